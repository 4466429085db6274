import { type SearchEntry, searchEntries } from '../../../knowledge/search/entries';
import type {
  AgreementRow,
  Deeds,
  EntityRow,
  Entry,
  Facts,
  LedgerPage,
  MeetingRow,
} from '../../../knowledge/store/facts';
import { byNewest } from '../../../knowledge/store/ledgers';
import type { IsBundled } from '../../join/ids';
import { among, between, dated } from './between';
import { BundledRows } from './bundled-rows';
import { calendarsOf, NUMBERED } from './calendars';
import { calledIn } from './called';
import { Layer, type Part } from './layer';

type FactRow = MeetingRow | AgreementRow;

/**
 * Facts with those of large packs. Entities, their meetings and agreements, holders and calendars are all of them; what goes
 * by two entities, a topic, a day or a search is that of `facts`.
 * @param facts bundled ones and those of small packs
 * @param parts in the reader's order
 * @param kept rows of `facts`, from the queries before
 */
export function withLarge(
  facts: Facts,
  parts: readonly Part[],
  isBundled: IsBundled,
  kept = new BundledRows(),
): Facts {
  const base = unasked(facts, new Set(parts.map(({ pack }) => pack.id)), kept);
  const layers = parts.map((part) => new Layer(part, base, isBundled));
  const called = layers.map((layer, i) => calledIn(layer, parts[i]!.large));
  // As in `joinPacks`: the last is joined first.
  const entity = async (id: string): Promise<EntityRow | undefined> => {
    let row = await base.entity(id);
    for (const layer of layers.toReversed()) row = await layer.entity(id, row);
    return row;
  };
  const deeds = (id: string) => Promise.all(layers.map((layer) => layer.deeds(id)));
  async function fact(id: string) {
    const layer = layers.find((one) => id.includes('/') && one.own(id) !== null);
    if (!layer) return null;
    const own = layer.own(id)!;
    const [posting] = own.startsWith(NUMBERED)
      ? [{ number: Number(own.slice(1)) }]
      : await layer.postings('id', id);
    return posting ? layer.rows(await layer.records([posting])) : null;
  }
  /** People in a body's offices with those that the layers know. */
  async function withHolders(body: string, ofBase: Promise<EntityRow[]>): Promise<EntityRow[]> {
    const [known, ...found] = await Promise.all([ofBase, ...layers.map((layer) => layer.holders(body))]);
    // Of somebody bundled the whole row, with the offices that are bundled.
    const added = await Promise.all(found.flat().map((row) => (row.id.includes('/') ? row : entity(row.id))));
    return [...new Map([...known, ...added].flatMap((row) => (row ? [[row.id, row]] : []))).values()];
  }
  return {
    ...base,
    ...calendarsOf(base, layers),
    meta: async () => ({ ...(await base.meta()), packs: true }),
    entity,
    async begun(beginning) {
      const rows = await Promise.all(called.map((names) => names.begun(beginning)));
      return entriesOf([...new Map(rows.flat().map((row) => [row.id, row])).values()]);
    },
    async bearers(names) {
      const found = await Promise.all(called.map((one) => one.bearers(names)));
      // As with all that clashes, the first pack has the last word.
      const rows = new Map(found.toReversed().flatMap((borne) => [...borne]));
      return new Map([...rows].map(([name, row]) => [name, entriesOf([row])[0]!]));
    },
    async alsoBetween(a, b) {
      return entriesIn(await Promise.all(layers.map((layer) => between(layer, a, b))));
    },
    async alsoAmong(rows) {
      const found = await Promise.all(layers.map((layer) => among(layer, rows)));
      const keys = new Set(found.flatMap((pairs) => [...pairs.keys()]));
      return new Map(
        [...keys].map((key) => [key, entriesIn(found.flatMap((pairs) => pairs.get(key) ?? []))]),
      );
    },
    holders: async (body) => withHolders(body, base.holders(body)),
    leaders: async (body) => withHolders(body, base.leaders(body)),
    async meeting(id) {
      return (await base.meeting(id)) ?? (await fact(id))?.meetings.find(isIt(id));
    },
    async agreement(id) {
      return (await base.agreement(id)) ?? (await fact(id))?.agreements.find(isIt(id));
    },
    async meetingsDated(from, to, of = []) {
      const [known, ...found] = await Promise.all([
        base.meetingsDated(from, to),
        ...layers.map((layer) => dated(layer, from, to, of)),
      ]);
      return [...known, ...found.flat()];
    },
    async meetings(index, key) {
      const known = await base.meetings(index, key);
      return index === 'of' ? [...known, ...(await deeds(key)).flatMap((rows) => rows.meetings)] : known;
    },
    async agreements(index, key) {
      const known = await base.agreements(index, key);
      return index === 'of' ? [...known, ...(await deeds(key)).flatMap((rows) => rows.agreements)] : known;
    },
  };
}

/** What packs have between two, newest first. */
function entriesIn(found: readonly Deeds[]): Omit<LedgerPage, 'key'> {
  const entries = (rows: readonly FactRow[]): Entry[] =>
    rows.map(({ id, date }) => ({ id, date })).sort(byNewest);
  return {
    meetings: entries(found.flatMap(({ meetings }) => meetings)),
    agreements: entries(found.flatMap(({ agreements }) => agreements)),
  };
}

const entriesOf = (entities: EntityRow[]): SearchEntry[] =>
  searchEntries({ entities, meetings: [], agreements: [] });

/** The row asked for, by its id or, alone among the rows, by its number. */
const isIt =
  (id: string) =>
  (row: MeetingRow | AgreementRow): boolean =>
    row.id === id || id.includes(`/${NUMBERED}`);

/** The same facts, not asked for what is a large pack's own, as they have nothing of it, nor for entities that are kept. */
function unasked(facts: Facts, packs: ReadonlySet<string>, kept: BundledRows): Facts {
  const isOwn = (id: string) => packs.has(id.slice(0, Math.max(0, id.indexOf('/'))));
  // At once, beside the first reads of the packs.
  const meta = facts.meta();
  // Whoever asks for it, or for a row, is told.
  meta.catch(() => undefined);
  return {
    ...facts,
    meta: () => meta,
    async entity(id) {
      return isOwn(id) ? undefined : kept.of(facts, (await meta).version, id);
    },
    holders: async (body) => (isOwn(body) ? [] : facts.holders(body)),
    leaders: async (body) => (isOwn(body) ? [] : facts.leaders(body)),
    meeting: async (id) => (isOwn(id) ? undefined : facts.meeting(id)),
    agreement: async (id) => (isOwn(id) ? undefined : facts.agreement(id)),
    deeds: async (id) => (isOwn(id) ? { meetings: [], agreements: [] } : facts.deeds(id)),
    page: async (key) => (isOwn(key) ? undefined : facts.page(key)),
    meetings: async (index, key) => (isOwn(key) ? [] : facts.meetings(index, key)),
    agreements: async (index, key) => (isOwn(key) ? [] : facts.agreements(index, key)),
  };
}
