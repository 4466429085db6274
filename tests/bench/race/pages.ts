import { readFileSync } from 'node:fs';
import { loadavg } from 'node:os';
import type { Page } from 'puppeteer-core';
import { firefoxChrome } from '../../../utils/cli/browsers/firefox-chrome';
import { browsers, type Rig, until } from '../../browser/kit/harness';
import { longArticle, otherArticle, paragraph } from '../pages/long-article';
import { evenly, inTurn, median, type Side, sidesOf, tellRace } from './sides';

/**
 * `tsx tests/bench/race/pages.ts FOLDER [rounds]`: what a page costs its tab, against another build (FOLDER holds its
 * `chrome-mv3` and `firefox-mv3`), in one run and in turns: CPU ms added to the page's main thread, and ms from navigation
 * to the first marks; and what an article that grows costs, against the same page where nothing of ours runs. On Linux, whose
 * kernel tells Firefox's threads by the nanosecond.
 */
const [folder, asked = '8'] = process.argv.slice(2);
if (!folder) throw new Error('Name the folder of the build to race against');

/** Three sides, and two where there is no bare one. */
const rounds = evenly(asked, 6);

const HOST = 'vnexpress.net';
const sides: readonly Side[] = ['bare', 'now', 'before'];

/** A page, whether it is an ICT article, and the shares of the other build's figures that it may have. */
interface Course {
  what: string;
  path: string;
  body: string;
  ict: boolean;
  cpu: number;
  marks: number;
}
const courses: Course[] = [
  {
    what: '6 kB article',
    path: '/ngan-4000001.html',
    body: longArticle(12),
    ict: true,
    cpu: 0.45,
    marks: 0.5,
  },
  {
    what: '100 kB article',
    path: '/dai-4000002.html',
    body: longArticle(220),
    ict: true,
    cpu: 0.45,
    marks: 0.4,
  },
  {
    what: 'listed page that is none',
    path: '/khac-4000003.html',
    body: otherArticle,
    ict: false,
    cpu: 0.3,
    marks: 0,
  },
];

/**
 * ms that every page is looked at once it has what is to come. Until it rests would be fairer, but a page of Chromium 156 without
 * any extension may use 2 ms of CPU in each half second for a minute.
 */
const WATCHED = 2_500;
/** ms given to what nothing tells of. */
const SETTLES = 400;

interface Tab {
  page: Page;
  /** CPU ms that the main thread of its process has used: since the document began, or ever. */
  cpu(): Promise<number>;
  ofDocument: boolean;
}

/** Chromium counts anew with each document. */
async function chromiumTab(page: Page): Promise<Tab> {
  const client = await page.createCDPSession();
  await client.send('Performance.enable');
  const cpu = async () => {
    const { metrics } = await client.send('Performance.getMetrics');
    return metrics.find(({ name }) => name === 'ThreadTime')!.value * 1000;
  };
  return { page, cpu, ofDocument: true };
}

async function firefoxTab(rig: Rig, page: Page): Promise<Tab> {
  const asked = `ChromeUtils.requestProcInfo().then(({ children }) => String(children
    .find(({ windows }) => windows.some(({ documentURI }) => documentURI?.spec === ${JSON.stringify(page.url())})).pid))`;
  const pid = await firefoxChrome(rig.browser, asked);
  const cpu = async () =>
    Number(readFileSync(`/proc/${pid}/task/${pid}/schedstat`, 'utf8').split(' ')[0]) / 1e6;
  return { page, cpu, ofDocument: false };
}

const tabOf = (rig: Rig, page: Page) => (rig.name === 'chromium' ? chromiumTab(page) : firefoxTab(rig, page));

/** CPU ms of the tab after the time that it is watched. */
async function watched(tab: Tab): Promise<number> {
  await new Promise((go) => setTimeout(go, WATCHED));
  return tab.cpu();
}

const isMarked = (page: Page) => page.evaluate('CSS.highlights.size > 0') as Promise<boolean>;

/** Waits for what is to come: the marks of an article, where a build is there to make them. */
const comes = (page: Page, marks: boolean) =>
  marks
    ? until(() => isMarked(page), 20_000, `marks on ${page.url()}`)
    : new Promise((go) => setTimeout(go, SETTLES));

/** CPU ms of showing the page once more in the same process. */
async function warm(tab: Tab, marks: boolean): Promise<number> {
  const before = tab.ofDocument ? 0 : await tab.cpu();
  await tab.page.reload();
  await comes(tab.page, marks);
  return (await watched(tab)) - before;
}

/** CPU ms of the page in a new tab. */
async function fresh(rig: Rig, url: string, marks: boolean): Promise<number> {
  const page = await rig.open('about:blank');
  const tab = await tabOf(rig, page);
  await page.goto(url);
  await comes(page, marks);
  const used = await watched(tab);
  await page.close();
  return used;
}

/** ms from navigation to the first marks, seen at the page's frames. */
async function toMarks(page: Page, url: string): Promise<number> {
  await page.goto(url);
  return (await page.evaluate(`globalThis.marked`)) as number;
}

/** As text: what compiles our own code wraps functions in helpers that a page does not have. */
const WATCH = `globalThis.marked = new Promise((done) => {
  const look = () => CSS.highlights.size > 0 ? done(performance.now()) : requestAnimationFrame(look);
  requestAnimationFrame(look);
}); 0`;

async function watching(rig: Rig, url: string): Promise<Page> {
  const page = await rig.open(url);
  await page.evaluateOnNewDocument(WATCH);
  return page;
}

async function race(rigs: Record<Side, Rig>, course: Course): Promise<void> {
  const url = `http://${HOST}${course.path}`;
  const [added, opened, marks] = [0, 1, 2].map(
    () => ({ now: [], before: [], bare: [] }) as Record<Side, number[]>,
  ) as [Record<Side, number[]>, Record<Side, number[]>, Record<Side, number[]>];
  const tabs = {} as Record<Side, Tab>;
  const watchers = {} as Record<Side, Page>;
  for (const side of sides) {
    const rig = rigs[side];
    rig.server.serve(HOST, course.path, course.body);
    tabs[side] = await tabOf(rig, await rig.open(url));
  }
  const isChromium = rigs.now.name === 'chromium';
  for (let round = 0; round < rounds; round += 1)
    for (const side of inTurn(sides, round)) {
      const marks = course.ict && side !== 'bare';
      await tabs[side].page.bringToFront();
      added[side].push(await warm(tabs[side], marks));
      // Firefox gives a new tab the process of one that shows the same site.
      if (isChromium) opened[side].push(await fresh(rigs[side], url, marks));
    }
  for (const { page } of Object.values(tabs)) await page.close();
  const over = (times: Record<Side, number[]>, side: Side) => median(times[side]) - median(times.bare);
  console.log(`  ${course.what}: the bare page ${median(added.bare).toFixed(1)} ms of CPU`);
  tellRace('  CPU added, warm tab', over(added, 'now'), over(added, 'before'), course.cpu);
  if (isChromium) tellRace('  CPU added, new tab', over(opened, 'now'), over(opened, 'before'), course.cpu);
  if (!course.ict) return;
  for (const side of ['now', 'before'] as const) watchers[side] = await watching(rigs[side], url);
  for (let round = 0; round < rounds; round += 1)
    for (const side of inTurn(['now', 'before'] as const, round)) {
      await watchers[side].bringToFront();
      marks[side].push(await toMarks(watchers[side], url));
    }
  for (const side of ['now', 'before'] as const) await watchers[side].close();
  tellRace('  navigation to marks', median(marks.now), median(marks.before), course.marks);
}

/** How many paragraphs an article grows by, ms from one to the next, and how much of the bare page's CPU time it may take then. */
const GROWTH = 80;
const GROWS_EVERY = 50;
const GROWING = 1.3;

/** As text, like `WATCH`. */
const GROW = `new Promise((done) => {
  const paragraphs = ${JSON.stringify(Array.from({ length: GROWTH }, (_, n) => paragraph(100 + n)))};
  const next = () => {
    const html = paragraphs.shift();
    if (html === undefined) return done(0);
    document.querySelector('article').insertAdjacentHTML('beforeend', html);
    setTimeout(next, ${GROWS_EVERY});
  };
  next();
})`;

/** CPU ms of an article of 6 kB that grows to 40. */
async function grown(rig: Rig, url: string, marks: boolean): Promise<number> {
  const page = await rig.open(url);
  await comes(page, marks);
  const tab = await tabOf(rig, page);
  const before = await watched(tab);
  await page.evaluate(GROW);
  const used = (await watched(tab)) - before;
  await page.close();
  return used;
}

async function grow(rigs: Record<Side, Rig>): Promise<void> {
  const [{ path }] = courses as [Course];
  const used: Record<Side, number[]> = { now: [], before: [], bare: [] };
  for (let round = 0; round < rounds; round += 1)
    for (const side of inTurn(sides, round))
      used[side].push(await grown(rigs[side], `http://${HOST}${path}`, side !== 'bare'));
  console.log(`  6 kB article that grows to 40: before ${median(used.before).toFixed(1)} ms of CPU`);
  tellRace('  CPU, against a bare page', median(used.now), median(used.bare), GROWING, 'bare');
}

for (const name of browsers) {
  const rigs = await sidesOf(name, folder, sides);
  console.log(`${name} (load ${loadavg()[0]!.toFixed(1)}, ${rounds} rounds)`);
  try {
    for (const course of courses) await race(rigs, course);
    await grow(rigs);
  } finally {
    for (const rig of Object.values(rigs)) await rig.close();
  }
}
