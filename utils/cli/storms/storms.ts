import { type BrowserName, browserNames } from '../browsers/browser';
import { launch } from '../browsers/rig';
import { hostilePages } from './hostile-rows';
import { type DiskRow, KILOBYTES_LEFT, runFullDisk } from './run-full-disk';
import { type HostileRow, runHostile } from './run-hostile';
import { runStorm, type StormRow } from './run-storm';
import { storms } from './storm-rows';

/**
 * `npm run storms [-- seconds [words…]]`, in both browsers or those that `BROWSERS` names: pages that never rest, for three
 * minutes each, pages that are odd or hostile, and disks that fill up under a reading list. Prints for each storm, as it ends and in a table, the frames a
 * second the page still draws, its memory before and after, and whether the card works during and after; for each hostile page
 * what came of names, card and page; for each disk what the reader was told and what was left; then how many were tried and how
 * many held. Fails when one did not. With words (`'storm: theme'`, `hostile:`, `disk:`) only those whose name holds one of them.
 */
const [seconds = '180', ...words] = process.argv.slice(2);
const wanted = (process.env.BROWSERS ?? browserNames.join()).split(',') as BrowserName[];
/** A run takes half an hour: what is known is said at once, lest one that is cut short was for nothing. */
function said<Row extends { holds: boolean }>(row: Row): Row {
  console.log(`${row.holds ? 'held' : 'NOT HELD'}: ${JSON.stringify(row)}`);
  return row;
}
const isAsked = (name: string) => words.length === 0 || words.some((each) => name.includes(each));

const stormRows: StormRow[] = [];
const hostileRows: HostileRow[] = [];
const diskRows: DiskRow[] = [];
for (const name of wanted) {
  for (const left of KILOBYTES_LEFT.filter((each) => isAsked(`disk: full but for ${each} kB`)))
    diskRows.push(said(await runFullDisk(name, left)));
  if (words.length > 0 && words.every((each) => each.startsWith('disk:'))) continue;
  const rig = await launch(name);
  await rig.settled();
  for (const page of hostilePages.filter(({ kind }) => isAsked(`hostile: ${kind}`)))
    hostileRows.push(said(await runHostile(rig, page)));
  for (const [kind, storm] of Object.entries(storms).filter(([each]) => isAsked(`storm: ${each}`)))
    stormRows.push(said(await runStorm(rig, kind, storm, Number(seconds))));
  await rig.close();
}
for (const rows of [stormRows, hostileRows, diskRows]) if (rows.length > 0) console.table(rows);
const all = [...stormRows, ...hostileRows, ...diskRows];
const held = all.filter(({ holds }) => holds).length;
console.log(`${all.length} tried, ${held} held`);
if (all.length === 0 || held < all.length) process.exitCode = 1;
