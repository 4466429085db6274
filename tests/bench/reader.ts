import { join } from 'node:path';
import { build } from 'vite';
import { browsers, launch, placeOf, type Rig, until } from '../browser/harness';
import { samplePages, serveSample } from '../pages/index';

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

/** Hover to painted card in the released build with delay 0, against an empty popup of the page's own script. */
async function hovering(rig: Rig, script: string): Promise<void> {
  const helper = await rig.extensionPage('manifest.json');
  await helper.evaluate(`(globalThis.browser ?? chrome).storage.local.set({ 'set:delay': 0 })`);
  const sample = samplePages[1]!;
  const page = await rig.open(serveSample(rig.server, sample));
  await until(async () => ((await rig.state(page))?.names.length ?? 0) > 0, 10_000, 'names');
  await page.evaluate(`${script}; globalThis.bench = bench;
    globalThis.shift = 0;
    try { new PerformanceObserver((list) => { for (const entry of list.getEntries()) globalThis.shift += entry.value; }).observe({ type: 'layout-shift', buffered: true }); } catch {}`);
  const empty: number[] = [];
  for (let n = 0; n < 10; n += 1) empty.push((await page.evaluate('bench.emptyPopup()')) as number);
  const cards: number[] = [];
  for (let n = 0; n < 6; n += 1) {
    const { words } = sample.hovers[n % sample.hovers.length]!;
    await page.mouse.move(2, 2);
    await page.evaluate(`globalThis.began = 0; addEventListener('pointermove', () => { globalThis.began ||= performance.now(); }, { capture: true });
      globalThis.done = new Promise((shown) => { const look = () => {
        const host = document.querySelector('bc-host');
        const open = host && globalThis.began && [...Array(40).keys()].some((n) => document.elementFromPoint(innerWidth * (0.1 + (n % 8) * 0.1), innerHeight * (0.1 + Math.floor(n / 8) * 0.2)) === host);
        if (open) shown(performance.now() - globalThis.began); else requestAnimationFrame(look); }; look(); }); 0`);
    // One jump onto the word: its pointermove is the moment the hover begins.
    await page.bringToFront();
    const { x, y } = await placeOf(page, words);
    await page.mouse.move(x, y);
    cards.push((await page.evaluate('globalThis.done')) as number);
    await page.keyboard.press('Escape');
    await new Promise((go) => setTimeout(go, 300));
  }
  const middle = (list: number[]) => [...list].sort((a, b) => a - b)[Math.floor(list.length / 2)]!;
  console.log(
    `    empty popup: median ${round(middle(empty))} ms; first card ${round(cards[0]!)} ms; later cards: median ${round(middle(cards.slice(1)))} ms (delay 0)`,
  );
  judge('first card, delay 0, ms', cards[0]!, 60);
  judge('later cards, delay 0, ms', middle(cards.slice(1)), 50);
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
    await hovering(rig, script);
  } finally {
    await rig.close();
  }
}
