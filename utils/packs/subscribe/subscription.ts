import type { Failure } from './failure';
import type { Manifest } from './manifest';

/** A pack that renews itself, as it is kept on this machine. Times are ISO with time. */
export interface Subscription extends Pick<Manifest, 'key' | 'pack' | 'shards'> {
  address: string;
  /** The host's mark of the manifest in use. */
  etag: string | null;
  added: string;
  /** The last try, whatever came of it. */
  checked: string;
  /** When the version in use was last seen to be the host's. */
  current: string;
  /** What keeps it from being renewed, and since when; null while all is well. */
  trouble: Trouble | null;
}

interface Trouble extends Failure {
  since: string;
}

/** The same version stays; the reader sees why, and since when that is so. A stop is the reader's own wish and no trouble. */
export function withTrouble(
  old: Subscription,
  { code, detail, refusal }: Failure,
  now: string,
): Subscription {
  if (code === 'stopped') return old;
  const since = old.trouble?.code === code ? old.trouble.since : now;
  return { ...old, checked: now, trouble: { code, detail, refusal, since } };
}

const HOUR = 3_600_000;
const DAY = 24 * HOUR;

/** ms since the epoch from which the address may be asked again by itself: a day after an answer, an hour after nobody was reached. */
export function dueAt({ checked, trouble }: Subscription): number {
  return Date.parse(checked) + (trouble?.code === 'offline' ? HOUR : DAY);
}
