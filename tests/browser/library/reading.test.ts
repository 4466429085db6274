import { describe, expect, it } from 'vitest';
import { firefoxChrome } from '../../../utils/cli/browsers/firefox-chrome';
import { samplePages, serveSample } from '../../pages/index';
import { faults } from '../kit/axe';
import { cardIn } from '../kit/card';
import { browsers, until } from '../kit/harness';
import {
  asked,
  file,
  importFile,
  openLibraryPage,
  ownFile,
  press,
  putRaw,
  save,
  sees,
  stored,
  text,
  texts,
  titles,
  withLibrary,
} from '../kit/library';
import { sheetsOf } from '../kit/paper';

const sample = samplePages.find((page) => page.ict)!;
const name = sample.hovers[0]!;

describe.each(browsers)('reading and using saved articles in %s', (browser) => {
  const shelf = withLibrary(browser);

  /** The sample article, saved; its id. */
  const savedSample = async (): Promise<string> => {
    const tab = await shelf.rig.open(serveSample(shelf.rig.server, sample));
    const { id } = await save(shelf.helper, tab.url());
    await tab.close();
    return id;
  };
  const read = async (id: string) => {
    await shelf.page.close();
    shelf.page = await openLibraryPage(shelf.rig, `#/read/${id}`);
  };

  /** Moves the mouse onto these words of the saved copy (they stand in the hidden list, too). */
  const hoverCopy = async (words: string) => {
    const at = await shelf.page.evaluate((wanted) => {
      const walker = document.createTreeWalker(document.querySelector('.copy')!, NodeFilter.SHOW_TEXT);
      for (let node = walker.nextNode() as Text | null; node; node = walker.nextNode() as Text | null) {
        const start = node.data.indexOf(wanted);
        if (start < 0) continue;
        node.parentElement?.scrollIntoView({ block: 'center' });
        const range = document.createRange();
        range.setStart(node, start);
        range.setEnd(node, start + wanted.length);
        const box = range.getClientRects()[0]!;
        return { x: box.left + box.width / 2, y: box.top + box.height / 2, left: box.left };
      }
      return null;
    }, words);
    expect(at).not.toBeNull();
    await shelf.page.bringToFront();
    // Along the words: on its way over others a busy machine lets the pointer rest.
    await shelf.page.mouse.move(at!.left + 2, at!.y);
    await shelf.page.mouse.move(at!.x, at!.y, { steps: 6 });
  };

  const asPrinted = async () => {
    if (browser === 'chromium') return shelf.page.emulateMediaType('print');
    await firefoxChrome(
      shelf.rig.browser,
      `(Services.wm.getMostRecentWindow('navigator:browser').gBrowser.selectedBrowser.browsingContext.mediumOverride = 'print')`,
    );
  };

  it('saves what the reader saw; again updates it; the worker may die in between', async () => {
    const tab = await shelf.rig.open(serveSample(shelf.rig.server, sample));
    const first = await save(shelf.helper, tab.url());
    expect([first.done, first.badge]).toEqual(['saved', '✓']);
    await shelf.rig.killBackground();
    const second = await save(shelf.helper, tab.url());
    expect([second.done, second.id]).toEqual(['updated', first.id]);
    const { articles, bodies } = await stored(shelf.page);
    expect(articles).toHaveLength(1);
    expect(articles[0]).toMatchObject({ published: sample.published, version: 2 });
    for (const entity of sample.names) expect(articles[0]?.names.map((n) => n.entity)).toContain(entity);
    expect(bodies[0]?.html).not.toMatch(/<script|<style|\ssrc=|\son\w+=/i);
    // The dateline stands off the text by style alone.
    expect(bodies[0]?.text).toContain('Hà Nội Bộ trưởng');
    await tab.close();
  });

  it('reads offline with underlines and cards', async () => {
    const id = await savedSample();
    const before = asked(shelf.rig).length;
    await read(id);
    await until(() => shelf.page.evaluate(() => CSS.highlights.size > 0), 8000, 'underlines');
    await hoverCopy(name.words);
    const card = await until(() => cardIn(shelf.page), 8000, 'the card');
    for (const words of name.card) expect(card).toContain(words);
    expect(card).not.toContain('Lưu bài');
    expect(asked(shelf.rig).length).toBe(before);
  });

  it('remembers how far the reader came, and what the text should look like', async () => {
    const long = Array.from({ length: 80 }, (_, i) => `<p>Đoạn ${i}: ${'chữ nghĩa '.repeat(30)}</p>`).join(
      '',
    );
    await importFile(shelf.page, file('long.json', ownFile([{ id: 'long', html: long, text: 'chữ' }])));
    await read('long');
    await sees(shelf.page, '.copy', 'Đoạn 79');
    await shelf.page.evaluate(() => scrollTo(0, document.documentElement.scrollHeight / 2));
    const progress = async () => (await stored(shelf.page)).articles[0]?.progress ?? 0;
    await until(async () => (await progress()) > 0.4, 6000, 'progress');
    await press(shelf.page, 'Cách hiển thị');
    for (const choice of ['Không chân', '23', 'Rộng'])
      await shelf.page.evaluate((wanted) => {
        const inputs = [...document.querySelectorAll<HTMLInputElement>('.look-box input')];
        inputs.find((input) => input.closest('label')?.textContent === wanted)!.click();
      }, choice);
    const look = () =>
      shelf.page.evaluate(() => {
        const { font, width } = document.querySelector<HTMLElement>('.reading')!.dataset;
        const { fontFamily, fontSize } = getComputedStyle(document.querySelector('.copy')!);
        return JSON.stringify([
          font,
          width,
          fontFamily.includes('serif') && !/sans/.test(fontFamily),
          fontSize,
        ]);
      });
    await until(async () => (await look()) === '["sans","wide",false,"23px"]', 5000, 'the look');
    expect(await faults(shelf.page, '.reading')).toEqual([]);
    await shelf.page.keyboard.press('Escape');
    expect(await shelf.page.evaluate(() => document.querySelector<HTMLDetailsElement>('.look')!.open)).toBe(
      false,
    );
    await read('long');
    await sees(shelf.page, '.copy', 'Đoạn 79');
    expect(await look()).toBe('["sans","wide",false,"23px"]');
    await until(
      () => shelf.page.evaluate(() => scrollY / (document.documentElement.scrollHeight - innerHeight) > 0.3),
      5000,
      'where the reader was',
    );
    await shelf.page.evaluate(() => scrollTo(0, document.documentElement.scrollHeight));
    await until(async () => (await stored(shelf.page)).articles[0]?.read, 6000, 'read to the end');
  });

  it('keeps note and tags, and gives back those of before', async () => {
    await importFile(shelf.page, file('n.json', ownFile([{ id: 'n', note: 'gốc', tags: ['cũ'] }])));
    await read('n');
    await shelf.page.waitForSelector('.notes textarea');
    await shelf.page.evaluate(() => document.querySelector<HTMLTextAreaElement>('.notes textarea')!.select());
    await shelf.page.type('.notes textarea', 'mới');
    await press(shelf.page, 'Lưu ghi chú và nhãn', '.notes');
    await until(async () => (await stored(shelf.page)).articles[0]?.note === 'mới', 5000, 'kept');
    await press(shelf.page, 'Hoàn tác', '.toast');
    await until(async () => (await stored(shelf.page)).articles[0]?.note === 'gốc', 5000, 'given back');
    await until(
      () =>
        shelf.page.evaluate(
          () => document.querySelector<HTMLTextAreaElement>('.notes textarea')!.value === 'gốc',
        ),
      5000,
      'in the box, too',
    );
  });

  it('says what changed since an article was saved', async () => {
    const id = await savedSample();
    const [saved] = (await stored(shelf.page)).articles;
    const person = Object.keys(saved!.known!.offices)[0]!;
    // As if an older dataset had known another office of the same person.
    const older = {
      ...saved,
      dataset: 'older',
      known: { offices: { [person]: ['Chức cũ|||'] }, agreements: {} },
    };
    await putRaw(shelf.helper, [{ store: 'articles', value: older }]);
    await shelf.page.close();
    shelf.page = await openLibraryPage(shelf.rig);
    await sees(shelf.page, '.row .changed', 'thay đổi từ khi lưu');
    await shelf.page.evaluate((i) => {
      location.hash = `#/read/${i}`;
    }, id);
    await shelf.page.waitForSelector('.changes li');
    await press(shelf.page, 'Đã xem', '.changes');
    await until(() => shelf.page.evaluate(() => document.querySelector('.changes') === null), 8000, 'seen');
    expect((await stored(shelf.page)).articles[0]?.known?.offices[person]).not.toEqual(['Chức cũ|||']);
    await press(shelf.page, 'Hoàn tác', '.toast');
    await shelf.page.waitForSelector('.changes li');
  });

  it('newer data are told in one line of the popup, which leads to the articles they change and goes', async () => {
    await savedSample();
    const [saved] = (await stored(shelf.page)).articles;
    const person = Object.keys(saved!.known!.offices)[0]!;
    const older = {
      ...saved,
      dataset: 'older',
      known: { offices: { [person]: ['Chức cũ|||'] }, agreements: saved!.known!.agreements },
    };
    await putRaw(shelf.helper, [
      { store: 'articles', value: older },
      { store: 'articles', value: { ...saved, id: 'same', key: 'same', url: 'https://example.vn/same' } },
    ]);
    await shelf.helper.evaluate(
      `(globalThis.browser ?? chrome).storage.local.set({ news: { version: 'older', date: '2020-01', changed: 0, seen: true } })`,
    );
    const popup = await shelf.rig.extensionPage('popup.html');
    await sees(popup, '.news', /Dữ liệu mới đến .*: 1 bài đã lưu có thay đổi/);
    expect(await faults(popup)).toEqual([]);
    const pages = (): Promise<string> =>
      shelf.helper.evaluate(
        `(globalThis.browser ?? chrome).tabs.query({}).then((tabs) => tabs.map(({ url }) => url).join(' '))`,
      ) as Promise<string>;
    await popup.evaluate(() => document.querySelector<HTMLElement>('.news .text-button')!.click());
    await until(async () => (await pages()).includes('library.html#/changed'), 8000, 'the list');
    await shelf.page.close();
    shelf.page = await openLibraryPage(shelf.rig, '#/changed');
    await until(async () => (await titles(shelf.page)).length === 1, 8000, 'the changed article alone');
    await sees(shelf.page, '.views [aria-current]', 'Có thay đổi từ khi lưu');
    const again = await shelf.rig.extensionPage('popup.html');
    await sees(again, '.verdict', 'Trình duyệt không cho');
    await new Promise((go) => setTimeout(go, 500));
    expect(await again.evaluate(() => document.querySelector('.news'))).toBeNull();
    await again.close();
  });

  /** From the one page of a brief to all of it. */
  const inFull = async () => {
    await shelf.page.waitForSelector('.brief .sheet-lines li');
    await press(shelf.page, 'Đầy đủ', '.brief');
    await shelf.page.waitForSelector('.brief .dated li');
  };

  it('briefs on two sides on one page first, without a saved article: titled, numbered, narrowed, two sheets of paper', async () => {
    await shelf.page.close();
    shelf.page = await openLibraryPage(shelf.rig, '#/brief?who=viet-nam,phan-lan');
    await sees(shelf.page, '.brief h1', 'Việt Nam – Phần Lan');
    const facts = () => texts(shelf.page, '.sheet-page section:nth-of-type(2) .sheet-lines li');
    expect(await facts()).toHaveLength(10);
    const unnumbered = (await texts(shelf.page, '.sheet-page section:nth-of-type(2) .sheet-lines li')).filter(
      (line) => !/\[\d+\]/.test(line),
    );
    expect(unnumbered).toEqual([]);
    expect(await faults(shelf.page, '.brief')).toEqual([]);
    expect(await sheetsOf(shelf.page)).toBeLessThanOrEqual(2);
    const [newest] = await facts();
    await shelf.page.select('.brief .bar:nth-of-type(2) .facet:last-of-type select', 'oldest');
    await until(async () => (await facts())[0] !== newest, 5000, 'oldest first');
    await shelf.page.select('.brief .bar:nth-of-type(2) .facet:first-of-type select', '2025');
    await until(
      async () => (await facts()).every((line) => /20(2[5-9]|[3-9])/.test(line)),
      5000,
      'from 2025',
    );
    await shelf.page.evaluate(() => {
      const made: number[] = [];
      Object.assign(globalThis, { made });
      const create = URL.createObjectURL.bind(URL);
      URL.createObjectURL = (blob: Blob) => {
        made.push(blob.size);
        return create(blob);
      };
    });
    await press(shelf.page, 'Word', '.brief');
    const sizes = () => shelf.page.evaluate(() => (globalThis as unknown as { made: number[] }).made);
    await until(async () => ((await sizes())[0] ?? 0) > 2000, 10_000, 'a Word document');
  }, 60_000);

  it('briefs on saved articles with dated facts and links only', async () => {
    const id = await savedSample();
    await shelf.page.evaluate((i) => {
      location.hash = `#/brief?ids=${i}`;
    }, id);
    await inFull();
    const bare = await shelf.page.evaluate(
      () =>
        [...document.querySelectorAll('.brief .dated li')].filter(
          (li) => !li.querySelector('time')?.textContent || !li.querySelector('a[href^="http"]'),
        ).length,
    );
    expect(bare).toBe(0);
    await shelf.page.select('.brief select', 'en');
    await sees(shelf.page, '.brief h1', 'Brief');
  });

  it('briefs on a person or a pair chosen from the list, to print and to copy', async () => {
    await savedSample();
    await shelf.page.close();
    shelf.page = await openLibraryPage(shelf.rig);
    const about = async (...who: string[]) => {
      await press(shelf.page, 'Tóm lược cho tôi', 'header');
      for (const [i, entity] of who.entries())
        await shelf.page.select(`.dialog .facet:nth-of-type(${i + 1}) select`, entity);
      await press(shelf.page, 'Lập tóm lược', '.dialog');
      await inFull();
    };
    await about('nguyen-manh-hung');
    await sees(shelf.page, '.brief h1', 'Tóm lược: Nguyễn Mạnh Hùng');
    await sees(shelf.page, '.brief-person', 'Bộ trưởng Bộ Thông tin và Truyền thông');
    await press(shelf.page, 'Về danh sách');
    await about('viet-nam', 'lao');
    await sees(shelf.page, '.brief h1', 'Tóm lược: Việt Nam – Lào');
    // People on the timeline with their office on that day.
    const offices = await texts(shelf.page, '.brief-person dt');
    expect(offices.length).toBeGreaterThan(0);
    for (const day of offices) expect(day).toMatch(/^(Ngày \d|Hiện nay)/);
    const bare = await shelf.page.evaluate(
      () =>
        [...document.querySelectorAll('.brief :is(.dated li, .brief-person dd p)')].filter(
          (line) => !line.querySelector('a[href^="http"]'),
        ).length,
    );
    expect(bare).toBe(0);
    await shelf.page.evaluate(() => {
      const log: string[] = [];
      Object.assign(globalThis, { seen: log });
      globalThis.print = () => void log.push('printed');
      const write = navigator.clipboard.writeText.bind(navigator.clipboard);
      navigator.clipboard.writeText = (words) => write(words).then(() => void log.push(words));
    });
    await shelf.page.bringToFront();
    const seen = () => shelf.page.evaluate(() => (globalThis as unknown as { seen: string[] }).seen);
    for (const [lang, heading] of [
      ['vi', '# Tóm lược: Việt Nam – Lào'],
      ['en', '# Brief: Vietnam – Laos'],
    ] as const) {
      await shelf.page.select('.brief select', lang);
      await shelf.page.waitForSelector(`.brief[lang=${lang}]`);
      // By the mouse: a browser lets a page copy in the reader's own click only.
      await shelf.page.locator('.brief .plain:nth-last-of-type(2)').click();
      const copied = await until(
        async () => (await seen()).find((words) => words.startsWith(heading)),
        5000,
        heading,
      );
      const lines = copied.split('\n').filter((line) => /^- \*\*\d/.test(line));
      expect(lines.length).toBeGreaterThan(5);
      for (const line of lines) expect(line).toMatch(/\]\(https?:[^)]+\)$/);
    }
    expect(await faults(shelf.page, '.brief')).toEqual([]);
    await shelf.page.click('.brief .main');
    expect(await seen()).toContain('printed');
    // On paper: no buttons, and addresses in full, since nobody can press a link there.
    await asPrinted();
    const shown = (selector: string) =>
      shelf.page.evaluate((s) => getComputedStyle(document.querySelector(s)!).display, selector);
    await until(async () => (await shown('.brief .no-print')) === 'none', 5000, 'no buttons');
    expect(await shown('.print-url')).toBe('inline');
    expect(await text(shelf.page, '.print-url')).toMatch(/^https?:/);
  }, 60_000);

  it('has no uncaught error', async () => {
    expect((await shelf.rig.errors()).filter((error) => error.includes('library.html'))).toEqual([]);
  });
});
