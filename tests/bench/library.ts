import { ictPage, serve } from '../browser/kit/articles';
import { browsers, launch, type Rig, until } from '../browser/kit/harness';
import { choose, file, importFile, openLibraryPage, ownFile } from '../browser/kit/library';
import { samplePages, serveSample } from '../pages/index';

/** The reading list at 10,000 articles, and beside what is far too large, in both browsers. Fails when a number is over its limit. */
const COUNT = 10_000;
const FOLDERS = 5_000;
const HUGE = 5_000_000;
const limits = { save: 150, open: 300, search: 50, import: 10_000, folders: 3_000, beside: 1_000 };
const TOPICS = [
  'thỏa thuận hợp tác bán dẫn',
  'chuyển đổi số quốc gia',
  'hạ tầng 5G',
  'an toàn thông tin',
  'kinh tế số',
];

const median = (values: number[]): number => values.sort((a, b) => a - b)[values.length >> 1] ?? Number.NaN;

function articles() {
  return Array.from({ length: COUNT }, (_, i) => {
    const topic = TOPICS[i % TOPICS.length]!;
    return {
      id: `b${i}`,
      title: `Bài ${i}: ${topic}`,
      publisher: `bao${i % 20}.vn`,
      published: `${2015 + (i % 11)}-0${1 + (i % 9)}`,
      tags: i % 3 ? [] : [topic],
      text: `${topic} được hai bên thống nhất trong buổi làm việc tại Hà Nội, nhóm ${i}. `.repeat(15),
    };
  });
}

/** A Pocket export of 10,000 rows: from the choice of the file to "imported", the reader's own click in between aside. */
async function importTime(rig: Rig): Promise<number> {
  const rows = Array.from(
    { length: COUNT },
    (_, i) => `Bài ${i},https://example.vn/pocket-${i},1700000000,a|b,unread`,
  );
  const page = await openLibraryPage(rig);
  const started = performance.now();
  await choose(page, file('bench.csv', ['title,url,time_added,tags,status', ...rows, ''].join('\n')));
  const read = performance.now() - started;
  const writing = performance.now();
  await page.evaluate(() => document.querySelector<HTMLElement>('.dialog .main')?.click());
  await until(() => page.evaluate(() => document.querySelector('.toast') !== null), 60_000, 'import');
  const took = read + performance.now() - writing;
  await page.evaluate(() => document.querySelector<HTMLElement>('.toast button')?.click());
  await until(() => page.evaluate(() => document.querySelector('.empty') !== null), 60_000, 'undone');
  await page.close();
  return took;
}

/** Bookmarks, each in a folder of its own: from the choice of the file to what would come of it. */
async function foldersTime(rig: Rig): Promise<number> {
  const rows = Array.from(
    { length: FOLDERS },
    (_, i) =>
      `<DT><H3>Thư mục ${i}</H3><DL><p><DT><A HREF="https://example.vn/muc-${i}">Bài ${i}</A></DL><p>`,
  );
  const page = await openLibraryPage(rig);
  const path = file('folders.html', `<!DOCTYPE NETSCAPE-Bookmark-file-1><DL><p>${rows.join('\n')}</DL><p>`);
  const started = performance.now();
  await choose(page, path);
  const took = performance.now() - started;
  await page.close();
  return took;
}

/** The longest that a card waits, asked for over and over while a page of 5 MB of text is linked and saved. */
async function besideHuge(rig: Rig): Promise<number> {
  const line = 'Nền tảng số phục vụ người dân và doanh nghiệp. '.repeat(20);
  const lines = `<p>${line}</p>`.repeat(Math.ceil(HUGE / line.length));
  const tab = await rig.open(
    serve(rig, ictPage({ article: `<article class="fck_detail">${lines}</article>` })),
  );
  const page = await rig.extensionPage('manifest.json');
  const ask = `const ask = (name, request) => (globalThis.browser ?? chrome).runtime.sendMessage({ name, request });`;
  const longest = await page.evaluate(`(async () => {
    ${ask}
    let isDone = false;
    const work = Promise.all([
      ask('link', { title: '', text: 'á '.repeat(${HUGE / 2}), published: null }),
      ask('save', { tabId: ${await rig.tabOf(tab)}, privately: false }),
    ]).finally(() => { isDone = true; });
    let longest = 0;
    while (!isDone) {
      const started = performance.now();
      await ask('card', { entity: 'lao', asOf: null, here: [] });
      longest = Math.max(longest, performance.now() - started);
    }
    const [link, save] = await work;
    if (link.ok || save.reply?.done !== 'saved') throw new Error(JSON.stringify([link, save]));
    return longest;
  })()`);
  await tab.close();
  await page.close();
  return longest as number;
}

/** 10,000 articles with their texts, for the other measurements. */
async function fill(rig: Rig): Promise<void> {
  const page = await openLibraryPage(rig);
  await importFile(page, file('bench.json', ownFile(articles())));
  await page.close();
}

/** From the start of the page's load to its first screen of articles. */
async function openTime(rig: Rig): Promise<number> {
  const page = await openLibraryPage(rig);
  const shown = await until(
    () => page.evaluate(() => performance.getEntriesByName('library-shown')[0]?.startTime ?? null),
    10_000,
    'first screen',
  );
  await page.close();
  return shown;
}

async function searchTimes(rig: Rig): Promise<number[]> {
  const page = await openLibraryPage(rig);
  await until(
    () => page.evaluate(() => performance.getEntriesByName('library-indexed').length > 0),
    120_000,
    'index',
  );
  const times: number[] = [];
  for (const query of ['thoa thuan', 'thỏa thuận', 'bài 77', 'an toàn th', 'hạ tầng 5g', 'nhóm 1234', 'x']) {
    times.push(
      await page.evaluate(
        (q) =>
          new Promise<number>((resolve) => {
            const box = document.querySelector<HTMLInputElement>('.search input')!;
            performance.clearMarks('library-found');
            const started = performance.now();
            box.value = q;
            box.dispatchEvent(new InputEvent('input', { bubbles: true }));
            const timer = setInterval(() => {
              const mark = performance.getEntriesByName('library-found')[0];
              if (!mark) return;
              clearInterval(timer);
              resolve(mark.startTime - started);
            }, 1);
          }),
        query,
      ),
    );
  }
  await page.close();
  return times;
}

async function saveTimes(rig: Rig): Promise<number[]> {
  const page = await rig.extensionPage('manifest.json');
  const tab = await rig.open(serveSample(rig.server, samplePages.find((each) => each.ict)!));
  const times: number[] = [];
  for (let i = 0; i < 6; i += 1)
    times.push(
      await page.evaluate(async (url) => {
        interface Api {
          tabs: { query(q: object): Promise<{ id: number; url?: string }[]> };
          runtime: { sendMessage(message: object): Promise<{ ok: boolean; reply: { done: string } }> };
        }
        const scope = globalThis as unknown as { browser?: Api; chrome: Api };
        const api = scope.browser ?? scope.chrome;
        const target = (await api.tabs.query({})).find((t) => t.url === url)!;
        const started = performance.now();
        const answer = await api.runtime.sendMessage({
          name: 'save',
          request: { tabId: target.id, privately: false },
        });
        if (answer.reply.done !== 'saved' && answer.reply.done !== 'updated')
          throw new Error(JSON.stringify(answer));
        return performance.now() - started;
      }, tab.url()),
    );
  await tab.close();
  await page.close();
  return times.slice(1);
}

for (const name of browsers) {
  const rig = await launch(name);
  try {
    const imported = await importTime(rig);
    const folders = await foldersTime(rig);
    const beside = await besideHuge(rig);
    await fill(rig);
    const found = {
      import: imported,
      folders,
      beside,
      open: median([await openTime(rig), await openTime(rig), await openTime(rig)]),
      search: median(await searchTimes(rig)),
      save: median(await saveTimes(rig)),
    };
    for (const [what, limit] of Object.entries(limits)) {
      const took = found[what as keyof typeof found];
      const over = !(took <= limit);
      console.log(
        `${name.padEnd(9)} ${what.padEnd(7)} ${took.toFixed(0).padStart(6)} ms  (hold ${limit})${over ? '  OVER' : ''}`,
      );
      if (over) process.exitCode = 1;
    }
  } finally {
    await rig.close();
  }
}
process.exit();
