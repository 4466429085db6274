import { readdirSync, readFileSync } from 'node:fs';
import { cp, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { loadavg, tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { packDataset, readDataset } from '../../../utils/cli/build/pack-dataset';
import type { Dataset, FileName } from '../../../utils/knowledge/schema';
import { browsers, launch, type Rig } from '../../browser/kit/harness';
import { evenly, inTurn, median, tellRace } from './sides';

/**
 * `tsx tests/bench/race/import.ts FOLDER RECORDS [rounds]`: filling the store with the bundled facts against another build
 * (FOLDER holds its `chrome-mv3` and `firefox-mv3`), in one run and in turns: from the question to the answer that all is in
 * the store, through the background, with fetching, unpacking and cutting. Once with today's records and once with as many
 * as the other build has (RECORDS is its `public/dataset`). Each background has just begun. Medians of ms, and of CPU ms
 * of all the browser's processes, which a busy machine stretches less. On Linux, whose kernel tells them.
 */
const [folder, records, asked = '8'] = process.argv.slice(2);
if (!folder || !records)
  throw new Error('Name the folder of the build to race against, and that of its records');

const sides = ['now', 'cut', 'before'] as const;
const rounds = evenly(asked, sides.length);
const HOLD = 0.5;
const ours = (browser: string) => resolve(import.meta.dirname, '../../../.output', browser);

/** As many records of each file as there are in the other, those with the other's ids first. */
function cutTo(dataset: Dataset, other: Dataset): Dataset {
  const fewer = (file: FileName) => {
    const ids = new Set(other[file].map(({ id }) => id));
    const shared = dataset[file].toSorted((a, b) => Number(ids.has(b.id)) - Number(ids.has(a.id)));
    return shared.slice(0, ids.size).sort((a, b) => (a.id < b.id ? -1 : 1));
  };
  return Object.fromEntries(
    (Object.keys(dataset) as FileName[]).map((file) => [file, fewer(file)]),
  ) as unknown as Dataset;
}

/** A build with fewer records, in a folder of its own. */
async function cutBuild(scratch: string, browser: string): Promise<string> {
  const [{ dataset }, { dataset: other }] = await Promise.all([
    readDataset(resolve(import.meta.dirname, '../../../public/dataset')),
    readDataset(resolve(records!)),
  ]);
  const fewer = cutTo(dataset, other);
  const files = join(scratch, 'records');
  await cp(resolve(records!), files, { recursive: true });
  for (const [name, list] of Object.entries(fewer))
    await writeFile(join(files, `${name}.json`), JSON.stringify(list));
  const build = join(scratch, browser);
  await cp(ours(browser), build, { recursive: true });
  for (const { absoluteSrc, relativeDest } of await packDataset(files, join(scratch, 'packed')))
    await cp(absoluteSrc, join(build, relativeDest));
  return build;
}

/** Fields of /proc/PID/stat behind the name: parent, and ticks of 10 ms in the process and in the kernel for it. */
const [PARENT, USER, SYSTEM] = [1, 11, 12] as const;
const TICK = 10;

/** CPU ms that a browser and all its processes have used. */
function cpuOf(browser: number): number {
  const stats = readdirSync('/proc').flatMap((pid) => {
    try {
      const stat = readFileSync(`/proc/${Number(pid)}/stat`, 'utf8');
      return [[Number(pid), ...stat.slice(stat.lastIndexOf(')') + 2).split(' ')]] as [number, ...string[]][];
    } catch {
      // No process, or one that has just ended.
      return [];
    }
  });
  const own = new Set([browser]);
  // A child may have a lower number than its parent: the kernel begins anew at 32,768.
  for (let known = 0; known < own.size; ) {
    known = own.size;
    for (const [pid, ...stat] of stats) if (own.has(Number(stat[PARENT]))) own.add(pid);
  }
  return stats.reduce(
    (sum, [pid, ...stat]) => sum + (own.has(pid) ? (Number(stat[USER]) + Number(stat[SYSTEM])) * TICK : 0),
    0,
  );
}

/** In which the background brings the packaged facts into the store, which is `empty` as at an install or holds them already. */
async function importTime(rig: Rig, empty: boolean): Promise<{ ms: number; cpu: number }> {
  const page = await rig.extensionPage('manifest.json');
  const before = cpuOf(rig.browser.process()!.pid!);
  const ms = (await page.evaluate(`(async () => {
    if (${empty}) await new Promise((done, fail) => {
      const wiping = indexedDB.deleteDatabase('knowledge');
      wiping.onsuccess = done;
      wiping.onerror = () => fail(wiping.error);
    });
    const began = performance.now();
    const answer = await (globalThis.browser ?? chrome).runtime.sendMessage({ name: 'reinstall', request: {} });
    if (!answer.ok || !answer.reply.installed) throw new Error(JSON.stringify(answer));
    return performance.now() - began;
  })()`)) as number;
  const cpu = cpuOf(rig.browser.process()!.pid!) - before;
  await page.close();
  return { ms, cpu };
}

for (const name of browsers) {
  const browser = name === 'chromium' ? 'chrome-mv3' : 'firefox-mv3';
  const scratch = await mkdtemp(join(tmpdir(), 'boi-canh-import-'));
  const builds = {
    now: ours(browser),
    cut: await cutBuild(scratch, browser),
    before: resolve(folder, browser),
  };
  const rigs: Rig[] = [];
  try {
    console.log(`${name} (load ${loadavg()[0]!.toFixed(1)}, ${rounds} rounds)`);
    const rigOf = {} as Record<(typeof sides)[number], Rig>;
    const none = () =>
      ({ now: [], cut: [], before: [] }) as Record<
        (typeof sides)[number],
        Awaited<ReturnType<typeof importTime>>[]
      >;
    const times = { install: none(), again: none() };
    for (const side of sides) {
      rigOf[side] = await launch(name, { build: builds[side] });
      rigs.push(rigOf[side]);
      await rigOf[side].settled();
    }
    for (let round = 0; round < rounds; round += 1)
      for (const side of inTurn(sides, round)) {
        await rigOf[side].killBackground();
        times.install[side].push(await importTime(rigOf[side], true));
        times.again[side].push(await importTime(rigOf[side], false));
      }
    for (const [what, of] of Object.entries(times)) {
      for (const unit of ['ms', 'cpu'] as const) {
        const [now, cut, before] = sides.map((side) => median(of[side].map((took) => took[unit])));
        const told = unit === 'cpu' ? `${what}, CPU` : what;
        tellRace(`${told}, today’s records`, now!, before!, HOLD);
        tellRace(`${told}, as many records`, cut!, before!, HOLD);
      }
    }
  } finally {
    for (const rig of rigs) await rig.close();
    await rm(scratch, { recursive: true, force: true });
  }
}
process.exit();
