import type { Page, Target } from 'puppeteer-core';
import type { Answer, PageState } from '../../messages';
import { type BrowserName, type Launched, type LaunchOptions, launchBrowser } from './browser';
import { firefoxChrome, loggedErrors, stopEventPage } from './firefox-chrome';
import { closedRoot, type Marked, markedIn, placeOf, wordsLookedAt } from './in-page';
import { type PageServer, startServer } from './serve';
import { stopWorker } from './stop-worker';
import { until } from './until';

export interface RigOptions
  extends Pick<LaunchOptions, 'dark' | 'touch' | 'args' | 'prefs' | 'bare' | 'build' | 'profile'> {
  /** Language of the interface (default `vi`; the driven browsers themselves speak English). */
  lang?: 'vi' | 'en';
  /** CSS pixels of the viewport. */
  width?: number;
  height?: number;
  /** Device pixels for one CSS pixel (default 1). */
  scale?: number;
  headless?: boolean;
  /** Only these hosts lead to the server; without it every host does. */
  hosts?: string[];
}

/** A browser with the released build, the server of its pages, and what a test needs to do and to see. */
export interface Rig {
  name: BrowserName;
  browser: Launched['browser'];
  server: PageServer;
  /** Opens a page and waits for its load event. */
  open(url: string): Promise<Page>;
  /** Opens a page of the extension, e.g. `popup.html`. */
  extensionPage(path: string): Promise<Page>;
  /** Id of the tab that shows this page. */
  tabOf(page: Page): Promise<number>;
  /** The popup as it stands over this page's tab, in a tab of its own. */
  popup(page: Page): Promise<Page>;
  /** Ends the service worker or event page, as the browser does when it is idle. */
  killBackground(): Promise<void>;
  /** The returned function closes the pages that were opened here meanwhile, and puts the reader's settings back as they are now. */
  remember(): Promise<() => Promise<void>>;
  /** Waits until the dataset is in the store: an import under way takes its share of the machine. */
  settled(): Promise<void>;
  /** Runs `inRoot` in the page's isolated world with the closed shadow root of our host (null when there is none). It must use nothing from outside itself; arguments and result are plain data. */
  shadow<Args extends unknown[], Result>(
    page: Page,
    inRoot: (root: ShadowRoot | null, ...args: Args) => Result,
    ...args: Args
  ): Promise<Result>;
  /** What the popup would be told of the page; null when no script of ours answers there. */
  state(page: Page): Promise<PageState | null>;
  /** Sends one of the `ToPage` messages as the popup does. */
  tell(page: Page, name: string, request: object): Promise<unknown>;
  /** The marked text of the page, one string for each highlight of its registry; spans of one name stand together. */
  highlights(page: Page): Promise<Marked[]>;
  /** Where the words stand whose card is open or on its way, window px; with `middle` scrolled to the middle of the window. */
  lookedAt(page: Page, middle?: boolean): Promise<{ x: number; y: number } | null>;
  /** Moves the mouse in steps along the words, to the middle of the `nth` (from 0) place where they stand. */
  hover(page: Page, words: string, nth?: number): Promise<void>;
  /** Console errors and uncaught exceptions of all pages and of the background since launch. */
  errors(): Promise<string[]>;
  close(): Promise<void>;
}

interface Extension {
  tabs: {
    query(filter: object): Promise<{ id?: number; url?: string }[]>;
    sendMessage(id: number, message: unknown): Promise<unknown>;
  };
}

/** Whether a page is still open: of one that closed itself Firefox 153 tells the driver nothing. */
export const isThere = (page: Page): Promise<boolean> => page.evaluate(() => true).catch(() => false);

/** Opens one browser with the extension; close it with `close`. */
export async function launch(name: BrowserName, options: RigOptions = {}): Promise<Rig> {
  const server = await startServer();
  const launched = await launchBrowser(name, {
    ...options,
    prefs: {
      ...(options.scale ? { 'layout.css.devPixelsPerPx': `${options.scale}` } : {}),
      ...options.prefs,
    },
    server: { port: server.port, hosts: options.hosts ?? null },
    headless: options.headless ?? true,
  });
  const { browser, origin } = launched;
  const errors: string[] = [];
  const viewport = {
    width: options.width ?? 1100,
    height: options.height ?? 800,
    ...(options.scale ? { deviceScaleFactor: options.scale } : {}),
  };
  let helper: Page | null = null;

  const watch = (page: Page) => {
    page.on('console', (message) => {
      if (message.type() === 'error') errors.push(`${page.url()}: ${message.text()}`);
    });
    page.on('pageerror', (error) => errors.push(`${page.url()}: ${String(error)}`));
  };
  const watchWorker = async (target: Target) => {
    if (target.type() !== 'service_worker') return;
    const worker = await target.worker();
    worker?.on('console', (message) => {
      if (message.type() === 'error') errors.push(`background: ${message.text()}`);
    });
    worker?.on('error', (error) => errors.push(`background: ${error.message}`));
  };
  if (name === 'chromium') {
    browser.on('targetcreated', watchWorker);
    for (const target of browser.targets()) await watchWorker(target);
  }

  const opened = new Set<Page>();
  const newPage = async () => {
    const page = await browser.newPage();
    opened.add(page);
    page.once('close', () => opened.delete(page));
    if (options.headless !== false) {
      await page.setViewport({
        ...viewport,
        ...(options.touch && name === 'chromium' ? { hasTouch: true } : {}),
      });
    }
    return page;
  };

  const extensionPage = async (path: string) => {
    const page = await newPage();
    watch(page);
    const address = `${origin}/${path}`;
    if (name === 'chromium') await page.goto(address);
    else {
      // Firefox never reports the load event of a page of the extension; the page is there all the same.
      page.goto(address).catch(() => undefined);
      await until(() =>
        page.evaluate(`document.readyState === 'complete' && location.href !== 'about:blank'`),
      );
    }
    return page;
  };

  /** A page with the extension's rights and no script of its own. */
  const privileged = async () => {
    // The extension may have started anew meanwhile, and its pages with it.
    const isThere = await helper
      ?.evaluate('(globalThis.browser ?? chrome)?.tabs !== undefined')
      .catch(() => false);
    if (!helper || !isThere) helper = await extensionPage('manifest.json');
    return helper;
  };

  /** A tab keeps its id, whatever address its page turns to. */
  const tabIds = new WeakMap<Page, number>();
  const tabOf = async (page: Page): Promise<number> => {
    const known = tabIds.get(page);
    if (known !== undefined) return known;
    const tabs: { id: number; url?: string }[] = JSON.parse(
      await (await privileged()).evaluate(async () => {
        const { browser, chrome } = globalThis as unknown as Record<
          'browser' | 'chrome',
          Extension | undefined
        >;
        return JSON.stringify(await (browser ?? chrome)?.tabs.query({}));
      }),
    );
    const tab = tabs.findLast((each) => each.url === page.url());
    if (!tab) throw new Error(`No tab shows ${page.url()}`);
    tabIds.set(page, tab.id);
    return tab.id;
  };

  /** Runs a function's source in the page's isolated world, with the extension's rights. */
  const inPage = async (page: Page, source: string, args: unknown[]): Promise<unknown> => {
    const tabId = await tabOf(page);
    const script = `(async () => {
      const api = globalThis.browser ?? chrome;
      const [frame] = await api.scripting.executeScript({ target: { tabId: ${tabId} }, args: ${JSON.stringify(args)}, func: ${source} });
      if (frame.error) throw new Error(String(frame.error));
      return JSON.stringify(frame.result ?? null);
    })()`;
    return JSON.parse((await (await privileged()).evaluate(script)) as string);
  };

  const tell = async (page: Page, message: string, request: object) => {
    const tabId = await tabOf(page);
    const script = `(globalThis.browser ?? chrome).tabs.sendMessage(${tabId}, ${JSON.stringify({ name: message, request })}, { frameId: 0 })
      .then((answer) => JSON.stringify(answer ?? null))`;
    const answer: Answer | null = JSON.parse((await (await privileged()).evaluate(script)) as string);
    if (!answer) throw new Error(`Nothing in ${page.url()} answers "${message}"`);
    if (!answer.ok) throw new Error(`"${message}" in ${page.url()}: ${answer.error}`);
    return answer.reply;
  };

  /** The settings as stored. Which packs are in use is none: it goes with their database. */
  const settings = `(globalThis.browser ?? chrome).storage.local.get(null).then((all) =>
    Object.fromEntries(Object.entries(all).filter(([key]) => key.startsWith('set:') && key !== 'set:packs')))`;
  const remember = async () => {
    const pages = new Set(opened);
    const kept = (await (await privileged()).evaluate(`${settings}.then(JSON.stringify)`)) as string;
    return async () => {
      const own = await privileged();
      for (const page of opened)
        if (!pages.has(page) && page !== own && (await isThere(page))) await page.close();
      await own.evaluate(`(async () => {
        const { local } = (globalThis.browser ?? chrome).storage;
        const before = ${kept};
        await local.set(before);
        await local.remove(Object.keys(await ${settings}).filter((key) => !(key in before)));
      })()`);
    };
  };

  if (!options.bare) {
    const language = JSON.stringify({ 'set:language': options.lang ?? 'vi' });
    await (await privileged()).evaluate(`(globalThis.browser ?? chrome).storage.local.set(${language})`);
  }

  return {
    name,
    browser,
    server,
    extensionPage,
    tabOf,
    tell,
    remember,
    popup: async (page) => extensionPage(`popup.html?tab=${await tabOf(page)}`),
    async open(url) {
      const page = await newPage();
      watch(page);
      await page.goto(url);
      await page.bringToFront();
      return page;
    },
    async killBackground() {
      if (name === 'firefox') return firefoxChrome(browser, stopEventPage(origin)).then(() => undefined);
      await stopWorker(browser, origin);
    },
    async settled() {
      const installed = `(globalThis.browser ?? chrome).runtime.sendMessage({ name: 'dataset', request: {} }).then((answer) => answer.reply.installed)`;
      await until(async () => (await privileged()).evaluate(installed), 30_000, 'dataset in the store');
    },
    shadow: async (page, inRoot, ...args) => {
      // esbuild, which runs our TypeScript, wraps named functions in a helper that the page does not have.
      const helper = 'const __name = (made) => made;';
      const source = `(...args) => { ${helper} return (${inRoot.toString()})((${closedRoot.toString()})(), ...args); }`;
      return (await inPage(page, source, args)) as never;
    },
    async state(page) {
      return (await tell(page, 'state', {}).catch(() => null)) as PageState | null;
    },
    highlights: markedIn,
    async lookedAt(page, middle = false) {
      let at = await wordsLookedAt(page, middle);
      // At two device pixels to a CSS pixel Firefox (153, headless) now and then takes back what a script scrolled, 4 to 30 ms
      // later: where the words stand is what they say once they rest.
      for (let tries = 0; middle && at && tries < 5; tries += 1) {
        await new Promise((go) => setTimeout(go, 60));
        const now = await wordsLookedAt(page, false);
        if (now?.y === at.y) break;
        at = await wordsLookedAt(page, true);
      }
      return middle ? wordsLookedAt(page, false) : at;
    },
    async hover(page, words, nth = 0) {
      await page.bringToFront();
      const { x, y, left } = await placeOf(page, words, nth);
      // In steps, as a hand moves: a jump could skip the events that hovering is made of. Along the words alone: a busy machine
      // lets the pointer rest at any step, and the card of a name on its way may open over these.
      await page.mouse.move(Math.min(x, left + 2), y);
      await page.mouse.move(x, y, { steps: 8 });
    },
    async errors() {
      if (name === 'chromium') return [...errors];
      const logged = await firefoxChrome(browser, loggedErrors(origin));
      return [...new Set([...errors, ...(JSON.parse(logged) as string[])])];
    },
    async close() {
      await launched.close();
      await server.close();
    },
  };
}
