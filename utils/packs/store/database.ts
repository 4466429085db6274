import { type DBSchema, type IDBPDatabase, openDB } from 'idb';
import type { Dataset, FileName } from '../../knowledge/schema';
import type { PackHeader } from '../format/header';

/**
 * Where a pack came from. Only its own kind may replace it: a file must not stand in for a signed subscription of the
 * same id.
 */
export type Origin =
  | { kind: 'file' }
  /** The reader's own facts. */
  | { kind: 'own' }
  /** `address` of its manifest (https), `key`: the pinned public key, hexadecimal. */
  | { kind: 'subscription'; address: string; key: string };

/** A pack as it stands among the others. */
export interface Installed {
  /** The header's id. */
  id: string;
  header: PackHeader;
  origin: Origin;
  on: boolean;
  /** Where it and the bundled facts name or say something differently, the reader believes the pack. */
  ahead: boolean;
  /** Among the packs, from 0; the first wins where two of them clash. */
  place: number;
  /** Records by file. */
  counts: Record<FileName, number>;
  /** When these records were put in, ISO time. */
  installed: string;
  /** Of a large pack: the database that its records are in. None of them is here. */
  large?: { database: string };
}

/** All records of one file of one pack in one value: they are read together, and one large value is put fastest. */
interface Shelf<File extends FileName = FileName> {
  pack: string;
  file: File;
  records: Dataset[File];
}

/** Compiled names of one pack, made anew when `version` is not that of what they were made of. */
export interface CompiledNames {
  pack: string;
  version: string;
  names: ArrayBuffer;
}

export interface PackSchema extends DBSchema {
  packs: { key: string; value: Installed };
  records: { key: [pack: string, file: string]; value: Shelf };
  names: { key: string; value: CompiledNames };
  /** `revision`: a number that grows with every change, so that what is made of packs is known to be out of date. */
  state: { key: 'revision'; value: number };
}

export type Db = IDBPDatabase<PackSchema>;
export const STORES: ('packs' | 'records' | 'names' | 'state')[] = ['packs', 'records', 'names', 'state'];
const SCHEMA = 1;

/**
 * Opens the database `packs`, which is the reader's: no update of the bundled facts touches it.
 * @param lost called when the connection closed under us
 */
export function openDatabase(name: string, lost: () => void): Promise<Db> {
  return openDB<PackSchema>(name, SCHEMA, {
    upgrade(db, from) {
      // One step for each schema version, each from the one before it; the next stands below this one.
      if (from < 1) {
        db.createObjectStore('packs', { keyPath: 'id' });
        db.createObjectStore('records', { keyPath: ['pack', 'file'] });
        db.createObjectStore('names', { keyPath: 'pack' });
        db.createObjectStore('state');
      }
    },
    blocking(_from, _to, event) {
      (event.target as IDBDatabase).close();
      lost();
    },
    terminated: lost,
  });
}
