import * as v from 'valibot';
import { fileNames, noRecords } from '../knowledge/files';
import type { Dataset, FileName } from '../knowledge/schema';
import { OWN_ID } from './format/header';
import { readPack } from './format/read';
import type { Pack } from './format/types';
import { writePack } from './format/write';
import type { PackStore } from './store/packs';

const stood = v.object({
  id: v.string(),
  on: v.boolean(),
  ahead: v.boolean(),
  /** Of a subscription: where it comes from and who signs it. */
  address: v.optional(v.string()),
  key: v.optional(v.string()),
});
const travelling = v.object({
  /** The reader's own facts as the text of a pack; null when there are none. */
  own: v.nullable(v.string()),
  /** Every pack in its order. What is in others' packs stays with them. */
  packs: v.array(stood),
});
/** What of the packs goes with an export of the library: own facts whole, others by what brings them back. */
export type Travelling = v.InferOutput<typeof travelling>;

/** Gathers what travels. */
export async function packUp(store: Pick<PackStore, 'list' | 'records'>): Promise<Travelling> {
  const installed = await store.list();
  const own = installed.find(({ id }) => id === OWN_ID);
  return {
    own: own ? writePack({ header: own.header, records: await store.records(OWN_ID) }) : null,
    packs: installed.map(({ id, on, ahead, origin }) => ({
      id,
      on,
      ahead,
      ...(origin.kind === 'subscription' && { address: origin.address, key: origin.key }),
    })),
  };
}

/** What came of taking it in. */
export interface TakenIn {
  /** Addresses of subscriptions that are not here: only the reader's click may ask a host again. */
  addresses: string[];
  /** The reader's own facts as they were before, null when there were none. */
  before: Pack | null;
}

/**
 * Takes in what travelled. Own facts join those that are here; of two with one id the one here stays. Packs that are here
 * take the order and the switches they had.
 * @returns null when the value is nothing that travelled
 * @throws PackRefused when the own facts are no pack; nothing was changed then
 */
export async function takeIn(
  value: unknown,
  store: Pick<PackStore, 'list' | 'records' | 'install' | 'set' | 'reorder'>,
): Promise<TakenIn | null> {
  const parsed = v.safeParse(travelling, value);
  if (!parsed.success) return null;
  const { own, packs } = parsed.output;
  const brought = own === null ? null : await readPack(new TextEncoder().encode(own), { whose: 'own' });
  const here = await store.list();
  const mine = here.find(({ id }) => id === OWN_ID);
  const before = mine ? { header: mine.header, records: await store.records(OWN_ID) } : null;
  if (brought) await store.install(before ? joined(before, brought) : brought, { kind: 'own' });
  const known = new Set((await store.list()).map(({ id }) => id));
  for (const { id, on, ahead } of packs) if (known.has(id)) await store.set(id, { on, ahead });
  await store.reorder(packs.map(({ id }) => id));
  return {
    addresses: packs.flatMap(({ id, address }) => (address !== undefined && !known.has(id) ? [address] : [])),
    before,
  };
}

/** Own facts with others added; ids that are there already stay as they are. */
function joined(mine: Pack, { records }: Pack): Pack {
  const ids = new Set(fileNames.flatMap((file) => mine.records[file].map(({ id }) => id)));
  const all = noRecords() as Record<FileName, Dataset[FileName]>;
  for (const file of fileNames) {
    const further = (records[file] as { id: string }[]).filter(({ id }) => !ids.has(id));
    all[file] = [...mine.records[file], ...further] as Dataset[FileName];
  }
  return { header: mine.header, records: all as Dataset };
}
