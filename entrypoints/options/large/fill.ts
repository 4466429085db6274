import { PackRefused } from '../../../utils/packs/format/reasons';
import { dropDatabase } from '../../../utils/packs/large/disk/sweep';
import type { Filled, Progress } from '../../../utils/packs/large/fill/fill';
import { PackStoreError } from '../../../utils/packs/store/errors';
import type { FillReply, FillRequest } from './fill-worker';

/**
 * Fills a database with a large pack, in a worker.
 * @param signal stops it; nothing of it stays then
 * @throws PackRefused, PackStoreError; the signal's reason when it was stopped
 */
export async function fillInWorker(
  request: FillRequest,
  told: (progress: Progress) => void,
  signal: AbortSignal,
): Promise<Filled> {
  const worker = new Worker(new URL('./fill-worker.ts', import.meta.url), { type: 'module' });
  try {
    return await new Promise<Filled>((done, fail) => {
      signal.addEventListener('abort', () => fail(signal.reason), { once: true });
      worker.onerror = ({ message }) => fail(new Error(message));
      worker.onmessage = ({ data }: MessageEvent<FillReply>) => {
        if ('progress' in data) told(data.progress);
        else if ('filled' in data) done(data.filled);
        else if ('fault' in data) fail(new PackStoreError(data.fault));
        else fail(new PackRefused(data.refused.reason, data.refused.line, data.refused.field));
      };
      worker.postMessage(request);
    });
  } catch (error) {
    // First, or the database would wait for the worker to let go of it.
    worker.terminate();
    await dropDatabase(request.database);
    throw error;
  } finally {
    worker.terminate();
  }
}
