import type { Dataset } from '../../knowledge/schema';
import type { PackHeader } from './header';
import type { Refusal } from './reasons';

/** A pack that can be installed: every record fits the dataset's schema, and its sources are its own. */
export interface Pack {
  header: PackHeader;
  /** In the order of the file. Ids are the pack's own, as written. */
  records: Dataset;
}

/** What was read from a file: the pack, and what had to be left out of it. */
export interface ReadPack extends Pack {
  /** The first `LIMITS.told`, by line. */
  refusals: Refusal[];
  /** How many records were refused in all. */
  refused: number;
}
