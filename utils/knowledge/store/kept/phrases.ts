import type { Bytes } from '../shelves';
import phrases from './phrases.json';

/**
 * Rows shortened by what stands in them again and again: such a phrase is a code of two bytes, a control character, of which
 * JSON has none, and a printable one. What is stored and carried is less than half, and compresses better; a row that is
 * read is spelled out in microseconds. Text without codes stands for itself. The phrases are fitted (`npm run fit:phrases`):
 * with other ones the store is filled anew (`packDataset`).
 */
const PRINTABLE = 0x20;
const LINE_END = 0x0a;
/** Printable characters of ASCII, which are the second bytes. */
const SECONDS = 95;
/** Codes there are: all control characters may come first but 0 and the one that ends lines. */
export const CODES = 30 * SECONDS;

/** The number of the phrase that a code stands for. */
function phraseOf(code: string): number {
  const [first, second] = [code.charCodeAt(0), code.charCodeAt(1)];
  return (first - (first > LINE_END ? 2 : 1)) * SECONDS + second - PRINTABLE;
}

function codeOf(phrase: number): string {
  const first = Math.floor(phrase / SECONDS) + 1;
  return String.fromCharCode(first < LINE_END ? first : first + 1, PRINTABLE + (phrase % SECONDS));
}

/** A code; the first sign is any control character but the end of a line; with nothing after it, it stands for nothing. */
const CODE = /[^\n -\uffff].?/g;

const encoder = new TextEncoder();
const decoder = new TextDecoder();

/**
 * A text as it was before it was shortened, decoded. By a regular expression, not by the byte: a background that has just
 * begun runs each loop of ours in its interpreter (twenty rows 1.2 ms for 3.5 in a fresh Node 24).
 * @throws RangeError for a code that stands for nothing: the text is none of ours
 */
export const spelled = (text: Bytes): string =>
  decoder.decode(text).replace(CODE, (code) => {
    const phrase = phrases[phraseOf(code)];
    if (phrase === undefined) throw new RangeError(`rows: no phrase has the code ${JSON.stringify(code)}`);
    return phrase;
  });

/** A way through the phrases by their UTF-16 units. */
interface Branch {
  next: Map<number, Branch>;
  code: string | null;
}

let root: Branch | null = null;

function branches(): Branch {
  const first: Branch = { next: new Map(), code: null };
  for (const [n, phrase] of phrases.entries()) {
    let at = first;
    for (let unit = 0; unit < phrase.length; unit += 1) {
      const on = at.next.get(phrase.charCodeAt(unit)) ?? { next: new Map(), code: null };
      at.next.set(phrase.charCodeAt(unit), on);
      at = on;
    }
    at.code = codeOf(n);
  }
  return first;
}

/** Lines of JSON, shortened: at each place the longest phrase that begins there. */
export function shortened(lines: Bytes): Bytes {
  root ??= branches();
  const text = decoder.decode(lines);
  let short = '';
  let plain = 0;
  for (let at = 0; at < text.length; ) {
    let [code, end] = ['', at + 1];
    let on = root.next.get(text.charCodeAt(at));
    for (let to = at + 1; on; to += 1) {
      if (on.code !== null) [code, end] = [on.code, to];
      on = on.next.get(text.charCodeAt(to));
    }
    if (code !== '') {
      short += text.slice(plain, at) + code;
      plain = end;
    }
    at = end;
  }
  return encoder.encode(short + text.slice(plain));
}
