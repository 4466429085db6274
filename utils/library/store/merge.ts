import { LibraryError } from '../errors';
import type { Editable, Highlight, SavedArticle, Whole } from '../schema';

const same = (a: unknown, b: unknown): boolean => JSON.stringify(a) === JSON.stringify(b);

/** Tags after two windows added and took away some each: nobody's addition or removal is lost. */
export function mergeTags(base: string[], mine: string[], theirs: string[]): string[] {
  const removed = base.filter((tag) => !mine.includes(tag));
  const kept = theirs.filter((tag) => !removed.includes(tag));
  return [...kept, ...mine.filter((tag) => !base.includes(tag) && !kept.includes(tag))];
}

/** Highlights after two windows made, noted and took away some each; a note on one counts as the newer of the two. */
function mergeHighlights(base: Highlight[], mine: Highlight[], theirs: Highlight[]): Highlight[] {
  const before = new Map(base.map((each) => [each.id, each]));
  const now = new Map(mine.map((each) => [each.id, each]));
  const kept = theirs.flatMap((each) => {
    const own = now.get(each.id);
    if (!own) return before.has(each.id) ? [] : [each];
    return [same(own, before.get(each.id)) ? each : own];
  });
  const there = new Set(theirs.map(({ id }) => id));
  return [...kept, ...mine.filter(({ id }) => !before.has(id) && !there.has(id))];
}

/**
 * Applies `patch`, made by a window that saw `base`, to `current`, the record as it stands. A field that another window
 * left alone takes the patch; tags are merged; the further reading position wins; the same note or title changed
 * differently in both throws `conflict` and changes nothing.
 */
export function applyEdit(
  base: SavedArticle,
  patch: Partial<Editable>,
  current: SavedArticle,
  now: string,
): SavedArticle {
  const next = { ...current, ...patch, version: current.version + 1, updated: now };
  if (current.version === base.version) return next;
  if (patch.tags) next.tags = mergeTags(base.tags, patch.tags, current.tags);
  if (patch.highlights)
    next.highlights = mergeHighlights(base.highlights, patch.highlights, current.highlights);
  if (patch.progress !== undefined) next.progress = Math.max(patch.progress, current.progress);
  for (const field of ['title', 'note'] as const) {
    const mine = patch[field];
    if (mine !== undefined && !same(base[field], current[field]) && mine !== current[field])
      throw new LibraryError('conflict', `${field} of ${current.id} was changed in another window`);
  }
  return next;
}

/**
 * The article saved once more: what the page says now, what the reader did kept (tags, note, star, progress …).
 * A copy without text never replaces one that has it.
 */
export function saveAgain(old: Whole, fresh: Whole, now: string): Whole {
  const keepText = fresh.body.text === '' && old.body.text !== '';
  const { id, saved, read, progress, starred, archived, tags, note, highlights, batch, version } =
    old.article;
  const mine = { id, saved, read, progress, starred, archived, tags, note, highlights, batch };
  const page = keepText
    ? { ...old.article, title: fresh.article.title || old.article.title }
    : { ...fresh.article, published: fresh.article.published ?? old.article.published };
  return {
    article: { ...page, ...mine, updated: now, version: version + 1 },
    body: keepText ? old.body : { ...fresh.body, id },
  };
}
