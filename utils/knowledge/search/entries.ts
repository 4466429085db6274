import { type EntityType, kindWords } from '../../kinds';
import type { PartialDate } from '../../text/partial-date';
import type { Bilingual, PackLabel } from '../card';
import { kindOf } from '../queries/parts/fact-lines';
import { otherNames } from '../queries/parts/refs';
import { dateInWords } from '../queries/parts/words';
import type { Organization, Person, Place, PolicyDocument } from '../schema';
import type { AgreementRow, EntityRow, MeetingRow, Rows } from '../store/facts';

/** What can be looked up. */
export type EntryKind = EntityType | 'meeting' | 'agreement';

/** Stands between the names in `also`; no name holds it. */
export const BETWEEN = ' | ';

/** One thing that can be found, small enough for all of them to be held at once. */
export interface SearchEntry {
  id: string;
  kind: EntryKind;
  name: Bilingual;
  /** One line below the name: office, kind, day. */
  note: Bilingual;
  /** Aliases, offices, participants, numbers: what it is found by beside its name. */
  also: string;
  /** Ids of the countries it belongs to or brings together. */
  countries: string[];
  /** Of a meeting, an agreement or a document; null for all others and where it is unknown. */
  date: PartialDate | null;
  /** Whom a body belongs to now, as far as is known. */
  parents: string[];
  /** In how many meetings and agreements it stands: of two alike the busier is meant more often. */
  degree: number;
  /** The pack that brought it; absent for what is bundled. */
  pack?: PackLabel;
}

/** An entry for everything of the dataset that has a page. */
export function searchEntries({
  entities,
  meetings,
  agreements,
}: Pick<Rows, 'entities' | 'meetings' | 'agreements'>): SearchEntry[] {
  const countries = new Set(
    entities.filter((row) => kindOf(row) === 'country' || kindOf(row) === 'territory').map(({ id }) => id),
  );
  return [
    ...entities.map(entityEntry),
    ...meetings.map((row) => factEntry('meeting', row, countries)),
    ...agreements.map((row) => factEntry('agreement', row, countries)),
  ];
}

function entityEntry(row: EntityRow): SearchEntry {
  const { record } = row;
  const also = otherNames(row);
  if (row.type === 'document') also.push((record as PolicyDocument).number ?? '');
  for (const { role } of row.offices) also.push(`${role.title_vi} ${role.title_en}`);
  return {
    id: row.id,
    kind: row.type,
    name: row.name,
    note: noteOf(row),
    also: also.join(BETWEEN),
    countries: countryOf(row),
    date: row.type === 'document' ? (record as PolicyDocument).issued : null,
    parents: 'parents' in record ? record.parents.filter(({ to }) => to === null).map(({ org }) => org) : [],
    degree: row.degree,
    ...(row.pack && { pack: row.pack }),
  };
}

/** A person's newest office on record, for all others what they are. */
function noteOf(row: EntityRow): Bilingual {
  if (row.type === 'person') {
    const newest =
      row.offices.length > 1
        ? row.offices.toSorted((a, b) => (lastKnown(a) < lastKnown(b) ? 1 : -1))[0]
        : row.offices[0];
    return newest ? { vi: newest.role.title_vi, en: newest.role.title_en } : { vi: '', en: '' };
  }
  const own = kindOf(row);
  const kind = own === null ? { vi: '', en: '' } : { vi: kindWords[own].vi, en: kindWords[own].en };
  const country = countryOf(row)[0];
  const ref = country === undefined || country === row.id ? undefined : row.refs[country];
  return ref ? joined(kind, ref.name) : kind;
}

const lastKnown = ({ role, evidence }: EntityRow['offices'][number]): string =>
  [role.from, evidence.at(-1), role.to]
    .filter((date) => date != null)
    .sort()
    .at(-1) ?? '';

function countryOf({ id, type, record }: EntityRow): string[] {
  const kind = 'kind' in record ? record.kind : null;
  if (kind === 'country' || kind === 'territory') return [id];
  const country =
    type === 'person'
      ? (record as Person).nationality
      : type === 'organization' || type === 'place'
        ? (record as Organization | Place).country
        : null;
  return country === null ? [] : [country];
}

function factEntry(
  kind: 'meeting' | 'agreement',
  row: MeetingRow | AgreementRow,
  countries: ReadonlySet<string>,
): SearchEntry {
  const { record, date } = row;
  const actors: string[] = [];
  for (const { entity } of row.actors) {
    const name = row.refs[entity]?.name;
    if (name) actors.push(`${name.vi} ${name.en}`);
  }
  const place = record.place === null ? undefined : row.refs[record.place];
  const day = date === null ? { vi: '', en: '' } : dateInWords(date);
  return {
    id: row.id,
    kind,
    name: { vi: record.title_vi, en: record.title_en },
    note: place ? joined(day, place.name) : day,
    also: actors.join(BETWEEN),
    countries: row.of.filter((id) => countries.has(id)),
    date,
    parents: [],
    degree: 0,
    ...packOfLine(row),
  };
}

/** A meeting or agreement is its sources' pack's. */
function packOfLine({ sources }: MeetingRow | AgreementRow): Pick<SearchEntry, 'pack'> {
  const pack = sources.find((source) => source.pack)?.pack;
  return pack ? { pack } : {};
}

const joined = (a: Bilingual, b: Bilingual): Bilingual => ({
  vi: beside(a.vi, b.vi),
  en: beside(a.en, b.en),
});

const beside = (a: string, b: string): string => (a && b ? `${a} · ${b}` : a || b);
