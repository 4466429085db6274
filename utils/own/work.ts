import browser from 'webextension-polyfill';
import type { Entry } from './entries';
import type { Form } from './form';
import type { NotedArticle } from './from-draft';

/** What a reader is writing down, from the press to the keeping of it. */
export interface Work {
  id: string;
  /** Null for what is written by hand. */
  article: NotedArticle | null;
  /** Id of the entity it began from, as joined; null where it began from no name. */
  about: string | null;
  /** Null while nothing of the article was chosen. */
  form: Form | null;
  /** Sentences of the article that the form rests on. */
  sentences: string[];
  edits: Entry | null;
  /** Begun in a private window: nothing of it is written to disk before it is kept. */
  isPrivate: boolean;
}

const PREFIX = 'own:';

export function newWork(begun: Partial<Omit<Work, 'id'>>): Work {
  const blank = { article: null, about: null, form: null, sentences: [], edits: null, isPrivate: false };
  return { ...blank, ...begun, id: crypto.randomUUID() };
}

/** Address of the page in which a work goes on. */
export const workPage = (id: string): string => browser.runtime.getURL(`own.html#/w/${id}`);

/** Hands a work to the page that goes on with it: in memory, until something is typed. */
export const handOver = (work: Work): Promise<void> =>
  browser.storage.session.set({ [PREFIX + work.id]: work });

/**
 * Keeps what was typed so far: on disk, at once, so that a closed tab or browser loses nothing. Not in `storage.local`,
 * which every page's script reads whole for its settings.
 */
export async function saveWork(work: Work): Promise<void> {
  if (work.isPrivate) return handOver(work);
  localStorage.setItem(PREFIX + work.id, JSON.stringify(work));
}

export async function readWork(id: string): Promise<Work | null> {
  const key = PREFIX + id;
  const kept = localStorage.getItem(key);
  if (kept !== null) return JSON.parse(kept) as Work;
  const { [key]: handed } = await browser.storage.session.get(key);
  return (handed as Work | undefined) ?? null;
}

/** Works that were begun and neither kept nor left. */
export function openWorks(): Work[] {
  return Object.keys(localStorage)
    .filter((key) => key.startsWith(PREFIX))
    .map((key) => JSON.parse(localStorage.getItem(key)!) as Work);
}

export async function dropWork(id: string): Promise<void> {
  localStorage.removeItem(PREFIX + id);
  await browser.storage.session.remove(PREFIX + id);
}
