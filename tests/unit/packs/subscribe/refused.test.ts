import 'fake-indexeddb/auto';
import { IDBFactory } from 'fake-indexeddb';
import { beforeEach, expect, it } from 'vitest';
import { PackStore } from '../../../../utils/packs/store/packs';
import type { Failure } from '../../../../utils/packs/subscribe/failure';
import { SubscriptionStore } from '../../../../utils/packs/subscribe/store';
import { Subscriptions } from '../../../../utils/packs/subscribe/subscriptions';
import { packsInstaller } from '../../../../utils/packs/subscribe/world';
import { failureWords } from '../../../../utils/words/subscribe/words';
import { ADDRESS, Host, newKeys, packOf } from './host';

const keys = newKeys();
const host = new Host();
const packs = new PackStore();
const subscriptions = new Subscriptions(new SubscriptionStore(), {
  fetchFile: host.fetch,
  install: packsInstaller((work) => work(packs)),
  uninstall: (pack) => packs.remove(pack),
  now: () => '2026-03-01T08:00:00.000Z',
  mayFetch: async () => true,
  alone: (work) => work(),
});
const add = async () => subscriptions.add(await subscriptions.offer(ADDRESS));

beforeEach(async () => {
  globalThis.indexedDB = new IDBFactory();
  await packs.close();
});

it('a record that may not stand refuses the whole pack, named by id and field in the reader’s language', async () => {
  host.put(packOf(3, '1', { id: 'co-quan-1', name: '<b>Viện</b>' }), keys);
  const refused = (await add().catch((error: unknown) => error)) as Failure;
  expect(refused).toMatchObject({
    code: 'refused',
    refusal: { file: 'organizations', id: 'co-quan-1', field: 'name', reason: { code: 'markup' } },
  });
  expect(failureWords(refused, 'vi')).toBe(
    'Nội dung gói không được nhận: organizations co-quan-1, trường name: có thẻ HTML.',
  );
  expect(failureWords(refused, 'en')).toContain('organizations co-quan-1, field name: ');
  expect(await packs.list()).toEqual([]);
});

it('so does a later version; the earlier one stays, and the reason is kept with it', async () => {
  host.put(packOf(3), keys);
  await add();
  host.put(packOf(3, '2', { id: 'co-quan-1', name: '<b>Viện</b>' }), keys);
  await subscriptions.renew(ADDRESS);
  const [kept] = await subscriptions.list();
  expect(failureWords(kept!.trouble!, 'vi')).toContain('trường name: có thẻ HTML');
  expect((await packs.list()).map(({ header }) => header.version)).toEqual(['1']);
});
