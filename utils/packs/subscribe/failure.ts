import type { Refusal } from '../format/reasons';

/**
 * Why a subscription could not be added or renewed, one code for each thing a reader is told. The words are in
 * `words/subscribe`. Whatever the code, the last good state stays in use.
 */
export type FailureCode =
  /** The address is none a pack can be fetched from: not https, with a password, not an address at all. */
  | 'address'
  /** The browser's permission for the host is missing or was taken back. */
  | 'permission'
  /** Nobody answered, or the connection broke. */
  | 'offline'
  /** The host answered that there is nothing (404, 410). */
  | 'missing'
  /** The host answered with another error; `detail` is the status. */
  | 'status'
  /** The address leads to another one; none is followed. */
  | 'moved'
  /** More bytes than announced or allowed; `detail` says of what. */
  | 'too-large'
  /** Fewer bytes than the manifest announces: half a file. */
  | 'cut'
  /** Not the bytes the manifest names. */
  | 'hash'
  /** What came is no manifest; `detail` names the field. */
  | 'manifest'
  /** It carries no signature. */
  | 'unsigned'
  /** The signature does not fit the manifest and the key. */
  | 'signature'
  /** Signed, but with another key than the one kept since the pack was added; `detail` is the new key. */
  | 'key-changed'
  /** An older version than the installed one, or another content under the same version; `detail` is its version. */
  | 'older'
  /** Another pack stands at the address now; `detail` is its id. */
  | 'other-pack'
  /** A pack of this id is here already and came another way; `detail` is its id. */
  | 'taken'
  /** A shard that is none, though it is the one that was signed; `detail` says which and why. */
  | 'shard'
  /** The pack or one of its records is not accepted; `refusal` says which field of it, and why. */
  | 'refused'
  /** The disk or the browser's share of it is full. */
  | 'disk-full'
  /** The browser refuses to write. */
  | 'disk'
  /** The reader stopped it. */
  | 'stopped';

/** What was refused and why; `file` and `id` are null where the pack itself is. Lines mean nothing here: shards have none. */
export type Refused = Pick<Refusal, 'file' | 'id' | 'field' | 'reason'>;

/** What went wrong, as it is told and kept. */
export interface Failure {
  code: FailureCode;
  detail: string;
  refusal: Refused | null;
}

export class SubscriptionError extends Error implements Failure {
  readonly refusal: Refused | null;

  constructor(
    readonly code: FailureCode,
    readonly detail = '',
    { refusal = null, ...options }: ErrorOptions & { refusal?: Refused | null } = {},
  ) {
    super(`subscription: ${code}${detail && `: ${detail}`}`, options);
    this.name = 'SubscriptionError';
    this.refusal = refusal;
  }
}

/**
 * Turns what IndexedDB threw into a `SubscriptionError`; one that already is passes through.
 * @throws anything else as it is: a fault of ours, which no reader can mend
 */
export function toSubscriptionError(error: unknown): SubscriptionError {
  if (error instanceof SubscriptionError) return error;
  if (!(error instanceof DOMException)) throw error;
  const { name, message } = error;
  // Firefox reports a full disk as an abort whose message alone says so.
  const full = name === 'QuotaExceededError' || /quota|disk.*full|no space/i.test(message);
  return new SubscriptionError(full ? 'disk-full' : 'disk', `${name} ${message}`, { cause: error });
}
