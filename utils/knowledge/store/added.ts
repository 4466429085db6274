import type { Bilingual, PackLabel, Provenance } from '../card';

/** What packs bring beside records of the dataset's own shape. Nothing of it is there when no pack is on. */
export interface Added {
  /** By pack: what its lines are marked with. */
  labels: ReadonlyMap<string, PackLabel>;
  /** By entity: what packs add to a bundled entity; see `Note`. `sources` by id. */
  notes: ReadonlyMap<string, readonly { text: Bilingual | null; sources: string[] }[]>;
  /** Bundled entities that the reader wants to see as a pack describes them. */
  redescribed: ReadonlyMap<string, PackLabel>;
}

export const NOTHING_ADDED: Added = { labels: new Map(), notes: new Map(), redescribed: new Map() };

/** The pack a record came in: it stands before the slash of its id. Bundled ids hold none. */
export function packOfId(id: string, { labels }: Added): PackLabel | undefined {
  return labels.size === 0 ? undefined : labels.get(id.slice(0, Math.max(0, id.indexOf('/'))));
}

/** Whether a line rests on what a pack says. */
export const isAdded = ({ sources }: { sources: readonly Provenance[] }): boolean =>
  sources.some(({ pack }) => pack !== undefined);
