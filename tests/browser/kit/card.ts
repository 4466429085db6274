import { readFileSync } from 'node:fs';
import type { Page } from 'puppeteer-core';
import { type Rig, until } from './harness';

/** Two names of the article that `openArticle` opens. */
export const PERSON = 'Boviengkham Vongdara';
export const PERSON_ID = 'boviengkham-vongdara';
export const SCHOOL = 'Học viện Công nghệ Bưu chính Viễn thông';

const host = 'vnexpress.net';
const fileOf = (name: string) => readFileSync(new URL(`../../pages/served/${name}`, import.meta.url), 'utf8');
const sample = fileOf('vnexpress.html');
/** Unstyled, so that names stand far enough from each other for cards between them. */
const style = { body: '', headers: { 'content-type': 'text/css' } };
let count = 0;

/**
 * The sample article with something changed, at an address of its own.
 * @param site a listed one unless said otherwise
 */
export function serveChanged(
  rig: Rig,
  change: (html: string) => string,
  headers: Record<string, string> = {},
  site = host,
): string {
  count += 1;
  const path = `/bai-${4_960_000 + count}.html`;
  const body = change(sample);
  if (body === sample) throw new Error('the page was not changed');
  rig.server.serve(site, '/css/news.css', style);
  rig.server.serve(site, path, { body, headers: { 'content-type': 'text/html; charset=utf-8', ...headers } });
  return `http://${site}${path}`;
}

export const inHead = (markup: string) => (html: string) => html.replace('</head>', `${markup}</head>`);
export const atEnd = (markup: string) => (html: string) => html.replace('</body>', `${markup}</body>`);

export async function openArticle(
  rig: Rig,
  change: (html: string) => string = inHead('<meta name="as-it-is">'),
  headers: Record<string, string> = {},
): Promise<Page> {
  const page = await rig.open(serveChanged(rig, change, headers));
  await named(rig, page);
  return page;
}

export const named = (rig: Rig, page: Page) =>
  until(async () => ((await rig.state(page))?.names.length ?? 0) > 0, 10_000, `names on ${page.url()}`);

/** What the open card says; null when none is open. */
export const cardText = (rig: Rig, page: Page) =>
  rig.shadow(page, (root) => root?.querySelector('.surface:popover-open [role=dialog]')?.textContent ?? null);

export const shows = (rig: Rig, page: Page, words: string) =>
  until(async () => (await cardText(rig, page))?.includes(words), 8000, `a card with "${words}"`);

/** Waits for the card of this name itself: a slow pointer may rest on another on its way, whose card names it too. */
export const opens = (rig: Rig, page: Page, name: string) =>
  until(async () => (await cardText(rig, page))?.startsWith(name), 8000, `the card of "${name}"`);

export const closed = (rig: Rig, page: Page) =>
  until(async () => (await cardText(rig, page)) === null, 8000, 'no card');

export interface Box {
  left: number;
  top: number;
  right: number;
  bottom: number;
}

/** The open card's box in the window; null when none is open. */
export const cardBox = (rig: Rig, page: Page): Promise<Box | null> =>
  rig.shadow(page, (root) => {
    const box = root?.querySelector('.surface:popover-open [role=dialog]')?.getBoundingClientRect();
    return box ? { left: box.left, top: box.top, right: box.right, bottom: box.bottom } : null;
  });

/** Presses, by the mouse, the first button of ours whose label or words begin so; a click by script would not let us copy. */
export async function click(rig: Rig, page: Page, words: string): Promise<void> {
  const at = await until(
    () =>
      rig.shadow(
        page,
        (root, start) => {
          const buttons = [...(root?.querySelectorAll<HTMLElement>('.surface:popover-open button') ?? [])];
          const button = buttons.find((each) => (each.ariaLabel ?? each.textContent ?? '').startsWith(start));
          button?.scrollIntoView({ block: 'nearest', behavior: 'instant' });
          const box = button?.getBoundingClientRect();
          return box ? { x: box.left + box.width / 2, y: box.top + box.height / 2 } : null;
        },
        words,
      ),
    8000,
    `the button "${words}"`,
  );
  await page.mouse.click(at.x, at.y);
}

/** Says what is at the foot of the page; nothing while nothing is said. */
export const notice = (rig: Rig, page: Page) =>
  rig.shadow(page, (root) => root?.querySelector('.notice-place:popover-open')?.textContent ?? '');

/** Pastes into a field of the page, by keys. @returns what was on the clipboard */
export async function pasted(rig: Rig, page: Page): Promise<string> {
  await page.evaluate(() => {
    document.querySelector('#pasted')?.remove();
    const field = document.createElement('textarea');
    field.id = 'pasted';
    document.body.prepend(field);
    field.focus();
  });
  await page.keyboard.down('Control');
  await page.keyboard.press('v', rig.name === 'chromium' ? { commands: ['Paste'] } : {});
  await page.keyboard.up('Control');
  const field = () => page.evaluate(() => document.querySelector<HTMLTextAreaElement>('#pasted')!.value);
  return until(field, 5000, 'pasted text');
}

/** Text of the card in a page of ours, which may look into closed roots itself. */
export const cardIn = (page: Page) =>
  page.evaluate(() => {
    interface Roots {
      openOrClosedShadowRoot(element: Element): ShadowRoot | null;
    }
    const { dom } = (globalThis as { chrome?: { dom?: Roots } }).chrome ?? {};
    for (const element of document.documentElement.children) {
      const own = element as Element & { openOrClosedShadowRoot?: ShadowRoot | null };
      if (!(element instanceof HTMLElement)) continue;
      const root = own.openOrClosedShadowRoot ?? dom?.openOrClosedShadowRoot(element);
      const card = root?.querySelector('[role="dialog"]');
      if (card) return card.textContent;
    }
    return null;
  });

/** Two frames: what moves of the mouse bring about has begun by then. */
export const frames = (page: Page) =>
  page.evaluate(
    () => new Promise<void>((done) => requestAnimationFrame(() => requestAnimationFrame(() => done()))),
  );

/** A page of the extension from which a test changes settings and hears what the scripts in pages ask. */
export class Desk {
  private constructor(readonly page: Page) {}

  static async open(rig: Rig): Promise<Desk> {
    const page = await rig.extensionPage('manifest.json');
    await page.evaluate(`globalThis.heard = [];
      (globalThis.browser ?? chrome).runtime.onMessage.addListener(({ name, request }) => {
        for (const { entity } of name === 'cards' ? request.asked : [])
          heard.push({ name: 'card', entity, size: 0 });
        if (name === 'cards') globalThis.several = request;
        heard.push({ name, entity: request?.entity, size: request?.text?.length ?? 0 });
      });`);
    return new Desk(page);
  }

  /**
   * Questions of this name that came from pages so far: how many, and how much text they brought (UTF-16 units).
   * A card asked for together with others counts as `card`, too.
   * @param entities only those for one of these: the way of a pointer may cross other names, and each is asked for
   */
  async heard(name: string, ...entities: string[]): Promise<{ count: number; size: number }> {
    const all = (await this.page.evaluate(`JSON.stringify(heard)`)) as string;
    const mine = (JSON.parse(all) as { name: string; entity: string; size: number }[]).filter(
      (each) => each.name === name && (entities.length === 0 || entities.includes(each.entity)),
    );
    return { count: mine.length, size: mine.reduce((sum, { size }) => sum + size, 0) };
  }

  /** Asks once more what was asked last of several cards: that question, which came first, is answered before this one. */
  several(): Promise<unknown> {
    return this.api(`runtime.sendMessage({ name: 'cards', request: several })`);
  }

  set(values: Record<string, unknown>): Promise<unknown> {
    return this.api(`storage.local.set(${JSON.stringify(values)})`);
  }

  remove(...keys: string[]): Promise<unknown> {
    return this.api(`storage.local.remove(${JSON.stringify(keys)})`);
  }

  async get(key: string): Promise<unknown> {
    return JSON.parse((await this.api(`storage.local.get(null)`)) as string)[key];
  }

  async tabOf(page: Page): Promise<number> {
    const tabs = JSON.parse((await this.api('tabs.query({})')) as string) as { id: number; url?: string }[];
    const tab = tabs.findLast(({ url }) => url === page.url());
    if (!tab) throw new Error(`No tab shows ${page.url()}`);
    return tab.id;
  }

  /** Evaluates a call of the extension's API; its result as JSON. */
  api(call: string): Promise<unknown> {
    return this.page.evaluate(
      `(globalThis.browser ?? chrome).${call}.then((result) => JSON.stringify(result ?? null))`,
    );
  }
}
