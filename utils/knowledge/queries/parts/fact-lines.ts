import { type Kind, kindWords } from '../../../kinds';
import type { PartialDate } from '../../../text/partial-date';
import type { Bilingual, FactLine, NameRef } from '../../card';
import type { Organization, Person, Place, PolicyDocument, PolicyEvent } from '../../schema';
import type { EntityRow } from '../../store/facts';
import { coverage, type Spell } from '../../time/spells';
import { dateInWords } from './words';

/**
 * The labelled facts of an entity as of a day, in the order a reader asks for them. What is known for today alone is
 * marked `today`; what began or ended on a known day says so.
 * @param day the article's date; null when unknown, then the facts are today's
 */
export function factLines(row: EntityRow, day: PartialDate | null): FactLine[] {
  const lines: Record<EntityRow['type'], () => FactLine[]> = {
    person: () => personLines(row.record as Person),
    organization: () => bodyLines(row, row.record as Organization, day),
    place: () => placeLines(row, row.record as Place, day),
    document: () => documentLines(row, row.record as PolicyDocument),
    event: () => refLine('host', row, (row.record as PolicyEvent).host),
  };
  return [...nameLine(row, day), ...lines[row.type]()];
}

/** The record's kind (`ministry`, `law`), null for people and events. */
export function kindOf({ record }: EntityRow): Kind | null {
  return 'kind' in record ? record.kind : null;
}

/** What an entity was called on a day: a name of that time where one is on record, else its present one. */
export function nameOn({ record, name }: EntityRow, day: PartialDate | null): Bilingual {
  const then = day === null ? undefined : record.names?.find((one) => coverage(one, day) === 'covers');
  return then ? { vi: then.vi, en: then.en } : name;
}

function nameLine(row: EntityRow, day: PartialDate | null): FactLine[] {
  return nameOn(row, day).vi === row.name.vi ? [] : [line('nameNow', row.name)];
}

function personLines({ born }: Person): FactLine[] {
  return born === null ? [] : [line('born', { vi: born, en: born })];
}

function bodyLines(row: EntityRow, body: Organization, day: PartialDate | null): FactLine[] {
  return [
    ...kindLine(body.kind),
    ...body.parents.flatMap((parent) => spellLine('parent', row.refs[parent.org], parent, day)),
    ...refLine('country', row, body.country),
    ...dateLine('founded', body.founded),
    ...dateLine('dissolved', body.dissolved),
    ...changeLines(row, body.successor, body.dissolved),
  ];
}

function placeLines(row: EntityRow, place: Place, day: PartialDate | null): FactLine[] {
  return [
    ...kindLine(place.kind),
    ...refLine('country', row, place.country),
    ...(place.relations ?? [])
      .filter((relation) => coverage(relation, day) !== 'outside')
      .map(({ vi, en }) => line('relation', { vi, en })),
    ...dateLine('dissolved', place.dissolved),
    ...changeLines(row, place.successor, place.dissolved),
  ];
}

function documentLines(row: EntityRow, document: PolicyDocument): FactLine[] {
  const { number } = document;
  return [
    ...kindLine(document.kind),
    ...(number === null ? [] : [line('number', { vi: number, en: number })]),
    ...refLine('issuer', row, document.issuer),
    ...dateLine('issued', document.issued),
    ...dateLine('effective', document.effective),
    ...dateLine('ended', document.ended),
    ...refLine('replacedBy', row, document.replaced_by).map((one) => since(one, document.ended)),
  ];
}

/** What it became and what it came from, each with the day of the change. */
function changeLines(
  row: EntityRow,
  successor: string | null | undefined,
  ended: PartialDate | null | undefined,
): FactLine[] {
  return [
    ...refLine('successor', row, successor).map((one) => since(one, ended)),
    ...row.predecessors.map(({ until, ...ref }) => {
      const one = line('predecessor', ref.name, ref);
      return until === null ? one : { ...one, to: until };
    }),
  ];
}

/** A line that holds for a time only, where it covers the day or nothing is known but that it holds today. */
function spellLine(
  label: FactLine['label'],
  ref: NameRef | undefined,
  { from, to }: Spell,
  day: PartialDate | null,
): FactLine[] {
  const covered = coverage({ from, to }, day);
  if (!ref || covered === 'outside') return [];
  return [
    {
      ...line(label, ref.name, ref),
      ...(from === null ? {} : { from }),
      ...(to === null ? {} : { to }),
      ...(covered === 'today' ? { today: true as const } : {}),
    },
  ];
}

function since(one: FactLine, from: PartialDate | null | undefined): FactLine {
  return from ? { ...one, from } : one;
}

function kindLine(kind: Kind): FactLine[] {
  const { vi, en } = kindWords[kind];
  return [line('kind', { vi, en })];
}

function dateLine(label: FactLine['label'], date: string | null | undefined): FactLine[] {
  return date ? [line(label, dateInWords(date))] : [];
}

function refLine(label: FactLine['label'], row: EntityRow, id: string | null | undefined): FactLine[] {
  const ref = id ? row.refs[id] : undefined;
  return ref ? [line(label, ref.name, ref)] : [];
}

function line(label: FactLine['label'], value: Bilingual, ref: NameRef | null = null): FactLine {
  return { label, value, ref };
}
