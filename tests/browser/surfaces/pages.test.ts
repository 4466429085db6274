import { readFileSync } from 'node:fs';
import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { kindLabel } from '../../../components/parts/kind-label';
import { cardText, settledState } from '../../../utils/cli/browsers/look';
import type { PageName } from '../../../utils/messages';
import { samplePages, serveSample } from '../../pages/index';
import { faults } from '../kit/axe';
import { cardIn } from '../kit/card';
import { browsers, launch, type Rig, until } from '../kit/harness';
import { afresh, closesItself } from '../kit/pages';

// biome-ignore lint/performance/useDomNodeTextContent: what is seen counts, not what is folded away
const text = (page: Page) => page.evaluate(() => document.body.innerText);
const shows = (page: Page, words: string) =>
  until(async () => (await text(page)).includes(words), 8_000, `"${words}" on ${page.url()}`);
/** Presses the first button, link or label with these words, as a pointer would. */
const press = async (page: Page, words: string) => {
  await shows(page, words);
  await page.evaluate((wanted) => {
    const all = document.querySelectorAll<HTMLElement>('button, a, label, summary');
    [...all].find((each) => each.textContent?.includes(wanted))?.click();
  }, words);
};

/** How many places are marked. */
const marks = async (rig: Rig, page: Page) =>
  (await rig.highlights(page)).reduce((sum, { ranges }) => sum + ranges, 0);

/** Runs in the panel: of each thing that stands after a name whether it begins a line, and whether the dot before it is seen. */
async function dotsNow(): Promise<{ begins: boolean; seen: boolean }[]> {
  await new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done)));
  const line = document.querySelector('.panel-card .second')!;
  const edge = line.getBoundingClientRect().left;
  const isClipped = getComputedStyle(line).overflowX !== 'visible';
  let above = -1;
  return [...line.children].map((part) => {
    const { left, top } = part.getBoundingClientRect();
    const begins = top > above + 2;
    above = top;
    const dot = getComputedStyle(part, '::before');
    const isDot = dot.content.includes('·');
    const end = left + Number.parseFloat(dot.left) + Number.parseFloat(dot.width);
    return { begins, seen: isDot && !(isClipped && end <= edge + 0.5) };
  });
}

const peopleFirst = (names: PageName[]) =>
  names.toSorted((a, b) => Number(b.type === 'person') - Number(a.type === 'person'));

describe.each(browsers)('our own pages in %s', (name) => {
  let rig: Rig;
  let article: Page;
  let tab: number;
  const sample = samplePages.find(({ ict }) => ict)!;

  beforeAll(async () => {
    rig = await launch(name);
    article = await rig.open(serveSample(rig.server, sample));
    await settledState(rig, article, true);
    const helper = await rig.extensionPage('manifest.json');
    const ids = (await helper.evaluate(`(globalThis.browser ?? chrome).tabs.query({})
      .then((tabs) => JSON.stringify(tabs.filter(({ url }) => url?.includes('${sample.host}')).map(({ id }) => id)))`)) as string;
    tab = JSON.parse(ids)[0];
    await helper.close();
  });
  afterAll(() => rig.close());
  afresh(() => rig);

  it('popup: verdict with its evidence, names in order; a name opens its card in the page', async () => {
    const popup = await rig.extensionPage(`popup.html?tab=${tab}`);
    await shows(popup, 'Tin ICT: đang mở bối cảnh');
    expect(await text(popup)).not.toContain('trong tít');
    await press(popup, 'Vì sao?');
    await shows(popup, 'trong tít');
    await press(popup, 'Vì sao?');
    await popup.setViewport({ width: 380, height: 600 });
    expect(await popup.evaluate(() => document.documentElement.scrollHeight)).toBeLessThanOrEqual(600);
    const listed = await popup.evaluate(() =>
      [...document.querySelectorAll('.name-text')].map((each) => each.textContent),
    );
    const state = await rig.state(article);
    expect(listed).toEqual(peopleFirst(state?.names ?? []).map((each) => each.name.vi));
    expect(await faults(popup)).toEqual([]);
    // It may close under the press.
    await popup.click('.name-buttons button').catch(() => closesItself(popup));
    await closesItself(popup);
    await article.bringToFront();
    await until(async () => (await cardText(rig, article))?.includes(listed[0] ?? ''), 8_000, 'the card');
    await article.keyboard.press('Escape');
  });

  it('popup: its filter finds a body by its short name, without marks', async () => {
    const companies = samplePages.find(({ kind }) => kind === 'companies')!;
    const page = await rig.open(serveSample(rig.server, companies));
    await settledState(rig, page, true);
    const popup = await rig.popup(page);
    const shown = () =>
      popup.evaluate(() => [...document.querySelectorAll('.name-text')].map((each) => each.textContent));
    await until(async () => (await shown()).length > 3, 8000, 'the names');
    await popup.type('.names-box input', 'vnpt');
    await until(async () => (await shown()).length === 1, 3000, 'one name');
    expect(await shown()).toEqual(['Tập đoàn Bưu chính Viễn thông Việt Nam']);
    await popup.close();
    await page.close();
  });

  it('popup: the article’s meeting and what two sides have open over the names', async () => {
    const popup = await rig.extensionPage(`popup.html?tab=${tab}`);
    await press(popup, 'Cuộc gặp trong bài này');
    await shows(popup, 'Các nguồn khác viết về cuộc gặp');
    expect(await faults(popup)).toEqual([]);
    await press(popup, 'Về danh sách tên');
    await press(popup, 'cặp khác');
    await press(popup, 'Việt Nam – Lào');
    await shows(popup, 'Giữa hai bên');
    await press(popup, 'Về danh sách tên');
    await shows(popup, 'Tên trong bài');
    await popup.close();
  });

  it.each(['popup.html', 'sidepanel.html'])('%s: finds names by what else they are called', async (path) => {
    const page = await rig.extensionPage(`${path}?tab=${tab}`);
    const names = () =>
      page.$$eval('.name-text', (all) => all.map(({ textContent }) => textContent).join('; '));
    await until(async () => (await names()) !== '', 8_000, 'names');
    for (const [typed, found] of [
      ['bo tttt', 'Bộ Thông tin và Truyền thông'],
      ['ptit', 'Học viện Công nghệ Bưu chính Viễn thông'],
      ['ministry of info', 'Bộ Thông tin và Truyền thông'],
    ] as const) {
      await page.$eval('.filter', (filter) => (filter as HTMLInputElement).select());
      await page.type('.filter', typed);
      await until(async () => (await names()) === found, 5_000, `${typed}: ${found}`);
    }
    await page.close();
  });

  it('popup: says that the reader opened a page, not that nothing speaks for it', async () => {
    const cooking = samplePages.find(({ ict }) => !ict)!;
    const page = await rig.open(serveSample(rig.server, cooking));
    const popup = await rig.popup(page);
    await press(popup, 'Mở bối cảnh cho trang này');
    await shows(popup, 'Bạn mở bằng tay');
    expect(await popup.evaluate(() => document.body.textContent)).not.toMatch(/dấu hiệu|đang mở bối cảnh/);
    expect(await faults(popup)).toEqual([]);
    await popup.close();
    await page.close();
  });

  it('popup: turning the site off takes the marks away at once, and on again brings them back', async () => {
    const popup = await rig.extensionPage(`popup.html?tab=${tab}`);
    await press(popup, `Hoạt động trên ${sample.host}`);
    await shows(popup, 'Bạn đã tắt Bối Cảnh');
    await until(async () => (await marks(rig, article)) === 0, 8_000, 'no marks');
    await press(popup, `Hoạt động trên ${sample.host}`);
    await until(async () => (await marks(rig, article)) > 0, 8_000, 'marks');
    await popup.close();
  });

  it('popup: says where it can do nothing', async () => {
    const popup = await rig.extensionPage('popup.html');
    await shows(popup, 'Trình duyệt không cho tiện ích đọc trang này.');
    expect(await faults(popup)).toEqual([]);
    await popup.close();
  });

  it('options: a change takes effect at once in the open article', async () => {
    const options = await rig.extensionPage('options.html');
    await shows(options, 'Xem trước');
    await shows(options, 'Nguyễn Chí Dũng');
    expect(await faults(options)).toEqual([]);
    const before = await marks(rig, article);
    await press(options, 'Mọi lần');
    await until(async () => (await marks(rig, article)) > before, 8_000, 'more marks');
    await press(options, 'Lần đầu mỗi mục');
    await until(async () => (await marks(rig, article)) === before, 8_000, 'as before');
    await press(options, 'English');
    await shows(options, 'Every change takes effect at once');
    expect(await options.evaluate(() => document.documentElement.lang)).toBe('en');
    await press(options, 'Tiếng Việt');
    await shows(options, 'Mọi thay đổi có hiệu lực ngay');
    await options.close();
  });

  it('options: strength and kinds too, in the article and in the preview', async () => {
    const options = await rig.extensionPage('options.html');
    await shows(options, 'Nguyễn Chí Dũng');
    const look = (page: Page, element: string) =>
      page.evaluate((selector) => {
        const style = getComputedStyle(document.querySelector(selector)!, '::highlight(bc1)');
        return [style.textDecorationThickness, style.backgroundColor === 'rgba(0, 0, 0, 0)'];
      }, element);
    const kinds = (page: Page) => page.evaluate(() => [...CSS.highlights.keys()].sort());
    for (const [words, thick, plain] of [
      ['Nhẹ', '1px', true],
      ['Đậm', '3px', false],
      ['Vừa', '2px', true],
    ] as const) {
      await press(options, words);
      const wanted = JSON.stringify([thick, plain]);
      await until(
        async () => JSON.stringify(await look(article, 'h1')) === wanted,
        8_000,
        `article ${words}`,
      );
      await until(
        async () => JSON.stringify(await look(options, '.preview-text')) === wanted,
        8_000,
        `preview ${words}`,
      );
    }
    const before = await kinds(article);
    const switches = {
      'Nhân vật': 'bc1',
      'Tổ chức': 'bc2',
      'Địa danh': 'bc3',
      'Văn bản': 'bc4',
      'Sự kiện': 'bc5',
    };
    expect(before).toEqual(expect.arrayContaining(Object.values(switches)));
    for (const [words, mark] of Object.entries(switches)) {
      await press(options, words);
      await until(async () => !(await kinds(article)).includes(mark), 8_000, `no ${mark}`);
      await press(options, words);
      await until(async () => (await kinds(article)).includes(mark), 8_000, mark);
    }
    expect(await kinds(article)).toEqual(before);
    const places = () =>
      options.evaluate(
        () =>
          [...(CSS.highlights.get('bc2') ?? [])].filter(({ startContainer }) =>
            startContainer.parentElement?.closest('.preview-text'),
          ).length,
      );
    expect(await places()).toBe(2);
    await press(options, 'Mọi lần');
    await until(async () => (await places()) === 3, 8_000, 'every mention in the preview');
    await press(options, 'Đặt lại mặc định');
    await until(async () => (await places()) === 2, 8_000, 'the default');
    // The default language is the browser's own.
    await shows(options, 'As the browser');
    await press(options, 'Tiếng Việt');
    await shows(options, 'Theo trình duyệt');
    await options.close();
  });

  it('popup: chooses which mentions are underlined, at once', async () => {
    const popup = await rig.extensionPage(`popup.html?tab=${tab}`);
    await shows(popup, 'Gạch chân');
    const before = await marks(rig, article);
    await popup.select('.pick select', 'none');
    await until(async () => (await marks(rig, article)) === 0, 8_000, 'no marks');
    await popup.select('.pick select', 'first');
    await until(async () => (await marks(rig, article)) === before, 8_000, 'as before');
    await popup.close();
  });

  it('options: says which data is in use and reinstalls it', async () => {
    const options = await rig.extensionPage('options.html');
    await shows(options, 'Ngày dữ liệu');
    await press(options, 'Cài lại dữ liệu');
    await until(async () => (await text(options)).includes('Đã cài lại dữ liệu.'), 20_000, 'reinstalled');
    await shows(options, 'Đã cài trên máy này.');
    await options.close();
  });

  it('panel: the names of the page, a filter, a card at length', async () => {
    const panel = await rig.extensionPage(`sidepanel.html?tab=${tab}`);
    await shows(panel, 'Tên trong bài');
    expect(await faults(panel)).toEqual([]);
    const state = await rig.state(article);
    const rows = await panel.$$eval('.name-buttons button', (buttons) =>
      buttons.map((button) =>
        ['.name-text', '.note', '.count > span'].map((part) => button.querySelector(part)?.textContent),
      ),
    );
    const expected = peopleFirst(state?.names ?? []).map((each) => [
      each.name.vi,
      kindLabel(each, 'vi'),
      String(each.count),
    ]);
    expect(rows).toEqual(expected);
    expect(rows).toContainEqual(['Lào', 'Quốc gia', expect.any(String)]);
    const first = state?.names[0]?.name.vi ?? '';
    await panel.type('input[type=search]', first.normalize('NFD').replace(/\p{M}/gu, ''));
    const listed = () =>
      panel.$$eval('.name-buttons .name-text', (names) => names.map(({ textContent }) => textContent));
    await until(async () => (await listed()).length < (state?.names.length ?? 0), 8_000, 'a shorter list');
    expect(await listed()).toContain(first);
    // In the list: what two names have between them stands above it, in buttons that hold both.
    await panel.$$eval(
      '.name-buttons button',
      (buttons, wanted) => buttons.find(({ textContent }) => textContent?.includes(wanted))?.click(),
      first,
    );
    await shows(panel, 'Về danh sách tên');
    await shows(panel, 'Báo sai / yêu cầu gỡ');
    expect(await faults(panel)).toEqual([]);
    await press(panel, 'Báo sai / yêu cầu gỡ');
    await shows(panel, 'Tiện ích không gửi gì đi');
    await panel.close();
  });

  it('panel: this article’s meeting, and what two of its sides have between them', async () => {
    const panel = await rig.extensionPage(`sidepanel.html?tab=${tab}`);
    await shows(panel, 'Cuộc gặp trong bài này');
    await shows(panel, 'Các nguồn khác viết về cuộc gặp');
    await press(panel, 'Việt Nam – Lào');
    await shows(panel, 'Giữa hai bên');
    await shows(panel, 'lần gặp');
    expect(await faults(panel)).toEqual([]);
    await panel.$$eval('.box button.line-title', ([agreement]) => (agreement as HTMLElement).click());
    await shows(panel, 'Các bên');
    await shows(panel, 'Nguồn');
    await press(panel, 'Về danh sách tên');
    await shows(panel, 'Giữa hai bên');
    await panel.close();
  });

  it('says how old the data are: on every card, on one of whom nothing newer is known, in the options', async () => {
    const bodies = JSON.parse(readFileSync('public/dataset/organizations.json', 'utf8')) as { id: string }[];
    const helper = await rig.extensionPage('manifest.json');
    const old = (await helper.evaluate(
      `(async () => {
        for (const entity of ${JSON.stringify(bodies.map(({ id }) => id))}) {
          const message = { name: 'card', request: { entity, asOf: null, here: [] } };
          const { reply } = await (globalThis.browser ?? chrome).runtime.sendMessage(message);
          if (reply?.stale) return entity;
        }
      })()`,
    )) as string;
    await helper.close();
    for (const [entity, foot] of [
      ['lao', /Dữ liệu đến [\d/]+ · mới theo bản cập nhật/],
      [old, /Dữ liệu đến [\d/]+ · về tên này chỉ đến [\d/]+/],
    ] as const) {
      const panel = await rig.extensionPage(`sidepanel.html?tab=${tab}&entity=${entity}`);
      await until(async () => foot.test(await text(panel)), 8_000, `${entity}: ${foot}`);
      await panel.close();
    }
    const options = await rig.extensionPage('options.html');
    await shows(options, 'Dữ liệu mới đến cùng bản cập nhật của tiện ích');
    await options.close();
  });

  it('panel: opens at the entity it was opened for', async () => {
    const [, second] = (await rig.state(article))?.names ?? [];
    const panel = await rig.extensionPage(`sidepanel.html?tab=${tab}&entity=${second?.entity}`);
    await shows(panel, 'Về danh sách tên');
    expect(await panel.evaluate(() => document.querySelector('h2')?.textContent)).toBe(second?.name.vi);
    await panel.close();
  });

  it('panel: what follows a name wraps without a dot left at the end or the beginning of a line', async () => {
    const panel = await rig.extensionPage(`sidepanel.html?tab=${tab}&entity=bo-thong-tin-va-truyen-thong`);
    await shows(panel, 'Về danh sách tên');
    const lines = new Set<number>();
    for (const width of [600, 480, 400, 320]) {
      await panel.setViewport({ width, height: 800 });
      await until(() => panel.evaluate((wide) => innerWidth === wide, width), 5000, `${width} px`);
      const parts = await panel.evaluate(dotsNow);
      lines.add(parts.filter(({ begins }) => begins).length);
      // The dot between two parts of a line is seen; that of a part which begins a line is not.
      expect(parts.map(({ seen }) => seen)).toEqual(parts.map(({ begins }) => !begins));
    }
    // On one line where there is room, on more where there is none.
    expect(lines.size).toBeGreaterThan(1);
    await panel.close();
  });

  it('welcome: one screen with an open card that leads to the sample article', async () => {
    const welcome = await rig.extensionPage('welcome.html');
    await shows(welcome, 'Không bao giờ');
    await shows(welcome, 'Gặp trước bài này');
    expect(await faults(welcome)).toEqual([]);
    const look = await welcome.evaluate(() => {
      const [card, meeting] = ['figure .card', 'figure [data-kind=meeting]'].map((each) =>
        document.querySelector(each)!.getBoundingClientRect(),
      );
      return {
        fits: document.documentElement.scrollHeight <= innerHeight,
        inSight: meeting!.bottom < card!.bottom,
        marks: CSS.highlights.size,
        stops: [...document.querySelectorAll('figure button')].filter((each) => !each.closest('[inert]'))
          .length,
      };
    });
    expect(look).toEqual({ fits: true, inSight: true, marks: expect.any(Number), stops: 0 });
    expect(look.marks).toBeGreaterThan(2);
    await press(welcome, 'Thử với một bài mẫu');
    await until(() => welcome.evaluate(() => location.pathname === '/sample.html'), 8_000, 'the sample');
    await until(() => cardIn(welcome), 8_000, 'a card at once');
    await welcome.close();
  });

  it('sample: opens with a card and its meetings in sight; the reader’s own code marks it', async () => {
    const page = await rig.extensionPage('sample.html');
    await shows(page, 'Về trang chào');
    await until(() => page.evaluate(() => CSS.highlights.size > 0), 8_000, 'marks');
    const card = await until(() => cardIn(page), 8_000, 'the card');
    expect(card).toContain('Bộ trưởng Bộ Kế hoạch và Đầu tư');
    expect(card).toContain('Cuộc gặp trong bài này');
    expect(card).toContain('Gặp trước bài này');
    expect(await faults(page)).toEqual([]);
    const foot = () =>
      page.evaluate(() => {
        interface Roots {
          openOrClosedShadowRoot(element: Element): ShadowRoot | null;
        }
        const host = document.querySelector<HTMLElement>('[data-bc-host]')!;
        const { dom } = (globalThis as { chrome?: { dom?: Roots } }).chrome ?? {};
        const own = host as HTMLElement & { openOrClosedShadowRoot?: ShadowRoot | null };
        const root = (own.openOrClosedShadowRoot ?? dom?.openOrClosedShadowRoot(host))!;
        const dialog = root.querySelector('[role=dialog]')!;
        root.querySelector<HTMLElement>('[aria-expanded=false][aria-controls]')?.click();
        const bottom = (selector: string) =>
          dialog.querySelector(selector)?.getBoundingClientRect().bottom ?? 1e9;
        return {
          menu: root.querySelector('.menu')?.textContent ?? '',
          meeting: bottom('[data-kind=meeting]'),
          card: dialog.getBoundingClientRect().bottom,
        };
      });
    expect((await foot()).meeting).toBeLessThan((await foot()).card);
    const { menu } = await until(
      async () => {
        const seen = await foot();
        return seen.menu === '' ? null : seen;
      },
      3_000,
      'the menu',
    );
    expect(menu).toContain('Chép trích dẫn');
    expect(menu).not.toContain('Tắt trên');
    await page.close();
  });

  it('nothing runs over the edge at 320 px with the largest text', async () => {
    for (const path of [
      `popup.html?tab=${tab}`,
      'options.html',
      'welcome.html',
      'sample.html',
      `sidepanel.html?tab=${tab}`,
      `sidepanel.html?tab=${tab}&entity=${sample.hovers[0]?.entity}`,
    ]) {
      const page = await rig.extensionPage(path);
      await page.setViewport({ width: 320, height: 640 });
      await until(async () => (await text(page)).length > 100, 8_000, path);
      await page.evaluate(() => document.documentElement.style.setProperty('--scale', '1.35'));
      // Firefox takes the scroll bar's width from the page, so the edge is the page's own, not the window's.
      const over = await page.evaluate(() => {
        const { scrollWidth, clientWidth } = document.documentElement;
        return scrollWidth - clientWidth;
      });
      expect([path, over]).toEqual([path, 0]);
      await page.close();
    }
  });

  // Only Chromium lets a driver press the toolbar button, which is what lends the tab (`activeTab`).
  if (name === 'chromium') {
    it('popup: on a site that is not listed, opens only this once', async () => {
      const page = await rig.open(serveSample(rig.server, { ...sample, host: 'khac.example' }));
      const [extension] = (await rig.browser.extensions()).values();
      await extension?.triggerAction(page);
      const target = await rig.browser.waitForTarget((each) => each.url().endsWith('/popup.html'));
      const popup = await target.asPage();
      await shows(popup, 'Bối Cảnh chưa được phép đọc khac.example');
      expect(await marks(rig, page)).toBe(0);
      await press(popup, 'Chỉ lần này');
      await until(async () => (await marks(rig, page)) > 0, 8_000, 'marks');
      await page.close();
    });
  }

  it('logs no error', async () => {
    // Firefox tells of every question still on its way when a page closes; there is nobody left to hear the answer.
    const errors = (await rig.errors()).filter((each) => !each.includes('after context unloaded'));
    expect(errors).toEqual([]);
  });
});
