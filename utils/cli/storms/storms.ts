import { readFileSync } from 'node:fs';
import type { Page } from 'puppeteer-core';
import { type BrowserName, browserNames } from '../browsers/browser';
import { firefoxChrome } from '../browsers/firefox-chrome';
import { launch, type Rig, until } from '../browsers/rig';

/**
 * `npm run storms [-- seconds]`: pages that never rest, for three minutes each, in both browsers. Prints how many frames
 * a second the page still draws, the memory before and after, and whether the card works during and after; fails when it
 * does not, or when memory has grown by more than `MOST_GROWTH`.
 */
const seconds = Number(process.argv[2] ?? 180);
/** MB that a page may have grown by: garbage waits for its collection. */
const MOST_GROWTH = 12;
const NAME = 'Boviengkham Vongdara';
const ENTITY = 'boviengkham-vongdara';
const HOST = 'vnexpress.net';
const sample = readFileSync(new URL('../../../tests/pages/vnexpress.html', import.meta.url), 'utf8');

/** What each page does over and over; `stop` ends it. All run in the page's own world. */
const storms: Record<string, string> = {
  'a theme class flips each frame': `
    const style = document.createElement('style');
    style.textContent = 'html.night body { background: #10141c; color: #ddd }';
    document.head.append(style);
    const flip = () => { document.documentElement.classList.toggle('night'); if (!stopped) requestAnimationFrame(flip); };
    flip();`,
  'translated to and fro': `
    every(50, () => document.documentElement.classList.toggle('translated-ltr'));
    stopping = () => document.documentElement.classList.remove('translated-ltr');`,
  'every paragraph rewritten five times a second': `
    const lines = [...document.querySelectorAll('article.fck_detail p')];
    const words = lines.map((line) => line.textContent);
    every(200, (n) => lines.forEach((line, k) => { line.textContent = words[k] + ' Lượt ' + n + '.' + k; }));`,
  'replaceState in a loop': `
    const path = location.pathname;
    every(20, (n) => { try { history.replaceState({}, '', path + '?n=' + n); } catch {} });`,
  'document.write after load': `
    const html = document.documentElement.outerHTML.replace(/<script[^]*?<\\/script>/g, '');
    every(1500, () => { document.open(); document.write(html); document.close(); });`,
  'the root replaced': `
    every(1500, () => document.documentElement.replaceWith(document.documentElement.cloneNode(true)));`,
  '20,000 nodes hidden and shown': `
    const box = document.createElement('div');
    for (let n = 0; n < 20_000; n += 1) box.append(document.createElement('i'));
    document.querySelector('article.fck_detail').append(box);
    every(100, () => { for (const each of box.children) each.hidden = !each.hidden; });`,
};

const runner = (storm: string) => `(() => {
  let stopped = false;
  let stopping = () => undefined;
  const every = (ms, act) => { let n = 0; const timer = setInterval(() => { if (stopped) clearInterval(timer); else act(n++); }, ms); };
  globalThis.frames_ = 0;
  const count = () => { frames_ += 1; requestAnimationFrame(count); };
  count();
  globalThis.stopStorm = () => { stopped = true; stopping(); };
  ${storm}
})()`;

/** MB in use by the page: Chromium's heap after a collection, Firefox's processes of pages. */
async function memory(rig: Rig, page: Page): Promise<number> {
  if (rig.name === 'firefox') {
    const bytes = await firefoxChrome(
      rig.browser,
      `ChromeUtils.requestProcInfo().then(({ children }) => String(children.filter(({ type }) => type === 'web' || type === 'webIsolated').reduce((sum, { memory }) => sum + memory, 0)))`,
    );
    return Number(bytes) / 1e6;
  }
  const session = await page.createCDPSession();
  await session.send('HeapProfiler.collectGarbage');
  const { usedSize } = await session.send('Runtime.getHeapUsage');
  await session.detach();
  return usedSize / 1e6;
}

/** Whether the name's card can be opened now. */
async function cardWorks(rig: Rig, page: Page, within: number): Promise<boolean> {
  const open = async () => {
    await rig.tell(page, 'show', { entity: ENTITY }).catch(() => undefined);
    return rig.shadow(
      page,
      (root, name) =>
        root?.querySelector('.surface:popover-open [role=dialog]')?.textContent?.includes(name) ?? false,
      NAME,
    );
  };
  return until(open, within).then(
    () => true,
    () => false,
  );
}

async function run(rig: Rig, kind: string, storm: string, at: number) {
  const path = `/bai-${4_980_000 + at}.html`;
  rig.server.serve(HOST, path, { body: sample, headers: { 'content-type': 'text/html; charset=utf-8' } });
  const page = await rig.open(`http://${HOST}${path}`);
  try {
    await until(async () => ((await rig.state(page))?.names.length ?? 0) > 0, 15_000, 'names');
    const before = await memory(rig, page);
    await page.evaluate(runner(storm));
    await new Promise((go) => setTimeout(go, seconds * 500));
    // A translated page has no marks, and a page in pieces no card: only that nothing hangs is asked of those.
    const during = await cardWorks(rig, page, 5000);
    await new Promise((go) => setTimeout(go, seconds * 500));
    const drawn = (await page.evaluate('frames_')) as number;
    await page.evaluate('stopStorm()');
    await new Promise((go) => setTimeout(go, 6000));
    const after = await cardWorks(rig, page, 10_000);
    const now = await memory(rig, page);
    return {
      storm: kind,
      browser: rig.name,
      'frames/s': Math.round(drawn / seconds),
      'MB before': before.toFixed(1),
      'MB after': now.toFixed(1),
      during,
      after,
      holds: after && now - before <= MOST_GROWTH * (rig.name === 'firefox' ? 4 : 1),
    };
  } finally {
    await page.close();
  }
}

const wanted = (process.env.BROWSERS ?? browserNames.join()).split(',') as BrowserName[];
const rows: Awaited<ReturnType<typeof run>>[] = [];
for (const name of wanted) {
  const rig = await launch(name);
  await rig.settled();
  for (const [at, [kind, storm]] of Object.entries(storms).entries())
    rows.push(await run(rig, kind, storm, at));
  await rig.close();
}
console.table(rows);
if (rows.some(({ holds }) => !holds)) process.exitCode = 1;
