import { cpSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'puppeteer-core';
import { buildFolder } from '../../utils/cli/browsers/browser';
import { packDataset } from '../../utils/cli/build/pack-dataset';
import { hashOf } from '../../utils/explore/route';
import { type BrowserName, browsers, launch, type Rig, until } from '../browser/kit/harness';
import { acquaintances } from './pages/acquaintances';

/**
 * What the look-up pages cost: opening them beside an empty page of the extension in the same run (each in a frame of one
 * page, so that both browsers tell by one clock), a network of 2,000 nodes first drawn, and dragged for three seconds.
 */
const hold = { start: 200, entity: 100, network: 1000, frame: 33 };
const ROUNDS = 9;
const NODES = 2000;
const DRAG = 3000;
/** Stands around the measured ones: Firefox loads no page into a frame of itself. */
const HOST = 'host.html';
const TOPIC = `explore.html${hashOf({ page: 'network', centre: { topic: 'AI' } })}`;

const median = (all: number[]) => all.toSorted((a, b) => a - b)[Math.floor(all.length / 2)] ?? Number.NaN;

function judge(what: string, value: number, limit: number): void {
  const holds = value <= limit;
  console.log(`    ${holds ? 'ok  ' : 'OVER'} ${what}: ${Math.round(value * 10) / 10} of ${limit}`);
  if (!holds) process.exitCode = 1;
}

/** ms until the page at `path` shows `selector`, in a frame of this page of the extension. */
function openingOf(page: Page, path: string, selector: string): Promise<number> {
  return page.evaluate(
    (src, wanted) =>
      new Promise<number>((done) => {
        const frame = document.createElement('iframe');
        const began = performance.now();
        // A method: what the bench's loader adds to a named function is not there in the page.
        const eye = {
          look() {
            const inside = frame.contentDocument;
            if (frame.contentWindow?.location.href === 'about:blank' || !inside?.querySelector(wanted)) {
              requestAnimationFrame(eye.look);
              return;
            }
            const took = performance.now() - began;
            frame.remove();
            done(took);
          },
        };
        frame.src = `/${src}`;
        document.body.append(frame);
        eye.look();
      }),
    path,
    selector,
  );
}

async function openings(name: BrowserName, build: string): Promise<void> {
  const rig = await launch(name, { build });
  try {
    const page = await rig.extensionPage(HOST);
    await rig.settled();
    await page.bringToFront();
    const pages = {
      empty: ['empty.html', 'p'],
      start: ['explore.html', '.line'],
      entity: ['explore.html#/e/nguyen-manh-hung', '.band-row'],
    } as const;
    const taken: Record<keyof typeof pages, number[]> = { empty: [], start: [], entity: [] };
    for (let round = 0; round <= ROUNDS; round++)
      for (const [which, [path, selector]] of Object.entries(pages)) {
        const took = await openingOf(page, path, selector);
        if (round > 0) taken[which as keyof typeof pages].push(took);
      }
    const empty = median(taken.empty);
    console.log(`    an empty page of the extension opens in ${empty.toFixed(1)} ms`);
    judge('the start page, ms more', median(taken.start) - empty, hold.start);
    judge('a page of a person, ms more', median(taken.entity) - empty, hold.entity);
  } finally {
    await rig.close();
  }
}

async function network(name: BrowserName, build: string): Promise<void> {
  const rig = await launch(name, { build, width: 1366, height: 900 });
  try {
    const page = await rig.extensionPage(HOST);
    await rig.settled();
    await page.bringToFront();
    const drawn = await openingOf(page, TOPIC, '.network-canvas[data-ready=true]');
    await page.close();
    judge(`a network of ${NODES} nodes first drawn, ms`, drawn, hold.network);
    await drag(rig);
  } finally {
    await rig.close();
  }
}

async function drag(rig: Rig): Promise<void> {
  const page = await rig.extensionPage(TOPIC);
  const done = () => page.evaluate(() => document.querySelector('[data-done=true]') !== null);
  await until(done, 60_000, 'the network to come to rest');
  const at = await page.evaluate(() => {
    const box = document.querySelector('.network-canvas')!.getBoundingClientRect();
    const frames: number[] = [];
    Object.assign(globalThis, { frames });
    const clock = {
      count() {
        frames.push(performance.now());
        requestAnimationFrame(clock.count);
      },
    };
    clock.count();
    return { x: box.left + 30, y: box.top + 30, width: box.width - 60 };
  });
  await page.mouse.move(at.x, at.y);
  await page.mouse.down();
  const began = Date.now();
  for (let spent = 0; spent < DRAG; spent = Date.now() - began) {
    const there = Math.abs(((spent / 1000) % 2) - 1);
    await page.mouse.move(at.x + at.width * (1 - there), at.y + 100 * Math.sin(spent / 300) + 100);
  }
  const seen = await page.evaluate(() => {
    const { frames } = globalThis as unknown as { frames: number[] };
    const gl = document.createElement('canvas').getContext('webgl');
    const about = gl?.getExtension('WEBGL_debug_renderer_info');
    const renderer = gl && about ? String(gl.getParameter(about.UNMASKED_RENDERER_WEBGL)) : 'no WebGL';
    return { gaps: frames.slice(1).map((time, i) => time - (frames[i] ?? time)), renderer };
  });
  await page.mouse.up();
  console.log(`    drawn on a 2D canvas; the browser's renderer: ${seen.renderer}`);
  judge('median frame while it is dragged, ms', median(seen.gaps), hold.frame);
}

/** A copy of the release with empty pages beside its own. */
function withEmptyPage(name: BrowserName): string {
  const build = mkdtempSync(join(tmpdir(), 'boi-canh-look-up-'));
  cpSync(buildFolder(name), build, { recursive: true });
  for (const file of [HOST, 'empty.html'])
    writeFileSync(join(build, file), '<!doctype html><title>Empty</title><p>Empty</p>');
  return build;
}

/** Puts a large circle of acquaintances in the place of a build's memory. */
async function befriend(build: string): Promise<void> {
  const folder = join(build, 'dataset');
  for (const [file, records] of Object.entries(acquaintances(NODES)))
    writeFileSync(join(folder, `${file}.json`), JSON.stringify(records));
  const scratch = mkdtempSync(join(tmpdir(), 'boi-canh-circle-'));
  for (const { absoluteSrc, relativeDest } of await packDataset(folder, scratch))
    cpSync(absoluteSrc, join(build, relativeDest));
  rmSync(scratch, { recursive: true, force: true });
}

for (const name of browsers) {
  console.log(`  ${name}`);
  const build = withEmptyPage(name);
  try {
    await openings(name, build);
    await befriend(build);
    await network(name, build);
  } finally {
    rmSync(build, { recursive: true, force: true });
  }
}
