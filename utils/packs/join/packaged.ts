import { type Facts, type Meta, memoryFacts, type Rows } from '../../knowledge/store/facts';
import type { Bundled, Packaged } from '../../knowledge/store/packaged';
import type { PackShelf } from '../shelf';
import { byEdition } from './edition';

/**
 * The packaged dataset, or the edition that renews it, and the packs that are on, as one to read the facts from. While no
 * pack is on it is the packaged one itself.
 */
export function withPacks(bundled: Bundled, shelf: Pick<PackShelf, 'revision' | 'on' | 'active'>): Packaged {
  let kept: { version: string; facts: Promise<Facts> } | null = null;
  const meta = async (): Promise<Meta> => {
    const [packaged, revision] = await Promise.all([bundled.meta(), shelf.revision()]);
    if (revision === 0) return packaged;
    const { edition } = byEdition(await shelf.on(), packaged.date);
    return {
      ...packaged,
      ...(edition && { date: edition.header.date, counts: edition.counts }),
      version: `${packaged.version}+${revision}`,
      packs: true,
    };
  };
  const rows = async (): Promise<Rows> => {
    const [{ date }, { packs }] = await Promise.all([bundled.meta(), shelf.active()]);
    const { edition, others } = byEdition(packs, date);
    const [{ makeRows }, { joinPacks }] = await Promise.all([
      import('../../knowledge/store/rows'),
      import('./join'),
    ]);
    const { dataset, added } = joinPacks(edition?.records ?? (await bundled.dataset()), others);
    return makeRows(dataset, added);
  };
  return {
    meta,
    async shelves() {
      if ((await shelf.revision()) === 0) return bundled.shelves();
      const { shelve } = await import('../../knowledge/store/shelves');
      return shelve(await rows());
    },
    async facts() {
      const known = await meta();
      if (known.version === (await bundled.meta()).version) return bundled.facts();
      if (kept?.version !== known.version)
        kept = { version: known.version, facts: rows().then((all) => memoryFacts(all, known)) };
      return kept.facts;
    },
  };
}
