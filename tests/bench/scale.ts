/**
 * Why large packs are not joined in memory: made-up ones of growing size, with names compiled as one, linking beside the
 * bundled ones, rows of the facts in memory; and, for names parted by how they begin, how many parts an article would need.
 * What they cost as they are kept is in `large.ts`. Sizes as arguments (`npx tsx tests/bench/scale.ts 1000000`), each in a
 * process of its own; without: 100,000 and 300,000 entities.
 */
import { spawnSync } from 'node:child_process';
import { readDataset } from '../../utils/cli/build/pack-dataset';
import { gazetteerInput } from '../../utils/knowledge/gazetteer-input';
import { makeRows } from '../../utils/knowledge/store/rows';
import { compile } from '../../utils/link/gazetteer/compile';
import { type Gazetteer, open } from '../../utils/link/gazetteer/gazetteer';
import type { EntityInput } from '../../utils/link/gazetteer/input';
import { JoinedGazetteer } from '../../utils/link/gazetteer/joined';
import { link } from '../../utils/link/link';
import { LIMITS } from '../../utils/packs/format/limits';
import { CAPITAL, keyAt, syllables } from '../../utils/text/syllables';
import { synthetic } from './pages/store';

const LENGTH = 20_000;
const SHARDS = 1024;
/** Held for a memory of a million entities. */
const HOLD = { linkMs: 8, coldMs: 300, memoryMB: 60 };
const SIZES = [LIMITS.records, 100_000, 300_000];
/** Facts for each entity; how many entities' rows a machine of 4 GB still holds. */
const FACTS = 5;
const FACTS_MOST = 100_000;

const { dataset } = await readDataset(new URL('../../public/dataset', import.meta.url).pathname);

let seed = 42;
const below = (limit: number): number => {
  seed = (Math.imul(seed, 1664525) + 1013904223) >>> 0;
  return Math.floor((seed / 2 ** 32) * limit);
};
const one = <Item>(items: readonly Item[]): Item => items[below(items.length)]!;
const mb = (bytes: number) => `${(bytes / 1_000_000).toFixed(1)} MB`;
const median = (values: number[]) => values.toSorted((a, b) => a - b)[values.length >> 1]!;

/**
 * Half people, half bodies, with the beginnings of real ones: half of all Vietnamese bear one of a dozen family names,
 * and bodies begin with "Công ty" or "Trung tâm". Names of evenly drawn syllables would fill shards evenly, as none are.
 */
function madeUp(count: number): EntityInput[] {
  const rest = {
    kind: null,
    country: null,
    parent: null,
    from: null,
    to: null,
    successor: null,
    roles: [],
    related: [],
  };
  const people = dataset.people.map(({ name }) => name.split(' '));
  const bodies = dataset.organizations.map(({ name }) => name.split(' ')).filter(({ length }) => length > 3);
  const person = () => [one(people)[0]!, one(one(people)), one(people).at(-1)!];
  const body = () => {
    const [head, tail] = [one(bodies), one(bodies)];
    return [...head.slice(0, 2 + below(head.length - 2)), ...tail.slice(-2), one(one(bodies))];
  };
  return Array.from({ length: count }, (_, i) => {
    const isPerson = i % 2 === 0;
    const names = [{ text: (isPerson ? person() : body()).join(' '), kind: 'full' as const }];
    return { ...rest, id: `n${i}`, type: isPerson ? ('person' as const) : ('organization' as const), names };
  });
}

/** Articles of 20,000 characters out of the dataset's own sentences: denser in names than any newspaper's. */
function articles(): string[] {
  const prose = [...dataset.meetings, ...dataset.agreements]
    .map((each) => `${each.title_vi}. ${('outcome_vi' in each ? each.outcome_vi : each.summary_vi) ?? ''}`)
    .join('\n');
  const pieces = Math.floor(prose.length / LENGTH);
  return Array.from({ length: pieces }, (_, i) => prose.slice(i * LENGTH, (i + 1) * LENGTH));
}

/** Fastest time of each in ms, measured in turns after a warm-up, so that whatever else the machine does meets all alike. */
function race(runs: (() => unknown)[], rounds = 60): number[] {
  const best = runs.map(() => Number.POSITIVE_INFINITY);
  for (let round = -rounds / 4; round < rounds; round++) {
    for (const [at, run] of runs.entries()) {
      const start = performance.now();
      run();
      if (round >= 0) best[at] = Math.min(best[at]!, performance.now() - start);
    }
  }
  return best;
}

function whole(entities: EntityInput[], texts: string[]): void {
  const bundled = open(compile(gazetteerInput(dataset)));
  const compiling = performance.now();
  const buffer = compile({ entities, agreements: [] });
  const compiled = performance.now() - compiling;
  const linking = (names: Gazetteer) => () =>
    link({ title: '', text: texts[0]!, published: '2024-09-27' }, names);
  linking(bundled)();
  const opening = performance.now();
  const joined = new JoinedGazetteer(bundled, [open(buffer)], [0, 1]);
  const joining = performance.now() - opening;
  linking(joined)();
  const cold = performance.now() - opening;
  console.log(
    `    names as one: ${mb(buffer.byteLength)}, compiled in ${(compiled / 1000).toFixed(1)} s, joined in ${joining.toFixed(0)} ms`,
  );
  const [alone, beside] = race([linking(bundled), linking(joined)]) as [number, number];
  check('first article after a start, joining included', cold, HOLD.coldMs, ' ms');
  check(`linking ${LENGTH} characters, warm`, beside, HOLD.linkMs, ' ms');
  check('memory for the names', buffer.byteLength / 1_000_000, HOLD.memoryMB, ' MB');
  console.log(`     warm linking is ${(beside / alone).toFixed(2)}x that with the bundled names alone`);
}

/** Ways to part names: which shard keys a text asks for, from the key of each syllable and whether it is a capital. */
const partings: Record<string, (keys: string[], capitals: boolean[]) => string[]> = {
  'first syllable': (keys) => keys,
  'first syllable, at capitals': (keys, capitals) => keys.filter((_, i) => capitals[i]),
  'first two syllables, at capitals': (keys, capitals) =>
    keys.slice(0, -1).flatMap((key, i) => (capitals[i] ? [`${key} ${keys[i + 1]}`] : [])),
};

function keysIn(text: string): { keys: string[]; capitals: boolean[] } {
  const found = syllables(text);
  const places = Array.from({ length: found.count }, (_, i) => i);
  return {
    keys: places.map((i) => keyAt(found, i)),
    capitals: places.map((i) => (found.form[i]! & CAPITAL) !== 0),
  };
}

const shardOf = (key: string): number => {
  let hash = 0;
  for (let i = 0; i < key.length; i++) hash = (Math.imul(hash, 31) + key.charCodeAt(i)) | 0;
  return (hash >>> 0) % SHARDS;
};

/** How much of the names an article would need if they lay in shards; the bytes are those of each shard compiled. */
function parted(entities: EntityInput[], texts: string[]): void {
  for (const [name, wanted] of Object.entries(partings)) {
    const length = name.startsWith('first two') ? 2 : 1;
    const shards = Array.from({ length: SHARDS }, (): EntityInput[] => []);
    for (const entity of entities) {
      const key = keysIn(entity.names[0]!.text).keys.slice(0, length).join(' ');
      shards[shardOf(key)]!.push(entity);
    }
    const bytes = shards.map((own) =>
      own.length === 0 ? 0 : compile({ entities: own, agreements: [] }).byteLength,
    );
    const loads = texts.map((text) => {
      const { keys, capitals } = keysIn(text);
      const needed = [...new Set(wanted(keys, capitals).map(shardOf))].filter((shard) => bytes[shard]! > 0);
      return { shards: needed.length, bytes: needed.reduce((sum, shard) => sum + bytes[shard]!, 0) };
    });
    const [shardsOf, bytesOf] = [loads.map((load) => load.shards), loads.map((load) => load.bytes)];
    const all = bytes.reduce((sum, size) => sum + size, 0);
    console.log(
      `     ${name}: median ${median(shardsOf)} of ${SHARDS} shards, ${mb(median(bytesOf))}; worst ${Math.max(...shardsOf)}, ${mb(Math.max(...bytesOf))}; all ${mb(all)}, largest ${mb(Math.max(...bytes))}`,
    );
  }
}

function check(what: string, value: number, most: number, unit: string): void {
  const holds = value <= most;
  console.log(`${holds ? 'ok  ' : 'OVER'} ${what}: ${value.toFixed(1)}${unit} of ${most}${unit}`);
  if (!holds) process.exitCode = 1;
}

/** Facts in proportion, as small packs are read: all rows made in memory. */
function facts(count: number): void {
  const before = process.memoryUsage().rss;
  const began = performance.now();
  const rows = makeRows(synthetic(count, count * FACTS));
  const seconds = (performance.now() - began) / 1000;
  const held = process.memoryUsage().rss - before;
  console.log(
    `     rows of ${rows.entities.length} entities and ${count * FACTS} facts in memory: ${seconds.toFixed(1)} s, ${mb(held)}`,
  );
}

const [what, size] = process.argv.slice(2);
if (size !== undefined) {
  const count = Number(size);
  if (what === 'facts') facts(count);
  else {
    const [entities, texts] = [madeUp(count), articles()];
    whole(entities, texts);
    parted(entities, texts);
  }
} else {
  console.log(
    `  a pack of up to ${LIMITS.records} records is joined in memory; all below is beyond it or at it`,
  );
  for (const count of what ? [Number(what)] : SIZES) {
    console.log(`  ${count} entities`);
    for (const part of count > FACTS_MOST ? ['names'] : ['names', 'facts']) {
      const { status, signal } = spawnSync('tsx', [import.meta.filename, part, String(count)], {
        stdio: ['ignore', 'inherit', 'ignore'],
      });
      if (status === 0) continue;
      if (status !== 1) console.log(`OVER ${part}: ended by ${signal ?? `status ${status}`}, out of memory`);
      process.exitCode = 1;
    }
  }
}
