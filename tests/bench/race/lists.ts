import { loadavg } from 'node:os';
import { browsers } from '../../browser/kit/harness';
import { fill, importTime, openTime, saveTimes, searchTimes } from '../pages/reading-list';
import { evenly, inTurn, median, sidesOf, tellRace } from './sides';

/**
 * `tsx tests/bench/race/lists.ts FOLDER [rounds] [articles]`: what a long reading list costs against another build (FOLDER
 * holds its `chrome-mv3` and `firefox-mv3`), in one run and in turns. Medians in ms.
 */
const [folder, asked = '4', articles = '10000'] = process.argv.slice(2);
if (!folder) throw new Error('Name the folder of the build to race against');

const sides = ['now', 'before'] as const;
const rounds = evenly(asked, sides.length);
const none = () => ({ import: [], open: [], search: [], save: [] }) as Record<string, number[]>;
/** Share of the other build's figures; what two runs of one build differ by. */
const HOLD = 1.1;

for (const name of browsers) {
  const rigs = await sidesOf(name, folder, sides);
  const times = { now: none(), before: none() };
  try {
    console.log(`${name} (load ${loadavg()[0]!.toFixed(1)}, ${rounds} rounds, ${articles} articles)`);
    for (const side of sides) times[side].import!.push(await importTime(rigs[side], Number(articles)));
    for (const side of sides) await fill(rigs[side], Number(articles));
    for (let round = 0; round < rounds; round += 1)
      for (const side of inTurn(sides, round)) {
        times[side].save!.push(...(await saveTimes(rigs[side])));
        times[side].open!.push(await openTime(rigs[side]));
        times[side].search!.push(...(await searchTimes(rigs[side])));
      }
    for (const what of Object.keys(none()))
      tellRace(what, median(times.now[what]!), median(times.before[what]!), HOLD);
  } finally {
    for (const rig of Object.values(rigs)) await rig.close();
  }
}
process.exit();
