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

const compiledOnes = new Map<Language, CompiledGazetteer>();

function lexiconOf(language: Language): CompiledGazetteer {
  const known = compiledOnes.get(language) ?? compiled(languages[language]);
  compiledOnes.set(language, known);
  return known;
}

export function markWords(text: Syllables, language: Language): WordMarks {
  const lexicon = lexiconOf(language);
  const room = text.count + 1;
  const bytes = new Uint8Array(room * wordClasses.length * 2);
  const blank = (first: number): Record<WordClass, Uint8Array> =>
    Object.fromEntries(
      wordClasses.map((id, i) => [id, bytes.subarray((first + i) * room, (first + i + 1) * room)]),
    ) as Record<WordClass, Uint8Array>;
  const marks: WordMarks = { starts: blank(0), ends: blank(wordClasses.length) };
  const found = match(lexicon, text);
  for (let i = 0; i < found.count; i++) {
    const start = found.start[i]!;
    const end = found.end[i]!;
    for (const form of lexicon.forms(found.key[i]!)) {
      const id = wordClasses[form.entity]!;
      const [starts, ends] = [marks.starts[id], marks.ends[id]];
      if (starts[start]! < end - start) starts[start] = end - start;
      if (ends[end]! < end - start) ends[end] = end - start;
    }
  }
  return marks;
}
