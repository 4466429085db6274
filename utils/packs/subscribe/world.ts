import browser from 'webextension-polyfill';
import { BUNDLED_ID } from '../format/header';
import { PackRefused } from '../format/reasons';
import { PackStoreError } from '../store/errors';
import type { PackStore } from '../store/packs';
import { hostPattern } from './address';
import { type Refused, SubscriptionError } from './failure';
import type { Manifest } from './manifest';
import { SubscriptionStore } from './store';
import { Subscriptions, type World } from './subscriptions';

/** How packs are changed here: in the background and in pages of ours in other ways, both of which make names and facts anew. */
export type Change = <Result>(work: (packs: PackStore) => Promise<Result>) => Promise<Result>;

/** The subscriptions of this browser: in the background and in pages of ours the same ones, one piece of work at a time. */
export function subscriptionsIn(change: Change): Subscriptions {
  const world: World = {
    fetchFile: (...request) => fetch(...request),
    install: packsInstaller(change),
    uninstall: (pack) => change((packs) => packs.remove(pack)),
    now: () => new Date().toISOString(),
    mayFetch: (address) => browser.permissions.contains({ origins: [hostPattern(address)] }),
    alone: (work) => navigator.locks.request('subscriptions', work),
  };
  return new Subscriptions(new SubscriptionStore(), world);
}

/** See `Ports.install`. A pack is taken whole: one record that may not stand refuses all of it. */
export const packsInstaller =
  (change: Change): World['install'] =>
  async (address, { pack, key }, shards) => {
    const origin = { kind: 'subscription', address, key } as const;
    try {
      // As for a file: the reader of packs and its schemas come when one does.
      const { readPack } = await import('../format/read');
      const read = await readPack(linesOf(pack, shards), {
        whose: pack.id === BUNDLED_ID ? 'bundled' : 'anyone',
      });
      const [refusal] = read.refusals;
      if (refusal) throw refused(refusal);
      await change(async (packs) => {
        const before = (await packs.list()).find(({ id }) => id === pack.id)?.origin;
        if (before && !(before.kind === 'subscription' && before.address === address))
          throw new SubscriptionError('taken', pack.id);
        await packs.install(read, origin);
      });
    } catch (error) {
      if (error instanceof PackRefused)
        throw refused({ file: null, id: null, field: error.field, reason: error.reason }, error);
      if (error instanceof PackStoreError) throw notStored(error);
      throw error;
    }
  };

function refused({ file, id, field, reason }: Refused, cause?: unknown): SubscriptionError {
  const detail = [file, id, field, reason.code].filter(Boolean).join(' ');
  return new SubscriptionError('refused', detail, { cause, refusal: { file, id, field, reason } });
}

function notStored(error: PackStoreError): SubscriptionError {
  const { fault } = error;
  if (fault.code === 'disk-full') return new SubscriptionError('disk-full', '', { cause: error });
  if (fault.code === 'id-taken') return new SubscriptionError('taken', fault.id, { cause: error });
  return new SubscriptionError('disk', error.message, { cause: error });
}

/** The pack as its file would read: the header's line, then the shards'. */
function linesOf(pack: Manifest['pack'], shards: AsyncIterable<Uint8Array>): ReadableStream<Uint8Array> {
  const pieces = shards[Symbol.asyncIterator]();
  return new ReadableStream({
    start: (controller) => controller.enqueue(new TextEncoder().encode(`${JSON.stringify(pack)}\n`)),
    async pull(controller) {
      const { done, value } = await pieces.next();
      if (done) controller.close();
      else controller.enqueue(value);
    },
    cancel: async () => {
      await pieces.return?.();
    },
  });
}
