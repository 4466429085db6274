import type { Standings } from '../knowledge/queries/standing';
import type { Article } from '../link/types';
import type { Handlers } from '../listen';
import type { SaveReply } from '../messages';
import type { Captured } from './capture/captured';
import { LibraryError, type LibraryErrorCode } from './errors';
import { type ReadArticle, recordOf, within } from './record';
import { type Library, openLibrary } from './store/library';
import { normalise, webUrl } from './url';

/** What saving needs of the rest of the background. */
export interface SavingTools {
  /** Reads the tab's page with the saver script (injected for this one act). */
  capture(tabId: number): Promise<Captured>;
  /** Whether the tab is in a private window. */
  isPrivate(tabId: number): Promise<boolean>;
  read(article: Article): Promise<ReadArticle>;
  /** How these entities stand with each other, by the dataset. */
  standings(entities: string[]): Promise<Standings>;
  /** Shows on the icon whether the tab's page is saved. */
  badge(tabId: number, saved: boolean): Promise<void>;
  /** What a reader is told to do about a failure, in their language. */
  words(code: LibraryErrorCode | 'page'): Promise<string>;
  /** Opens a saved article in the reading list. */
  show(id: string, fromPrivate: boolean): Promise<unknown>;
}

interface Linked {
  reply: ReadArticle;
  /** Null when nothing could be linked. */
  standings: Standings | null;
}

/** UTF-16 units of a text that are linked: an article has a twentieth, and the background answers all tabs. */
const LINKED = 200_000;

/** Linking is a help, not a condition: an article is kept even while the dataset cannot be read. */
const NOTHING_LINKED: Linked = {
  reply: { mentions: [], agreements: [], names: {}, meeting: [], pairs: [] },
  standings: null,
};

let opened: Promise<Library> | null = null;

/** The background's library, opened at first use and again when the connection was lost. */
export async function library(): Promise<Library> {
  opened ??= openLibrary();
  try {
    const lib = await opened;
    if (!lib.closed) return lib;
    opened = openLibrary();
    return await opened;
  } catch (error) {
    opened = null;
    throw error;
  }
}

async function linked(page: Captured, tools: SavingTools): Promise<Linked> {
  if (page.text === '') return NOTHING_LINKED;
  const article = { title: page.title, text: page.text.slice(0, LINKED), published: page.published };
  try {
    const reply = await tools.read(article);
    return { reply, standings: await tools.standings(Object.keys(reply.names)) };
  } catch (error) {
    console.error('saved without names:', error);
    return NOTHING_LINKED;
  }
}

async function save(tabId: number, privately: boolean, tools: SavingTools): Promise<SaveReply> {
  if (!privately && (await tools.isPrivate(tabId))) return { done: 'ask-private' };
  const page = within(await tools.capture(tabId));
  const { reply, standings } = await linked(page, tools);
  const record = recordOf(page, reply, standings, crypto.randomUUID(), new Date().toISOString());
  const { article, again } = await (await library()).save(record);
  await tools.badge(tabId, true);
  return { done: again ? 'updated' : 'saved', id: article.id };
}

/** Id of the saved article at an address, null when it is not saved (or cannot be: not a web page). */
async function savedAt(url: string): Promise<string | null> {
  if (!webUrl(url)) return null;
  return (await (await library()).byKey(normalise(url)))?.id ?? null;
}

/**
 * Shows on the icon whether the page a tab came to is saved. Never rejects: a page must open whatever the library says.
 * The browser takes a tab's badge away by itself when the tab goes elsewhere.
 */
export async function showSaved(tabId: number, url: string, badge: SavingTools['badge']): Promise<void> {
  try {
    await badge(tabId, (await savedAt(url)) !== null);
  } catch (error) {
    console.warn('is it saved:', error);
  }
}

/** The library's part of the background's table. `save` without a tab takes the sender's. */
export function savingHandlers(tools: SavingTools): Pick<Handlers, 'save' | 'saved' | 'openSaved'> {
  return {
    async save({ tabId, privately }, sender) {
      const tab = tabId ?? sender.tab?.id;
      if (tab === undefined) throw new Error('save: no tab given');
      try {
        return await save(tab, privately, tools);
      } catch (error) {
        const code = error instanceof LibraryError ? error.code : 'page';
        const detail = error instanceof Error ? error.message : String(error);
        console.warn('not saved:', error);
        return { done: 'failed', code, words: await tools.words(code), detail };
      }
    },
    async saved({ url, tabId }) {
      const id = await savedAt(url);
      if (tabId !== null) await tools.badge(tabId, id !== null);
      return { id };
    },
    async openSaved({ id }, { tab }) {
      await tools.show(id, tab?.incognito ?? false);
      return { opened: true };
    },
  };
}
