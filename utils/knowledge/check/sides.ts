import type { Meeting } from '../schema';
import type { Finding, Row, Rows } from './rows';

/** Letters of a date that names the day. */
const DAY = '2026-01-31'.length;

const found = (
  file: 'meetings' | 'agreements',
  { line, record: { id } }: Row<'meetings' | 'agreements'>,
  field: string,
  message: string,
): Finding => ({ file, line, id, field, message });

/** A meeting needs two who met: one participant, or all of one side where sides are named, is none. */
export function oneSide(rows: Rows): Finding[] {
  return rows.meetings.flatMap((row) => {
    const { participants } = row.record;
    const alone = new Set(participants.map(({ entity }) => entity)).size < 2;
    return alone
      ? [
          found(
            'meetings',
            row,
            'participants',
            'one participant makes no meeting: if nobody else is known, say so in "doubt"',
          ),
        ]
      : [];
  });
}

/** An agreement needs two parties; a programme of one is a document or a meeting's outcome. */
export function oneParty(rows: Rows): Finding[] {
  return rows.agreements
    .filter(({ record: { parties } }) => new Set(parties.map(({ entity }) => entity)).size < 2)
    .map((row) =>
      found(
        'agreements',
        row,
        'parties',
        'one party makes no agreement: if nobody else is known, say so in "doubt"',
      ),
    );
}

/** Kinds at which the same people sit twice a day for nothing but one meeting told twice. */
const ONCE_A_DAY: ReadonlySet<Meeting['kind']> = new Set(['reception', 'talks', 'working-session', 'call']);

/** One meeting told twice: on one day, of one kind, and all who stand at one stand at the other. */
export function toldTwice(rows: Rows): Finding[] {
  const dated = rows.meetings.filter(
    ({ record: { date, kind, participants } }) =>
      date?.length === DAY && ONCE_A_DAY.has(kind) && participants.length > 1,
  );
  const sameDay = Map.groupBy(dated, ({ record: { date, kind } }) => `${date} ${kind}`);
  return [...sameDay.values()].flatMap((met) =>
    met.flatMap((row, i) => {
      const other = met.slice(0, i).find((earlier) => satAmong(earlier, row) || satAmong(row, earlier));
      if (!other) return [];
      const message = `${other.record.id} has the same people on that day: one record with the sources of both`;
      return [found('meetings', row, 'participants', message)];
    }),
  );
}

const satAmong = (few: Row<'meetings'>, many: Row<'meetings'>): boolean => {
  const seated = new Set(many.record.participants.map(({ entity }) => entity));
  return few.record.participants.every(({ entity }) => seated.has(entity));
};

const BUNDLE =
  /(?<!\p{L})(?:\d+|hàng chục|nhiều|các|loạt) (?:văn kiện|bản ghi nhớ|biên bản|thỏa thuận|MoU|hợp đồng)(?!\p{L})/iu;

/** "22 văn kiện": what a visit brought is the meeting's outcome; an agreement is one paper. */
export function bundles(rows: Rows): Finding[] {
  return rows.agreements
    .filter(({ record: { title_vi } }) => BUNDLE.test(title_vi))
    .map((row) => found('agreements', row, 'title_vi', 'a bundle of papers is the outcome of its meeting'));
}

/** A country or place at the table: who came for it? The source may name a person or body. */
export function placeAtTable(rows: Rows): Finding[] {
  const places = new Set(rows.places.map(({ record }) => record.id));
  return rows.meetings.flatMap((row) =>
    row.record.participants.flatMap(({ entity }, i) =>
      places.has(entity)
        ? [
            found(
              'meetings',
              row,
              `participants.${i}`,
              `${entity} is a place: who came for it? If nobody is named, say so in "doubt"`,
            ),
          ]
        : [],
    ),
  );
}
