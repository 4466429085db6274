import type { Language } from '../../text/language';
import { rows } from '../rows';
import { englishRows } from '../rows/english';
import type { TermRow } from '../rows/types';
import { fold } from '../words';

/** A text's words (syllables, numbers, abbreviations) in order. */
interface Words {
  /** As the page has them. */
  shown: string[];
  /** Folded, with the abbreviation AI kept apart from "ai" ("who"). */
  keys: string[];
}

const WORD = /[\p{L}\p{N}][\p{L}\p{N}\p{M}]*/gu;
const AI = 'AI';

/** Cuts a text into words. Where a text holds no small letter, capitals tell nothing. */
function words(text: string): Words {
  const clean = text.replace(/\u00ad/g, '');
  const shown = clean.match(WORD) ?? [];
  const keys = fold(clean).match(WORD) ?? [];
  if (/\p{Ll}/u.test(text)) for (const [at, word] of shown.entries()) if (word === AI) keys[at] = AI;
  return { shown, keys };
}

/** `{a,b} c` -> [`a c`, `b c`]; several braces multiply, and a choice may hold braces of its own. */
export function expand(pattern: string): string[] {
  const open = pattern.indexOf('{');
  if (open < 0) return [pattern];
  const choices = [''];
  let depth = 1;
  let at = open + 1;
  for (; depth > 0; at++) {
    const sign = pattern[at];
    if (sign === undefined) throw new Error(`a brace is not closed: ${pattern}`);
    if (sign === '{') depth++;
    if (sign === '}') depth--;
    if (sign === ',' && depth === 1) choices.push('');
    else if (depth > 0) choices.push(choices.pop()! + sign);
  }
  return choices.flatMap((choice) => expand(pattern.slice(0, open) + choice + pattern.slice(at)));
}

/** A row's terms as they are looked up; `AI` in any of them means the abbreviation. */
export function termsOf({ terms }: Pick<TermRow, 'terms'>): string[] {
  const keys = terms
    .split('|')
    .flatMap((pattern) => expand(pattern.trim()))
    // A small letter beside it, because a text in capitals alone has no AI.
    .map((term) => words(`${term} x`).keys.slice(0, -1).join(' '));
  return [...new Set(keys)].filter(Boolean);
}

interface Lexicon {
  /** Term -> its row. */
  terms: Map<string, TermRow>;
  /** First words of terms; at most places in a text nothing more need be looked up. */
  beginnings: Set<string>;
  /** Longest term, in words. */
  longest: number;
}

const rowsOf: Record<Language, readonly TermRow[]> = { vi: rows, en: englishRows };

function build(language: Language): Lexicon {
  // Where two rows hold a term the later one, the one against, has it.
  const terms = new Map(rowsOf[language].flatMap((row) => termsOf(row).map((term) => [term, row] as const)));
  const parts = [...terms.keys()].map((term) => term.split(' '));
  return {
    terms,
    beginnings: new Set(parts.map(([first]) => first!)),
    longest: Math.max(...parts.map(({ length }) => length)),
  };
}

const lexicons = new Map<Language, Lexicon>();

function lexiconOf(language: Language): Lexicon {
  const known = lexicons.get(language) ?? build(language);
  lexicons.set(language, known);
  return known;
}

export interface Found {
  row: TermRow;
  term: string;
  /** The page's own words. */
  shown: string;
  /** Index of its first word. */
  at: number;
}

/** All terms in a text, longest first at each place, none overlapping another. @returns also the text's length in words */
export function findTerms(text: string, language: Language = 'vi'): { found: Found[]; length: number } {
  const lexicon = lexiconOf(language);
  const { shown, keys } = words(text);
  const found: Found[] = [];
  for (let at = 0; at < keys.length; ) {
    const hit = lexicon.beginnings.has(keys[at]!) ? longestAt(lexicon, keys, at) : null;
    if (hit) found.push({ ...hit, at, shown: shown.slice(at, at + hit.size).join(' ') });
    at += hit?.size ?? 1;
  }
  return { found, length: keys.length };
}

function longestAt({ terms, longest }: Lexicon, keys: readonly string[], at: number) {
  for (let size = Math.min(longest, keys.length - at); size > 0; size--) {
    const term = keys.slice(at, at + size).join(' ');
    const row = terms.get(term);
    if (!row) continue;
    // "kinh tế số 1" is a count.
    if (term.endsWith(SO) && /^\d/.test(keys[at + size] ?? '')) continue;
    return { row, term, size };
  }
  return null;
}
const SO = ` ${fold('số')}`;
