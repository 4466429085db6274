import { browsers, launch, until } from '../browser/kit/harness';
import { bundle } from './pages/bundle';
import type { Large } from './pages/large';

/**
 * What a large pack costs in both browsers: bringing it in, its names in an article, its cards. 100,000 and 300,000 entities
 * with five facts each; other sizes as arguments (`npx tsx tests/bench/large.ts 1000000`), and a browser (`chromium`).
 */
const SIZES = [100_000, 300_000];
/** Held for a memory of a million entities. */
const HOLD = { linkMs: 8, coldMs: 300, namesMB: 60, card: 1.5 };

const asked = process.argv.slice(2);
const sizes = asked.map(Number).filter((size) => size > 0);
const chosen = browsers.filter((name) => asked.includes(name));
const round = (value: number) => Math.round(value * 10) / 10;
const mb = (bytes: number) => `${round(bytes / 1_000_000)} MB`;

/** Prints a line that says whether the value holds. */
function check(what: string, value: number, most: number, unit: string): void {
  const holds = value <= most;
  if (!holds) process.exitCode = 1;
  console.log(`    ${holds ? 'ok  ' : 'OVER'} ${what}: ${round(value)}${unit} of ${most}${unit}`);
}

function report(one: Large): void {
  const { records, file, fill, disk, names, reads } = one;
  console.log(
    `    brought in: ${records} records, file ${mb(file)}, ${round(fill / 1000)} s, ${Math.round(records / (fill / 1000))} records a second; disk ${mb(disk)}`,
  );
  check('first article after a start', one.cold, HOLD.coldMs, ' ms');
  check(`linking it again, ${one.found} names of the pack in it`, one.warm, HOLD.linkMs, ' ms');
  console.log(`         with the bundled names alone: ${round(one.bundledWarm)} ms`);
  check('memory for names beyond the bundled ones', names / 1_000_000, HOLD.namesMB, ' MB');
  const said = ([shards, bytes]: [number, number]) => `${shards} records of the index, ${mb(bytes)}`;
  console.log(`    an article reads ${said(reads.median)} at the median; ${said(reads.worst)} at most`);
  check('card against a bundled one, median', one.card.median / one.bundledCard.median, HOLD.card, 'x');
  console.log(
    `         ${round(one.card.median)} ms, p95 ${round(one.card.p95)}; bundled ${round(one.bundledCard.median)} ms, p95 ${round(one.bundledCard.p95)}`,
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
    const page = await rig.extensionPage('manifest.json');
    await rig.settled();
    console.log(`  ${name}`);
    for (const size of sizes.length > 0 ? sizes : SIZES) {
      console.log(`    ${size} entities`);
      // Asked for again and again: drivers wait for one answer three minutes at most.
      await page.evaluate(
        `${script}; globalThis.measured = null; bench.largePack(${size}).then(JSON.stringify, (error) => JSON.stringify({ failed: String(error) })).then((json) => { globalThis.measured = json; }); 0`,
      );
      const json = await until(() => page.evaluate('globalThis.measured'), 3_600_000, 'the figures');
      const measured = JSON.parse(json as string) as Large | { failed: string };
      if ('failed' in measured) throw new Error(measured.failed);
      report(measured);
    }
  } finally {
    await rig.close();
  }
}
