import type { Language } from '../../text/language';
import type { Syllables } from '../../text/syllables';
import { compile } from '../gazetteer/compile';
import { type CompiledGazetteer, open } from '../gazetteer/gazetteer';
import { match } from '../gazetteer/match';
import { english } from '../words/english';
import { type WordClass, words } from '../words/lexicon';

/** Where words of each class stand: by syllable, the length of the longest one that starts, or ends, there (0 for none). */
export interface WordMarks {
  starts: Record<WordClass, Uint8Array>;
  /** By the syllable after the word. */
  ends: Record<WordClass, Uint8Array>;
}

const wordClasses = Object.keys(words) as WordClass[];

/** A language's words of each class, between commas. */
const languages: Record<Language, Record<WordClass, string>> = { vi: words, en: english };

/** A lexicon is a small gazetteer whose entities are the word classes. */
function compiled(lexicon: Record<WordClass, string>): CompiledGazetteer {
  const entities = wordClasses.map((id) => ({
    id: id.toLowerCase(),
    type: 'event' as const,
    kind: null,
    names: [...new Set(lexicon[id].split(',').map((word) => word.trim()))]
      .filter(Boolean)
      .map((text) => ({ text, kind: 'full' as const })),
    country: null,
    parent: null,
    from: null,
    to: null,
    successor: null,
    roles: [],
    related: [],
  }));
  return open(compile({ entities, agreements: [] }));
}

interface Lexicon {
  names: CompiledGazetteer;
  /** By key: which of the classes its word is in. */
  classes: number[][];
}

const lexicons = new Map<Language, Lexicon>();

function lexiconOf(language: Language): Lexicon {
  const known = lexicons.get(language) ?? { names: compiled(languages[language]), classes: [] };
  lexicons.set(language, known);
  return known;
}

function classesOf({ names, classes }: Lexicon, key: number): readonly number[] {
  classes[key] ??= names.forms(key).map(({ entity }) => entity);
  return classes[key];
}

/** Marks a text's words. Linear in its length. */
export function markWords(text: Syllables, language: Language): WordMarks {
  const lexicon = lexiconOf(language);
  const room = text.count + 1;
  const all = wordClasses.length * room;
  // of each class the starts, then of each the ends
  const bytes = new Uint8Array(all * 2);
  const rows = (from: number): Record<WordClass, Uint8Array> =>
    Object.fromEntries(
      wordClasses.map((id, i) => [id, bytes.subarray(from + i * room, from + (i + 1) * room)]),
    ) as Record<WordClass, Uint8Array>;
  const found = match(lexicon.names, text);
  for (let i = 0; i < found.count; i++) {
    const start = found.start[i]!;
    const end = found.end[i]!;
    const length = end - start;
    for (const row of classesOf(lexicon, found.key[i]!)) {
      const starts = row * room + start;
      const ends = all + row * room + end;
      // matches of one start come shorter ones first, those of one end longer ones first
      bytes[starts] = length;
      if (bytes[ends] === 0) bytes[ends] = length;
    }
  }
  return { starts: rows(0), ends: rows(all) };
}
