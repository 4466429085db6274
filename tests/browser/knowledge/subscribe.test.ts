import type { Page } from 'puppeteer-core';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { firefoxChrome } from '../../../utils/cli/browsers/firefox-chrome';
import { publish } from '../../../utils/cli/pack/publish';
import { BUNDLED_ID } from '../../../utils/packs/format/header';
import { newKeys, packOf } from '../../unit/packs/subscribe/host';
import { ictPage, namesOn, openPage, paragraphs } from '../kit/articles';
import { faults } from '../kit/axe';
import { shows } from '../kit/card';
import { browsers, launch, type Rig, until } from '../kit/harness';
import { type Asked, type PackHost, startPackHost } from '../kit/pack-host';

const MANY = 1500;
const keys = newKeys();
const changed = { id: 'co-quan-77', name: 'Viện Dữ liệu Mai Lĩnh' };

describe.each(browsers)('a pack that renews itself, in %s', (name) => {
  let host: PackHost;
  let rig: Rig;
  let page: Page;
  let address: string;
  /** Whom the reader trusts in the end. */
  const other = newKeys();
  beforeAll(async () => {
    host = await startPackHost();
    address = `https://localhost:${host.port}/manifest.jsonl`;
    rig = await launch(name, {
      hosts: ['vnexpress.net'],
      args: [`--ignore-certificate-errors-spki-list=${host.keyHash}`],
    });
    if (name === 'firefox') {
      const database = `Cc['@mozilla.org/security/x509certdb;1'].getService(Ci.nsIX509CertDB)`;
      await firefoxChrome(
        rig.browser,
        `${database}.addCertFromBase64('${host.authority}', 'C,C,C'), 'known'`,
      );
    }
    await rig.settled();
    page = await rig.extensionPage('options.html');
    put('1');
  });
  afterAll(async () => {
    await rig?.close();
    await host?.close();
  });
  afterEach(() => host.mischief.clear());

  const put = (version: string, change?: typeof changed, by = keys) => {
    host.site = publish(packOf(MANY, version, change), by.private, by.public);
  };
  const says = (words: string) =>
    until(() => page.evaluate((text) => document.body.textContent!.includes(text), words), 8_000, words);
  /** A real press: the browser asks for permissions in nothing less. */
  const press = async (label: string) => {
    const found = () => page.$(`xpath/.//button[normalize-space()="${label}"]`);
    const button = await until(found, 8000, `the button "${label}"`);
    await button.evaluate((each) => each.scrollIntoView({ block: 'center', behavior: 'instant' }));
    await button.click();
  };
  const inOwn = <Result>(script: string) => page.evaluate(script) as Promise<Result>;
  const api = 'globalThis.browser ?? chrome';
  const mayAsk = () => inOwn<boolean>(`(${api}).permissions.contains({ origins: ['https://localhost/*'] })`);
  /** What a database of ours holds, by store. */
  const stored = async (database: string, store: string) =>
    JSON.parse(
      // Opening a database that is not there would make it.
      await inOwn<string>(`new Promise(async (done, fail) => {
        if (!(await indexedDB.databases()).some(({ name }) => name === '${database}')) return done('[]');
        const opening = indexedDB.open('${database}');
        opening.onerror = () => fail(opening.error);
        opening.onsuccess = () => {
          const db = opening.result;
          const finish = (found) => { db.close(); done(JSON.stringify(found)); };
          if (!db.objectStoreNames.contains('${store}')) return finish([]);
          const reading = db.transaction('${store}').objectStore('${store}').getAll();
          reading.onsuccess = () => finish(reading.result.map((each) => each instanceof Uint8Array ? each.length : each));
        };
      })`),
    );
  const inUse = async () => {
    const [pack] = await stored('packs', 'packs');
    return pack && [pack.header.version, pack.counts.organizations, pack.origin.kind];
  };
  const trouble = async () => (await stored('subscriptions', 'subscriptions'))[0]?.trouble?.code ?? null;
  const paths = (asked: Asked[]) => asked.map(({ path }) => (path.startsWith('shards/') ? 'shard' : path));
  const checked = async () => (await stored('subscriptions', 'subscriptions'))[0]?.checked;
  const renewed = async () => {
    host.asked();
    const before = await checked();
    await press('Cập nhật ngay');
    await until(async () => (await checked()) !== before, 8_000, 'renewal');
    // By its words: while it is under way the button has others.
    await page.waitForSelector('xpath/.//button[normalize-space()="Cập nhật ngay"]');
  };

  /** The reader's yes to the browser: Firefox gives it by a preference, Chromium's page of extensions as a reader does there. */
  const letHost = async () => {
    if (name === 'firefox') return;
    const extensions = await rig.browser.newPage();
    await extensions.goto('chrome://extensions/');
    const id = page.url().split('/')[2]!;
    await extensions.evaluate(
      `new Promise((done) => chrome.developerPrivate.addHostPermission('${id}', 'https://localhost/*', done))`,
    );
    await extensions.close();
    await page.bringToFront();
  };

  it('says first what its host can learn, and asks nobody before', async () => {
    await press('Thêm theo địa chỉ');
    await page.type('.subscribe input', 'http://localhost/manifest.jsonl');
    await press('Tiếp tục');
    await says('không phải địa chỉ https');
    expect(await faults(page, '.subscribe')).toEqual([]);
    await page.click('.subscribe input', { count: 3 });
    await page.type('.subscribe input', address);
    await press('Tiếp tục');
    await says('localhost sẽ biết gì');
    expect(await faults(page, '.subscribe')).toEqual([]);
    expect([host.asked(), await mayAsk()]).toEqual([[], false]);
  });

  it('shows who publishes it and with which key, and brings it when the reader says so', async () => {
    await letHost();
    await press('Cho phép và xem gói');
    await says('Tòa soạn Báo Mai');
    await says(keys.public.match(/.{4}/g)!.join(' '));
    expect(await faults(page, '.subscribe')).toEqual([]);
    expect([paths(host.asked()), await inUse()]).toEqual([['manifest.jsonl'], undefined]);
    await press('Thêm gói');
    await says('Đã thêm “Báo Mai”');
    expect(await inUse()).toEqual(['1', MANY, 'subscription']);
    expect(paths(host.asked())).toEqual(Array(16).fill('shard'));
  });

  it('its requests say nothing but which file is wanted', async () => {
    await renewed();
    const [asked, ...more] = host.asked();
    expect([asked?.path, more]).toEqual(['manifest.jsonl', []]);
    expect(asked?.headers['if-none-match']).toMatch(/^"[0-9a-f]{16}"$/);
    const { cookie, referer, origin } = asked!.headers;
    expect({ cookie, referer, origin }).toEqual({ cookie: undefined, referer: undefined, origin: undefined });
    expect(JSON.stringify(asked)).not.toMatch(/-extension|11111111-2222/);
    await says('Đúng với bản trên mạng');
  });

  it('the permission lets the pack be fetched and no page be read', async () => {
    expect(await mayAsk()).toBe(true);
    expect(await inOwn(`(${api}).scripting.getRegisteredContentScripts().then((all) => all.length)`)).toBe(0);
  });

  it('of a new version only the shards that changed are fetched', async () => {
    put('2', changed);
    await renewed();
    expect(paths(host.asked())).toEqual(['manifest.jsonl', 'shard']);
    expect(await inUse()).toEqual(['2', MANY, 'subscription']);
    expect(await stored('subscriptions', 'shards')).toHaveLength(16);
  });

  it('what it brings is found in articles, and every line says where it is from', async () => {
    const sentence = `<article class="fck_detail"><p class="Normal">${changed.name} công bố bộ dữ liệu mở.</p>${paragraphs}</article>`;
    const article = await openPage(rig, ictPage({ article: sentence }));
    await until(
      async () => (await namesOn(rig, article)).includes(`bao-mai/${changed.id}`),
      8_000,
      'its name',
    );
    await rig.hover(article, changed.name);
    await shows(rig, article, changed.name);
    expect(await rig.shadow(article, (root) => root!.querySelector('.card')!.textContent)).toContain(
      'Báo Mai',
    );
    await article.close();
    await page.bringToFront();
  });

  it.each([
    ['manifest.jsonl', 'missing', { kind: 'status', status: 404 }],
    ['manifest.jsonl', 'status', { kind: 'status', status: 503 }],
    ['manifest.jsonl', 'moved', { kind: 'status', status: 302, location: 'https://127.0.0.1/' }],
    ['manifest.jsonl', 'offline', { kind: 'broken' }],
    ['manifest.jsonl', 'manifest', { kind: 'half' }],
    ['shards', 'missing', { kind: 'status', status: 404 }],
    ['shards', 'moved', { kind: 'status', status: 307, location: '/elsewhere' }],
    ['shards', 'offline', { kind: 'broken' }],
    ['shards', 'cut', { kind: 'half' }],
  ] as const)('%s: %s, the last good one stays and the reader sees why', async (path, code, mischief) => {
    put('3', { ...changed, id: 'co-quan-99' });
    host.mischief.set(path, mischief);
    await renewed();
    expect([await trouble(), await inUse()]).toEqual([code, ['2', MANY, 'subscription']]);
    expect(
      host.asked().every(({ path: asked }) => asked.startsWith('manifest') || asked.startsWith('shards')),
    ).toBe(true);
    await says('Bản đang có vẫn dùng.');
  });

  it('a shard of other bytes is refused', async () => {
    const [, shard] = [...host.site].find(([path]) => path.startsWith('shards/'))!;
    host.mischief.set('shards', { kind: 'other', bytes: shard.slice().reverse() });
    put('3', { ...changed, id: 'co-quan-98' });
    await renewed();
    expect([['hash', 'cut', 'too-large'].includes(await trouble()), (await inUse())[0]]).toEqual([true, '2']);
  });

  it('goes on where it was once the host is well again', async () => {
    put('3', { ...changed, id: 'co-quan-98' });
    await renewed();
    expect([await trouble(), (await inUse())[0]]).toEqual([null, '3']);
  });

  it('an older version is refused though it is signed', async () => {
    put('2.9');
    await renewed();
    expect([await trouble(), (await inUse())[0]]).toEqual(['older', '3']);
  });

  it('a changed key is shown and refused until the reader trusts it', async () => {
    put('4', changed, other);
    await renewed();
    await says('Khóa ký đã đổi');
    await says(other.public.match(/.{4}/g)!.join(' '));
    expect(await faults(page, '.renewal')).toEqual([]);
    expect([await trouble(), (await inUse())[0]]).toEqual(['key-changed', '3']);
    await press('Tin khóa mới và cập nhật');
    await until(async () => (await trouble()) === null, 8_000, 'the new key’s version');
    expect([(await inUse())[0], (await stored('subscriptions', 'subscriptions'))[0].key]).toEqual([
      '4',
      other.public,
    ]);
    put('5', changed);
    await renewed();
    expect(await trouble()).toBe('key-changed');
    put('5', changed, other);
    await renewed();
    expect(await inUse()).toEqual(['5', MANY, 'subscription']);
  });

  it('renews by itself when a day has passed, and not before', async () => {
    const alarms = () =>
      inOwn<string>(`(${api}).alarms.getAll().then(JSON.stringify)`).then((all) => JSON.parse(all));
    const [alarm, ...more] = await alarms();
    const hours = (alarm.scheduledTime - Date.now()) / 3_600_000;
    expect([alarm.name, more, hours > 23.9 && hours < 24.5]).toEqual(['renew-packs', [], true]);
    const ring = () => inOwn(`(${api}).alarms.create('renew-packs', { when: Date.now() + 100 })`);
    host.asked();
    await ring();
    await until(
      async () => (await alarms())[0]?.scheduledTime > Date.now() + 3_600_000,
      8_000,
      'the next alarm',
    );
    expect(host.asked()).toEqual([]);
    const [kept] = await stored('subscriptions', 'subscriptions');
    const yesterday = { ...kept, checked: new Date(Date.now() - 90_000_000).toISOString() };
    await inOwn(`new Promise((done) => {
      const opening = indexedDB.open('subscriptions');
      opening.onsuccess = () => {
        const writing = opening.result.transaction('subscriptions', 'readwrite');
        writing.objectStore('subscriptions').put(${JSON.stringify(yesterday)});
        writing.oncomplete = () => { opening.result.close(); done(); };
      };
    })`);
    put('6', changed, other);
    await rig.killBackground();
    await ring();
    await until(async () => (await inUse())?.[0] === '6', 8_000, 'the day’s new version');
    expect(paths(host.asked())[0]).toBe('manifest.jsonl');
    await until(
      async () => (await alarms())[0]?.scheduledTime > Date.now() + 3_600_000,
      8_000,
      'the next alarm',
    );
  });

  it('a slow host may be stopped, and nothing half is kept', async () => {
    await press('Gỡ');
    await press('Gỡ hẳn');
    await until(async () => !(await mayAsk()), 20_000, 'removal, and permission given back');
    expect([await inUse(), await stored('subscriptions', 'subscriptions')]).toEqual([undefined, []]);
    expect(await stored('subscriptions', 'shards')).toEqual([]);
    await until(
      () => inOwn<boolean>(`(${api}).alarms.getAll().then((all) => all.length === 0)`),
      8_000,
      'no alarm',
    );
    await press('Thêm theo địa chỉ');
    await page.type('.subscribe input', address);
    await press('Tiếp tục');
    await says('localhost sẽ biết gì');
    await letHost();
    await press('Cho phép và xem gói');
    await says('Tòa soạn Báo Mai');
    host.mischief.set('shards', { kind: 'slow', ms: 200 });
    await press('Thêm gói');
    await page.waitForSelector('.subscribe progress');
    await until(
      () => page.evaluate(() => document.querySelector('progress')!.value > 1000),
      8_000,
      'progress',
    );
    expect(await faults(page, '.subscribe')).toEqual([]);
    await press('Dừng');
    await says('Bạn đã dừng.');
    expect([await inUse(), await stored('subscriptions', 'subscriptions')]).toEqual([undefined, []]);
  });

  it('an edition of the bundled facts stands in their place while the reader wants it', async () => {
    const { header, records } = packOf(MANY);
    const edition = { ...header, id: BUNDLED_ID, name: 'Bối Cảnh', version: '2100', date: '2100-01-01' };
    host.mischief.clear();
    host.site = publish({ header: edition, records }, keys.private, keys.public);
    await press('Tiếp tục');
    await says('localhost sẽ biết gì');
    await letHost();
    await press('Cho phép và xem gói');
    await says('thay toàn bộ dữ kiện có sẵn');
    await press('Thêm gói');
    await says('Đã thêm “Bối Cảnh”');
    await says('đứng thay toàn bộ dữ kiện đó');
    const sentence = `<article class="fck_detail"><p class="Normal">Viện Nghiên cứu Số 7 công bố bộ dữ liệu mở.</p>${paragraphs}</article>`;
    const article = await openPage(rig, ictPage({ article: sentence }));
    expect(await namesOn(rig, article)).toEqual(['co-quan-7']);
    await page.bringToFront();
    await press('Gỡ');
    await press('Gỡ hẳn');
    await until(async () => (await namesOn(rig, article)).includes('viettel'), 15_000, 'the packaged facts');
    expect(await namesOn(rig, article)).not.toContain('co-quan-7');
    await article.close();
  });

  it('logs no error of ours', async () => {
    const ours = (await rig.errors()).filter((error) => !/Failed to load resource/.test(error));
    expect(ours).toEqual([]);
  });
});
