const english = new Intl.PluralRules('en');

/**
 * "1 meeting", "3 meetings". Vietnamese nouns have no plural, so only the English words need it.
 * @param n a count, 0 or more
 */
export function plural(n: number, one: string, other: string): string {
  return `${n} ${english.select(n) === 'one' ? one : other}`;
}
