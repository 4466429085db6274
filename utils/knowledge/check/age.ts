import type { PartialDate } from '../../text/partial-date';
import type { Agreement, Dataset, Role } from '../schema';

/** Something that may be out of date, and since when: an open office by its newest evidence, an agreement by its last year. */
export interface Ageing {
  date: PartialDate;
  id: string;
  told: string;
}

/** The newest day on which anything shows the role: its beginning, sightings, its sources' dates. Null when nothing is dated. */
function newestEvidence(
  { from, attested = [], sources }: Role,
  dates: Map<string, PartialDate>,
): PartialDate | null {
  const all = [from, ...attested, ...sources.map((id) => dates.get(id) ?? null)];
  return (
    all
      .filter((date) => date !== null)
      .sort()
      .at(-1) ?? null
  );
}

/** Offices without an end in bodies that still stand, oldest evidence first; those of one body and day by id. */
export function ageingOffices({ people, organizations, sources }: Dataset): Ageing[] {
  const dates = new Map(sources.flatMap(({ id, date }) => (date === null ? [] : [[id, date] as const])));
  const ended = new Set(organizations.flatMap(({ id, dissolved }) => (dissolved === null ? [] : [id])));
  const found = people.flatMap(({ id, name, roles }) =>
    roles
      .filter(({ to, org }) => to === null && (org === null || !ended.has(org)))
      .flatMap((role) => {
        const date = newestEvidence(role, dates);
        return date === null ? [] : [{ date, id, told: `${name}, ${role.title_vi}` }];
      }),
  );
  return byDate(found);
}

/** "2021 – 2025", "đến năm 2030": the last year that a paper's own name gives it. */
const SPAN = /(?<!\d)20\d{2}\s?[-–]\s?(20\d{2})(?!\d)|đến (?:hết )?(?:năm )?(20\d{2})(?!\d)/u;

export function lastYear({
  title_vi,
  summary_vi,
}: Pick<Agreement, 'title_vi' | 'summary_vi'>): string | null {
  const found = SPAN.exec(title_vi) ?? SPAN.exec(summary_vi ?? '');
  return found?.[1] ?? found?.[2] ?? null;
}

/** Agreements that say how long they hold, the earliest end first. */
export function ageingAgreements({ agreements }: Dataset): Ageing[] {
  const found = agreements.flatMap((agreement) => {
    const date = lastYear(agreement);
    return date === null ? [] : [{ date, id: agreement.id, told: agreement.title_vi }];
  });
  return byDate(found);
}

const byDate = (all: Ageing[]): Ageing[] =>
  all.sort((a, b) => (a.date === b.date ? (a.id < b.id ? -1 : 1) : a.date < b.date ? -1 : 1));
