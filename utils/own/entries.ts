import { type EntityFile, type EntityType, entityTypeNames, entityTypes } from '../kinds';
import { fileNames } from '../knowledge/files';
import { referencesIn } from '../knowledge/references';
import type { Dataset, Entity, Role, Source } from '../knowledge/schema';
import { writeDay } from './day';
import { emptyForm, type Form, type Who } from './form';
import { findEntity, isMine, isOwnWord, tidied, withoutRecord, withRecord } from './records';

/** One fact among the reader's own: a whole record, or a part of one. `at` is its place in the list it stands in. */
export type Entry =
  | { kind: 'meeting' | 'agreement' | 'person' | 'organization' | 'note'; id: string }
  | { kind: 'office' | 'alias'; id: string; at: number };

/** Whether a fact can be taken out and put in anew: nothing rests on it. */
export const isPart = ({ kind }: Entry): boolean => kind !== 'person' && kind !== 'organization';

/** An entry as the list shows it. */
export interface Listed {
  entry: Entry;
  /** Whom or what it is about, as it was called when it was written down; empty for records that are their own subject. */
  about: string;
  text: string;
  /** Empty where it is not dated. */
  day: string;
  sources: Source[];
  /** What became of the bundled entity it is about. */
  fate: { is: 'there' } | { is: 'renamed'; now: string } | { is: 'gone' };
  /** How many of those it names are in the data no more. */
  missing: number;
}

const typeOf = (file: EntityFile): EntityType =>
  entityTypeNames.find((type) => entityTypes[type].file === file)!;

/** All of the reader's own facts, the latest first. */
export function entriesOf(own: Dataset, bundled: Dataset): Listed[] {
  const about = entityTypeNames.flatMap((type) =>
    own[entityTypes[type].file].flatMap((record) => entriesAbout(record, own, bundled)),
  );
  const meetings = own.meetings.map((one) =>
    listed(
      { kind: 'meeting', id: one.id },
      one.title_vi,
      one.date,
      one.sources,
      own,
      missingIn('meetings', one, own, bundled),
    ),
  );
  const agreements = own.agreements.map((one) =>
    listed(
      { kind: 'agreement', id: one.id },
      one.title_vi,
      one.signed,
      one.sources,
      own,
      missingIn('agreements', one, own, bundled),
    ),
  );
  return [...about, ...agreements, ...meetings].reverse();
}

function listed(
  entry: Entry,
  text: string,
  day: string | null,
  sources: string[],
  own: Dataset,
  missing = 0,
): Listed {
  const cited = own.sources.filter(({ id }) => sources.includes(id));
  return { entry, about: '', text, day: writeDay(day), sources: cited, fate: { is: 'there' }, missing };
}

function entriesAbout(record: Entity, own: Dataset, bundled: Dataset): Listed[] {
  const { id, name, aliases, bio_vi, sources } = record;
  const parts: Listed[] = [
    ...('roles' in record
      ? record.roles.map((role, at) => ({
          ...listed({ kind: 'office', id, at }, role.title_vi, role.from, role.sources, own),
        }))
      : []),
    ...aliases.map((alias, at) => listed({ kind: 'alias', id, at }, alias.text, null, sources, own)),
    ...(bio_vi === null ? [] : [listed({ kind: 'note', id }, bio_vi, null, sources, own)]),
  ];
  const fate = isMine(id) ? ({ is: 'there' } as const) : fateOf(id, name, bundled);
  const about = parts.map((part) => ({ ...part, about: name, fate }));
  const itself: Listed[] =
    isMine(id) && ('roles' in record || 'parents' in record)
      ? [listed({ kind: 'roles' in record ? 'person' : 'organization', id }, name, null, sources, own)]
      : [];
  return [...itself, ...about];
}

function fateOf(id: string, name: string, bundled: Dataset): Listed['fate'] {
  const now = findEntity(bundled, id)?.record.name;
  if (now === undefined) return { is: 'gone' };
  return now === name ? { is: 'there' } : { is: 'renamed', now };
}

function missingIn(file: 'meetings' | 'agreements', record: object, own: Dataset, bundled: Dataset): number {
  const named = referencesIn(file, record).filter(({ target }) => target === 'entity' || target === 'place');
  return new Set(named.map(({ id }) => id).filter((id) => !findEntity(own, id) && !findEntity(bundled, id)))
    .size;
}

/** How many other records of the reader's own name this one: it cannot go before them. */
export function usesOf(id: string, own: Dataset): number {
  return fileNames
    .flatMap((file) => own[file].map((record) => ({ file, record })))
    .filter(({ file, record }) => record.id !== id && referencesIn(file, record).some((one) => one.id === id))
    .length;
}

/** The records without one fact; of an addition that says nothing any more nothing stays. */
export function withoutEntry(own: Dataset, entry: Entry): Dataset {
  const { kind, id } = entry;
  if (kind === 'meeting') return tidied(withoutRecord(own, 'meetings', id));
  if (kind === 'agreement') return tidied(withoutRecord(own, 'agreements', id));
  const found = findEntity(own, id);
  if (!found) return own;
  const { file, record } = found;
  if (kind === 'person' || kind === 'organization') return tidied(withoutRecord(own, file, id));
  const left = { ...record };
  if (kind === 'note') Object.assign(left, { bio_vi: null, bio_en: null });
  if (kind === 'alias') left.aliases = left.aliases.filter((_, at) => at !== entry.at);
  if (kind === 'office' && 'roles' in left) left.roles = left.roles.filter((_, at) => at !== entry.at);
  const says = left.aliases.length > 0 || left.bio_vi !== null || ('roles' in left && left.roles.length > 0);
  if (!says && !isMine(id)) return tidied(withoutRecord(own, file, id));
  return tidied(withRecord(own, { file, record: left } as Parameters<typeof withRecord>[1]));
}

/** Somebody of the data or of the reader's own, as a form names them; null when nobody has the id. */
export function whoOf(id: string | null, ...datasets: Dataset[]): Who | null {
  if (id === null) return null;
  for (const dataset of datasets) {
    const found = findEntity(dataset, id);
    const type = found && typeOf(found.file);
    if (type === 'person' || type === 'organization' || type === 'place')
      return { name: found!.record.name, type, is: { as: 'known', id } };
  }
  return null;
}

/** The form that a fact was composed from, to be changed; null when it is not there any more. */
export function formOf(entry: Entry, own: Dataset, bundled: Dataset): Form | null {
  const who = (id: string | null) => whoOf(id, bundled, own);
  const seat = (id: string): Who => who(id) ?? { name: id, type: 'organization', is: { as: 'open' } };
  const found = findEntity(own, entry.id)?.record;
  if (entry.kind === 'meeting') {
    const one = own.meetings.find(({ id }) => id === entry.id);
    return one
      ? filled(entry.kind, one.sources, own, {
          what: one.kind,
          title: one.title_vi,
          day: writeDay(one.date),
          place: who(one.place),
          seats: one.participants.map(({ entity, as_vi }) => ({ who: seat(entity), office: as_vi ?? '' })),
          text: one.outcome_vi ?? '',
        })
      : null;
  }
  if (entry.kind === 'agreement') {
    const one = own.agreements.find(({ id }) => id === entry.id);
    return one
      ? filled(entry.kind, one.sources, own, {
          what: one.kind,
          title: one.title_vi,
          day: writeDay(one.signed),
          place: who(one.place),
          seats: one.parties.map(({ entity }) => ({ who: seat(entity), office: '' })),
          text: one.summary_vi ?? '',
        })
      : null;
  }
  return found ? formAbout(entry, found, own, who) : null;
}

function formAbout(
  entry: Entry,
  record: Entity,
  own: Dataset,
  who: (id: string | null) => Who | null,
): Form | null {
  const names = { name: record.name, nameEn: record.name_en === record.name ? '' : record.name_en };
  switch (entry.kind) {
    case 'office': {
      const role: Role | undefined = 'roles' in record ? record.roles[entry.at] : undefined;
      return role
        ? filled('office', role.sources, own, {
            person: who(record.id),
            title: role.title_vi,
            body: who(role.org),
            from: writeDay(role.from),
            to: writeDay(role.to),
            seen: writeDay(role.attested?.[0] ?? null),
          })
        : null;
    }
    case 'alias':
      return filled('alias', record.sources, own, {
        of: who(record.id),
        alias: record.aliases[entry.at]?.text ?? '',
      });
    case 'note':
      return filled('note', record.sources, own, { of: who(record.id), text: record.bio_vi ?? '' });
    case 'person':
      return 'roles' in record
        ? filled('person', record.sources, own, {
            ...names,
            distinct: record.distinct_vi ?? '',
            country: who(record.nationality),
          })
        : null;
    case 'organization':
      return 'parents' in record
        ? filled('organization', record.sources, own, {
            ...names,
            what: record.kind,
            country: who(record.country),
          })
        : null;
    default:
      return null;
  }
}

/** A form with these values; where it stands is its latest source. */
function filled(
  kind: Form['kind'],
  sources: string[],
  own: Dataset,
  values: Partial<Form['values']> & object,
): Form {
  const source = own.sources.find(({ id }) => id === sources.at(-1));
  const empty = emptyForm(
    kind,
    source && {
      url: isOwnWord(source) ? '' : source.url,
      source: isOwnWord(source) && source.title === source.url ? '' : source.title,
      publisher: source.publisher === '—' ? '' : source.publisher,
      published: writeDay(source.date),
    },
  );
  return { kind, values: { ...empty.values, ...values } } as Form;
}
