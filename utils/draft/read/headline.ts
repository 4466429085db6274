import type { Draft, DraftPage, Said } from '../types';

/** An article as it is drafted from: the headline first, whether its text repeats it or not. */
export interface Whole {
  text: string;
  /** One past the headline in `text`; 0 where the page has none. */
  headline: number;
  /** Characters of `text` that the page's own text does not have. */
  added: number;
}

export function wholeOf({ text, title }: DraftPage): Whole {
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
