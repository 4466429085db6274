import { compare, type PartialDate } from '../../text/partial-date';
import type { Office } from '../store/facts';
import { officeOf } from '../store/rank';
import { beginOf, lastSeen, proofOf } from './offices';
import { excludes, type OfficeKind, officeKinds, sameWords } from './rules';

/**
 * What one office says of another, worked out once when the rows are made: which office a later one ended, who else held
 * an office for one, and when other countries' governments changed. Changes the offices in place.
 * @param known further offices, which stay as they are, of which the changes abroad are known too
 */
export function relate(people: readonly Office[][], known: readonly Office[] = []): void {
  for (const offices of people) dropTales(offices);
  const all = people.flat();
  changeAbroad(all, known);
  for (const offices of people) for (const office of offices) endBy(office, excludingOf(office, offices));
  const single = [...rivalry(all).values()].flatMap((holders) =>
    holders.map((office) => ({ office, others: holders.filter(({ person }) => person !== office.person) })),
  );
  for (const { office, others } of single) endBy(office, others);
  for (const { office, others } of single) office.rivals = others.map(proofOf);
}

/** The posts among a person's offices that cannot be held beside one of them. */
export function excludingOf({ kind, role }: Office, offices: readonly Office[]): Office[] {
  return offices.filter(
    (other) =>
      excludes(other.kind, kind) && (other.role.org !== role.org || other.role.title_vi !== role.title_vi),
  );
}

/**
 * The office is over by the first proof of one that excludes it, if it is not seen after that: at its start where that is
 * dated, else somewhere between the two sightings. A stated end stands as it is.
 */
function endBy(office: Office, excluding: readonly Office[]): void {
  const proof = proofOf(office);
  const after = lastSeen(proof);
  if (office.role.to !== null || after === null) return;
  for (const other of excluding) {
    const by = beginOf(proofOf(other));
    if (by === null || compare(after, by) !== 'before' || isOverBy(other, beginOf(proof))) continue;
    if (office.over === null || by < office.over.by)
      office.over = { after, by, exact: other.role.from !== null };
  }
}

/** Whether an office had its stated end by the day: a page that tells of a farewell may be younger than the farewell. */
function isOverBy({ role: { to } }: Office, day: PartialDate | null): boolean {
  return to !== null && day !== null && compare(to, day) !== 'after';
}

/**
 * A page that tells of a new post names the old one as well: on and after the new one's start it is no evidence that
 * the old one was still held.
 */
function dropTales(offices: readonly Office[]): void {
  for (const office of offices) {
    const begun = offices.flatMap(({ role, kind }) =>
      role.from !== null && role !== office.role && office.role.to === null && excludes(kind, office.kind)
        ? role.sources.map((source) => ({ source, from: role.from as PartialDate }))
        : [],
    );
    const told = (date: PartialDate) =>
      !office.role.attested?.includes(date) &&
      begun.some(
        ({ source, from }) =>
          office.role.sources.includes(source) &&
          compare(from, date) !== 'after' &&
          (office.role.from === null || office.role.from < from),
      );
    office.evidence = office.evidence.filter((date) => !told(date));
  }
}

/** Offices for one at a time, each with all who held it. Those that a source says are shared are no rivals. */
export function rivalry(offices: readonly Office[]): Map<string, Office[]> {
  const groups = new Map<string, Office[]>();
  for (const office of offices) {
    const where = office.role.org ?? office.country;
    const words = wordsOf(office);
    if (words === null || where === null || office.role.shared) continue;
    const key = [office.kind, where, words].join('|');
    const group = groups.get(key);
    if (group) group.push(office);
    else groups.set(key, [office]);
  }
  return groups;
}

/**
 * By what an office is one with another: nothing more than its kind, or its title. Of those who lead all of a body it is
 * the office alone, since the press writes the body in many ways; but a ministry abroad may have several ministers. Null
 * for what several hold.
 */
function wordsOf({ kind, leads, role: { title_vi: title } }: Office): string | null {
  const { single }: OfficeKind = officeKinds[kind];
  if (single === 'body') return '';
  if (single !== 'title' && !(leads !== null && DIRECTOR.test(title))) return null;
  return plainTitle(leads === null || kind === 'ministerAbroad' ? title : officeOf(title));
}

const DIRECTOR = /^(Quyền )?Giám đốc/u;

/** One form of an office's title, however the press writes it. */
const plainTitle = (title: string) =>
  sameWords.reduce(
    (plain, [written, word]) => plain.replace(written, word),
    title.normalize('NFC').toLowerCase(),
  );

/** Other governments change where a new head of them begins, as far as the dataset knows. */
function changeAbroad(offices: readonly Office[], known: readonly Office[]): void {
  const days = new Map<string | null, PartialDate[]>();
  for (const { kind, country, role } of known.length > 0 ? [...known, ...offices] : offices)
    if (kind === 'headAbroad' && role.from !== null)
      days.set(country, [...(days.get(country) ?? []), role.from]);
  for (const office of offices)
    if (officeKinds[office.kind].term === 'foreign') office.changes = (days.get(office.country) ?? []).sort();
}
