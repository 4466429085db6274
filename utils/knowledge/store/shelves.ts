import type { SearchEntry } from '../search/entries';
import type { AgreementRow, EntityRow, LedgerPage, MeetingRow, Rows } from './facts';
import { compactEntity, compactPage, entityOf, pageOf } from './kept/compact-entity';
import {
  type CompactEntry,
  type CompactNamed,
  compactEntry,
  entriesOf,
  numbersOf,
} from './kept/compact-entry';
import { agreementOf, compactFact, meetingOf } from './kept/compact-fact';
import { type Listed, listsOf } from './kept/lists';
import { spelled } from './kept/phrases';
import {
  type CompactName,
  type CompactSource,
  compactNamed,
  filled,
  type RowText,
  RowTexts,
  type Shared,
  sharedOf,
  sourceIdOf,
} from './kept/shared';

/** The rows of each make, and the lists by which some of them are found; each makes an object store. */
export interface Kept {
  entities: EntityRow;
  meetings: MeetingRow;
  agreements: AgreementRow;
  pages: LedgerPage;
  lists: Listed;
}
export type Shelved = keyof Kept;
/** JSON in UTF-8; packaged rows are shortened (`phrases`). */
export type Bytes = Uint8Array<ArrayBuffer>;
export const shelved = ['entities', 'meetings', 'agreements', 'pages', 'lists'] as const;

/** How a row is kept, and read again. */
const forms: { [Store in Shelved]: { compact(row: Kept[Store]): object; row(kept: never): Kept[Store] } } = {
  entities: { compact: compactEntity, row: entityOf },
  meetings: { compact: compactFact, row: meetingOf },
  agreements: { compact: compactFact, row: agreementOf },
  pages: { compact: compactPage, row: pageOf },
  lists: { compact: (row) => row, row: (kept: Listed) => kept },
};

/**
 * Neighbouring rows in one record, keyed by the last id: a put costs about the same for one row as for many, and so does
 * each index, so there is none. The rows are lines of JSON in UTF-8; a reader parses the one it asks for.
 */
export interface Shelf {
  last: string;
  ids: string[];
  rows: Bytes;
}

/** The rows as the store keeps them. */
export interface Shelves extends Record<Shelved, Shelf[]> {
  /** The entries of a search, JSON. */
  searchable: Bytes;
}

/** A row before it is bytes, with what a search holds of it. */
export interface Laid extends RowText {
  id: string;
  entry: string | null;
}
/** What stands on which shelf. */
export type Plan = Record<Shelved, Laid[][]>;

/**
 * Characters after which a shelf is full. Of meetings and agreements a card reads dozens, each from a shelf of its own at
 * worst. No shelf should pass 64 KiB, which Chromium would keep as a file of its own (`kIDBWrapThreshold`, Chromium 156).
 */
const ROOM: Record<Shelved, number> = {
  entities: 24_000,
  meetings: 8000,
  agreements: 8000,
  pages: 16_000,
  lists: 16_000,
};

const encoder = new TextEncoder();

/** Sorts rows onto shelves; the same rows are always laid the same way. */
function layOut(rows: Rows, times: number): Plan {
  const texts = new RowTexts(rows.cited);
  const numbers = numbersOf(rows.entities.toSorted(byId));
  const entries = new Map(rows.searchable.map((entry) => [entryKey(storeOf(entry), entry.id), entry]));
  const entryTextOf = (store: Shelved, id: string) => {
    const entry = entries.get(entryKey(store, id));
    if (!entry) return null;
    const compact = compactEntry(entry, numbers);
    return JSON.stringify(
      store === 'entities' ? compact : [compactNamed(entry.id, entry.kind, entry.name), compact],
    );
  };
  const lay = <Store extends Shelved>(store: Store, all: Iterable<readonly [id: string, row: Kept[Store]]>) =>
    cut(
      Array.from(all, ([id, row]) => ({
        id,
        ...texts.of(forms[store].compact(row)),
        entry: entryTextOf(store, id),
      })),
      ROOM[store] * times,
    );
  const withId = <Row extends { id: string }>(row: Row) => [row.id, row] as const;
  const plan = {
    entities: lay('entities', rows.entities.map(withId)),
    meetings: lay('meetings', rows.meetings.map(withId)),
    agreements: lay('agreements', rows.agreements.map(withId)),
    pages: lay(
      'pages',
      rows.pages.map((row) => [row.key, row] as const),
    ),
  };
  return { ...plan, lists: lay('lists', listsOf(rows, plan)) };
}

const entryKey = (store: Shelved, id: string) => `${store} ${id}`;

function storeOf({ kind }: SearchEntry): Shelved {
  if (kind === 'meeting') return 'meetings';
  return kind === 'agreement' ? 'agreements' : 'entities';
}

/** As IndexedDB sorts its keys: by UTF-16 units. */
const byId = (a: { id: string }, b: { id: string }) => (a.id < b.id ? -1 : 1);

function cut(rows: Laid[], room: number): Laid[][] {
  const cuts: Laid[][] = [];
  let left = 0;
  for (const row of rows.sort(byId)) {
    if (left <= 0) {
      cuts.push([]);
      left = room;
    }
    cuts.at(-1)!.push(row);
    left -= row.own.length + row.shared.reduce((sum, text) => sum + text.length, 0);
  }
  return cuts;
}

/** @param times as much on each shelf: where rows are shortened afterwards, more of them are as quickly read */
export function shelve(rows: Rows, times = 1): Shelves {
  const plan = layOut(rows, times);
  const shelves = (laid: Laid[][]) =>
    laid.map((rows) =>
      shelfOf(
        rows.map(({ id }) => id),
        rows.map(({ own, shared }) => listed([own, ...shared])),
      ),
    );
  const entries = shelved.flatMap((store) =>
    plan[store]
      .flat()
      .flatMap(({ shared, entry }) => (entry === null ? [] : wholeEntry(store, entry, shared[0]))),
  );
  return {
    entities: shelves(plan.entities),
    meetings: shelves(plan.meetings),
    agreements: shelves(plan.agreements),
    pages: shelves(plan.pages),
    lists: shelves(plan.lists),
    searchable: encoder.encode(listed(entries)),
  };
}

/** JSON texts as one JSON array. */
const listed = (texts: readonly string[]): string => `[${texts.join()}]`;

/** An entity's entry begins with the name that its row shares first. */
const wholeEntry = (store: Shelved, entry: string, name = ''): string =>
  store === 'entities' ? listed([name, entry]) : entry;

/** @param rows JSON */
const shelfOf = (ids: string[], rows: readonly string[]): Shelf => ({
  last: ids.at(-1)!,
  ids,
  rows: encoder.encode(rows.join('\n')),
});

/** The row of this id; undefined when the shelf has none. */
export function rowOn<Store extends Shelved>(
  store: Store,
  shelf: Shelf,
  id: string,
): Kept[Store] | undefined {
  const at = shelf.ids.indexOf(id);
  return at < 0 ? undefined : rowsOn(store, shelf, [at])[0];
}

/** The rows at these places of a shelf, in ascending order. */
export function rowsOn<Store extends Shelved>(
  store: Store,
  { rows }: Shelf,
  places: readonly number[],
): Kept[Store][] {
  return linesAt(rows, places).map((line) => readTexts(store, JSON.parse(line) as Texts));
}

const LINE_END = 0x0a;

/** The lines at these places, which ascend. They alone are decoded: of the dozens on a shelf mostly one is asked for. */
function linesAt(text: Bytes, places: readonly number[]): string[] {
  let line = 0;
  let begin = 0;
  return places.map((at) => {
    for (; line < at; line += 1) begin = text.indexOf(LINE_END, begin) + 1;
    const end = text.indexOf(LINE_END, begin);
    return spelled(text.subarray(begin, end < 0 ? text.length : end));
  });
}

/** All rows of a shelf, as JSON (`Texts`). */
export const rowLines = ({ rows }: Shelf): string[] => spelled(rows).split('\n');

/** A row's own text and those it shares, parsed. */
export type Texts = [own: unknown, ...shared: (CompactName | CompactSource)[]];

const readTexts = <Store extends Shelved>(store: Store, [own, ...shared]: Texts): Kept[Store] =>
  readRow(store, own, {
    values: shared.map(sharedOf),
    sourceId: (place) => sourceIdOf(shared[place] as CompactSource),
  });

/** @param own its own text, parsed; it is used up */
export const readRow = <Store extends Shelved>(store: Store, own: unknown, shared: Shared): Kept[Store] =>
  forms[store].row(filled(own, shared) as never);

export const readSearchable = (bytes: Bytes): SearchEntry[] =>
  entriesOf(JSON.parse(spelled(bytes)) as [CompactNamed, CompactEntry][]);
