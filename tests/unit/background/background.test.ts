import 'fake-indexeddb/auto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import { packDataset } from '../../../utils/cli/build/pack-dataset';
import type { Card, PageFacts } from '../../../utils/knowledge/card';
import { type PackedLinks, unpackLinks } from '../../../utils/link/packed';
import type { Answer, DatasetStatus } from '../../../utils/messages';

type Any = (...args: unknown[]) => unknown;

/** One event of the browser: remembers its listeners and fires them. */
function event() {
  const listeners: Any[] = [];
  return {
    addListener: (listener: Any) => listeners.push(listener),
    removeListener: () => undefined,
    hasListener: () => false,
    hasListeners: () => listeners.length > 0,
    fire: (...args: unknown[]) => listeners.map((listener) => listener(...args)),
    count: () => listeners.length,
  };
}

/** An API function as Chromium has them: answers a callback or, without one, a promise. */
const api = (answer: (...args: unknown[]) => unknown) =>
  vi.fn((...args: unknown[]) => {
    const last = args.at(-1);
    if (typeof last !== 'function') return Promise.resolve(answer(...args));
    queueMicrotask(() => (last as Any)(answer(...args.slice(0, -1))));
    return undefined;
  });

let registered: { id: string; matches: string[] }[] = [];
let origins: string[] = [];
let local: Record<string, unknown> = {};
const chromeOnly = {
  runtime: {
    id: 'ours',
    sendMessage: api(() => undefined),
    getURL: (path: string) => `chrome-extension://ours/${path.replace(/^\//, '')}`,
    onMessage: event(),
    onInstalled: event(),
    onStartup: event(),
    lastError: null,
  },
  i18n: { getUILanguage: () => 'vi', getMessage: (key: string) => key },
  storage: { local: { get: api(() => local), set: api(() => undefined) }, onChanged: event() },
  permissions: { getAll: api(() => ({ origins })), onAdded: event(), onRemoved: event() },
  scripting: {
    executeScript: api(() => [{ result: null }]),
    getRegisteredContentScripts: api(() => registered),
    registerContentScripts: api((scripts) => {
      registered = scripts as typeof registered;
    }),
    updateContentScripts: api((scripts) => {
      registered = scripts as typeof registered;
    }),
    unregisterContentScripts: api(() => {
      registered = [];
    }),
  },
  tabs: {
    create: api(() => ({})),
    query: api(() => [{ id: 5 }]),
    get: api(() => ({ id: 5, incognito: true })),
    sendMessage: api(() => ({ ok: true, reply: { entity: null } })),
  },
  action: {
    setBadgeText: api(() => undefined),
    setTitle: api(() => undefined),
    openPopup: api(() => undefined),
  },
  contextMenus: { removeAll: api(() => undefined), create: vi.fn(), onClicked: event() },
  commands: { onCommand: event() },
  alarms: { onAlarm: event(), clear: api(() => true), create: api(() => undefined) },
};

const root = join(import.meta.dirname, '../../..');
/** Where the build puts what it makes of the dataset: after a build nothing is compressed again. */
const scratch = join(root, '.wxt/dataset');

beforeAll(async () => {
  await packDataset(join(root, 'public/dataset'), scratch);
  vi.stubGlobal('browser', undefined);
  vi.stubGlobal('chrome', chromeOnly);
  vi.stubGlobal('fetch', async (url: string) => {
    const name = url.replace('chrome-extension://ours/dataset/', '');
    return new Response(new Uint8Array(readFileSync(join(scratch, name))));
  });
  const { default: background } = await import('../../../entrypoints/background');
  background.main();
  // Without a build before, and on a busy machine.
}, 180_000);
afterAll(() => {
  vi.unstubAllGlobals();
});
beforeEach(() => vi.clearAllMocks());

/** A message as Chromium delivers it: the listener answers through `sendResponse`. */
const send = (message: unknown, sender: object = { id: 'ours', tab: { id: 5 } }) =>
  new Promise<Answer>((answer) => {
    chromeOnly.runtime.onMessage.fire(message, sender, answer);
  });
const reply = async <Reply>(name: string, request: object, sender?: object) => {
  const answer = await send({ name, request }, sender);
  if (!answer.ok) throw new Error(answer.error);
  return answer.reply as Reply;
};
const page = { id: 'ours', url: 'chrome-extension://ours/popup.html' };
/** Files brought into pages; the word left beforehand is a function. */
const injected = () =>
  chromeOnly.scripting.executeScript.mock.calls
    .filter(([script]) => Object.hasOwn(script as object, 'files'))
    .map(([script]) => script);
const reader = { target: { tabId: 5, frameIds: [0] }, files: ['/content-scripts/reader.js'] };

describe('the background with nothing but a bare `chrome`', () => {
  it('adds every listener while it first runs', () => {
    const { runtime, permissions, contextMenus, commands, storage } = chromeOnly;
    const events = [
      runtime.onMessage,
      runtime.onInstalled,
      runtime.onStartup,
      permissions.onAdded,
      permissions.onRemoved,
      contextMenus.onClicked,
      commands.onCommand,
      storage.onChanged,
    ];
    expect(events.map((one) => one.count())).toEqual(events.map(() => 1));
  });

  it('answers cards and links before any import', async () => {
    const card = await reply<Card>('card', { entity: 'phan-lan', asOf: '2024-09-27', here: [] });
    expect(card.name.vi).toBe('Phần Lan');
    const text = 'Đoàn Việt Nam thăm Phần Lan.';
    const links = unpackLinks(await reply<PackedLinks>('link', { title: '', text, published: null }));
    const named = links.map(({ entity, start }) => ({ entity, where: 'lead', at: [start] }));
    const { names, pairs } = await reply<PageFacts>('pageFacts', { named, published: null });
    expect(Object.keys(names).sort()).toEqual(['phan-lan', 'viet-nam']);
    expect(pairs).toHaveLength(1);
  });

  it('after install: brings the dataset in, builds the menu, opens the welcome page once', async () => {
    chromeOnly.runtime.onInstalled.fire({ reason: 'install' });
    // The store here is a slow one in plain JavaScript.
    await vi.waitFor(async () => expect((await reply<DatasetStatus>('dataset', {})).installed).toBe(true), {
      timeout: 20_000,
      interval: 200,
    });
    expect(chromeOnly.tabs.create.mock.calls.map(([tab]) => tab)).toEqual([
      { url: 'chrome-extension://ours/welcome.html' },
    ]);
    expect(chromeOnly.contextMenus.create.mock.calls.map(([{ title }]) => title)).toEqual([
      'Mở bối cảnh cho trang này',
      'Lưu bài này',
      'Tra “%s” trong Bối Cảnh',
    ]);
    chromeOnly.runtime.onInstalled.fire({ reason: 'update' });
    expect(chromeOnly.tabs.create).toHaveBeenCalledTimes(1);
  }, 30_000);

  it('brings the reader in when the verdict is ICT, and only then', async () => {
    const said = {
      url: 'https://vnexpress.net/a',
      title: 'Nhà mạng thử nghiệm 5G ở nông thôn',
      lead: 'Cục Viễn thông cấp phép thử nghiệm băng tần mới cho ba doanh nghiệp.',
      text: '',
      sections: [],
      lang: 'vi',
      structure: null,
    };
    local = {
      'not:https://vnexpress.net/a cuc-vien-thong': true,
      'not:https://vnexpress.net/b viettel': true,
    };
    expect(await reply('judge', said)).toMatchObject({
      verdict: { ict: true },
      start: { settings: { delay: 300 }, uiLanguage: 'vi', isPrivate: false, notHere: ['cuc-vien-thong'] },
    });
    expect(injected()).toEqual([reader]);
    const other = { ...said, title: 'Quán phở mở từ sáng sớm', lead: 'Khách xếp hàng từ năm giờ.' };
    expect(await reply('judge', other)).toMatchObject({ verdict: { ict: false }, start: null });
    expect(injected()).toHaveLength(1);
    local = { 'set:off:vnexpress.net': true };
    expect(await reply('judge', said)).toMatchObject({ verdict: { ict: true }, start: null });
    expect(injected()).toHaveLength(1);
    local = {};
  });

  it('puts the question of a private window in the popup, and reads nothing before the answer', async () => {
    chromeOnly.commands.onCommand.fire('save-article', { id: 5 });
    await vi.waitFor(() => expect(chromeOnly.action.openPopup).toHaveBeenCalledTimes(1));
    expect(chromeOnly.action.setBadgeText.mock.calls.map(([badge]) => badge)).toContainEqual({
      tabId: 5,
      text: '?',
    });
    expect(injected()).toEqual([]);
  });

  it('opens a tab’s context for a page of ours, not for a page’s script', async () => {
    expect(await reply('open', { tabId: 5 }, page)).toEqual({ opened: true });
    expect(injected()).toEqual([reader]);
    expect(await send({ name: 'open', request: { tabId: 5 } })).toMatchObject({ ok: false });
    expect(await send({ name: 'reinstall', request: {} })).toMatchObject({ ok: false });
    expect(injected()).toHaveLength(1);
  });

  it('lets a page’s script save and ask for its own page alone', async () => {
    const script = { id: 'ours', url: 'https://vnexpress.net/a', tab: { id: 5 } };
    const refused = (name: string, request: object) => send({ name, request }, script);
    for (const tabId of [5, 6])
      expect(await refused('save', { tabId, privately: true })).toMatchObject({ ok: false });
    expect(await refused('saved', { url: 'https://vnexpress.net/a', tabId: 6 })).toMatchObject({ ok: false });
    expect(await refused('saved', { url: 'https://tuoitre.vn/b', tabId: null })).toMatchObject({ ok: false });
    expect(injected()).toEqual([]);
    expect(await reply('saved', { url: 'https://vnexpress.net/b', tabId: null }, script)).toEqual({
      id: null,
    });
    expect(await reply('saved', { url: 'https://tuoitre.vn/b', tabId: 6 }, page)).toEqual({ id: null });
  });

  it('registers the gate for granted sites only, and takes it back', async () => {
    origins = ['*://*.vnexpress.net/*', 'https://*.example.org/*', 'https://*/*'];
    chromeOnly.permissions.onAdded.fire({ origins: ['https://*.example.org/*'] });
    await vi.waitFor(() => expect(injected()).toHaveLength(1));
    expect(registered.map(({ matches }) => matches)).toEqual([['https://*.example.org/*']]);
    expect(injected()).toEqual([
      { target: { tabId: 5, frameIds: [0] }, files: ['/content-scripts/gate.js'] },
    ]);
    origins = ['*://*.vnexpress.net/*'];
    chromeOnly.permissions.onRemoved.fire({ origins: ['https://*.example.org/*'] });
    await vi.waitFor(() => expect(registered).toEqual([]));
  });

  it('leaves the pages alone of a host that was granted for its packs', async () => {
    local = { 'pack-host:goi.example': true };
    origins = ['https://goi.example/*', 'https://*.example.org/*'];
    chromeOnly.permissions.onAdded.fire({ origins: ['https://goi.example/*'] });
    await vi.waitFor(() =>
      expect(registered.map(({ matches }) => matches)).toEqual([['https://*.example.org/*']]),
    );
    expect(injected()).toEqual([]);
    local = {};
    origins = [];
    chromeOnly.permissions.onRemoved.fire({ origins: ['https://goi.example/*'] });
    await vi.waitFor(() => expect(registered).toEqual([]));
  });

  it('sets no alarm where nothing renews itself', async () => {
    chromeOnly.runtime.onStartup.fire();
    await vi.waitFor(() => expect(chromeOnly.alarms.clear).toHaveBeenCalled());
    expect(chromeOnly.alarms.create).not.toHaveBeenCalled();
  });

  it('carries out menu and commands; a page without a reader gets one', async () => {
    chromeOnly.contextMenus.onClicked.fire({ menuItemId: 'open' }, { id: 5 });
    await vi.waitFor(() => expect(injected()).toEqual([reader]));
    for (const [command, message] of [
      ['next-name', { name: 'step', request: { by: 1 } }],
      ['previous-name', { name: 'step', request: { by: -1 } }],
      ['list-names', { name: 'list', request: {} }],
      ['pin-card', { name: 'pin', request: {} }],
      ['dock-card', { name: 'dock', request: {} }],
    ] as const) {
      chromeOnly.commands.onCommand.fire(command, { id: 5 });
      await vi.waitFor(() =>
        expect(chromeOnly.tabs.sendMessage).toHaveBeenLastCalledWith(5, message, { frameId: 0 }),
      );
    }
    chromeOnly.tabs.sendMessage.mockImplementation(() => Promise.reject(new Error('nobody there')));
    chromeOnly.commands.onCommand.fire('list-names', { id: 5 });
    await vi.waitFor(() => expect(injected()).toEqual([reader, reader]));
  });

  it('opens the results for selected words from the page’s menu', async () => {
    chromeOnly.contextMenus.onClicked.fire(
      { menuItemId: 'lookUp', selectionText: ' Bộ Khoa học & Công nghệ ' },
      { id: 5, incognito: false },
    );
    await vi.waitFor(() => expect(chromeOnly.tabs.create).toHaveBeenCalledTimes(1));
    const [{ url }] = chromeOnly.tabs.create.mock.calls[0] as [{ url: string }];
    const { origin, pathname, hash } = new URL(url);
    expect(`${origin}${pathname}`).toContain('explore.html');
    expect(new URLSearchParams(hash.replace('#/s?', '')).get('q')).toBe('Bộ Khoa học & Công nghệ');
  });

  it('refuses foreign senders', async () => {
    expect(await send({ name: 'dataset', request: {} }, { id: 'theirs' })).toMatchObject({ ok: false });
  });
});
