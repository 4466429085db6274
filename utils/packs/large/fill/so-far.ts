import type { FileName } from '../../../knowledge/schema';
import type { PackHeader } from '../../format/header';
import type { Refusal } from '../../format/reasons';
import type { LargeDb } from '../disk/database';
import type { LineNumbers } from './line-numbers';

/** How far the filling of a large pack has come; written with the pieces that it counts, so that it goes on after the last of them. */
export interface SoFar {
  header: PackHeader;
  /** Lines of the file that are dealt with. */
  line: number;
  /** Records that stand so far. */
  number: number;
  counts: Record<FileName, number>;
  /** The first `LIMITS.told`. */
  refusals: Refusal[];
  refused: number;
  /** Runs of postings, and of spellings. */
  runs: number;
  /** Records of a shelf; not there: `EARLIER_SHELF`. */
  shelf?: number;
  spelled: number;
  shifts: LineNumbers['shifts'];
  /** Lists that are in order; null while the file is read. */
  sorted: number | null;
  /** Records whose id was another's before. */
  twice: { first: number; again: number }[];
}

/** What has been begun in a database and not finished; null where nothing has. */
export async function begun(db: LargeDb): Promise<{ file: Blob; soFar: SoFar } | null> {
  const reading = db.transaction(['file', 'soFar'], 'readonly');
  const [file, soFar] = await Promise.all([
    reading.objectStore('file').get('file'),
    reading.objectStore('soFar').get('so far'),
  ]);
  return file && soFar ? { file, soFar } : null;
}
