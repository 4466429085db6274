import { changePacks } from '../../utils/packs/change';
import { OWN_ID } from '../../utils/packs/format/header';

/**
 * Takes the reader's own facts and the order of packs from a file of the library.
 * @param elsewhere hears the addresses of subscriptions that are not here: only the reader's click on the options page may
 * ask their hosts
 * @returns what puts the own facts back as they were
 */
export async function takePacks(
  file: unknown,
  elsewhere: (addresses: string[]) => void,
): Promise<() => Promise<void>> {
  if (typeof file !== 'object' || file === null) return async () => undefined;
  const { takeIn } = await import('../../utils/packs/travel');
  const taken = await changePacks((store) => takeIn(file, store));
  if (taken === null) return async () => undefined;
  if (taken.addresses.length > 0) elsewhere(taken.addresses);
  return () =>
    changePacks(async (store) => {
      if (taken.before) await store.install(taken.before, { kind: 'own' });
      else await store.remove(OWN_ID);
    });
}
