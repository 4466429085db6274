import { compare, daysBetween, type PartialDate } from '../../text/partial-date';
import type { Dataset } from '../schema';
import { Index } from '../store/dataset-index';
import type { Office } from '../store/facts';
import { excludingOf, rivalry } from '../time/endings';
import { beginOf, lastSeen, proofOf } from '../time/offices';
import { type Finding, fileNames, type Rows } from './rows';

/** The dataset as the product takes it, from the rows that could be read. */
function datasetOf(rows: Rows): Dataset {
  return Object.fromEntries(
    fileNames.map((file) => [file, rows[file].map(({ record }) => record)]),
  ) as unknown as Dataset;
}

interface Placed {
  office: Office;
  at: Pick<Finding, 'file' | 'line' | 'id' | 'field'>;
}

function placedOffices(rows: Rows): Placed[] {
  const { offices } = new Index(datasetOf(rows));
  return rows.people.flatMap(({ line, record }) =>
    (offices.get(record.id) ?? []).map((office, i) => ({
      office,
      at: { file: 'people', line, id: record.id, field: `roles.${i}` },
    })),
  );
}

/** From the first proof of an office to its end, or to the last. */
function spanOf(office: Office): { from: PartialDate; to: PartialDate } | null {
  const proof = proofOf(office);
  const from = beginOf(proof);
  const to = office.role.to ?? lastSeen(proof);
  return from === null || to === null ? null : { from, to };
}

/** An acting holder stands in for one who is not yet relieved. */
const isActing = ({ role }: Office) => role.title_vi.startsWith('Quyền ');

/** Whether two spans share more than the day on which an office changes hands. */
function overlap(a: ReturnType<typeof spanOf>, b: ReturnType<typeof spanOf>): boolean {
  if (!a || !b) return false;
  const apart = (one: { to: PartialDate }, other: { from: PartialDate }) =>
    compare(other.from, one.to) !== 'before' || daysBetween(other.from, one.to) <= 1;
  return !apart(a, b) && !apart(b, a);
}

/** Whether two spans overlap or are one: the same days, or both not known. */
function sameTime(a: ReturnType<typeof spanOf>, b: ReturnType<typeof spanOf>): boolean {
  return (a?.from === b?.from && a?.to === b?.to) || overlap(a, b);
}

/** Two people on record in an office for one at the same time. */
export function twoHolders(rows: Rows): Finding[] {
  const placed = new Map(placedOffices(rows).map(({ office, at }) => [office, at]));
  return [...rivalry([...placed.keys()]).values()].flatMap((all) => {
    const holders = all.filter((office) => !isActing(office));
    return holders.flatMap((a, i) =>
      holders.slice(i + 1).flatMap((b) => {
        if (a.person === b.person || !overlap(spanOf(a), spanOf(b))) return [];
        const { from, to } = spanOf(b)!;
        const message = `${b.person} holds it at the same time (${from} to ${to}): give an end, or mark both "shared"`;
        return [{ ...placed.get(a)!, message }];
      }),
    );
  });
}

/** One office of one person on record twice for the same time: two records of one thing. */
export function officeTwice(rows: Rows): Finding[] {
  const placed = placedOffices(rows);
  return placed.flatMap(({ office, at }, i) => {
    const twin = placed
      .slice(i + 1)
      .find(
        ({ office: { person, role } }) =>
          person === office.person && role.org === office.role.org && role.title_vi === office.role.title_vi,
      );
    if (!twin || !sameTime(spanOf(office), spanOf(twin.office))) return [];
    return [{ ...twin.at, message: `the same office for the same time as ${at.field}` }];
  });
}

/** An office with a start and no end, though its holder took a post since that excludes it. */
export function openBeside(rows: Rows): Finding[] {
  const byPerson = new Map<string, Placed[]>();
  for (const one of placedOffices(rows)) byPerson.set(one.at.id, [...(byPerson.get(one.at.id) ?? []), one]);
  return [...byPerson.values()].flatMap((placed) => {
    const offices = placed.map(({ office }) => office);
    return placed
      .filter(({ office: { role } }) => role.from !== null && role.to === null)
      .flatMap(({ office, at }) => {
        const next = excludingOf(office, offices).find(
          ({ role }) => role.from !== null && compare(lastSeen(proofOf(office))!, role.from) === 'before',
        );
        if (!next) return [];
        const message = `still open beside "${next.role.title_vi}" from ${next.role.from}: give its end`;
        return [{ ...at, field: `${at.field}.to`, message }];
      });
  });
}

/** An end that lies after every source of the office: nobody could have reported it. */
export function endUnsourced(rows: Rows): Finding[] {
  const dates = new Map(rows.sources.map(({ record }) => [record.id, record.date]));
  return rows.people.flatMap(({ line, record }) =>
    record.roles.flatMap(({ to, sources }, i) => {
      const dated = sources.map((id) => dates.get(id) ?? null);
      if (to === null || dated.some((date) => date === null || compare(date, to) !== 'before')) return [];
      const message = `its end (${to}) lies after every source of it (${dated.join(', ')})`;
      return [{ file: 'people' as const, line, id: record.id, field: `roles.${i}.to`, message }];
    }),
  );
}
