import { describe, expect, it } from 'vitest';
import { faults } from '../kit/axe';
import { browsers, until } from '../kit/harness';
import {
  file,
  importFile,
  openLibraryPage,
  ownFile,
  press,
  sees,
  stored,
  text,
  texts,
  titles,
  withLibrary,
} from '../kit/library';

const TEXT = 'Hai bên ký thỏa thuận hợp tác.\nÔng Nguyễn Văn Mẫu nói rằng chuyển đổi số là việc lâu dài.';
const HTML = `<p>${TEXT.split('\n')[0]}</p><p>Quảng cáo</p><p>${TEXT.split('\n')[1]}</p>`;

describe.each(browsers)('passages, hits and voices in %s', (browser) => {
  const shelf = withLibrary(browser);
  const open = async (hash: string) => {
    await shelf.page.close();
    shelf.page = await openLibraryPage(shelf.rig, hash);
  };
  const select = (from: string, to: string) =>
    shelf.page.evaluate(
      (first, last) => {
        const node = [...document.querySelectorAll('.copy p')]
          .map((p) => p.firstChild as Text)
          .find((each) => each.data.includes(first))!;
        const range = document.createRange();
        range.setStart(node, node.data.indexOf(first));
        range.setEnd(node, node.data.indexOf(last) + last.length);
        getSelection()!.removeAllRanges();
        getSelection()!.addRange(range);
      },
      from,
      to,
    );
  const painted = () => shelf.page.evaluate(() => CSS.highlights.get('library-marked')?.size ?? 0);
  const marks = async () => (await stored(shelf.helper)).articles[0]?.highlights ?? [];

  it('marks a selected passage, keeps its note, finds it again, takes it back', async () => {
    await importFile(
      shelf.page,
      file('m.json', ownFile([{ id: 'm', title: 'Bài', html: HTML, text: TEXT }])),
    );
    await open('#/read/m');
    await sees(shelf.page, '.copy', 'thỏa thuận');
    expect(await text(shelf.page, '.copy')).not.toContain('Quảng cáo');
    await select('thỏa thuận', 'hợp tác');
    await shelf.page.waitForSelector('.mark-button');
    await press(shelf.page, 'Đánh dấu');
    await sees(shelf.page, '.highlights blockquote', 'thỏa thuận hợp tác');
    await select('chuyển đổi', 'lâu dài');
    await shelf.page.keyboard.press('h');
    await until(async () => (await painted()) === 2, 5000, 'both painted');
    await shelf.page.type('.highlights li:first-child textarea', 'hỏi lại');
    await until(async () => (await marks())[0]?.note === 'hỏi lại', 4000, 'the note of a passage');
    const [first, second] = await marks();
    expect([first?.quote, first?.prefix]).toEqual(['thỏa thuận hợp tác', 'Hai bên ký ']);
    expect(second?.quote).toBe('chuyển đổi số là việc lâu dài');
    expect(second?.prefix).toMatch(/Ông Nguyễn Văn Mẫu nói rằng $/);
    expect(await faults(shelf.page)).toEqual([]);
    await open('#/read/m');
    await until(async () => (await painted()) === 2, 5000, 'painted again');
    await press(shelf.page, 'Bỏ đánh dấu', '.highlights li:last-child');
    await until(async () => (await marks()).length === 1, 4000, 'taken away');
    await sees(shelf.page, '.toast', 'Đã bỏ đánh dấu');
    await press(shelf.page, 'Hoàn tác', '.toast');
    await until(async () => (await marks()).length === 2, 4000, 'and back');
  });

  it('shows passages that another program brought, and says which are lost', async () => {
    const entry = {
      is_archived: 0,
      title: 'Bài',
      url: 'https://example.vn/w',
      content: HTML,
      annotations: [
        { quote: 'Chuyển  đổi số', text: 'ý' },
        { quote: 'không có trong bài', text: '' },
      ],
    };
    await importFile(shelf.page, file('w.json', JSON.stringify([entry])));
    await sees(shelf.page, '.row .meta', '2 đoạn đánh dấu');
    await shelf.page.evaluate(() => document.querySelector<HTMLElement>('.row-title')!.click());
    await sees(shelf.page, '.highlights', 'không có trong bài');
    await until(async () => (await painted()) === 1, 5000, 'the one that is there');
    await sees(shelf.page, '.highlights', 'Bản lưu không còn đúng những chữ này');
  });

  it('search shows where it hit, forgives one mistake; notes stand in their rows', async () => {
    const articles = [
      {
        id: 'a',
        title: 'Một',
        html: '<p>x</p>',
        text: 'Hãng Erics\u200bson và Bovieng\u00adkham ký thỏa thuận.',
      },
      { id: 'b', title: 'Hai', note: 'đọc trước khi họp', text: 'không liên quan' },
    ];
    await importFile(shelf.page, file('s.json', ownFile(articles)));
    await sees(shelf.page, '.extra', 'đọc trước khi họp');
    for (const [query, match] of [
      ['thoa thuan', 'thỏa thuận'],
      ['ericson', 'Erics\u200bson'],
      ['boviengkham', 'Bovieng\u00adkham'],
      ['trước khi', 'trước khi'],
    ] as const) {
      await shelf.page.evaluate((words) => {
        const box = document.querySelector<HTMLInputElement>('.search input')!;
        box.value = words;
        box.dispatchEvent(new InputEvent('input', { bubbles: true }));
      }, query);
      await sees(shelf.page, '.extra mark', match);
      expect(await titles(shelf.page)).toHaveLength(1);
    }
    expect(await faults(shelf.page)).toEqual([]);
  });

  it('finds by what a name is also called, sorts titles as Vietnamese does, and takes two forms of a tag for one', async () => {
    const name = {
      entity: 'bo-thong-tin-va-truyen-thong',
      type: 'organization' as const,
      name: { vi: 'Bộ Thông tin và Truyền thông', en: 'Ministry of Information and Communications' },
      count: 1,
    };
    const order = ['ba', 'bà', 'bả', 'bã', 'bá', 'bạ'];
    const articles = order.toReversed().map((title, n) => ({
      id: `t${n}`,
      title,
      tags: [n % 2 ? 'số hóa'.normalize('NFD') : 'số hóa'.normalize('NFC')],
      ...(title === 'bã' && { names: [name] }),
    }));
    await importFile(shelf.page, file('names.json', ownFile(articles)));
    await shelf.page.evaluate(() => {
      const all = [...document.querySelectorAll<HTMLSelectElement>('.facet select')];
      const sort = all.find((select) => [...select.options].some(({ value }) => value === 'title'))!;
      sort.value = 'title';
      sort.dispatchEvent(new Event('change', { bubbles: true }));
    });
    await until(async () => (await titles(shelf.page)).join() === order.join(), 5000, 'the order of titles');
    expect(await texts(shelf.page, '.facet:first-child option')).toEqual([expect.any(String), 'số hóa (6)']);
    await shelf.page.type('.search input', 'bo tttt');
    await until(
      async () => (await titles(shelf.page)).join() === 'bã',
      5000,
      'the article with the ministry',
    );
  });

  it('reads aloud with a Vietnamese voice of this machine, and with no other', async () => {
    await importFile(
      shelf.page,
      file('v.json', ownFile([{ id: 'v', title: 'Bài', html: HTML, text: TEXT }])),
    );
    await open('#/read/v');
    await sees(shelf.page, '.copy', 'thỏa thuận');
    const voices = (list: object[]) =>
      shelf.page.evaluate((json) => {
        const said: string[] = [];
        Object.assign(globalThis, { said });
        speechSynthesis.getVoices = () => JSON.parse(json);
        speechSynthesis.speak = (piece) => void said.push(`${piece.lang} ${piece.text}`);
        globalThis.SpeechSynthesisUtterance = class {
          constructor(readonly text: string) {}
        } as never;
        speechSynthesis.dispatchEvent(new Event('voiceschanged'));
      }, JSON.stringify(list));
    const buttons = () => texts(shelf.page, '.reading > .bar button');
    await voices([
      { lang: 'vi-VN', localService: false },
      { lang: 'en-GB', localService: true },
    ]);
    await new Promise((rest) => setTimeout(rest, 200));
    expect(await buttons()).not.toContain('Nghe');
    await voices([{ lang: 'vi-VN', localService: true }]);
    await until(async () => (await buttons()).includes('Nghe'), 4000, 'the button');
    await press(shelf.page, 'Nghe');
    expect(await shelf.page.evaluate(() => Reflect.get(globalThis, 'said'))).toEqual([
      'vi-VN Bài.',
      'vi-VN Hai bên ký thỏa thuận hợp tác.',
      'vi-VN Ông Nguyễn Văn Mẫu nói rằng chuyển đổi số là việc lâu dài.',
    ]);
    await press(shelf.page, 'Dừng đọc');
  });

  it('what was said on one page leaves with it', async () => {
    await importFile(shelf.page, file('t.json', ownFile([{ id: 't' }])));
    await press(shelf.page, 'Đưa vào lưu trữ', '.row');
    await sees(shelf.page, '.toast', 'lưu trữ');
    await shelf.page.evaluate(() => {
      location.hash = '#/read/t';
    });
    await until(() => shelf.page.evaluate(() => !document.querySelector('.toast')), 4000, 'left');
  });

  it('has no uncaught error', async () => {
    expect((await shelf.rig.errors()).filter((error) => error.includes('library.html'))).toEqual([]);
  });
});
