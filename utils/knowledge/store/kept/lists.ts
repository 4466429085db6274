import type { AgreementRow, MeetingRow, Rows } from '../facts';
import type { Laid, Plan } from '../shelves';

/** Where rows stand: of each shelf that has some its `last`, and which of its rows they are. */
export type Places = [last: string, ...at: number[]][];

/** Keys of the lists; those of days sort as the days do. */
export const listKey = {
  /** People with an office in a body. */
  holders: (body: string) => `holders ${body}`,
  of: (store: 'meetings' | 'agreements', id: string) => `${store} of ${id}`,
  topics: (store: 'meetings' | 'agreements', topic: string) => `${store} topics ${topic}`,
  /** Meetings of a day, month or year. */
  dated: (date: string) => `dated ${date}`,
};

/** By their keys the lists of all rows, which have no index of the database's. */
export function listsOf(
  { entities, meetings, agreements }: Rows,
  plan: Pick<Plan, 'entities' | 'meetings' | 'agreements'>,
): Map<string, Places> {
  const lists = new Map<string, Places>();
  enter(lists, plan.entities, entities, ({ holds }) => holds.map(listKey.holders));
  const keysOf = (store: 'meetings' | 'agreements') => (row: MeetingRow | AgreementRow) => [
    ...row.of.map((id) => listKey.of(store, id)),
    ...row.topics.map((topic) => listKey.topics(store, topic)),
    ...(store === 'meetings' && row.date !== null ? [listKey.dated(row.date)] : []),
  ];
  enter(lists, plan.meetings, meetings, keysOf('meetings'));
  enter(lists, plan.agreements, agreements, keysOf('agreements'));
  return lists;
}

function enter<Row extends { id: string }>(
  lists: Map<string, Places>,
  shelves: readonly Laid[][],
  rows: readonly Row[],
  keysOf: (row: Row) => string[],
): void {
  const byId = new Map(rows.map((row) => [row.id, row]));
  for (const shelf of shelves) {
    const last = shelf.at(-1)!.id;
    for (const [at, { id }] of shelf.entries()) {
      for (const key of new Set(keysOf(byId.get(id)!))) {
        const places = lists.get(key) ?? [];
        if (places.at(-1)?.[0] === last) places.at(-1)!.push(at);
        else places.push([last, at]);
        lists.set(key, places);
      }
    }
  }
}
