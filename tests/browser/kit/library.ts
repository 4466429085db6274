import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { ElementHandle, Page } from 'puppeteer-core';
import { afterAll, beforeAll, beforeEach } from 'vitest';
import { blank, type SavedArticle } from '../../../utils/library/schema';
import { normalise } from '../../../utils/library/url';
import { type BrowserName, isThere, launch, type Rig, type RigOptions, until } from './harness';
import { afresh } from './pages';

const folder = mkdtempSync(join(tmpdir(), 'library-'));

/** Writes a file for the browser to choose. */
export function file(name: string, content: string | Uint8Array): string {
  const path = join(folder, name);
  writeFileSync(path, content);
  return path;
}

/** What a test of the reading list works with. `page` is open anew before each test; a test may put another in its place. */
export interface Shelf {
  rig: Rig;
  page: Page;
  /** A page with the extension's rights and no script of its own. */
  helper: Page;
}

/** A browser for the tests of this `describe`, with an empty reading list before each of them. */
export function withLibrary(browser: BrowserName, options: RigOptions = {}): Shelf {
  const shelf = {} as Shelf;
  beforeAll(async () => {
    shelf.rig = await launch(browser, options);
    shelf.helper = await shelf.rig.extensionPage('manifest.json');
    // The database begins with the first look at it.
    shelf.page = await openLibraryPage(shelf.rig);
    await shelf.rig.settled();
  });
  afterAll(() => shelf.rig.close());
  beforeEach(async () => {
    if (await isThere(shelf.page)) await shelf.page.close();
    await wipe(shelf.helper);
    shelf.page = await openLibraryPage(shelf.rig);
  });
  afresh(() => shelf.rig);
  return shelf;
}

/** The library's page, open and showing its list (or that it is empty). */
export async function openLibraryPage(rig: Rig, hash = ''): Promise<Page> {
  const page = await rig.extensionPage(`library.html${hash}`);
  await until(
    () => page.evaluate(() => document.querySelector('.list, .empty, .reading, .brief') !== null),
    10_000,
    'library',
  );
  return page;
}

export const text = (page: Page, selector: string): Promise<string> =>
  page.evaluate((s) => document.querySelector(s)?.textContent ?? '', selector);
export const texts = (page: Page, selector: string): Promise<string[]> =>
  page.evaluate((s) => [...document.querySelectorAll(s)].map((el) => el.textContent ?? ''), selector);
export const titles = async (page: Page): Promise<string[]> =>
  page.evaluate(() =>
    [...document.querySelectorAll<HTMLElement>('.list li .row-title')]
      .map((el) => ({ y: el.getBoundingClientRect().top, t: el.lastChild?.textContent ?? '' }))
      .sort((a, b) => a.y - b.y)
      .map(({ t }) => t),
  );
export const sees = (page: Page, selector: string, words: string | RegExp): Promise<unknown> =>
  until(
    async () => {
      const found = await text(page, selector);
      return typeof words === 'string' ? found.includes(words) : words.test(found);
    },
    8000,
    `${selector}: ${words}`,
  );

/** Presses the button with these words, inside `within`. */
export async function press(page: Page, words: string, within = 'body'): Promise<void> {
  const done = await page.evaluate(
    (w, scope) => {
      const all = [...document.querySelectorAll<HTMLElement>(`${scope} :is(button, a, summary)`)];
      const hit = all.find((el) => el.textContent?.trim() === w || el.getAttribute('aria-label') === w);
      hit?.click();
      return hit !== undefined;
    },
    words,
    within,
  );
  if (!done) throw new Error(`no button "${words}" in ${within}`);
}

/** Chooses a file in the import box and waits for the preview or the error. */
export async function choose(page: Page, path: string): Promise<void> {
  await press(page, 'Nhập', 'header');
  const input = (await page.waitForSelector('.file input')) as ElementHandle<HTMLInputElement>;
  await input.uploadFile(path);
  await until(
    () => page.evaluate(() => document.querySelector('.dialog .tally, .dialog .alert') !== null),
    30_000,
    'preview',
  );
}

export async function importFile(page: Page, path: string, limit = 20_000): Promise<void> {
  await choose(page, path);
  await page.evaluate(() => document.querySelector<HTMLElement>('.dialog .main')?.click());
  await until(() => page.evaluate(() => document.querySelector('.toast') !== null), limit, 'import');
  await sees(page, '.dialog [role=status]', 'Đã nhập xong');
  await press(page, 'Đóng', '.dialog-actions');
}

/** A file in our own format with these articles. */
export function ownFile(
  articles: (Partial<SavedArticle> & { id: string; html?: string; text?: string })[],
): string {
  const records = articles.map(({ html = '', text: words = '', ...a }, i) => {
    const url = a.url ?? `https://example.vn/${a.id}`;
    const saved = new Date(Date.UTC(2026, 0, 1) - i * 60_000).toISOString();
    return {
      ...blank(a.id, url, normalise(url), saved),
      title: `Bài ${a.id}`,
      ...a,
      characters: words.length,
      body: { html, text: words, mentions: [], agreements: [] },
    };
  });
  return JSON.stringify({ format: 'boi-canh-library', schema: 2, articles: records });
}

/** Everything in the reader's database, read from an extension page. */
export function stored(
  page: Page,
): Promise<{ articles: SavedArticle[]; bodies: { id: string; text: string; html: string }[] }> {
  return page
    .evaluate(
      () =>
        new Promise<string>((resolve, reject) => {
          const opening = indexedDB.open('library');
          opening.onerror = () => reject(opening.error);
          opening.onsuccess = () => {
            const db = opening.result;
            const tx = db.transaction(['articles', 'bodies']);
            const articles = tx.objectStore('articles').getAll();
            const bodies = tx.objectStore('bodies').getAll();
            tx.oncomplete = () => {
              db.close();
              resolve(JSON.stringify({ articles: articles.result, bodies: bodies.result }));
            };
          };
        }),
    )
    .then((json) => JSON.parse(json));
}

/** Takes everything out of the reader's database; `helper` is any page of the extension. */
export const wipe = (helper: Page): Promise<void> =>
  helper.evaluate(
    () =>
      new Promise<void>((resolve, reject) => {
        const opening = indexedDB.open('library');
        opening.onerror = () => reject(opening.error);
        opening.onsuccess = () => {
          const stores = [...opening.result.objectStoreNames];
          if (stores.length === 0) return reject(new Error('no library yet'));
          const tx = opening.result.transaction(stores, 'readwrite');
          for (const store of stores) tx.objectStore(store).clear();
          tx.oncomplete = () => {
            opening.result.close();
            resolve();
          };
          tx.onerror = () => reject(tx.error);
        };
      }),
  );

/** Puts records straight into the database, past everything that would read or tidy them. */
export const putRaw = (helper: Page, records: { store: string; value: object }[]): Promise<void> =>
  helper.evaluate(
    (json) =>
      new Promise<void>((resolve, reject) => {
        const opening = indexedDB.open('library');
        opening.onerror = () => reject(opening.error);
        opening.onsuccess = () => {
          const tx = opening.result.transaction(['articles', 'bodies'], 'readwrite');
          for (const { store, value } of JSON.parse(json)) tx.objectStore(store).put(value);
          tx.oncomplete = () => {
            opening.result.close();
            resolve();
          };
          tx.onerror = () => reject(tx.error);
        };
      }),
    JSON.stringify(records),
  );

interface Api {
  tabs: { query(q: object): Promise<{ id: number; url?: string }[]> };
  runtime: { sendMessage(message: object): Promise<{ ok: boolean; reply: { done: string; id: string } }> };
  action: { getBadgeText(of: { tabId: number }): Promise<string> };
}

/** Saves the open article as popup and menu do; gives the reply and the icon's badge. */
export async function save(from: Page, url: string): Promise<{ done: string; id: string; badge: string }> {
  const json = await from.evaluate(async (address) => {
    const scope = globalThis as unknown as { browser?: Api; chrome: Api };
    const api = scope.browser ?? scope.chrome;
    const tab = (await api.tabs.query({})).find((t) => t.url === address)!;
    const answer = await api.runtime.sendMessage({
      name: 'save',
      request: { tabId: tab.id, privately: false },
    });
    return JSON.stringify({ ...answer.reply, badge: await api.action.getBadgeText({ tabId: tab.id }) });
  }, url);
  return JSON.parse(json);
}

/** Requests so far, without those a browser makes of its own accord. */
export const asked = (rig: Rig): string[] =>
  rig.server
    .requests()
    .flatMap(({ host, path }) => (/google|gvt1|mozilla|firefox/.test(host) ? [] : [`${host}${path}`]));
