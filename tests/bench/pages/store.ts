import { pageFacts } from '../../../utils/knowledge/queries/article/page-facts';
import { between } from '../../../utils/knowledge/queries/between';
import { cardOf } from '../../../utils/knowledge/queries/card-of';
import type { Dataset } from '../../../utils/knowledge/schema';
import { packaged } from '../../../utils/knowledge/store/packaged';
import { makeRows } from '../../../utils/knowledge/store/rows';
import { type Shelves, shelve } from '../../../utils/knowledge/store/shelves';
import { fillStore, openStore, readStore, type Store } from '../../../utils/knowledge/store/store';

/** Runs in a page of the extension: what the store costs in a real browser. All times in ms. */
export interface Spread {
  median: number;
  p95: number;
}
export interface Import {
  entities: number;
  facts: number;
  /** Reading the files and composing the rows. */
  rows: number;
  /** The one transaction that writes them. */
  fill: number;
  card: Spread;
  hub: Hub;
}

/** What somebody costs who stands in very many meetings: its card, all it has with one other, a page that names it. */
export interface Hub {
  card: Spread;
  between: Spread;
  page: Spread;
}

const DATABASE = 'bench';
const CARDS = 300;
const HUB_ROUNDS = 40;
/** The most-met country of the packaged dataset and one it meets often; in made-up ones every fourth meeting is the hub's. */
const PACKAGED_HUB = ['viet-nam', 'han-quoc'] as const;
const MADE_UP_HUB = ['o0', 'p0'] as const;

/** The packaged dataset into a fresh store, then cards of entities spread over all of it. */
export async function packagedImport(): Promise<Import> {
  const files = packaged((path) => fetch(path));
  const began = performance.now();
  const shelves = await files.shelves();
  return measure(shelves, performance.now() - began, await files.meta(), PACKAGED_HUB);
}

/** A made-up dataset: half the entities people, each meeting of three, each agreement of two. */
export async function syntheticImport(entities: number, facts: number): Promise<Import> {
  const dataset = withHub(synthetic(entities, facts));
  const began = performance.now();
  const shelves = shelve(makeRows(dataset));
  const meta = { version: 'bench', date: '2026-08-20', counts: {} };
  return measure(shelves, performance.now() - began, meta, MADE_UP_HUB);
}

async function measure(
  shelves: Shelves,
  composing: number,
  meta: Parameters<typeof fillStore>[2],
  hub: readonly [string, string],
): Promise<Import> {
  await wipe();
  const store = await openStore(() => undefined, DATABASE);
  const began = performance.now();
  await fillStore(store, shelves, meta);
  const fill = performance.now() - began;
  const ids = shelves.entities.flatMap((shelf) => shelf.ids);
  const here = ids.slice(0, 20);
  const times: number[] = [];
  for (let i = 0; i < CARDS; i++) {
    const entity = ids[Math.floor((i * ids.length) / CARDS)] ?? '';
    const asked = performance.now();
    await readStore(store, (facts) => cardOf(facts, { entity, asOf: '2024-09-27', here }));
    times.push(performance.now() - asked);
  }
  const hubCosts = await costsOf(store, hub, here);
  store.close();
  await wipe();
  return {
    entities: ids.length,
    facts: [...shelves.meetings, ...shelves.agreements].reduce((sum, { ids }) => sum + ids.length, 0),
    rows: composing,
    fill,
    card: spread(times),
    hub: hubCosts,
  };
}

async function costsOf(store: Store, [hub, other]: readonly [string, string], here: string[]): Promise<Hub> {
  const timed = async (query: Parameters<typeof readStore>[1]): Promise<Spread> => {
    const times: number[] = [];
    for (let i = 0; i < HUB_ROUNDS; i++) {
      const asked = performance.now();
      await readStore(store, query);
      times.push(performance.now() - asked);
    }
    return spread(times);
  };
  const named = [hub, ...here].map((entity, at) => ({
    entity,
    where: at < 3 ? ('lead' as const) : ('body' as const),
    at: [at * 100],
  }));
  return {
    card: await timed((facts) => cardOf(facts, { entity: hub, asOf: '2024-09-27', here })),
    between: await timed((facts) => between(facts, hub, other, '2024-09-27')),
    page: await timed((facts) => pageFacts(facts, { named, published: '2024-09-27' }, 3)),
  };
}

function withHub(dataset: Dataset): Dataset {
  const came = { entity: MADE_UP_HUB[0], as_vi: null, side: null };
  const meetings = dataset.meetings.map((meeting, i) =>
    i % 4 === 0 ? { ...meeting, participants: [...meeting.participants, came] } : meeting,
  );
  return { ...dataset, meetings };
}

function wipe(): Promise<void> {
  return new Promise((done, fail) => {
    const wiping = indexedDB.deleteDatabase(DATABASE);
    wiping.onsuccess = () => done();
    wiping.onerror = () => fail(wiping.error);
  });
}

/** Cards as a page's script gets them, through the background, for entities spread over the packaged dataset. */
export async function cardsByMessage(): Promise<Spread> {
  const { runtime } = (globalThis as { browser?: typeof chrome }).browser ?? chrome;
  const { people } = await packaged((path) => fetch(path)).dataset();
  const times: number[] = [];
  for (let i = 0; i < CARDS; i++) {
    const entity = people[Math.floor((i * people.length) / CARDS)]?.id;
    const asked = performance.now();
    await runtime.sendMessage({ name: 'card', request: { entity, asOf: '2024-09-27', here: [] } });
    times.push(performance.now() - asked);
  }
  return spread(times);
}

/** Median and 95th percentile. */
export function spread(times: number[]): Spread {
  const sorted = [...times].sort((a, b) => a - b);
  const at = (share: number) => sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? 0;
  return { median: at(0.5), p95: at(0.95) };
}

export function synthetic(entities: number, facts: number): Dataset {
  const named = (id: string) => ({
    id,
    name: `Tên ${id}`,
    name_en: `Name ${id}`,
    aliases: [],
    bio_vi: null,
    bio_en: null,
    sources: [`s${Number(id.slice(1)) % 1000}`],
  });
  const half = Math.floor(entities / 2);
  const day = (i: number) => new Date(Date.UTC(2010, 0, 1 + (i % 6000))).toISOString().slice(0, 10);
  const people = Array.from({ length: half }, (_, i) => ({
    ...named(`p${i}`),
    nationality: null,
    born: null,
    roles: [
      {
        title_vi: 'Giám đốc',
        title_en: 'Director',
        org: `o${i % (entities - half)}`,
        from: day(i),
        to: null,
        sources: [`s${i % 1000}`],
      },
    ],
  }));
  const organizations = Array.from({ length: entities - half }, (_, i) => ({
    ...named(`o${i}`),
    kind: 'company' as const,
    country: null,
    parents: [],
    founded: null,
    dissolved: null,
    successor: null,
  }));
  const meetings = Array.from({ length: Math.floor(facts * 0.7) }, (_, i) => ({
    id: `m${i}`,
    date: day(i),
    date_end: null,
    place: null,
    kind: 'talks' as const,
    title_vi: `Cuộc gặp ${i}`,
    title_en: `Meeting ${i}`,
    participants: [`p${i % half}`, `p${(i * 7 + 1) % half}`, `o${(i * 3) % (entities - half)}`].map(
      (entity) => ({
        entity,
        as_vi: null,
        side: null,
      }),
    ),
    topics: [`topic-${i % 20}`],
    outcome_vi: 'Hai bên trao đổi về hợp tác.',
    outcome_en: 'The two sides discussed cooperation.',
    agreements: [],
    sources: [`s${i % 1000}`],
  }));
  const agreements = Array.from({ length: facts - meetings.length }, (_, i) => ({
    id: `a${i}`,
    title_vi: `Thỏa thuận ${i}`,
    title_en: `Agreement ${i}`,
    kind: 'mou' as const,
    signed: day(i),
    place: null,
    parties: [`o${i % (entities - half)}`, `o${(i * 5 + 1) % (entities - half)}`].map((entity) => ({
      entity,
      signatory: null,
    })),
    topics: [`topic-${i % 20}`],
    summary_vi: null,
    summary_en: null,
    meeting: null,
    sources: [`s${i % 1000}`],
  }));
  const sources = Array.from({ length: 1000 }, (_, i) => ({
    id: `s${i}`,
    url: `https://example.com/${i}`,
    publisher: 'Báo',
    title: `Bài ${i}`,
    date: day(i),
    lang: 'vi',
  }));
  return { people, organizations, places: [], documents: [], events: [], meetings, agreements, sources };
}
