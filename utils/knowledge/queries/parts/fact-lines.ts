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
  const lines = linesOf[row.type](row, day).filter((one) => one !== null);
  return nameOn(row, day).vi === row.name.vi ? lines : [line('nameNow', row.name), ...lines];
}

/** Null stands where nothing is on record. */
type Lines = (FactLine | null)[];

const linesOf: Record<EntityRow['type'], (row: EntityRow, day: PartialDate | null) => Lines> = {
  person: ({ record }) => personLines(record as Person),
  organization: (row, day) => bodyLines(row, row.record as Organization, day),
  place: (row, day) => placeLines(row, row.record as Place, day),
  document: (row) => documentLines(row, row.record as PolicyDocument),
  event: (row) => [refLine('host', row, (row.record as PolicyEvent).host)],
};

/** The record's kind (`ministry`, `law`), null for people and events. */
export function kindOf({ record }: EntityRow): Kind | null {
  return 'kind' in record ? record.kind : null;
}

/** What an entity was called on a day: a name of that time where one is on record, else its present one. */
export function nameOn({ record, name }: EntityRow, day: PartialDate | null): Bilingual {
  const then = day === null ? undefined : record.names?.find((one) => coverage(one, day) === 'covers');
  return then ? { vi: then.vi, en: then.en } : name;
}

const personLines = ({ born }: Person): Lines => [textLine('born', born)];

function bodyLines(row: EntityRow, body: Organization, day: PartialDate | null): Lines {
  return [
    kindLine(body.kind),
    ...body.parents.map((parent) => spellLine('parent', row.refs[parent.org], parent, day)),
    refLine('country', row, body.country),
    dateLine('founded', body.founded),
    dateLine('dissolved', body.dissolved),
    ...changeLines(row, body.successor, body.dissolved),
  ];
}

function placeLines(row: EntityRow, place: Place, day: PartialDate | null): Lines {
  return [
    kindLine(place.kind),
    refLine('country', row, place.country),
    ...(place.relations ?? [])
      .filter((relation) => coverage(relation, day) !== 'outside')
      .map(({ vi, en }) => line('relation', { vi, en })),
    dateLine('dissolved', place.dissolved),
    ...changeLines(row, place.successor, place.dissolved),
  ];
}

function documentLines(row: EntityRow, document: PolicyDocument): Lines {
  return [
    kindLine(document.kind),
    textLine('number', document.number),
    refLine('issuer', row, document.issuer),
    dateLine('issued', document.issued),
    dateLine('effective', document.effective),
    dateLine('ended', document.ended),
    since(refLine('replacedBy', row, document.replaced_by), document.ended),
  ];
}

/** What it became and what it came from, each with the day of the change. */
function changeLines(
  row: EntityRow,
  successor: string | null | undefined,
  ended: PartialDate | null | undefined,
): Lines {
  return [
    since(refLine('successor', row, successor), ended),
    ...row.predecessors.map(({ name, until }) => {
      const one = line('predecessor', name.name, name);
      return until === null ? one : { ...one, to: until };
    }),
  ];
}

/** A line that holds for a time only, where it covers the day or nothing is known but that it holds today. */
function spellLine(
  label: FactLine['label'],
  ref: NameRef | undefined,
  spell: Spell,
  day: PartialDate | null,
): FactLine | null {
  const covered = coverage(spell, day);
  if (!ref || covered === 'outside') return null;
  const one = line(label, ref.name, ref);
  if (spell.from !== null) one.from = spell.from;
  if (spell.to !== null) one.to = spell.to;
  if (covered === 'today') one.today = true;
  return one;
}

function since(one: FactLine | null, from: PartialDate | null | undefined): FactLine | null {
  return one && from ? { ...one, from } : one;
}

function kindLine(kind: Kind): FactLine {
  const { vi, en } = kindWords[kind];
  return line('kind', { vi, en });
}

/** What both languages write alike. */
function textLine(label: FactLine['label'], text: string | null): FactLine | null {
  return text === null ? null : line(label, { vi: text, en: text });
}

function dateLine(label: FactLine['label'], date: string | null | undefined): FactLine | null {
  return date ? line(label, dateInWords(date)) : null;
}

function refLine(label: FactLine['label'], row: EntityRow, id: string | null | undefined): FactLine | null {
  const ref = id ? row.refs[id] : undefined;
  return ref ? line(label, ref.name, ref) : null;
}

function line(label: FactLine['label'], value: Bilingual, ref: NameRef | null = null): FactLine {
  return { label, value, ref };
}
