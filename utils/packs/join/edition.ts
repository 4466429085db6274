import type { PartialDate } from '../../text/partial-date';
import { BUNDLED_ID } from '../format/header';
import type { Installed } from '../store/database';

/** Packs parted into the edition of the bundled dataset that is in use, and those that add to it. */
interface Parted<Pack> {
  /** Null: the one that came with the extension. */
  edition: Pack | null;
  others: Pack[];
}

/**
 * A pack that renews the bundled dataset stands in its place while the extension does not bring a newer one; then it
 * waits. The packs that add to the facts never see the difference.
 * @param packs those that are on, in their order
 * @param packaged the newest day the dataset in the package speaks of
 */
export function byEdition<Pack extends Pick<Installed, 'id' | 'header'>>(
  packs: readonly Pack[],
  packaged: PartialDate,
): Parted<Pack> {
  const found = packs.find(({ id }) => id === BUNDLED_ID);
  return {
    edition: found && found.header.date >= packaged ? found : null,
    others: packs.filter(({ id }) => id !== BUNDLED_ID),
  };
}
