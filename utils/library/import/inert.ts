const SHEETS = /<style[\s>][\s\S]*?(?:<\/style\s*>|$)/gi;

/**
 * Markup without style sheets, before any parser sees it: our pages' policy forbids them even in a document that is never
 * shown. What styles single tags is taken out by the sanitiser.
 */
export const withoutSheets = (markup: string): string =>
  /<style/i.test(markup) ? markup.replace(SHEETS, '') : markup;
