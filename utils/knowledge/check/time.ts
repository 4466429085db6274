import { compare, isRealDay, type PartialDate } from '../../text/partial-date';
import type { Organization, Person, Role } from '../schema';
import type { Finding, Row, Rows } from './rows';

/** Surely before: `2024-09` is neither before nor after `2024-09-27`. */
const surelyBefore = (a: PartialDate, b: PartialDate) => compare(a, b) === 'before';

/** Pairs of fields of which the second may not lie before the first. */
const spans = [
  ['from', 'to'],
  ['date', 'date_end'],
  ['founded', 'dissolved'],
  ['issued', 'ended'],
  ['effective', 'ended'],
] as const;
const dateFields = new Set<string>([...spans.flat(), 'signed', 'bio_from']);

/** Dates of one record (or one of its roles) that contradict each other or the calendar. */
function dateFaults(value: object, at: string): { field: string; message: string }[] {
  const dates = new Map<string, PartialDate>();
  for (const [key, date] of Object.entries(value))
    if (dateFields.has(key) && typeof date === 'string') dates.set(key, date);
  const faults: { field: string; message: string }[] = [];
  for (const [key, date] of dates)
    if (!isRealDay(date)) faults.push({ field: at + key, message: `no such day: ${date}` });
  for (const [start, end] of spans) {
    const from = dates.get(start);
    const to = dates.get(end);
    if (from && to && surelyBefore(to, from))
      faults.push({ field: at + end, message: `end before beginning: ${to} before ${from}` });
  }
  return faults;
}

/** The same for what a record was at other times. */
function spellFaults(record: object): { field: string; message: string }[] {
  const lists = record as Partial<Record<'parents' | 'names' | 'relations', object[]>>;
  return (['parents', 'names', 'relations'] as const).flatMap((list) =>
    (lists[list] ?? []).flatMap((spell, i) => dateFaults(spell, `${list}.${i}.`)),
  );
}

/** A role that outlives the body it is held in: a date after the body's end, or a beginning and no end at all. */
function pastEnd(
  role: Role,
  body: Organization | undefined,
  at: string,
): { field: string; message: string }[] {
  if (!body?.dissolved) return [];
  const end = body.dissolved;
  const dates: [string, PartialDate | null][] = [
    ['from', role.from],
    ['to', role.to],
    ...(role.attested ?? []).map((date, i): [string, PartialDate] => [`attested.${i}`, date]),
  ];
  const faults = dates
    .filter(([, date]) => date !== null && surelyBefore(end, date))
    .map(([key, date]) => ({
      field: at + key,
      message: `reaches past the end of ${body.id} (${end}): ${date}`,
    }));
  if (role.from && !role.to)
    faults.push({
      field: `${at}to`,
      message: `still open though ${body.id} ended (${end}): give its end, or only the days it is attested`,
    });
  return faults;
}

function checkPerson(row: Row<'people'>, bodies: Map<string, Organization>): Finding[] {
  return row.record.roles.flatMap((role, i) =>
    [...dateFaults(role, `roles.${i}.`), ...pastEnd(role, bodies.get(role.org ?? ''), `roles.${i}.`)].map(
      (fault) => ({ file: 'people' as const, line: row.line, id: row.record.id, ...fault }),
    ),
  );
}

/** Lower-case words of an office, the bare marks "former" and "acting" left out. */
const words = (title: string) =>
  new Set(
    title
      .normalize('NFC')
      .toLowerCase()
      .split(/[^\p{L}\p{N}]+/u)
      .filter((word) => word !== '' && word !== 'quyền' && word !== 'nguyên'),
  );

/** The same office, written longer or shorter: "Bộ trưởng" in "Bộ trưởng Bộ Khoa học và Công nghệ", never "Thứ trưởng". */
function sameOffice(a: string, b: string): boolean {
  const [few, many] = [words(a), words(b)].sort((x, y) => x.size - y.size) as [Set<string>, Set<string>];
  const deputy = (set: Set<string>) => set.has('phó') || set.has('thứ');
  return deputy(few) === deputy(many) && [...few].every((word) => many.has(word));
}

/** Whether the role's known bounds leave room for the day. */
function mayCover(role: Role, date: PartialDate): boolean {
  return !(role.from && surelyBefore(date, role.from)) && !(role.to && surelyBefore(role.to, date));
}

/** Meetings in which a person sits in an office that their own dated roles put at another time. */
function checkMeeting(row: Row<'meetings'>, people: Map<string, Person>): Finding[] {
  const { date, participants } = row.record;
  if (date === null) return [];
  return participants.flatMap((seat, i) => {
    if (!seat.as_vi || seat.outside_role) return [];
    const office = seat.as_vi;
    const roles = (people.get(seat.entity)?.roles ?? []).filter((role) => sameOffice(role.title_vi, office));
    if (roles.length === 0 || roles.some((role) => mayCover(role, date))) return [];
    const message = `${seat.entity} was not "${office}" on ${date} (mark outside_role if the source says so)`;
    return [
      { file: 'meetings', line: row.line, id: row.record.id, field: `participants.${i}.as_vi`, message },
    ];
  });
}

/** Contradictions in time: inside a record, between a role and its body, between a meeting and the roles of who took part. */
export function checkTime(rows: Rows): Finding[] {
  const bodies = new Map(rows.organizations.map(({ record }) => [record.id, record]));
  const people = new Map(rows.people.map(({ record }) => [record.id, record]));
  const own = (['organizations', 'places', 'documents', 'meetings', 'agreements'] as const).flatMap((file) =>
    rows[file].flatMap(({ line, record }) =>
      [...dateFaults(record, ''), ...spellFaults(record)].map((fault) => ({
        file,
        line,
        id: record.id,
        ...fault,
      })),
    ),
  );
  return [
    ...own,
    ...rows.people.flatMap((row) => checkPerson(row, bodies)),
    ...rows.meetings.flatMap((row) => checkMeeting(row, people)),
  ];
}

/** A successor takes over on the day its predecessor ends: without that day nothing can be said of either side of it. */
export function undatedSuccessor(rows: Rows): Finding[] {
  return (['organizations', 'places'] as const).flatMap((file) =>
    rows[file].flatMap(({ line, record: { id, successor, dissolved } }) =>
      successor && !dissolved
        ? [{ file, line, id, field: 'dissolved', message: `became ${successor}: when?` }]
        : [],
    ),
  );
}
