import { type Rig, until } from '../../browser/kit/harness';
import { choose, file, importFile, openLibraryPage, ownFile } from '../../browser/kit/library';
import { samplePages, serveSample } from '../../pages/index';

/** Articles of the long reading list. */
const COUNT = 10_000;
const TOPICS = [
  'thỏa thuận hợp tác bán dẫn',
  'chuyển đổi số quốc gia',
  'hạ tầng 5G',
  'an toàn thông tin',
  'kinh tế số',
];

function articles(count: number) {
  return Array.from({ length: count }, (_, i) => {
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

/** A Pocket export of so many rows: from the choice of the file to "imported", the reader's own click in between aside. */
export async function importTime(rig: Rig, count = COUNT): Promise<number> {
  const rows = Array.from(
    { length: count },
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

/** Articles with their texts, for the other measurements. */
export async function fill(rig: Rig, count = COUNT): Promise<void> {
  const page = await openLibraryPage(rig);
  // Builds of before know of no highlights.
  const records = ownFile(articles(count)).replaceAll('"highlights":[],', '');
  await importFile(page, file('bench.json', records), 120_000);
  await page.close();
}

/** From the start of the page's load to its first screen of articles. */
export async function openTime(rig: Rig): Promise<number> {
  const page = await openLibraryPage(rig);
  const shown = await until(
    () => page.evaluate(() => performance.getEntriesByName('library-shown')[0]?.startTime ?? null),
    10_000,
    'first screen',
  );
  await page.close();
  return shown;
}

export async function searchTimes(rig: Rig): Promise<number[]> {
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

export async function saveTimes(rig: Rig): Promise<number[]> {
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
