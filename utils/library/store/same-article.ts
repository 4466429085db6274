import { textKey } from '../../text/syllables';
import type { Whole } from '../schema';

/** Syllables in a row that two texts must share to be kin; so many are shared by chance in hardly any two articles. */
const RUN = 8;
/** Share of the shorter text's runs that the other has: a story that grew or was corrected keeps most of them. */
const ENOUGH = 0.3;
/** Fewer runs than this are a first line, or a caption. */
const FEW = 12;

function runsOf(text: string): Set<string> {
  const syllables = textKey(text).split(' ');
  const runs = new Set<string>();
  for (let at = 0; at + RUN <= syllables.length; at++) runs.add(syllables.slice(at, at + RUN).join(' '));
  return runs;
}

/**
 * Whether two copies from one address are of one article: by their headlines or, where that was rewritten, by their words.
 * Endless pages and carelessly built ones show another article under the address of the first. A copy without text says
 * nothing against it.
 */
export function isSameArticle(old: Whole, fresh: Whole): boolean {
  if (old.body.text === '' || fresh.body.text === '') return true;
  const [a, b] = [runsOf(old.body.text), runsOf(fresh.body.text)];
  const [shorter, longer] = a.size < b.size ? [a, b] : [b, a];
  const shared = [...shorter].filter((run) => longer.has(run)).length;
  if (shared > shorter.size * ENOUGH) return true;
  // Captions and first lines tell nothing; beside a whole text the headline must.
  return (
    longer.size < FEW || (shorter.size < FEW && textKey(old.article.title) === textKey(fresh.article.title))
  );
}

/** The key of another article at the same address, by its own headline. */
export function keyBeside(key: string, title: string): string {
  return `${key}#${encodeURIComponent(textKey(title)).slice(0, 200)}`;
}
