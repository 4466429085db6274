import * as v from 'valibot';
import { type SavedArticle, savedArticle } from '../../utils/library/schema';
import type { Library } from '../../utils/library/store/library';

/**
 * What a reader is writing on an article and the database does not have yet. A page that is being closed may write no
 * database any more, but it can put words here, at once; they are kept at the next opening of the list.
 */
export type Draft = Partial<Pick<SavedArticle, 'note' | 'tags' | 'highlights'>>;

const draftSchema = v.partial(v.pick(savedArticle, ['note', 'tags', 'highlights']));

const PREFIX = 'draft:';

export function writeDraft(id: string, draft: Draft): void {
  localStorage.setItem(PREFIX + id, JSON.stringify(draft));
}

export function dropDraft(id: string): void {
  localStorage.removeItem(PREFIX + id);
}

function readDraft(key: string): Draft | null {
  try {
    // JSON has no undefined: what is absent is absent.
    return v.parse(draftSchema, JSON.parse(localStorage.getItem(key) ?? '{}')) as Draft;
  } catch (error) {
    console.warn('an unfinished note could not be read:', error);
    return null;
  }
}

/** Whether a draft says anything that the article does not. */
export const isNews = (article: SavedArticle, draft: Draft): boolean =>
  JSON.stringify({ ...article, ...draft }) !== JSON.stringify(article);

/** Puts what was being written when a page was closed into the articles it was written on. */
export async function keepDrafts(lib: Library): Promise<void> {
  for (const key of Object.keys(localStorage).filter((each) => each.startsWith(PREFIX))) {
    const draft = readDraft(key);
    try {
      const base = draft && (await lib.get(key.slice(PREFIX.length)));
      if (draft && base && isNews(base, draft)) await lib.edit([{ base, patch: draft }]);
      localStorage.removeItem(key);
    } catch (error) {
      console.warn('an unfinished note waits for the next opening:', error);
    }
  }
}
