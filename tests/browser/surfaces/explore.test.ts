import type { Page } from 'puppeteer-core';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { firefoxChrome } from '../../../utils/cli/browsers/firefox-chrome';
import { faults } from '../kit/axe';
import { browsers, launch, type Rig, until } from '../kit/harness';
import { misfits } from '../kit/widths';

describe.each(browsers)('the look-up pages in %s', (name) => {
  let rig: Rig;
  let page: Page;
  beforeAll(async () => {
    rig = await launch(name, { width: 1280, height: 900 });
    await rig.extensionPage('manifest.json');
    await rig.settled();
  });
  afterAll(() => rig.close());
  afterEach(() => page.close());

  const text = (selector: string) =>
    page.evaluate((s) => document.querySelector(s)?.textContent ?? '', selector);
  const texts = (selector: string) =>
    page.evaluate((s) => [...document.querySelectorAll(s)].map((el) => el.textContent ?? ''), selector);
  const sees = (selector: string, words: string) =>
    until(async () => (await text(selector)).includes(words), 10_000, `${selector}: ${words}`);
  const hash = () => page.evaluate(() => location.hash);
  const openAt = async (place: string, heading: string) => {
    page = await rig.extensionPage(`explore.html${place}`);
    await sees('h1', heading);
  };
  const press = (selector: string, words: string) =>
    page.evaluate(
      (s, start) => {
        const found = [...document.querySelectorAll<HTMLElement>(s)];
        found.find(({ textContent }) => textContent?.startsWith(start))?.click();
      },
      selector,
      words,
    );
  /** Chooses in a select: the value, or else the last one there is. */
  const choose = (selector: string, value?: string) =>
    page.evaluate(
      (s, wanted) => {
        const select = document.querySelector<HTMLSelectElement>(s)!;
        select.value = wanted ?? select.options[select.options.length - 1]!.value;
        select.dispatchEvent(new Event('change', { bubbles: true }));
      },
      selector,
      value,
    );
  const type = async (words: string) => {
    await page.focus('.explore-head [role=combobox]');
    await page.keyboard.type(words);
    await until(
      () =>
        page.evaluate(
          () =>
            document.querySelector('.explore-head [role=listbox][aria-busy=false] [role=option]') !== null,
        ),
      10_000,
      `hits for ${words}`,
    );
  };

  it('begins with what is new, the busiest pairs, and a box that has the focus', async () => {
    await openAt('', 'Ai đã gặp ai');
    await until(async () => (await texts('.line')).length > 4, 5000, 'new lines');
    expect((await texts('.pair-rows a')).length).toBeGreaterThan(3);
    expect(await page.evaluate(() => document.activeElement?.getAttribute('role'))).toBe('combobox');
  });

  it('finds a country without its marks by keys alone, and goes back', async () => {
    await openAt('', 'Ai đã gặp ai');
    await type('phan lan');
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Enter');
    await sees('h1', 'Phần Lan');
    expect(await hash()).toBe('#/e/phan-lan');
    await page.evaluate(() => history.back());
    await sees('h1', 'Ai đã gặp ai');
    await until(async () => (await texts('.pair-rows a')).includes('Phần Lan'), 5000, 'what was looked up');
  });

  it('shows all results with filters that stay in the address', async () => {
    await openAt('#/s?q=ericson', 'ericson');
    await sees('.hits', 'Ericsson');
    const before = (await texts('.hits li')).length;
    await page.evaluate(() => {
      const chips = [...document.querySelectorAll<HTMLElement>('.chip')];
      chips.find((chip) => chip.textContent?.startsWith('Tổ chức'))?.click();
    });
    await until(async () => (await texts('.hits li')).length < before, 5000, 'fewer results');
    expect(await hash()).toContain('kind=organization');
    await press('[role=status] button', 'Lưu lần tra này');
    await sees('[role=status] button', 'Bỏ lưu lần tra này');
    await openAtEmpty();
    await page.evaluate(() => {
      location.hash = '';
    });
    await until(async () => (await texts('.pair-rows a')).includes('ericson'), 5000, 'what was kept');
  });
  const openAtEmpty = async () => {
    await page.close();
    await openAt('#/s?q=zzqqxx', 'zzqqxx');
    await sees('.nothing', 'Không có gì khớp');
  };

  it('shows of a body who leads it, its units and documents, and narrows, zooms and counts what it did', async () => {
    await openAt('#/e/bo-khoa-hoc-va-cong-nghe', 'Bộ Khoa học và Công nghệ');
    const boxes = ['Ai giữ chức vụ ở đây', 'Gặp nhiều nhất', 'Đơn vị trực thuộc hiện nay', 'Văn bản'];
    const missing = async () => {
      const shown = await texts('.side-box h2');
      return boxes.filter((box) => !shown.includes(box));
    };
    await until(async () => (await missing()).length === 0, 8000, 'the boxes beside it');
    const points = () => page.evaluate(() => document.querySelectorAll('.plot-point').length);
    const all = await points();
    await press('.plot-tools button', '+');
    await until(async () => (await points()) < all, 5000, 'fewer points');
    await press('.plot-tools button', 'Cả thời gian');
    await until(async () => (await points()) === all, 5000, 'all points');
    for (const filter of [1, 2]) {
      const lines = (await texts('.column-main .lines .line')).length;
      await choose(`.column-main .filters label:nth-of-type(${filter}) select`);
      await until(async () => (await texts('.column-main .lines .line')).length < lines, 5000, 'fewer lines');
      await choose(`.column-main .filters label:nth-of-type(${filter}) select`, '');
    }
    expect(await page.evaluate(() => document.querySelectorAll('.chart rect').length)).toBeGreaterThan(4);
    for (const by of ['Theo chủ đề', 'Theo bên']) {
      await press('.charts .chip', by);
      await until(async () => (await texts('.bar-rows tbody tr')).length > 2, 5000, by);
    }
  });

  it('turns a person’s page back to a day', async () => {
    await openAt('#/e/nguyen-manh-hung?on=2024-09-27', 'Nguyễn Mạnh Hùng');
    await sees('.entity-office', 'Khi đó · 27/9/2024');
    expect(await text('.entity-office')).toContain('Bộ trưởng Bộ Thông tin và Truyền thông');
    expect((await texts('.band-row')).length).toBeGreaterThan(3);
    await sees('.column-main', 'Sau ngày 27/9/2024');
    expect(await page.evaluate(() => document.querySelectorAll('.plot-later').length)).toBeGreaterThan(0);
    await page.evaluate(() => {
      const back = [...document.querySelectorAll<HTMLElement>('.as-of button')];
      back[0]?.click();
    });
    await until(async () => !(await text('.column-main')).includes('Sau ngày'), 5000, 'today');
    expect(await hash()).toBe('#/e/nguyen-manh-hung');
  });

  it('shows two sides with gaps, filters, and who sat there; a point opens its record', async () => {
    await openAt('#/p/viet-nam/phan-lan', 'Việt Nam – Phần Lan');
    await sees('.totals', 'lần gặp');
    expect(await page.evaluate(() => document.querySelectorAll('.plot-gap').length)).toBeGreaterThan(0);
    await sees('.gap-line', 'không ghi nhận từ');
    expect(await texts('.side-box h2')).toContain('Ai đã ngồi cùng bàn');
    await page.evaluate(() => {
      const chips = [...document.querySelectorAll<HTMLElement>('.filters .chip')];
      chips.find((chip) => chip.textContent === 'Thỏa thuận')?.click();
    });
    await until(
      () => page.evaluate(() => document.querySelector('.line[data-kind=meeting]') === null),
      5000,
      'agreements only',
    );
    await page.evaluate(() => {
      location.hash = document.querySelector('a.plot-point')?.getAttribute('href') ?? '';
    });
    await sees('.record-facts', 'Nguồn');
    expect(await hash()).toMatch(/^#\/[ma]\//);
  });

  it('opens meetings and agreements with participants, signatories, sources and what followed', async () => {
    await openAt('#/m/2025-05-06-to-lam-tokayev', 'Tokayev');
    expect(await text('.record-facts')).toContain('Tô Lâm');
    expect(
      await page.evaluate(() => document.querySelector('.record-facts a.source')?.getAttribute('rel')),
    ).toContain('noopener');
    await page.evaluate(() => document.querySelector<HTMLElement>('.record-facts .line-title')?.click());
    await sees('.record-facts', 'Các bên');
    expect(await hash()).toMatch(/^#\/a\//);
  });

  it('says who held office in a body on a day', async () => {
    await openAt('#/h/bo-thong-tin-va-truyen-thong?on=2024-05-01', 'Ai giữ chức vụ');
    await sees('.leaders', 'Nguyễn Mạnh Hùng');
    await sees('.column-main', 'Mọi chức vụ có ghi nhận');
  });

  it('draws the network of a country with the same facts as a table', async () => {
    await openAt('#/n/phan-lan', 'Mạng quan hệ: Phần Lan');
    await until(
      () =>
        page.evaluate(() => document.querySelector('.network-canvas')?.getAttribute('data-done') === 'true'),
      20_000,
      'network',
    );
    expect(
      await page.evaluate(() => document.querySelectorAll('.network-canvas canvas').length),
    ).toBeGreaterThan(1);
    const rows = (await texts('.facts-table tbody tr')).length;
    await page.evaluate(() => {
      const slider = document.querySelector<HTMLInputElement>('.network-tools input[type=range]')!;
      slider.value = slider.min;
      slider.dispatchEvent(new Event('input', { bubbles: true }));
    });
    await until(async () => (await texts('.facts-table tbody tr')).length < rows, 5000, 'fewer lines');
    const held = () =>
      page.evaluate(() => {
        type Node = { renderedPosition(): { x: number; y: number } };
        type Cytoscape = { nodes(): Node[]; edges(): unknown[] };
        const sheet = document.querySelector('.network-canvas[data-done=true] div.network-sheet');
        const { cy } = (sheet as { _cyreg?: { cy?: Cytoscape } } | null)?._cyreg ?? {};
        const [node] = cy?.nodes() ?? [];
        if (!sheet || !node) return null;
        sheet.scrollIntoView({ block: 'center' });
        const box = sheet.getBoundingClientRect();
        const at = node.renderedPosition();
        return { lines: cy!.edges().length, x: box.left + at.x, y: box.top + at.y };
      });
    // Where nodes lie is told anew for each tap: they may still be on their way, or one may lie on another.
    const tapped = async () => {
      if ((await hash()).startsWith('#/e/')) return true;
      const now = await held();
      if (now && now.lines < rows) await page.mouse.click(now.x, now.y);
      return false;
    };
    await until(tapped, 20_000, 'the page of a node');
  });

  it('maps countries and tells the same in a table', async () => {
    await openAt('#/map', 'Các nước trong bộ nhớ');
    expect(await page.evaluate(() => document.querySelectorAll('.map-dot').length)).toBeGreaterThan(20);
    expect((await texts('.facts-table tbody tr')).length).toBeGreaterThan(20);
  });

  it('says so where an address leads nowhere', async () => {
    page = await rig.extensionPage('explore.html#/e/nobody-of-this-name');
    await sees('.nothing', 'không có mục này');
    await page.evaluate(() => {
      location.hash = '#/x/y';
    });
    await sees('.nothing', 'không dẫn tới');
  });

  it.each([
    '',
    '#/s?q=viettel',
    '#/e/nguyen-manh-hung',
    '#/p/viet-nam/phan-lan',
    '#/h/bo-khoa-hoc-va-cong-nghe',
    '#/m/2025-05-06-to-lam-tokayev',
    '#/map',
    '#/n/phan-lan',
  ])(
    'is clean for those who use it by ear or key, and fits a phone as well as a large screen: %s',
    async (place) => {
      page = await rig.extensionPage(`explore.html${place}`);
      await until(() => page.evaluate(() => document.querySelector('h1') !== null), 10_000, 'heading');
      expect(await faults(page)).toEqual([]);
      expect(await misfits(page)).toEqual([]);
    },
  );

  it.each(['#/e/nguyen-manh-hung', '#/p/viet-nam/phan-lan', '#/map', '#/n/phan-lan'])(
    'saves the picture of %s as SVG and PNG and its facts as CSV, with sources and the day of the data',
    async (place) => {
      page = await rig.extensionPage(`explore.html${place}`);
      await page.waitForSelector('svg.plot, .network-canvas[data-ready=true]');
      await page.waitForSelector('.take-along button');
      // What would go to the downloads: the reading list's tests see that it arrives there.
      await page.evaluate(() => {
        const files: Blob[] = [];
        Object.assign(globalThis, { files });
        URL.createObjectURL = (blob) => `blob:${files.push(blob as Blob)}`;
        HTMLAnchorElement.prototype.click = () => undefined;
      });
      const saved = async (kind: string, nth: number) => {
        // Once: what is pressed while a picture is still being made makes another.
        await page.evaluate((words) => {
          const buttons = document.querySelectorAll<HTMLElement>('.take-along button');
          for (const button of buttons) if (button.textContent === words) button.click();
        }, kind);
        return until(
          () =>
            page.evaluate(async (n) => {
              const blob = (globalThis as unknown as { files: Blob[] }).files[n];
              if (!blob) return null;
              if (blob.type !== 'image/png') return { type: blob.type, text: await blob.text(), width: 0 };
              const { width } = await createImageBitmap(blob);
              return { type: blob.type, text: '', width };
            }, nth),
          8000,
          kind,
        );
      };
      const svg = await saved('SVG', 0);
      const note = await page.evaluate((source) => {
        const parsed = new DOMParser().parseFromString(source, 'image/svg+xml');
        const broken = parsed.querySelector('parsererror') !== null;
        return {
          broken,
          drawn: parsed.querySelectorAll('circle, rect, path').length,
          foot: parsed.documentElement.lastElementChild?.textContent,
        };
      }, svg.text);
      expect(note).toEqual({
        broken: false,
        drawn: expect.any(Number),
        foot: expect.stringMatching(/dữ liệu đến \d+\/\d+\/\d{4}. Nguồn/),
      });
      expect(note.drawn).toBeGreaterThan(10);
      expect((await saved('PNG', 1)).width).toBeGreaterThan(300);
      const csv = await saved('CSV', 2);
      const [head = '', ...rows] = csv.text.split('\r\n');
      expect([csv.type, head]).toEqual(['text/csv;charset=utf-8', expect.stringContaining('sources,data')]);
      expect(rows.length).toBeGreaterThan(10);
      expect(rows.filter((row) => !/https?:\/\/\S+"?,\d{4}-\d\d-\d\d$/.test(row) && row.length > 9)).toEqual(
        [],
      );
    },
  );

  it.each(['popup.html', 'sidepanel.html'])('answers the box of %s too', async (path) => {
    page = await rig.extensionPage(path);
    await until(() => page.evaluate(() => document.querySelector('[role=combobox]') !== null), 5000, 'box');
    await page.focus('[role=combobox]');
    await page.keyboard.type('vnpt');
    await sees('[role=option]', 'Tập đoàn Bưu chính Viễn thông Việt Nam');
  });

  it('answers the address bar while somebody types there, and opens what Enter is pressed on', async () => {
    page = await rig.extensionPage('explore.html');
    const said = name === 'chromium' ? await chromiumBar() : await firefoxBar();
    expect(said).toContain('explore.html#/e/nokia');
    const tabs = '(globalThis.browser ?? chrome).tabs';
    const opened = () =>
      page.evaluate(
        `${tabs}.query({}).then((all) => all.find(({ url }) => url?.endsWith('#/e/nokia'))?.id ?? null)`,
      );
    await page.evaluate(`${tabs}.remove(${await until(opened, 8000, 'its page')})`);
  });
  /** Neither driver can type there: what the browser tells the extension then is told it, and Enter on the first that is offered. */
  const chromiumBar = async () => {
    const target = rig.browser.targets().find((each) => each.type() === 'service_worker');
    const worker = (await target?.worker())!;
    return (await worker.evaluate(`new Promise((said) => chrome.omnibox.onInputChanged.dispatch('nokia', said))
      .then(([first]) => { chrome.omnibox.onInputEntered.dispatch(first.content, 'currentTab'); return first.content; })`)) as string;
  };
  const firefoxBar = () =>
    firefoxChrome(
      rig.browser,
      `(async () => {
        const { ExtensionSearchHandler: bar } = ChromeUtils.importESModule('resource://gre/modules/ExtensionSearchHandler.sys.mjs');
        const search = { keyword: 'bc', text: 'bc nokia', inPrivateWindow: false };
        const [first] = await new Promise((said) => bar.handleSearch(search, said));
        bar.handleInputEntered('bc', 'bc ' + first.content, 'current');
        return first.content;
      })()`,
    );

  it('logs no error', async () => {
    page = await rig.extensionPage('explore.html');
    expect(await rig.errors()).toEqual([]);
  });
});
