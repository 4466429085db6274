import { type EntityFile, entityTypes } from '../../kinds';
import type { Bilingual } from '../../knowledge/card';
import { fileNames } from '../../knowledge/files';
import { referencesIn } from '../../knowledge/references';
import type { Dataset, Entity, FileName } from '../../knowledge/schema';
import { compareVersions } from '../format/header';
import type { ReadPack } from '../format/types';
import type { Installed } from '../store/database';

/** A name of the pack that stands for something else already. */
interface Clash {
  name: string;
  /** What the bundled facts call so. */
  other: Bilingual;
}

/** What adding a pack would do. */
export interface PackPreview {
  pack: ReadPack;
  counts: Record<FileName, number>;
  /** How many of its entities add to bundled ones. */
  additions: number;
  /** The first `CLASHES`, and how many there are in all. */
  clashes: Clash[];
  clashing: number;
  /** References that lead to nothing here; such a name is left out of its line. */
  unknown: number;
  /** The installed pack it would replace. */
  replaces: { version: string; order: 'newer' | 'same' | 'older' } | null;
  /** A pack of this id came another way: it has to be removed first. */
  taken: boolean;
}

const CLASHES = 20;
const entityFiles: readonly EntityFile[] = Object.values(entityTypes).map(({ file }) => file);
const key = (name: string) => name.normalize('NFC').toLowerCase().replace(/\s+/g, ' ').trim();
const namesOf = ({ name, name_en, aliases }: Entity): string[] => [
  name,
  name_en,
  ...aliases.map(({ text }) => text),
];

/**
 * Sets a pack beside what is there: what it adds to, which of its names mean something else already, what it refers to
 * that nobody has.
 * @param installed the packs that are there
 */
export function previewPack(pack: ReadPack, bundled: Dataset, installed: readonly Installed[]): PackPreview {
  const { header, records } = pack;
  const bundledIds = new Map(
    entityFiles.flatMap((file) => bundled[file].map(({ id }) => [id, file] as const)),
  );
  const isAddition = (file: EntityFile, id: string) => bundledIds.get(id) === file;
  const entities = entityFiles.flatMap((file) => records[file].map((record) => ({ file, record })));
  const own = entities.filter(({ file, record }) => !isAddition(file, record.id));
  const clashes = clashesOf(
    own.map(({ record }) => record),
    bundled,
  );
  const before = installed.find(({ id }) => id === header.id);
  return {
    pack,
    counts: Object.fromEntries(
      fileNames.map((file) => [file, records[file].length]),
    ) as PackPreview['counts'],
    additions: entities.length - own.length,
    clashes: clashes.slice(0, CLASHES),
    clashing: clashes.length,
    unknown: unknownIn(records, bundledIds),
    replaces: before
      ? { version: before.header.version, order: orderOf(header.version, before.header.version) }
      : null,
    taken: before !== undefined && before.origin.kind !== 'file',
  };
}

function orderOf(version: string, before: string): 'newer' | 'same' | 'older' {
  const order = compareVersions(version, before);
  return order === 0 ? 'same' : order > 0 ? 'newer' : 'older';
}

function clashesOf(own: readonly Entity[], bundled: Dataset): Clash[] {
  const known = new Map<string, Entity>();
  for (const file of entityFiles)
    for (const entity of bundled[file]) for (const name of namesOf(entity)) known.set(key(name), entity);
  return own.flatMap((record) =>
    [...new Set(namesOf(record))].flatMap((name) => {
      const other = known.get(key(name));
      return other ? [{ name, other: { vi: other.name, en: other.name_en } }] : [];
    }),
  );
}

function unknownIn(records: Dataset, bundledIds: ReadonlyMap<string, FileName>): number {
  const own = new Set(fileNames.flatMap((file) => records[file].map(({ id }) => id)));
  const referred = fileNames.flatMap((file) => records[file].flatMap((record) => referencesIn(file, record)));
  return referred.filter(({ id }) => !own.has(id) && !bundledIds.has(id)).length;
}
