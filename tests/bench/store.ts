import { browsers, launch } from '../browser/kit/harness';
import { bundle } from './pages/bundle';
import type { Hub, Import, Spread } from './pages/store';

/**
 * What the store costs in both browsers: importing the packaged dataset (to hold: 1 s), importing made-up ones of growing
 * size (to hold: time in proportion to size), cards read from the store, cards through the background; and what a country
 * costs that stands in very many meetings (to hold: no long task, and no growth with all the meetings there are).
 */
const sizes = [
  [25_000, 50_000],
  [50_000, 100_000],
  [100_000, 200_000],
] as const;
const IMPORT_LIMIT = 1000;
/** Time per record at the largest size against the smallest; machines and browsers wobble. */
const GROWTH_LIMIT = 1.6;
/** Ms. */
const HUB_LIMIT = 50;

const round = (ms: number) => Math.round(ms * 10) / 10;
const said = ({ median, p95 }: Spread) => `median ${round(median)}, p95 ${round(p95)}`;
const total = ({ rows, fill }: Import) => rows + fill;

/** Prints a line that says whether the value holds. */
function check(what: string, value: number, most: number, unit = ' ms'): void {
  const holds = value <= most;
  if (!holds) failed = true;
  console.log(`    ${holds ? 'ok  ' : 'OVER'} ${what}: ${round(value)}${unit} of ${most}${unit}`);
}

function checkHub({ card, between, page }: Hub, of: string): void {
  check(`card of ${of}, median`, card.median, HUB_LIMIT);
  check(`card of ${of}, p95`, card.p95, HUB_LIMIT);
  check(`all that ${of} has with another, p95`, between.p95, HUB_LIMIT);
  check(`a page of 21 names that names ${of}, p95`, page.p95, HUB_LIMIT);
}

const script = await bundle('store.ts');
let failed = false;
for (const name of browsers) {
  const rig = await launch(name);
  try {
    const page = await rig.extensionPage('manifest.json');
    const run = async <Result>(call: string): Promise<Result> =>
      JSON.parse(
        (await page.evaluate(
          `(async () => { ${script}; return JSON.stringify(await bench.${call}); })()`,
        )) as string,
      );
    await rig.settled();

    console.log(`  ${name}`);
    const first = await run<Import>('packagedImport()');
    const again = await run<Import>('packagedImport()');
    const best = total(first) < total(again) ? first : again;
    check(
      `packaged, ${best.entities} entities, ${best.facts} facts: rows ${round(best.rows)} ms and store ${round(best.fill)} ms`,
      total(best),
      IMPORT_LIMIT,
    );
    console.log(`    card from the store: ${said(best.card)} ms`);
    console.log(`    card through the background: ${said(await run<Spread>('cardsByMessage()'))} ms`);
    checkHub(best.hub, 'a country met most');

    const grown: Import[] = [];
    for (const [entities, facts] of sizes) {
      const one = await run<Import>(`syntheticImport(${entities}, ${facts})`);
      grown.push(one);
      const each = (total(one) / (one.entities + one.facts)) * 1000;
      console.log(
        `    made up: ${entities} entities, ${facts} facts: ${round(total(one) / 1000)} s, ${round(each)} µs a record; card ${said(one.card)} ms`,
      );
    }
    const perRecord = grown.map((one) => total(one) / (one.entities + one.facts));
    const growth = (perRecord.at(-1) ?? 0) / (perRecord[0] ?? 1);
    check('time per record, largest against smallest', growth, GROWTH_LIMIT, 'x');
    const last = grown.at(-1)!;
    checkHub(last.hub, `one in a quarter of ${sizes.at(-1)![1]} facts`);
    check(
      'its card, largest against smallest',
      last.hub.card.median / grown[0]!.hub.card.median,
      GROWTH_LIMIT,
      'x',
    );
  } finally {
    await rig.close();
  }
}
process.exitCode = failed ? 1 : 0;
