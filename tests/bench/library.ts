import { ictPage, serve } from '../browser/kit/articles';
import { browsers, launch, type Rig } from '../browser/kit/harness';
import { choose, file, openLibraryPage } from '../browser/kit/library';
import { fill, importTime, openTime, saveTimes, searchTimes } from './pages/reading-list';
import { median } from './race/sides';

/** The reading list at 10,000 articles, and beside what is far too large, in both browsers. Fails when a number is over its limit. */
const FOLDERS = 5_000;
const HUGE = 5_000_000;
const limits = { save: 150, open: 300, search: 50, import: 10_000, folders: 3_000, beside: 1_000 };
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
