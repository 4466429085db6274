import { between } from '../../../utils/knowledge/queries/between';
import { cardOf } from '../../../utils/knowledge/queries/card-of';
import type { Dataset } from '../../../utils/knowledge/schema';
import { looseForm } from '../../../utils/knowledge/search/loose';
import { packaged } from '../../../utils/knowledge/store/packaged';
import { fillStore, looseFacts, openStore, readStore } from '../../../utils/knowledge/store/store';
import { fromFile } from '../../../utils/link/gazetteer/file';
import { type CompiledGazetteer, type Gazetteer, open } from '../../../utils/link/gazetteer/gazetteer';
import { JoinedGazetteer } from '../../../utils/link/gazetteer/joined';
import { link } from '../../../utils/link/link';
import type { PackHeader } from '../../../utils/packs/format/header';
import { bundledIn } from '../../../utils/packs/join/names';
import { largeDatabases, newDatabase, openLarge } from '../../../utils/packs/large/disk/database';
import { dropDatabase } from '../../../utils/packs/large/disk/sweep';
import { BundledRows } from '../../../utils/packs/large/facts/bundled-rows';
import { withLarge } from '../../../utils/packs/large/facts/facts';
import { fillLarge, type Progress } from '../../../utils/packs/large/fill/fill';
import type { Hash } from '../../../utils/packs/large/index/hash';
import { shardOf } from '../../../utils/packs/large/index/postings';
import { LargePack } from '../../../utils/packs/large/large-pack';
import { LargeNames } from '../../../utils/packs/large/names';
import { syllables } from '../../../utils/text/syllables';
import { type Spread, spread } from './store';

/** Runs in a page of the extension: what a large pack costs in a real browser. Times in ms. */
export interface BroughtIn {
  database: string;
  records: number;
  /** Bytes of the file, gzipped. */
  file: number;
  fill: number;
  /** Bytes of the browser's storage that it takes. */
  disk: number;
  article: string;
}

/** What the linking of articles costs, and what it leaves in memory. */
export interface Linking {
  /** An article linked again, and with the bundled names alone: fastest of 40 each, in turns. */
  warm: number;
  bundledWarm: number;
  /** Bytes held for names after it: which there may be, and those of the article. */
  names: number;
  /** Names of the pack that were found in the article. */
  found: number;
  /** Records of the disk and bytes of them that an article's names need, median and most. */
  reads: { median: [number, number]; worst: [number, number] };
}

export interface Cards {
  card: Spread;
  bundledCard: Spread;
  /** Bundled cards of about as many lines as those of the pack have; half of all bundled ones have none. */
  likeCard: Spread;
  /** The beginnings of its names, looked up; and what two of its entities have between them. */
  search: Spread;
  between: Spread;
}

const LENGTH = 20_000;
const CARDS = 200;
const FACTS = 5;
/** Meetings and agreements of those whose card is like one of the pack's, which names 13 or 14 of them. */
const [LIKE_LEAST, LIKE_MOST] = [10, 20];
const SOURCES = 1000;
const KNOWLEDGE = 'bench-large';

const header: PackHeader = {
  pack: 1,
  id: 'bench',
  name: 'Gói thử',
  version: '1',
  language: 'vi',
  publisher: 'Thử',
  licence: 'CC0',
  date: '2026-11-01',
};

/** A number below `limit`, the same for the same two. */
function drawn(i: number, turn: number, limit: number): number {
  let h = Math.imul(i + 1, 0x9e3779b1) ^ Math.imul(turn + 1, 0x85ebca6b);
  h = Math.imul(h ^ (h >>> 15), 0x2c1b3c6d);
  h ^= h >>> 13;
  return Math.floor(((h >>> 0) / 2 ** 32) * limit);
}

/** Names with the beginnings of real ones, as `scale.ts` has them: half of all Vietnamese bear one of a dozen family names. */
function namer({ people, organizations }: Dataset): (i: number) => string {
  const persons = people.map(({ name }) => name.split(' '));
  const bodies = organizations.map(({ name }) => name.split(' ')).filter(({ length }) => length > 3);
  return (i) => {
    const one = <Item>(items: readonly Item[], turn: number): Item => items[drawn(i, turn, items.length)]!;
    if (i % 2 === 0) return [one(persons, 0)[0], one(one(persons, 1), 2), one(persons, 3).at(-1)].join(' ');
    const [head, tail] = [one(bodies, 0), one(bodies, 1)];
    return [...head.slice(0, 3), ...tail.slice(-2), one(one(bodies, 2), 3)].join(' ');
  };
}

const day = (i: number) => new Date(Date.UTC(2010, 0, 1 + (i % 6000))).toISOString().slice(0, 10);

/** The lines of a made-up pack, a few at a time: nowhere is all of it. */
function* linesOf(entities: number, nameOf: (i: number) => string): Generator<string> {
  const idOf = (i: number) => `n${i % entities}`;
  const source = (i: number) => [`s${i % SOURCES}`];
  yield `${JSON.stringify(header)}\n`;
  for (let i = 0; i < SOURCES; i++)
    yield `${JSON.stringify({ sources: { id: `s${i}`, url: `https://example.com/${i}`, publisher: 'Báo', title: `Bài ${i}`, date: day(i), lang: 'vi' } })}\n`;
  for (let i = 0; i < entities; i++) {
    const name = nameOf(i);
    const said = {
      id: idOf(i),
      name,
      name_en: name,
      aliases: [],
      bio_vi: null,
      bio_en: null,
      sources: source(i),
    };
    const role = {
      title_vi: 'Giám đốc',
      title_en: 'Director',
      org: idOf(i + 1),
      from: day(i),
      to: null,
      sources: source(i),
    };
    const record =
      i % 2 === 0
        ? { people: { ...said, nationality: 'viet-nam', born: null, roles: [role] } }
        : {
            organizations: {
              ...said,
              kind: 'company',
              country: 'viet-nam',
              parents: [],
              founded: null,
              dissolved: null,
              successor: null,
            },
          };
    yield `${JSON.stringify(record)}\n`;
  }
  for (let i = 0; i < entities * FACTS; i++) {
    const who = [0, 1, 2].map((turn) => `n${drawn(i, turn, entities)}`);
    const record =
      i % 10 < 7
        ? {
            meetings: {
              id: `m${i}`,
              date: day(i),
              date_end: null,
              place: null,
              kind: 'talks',
              title_vi: `Cuộc gặp số ${i}`,
              title_en: `Meeting ${i}`,
              participants: who.map((entity) => ({ entity, as_vi: null, side: null })),
              topics: [`topic-${i % 20}`],
              outcome_vi: 'Hai bên trao đổi về hợp tác.',
              outcome_en: 'The two sides discussed cooperation.',
              agreements: [],
              sources: source(i),
            },
          }
        : {
            agreements: {
              id: `a${i}`,
              title_vi: `Thỏa thuận số ${i}`,
              title_en: `Agreement ${i}`,
              kind: 'mou',
              signed: day(i),
              place: null,
              parties: who.slice(1).map((entity) => ({ entity, signatory: null })),
              topics: [`topic-${i % 20}`],
              summary_vi: null,
              summary_en: null,
              meeting: null,
              sources: source(i),
            },
          };
    yield `${JSON.stringify(record)}\n`;
  }
}

/** The file of the pack, gzipped as it is made. */
function fileOf(lines: Generator<string>): Promise<Blob> {
  const encoder = new TextEncoder();
  const plain = new ReadableStream<Uint8Array<ArrayBuffer>>({
    pull(controller) {
      const piece: string[] = [];
      for (let i = 0; i < 500; i++) {
        const { done, value } = lines.next();
        if (done) break;
        piece.push(value);
      }
      if (piece.length === 0) controller.close();
      else controller.enqueue(encoder.encode(piece.join('')));
    },
  });
  return new Response(plain.pipeThrough(new CompressionStream('gzip'))).blob();
}

/** Articles of the dataset's own sentences, with a name of the pack in every fifth hundred of characters. */
function articlesOf({ meetings }: Dataset, entities: number, nameOf: (i: number) => string): string[] {
  const prose = meetings.map(({ title_vi, outcome_vi }) => `${title_vi}. ${outcome_vi ?? ''}`).join('\n');
  return Array.from({ length: 8 }, (_, n) => {
    let text = '';
    for (let at = n * 11_000; text.length < LENGTH; at += 460)
      text += `${prose.slice(at % (prose.length - 500), (at % (prose.length - 500)) + 460)}\nÔng ${nameOf(drawn(at, n, entities))} cho biết. `;
    return text.slice(0, LENGTH);
  });
}

/** How far the bringing in is, in words, for whoever looks: of a million entities it takes long, and a run may be cut short. */
export let stage = '';
/** Records between two words of it. */
const OFTEN = 500_000;

function told(progress: Progress, began: number): void {
  const { step } = progress;
  const after = `after ${Math.round((performance.now() - began) / 1000)} s`;
  const [last] = stage.split(' after');
  const now =
    step === 'reading' ? `${step}, ${Math.floor(progress.records / OFTEN) * OFTEN} records laid down` : step;
  if (now !== last) stage = `${now} ${after}`;
}

export async function bringIn(entities: number): Promise<BroughtIn> {
  for (const left of await largeDatabases()) await dropDatabase(left);
  const dataset = await packaged((path) => fetch(path)).dataset();
  const nameOf = namer(dataset);
  stage = 'making the file';
  const file = await fileOf(linesOf(entities, nameOf));
  const before = (await navigator.storage.estimate()).usage ?? 0;
  const database = newDatabase(header.id);
  const began = performance.now();
  const { counts, refused } = await fillLarge(file, database, (progress) => told(progress, began));
  const fill = performance.now() - began;
  if (refused > 0) throw new Error(`${refused} records refused`);
  const disk = ((await navigator.storage.estimate()).usage ?? 0) - before;
  const [article = ''] = articlesOf(dataset, entities, nameOf);
  const records = Object.values(counts).reduce((a, b) => a + b, 0);
  return { database, records, file: file.size, fill, disk, article };
}

/** Asked in a page that did nothing before: ms until an article is linked, from the packaged names on. @param database null: without a pack */
export async function firstArticle(database: string | null, article: string): Promise<number> {
  const start = performance.now();
  const names = database === null ? null : new LargeNames(header.id, new LargePack(database));
  // As the background does: an article is expected.
  names?.expect();
  const coming = bundledNames();
  const own = names && (await names.in(syllables(article), coming));
  const bundled = await coming;
  const { mentions } = linkIn(article, own ? new JoinedGazetteer(bundled, [own], [0, 1]) : bundled);
  if (names && !mentions.some(({ entity }) => entity.startsWith(`${header.id}/`)))
    throw new Error('no name of the pack was found');
  return performance.now() - start;
}

const bundledNames = async () => open(fromFile(await (await fetch('/dataset/gazetteer.bin')).arrayBuffer()));

/** Article by article and card by card, each asked for by itself: what was measured is told before the next begins. */
export async function linking(database: string, entities: number): Promise<Linking> {
  const dataset = await packaged((path) => fetch(path)).dataset();
  return measureLinking(database, articlesOf(dataset, entities, namer(dataset)));
}

export async function cards(database: string, entities: number): Promise<Cards> {
  const dataset = await packaged((path) => fetch(path)).dataset();
  return measureCards(database, entities, dataset, namer(dataset));
}

export async function drop(database: string): Promise<true> {
  await dropDatabase(database);
  return true;
}

const linkIn = (text: string, names: Gazetteer) => link({ title: '', text, published: '2024-09-27' }, names);

async function measureLinking(database: string, texts: string[]) {
  const [first = ''] = texts;
  const bundled = await bundledNames();
  const large = new LargePack(database);
  const names = new LargeNames(header.id, large);
  let joined: { own: CompiledGazetteer; all: JoinedGazetteer } | null = null;
  const linked = async (text: string) => {
    const own = await names.in(syllables(text), bundled);
    if (own && joined?.own !== own) joined = { own, all: new JoinedGazetteer(bundled, [own], [0, 1]) };
    return linkIn(text, own && joined ? joined.all : bundled);
  };
  const { mentions } = await linked(first);
  const found = new Set(mentions.map(({ entity }) => entity).filter((id) => id.startsWith('bench/'))).size;
  const [warm, alone]: [number[], number[]] = [[], []];
  for (let round = 0; round < 40; round++) {
    let at = performance.now();
    await linked(first);
    warm.push(performance.now() - at);
    at = performance.now();
    linkIn(first, bundled);
    alone.push(performance.now() - at);
  }
  const filter = await large.names();
  const own = await names.in(syllables(first), bundled);
  const held = Object.values(own?.section ?? {}).reduce((sum, { byteLength }) => sum + byteLength, 0);
  const reads: [number, number][] = [];
  for (const text of texts) reads.push(await costOf(database, filter.namesIn(syllables(text))));
  reads.sort((a, b) => a[1] - b[1]);
  await large.close();
  return {
    found,
    warm: Math.min(...warm),
    bundledWarm: Math.min(...alone),
    names: filter.bits.byteLength + held,
    reads: { median: reads[reads.length >> 1]!, worst: reads.at(-1)! },
  };
}

/** How many records of the index hold these names, and their bytes. */
async function costOf(database: string, names: Hash[]): Promise<[number, number]> {
  const db = await openLarge(database);
  const shards = [...new Set(names.map(({ place }) => shardOf(place)))];
  const found = await Promise.all(shards.map((shard) => db.get('postings', shard)));
  db.close();
  return [shards.length, found.reduce((sum, words) => sum + (words?.byteLength ?? 0), 0)];
}

async function measureCards(
  database: string,
  entities: number,
  dataset: Dataset,
  nameOf: (i: number) => string,
) {
  const files = packaged((path) => fetch(path));
  const store = await openStore(() => undefined, KNOWLEDGE);
  await fillStore(store, await files.shelves(), await files.meta());
  const bundled = await bundledNames();
  const large = new LargePack(database);
  const parts = [{ pack: { id: header.id, header, ahead: false }, large }];
  const kept = new BundledRows();
  const ids = [...dataset.people, ...dataset.organizations].map(({ id }) => id);
  const alike = likeIn(dataset, ids);
  const [own, known, like]: [number[], number[], number[]] = [[], [], []];
  for (let i = 0; i < CARDS; i++) {
    const ask = { asOf: '2024-09-27', here: [] };
    let at = performance.now();
    for (const [of, times] of [
      [ids, known],
      [alike, like],
    ] as const) {
      at = performance.now();
      const entity = of[Math.floor((i * of.length) / CARDS)]!;
      await readStore(store, (facts) => cardOf(facts, { ...ask, entity }));
      times.push(performance.now() - at);
    }
    at = performance.now();
    const entity = `bench/n${Math.floor((i * entities) / CARDS)}`;
    const card = await cardOf(withLarge(looseFacts(store), parts, bundledIn(bundled), kept), {
      ...ask,
      entity,
    });
    own.push(performance.now() - at);
    if (!card || card.meetings.before.length + card.meetings.since.length === 0)
      throw new Error(`no card of ${entity}`);
  }
  const facts = () => withLarge(looseFacts(store), parts, bundledIn(bundled), kept);
  const [search, two]: [number[], number[]] = [[], []];
  for (let i = 0; i < CARDS / 4; i++) {
    const name = looseForm(nameOf(Math.floor((i * 4 * entities) / CARDS)));
    let at = performance.now();
    const found = await facts().begun(name.slice(0, -1));
    search.push(performance.now() - at);
    if (found.length === 0) throw new Error(`nobody is called ${name}`);
    // The first meeting, and so each after it, is between those drawn for it.
    const [a, b] = [0, 1].map((turn) => `bench/n${drawn(i * 10, turn, entities)}`);
    at = performance.now();
    const shared = await between(facts(), a!, b!, null);
    two.push(performance.now() - at);
    if (!shared || shared.totals.meetings === 0) throw new Error(`nothing between ${a} and ${b}`);
  }
  store.close();
  await large.close();
  await dropDatabase(KNOWLEDGE);
  return {
    card: spread(own),
    bundledCard: spread(known),
    likeCard: spread(like),
    search: spread(search),
    between: spread(two),
  };
}

/** Those of the entities who stand in about as many meetings and agreements as one of the pack. */
function likeIn({ meetings, agreements }: Dataset, entities: readonly string[]): string[] {
  const named = new Map<string, number>();
  for (const { entity } of [
    ...meetings.flatMap(({ participants }) => participants),
    ...agreements.flatMap(({ parties }) => parties),
  ])
    named.set(entity, (named.get(entity) ?? 0) + 1);
  return entities.filter((id) => {
    const count = named.get(id) ?? 0;
    return count >= LIKE_LEAST && count <= LIKE_MOST;
  });
}
