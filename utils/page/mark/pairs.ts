import type { Pair, Recognised } from '../../knowledge/card';
import type { PageName } from '../../messages';

/** The pairs whose two sides are both among the names the reader wants on this page. */
export function pairsAmong(pairs: readonly Pair[], names: readonly PageName[]): Pair[] {
  const wanted = idsOf(names);
  return pairs.filter(({ sides }) => sides.every(({ entity }) => wanted.has(entity)));
}

/**
 * The meetings the page seems to report, with what others write of them: the page at `url` is not among their sources.
 * A meeting goes when fewer than two of the participants that spoke for it are left: the reader said it is not them.
 */
export function meetingsAmong(
  meetings: readonly Recognised[],
  names: readonly PageName[],
  url: string,
): Recognised[] {
  const wanted = idsOf(names);
  const here = pageOf(url);
  return meetings
    .filter(({ reasons }) => reasons.participants.filter(({ entity }) => wanted.has(entity)).length >= 2)
    .map((found) => {
      // A pack's line says whose it is even where the pack rests on this very article.
      const sources = found.meeting.sources.filter(({ url: at, pack }) => pack || pageOf(at) !== here);
      return { ...found, meeting: { ...found.meeting, sources } };
    });
}

const idsOf = (names: readonly PageName[]) => new Set(names.map(({ entity }) => entity));

/** An address without scheme, `www.`, query and fragment: enough to know the same article again. */
const pageOf = (url: string) =>
  url
    .replace(/^https?:\/\/(www\.)?/, '')
    .replace(/[?#].*$/, '')
    .replace(/\/$/, '');
