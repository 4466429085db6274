import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import type { ElementHandle, Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Dataset } from '../../../utils/knowledge/schema';
import { readPack } from '../../../utils/packs/format/read';
import type { Pack } from '../../../utils/packs/format/types';
import { writePack } from '../../../utils/packs/format/write';
import { body, packOf, person } from '../../unit/packs/small';
import { ictPage, namesOn, openPage, paragraphs } from '../kit/articles';
import { cardText, click, shows } from '../kit/card';
import { browsers, launch, type Rig, until } from '../kit/harness';

const folder = mkdtempSync(join(tmpdir(), 'packs-'));
const meeting: Dataset['meetings'][number] = {
  id: 'mau-viettel',
  date: '2026-10-05',
  date_end: null,
  place: null,
  kind: 'working-session',
  title_vi: 'Viện Mẫu làm việc với Viettel',
  title_en: 'The sample institute and Viettel in talks',
  participants: [
    { entity: person.id, as_vi: 'Viện trưởng', side: body.id },
    { entity: 'viettel', as_vi: null, side: null },
  ],
  topics: [],
  outcome_vi: null,
  outcome_en: null,
  agreements: [],
  sources: ['mau-1'],
};
const text = packOf({
  meetings: [meeting],
  organizations: [{ ...body, aliases: [{ text: 'Trạm Dữ liệu Cánh Cò' }] }],
  people: [person, { ...person, id: 'nguoi-hai', name: 'Tạ Văn Thử', sources: ['mau-khong-co'] }],
});
const id = 'phong-bao-chi/luong-thi-mau';
const article = ictPage({
  article: `<article class="fck_detail">${paragraphs}<p class="Normal">Bà ${person.name}, Viện trưởng ${body.name}, nói viện sẽ mở dữ liệu viễn thông cho các cơ quan nhà nước.</p></article>`,
});

function file(name: string, pack: Pack, more = ''): string {
  const path = join(folder, name);
  writeFileSync(path, writePack(pack) + more);
  return path;
}

async function upload(page: Page, path: string): Promise<void> {
  const input = (await until(
    () => page.$('.pack-file input'),
    8000,
    'the file input',
  )) as ElementHandle<HTMLInputElement>;
  await input.uploadFile(path);
}

const textOf = (page: Page) => page.evaluate(() => document.querySelector('.packs')?.textContent ?? '');
const says = (page: Page, words: string) =>
  until(async () => (await textOf(page)).includes(words), 15_000, `"${words}" among the packs`);

/** Presses a button or switch of the packs by its words. */
async function press(page: Page, words: string): Promise<void> {
  await until(
    () =>
      page.evaluate((start) => {
        const all = [...document.querySelectorAll<HTMLElement>('.packs :is(button, label)')];
        const found = all.find(
          (each) =>
            (each.textContent ?? '').trim().startsWith(start) && !(each as HTMLButtonElement).disabled,
        );
        found?.click();
        return found !== undefined;
      }, words),
    8000,
    `the button "${words}"`,
  );
}

const PAIR = `/p/${encodeURIComponent(id)}/viettel`;

/** In results of a search the body of the pack is first, says where it is from, and leads to its page. */
async function isFound(page: Page): Promise<void> {
  await until(() => page.evaluate(() => document.querySelectorAll('.hits .hit').length > 0), 8000, 'a hit');
  const hit = await page.evaluate(() => document.querySelector('.hits .hit')!.textContent);
  expect(hit).toContain(body.name);
  expect(hit).toContain('Phòng Báo chí Mẫu');
  await page.evaluate(() => document.querySelector<HTMLElement>('.hits .hit')!.click());
  await until(
    () => page.evaluate((words) => document.querySelector('h1')?.textContent === words, body.name),
    8000,
    'its page',
  );
}

/** The page of the pair has the pack's meeting, which says where it is from. */
async function standsBetween(page: Page): Promise<void> {
  const line = () =>
    page.evaluate(
      (title) =>
        [...document.querySelectorAll('main li')].find((each) => each.textContent?.includes(title))
          ?.textContent,
      meeting.title_vi,
    );
  expect(await until(line, 8000, 'the meeting')).toContain('Phòng Báo chí Mẫu');
}

/** More records than are joined in memory; and so many that whoever stops it surely comes in time. */
const sourcesOf = (count: number) =>
  Array.from(
    { length: count },
    (_, i) =>
      `{"sources":{"id":"n${i}","url":"https://mau.example/${i}","publisher":"Báo","title":"Tin","date":null,"lang":"vi"}}\n`,
  ).join('');
const large = file(
  'lon.jsonl',
  packOf({ organizations: text.records.organizations, people: [person], meetings: [meeting] }),
  `${sourcesOf(19_999)}${JSON.stringify({ people: { ...person, name: 'Đỗ Văn Trùng' } })}\n`,
);
const endless = join(folder, 'rat-lon.jsonl.gz');
writeFileSync(
  endless,
  gzipSync(`${JSON.stringify({ ...text.header, id: 'rat-lon' })}\n${sourcesOf(80_000)}`, { level: 1 }),
);

describe.each(browsers)('packs in %s', (name) => {
  let rig: Rig;
  let options: Page;
  beforeAll(async () => {
    rig = await launch(name);
    await rig.settled();
    options = await rig.extensionPage('options.html');
  });
  afterAll(() => rig.close());
  /** The page anew (a reload of it is never answered in Firefox 153 over BiDi). */
  const reopen = async () => {
    await options.close();
    options = await rig.extensionPage('options.html');
  };

  it('a file is looked at first: what it brings, and which line is refused and why', async () => {
    await upload(options, file('xem-truoc.jsonl', text, '{"people":{"id":"x","name":"<b>X</b>"}}\n'));
    await says(options, 'Xem trước: Phòng Báo chí Mẫu');
    const said = await textOf(options);
    expect(said).toContain('1 nhân vật, 1 tổ chức, 1 cuộc gặp, 1 nguồn');
    expect(said).toContain('people nguoi-hai, trường sources.0: trong gói không có nguồn “mau-khong-co”');
    expect(said).toContain('2 mục không nhận');
    expect(said).toContain('Tệp không có chữ ký');
    await press(options, 'Thôi');
    await says(options, 'Chưa có gói nào.');
  });

  it('a file that is no pack is refused with a clear word, and nothing is kept', async () => {
    const path = join(folder, 'khong-phai.jsonl');
    writeFileSync(path, '{"hello":1}\n');
    await upload(options, path);
    await says(options, 'Dòng đầu không phải phần đầu của một gói');
    expect(await textOf(options)).toContain('Chưa có gói nào.');
  });

  it('added, its names are marked and every line of their card says where it is from', async () => {
    await upload(options, file('goi.jsonl', text));
    await says(options, 'Xem trước');
    await press(options, 'Thêm gói này');
    await says(options, 'Đã thêm Phòng Báo chí Mẫu.');
    const page = await openPage(rig, article);
    expect(await namesOn(rig, page)).toEqual(expect.arrayContaining([id, 'phong-bao-chi/vien-mau']));
    await rig.hover(page, person.name);
    await shows(rig, page, 'Viện trưởng');
    const marks = await rig.shadow(page, (root) =>
      [...(root?.querySelectorAll('.pack-mark') ?? [])].map((mark) => mark.textContent),
    );
    expect(marks.length).toBeGreaterThan(1);
    expect(new Set(marks)).toEqual(new Set(['Phòng Báo chí Mẫu']));
    await page.close();
  });

  it('it is searched among all others, and outlives the end of the background', async () => {
    await rig.killBackground();
    const page = await rig.extensionPage(`explore.html#/s?q=${encodeURIComponent('Trạm Dữ liệu Cánh Cò')}`);
    await isFound(page);
    await page.close();
  });

  it('what stands between two, by a pack, says so', async () => {
    const page = await rig.extensionPage(`explore.html#${PAIR}`);
    await standsBetween(page);
    await page.close();
  });

  it('exported it reads as it came', async () => {
    await options.evaluate(() => {
      URL.createObjectURL = (blob) => {
        (blob as Blob).text().then((read) => document.body.setAttribute('data-saved', read));
        return '#';
      };
    });
    await press(options, 'Xuất ra tệp');
    const saved = await until(
      () => options.evaluate(() => document.body.getAttribute('data-saved')),
      8000,
      'the file',
    );
    const { header, records, refused } = await readPack(new TextEncoder().encode(saved));
    expect([header, refused]).toEqual([text.header, 0]);
    expect(records.meetings).toEqual([meeting]);
    expect(records.people).toEqual([person]);
  });

  it('one whose names are ordinary words is left out of an article, and its place among the packs says so', async () => {
    const flood = 'Nền Tảng Mở';
    await upload(
      options,
      file(
        'tran.jsonl',
        packOf(
          { people: [], organizations: [{ ...body, aliases: [{ text: flood }] }] },
          { id: 'tran', name: 'Gói Tràn' },
        ),
      ),
    );
    await says(options, 'Xem trước: Gói Tràn');
    await press(options, 'Thêm gói này');
    await says(options, 'Đã thêm Gói Tràn.');
    expect(await textOf(options)).not.toContain('quá nhiều chữ');
    const words = `<p class="Normal">${`${flood} là cách làm mới của viễn thông. `.repeat(30)}</p>`;
    const page = await openPage(
      rig,
      ictPage({ article: `<article class="fck_detail">${paragraphs}${words}</article>` }),
    );
    expect((await namesOn(rig, page)).filter((each) => each.startsWith('tran/'))).toEqual([]);
    await page.close();
    await reopen();
    await says(options, 'gói này đánh dấu quá nhiều chữ');
  });

  it('the reader sets their order, and which of them is believed before the bundled facts', async () => {
    const names = () =>
      options.evaluate(() => {
        const all = [...document.querySelectorAll('.pack h3')];
        return all.length > 0 && all.map((name) => name.textContent);
      });
    expect(await until(names, 8000, 'the packs')).toEqual(['Phòng Báo chí Mẫu', 'Gói Tràn']);
    await options.evaluate(() =>
      document.querySelector<HTMLElement>('.pack-move[aria-label="Đưa Gói Tràn lên trước"]')!.click(),
    );
    await until(async () => ((await names()) || [])[0] === 'Gói Tràn', 8000, 'the new order');
    /** Of what is in use; below 0 while a change is under way. */
    const revision = () =>
      options.evaluate(
        `(globalThis.browser ?? chrome).storage.local.get('set:packs').then((all) => all['set:packs'])`,
      ) as Promise<number>;
    await until(async () => (await revision()) > 0, 15_000, 'the order in use');
    const ahead = (press: boolean) =>
      options.evaluate((pressed) => {
        const labels = document.querySelectorAll('.pack[aria-label="Phòng Báo chí Mẫu"] label');
        const label = [...labels].find((each) => each.textContent?.includes('Tin gói này'));
        const box = label?.querySelector('input');
        if (pressed) box?.click();
        return box?.checked ?? null;
      }, press);
    expect(await ahead(false)).toBe(false);
    const before = await revision();
    await ahead(true);
    await until(async () => (await revision()) > before, 15_000, 'the change');
    await reopen();
    expect(await until(names, 8000, 'the packs')).toEqual(['Gói Tràn', 'Phòng Báo chí Mẫu']);
    expect(await ahead(false)).toBe(true);
    await options.evaluate(() => {
      const pack = document.querySelector('.pack[aria-label="Gói Tràn"]')!;
      [...pack.querySelectorAll('button')].find((each) => each.textContent === 'Gỡ')!.click();
    });
    await press(options, 'Gỡ hẳn');
    await says(options, 'Đã gỡ Gói Tràn.');
  });

  it('turned off from the card, its names go from the open page, the others stay', async () => {
    const page = await openPage(rig, article);
    const before = await namesOn(rig, page);
    await rig.hover(page, person.name);
    await shows(rig, page, 'Viện trưởng');
    await click(rig, page, 'Thêm');
    await click(rig, page, 'Tắt: Phòng Báo chí Mẫu');
    const others = before.filter((entity) => !entity.startsWith('phong-bao-chi/'));
    expect(others.length).toBeGreaterThan(1);
    // Between the two readings the page has no name at all.
    await until(async () => `${await namesOn(rig, page)}` === `${others}`, 8000, 'the others alone');
    expect(await cardText(rig, page)).toBeNull();
    await press(options, 'Dùng gói này');
    await until(async () => (await namesOn(rig, page)).includes(id), 15_000, 'the name to come back');
    await page.close();
  });

  it('removed, nothing of it is left', async () => {
    const page = await openPage(rig, article);
    await press(options, 'Gỡ');
    await press(options, 'Gỡ hẳn');
    await says(options, 'Đã gỡ Phòng Báo chí Mẫu.');
    await until(async () => !(await namesOn(rig, page)).includes(id), 8000, 'the name to go');
    const kept = await options.evaluate(async () => {
      const db = await new Promise<IDBDatabase>((resolve, reject) => {
        const asked = indexedDB.open('packs');
        asked.onsuccess = () => resolve(asked.result);
        asked.onerror = () => reject(asked.error);
      });
      const counts = await Promise.all(
        ['packs', 'records', 'names'].map(
          (store) =>
            new Promise<number>((resolve) => {
              const counting = db.transaction(store).objectStore(store).count();
              counting.onsuccess = () => resolve(counting.result);
            }),
        ),
      );
      db.close();
      return counts;
    });
    expect(kept).toEqual([0, 0, 0]);
    await page.close();
  });

  const databases = () =>
    options.evaluate(
      async () => (await indexedDB.databases()).filter(({ name }) => name?.startsWith('large-pack')).length,
    );

  /** As the browser does with what was not asked for in a long time. */
  const loseLarge = () =>
    options.evaluate(async () => {
      for (const { name } of await indexedDB.databases())
        if (name?.startsWith('large-pack'))
          await new Promise((resolve, reject) => {
            const asked = indexedDB.deleteDatabase(name);
            asked.onsuccess = resolve;
            asked.onerror = reject;
          });
    });

  it('one with more records than memory should hold comes in line by line: cut short it goes on, stopped nothing of it stays', async () => {
    await upload(options, endless);
    await says(options, 'Gói lớn (tệp');
    await press(options, 'Thêm gói này');
    await says(options, 'Đang xem qua tệp');
    await options.close();
    options = await rig.extensionPage('options.html');
    await says(options, 'Gói này chưa vào đủ');
    expect(await databases()).toBe(1);
    await press(options, 'Làm tiếp');
    await says(options, 'Đã đọc ');
    await press(options, 'Dừng');
    await says(options, 'Đã dừng; chưa thêm gì.');
    expect([await databases(), await textOf(options)]).toEqual([
      0,
      expect.stringContaining('Chưa có gói nào.'),
    ]);
  });

  it('added, its names are marked, its card says where each line is from, it is looked up and stands between two, and removed it is gone from the disk', async () => {
    await upload(options, large);
    await says(options, 'Gói lớn (tệp');
    await press(options, 'Thêm gói này');
    await says(options, 'trường id: mã này đã dùng ở dòng');
    expect(await textOf(options)).toContain('Chưa có gói nào.');
    await press(options, 'Thêm gói này');
    await says(options, 'Đã thêm gói lớn.');
    await says(options, '1 nhân vật, 1 tổ chức, 1 cuộc gặp, 20.000 nguồn');
    await rig.killBackground();
    const page = await openPage(rig, article);
    expect(await namesOn(rig, page)).toEqual(expect.arrayContaining([id, 'phong-bao-chi/vien-mau']));
    await rig.hover(page, person.name);
    await shows(rig, page, meeting.title_vi);
    const card = await cardText(rig, page);
    expect(card).toContain('Viện trưởng');
    expect(card).toContain('Phòng Báo chí Mẫu');
    const explore = await rig.extensionPage(
      `explore.html#/s?q=${encodeURIComponent('Trạm Dữ liệu Cánh Cò')}`,
    );
    await isFound(explore);
    await explore.evaluate((pair) => {
      location.hash = pair;
    }, PAIR);
    await standsBetween(explore);
    await explore.close();
    await loseLarge();
    await rig.killBackground();
    await reopen();
    await says(options, 'không còn gì đọc được của gói này');
    const bundled = (await namesOn(rig, page)).filter((each) => !each.startsWith('phong-bao-chi/'));
    await page.reload();
    await until(async () => (await namesOn(rig, page)).length > 0, 8000, 'the bundled names');
    expect(await namesOn(rig, page)).toEqual(bundled);
    await press(options, 'Gỡ');
    await press(options, 'Gỡ hẳn');
    await says(options, 'Đã gỡ Phòng Báo chí Mẫu.');
    await until(async () => !(await namesOn(rig, page)).includes(id), 8000, 'the name to go');
    expect(await databases()).toBe(0);
    await page.close();
    expect(await rig.errors()).toEqual([]);
  });
});

describe.each(browsers)('without packs in %s', (name) => {
  // It opens a browser of its own, and so has as long as a hook.
  it('their database is never made', async () => {
    const rig = await launch(name);
    try {
      await rig.settled();
      const page = await openPage(rig, article);
      await rig.hover(page, 'Viettel');
      await until(async () => (await cardText(rig, page)) !== null, 8000, 'a card');
      const own = await rig.extensionPage('popup.html');
      const names = await own.evaluate(async () => (await indexedDB.databases()).map(({ name }) => name));
      expect(names).not.toContain('packs');
      expect(names).toContain('knowledge');
    } finally {
      await rig.close();
    }
  }, 60_000);
});
