import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { ictPage, NAME, NAME_ID, namesOn, openPage, paragraphs } from '../kit/articles';
import { faults } from '../kit/axe';
import { cardText, click, Desk, shows } from '../kit/card';
import { browsers, launch, type Rig, until } from '../kit/harness';
import { afresh } from '../kit/pages';

const STRANGER = 'Tạ Văn Thử Nghiệm';
const SAID = `Ngày 12/10/2026, tại Hà Nội, Bộ trưởng Bộ Công nghệ và Truyền thông Lào ${NAME} làm việc với Tập đoàn Viettel về trung tâm dữ liệu.`;
const article = ictPage({
  head: '<meta property="article:published_time" content="2026-10-12T08:00:00+07:00">',
  article: `<article class="fck_detail"><p class="Normal">${SAID}</p>${paragraphs}</article>`,
});

const textOf = (page: Page) => page.evaluate(() => document.querySelector('main')?.textContent ?? '');
const says = (page: Page, words: string) =>
  until(async () => (await textOf(page)).includes(words), 15_000, `"${words}" in the own facts`);

/**
 * Presses a button or link of the page whose label or words are these; with a colon they may go on. (Words that only begin so
 * may be another's: while a form was still coming, "Ghi" pressed "Ghi chú".)
 */
async function press(page: Page, words: string): Promise<void> {
  await until(
    () =>
      page.evaluate((asked) => {
        const all = [...document.querySelectorAll<HTMLElement>('main :is(button, a)')];
        const said = (each: HTMLElement) => (each.ariaLabel ?? each.textContent ?? '').trim();
        const found = all.find((each) =>
          asked.includes(':') ? said(each).startsWith(asked) : said(each) === asked,
        );
        found?.click();
        return found !== undefined;
      }, words),
    8000,
    `the button "${words}"`,
  );
}

/** Types into the field with this label, in the place of what is there. */
async function type(page: Page, label: string, words: string): Promise<void> {
  await until(
    () =>
      page.evaluate(
        (start, text) => {
          const found = [...document.querySelectorAll('label')].find((one) =>
            one.textContent!.trim().startsWith(start),
          );
          const field = found && document.getElementById(found.htmlFor);
          if (!(field instanceof HTMLInputElement || field instanceof HTMLTextAreaElement)) return false;
          field.value = text;
          field.dispatchEvent(new InputEvent('input', { bubbles: true }));
          return true;
        },
        label,
        words,
      ),
    8000,
    `the field "${label}"`,
  );
}

describe.each(browsers)('own facts in %s', (name) => {
  let rig: Rig;
  beforeAll(async () => {
    rig = await launch(name);
    await rig.settled();
  });
  afterAll(() => rig.close());
  afresh(() => rig);

  /** Presses "Ghi lại" on the card of the article's first person. @returns the page that opens */
  async function noteDown(page: Page): Promise<Page> {
    await rig.hover(page, NAME);
    await shows(rig, page, NAME);
    await click(rig, page, 'Thêm');
    await click(rig, page, 'Ghi lại');
    return openedBy(await Desk.open(rig));
  }

  /** Presses it on the panel beside the article. @returns the page that opens */
  async function noteDownInPanel(page: Page): Promise<Page> {
    const desk = await Desk.open(rig);
    const panel = await rig.extensionPage(`sidepanel.html?tab=${await desk.tabOf(page)}`);
    const press = () =>
      panel.evaluate(() => {
        const button = document.querySelector<HTMLElement>('.panel-note');
        button?.click();
        return button?.textContent;
      });
    expect(await until(press, 8000, 'the button in the panel')).toContain('Ghi lại');
    const own = await openedBy(desk);
    await panel.close();
    return own;
  }

  async function openedBy(desk: Desk): Promise<Page> {
    const opened = await until(
      async () => {
        const tabs = JSON.parse((await desk.api('tabs.query({})')) as string) as {
          id: number;
          url?: string;
        }[];
        return tabs.find(({ url }) => url?.includes('own.html#/w/'));
      },
      10_000,
      'the page of own facts',
    );
    // Firefox lets no driver into a tab that the extension opened: the same address is opened again.
    await desk.api(`tabs.remove(${opened.id})`);
    await desk.page.close();
    return rig.extensionPage(opened.url!.slice(opened.url!.indexOf('own.html')));
  }

  it('an article is drafted after the press, corrected, kept, and stands on the card as the reader’s own', async () => {
    const page = await openPage(rig, article);
    const own = await noteDown(page);
    await says(own, 'Đây là bản nháp');
    expect(await textOf(own)).toContain(SAID.slice(0, 60));
    expect(await faults(own)).toEqual([]);
    await press(own, 'Xem và sửa:');
    await type(own, 'Tiêu đề', 'Làm việc về trung tâm dữ liệu mẫu');
    await type(own, 'Ngày', '31/2/2026');
    await press(own, 'Ghi');
    await says(own, 'không phải một ngày có thật');
    expect(await faults(own)).toEqual([]);
    await type(own, 'Ngày', '12/10/2026');
    await press(own, 'Ghi');
    await says(own, 'Đã ghi.');
    // A card that was open, or on its way, goes when the page hears of it.
    const heard = async () =>
      (await rig.state(page))?.meeting?.some(({ meeting }) => meeting.title.vi.startsWith('Làm việc về'));
    await until(heard, 8000, 'the meeting, known to the page');
    await page.bringToFront();
    await rig.hover(page, NAME);
    await shows(rig, page, 'Làm việc về trung tâm dữ liệu mẫu');
    expect(await cardText(rig, page)).toContain('của bạn · chưa kiểm chứng');
    await own.close();
    await page.close();
  });

  it('what was kept is edited, deleted and brought back', async () => {
    const own = await rig.extensionPage('own.html');
    await says(own, 'Làm việc về trung tâm dữ liệu mẫu');
    await press(own, 'Sửa: Làm việc');
    await type(own, 'Tiêu đề', 'Bàn về trung tâm dữ liệu');
    await press(own, 'Ghi');
    await says(own, 'Đã sửa.');
    await says(own, 'Bàn về trung tâm dữ liệu');
    await press(own, 'Xóa: Bàn về');
    await says(own, 'Đã xóa.');
    expect(await textOf(own)).not.toContain('Bàn về trung tâm dữ liệu');
    await press(own, 'Hoàn tác');
    await says(own, 'Bàn về trung tâm dữ liệu');
    expect(await faults(own)).toEqual([]);
    await own.close();
  });

  it('by hand: a note on an entity from its page, and somebody new; what was typed outlives the page', async () => {
    const note = await rig.extensionPage(`own.html#/new?kind=note&of=${NAME_ID}`);
    await says(note, NAME);
    await type(note, 'Nội dung', 'Phụ trách nhóm mẫu.');
    const at = note.url();
    await note.close();
    const again = await rig.extensionPage(at.slice(at.indexOf('own.html')));
    await says(again, NAME);
    await press(again, 'Ghi');
    await says(again, 'Phụ trách nhóm mẫu.');
    await press(again, 'Chức vụ');
    await press(again, 'Ghi');
    await says(again, 'chưa điền');
    await type(again, 'Người', STRANGER);
    await press(again, `Người mới: ${STRANGER}`);
    await type(again, 'Chức danh', 'Viện trưởng');
    await press(again, 'Ghi');
    await says(again, 'Đã ghi.');
    const page = await openPage(
      rig,
      ictPage({
        article: `<article class="fck_detail">${paragraphs}<p class="Normal">Viện trưởng ${STRANGER} nói về dữ liệu số.</p></article>`,
      }),
    );
    const isNamed = async () => (await namesOn(rig, page)).some((entity) => entity.includes('own/ghi.'));
    await until(isNamed, 8000, 'the stranger among the names');
    await rig.hover(page, STRANGER);
    await shows(rig, page, STRANGER);
    expect(await cardText(rig, page)).toContain('của bạn · chưa kiểm chứng');
    await page.close();
    await again.close();
  });

  it('a form opened the moment the list is back stays open', async () => {
    const own = await rig.extensionPage(`own.html#/new?kind=note&of=${NAME_ID}`);
    await says(own, NAME);
    await type(own, 'Nội dung', 'Một dòng nữa.');
    await own.evaluate(() => {
      new MutationObserver((_, self) => {
        const all = [...document.querySelectorAll<HTMLElement>('main button')];
        const office = all.find((each) => each.textContent?.trim() === 'Chức vụ');
        if (office) self.disconnect();
        office?.click();
      }).observe(document.body, { subtree: true, childList: true });
    });
    await press(own, 'Ghi');
    await says(own, 'Chức danh');
    // Effects of the list's own drawing come after its frame.
    await own.evaluate(() => new Promise((go) => setTimeout(go, 300)));
    expect(await textOf(own)).toContain('Chức danh');
    await own.close();
  });

  it('from the panel: an article that reports nothing says so and opens the empty form, with the article as its source', async () => {
    const page = await openPage(rig, ictPage());
    const own = await noteDownInPanel(page);
    await says(own, 'Không tìm thấy cuộc gặp');
    const url = await own.evaluate(() => document.querySelector<HTMLInputElement>('input[type=url]')?.value);
    expect(url).toBe(page.url());
    await own.close();
    await page.close();
  });
});
