import type { Bilingual, PackLabel } from './knowledge/card';
import type { Lang } from './lang';
import { dateWords as formatDate } from './text/date-words';
import type { PartialDate } from './text/partial-date';
import { en } from './words/card/en';
import { vi, type Words } from './words/card/vi';

export { type Lang, resolveLang } from './lang';
export { dateWords as formatDate } from './text/date-words';

/**
 * A catalogue in both languages. The Vietnamese half sets the shape; a key missing or left over in the English half
 * is a type error.
 */
export function catalogue<W>(vietnamese: W, english: NoInfer<W>): (lang: Lang) => W {
  return (lang) => (lang === 'vi' ? vietnamese : english);
}

const reading = catalogue<Words>(vi, en);

/** The words of the card, the name list and the page's script; pages have their own in `words/pages.ts`. */
export function words(lang: Lang): Words {
  return reading(lang);
}

/** The other language, for the second line of a card's head. */
export function otherLang(lang: Lang): Lang {
  return lang === 'vi' ? 'en' : 'vi';
}

/** "2/2025 – 4/2026", "từ 7/2021", "đến 2/2025", or null when neither end is known. */
export function formatSpan(from: PartialDate | null, to: PartialDate | null, lang: Lang): string | null {
  const { roles } = words(lang);
  if (from && to)
    return from === to ? formatDate(from, lang) : `${formatDate(from, lang)} – ${formatDate(to, lang)}`;
  if (from) return roles.from(formatDate(from, lang));
  return to ? roles.until(formatDate(to, lang)) : null;
}

/** A moment (ISO) as day and time of the reader's own clock. */
export function formatTime(time: string, lang: Lang): string {
  const locale = lang === 'vi' ? 'vi-VN' : 'en-GB';
  return new Intl.DateTimeFormat(locale, { dateStyle: 'short', timeStyle: 'short' }).format(new Date(time));
}

/** What marks a line that a pack brought: the pack's name, or that it is the reader's own and nobody checked it. */
export function packMark({ own, name }: PackLabel, lang: Lang): string {
  return own ? words(lang).packOwn : name;
}

/** The text in the reader's language. */
export function pick(text: Bilingual, lang: Lang): string {
  return text[lang];
}
