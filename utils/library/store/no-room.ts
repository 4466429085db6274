import { LibraryError, toLibraryError } from '../errors';

/** Bytes: with less left the next write fails, or the one after it. */
const LITTLE = 4_000_000;
/** What a write for which there was no room may look like. */
const VAGUE = new Set(['corrupt', 'cancelled', 'refused']);

/** Whether the browser, by its own count, has next to no room left for us. Unknown counts as room. */
async function isFull(): Promise<boolean> {
  const { quota, usage } = await navigator.storage.estimate();
  return quota !== undefined && usage !== undefined && quota - usage < LITTLE;
}

/**
 * What IndexedDB threw as a `LibraryError`, a full disk as one. Chromium (seen in 156, on a disk without a free block) calls it
 * an unknown error or a transaction that was ended, as it calls a broken database: its count of the room that is left tells them apart.
 */
export async function withReason(error: unknown, doing: string): Promise<LibraryError> {
  const told = toLibraryError(error, doing);
  if (error instanceof LibraryError || !VAGUE.has(told.code)) return told;
  try {
    return (await isFull()) ? new LibraryError('quota', told.message, { cause: error }) : told;
  } catch (unknown) {
    console.warn('library: the room that is left is not known:', unknown);
    return told;
  }
}
