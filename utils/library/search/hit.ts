import { searchTerms, wordsIn } from '../../text/search-words';
import type { SavedArticle } from '../schema';
import type { Aliases } from './full-text';

/** Where in an article a search hit, with the words around; UTF-16 text, cut at words. */
export interface Hit {
  where: 'note' | 'highlight' | 'name' | 'text';
  before: string;
  match: string;
  after: string;
}

/** UTF-16 units shown before and after what was hit. */
const BEFORE = 40;
const AFTER = 140;

interface Place {
  start: number;
  end: number;
  /** Words that stand there one after the other. */
  count: number;
}

/** Where the most of the terms stand together, null when none stands anywhere. */
function place(text: string, wanted: ReadonlySet<string>): Place | null {
  let best = null as Place | null;
  let run = null as Place | null;
  for (const { surface, start, end } of wordsIn(text)) {
    const fits = searchTerms(surface).some((term) => wanted.has(term));
    run = fits ? { start: run?.start ?? start, end, count: (run?.count ?? 0) + 1 } : null;
    if (run && run.count > (best?.count ?? 0)) best = run;
    if (best && best.count >= wanted.size) break;
  }
  return best;
}

const line = (text: string): string => text.replace(/\s+/g, ' ');

function around(text: string, { start, end }: Place, where: Hit['where']): Hit {
  const from = Math.max(0, start - BEFORE);
  const before = text.slice(from, start);
  return {
    where,
    before: from > 0 ? `…${line(before).replace(/^\S*\s/, '')}` : line(before),
    match: line(text.slice(start, end)),
    after: line(text.slice(end, end + AFTER)),
  };
}

/**
 * The line that shows why an article was found. Null when its title or tags, which the list shows anyway, hold all the
 * terms, or nothing that is kept holds one.
 * @param found terms of the index by which it was found
 */
export function hitOf(
  article: SavedArticle,
  text: string,
  found: readonly string[],
  aliases: Aliases,
): Hit | null {
  const wanted = new Set(found);
  const shown = new Set(
    [...wordsIn([article.title, ...article.tags].join(' '))].flatMap(({ surface }) => searchTerms(surface)),
  );
  if (found.every((term) => shown.has(term))) return null;
  const names = article.names.flatMap(({ entity, name }) => [
    name.vi,
    name.en,
    ...(aliases.get(entity) ?? []),
  ]);
  const places: [Hit['where'], string][] = [
    ['note', article.note],
    ...article.highlights.flatMap(({ quote, note }): [Hit['where'], string][] => [
      ['highlight', quote],
      ['note', note],
    ]),
    ['text', text || article.excerpt],
    ...names.map((name): [Hit['where'], string] => ['name', name]),
  ];
  let best: Hit | null = null;
  let most = 0;
  for (const [where, words] of places) {
    const at = place(words, wanted);
    if (!at || at.count <= most) continue;
    most = at.count;
    best = around(words, at, where);
  }
  return best;
}
