import { loadavg } from 'node:os';
import type { Page } from 'puppeteer-core';
import { browsers, launch, until } from '../browser/kit/harness';
import { bundle } from './pages/bundle';
import type { BroughtIn, Cards, Linking } from './pages/large';

/**
 * What a large pack costs in both browsers: bringing it in, its names in an article, its cards. 100,000 entities with five
 * facts each; other sizes as arguments (`npx tsx tests/bench/large.ts 300000 1000000`), and a browser (`chromium`). Larger ones
 * take a quarter of an hour and more in each.
 */
const SIZES = [100_000];
/** Pages in each of which an article is the first. */
const FIRSTS = 5;
/** Held for a memory of a million entities. */
const HOLD = { linkMs: 8, coldMs: 300, namesMB: 60, card: 1.5 };

const asked = process.argv.slice(2);
const sizes = asked.map(Number).filter((size) => size > 0);
const chosen = browsers.filter((name) => asked.includes(name));
const round = (value: number) => Math.round(value * 10) / 10;
const middle = (values: readonly number[]) => values.toSorted((a, b) => a - b)[values.length >> 1]!;
const mb = (bytes: number) => `${round(bytes / 1_000_000)} MB`;

/** Prints a line that says whether the value holds. */
function check(what: string, value: number, most: number, unit: string): void {
  const holds = value <= most;
  if (!holds) process.exitCode = 1;
  console.log(`    ${holds ? 'ok  ' : 'OVER'} ${what}: ${round(value)}${unit} of ${most}${unit}`);
}

/** Ms of first articles, each in a page of its own: with the pack, and with the bundled names alone. */
interface First {
  cold: number[];
  alone: number[];
}

function tellBroughtIn({ records, file, fill, disk }: BroughtIn): void {
  console.log(
    `    brought in: ${records} records, file ${mb(file)}, ${round(fill / 1000)} s, ${Math.round(records / (fill / 1000))} records a second; disk ${mb(disk)}; load ${round(loadavg()[0]!)}`,
  );
}

function tellFirst({ cold, alone }: First): void {
  check('first article after a start, median', middle(cold), HOLD.coldMs, ' ms');
  console.log(
    `         fastest ${round(Math.min(...cold))} ms; with the bundled names alone median ${round(middle(alone))}, fastest ${round(Math.min(...alone))}`,
  );
}

function tellLinking({ names, reads, found, warm, bundledWarm }: Linking): void {
  check(`linking it again, ${found} names of the pack in it`, warm, HOLD.linkMs, ' ms');
  console.log(`         with the bundled names alone: ${round(bundledWarm)} ms`);
  check('memory for names beyond the bundled ones', names / 1_000_000, HOLD.namesMB, ' MB');
  const said = ([shards, bytes]: [number, number]) => `${shards} records of the index, ${mb(bytes)}`;
  console.log(`    an article reads ${said(reads.median)} at the median; ${said(reads.worst)} at most`);
}

function tellCards(one: Cards): void {
  check('card against a bundled one, median', one.card.median / one.bundledCard.median, HOLD.card, 'x');
  check('against one of as many lines', one.card.median / one.likeCard.median, HOLD.card, 'x');
  const spreadOf = ({ median, p95 }: Cards['card']) => `${round(median)} ms, p95 ${round(p95)}`;
  console.log(
    `         ${spreadOf(one.card)}; bundled ${spreadOf(one.bundledCard)}; of as many lines ${spreadOf(one.likeCard)}`,
  );
  for (const [what, { median, p95 }] of [
    ['beginning of a name looked up', one.search],
    ['what stands between two', one.between],
  ] as const)
    console.log(`    ${what}: median ${round(median)} ms, p95 ${round(p95)}`);
}

const script = await bundle('large.ts');
for (const name of chosen.length > 0 ? chosen : browsers) {
  const rig = await launch(name);
  try {
    const run = async <Result>(page: Page, call: string): Promise<Result> => {
      // Asked for again and again: drivers wait for one answer three minutes at most.
      await page.evaluate(
        `${script}; globalThis.measured = null; bench.${call}.then(JSON.stringify, (error) => JSON.stringify({ failed: String(error) })).then((json) => { globalThis.measured = json; }); 0`,
      );
      let stage = '';
      const look = async () => {
        const now = (await page.evaluate('bench.stage')) as string;
        if (now !== stage) console.log(`         ${now}`);
        stage = now;
        return page.evaluate('globalThis.measured');
      };
      const json = await until(look, 7_200_000, 'the figures');
      const measured = JSON.parse(json as string) as Result | { failed: string };
      if (typeof measured === 'object' && measured && 'failed' in measured) throw new Error(measured.failed);
      return measured as Result;
    };
    /** In a page of its own: the first time that anything runs in it. */
    const fresh = async (call: string): Promise<number> => {
      const page = await rig.extensionPage('manifest.json');
      const ms = await run<number>(page, call);
      await page.close();
      return ms;
    };
    const page = await rig.extensionPage('manifest.json');
    await rig.settled();
    console.log(`  ${name}`);
    for (const size of sizes.length > 0 ? sizes : SIZES) {
      console.log(`    ${size} entities`);
      const made = await run<BroughtIn>(page, `bringIn(${size})`);
      tellBroughtIn(made);
      const [database, article] = [made.database, made.article].map((text) => JSON.stringify(text));
      const first: First = { cold: [], alone: [] };
      for (let turn = 0; turn < FIRSTS; turn++) {
        first.alone.push(await fresh(`firstArticle(null, ${article})`));
        first.cold.push(await fresh(`firstArticle(${database}, ${article})`));
      }
      tellFirst(first);
      tellLinking(await run<Linking>(page, `linking(${database}, ${size})`));
      tellCards(await run<Cards>(page, `cards(${database}, ${size})`));
      await run(page, `drop(${database})`);
    }
  } finally {
    await rig.close();
  }
}
