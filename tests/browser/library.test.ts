import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { samplePages, serveSample } from '../pages/index';
import { browsers, launch, type Rig, until } from './harness';
import {
  asked,
  file,
  importFile,
  openLibraryPage,
  ownFile,
  press,
  save,
  sees,
  stored,
  text,
  texts,
  titles,
  wipe,
} from './library-kit';

const sample = samplePages.find((page) => page.ict)!;
const name = sample.hovers[0]!;

describe.each(browsers)('the reading list in %s', (browser) => {
  let rig: Rig;
  let page: Page;
  let helper: Page;
  beforeAll(async () => {
    rig = await launch(browser);
    helper = await rig.extensionPage('manifest.json');
    // The database begins with the first look at it.
    await (await openLibraryPage(rig)).close();
  });
  afterAll(() => rig.close());
  beforeEach(async () => {
    await page?.close();
    await wipe(helper);
    page = await openLibraryPage(rig);
  });

  it('saves what the reader saw; again updates it; the worker may die in between', async () => {
    const tab = await rig.open(serveSample(rig.server, sample));
    const first = await save(page, tab.url());
    expect([first.done, first.badge]).toEqual(['saved', '✓']);
    await rig.killBackground();
    const second = await save(page, tab.url());
    expect([second.done, second.id]).toEqual(['updated', first.id]);
    const { articles, bodies } = await stored(page);
    expect(articles).toHaveLength(1);
    expect(articles[0]).toMatchObject({ published: sample.published, version: 2 });
    for (const entity of sample.names) expect(articles[0]?.names.map((n) => n.entity)).toContain(entity);
    expect(bodies[0]?.html).not.toMatch(/<script|<style|\ssrc=|\son\w+=/i);
    // The dateline stands off the text by style alone.
    expect(bodies[0]?.text).toContain('Hà Nội Bộ trưởng');
    await tab.close();
  });

  it('reads offline with underlines, cards and remembered progress', async () => {
    const tab = await rig.open(serveSample(rig.server, sample));
    const { id } = await save(page, tab.url());
    await tab.close();
    const before = asked(rig).length;
    await page.close();
    page = await openLibraryPage(rig, `#/read/${id}`);
    const marked = () => page.evaluate(() => CSS.highlights.size > 0);
    await until(marked, 8000, 'underlines');
    const at = await page.evaluate((words) => {
      const walker = document.createTreeWalker(document.querySelector('.copy')!, NodeFilter.SHOW_TEXT);
      for (let node = walker.nextNode(); node; node = walker.nextNode()) {
        const start = (node as Text).data.indexOf(words);
        if (start < 0) continue;
        node.parentElement?.scrollIntoView({ block: 'center' });
        const range = document.createRange();
        range.setStart(node, start);
        range.setEnd(node, start + words.length);
        const box = range.getBoundingClientRect();
        return { x: box.left + box.width / 2, y: box.top + box.height / 2 };
      }
      return null;
    }, name.words);
    expect(at).not.toBeNull();
    await page.mouse.move(at!.x - 4, at!.y);
    await page.mouse.move(at!.x, at!.y, { steps: 4 });
    await until(
      () =>
        page.evaluate(() =>
          [...document.documentElement.children].some(
            (el) =>
              el.matches('[popover]') ||
              el.shadowRoot !== null ||
              (el !== document.head && el !== document.body),
          ),
        ),
      6000,
      'card host',
    );
    await page.evaluate(() => scrollTo(0, document.documentElement.scrollHeight));
    await until(async () => ((await stored(page)).articles[0]?.progress ?? 0) > 0.9, 6000, 'progress');
    expect(asked(rig).length).toBe(before);
  });

  it('finds without marks, the query as written first', async () => {
    await importFile(
      page,
      file(
        'a.json',
        ownFile([
          { id: '1', title: 'thoa thuan khong dau' },
          { id: '2', title: 'Thỏa thuận 5G' },
          { id: '3', title: 'Khác', text: 'trong bài có thỏa thuận' },
          { id: '4', title: 'Thời tiết' },
        ]),
      ),
    );
    await page.type('.search input', 'thỏa thuận');
    await until(
      async () => (await titles(page)).join('|') === 'Thỏa thuận 5G|Khác|thoa thuan khong dau',
      8000,
      'found',
    );
    await page.evaluate(() => document.querySelector<HTMLInputElement>('.search input')!.select());
    await page.type('.search input', 'thoa thuan');
    await until(async () => (await titles(page)).length === 3, 8000, 'found without marks');
  });

  it('filters, groups a meeting, works by keyboard, and takes everything back', async () => {
    const meeting = { id: 'm', title: { vi: 'Hội đàm', en: 'Talks' } };
    await importFile(
      page,
      file(
        'b.json',
        ownFile([
          { id: '1', meeting },
          { id: '2', tags: ['5G'], published: '2024-09' },
          { id: '3', meeting, starred: true },
        ]),
      ),
    );
    await until(async () => (await texts(page, '.list .group')).join().includes('Hội đàm'), 5000, 'group');
    expect(await titles(page)).toEqual(['Bài 1', 'Bài 3', 'Bài 2']);
    await page.select('.facet:nth-of-type(1) select', '5G');
    await until(async () => (await titles(page)).join() === 'Bài 2', 5000, 'tag filter');
    await page.select('.facet:nth-of-type(1) select', '');
    await page.evaluate(() => (document.activeElement as HTMLElement | null)?.blur());
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('x');
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('x');
    await sees(page, '.selection', 'Đã chọn 2 bài');
    await page.keyboard.press('Delete');
    await until(async () => (await titles(page)).length === 1, 5000, 'deleted');
    await page.keyboard.down('Control');
    await page.keyboard.press('z');
    await page.keyboard.up('Control');
    await until(async () => (await titles(page)).length === 3, 5000, 'undone');
    await page.evaluate(() => (document.activeElement as HTMLElement | null)?.blur());
    await page.keyboard.press('s');
    await until(
      async () => (await stored(page)).articles.filter((a) => a.starred).length >= 1,
      5000,
      'starred',
    );
  });

  it('markup that would run does not, neither from a title nor from a text', async () => {
    const bad =
      '<img src="https://evil.example/x.png" onerror="document.title=1"><script>document.title=2</script><a href="javascript:document.title=3">x</a><p>Chữ</p>';
    await importFile(
      page,
      file(
        'bad.json',
        ownFile([{ id: 'bad', title: '<img src=x onerror=document.title=4>', html: bad, text: 'Chữ' }]),
      ),
    );
    const before = asked(rig).length;
    await page.evaluate(() => {
      location.hash = '#/read/bad';
    });
    await sees(page, '.copy', 'Chữ');
    expect(
      await page.evaluate(() => [
        document.querySelectorAll('.copy :is(img, script)').length,
        document.querySelector('.copy a[href^="javascript"]'),
      ]),
    ).toEqual([0, null]);
    expect(await page.title()).toContain('Danh sách đọc');
    expect(asked(rig).length).toBe(before);
    expect((await stored(page)).bodies[0]?.html).not.toMatch(/onerror|<script|javascript:/);
  });

  it('two windows: both edits of different fields stay, a note changed in both is shown and not lost', async () => {
    await importFile(page, file('n.json', ownFile([{ id: 'n', note: 'gốc' }])));
    const [one, two] = [await openLibraryPage(rig, '#/read/n'), await openLibraryPage(rig, '#/read/n')];
    for (const [window, words] of [
      [one, 'một'],
      [two, 'hai'],
    ] as const) {
      await window.waitForSelector('.notes textarea');
      await window.evaluate(() => document.querySelector<HTMLTextAreaElement>('.notes textarea')!.select());
      await window.type('.notes textarea', words);
    }
    await press(one, 'Lưu ghi chú và nhãn', '.notes');
    await sees(one, '.notes', 'Đã lưu');
    await press(two, 'Lưu ghi chú và nhãn', '.notes');
    await sees(two, '.notes .alert', 'cửa sổ khác');
    expect((await stored(page)).articles[0]?.note).toBe('một');
    await until(
      () =>
        two.evaluate(
          (both) => document.querySelector<HTMLTextAreaElement>('.notes textarea')!.value === both,
          'hai\n\nmột',
        ),
      5000,
      'both notes in the box',
    );
    await press(two, 'Lưu ghi chú và nhãn', '.notes');
    await until(async () => (await stored(page)).articles[0]?.note === 'hai\n\nmột', 5000, 'second try');
    await one.close();
    await two.close();
  });

  it('briefs on saved articles with dated facts and links only', async () => {
    const tab = await rig.open(serveSample(rig.server, sample));
    const { id } = await save(page, tab.url());
    await tab.close();
    await page.evaluate((i) => {
      location.hash = `#/brief?ids=${i}`;
    }, id);
    await page.waitForSelector('.brief .dated li');
    const bare = await page.evaluate(
      () =>
        [...document.querySelectorAll('.brief .dated li')].filter(
          (li) => !li.querySelector('time')?.textContent || !li.querySelector('a[href^="http"]'),
        ).length,
    );
    expect(bare).toBe(0);
    await page.select('.brief select', 'en');
    await sees(page, '.brief h1', 'Brief');
  });

  it('says what changed since an article was saved', async () => {
    const tab = await rig.open(serveSample(rig.server, sample));
    const { id } = await save(page, tab.url());
    await tab.close();
    const [saved] = (await stored(page)).articles;
    const person = Object.keys(saved!.known!.offices)[0]!;
    // As if an older dataset had known another office of the same person.
    await page.evaluate(
      (article) =>
        new Promise<void>((resolve) => {
          const opening = indexedDB.open('library');
          opening.onsuccess = () => {
            const tx = opening.result.transaction('articles', 'readwrite');
            tx.objectStore('articles').put(JSON.parse(article));
            tx.oncomplete = () => {
              opening.result.close();
              resolve();
            };
          };
        }),
      JSON.stringify({
        ...saved,
        dataset: 'older',
        known: { offices: { [person]: ['Chức cũ|||'] }, agreements: {} },
      }),
    );
    await page.close();
    page = await openLibraryPage(rig);
    await sees(page, '.row .changed', 'thay đổi từ khi lưu');
    await page.evaluate((i) => {
      location.hash = `#/read/${i}`;
    }, id);
    await page.waitForSelector('.changes li');
    await press(page, 'Đã xem', '.changes');
    await until(() => page.evaluate(() => document.querySelector('.changes') === null), 8000, 'seen');
  });

  it('a database of a later release: told, and left alone', async () => {
    await page.close();
    const other = await rig.extensionPage('manifest.json');
    const change = (version: number | null) =>
      other.evaluate(
        (v) =>
          new Promise<void>((resolve, reject) => {
            const done = () => resolve();
            const deleting = v === null ? indexedDB.deleteDatabase('library') : null;
            if (deleting) {
              deleting.onsuccess = done;
              return;
            }
            const opening = indexedDB.open('library', v ?? undefined);
            opening.onsuccess = () => {
              opening.result.close();
              done();
            };
            opening.onerror = () => reject(opening.error);
          }),
        version,
      );
    await change(99);
    page = await rig.extensionPage('library.html');
    await sees(page, '[role=alert]', 'mới hơn');
    await page.close();
    await change(null);
    await other.close();
    page = await openLibraryPage(rig);
    expect(await text(page, '.empty')).toContain('Chưa có bài nào');
  });

  it('has no uncaught error', async () => {
    // The hostile markup above: the browser reports each handler it refuses to compile while the markup is read.
    const refused = /Executing inline event handler violates/;
    const errors = (await rig.errors()).filter(
      (error) => error.includes('library.html') && !refused.test(error),
    );
    expect(errors).toEqual([]);
  });
});
