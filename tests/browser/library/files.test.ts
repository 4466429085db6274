import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import type { Page } from 'puppeteer-core';
import { beforeAll, describe, expect, it } from 'vitest';
import { faults } from '../kit/axe';
import { browsers, until } from '../kit/harness';
import {
  choose,
  file,
  openLibraryPage,
  ownFile,
  press,
  sees,
  stored,
  texts,
  wipe,
  withLibrary,
} from '../kit/library';

const fixture = (name: string) =>
  readFileSync(new URL(`../../unit/fixtures/library/${name}`, import.meta.url));
const omnivore = zipSync({
  'metadata_0_to_20.json': strToU8(
    JSON.stringify([
      { slug: 'bai', title: 'Bài Omnivore', url: 'https://example.vn/oz', state: 'Archived', labels: ['số'] },
      { slug: 'thieu', title: 'Không địa chỉ' },
    ]),
  ),
  'content/bai.html': strToU8('<p>Toàn văn</p><script>document.title = 1</script>'),
});

/** Every format a reader may bring: what the box calls it, how much of it is new, there, refused, and the titles it brings. */
const formats: [name: string, content: string | Uint8Array, format: string, tally: string, titles: string][] =
  [
    [
      'Pocket, five columns',
      fixture('pocket-5.csv'),
      'Pocket',
      '3 0 0',
      'Chuyển đổi số: "bước ngoặt"|https://example.vn/bai-2|=HYPERLINK("https://evil.example")',
    ],
    ['Pocket, six columns', fixture('pocket-6.csv'), 'Pocket', '1 0 0', 'Bài có cột lạ'],
    [
      'Pocket, zip of parts',
      zipSync({ 'part_000000.csv': fixture('pocket-5.csv'), 'part_000001.csv': fixture('pocket-6.csv') }),
      'Pocket',
      '4 0 0',
      'Bài có cột lạ|Chuyển đổi số: "bước ngoặt"|https://example.vn/bai-2|=HYPERLINK("https://evil.example")',
    ],
    ['Pocket, ril_export.html', fixture('ril_export.html'), 'Pocket', '2 0 0', 'Đã đọc|Chưa đọc alert(1)'],
    ['Instapaper, six columns', fixture('instapaper-6.csv'), 'Instapaper', '4 0 0', 'Một|Hai|Ba|Bốn'],
    ['Instapaper, four columns', fixture('instapaper-4.csv'), 'Instapaper', '2 0 0', 'Trước|Sau'],
    ['Raindrop', fixture('raindrop.csv'), 'Raindrop', '2 0 0', 'Bài Raindrop|Không ngày'],
    ['Omnivore, zip', omnivore, 'Omnivore', '1 0 1', 'Bài Omnivore'],
    [
      'Omnivore, CSV',
      fixture('omnivore.csv'),
      'Omnivore',
      '2 0 0',
      'https://example.vn/o1|https://example.vn/o2',
    ],
    ['wallabag', fixture('wallabag.json'), 'wallabag', '2 0 1', 'Bài wallabag|https://example.vn/w2'],
    ['Readwise Reader', fixture('readwise.csv'), 'Readwise Reader', '2 0 1', 'Bài đọc|Bài lưu'],
    ['bookmarks', fixture('bookmarks.html'), 'dấu trang trình duyệt', '2 0 1', 'Dấu trang một|Dấu trang hai'],
    [
      'a list of addresses',
      fixture('urls.txt'),
      'danh sách địa chỉ',
      '2 0 2',
      'https://example.vn/u1|Bài có tít',
    ],
    ['our own, schema 1', fixture('own-schema-1.json'), 'Bối Cảnh', '1 0 0', 'Bản ghi cũ'],
  ];

/** A list in a zip, its bytes changed. @param change gets the archive and where its directory begins */
function changedZip(change: (view: DataView, directory: number) => void): Uint8Array {
  const zip = zipSync({ 'part.csv': fixture('pocket-5.csv') }, { level: 0 }).slice();
  const view = new DataView(zip.buffer);
  change(view, view.getUint32(zip.length - 6, true));
  return zip;
}
const CRC = 16;
const SIZE = 24;

const tallyOf = async (page: Page) => (await texts(page, '.tally dd')).join(' ');
const go = (page: Page) => page.evaluate(() => document.querySelector<HTMLElement>('.dialog .main')!.click());

describe.each(browsers)('files in and out of the reading list in %s', (browser) => {
  const downloads = mkdtempSync(join(tmpdir(), 'library-out-'));
  const shelf = withLibrary(browser, {
    prefs: {
      'browser.download.folderList': 2,
      'browser.download.dir': downloads,
      'browser.download.always_ask_before_handling_new_types': false,
    },
  });
  beforeAll(async () => {
    if (browser !== 'chromium') return;
    const session = await shelf.rig.browser.target().createCDPSession();
    await session.send('Browser.setDownloadBehavior', { behavior: 'allow', downloadPath: downloads });
  });

  /** Exports everything and gives the file the browser saved. */
  const exported = async (label: string): Promise<Uint8Array> => {
    for (const old of readdirSync(downloads)) rmSync(join(downloads, old));
    await press(shelf.page, 'Xuất', 'header');
    await shelf.page.waitForSelector('.formats button');
    await shelf.page.evaluate((name) => {
      const all = [...document.querySelectorAll<HTMLElement>('.formats button')];
      all.find((button) => button.querySelector('strong')?.textContent === name)!.click();
    }, label);
    return until(
      async () => {
        // While it is on its way there is a second, partial file, or an empty one in its place.
        const [name, ...more] = readdirSync(downloads);
        if (name === undefined || more.length > 0 || /\.(part|crdownload)$/.test(name)) return null;
        const bytes = readFileSync(join(downloads, name));
        return bytes.length > 0 ? bytes : null;
      },
      10_000,
      `a file for ${label}`,
    );
  };

  it('reads every format, shows what it would do, reports what it did, and takes it back', async () => {
    for (const [name, content, format, tally, titles] of formats) {
      await choose(shelf.page, file('in', content));
      const found = await texts(shelf.page, '.dialog > p');
      expect([name, await tallyOf(shelf.page), found[0]?.startsWith(`Nhận ra: ${format}`)]).toEqual([
        name,
        tally,
        true,
      ]);
      expect((await stored(shelf.page)).articles).toEqual([]);
      await go(shelf.page);
      await sees(shelf.page, '.dialog [role=status]', 'Đã nhập xong');
      expect([name, await tallyOf(shelf.page)]).toEqual([name, tally]);
      const { articles } = await stored(shelf.page);
      const order = articles.toSorted((a, b) => (a.saved < b.saved ? 1 : -1)).map(({ title }) => title);
      expect([name, order.toSorted()]).toEqual([name, titles.split('|').toSorted()]);
      await press(shelf.page, 'Hoàn tác', '.dialog');
      await sees(shelf.page, '.toast', 'Đã gỡ');
      expect([name, (await stored(shelf.page)).articles]).toEqual([name, []]);
    }
    expect(await shelf.page.title()).toContain('Danh sách đọc');
  }, 90_000);

  it('counts what is there already, and says of each refused row why', async () => {
    const csv =
      'title,url,time_added,tags,status\nMột,https://example.vn/1,1700000000,a|b,unread\nHai,javascript:alert(1),1700000000,,unread\nBa,https://m.example.vn/1?utm_source=x,1700000000,,unread\nBốn,,1700000000,,unread\nNăm,https://example.vn/5,hôm qua,,unread\n';
    await choose(shelf.page, file('pocket.csv', csv));
    expect(await tallyOf(shelf.page)).toBe('2 0 3');
    const said = (await texts(shelf.page, '.refusals li')).join('\n');
    expect(said).toContain('Dòng 3: không phải địa chỉ http(s) javascript:alert(1)');
    expect(said).toContain('Dòng 4: lặp lại trong tệp');
    expect(said).toContain('Dòng 5: không có địa chỉ');
    expect((await texts(shelf.page, '.dialog .quiet')).join()).toContain('1 dòng có ngày không đọc được');
    await go(shelf.page);
    await sees(shelf.page, '.dialog [role=status]', 'Đã nhập xong');
    expect((await texts(shelf.page, '.refusals li')).length).toBe(3);
    expect(await faults(shelf.page, '.dialog')).toEqual([]);
    await press(shelf.page, 'Đóng', '.dialog-actions');
    await choose(shelf.page, file('pocket.csv', csv));
    expect(await tallyOf(shelf.page)).toBe('0 3 2');
  });

  it('reads bookmarks as browsers repair them', async () => {
    const html =
      '<!DOCTYPE NETSCAPE-Bookmark-file-1><DL><p><DT><H3 PERSONAL_TOOLBAR_FOLDER="true">Thanh</H3><DL><p><DT><H3>Số</H3><DL><p><DT><A HREF="https://example.vn/b" ADD_DATE="1600000000" TAGS="x">Một</A><DD>ghi chú</DL><p></DL><p></DL><p>';
    await choose(shelf.page, file('b.html', html));
    await go(shelf.page);
    await sees(shelf.page, '.dialog [role=status]', 'Đã nhập xong');
    expect((await stored(shelf.page)).articles).toMatchObject([
      { title: 'Một', tags: ['x', 'Số'], note: 'ghi chú' },
    ]);
  });

  it('hostile files end in a clear message and nothing changed', async () => {
    for (const [name, content, words] of [
      ['a bomb', zipSync({ 'part.csv': new Uint8Array(30_000_000) }), 'phá hoại'],
      ['a zip of another checksum', changedZip((zip, at) => zip.setUint32(at + CRC, 1, true)), 'zip bị hỏng'],
      ['a zip of other words', changedZip((zip) => zip.setUint8(60, 0x41)), 'zip bị hỏng'],
      [
        'a zip of another length',
        changedZip((zip, at) => zip.setUint32(at + SIZE, 1_000, true)),
        'zip bị hỏng',
      ],
      ['a 50 MB CSV', 'title,url,time_added,tags,status\n'.padEnd(50_000_000, 'x'), 'quá lớn'],
      ['broken encoding', new Uint8Array([0x74, 0xe9, 0x2c]), 'UTF-8'],
      ['nonsense', 'chỉ là chữ', 'Không nhận ra'],
      ['JSON cut short', fixture('wallabag.json').subarray(0, 200), 'JSON bị hỏng'],
      ['a later release', '{"format":"boi-canh-library","schema":99,"articles":[]}', 'mới hơn'],
    ] as const) {
      await choose(shelf.page, file('hostile', content));
      await sees(shelf.page, '.dialog .alert', words);
      expect([name, await texts(shelf.page, '.dialog .alert')]).toEqual([
        name,
        [expect.stringContaining('hông')],
      ]);
      await shelf.page.keyboard.press('Escape');
      await until(
        () => shelf.page.evaluate(() => document.querySelector('.dialog') === null),
        5000,
        'closed',
      );
    }
    expect((await stored(shelf.page)).articles).toEqual([]);
  });

  it('one record that nothing can hold is refused by itself, and of one that is too long the address is kept', async () => {
    const deep = `${'['.repeat(50_000)}${']'.repeat(50_000)}`;
    const html = `<p>${'x'.repeat(2_000_001)}</p>`;
    const good = JSON.parse(ownFile([{ id: 'a' }, { id: 'b', html, text: 'x' }]));
    const content = JSON.stringify(good).replace('"articles":[', `"articles":[{"url":7,"deep":${deep}},`);
    await choose(shelf.page, file('deep.json', content));
    expect(await tallyOf(shelf.page)).toBe('2 0 1');
    expect((await texts(shelf.page, '.dialog .quiet')).join()).toContain('1 bài có nội dung quá dài');
  });

  it('cancelled while it writes, leaves nothing behind', async () => {
    const rows = Array.from({ length: 12_000 }, (_, i) => `https://example.vn/${i} | Bài ${i}`).join('\n');
    await choose(shelf.page, file('long.txt', rows));
    // The very first sign of writing presses the button: how quick the machine is does not matter.
    await shelf.page.evaluate(() => {
      new MutationObserver((_, observer) => {
        const bar = document.querySelector<HTMLProgressElement>('.dialog progress');
        if (!bar || bar.value === 0) return;
        observer.disconnect();
        document.querySelector<HTMLElement>('.dialog-actions button')!.click();
      }).observe(document.body, { subtree: true, childList: true, attributes: true });
    });
    await go(shelf.page);
    await sees(shelf.page, '.dialog .alert', 'Đã hủy; không có gì thay đổi');
    expect((await stored(shelf.page)).articles).toEqual([]);
  });

  const rich = ownFile([
    {
      id: 'a',
      url: 'https://m.example.vn/bai-1?utm_source=x',
      title: '=SUM(A1)',
      published: '2024-09',
      publisher: 'Báo Một',
      lang: 'vi',
      tags: ['5G', 'số, hóa'],
      note: '-1 dòng\n@hai',
      starred: true,
      names: [{ entity: 'p', type: 'person', name: { vi: 'Nguyễn Văn A', en: 'Nguyen Van A' }, count: 2 }],
      countries: ['lao'],
      meeting: { id: 'm', title: { vi: 'Hội đàm', en: 'Talks' } },
      dataset: '2026-01',
      known: { offices: { p: ['Bộ trưởng|mic||'] }, agreements: { x: null } },
      html: '<p>Nguyễn Văn A nói 5% <img data-src="https://img.example.vn/a(1).jpg" alt="Ảnh"></p>',
      text: 'Nguyễn Văn A nói 5%',
    },
    { id: 'b', title: 'Hai & <b>', published: '2023', read: true, progress: 0.4, archived: true },
  ]);
  const brought = async (content: string | Uint8Array) => {
    await choose(shelf.page, file('own.json', content));
    await go(shelf.page);
    await sees(shelf.page, '.dialog [role=status]', 'Đã nhập xong');
    await press(shelf.page, 'Đóng', '.dialog-actions');
  };

  it('exports JSON that brings the same list back after everything was wiped', async () => {
    await brought(rich);
    const before = await stored(shelf.page);
    const out = await exported('JSON');
    await shelf.page.close();
    await wipe(shelf.helper);
    shelf.page = await openLibraryPage(shelf.rig);
    expect((await stored(shelf.page)).articles).toEqual([]);
    await brought(out);
    // Which import brought them is all that differs.
    const plain = ({ articles, bodies }: Awaited<ReturnType<typeof stored>>) => ({
      articles: articles.map(({ batch: _, ...article }) => article),
      bodies,
    });
    expect(plain(await stored(shelf.page))).toEqual(plain(before));
    expect(before.articles).toHaveLength(2);
  });

  it('exports every other format as its readers expect it', async () => {
    await brought(rich);
    const csv = strFromU8(await exported('CSV'));
    expect(csv.replace('\ufeff', '').split('\r\n')[0]).toBe(
      'URL,Title,Selection,Folder,Timestamp,Tags,Publisher,Published,Saved,Language,Starred,Archived,Read,Progress,Note,People',
    );
    expect(csv).toContain("'=SUM(A1)");
    expect(csv).toContain("'-1 dòng");
    const bookmarks = strFromU8(await exported('HTML dấu trang'));
    expect(bookmarks).toMatch(/^<!DOCTYPE NETSCAPE-Bookmark-file-1>/);
    expect(bookmarks).toContain('TAGS="5G,số  hóa" TOREAD="1" DATA-STARRED="1">=SUM(A1)</A>\n<DD>-1 dòng');
    expect(bookmarks).toContain('Hai &amp; &lt;b&gt;');
    const zip = unzipSync(await exported('Markdown (zip)'));
    expect(Object.keys(zip).toSorted()).toEqual(['2023-hai-va-b.md', '2024-09-sum-a1.md']);
    const markdown = strFromU8(zip['2024-09-sum-a1.md']!);
    expect(markdown).toContain('> -1 dòng\n> @hai');
    expect(markdown).toContain('![Ảnh](https://img.example.vn/a%281%29.jpg)');
    const bibtex = strFromU8(await exported('BibTeX'));
    expect(bibtex).toContain('date = {2024-09}');
    expect(bibtex).toContain('title = {{Hai \\& <b>}}');
    const csl = JSON.parse(strFromU8(await exported('CSL-JSON')));
    expect(csl).toMatchObject([
      {
        type: 'article-newspaper',
        title: '=SUM(A1)',
        issued: { 'date-parts': [[2024, 9]] },
        'container-title': 'Báo Một',
      },
      { title: 'Hai & <b>', issued: { 'date-parts': [[2023]] } },
    ]);
  });

  it('takes the settings along, and back with the import', async () => {
    const settings = { marks: 'none', strength: 'strong', reader: { font: 'sans', size: 23, width: 'wide' } };
    // What would turn off a whole country's sites is no site.
    const sitesOff = ['vn', 'com.vn', '*', 'bao.example'];
    const marks = () =>
      shelf.helper.evaluate(
        `(globalThis.browser ?? chrome).storage.local.get(null).then((all) => all['set:marks'] ?? 'unset')`,
      );
    const look = () => shelf.page.evaluate(() => localStorage.getItem('reader-look'));
    await choose(
      shelf.page,
      file('own.json', JSON.stringify({ ...JSON.parse(rich), settings: { ...settings, sitesOff } })),
    );
    await shelf.page.evaluate(() => document.querySelector<HTMLElement>('.dialog .check input')!.click());
    await go(shelf.page);
    await sees(shelf.page, '.dialog [role=status]', 'Đã nhập xong');
    await until(async () => (await marks()) === 'none', 5000, 'the settings of the file');
    expect(await look()).toContain('"sans"');
    await press(shelf.page, 'Đóng', '.dialog-actions');
    const out = JSON.parse(strFromU8(await exported('JSON')));
    expect(out.settings).toMatchObject({ ...settings, sitesOff: ['bao.example'] });
    await shelf.page.evaluate(() => (document.activeElement as HTMLElement | null)?.blur());
    await shelf.page.keyboard.down('Control');
    await shelf.page.keyboard.press('z');
    await shelf.page.keyboard.up('Control');
    // Said when all of it is taken back.
    await sees(shelf.page, '.toast', 'Đã gỡ');
    expect(await marks()).not.toBe('none');
    expect(await look()).not.toContain('"sans"');
    expect((await stored(shelf.page)).articles).toEqual([]);
  });

  it('has no uncaught error', async () => {
    const errors = await shelf.rig.errors();
    expect(errors.filter((error) => error.includes('library.html'))).toEqual([]);
  });
});
