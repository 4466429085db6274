import { cpSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { CDPSession, Page } from 'puppeteer-core';
import { buildFolder } from '../../utils/cli/browsers/browser';
import { browsers, launch, placeOf, type Rig, until } from '../browser/kit/harness';
import { longArticle, otherArticle, paragraph } from './pages/long-article';

/**
 * What the released build costs a tab: on an article of 50,000 characters, on a listed page that is none, on a page
 * that grows without end, and after the background's death. Heap and long tasks are Chromium's to tell.
 */
const hold = { article: 3, other: 0.3, longTasks: 0, growth: 1.5, revived: 120 };
const HOST = 'http://vnexpress.net';
const PARAGRAPHS = 140;

function judge(what: string, value: number, limit: number): void {
  const holds = value <= limit;
  console.log(`    ${holds ? 'ok  ' : 'OVER'} ${what}: ${Math.round(value * 100) / 100} of ${limit}`);
  if (!holds) process.exitCode = 1;
}

function serve(rig: Rig): void {
  rig.server.serve('vnexpress.net', '/dai.html', longArticle(PARAGRAPHS));
  rig.server.serve('vnexpress.net', '/bong-da.html', otherArticle);
}

const namesOf = async (rig: Rig, page: Page) =>
  (await rig.state(page))?.names.reduce((sum, { count }) => sum + count, 0) ?? 0;

async function heap(client: CDPSession): Promise<number> {
  await client.send('HeapProfiler.collectGarbage');
  return (await client.send('Runtime.getHeapUsage')).usedSize / 1e6;
}

/** MB of JavaScript heap of a tab that shows this page and has come to rest. */
async function heapOf(rig: Rig, path: string, settled: (page: Page) => Promise<unknown>): Promise<number> {
  const page = await rig.open(HOST + path);
  await settled(page);
  const used = await heap(await page.createCDPSession());
  await page.close();
  return used;
}

/** MB that the least script of an extension adds there: it listens, reads the page once and watches its changes. */
async function leastHeap(bare: number): Promise<number> {
  const build = mkdtempSync(join(tmpdir(), 'boi-canh-least-'));
  cpSync(buildFolder('chromium'), build, { recursive: true });
  const least = `chrome.runtime.onMessage.addListener(() => {});
    const read = (node) => node.nodeValue ?? [...node.childNodes].map(read).join();
    read(document.body);
    new MutationObserver(() => {}).observe(document, { childList: true, subtree: true });`;
  writeFileSync(join(build, 'content-scripts/gate.js'), least);
  const rig = await launch('chromium', { build });
  try {
    serve(rig);
    return (await heapOf(rig, '/bong-da.html', rest)) - bare;
  } finally {
    await rig.close();
    rmSync(build, { recursive: true, force: true });
  }
}

const rest = () => new Promise((go) => setTimeout(go, 1000));

async function heaps(rig: Rig): Promise<void> {
  const bare = await launch('chromium', { bare: true });
  try {
    serve(bare);
    const marked = (page: Page) => until(() => namesOf(rig, page), 20_000, 'names');
    const article = (await heapOf(rig, '/dai.html', marked)) - (await heapOf(bare, '/dai.html', rest));
    judge('heap added to an article, MB', article, hold.article);
    const without = await heapOf(bare, '/bong-da.html', rest);
    const elsewhere = (await heapOf(rig, '/bong-da.html', rest)) - without;
    const least = await leastHeap(without);
    console.log(`    another listed page: the least script adds ${least.toFixed(2)} MB`);
    judge('heap added to another listed page, MB', elsewhere, hold.other);
  } finally {
    await bare.close();
  }
}

/** Tasks over 50 ms that began after the page itself was loaded, as "start:length" in ms. */
async function tasksOf(rig: Rig, settled: (page: Page) => Promise<unknown>): Promise<string[]> {
  const page = await rig.open(`${HOST}/dai.html`);
  await page.evaluate(`globalThis.tasks = []; new PerformanceObserver((list) => {
    for (const { startTime, duration } of list.getEntries()) tasks.push(Math.round(startTime) + ':' + duration);
  }).observe({ type: 'longtask', buffered: true });`);
  await settled(page);
  await rest();
  const loaded = (await page.evaluate(
    'performance.timing.domContentLoadedEventEnd - performance.timeOrigin',
  )) as number;
  const all = (await page.evaluate('tasks')) as string[];
  await page.close();
  return all.filter((each) => Number.parseFloat(each) > loaded);
}

/** Long tasks beyond those the page has without us: its own first layout is one on a slow machine. */
async function longTasks(rig: Rig): Promise<void> {
  const bare = await launch('chromium', { bare: true });
  try {
    serve(bare);
    const own = await tasksOf(bare, rest);
    const ours = await tasksOf(rig, (page) => until(() => namesOf(rig, page), 20_000, 'names'));
    console.log(
      `    long tasks without us: ${own.join(', ') || 'none'}; with us: ${ours.join(', ') || 'none'}`,
    );
    const added = Math.max(0, ours.length - own.length);
    judge('long tasks of ours on an article of 50,000 characters', added, hold.longTasks);
  } finally {
    await bare.close();
  }
}

/** ms from a new paragraph to its marks, at the beginning and after the page has grown by hundreds. */
async function growth(rig: Rig): Promise<void> {
  const page = await rig.open(`${HOST}/dai.html`);
  await until(() => namesOf(rig, page), 20_000, 'names');
  const rounds = 60;
  const times: number[] = [];
  for (let n = 0; n < rounds; n += 1) {
    times.push(
      (await page.evaluate(
        `new Promise((marked) => {
          const size = () => [...CSS.highlights.values()].reduce((sum, each) => sum + each.size, 0);
          const [before, began] = [size(), performance.now()];
          document.querySelector('article').insertAdjacentHTML('beforeend', ${JSON.stringify(`<h2>Phần ${n}</h2>${paragraph(n).repeat(5)}`)});
          const look = () => size() > before ? marked(performance.now() - began) : setTimeout(look, 5);
          look();
        })`,
      )) as number,
    );
  }
  const middle = (list: number[]) => list.sort((a, b) => a - b)[list.length >> 1]!;
  const [first, last] = [middle(times.slice(0, 15)), middle(times.slice(-15))];
  console.log(
    `    growing page: ${Math.round(first)} ms to mark new text at first, ${Math.round(last)} ms at the end`,
  );
  judge('time to mark the same new text, end against beginning', last / first, hold.growth);
  await page.close();
}

/** Hover to card with delay 0 once the background has ended. */
async function revived(rig: Rig): Promise<void> {
  const page = await rig.open(`${HOST}/dai.html`);
  await until(() => namesOf(rig, page), 20_000, 'names');
  const times: number[] = [];
  for (const words of [
    'Bộ Khoa học và Công nghệ',
    'Viettel',
    'NVIDIA',
    'Qualcomm',
    'Singapore',
    'Bắc Ninh',
  ]) {
    await rig.killBackground();
    const { x, y } = await placeOf(page, words);
    await page.mouse.move(2, 2);
    await page.evaluate(`globalThis.done = new Promise((shown) => {
      let began = 0;
      addEventListener('pointermove', () => { began ||= performance.now(); }, { capture: true });
      const look = () => {
        const host = document.querySelector('[data-bc-host]');
        const open = began && host && [...Array(100).keys()].some((n) => document.elementFromPoint(innerWidth * (0.05 + (n % 10) * 0.1), innerHeight * (0.05 + Math.floor(n / 10) * 0.1)) === host);
        if (open) shown(performance.now() - began); else requestAnimationFrame(look);
      };
      look();
    }); 0`);
    await page.mouse.move(x, y);
    times.push((await page.evaluate('globalThis.done')) as number);
    await page.keyboard.press('Escape');
  }
  // The first of them also brings the script that draws cards.
  console.log(`    after the background's death: ${times.map(Math.round).join(', ')} ms`);
  judge(
    'card after the background ended, delay 0, median ms',
    times.slice(1).sort((a, b) => a - b)[2]!,
    hold.revived,
  );
  await page.close();
}

for (const name of browsers) {
  const rig = await launch(name);
  try {
    console.log(`  ${name}`);
    serve(rig);
    await rig.settled();
    const helper = await rig.extensionPage('manifest.json');
    await helper.evaluate(
      `(globalThis.browser ?? chrome).storage.local.set({ 'set:delay': 0, 'set:marks': 'all' })`,
    );
    if (name === 'chromium') {
      await heaps(rig);
      await longTasks(rig);
    }
    await growth(rig);
    await revived(rig);
  } finally {
    await rig.close();
  }
}
