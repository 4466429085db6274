import { type BrowserName, browserNames } from '../browsers/browser';
import { launch } from '../browsers/rig';
import { hostilePages } from './hostile-rows';
import { type HostileRow, runHostile } from './run-hostile';
import { runStorm, type StormRow } from './run-storm';
import { storms } from './storm-rows';

/**
 * `npm run storms [-- seconds [words…]]`, in both browsers or those that `BROWSERS` names: pages that never rest, for three
 * minutes each, and pages that are odd or hostile. Prints for each storm the frames a second the page still draws, its memory
 * before and after, and whether the card works during and after; for each hostile page what came of names, card and page; then how
 * many were tried and how many held. Fails when one did not. With words (`'storm: theme'`, `hostile:`) only those whose name holds one of them.
 */
const [seconds = '180', ...words] = process.argv.slice(2);
const wanted = (process.env.BROWSERS ?? browserNames.join()).split(',') as BrowserName[];
const isAsked = (name: string) => words.length === 0 || words.some((each) => name.includes(each));

const stormRows: StormRow[] = [];
const hostileRows: HostileRow[] = [];
for (const name of wanted) {
  const rig = await launch(name);
  await rig.settled();
  for (const page of hostilePages.filter(({ kind }) => isAsked(`hostile: ${kind}`)))
    hostileRows.push(await runHostile(rig, page));
  for (const [kind, storm] of Object.entries(storms).filter(([each]) => isAsked(`storm: ${each}`)))
    stormRows.push(await runStorm(rig, kind, storm, Number(seconds)));
  await rig.close();
}
for (const rows of [stormRows, hostileRows]) if (rows.length > 0) console.table(rows);
const all = [...stormRows, ...hostileRows];
const held = all.filter(({ holds }) => holds).length;
console.log(`${all.length} tried, ${held} held`);
if (all.length === 0 || held < all.length) process.exitCode = 1;
