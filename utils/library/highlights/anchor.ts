import { keyOf, wordsIn } from '../../text/search-words';
import type { Highlight } from '../schema';

/** UTF-16 units of text kept from before and after a passage. */
const AROUND = 32;

export interface Span {
  start: number;
  end: number;
}

/** What tells a passage of a text from all others: its words and what stands around them. */
export function anchorOf(
  text: string,
  { start, end }: Span,
): Pick<Highlight, 'quote' | 'prefix' | 'suffix' | 'start'> {
  return {
    quote: text.slice(start, end),
    prefix: text.slice(Math.max(0, start - AROUND), start),
    suffix: text.slice(end, end + AROUND),
    start,
  };
}

/** Letters that are the same at the end of one text and of another. */
function sameEnd(a: string, b: string): number {
  let n = 0;
  while (n < a.length && n < b.length && a[a.length - 1 - n] === b[b.length - 1 - n]) n += 1;
  return n;
}

function sameStart(a: string, b: string): number {
  let n = 0;
  while (n < a.length && n < b.length && a[n] === b[n]) n += 1;
  return n;
}

/** Every place of the very words. */
function exactPlaces(text: string, quote: string): Span[] {
  const found: Span[] = [];
  for (let at = text.indexOf(quote); at >= 0; at = text.indexOf(quote, at + 1))
    found.push({ start: at, end: at + quote.length });
  return found;
}

/**
 * Every place of the words whatever parts them and however they are spelt: other programs write a passage with other
 * blanks, quotation marks and Unicode forms than our copy has.
 */
function looserPlaces(text: string, quote: string): Span[] {
  const wanted = [...wordsIn(quote)].map(({ surface }) => keyOf(surface)).filter(Boolean);
  if (wanted.length === 0) return [];
  const words = [...wordsIn(text)].flatMap(({ surface, start, end }) => {
    const key = keyOf(surface);
    return key === '' ? [] : [{ key, start, end }];
  });
  return words.flatMap((word, i) => {
    const last = words[i + wanted.length - 1];
    const fits = last && wanted.every((key, n) => words[i + n]?.key === key);
    return fits ? [{ start: word.start, end: last.end }] : [];
  });
}

/**
 * Where a highlight stands in a text now: of several places of its words the one whose surroundings agree best, then the
 * one nearest to where it was. Null when its words are not there any more.
 */
export function locate(text: string, { quote, prefix, suffix, start }: Highlight): Span | null {
  const exact = exactPlaces(text, quote);
  const places = exact.length > 0 ? exact : looserPlaces(text, quote);
  let best: { span: Span; agreed: number; far: number } | null = null;
  for (const span of places) {
    const agreed = sameEnd(text.slice(0, span.start), prefix) + sameStart(text.slice(span.end), suffix);
    const far = start === null ? span.start : Math.abs(span.start - start);
    if (!best || agreed > best.agreed || (agreed === best.agreed && far < best.far))
      best = { span, agreed, far };
  }
  return best?.span ?? null;
}
