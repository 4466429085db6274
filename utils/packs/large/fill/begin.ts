import { fileNames } from '../../../knowledge/files';
import type { PackHeader } from '../../format/header';
import type { LargeDb } from '../disk/database';
import { SHELF } from '../disk/record-on';
import { headerOf } from './header-of';
import type { SoFar } from './so-far';

/** @param line the one in which the header stands */
const atFirst = (header: PackHeader, line: number): SoFar => ({
  header,
  line,
  number: 0,
  counts: Object.fromEntries(fileNames.map((file) => [file, 0])) as SoFar['counts'],
  refusals: [],
  refused: 0,
  runs: 0,
  shelf: SHELF,
  spelled: 0,
  shifts: [],
  sorted: null,
  twice: [],
});

/** Lays the file of a new database beside it, to be gone on with. Throws what `headerOf` does. */
export async function begin(db: LargeDb, file: Blob): Promise<void> {
  const { header, line } = await headerOf(file);
  const writing = db.transaction(['file', 'soFar'], 'readwrite');
  await Promise.all([
    writing.objectStore('file').put(file, 'file'),
    writing.objectStore('soFar').put(atFirst(header, line), 'so far'),
    writing.done,
  ]);
}
