import type { Draft, DraftPage, Said } from '../types';

/** A line that goes on in the next one, which begins small; full stops, colons and list marks end one. */
const GOES_ON = /(?<=[^\s.!?:;…"”)])[^\S\n]*\n\s*(?=\p{Ll}{2,}|[àáảãạăâèéẻẽẹêìíỉĩịòóỏõọôơùúủũụưỳýỷỹỵ])/gu;
/** Lines of one text that go on, from which on it is taken for one whose every line was broken. */
const WRAPPED = 5;
const BROKEN = /(?<=[^\s.!?:;…"”)])[^\S\n]*\n[^\S\n]*(?=[\p{L}\d])/gu;

/** The text with broken lines joined, of the same length: spans stay those of the page. */
function unwrapped(text: string): string {
  const broken = text.match(GOES_ON)?.length ?? 0;
  const blank = (gap: string): string => ' '.repeat(gap.length);
  return broken < WRAPPED
    ? text.replace(GOES_ON, blank)
    : text.replace(GOES_ON, blank).replace(BROKEN, blank);
}

/** An article as it is drafted from: the headline first, whether its text repeats it or not. */
export interface Whole {
  text: string;
  /** One past the headline in `text`; 0 where the page has none. */
  headline: number;
  /** Characters of `text` that the page's own text does not have. */
  added: number;
}

export function wholeOf({ text: written, title }: DraftPage): Whole {
  const text = unwrapped(written);
  const head = title?.trim() ?? '';
  if (head === '') return { text, headline: 0, added: 0 };
  const from = text.length - text.trimStart().length;
  if (text.startsWith(head, from)) return { text, headline: from + head.length, added: 0 };
  return { text: `${head}\n${text}`, headline: head.length, added: head.length + 1 };
}

const isSaid = (value: unknown): value is Said<unknown> =>
  typeof value === 'object' && value !== null && 'page' in value && 'start' in value && 'end' in value;

/** The draft with its spans in the page's own text; those in a headline that the text lacks are told of the title. */
export function placed<D extends Omit<Draft, 'id' | 'sources'>>(
  draft: D,
  { added }: Whole,
  title: string,
): D {
  if (added === 0) return draft;
  const offset = title.length - title.trimStart().length;
  const own = (value: unknown): unknown => {
    if (Array.isArray(value)) return value.map(own);
    if (!isSaid(value)) return value;
    const { start, end } = value;
    if (start < added - 1) return { ...value, start: start + offset, end: end + offset, in: 'title' };
    return { ...value, start: start - added, end: end - added };
  };
  return Object.fromEntries(Object.entries(draft).map(([field, value]) => [field, own(value)])) as D;
}
