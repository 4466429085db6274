import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Between, Card, PageFacts } from '../../../utils/knowledge/card';
import { type PackedLinks, unpackLinks } from '../../../utils/link/packed';
import type { Answer, DatasetStatus } from '../../../utils/messages';
import { browsers, launch, type Rig, until } from '../kit/harness';

describe.each(browsers)('the background in %s', (name) => {
  let rig: Rig;
  let page: Page;
  beforeAll(async () => {
    rig = await launch(name);
    page = await rig.extensionPage('manifest.json');
  });
  afterAll(() => rig?.close());

  /** One message as any page of ours sends it, with the retry that `ask` makes. */
  const send = async (message: unknown): Promise<Answer> => {
    const once = `(globalThis.browser ?? chrome).runtime.sendMessage(${JSON.stringify(message)})`;
    const script = `${once}.catch(() => new Promise((go) => setTimeout(go, 50)).then(() => ${once})).then(JSON.stringify)`;
    return JSON.parse((await page.evaluate(script)) as string);
  };
  const reply = async <Reply>(message: string, request: object): Promise<Reply> => {
    const answer = await send({ name: message, request });
    if (!answer.ok) throw new Error(answer.error);
    return answer.reply as Reply;
  };
  const card = (entity: string, asOf: string | null = '2024-09-27') =>
    reply<Card | null>('card', { entity, asOf, here: ['phan-lan'] });
  const installed = () => until(async () => (await reply<DatasetStatus>('dataset', {})).installed);

  /** Runs over the database `knowledge` in a page of the extension. */
  const inStore = (body: string) =>
    page.evaluate(`new Promise((done, fail) => {
      const opening = indexedDB.open('knowledge');
      opening.onerror = () => fail(opening.error);
      opening.onsuccess = () => {
        const db = opening.result;
        const finish = (value) => { db.close(); done(value); };
        ${body}
      };
    })`);

  it('brings the dataset into the store after install', async () => {
    await installed();
    const status = await reply<DatasetStatus>('dataset', {});
    expect(status.version).toMatch(/^[0-9a-f]{16}$/);
    expect(status.counts.people).toBeGreaterThan(100);
  });

  it('opens a card as of the article’s date, each line with its source', async () => {
    const then = await card('nguyen-manh-hung');
    expect(then?.roles.then.map(({ title }) => title.vi)).toContain('Bộ trưởng Bộ Thông tin và Truyền thông');
    expect(then?.roles.since.length).toBeGreaterThan(0);
    expect(then?.meetings.before.length).toBeGreaterThan(0);
    for (const line of then?.meetings.before ?? []) expect(line.sources.length).toBeGreaterThan(0);
    expect(await card('nobody-we-know')).toBeNull();
  });

  it('links an article and says who of its names met before', async () => {
    const text = 'Việt Nam và Phần Lan vừa có cuộc làm việc tại Hà Nội.';
    const published = '2024-09-27';
    const links = unpackLinks(await reply<PackedLinks>('link', { title: '', text, published }));
    const named = links.map(({ entity, start }) => ({ entity, where: 'lead', at: [start] }));
    const { names, pairs } = await reply<PageFacts>('pageFacts', { named, published });
    expect(Object.keys(names)).toContain('phan-lan');
    expect(pairs[0]?.meetings).toBeGreaterThan(0);
    const shared = await reply<Between>('between', { a: 'viet-nam', b: 'phan-lan', asOf: '2024-09-27' });
    expect(shared.meetings.before.length).toBeGreaterThan(0);
  });

  it('refuses what is not in the contract, and says what', async () => {
    expect(await send({ name: 'erase', request: {} })).toEqual({
      ok: false,
      error: 'message refused: unknown name "erase"',
    });
    expect(await send('card')).toMatchObject({ ok: false });
    expect(
      await send({ name: 'card', request: { entity: 'lao', asOf: '27/9/2024', here: [] } }),
    ).toMatchObject({
      ok: false,
      error: expect.stringContaining('asOf'),
    });
  });

  it('answers the next card after the browser ended it', async () => {
    await rig.killBackground();
    expect((await card('phan-lan'))?.name.vi).toBe('Phần Lan');
    await rig.killBackground();
    expect((await card('lao'))?.name.vi).toBe('Lào');
  });

  it('holds the old facts or the new ones, whenever an import is killed', async () => {
    const marker = 'killed-import-marker';
    const seen = new Set<string>();
    for (const delay of [0, 30, 60, 100, 180, 300, 500, 800, 1500]) {
      await inStore(`
        const tx = db.transaction(['meta', 'meetings'], 'readwrite');
        tx.objectStore('meta').put({ version: 'old', date: '2000', counts: {} }, 'current');
        tx.objectStore('meetings').put({ last: '${marker}', ids: [], rows: new Uint8Array() });
        tx.oncomplete = () => finish(null);`);
      await rig.killBackground();
      await reply('dataset', {});
      await new Promise((go) => setTimeout(go, delay));
      await rig.killBackground();
      const found = (await inStore(`
        const tx = db.transaction(['meta', 'meetings']);
        const meta = tx.objectStore('meta').get('current');
        const old = tx.objectStore('meetings').get('${marker}');
        const count = tx.objectStore('meetings').count();
        tx.oncomplete = () => finish({ version: meta.result.version, old: Boolean(old.result), count: count.result });`)) as {
        version: string;
        old: boolean;
        count: number;
      };
      expect(found.count).toBeGreaterThan(100);
      expect(found.old).toBe(found.version === 'old');
      seen.add(found.version);
      expect((await card('lao'))?.name.vi).toBe('Lào');
      await installed();
    }
    // The first kill comes long before an import can end: the old facts must still be whole.
    expect([...seen]).toContain('old');
  }, 180_000);

  it('refills a store that was wiped, and answers meanwhile', async () => {
    await page.evaluate(`new Promise((done, fail) => {
      const wiping = indexedDB.deleteDatabase('knowledge');
      wiping.onsuccess = () => done(null);
      wiping.onerror = () => fail(wiping.error);
    })`);
    expect((await card('phan-lan'))?.name.vi).toBe('Phần Lan');
    await installed();
  });

  it('refills a store that was emptied under a running worker, and answers meanwhile', async () => {
    await installed();
    const before = await card('phan-lan');
    await inStore(`
      const stores = [...db.objectStoreNames];
      const tx = db.transaction(stores, 'readwrite');
      for (const store of stores) tx.objectStore(store).clear();
      tx.oncomplete = () => finish(null);`);
    expect(await card('phan-lan')).toEqual(before);
    await installed();
    const rows = await inStore(`
      const count = db.transaction('meetings').objectStore('meetings').count();
      count.onsuccess = () => finish(count.result);`);
    expect(rows).toBeGreaterThan(100);
    expect(await card('phan-lan')).toEqual(before);
  });

  it('answers from the packaged files while the browser refuses the store, and fills it once it may', async () => {
    const before = await card('phan-lan');
    // A database of a higher version refuses whoever asks for a lower one, as a private window refuses everybody.
    await rig.killBackground();
    await page.evaluate(`new Promise((done, fail) => {
      const wiping = indexedDB.deleteDatabase('knowledge');
      wiping.onerror = () => fail(wiping.error);
      wiping.onsuccess = () => {
        const opening = indexedDB.open('knowledge', 999);
        opening.onerror = () => fail(opening.error);
        opening.onsuccess = () => { opening.result.close(); done(null); };
      };
    })`);
    await rig.killBackground();
    expect(await card('phan-lan')).toEqual(before);
    expect((await card('nguyen-manh-hung'))?.meetings.before.length).toBeGreaterThan(0);
    expect((await reply<DatasetStatus>('dataset', {})).installed).toBe(false);
    await page.evaluate(`new Promise((done, fail) => {
      const wiping = indexedDB.deleteDatabase('knowledge');
      wiping.onsuccess = () => done(null);
      wiping.onerror = () => fail(wiping.error);
    })`);
    await rig.killBackground();
    await installed();
    expect(await card('phan-lan')).toEqual(before);
  }, 60_000);

  it('puts the dataset in again when the reader asks', async () => {
    await inStore(`
      const tx = db.transaction('entities', 'readwrite');
      tx.objectStore('entities').clear();
      tx.oncomplete = () => finish(null);`);
    expect((await reply<DatasetStatus>('reinstall', {})).installed).toBe(true);
    expect((await card('lao'))?.name.vi).toBe('Lào');
  });

  it('logs no error', async () => {
    expect(await rig.errors()).toEqual([]);
  });
});
