import { plain } from '../draft/read/same';
import { type EntityFile, entityTypes } from '../kinds';
import { fileNames } from '../knowledge/files';
import { referencesIn } from '../knowledge/references';
import type { Dataset, Entity, FileName, Source } from '../knowledge/schema';
import { OWN_WORD } from '../packs/format/header';
import type { SourceValues } from './form';

/** What stands before the id of everything that is the reader's own alone: no bundled id will ever begin so. */
const MINE = 'ghi.';

export const isMine = (id: string): boolean => id.startsWith(MINE);

/** Letters and digits at the end of an id of one's own, so that two of one name are two. */
const RANDOM = 8;

/** A new id that says to its reader what it is of. */
export function newId(of: string): string {
  const said = plain(of).replaceAll(' ', '-').slice(0, 40).replace(/-$/, '');
  return `${MINE}${said || 'muc'}.${crypto.randomUUID().slice(0, RANDOM)}`;
}

export const isOwnWord = ({ url }: Source): boolean => url === OWN_WORD;

const entityFiles: readonly EntityFile[] = Object.values(entityTypes).map(({ file }) => file);

/** A record with the file it stands in. */
export type Filed = { [File in FileName]: { file: File; record: Dataset[File][number] } }[FileName];

/** An entity's record with its file. */
export type EntityFiled = Extract<Filed, { file: EntityFile }>;

export function findEntity(dataset: Dataset, id: string): EntityFiled | null {
  for (const file of entityFiles) {
    const record = dataset[file].find((one) => one.id === id);
    if (record) return { file, record } as EntityFiled;
  }
  return null;
}

/** The records with one more, or with a changed one in its place. */
export function withRecord(records: Dataset, { file, record }: Filed): Dataset {
  const list: { id: string }[] = records[file];
  const at = list.findIndex(({ id }) => id === record.id);
  return { ...records, [file]: at < 0 ? [...list, record] : list.with(at, record) };
}

export function withoutRecord(records: Dataset, file: FileName, id: string): Dataset {
  return { ...records, [file]: (records[file] as { id: string }[]).filter((one) => one.id !== id) };
}

/** The records without the sources that nothing cites any more. */
export function tidied(records: Dataset): Dataset {
  const cited = new Set(
    fileNames.flatMap((file) =>
      records[file].flatMap((record) =>
        referencesIn(file, record).flatMap(({ id, target }) => (target === 'sources' ? id : [])),
      ),
    ),
  );
  return { ...records, sources: records.sources.filter(({ id }) => cited.has(id)) };
}

/** The source a form names: the one that is there, or a new one. @param published ISO, null when unknown */
export function sourceOf(
  { url, source, publisher }: SourceValues,
  published: string | null,
  records: Dataset,
  today: string,
): Source {
  const address = url.trim() || OWN_WORD;
  const made: Source = {
    id: newId('nguon'),
    url: address,
    publisher: publisher.trim() || hostOf(address) || '—',
    title: source.trim() || address,
    date: published ?? (address === OWN_WORD ? today : null),
    lang: 'vi',
  };
  const same = records.sources.find(
    (one) =>
      one.url === made.url &&
      one.title === made.title &&
      one.publisher === made.publisher &&
      one.date === made.date,
  );
  return same ?? made;
}

export const hostOf = (url: string): string =>
  URL.canParse(url) ? new URL(url).hostname.replace(/^www\./, '') : '';

/** A record for somebody new; what is not known of them stays open. */
export function newEntity(who: { name: string; type: 'person' | 'organization' }, source: string): Filed {
  const name = who.name.trim();
  const common = {
    id: newId(name),
    name,
    name_en: name,
    aliases: [],
    bio_vi: null,
    bio_en: null,
    sources: [source],
  };
  if (who.type === 'person')
    return { file: 'people', record: { ...common, nationality: null, born: null, roles: [] } };
  return {
    file: 'organizations',
    record: {
      ...common,
      kind: 'other',
      country: null,
      parents: [],
      founded: null,
      dissolved: null,
      successor: null,
    },
  };
}

/**
 * What adds to a bundled entity: the same id, so that it joins it, and what it is called and is, so that it can stand
 * alone should the entity go. Nothing that rests on sources of others comes along.
 */
export function additionTo(
  { file, record }: { file: EntityFile; record: Entity },
  source: string,
): EntityFiled {
  const { names: _, doubt_vi: _vi, doubt_en: _en, ...rest } = record;
  const bare = { ...rest, aliases: [], bio_vi: null, bio_en: null, sources: [source] };
  if ('relations' in bare) delete bare.relations;
  return {
    file,
    record: {
      ...bare,
      ...('roles' in bare && { roles: [] }),
      ...('parents' in bare && { parents: [] }),
    },
  } as unknown as EntityFiled;
}

/** The country that somebody stands for at a table, null when it is not known or is themselves. */
export function sideOf(id: string, ...datasets: Dataset[]): string | null {
  for (const dataset of datasets) {
    const record = findEntity(dataset, id)?.record;
    if (!record) continue;
    if ('nationality' in record) return record.nationality;
    if ('country' in record) return record.country;
  }
  return null;
}
