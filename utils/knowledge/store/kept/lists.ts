import { type AgreementRow, type Calendar, leadsOf, type MeetingRow, type Rows } from '../facts';
import type { Laid, Plan } from '../shelves';

/** Where rows stand: of each shelf that has some its `last`, and which of its rows they are. */
export type Places = [last: string, ...at: number[]][];

/** The rows that are found by a key; what a card reads of an entity beside its own row is all under one. */
export interface Listed {
  meetings?: Places;
  agreements?: Places;
  /** People with an office in a body: who leads it or led it, and the others. */
  leaders?: Places;
  officers?: Places;
  /** Its meetings and agreements then stand under `listKey.all`: a card does without them. */
  calendar?: Calendar;
}

/** Keys of the lists; those of days sort as the days do. */
export const listKey = {
  of: (id: string) => `of ${id}`,
  /** All meetings and agreements of one that has a calendar. */
  all: (id: string) => `all ${id}`,
  topics: (topic: string) => `topics ${topic}`,
  /** Meetings of a day, month or year. */
  dated: (date: string) => `dated ${date}`,
};

/** By their keys the lists of all rows, which have no index of the database's. */
export function listsOf(
  { entities, meetings, agreements, calendars }: Rows,
  plan: Pick<Plan, 'entities' | 'meetings' | 'agreements'>,
): Map<string, Listed> {
  const lists = new Map(
    calendars.map((calendar) => [listKey.of(calendar.entity), { calendar } as Listed] as const),
  );
  const ofKey = (id: string) => (lists.get(listKey.of(id))?.calendar ? listKey.all(id) : listKey.of(id));
  enter(lists, plan.entities, entities, (person) => {
    const leads = new Set(leadsOf(person));
    return person.holds.map((body) => [listKey.of(body), leads.has(body) ? 'leaders' : 'officers']);
  });
  const keysOf = (store: 'meetings' | 'agreements') => (row: MeetingRow | AgreementRow) => [
    ...[...row.of.map(ofKey), ...row.topics.map(listKey.topics)].map((key) => [key, store] as const),
    ...(store === 'meetings' && row.date !== null ? [[listKey.dated(row.date), store] as const] : []),
  ];
  enter(lists, plan.meetings, meetings, keysOf('meetings'));
  enter(lists, plan.agreements, agreements, keysOf('agreements'));
  return lists;
}

type Field = Exclude<keyof Listed, 'calendar'>;

function enter<Row extends { id: string }>(
  lists: Map<string, Listed>,
  shelves: readonly Laid[][],
  rows: readonly Row[],
  keysOf: (row: Row) => (readonly [key: string, field: Field])[],
): void {
  const byId = new Map(rows.map((row) => [row.id, row]));
  for (const shelf of shelves) {
    const last = shelf.at(-1)!.id;
    for (const [at, { id }] of shelf.entries()) {
      for (const [key, field] of keysOf(byId.get(id)!)) {
        const list = lists.get(key) ?? {};
        lists.set(key, list);
        list[field] ??= [];
        place(list[field], last, at);
      }
    }
  }
}

/** Notes a row once, however often its keys name it. */
function place(places: Places, last: string, at: number): void {
  const here = places.at(-1);
  if (here?.[0] !== last) places.push([last, at]);
  else if (here.at(-1) !== at) here.push(at);
}
