import { join } from 'node:path';
import type { Page } from 'puppeteer-core';
import { build } from 'vite';
import { browsers, launch, placeOf, type Rig, until } from '../browser/kit/harness';
import { type SamplePage, samplePages, serveSample } from '../pages/index';

/** What reading, painting, pointing and the way from hover to card cost in both browsers, against what is to be held. */
const hold = { read: 10, paint: 10, point: 0.3, shift: 0 };
const round = (ms: number) => Math.round(ms * 1000) / 1000;
interface Spread {
  median: number;
  p95: number;
}

async function bundle(): Promise<string> {
  const built = await build({
    configFile: false,
    logLevel: 'error',
    build: {
      write: false,
      lib: { entry: join(import.meta.dirname, 'pages/reader.ts'), formats: ['iife'], name: 'bench' },
    },
  });
  const [output] = Array.isArray(built) ? built : [built];
  if (!output || !('output' in output)) throw new Error('no bundle');
  return output.output[0].code;
}

function judge(what: string, value: number, limit: number): void {
  const holds = value <= limit;
  console.log(`    ${holds ? 'ok  ' : 'OVER'} ${what}: ${round(value)} of ${limit}`);
  if (!holds) process.exitCode = 1;
}

async function modules(rig: Rig, script: string): Promise<void> {
  rig.server.serve('bench.example', '/', '<!doctype html><html lang="vi"><body></body></html>');
  const page = await rig.open('http://bench.example/');
  await page.evaluate(`${script}; globalThis.bench = bench; bench.article()`);
  const run = async <Result>(call: string) => (await page.evaluate(`bench.${call}`)) as Result;
  const read = await run<Spread & { length: number }>('reading()');
  judge(`reading ${read.length} characters, median ms`, read.median, hold.read);
  const paint = await run<Spread & { mentions: number; nodes: number }>('painting()');
  judge(`painting ${paint.mentions} mentions with layout, median ms`, paint.median, hold.paint);
  const point = await run<Spread & { met: number }>('pointing()');
  judge(`pointer handler (${Math.round(point.met * 100)} % hits), p95 ms`, point.p95, hold.point);
  await page.close();
}

const middle = (list: number[]) => [...list].sort((a, b) => a - b)[Math.floor(list.length / 2)]!;

/** ms a pointer needs to come from the window's edge to a word: what a reader's hand takes, at the least. */
const APPROACH = 200;

/** ms from the pointer's jump onto these words, once it has come into the page, to their painted card. */
async function hoverToCard(page: Page, words: string): Promise<number> {
  await page.mouse.move(2, 2);
  await new Promise((go) => setTimeout(go, APPROACH));
  await page.evaluate(`globalThis.began = 0; addEventListener('pointermove', () => { globalThis.began ||= performance.now(); }, { capture: true });
    globalThis.done = new Promise((shown) => { const look = () => {
      const host = document.querySelector('[data-bc-host]');
      const open = host && globalThis.began && [...Array(40).keys()].some((n) => document.elementFromPoint(innerWidth * (0.1 + (n % 8) * 0.1), innerHeight * (0.1 + Math.floor(n / 8) * 0.2)) === host);
      if (open) shown(performance.now() - globalThis.began); else requestAnimationFrame(look); }; look(); }); 0`);
  await page.bringToFront();
  const { x, y } = await placeOf(page, words);
  await page.mouse.move(x, y);
  const ms = (await page.evaluate('globalThis.done')) as number;
  await page.keyboard.press('Escape');
  await new Promise((go) => setTimeout(go, 300));
  return ms;
}

async function openSample(rig: Rig, sample: SamplePage): Promise<Page> {
  const page = await rig.open(serveSample(rig.server, sample));
  await until(async () => ((await rig.state(page))?.names.length ?? 0) > 0, 10_000, 'names');
  return page;
}

/** The first card of each of several pages; the very first in a browser's life, with a cold background, stands apart. */
async function firstCards(rig: Rig): Promise<void> {
  const times: number[] = [];
  for (const sample of samplePages.filter(({ hovers }) => hovers.length > 0)) {
    const page = await openSample(rig, sample);
    times.push(await hoverToCard(page, sample.hovers[0]!.words));
    await page.close();
  }
  const [coldest, ...rest] = times;
  console.log(
    `    first cards: the very first ${round(coldest!)} ms, then ${rest.map(Math.round).join(', ')}`,
  );
  judge('first card on a page, delay 0, median ms', middle(rest), 60);
}

/** Hover to painted card in the released build with delay 0, against an empty popup of the page's own script. */
async function laterCards(rig: Rig, script: string): Promise<void> {
  const sample = samplePages[1]!;
  const page = await openSample(rig, sample);
  await page.evaluate(`${script}; globalThis.bench = bench;
    globalThis.shift = 0;
    try { new PerformanceObserver((list) => { for (const entry of list.getEntries()) globalThis.shift += entry.value; }).observe({ type: 'layout-shift', buffered: true }); } catch {}`);
  const empty: number[] = [];
  for (let n = 0; n < 10; n += 1) empty.push((await page.evaluate('bench.emptyPopup()')) as number);
  const cards: number[] = [];
  for (let n = 0; n < 6; n += 1) {
    cards.push(await hoverToCard(page, sample.hovers[n % sample.hovers.length]!.words));
  }
  const [popup, card] = [middle(empty), middle(cards.slice(1))];
  console.log(`    an empty popup of the page's own script: median ${round(popup)} ms`);
  judge('later cards, delay 0, median ms', card, 50);
  judge('later cards against an empty popup', card / popup, 2);
  if (rig.name === 'chromium')
    judge('layout shift', (await page.evaluate('globalThis.shift')) as number, hold.shift);
  await page.close();
}

const script = await bundle();
for (const name of browsers) {
  const rig = await launch(name);
  try {
    console.log(`  ${name}`);
    await rig.settled();
    await modules(rig, script);
    const helper = await rig.extensionPage('manifest.json');
    await helper.evaluate(`(globalThis.browser ?? chrome).storage.local.set({ 'set:delay': 0 })`);
    await firstCards(rig);
    await laterCards(rig, script);
  } finally {
    await rig.close();
  }
}
