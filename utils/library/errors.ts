/**
 * What can go wrong with the library, one code for each thing a reader must be told to do. The words for them are in
 * the catalogue (`words/library`).
 */
export type LibraryErrorCode =
  /** The disk or the browser's share of it is full. */
  | 'quota'
  /** The browser refuses to write (private profile, storage turned off, read-only disk). */
  | 'refused'
  /** A later release of the extension made this database. */
  | 'newer'
  /** The database or a record cannot be read. */
  | 'corrupt'
  /** The record of this one article cannot be read. */
  | 'damaged'
  /** Another window holds the old database open. */
  | 'blocked'
  /** Another window changed the same field of the same article. */
  | 'conflict'
  /** The article is not there any more. */
  | 'missing'
  /** The reader stopped it. */
  | 'cancelled';

export class LibraryError extends Error {
  constructor(
    readonly code: LibraryErrorCode,
    detail: string,
    options?: ErrorOptions,
  ) {
    super(`library: ${code}: ${detail}`, options);
    this.name = 'LibraryError';
  }
}

const BY_NAME: Record<string, LibraryErrorCode> = {
  QuotaExceededError: 'quota',
  VersionError: 'newer',
  InvalidStateError: 'refused',
  SecurityError: 'refused',
  NotAllowedError: 'refused',
  ReadOnlyError: 'refused',
  UnknownError: 'corrupt',
  DataError: 'corrupt',
  NotReadableError: 'corrupt',
  NotFoundError: 'corrupt',
  AbortError: 'cancelled',
};

/** Turns what IndexedDB threw into a `LibraryError`; one that already is passes through. */
export function toLibraryError(error: unknown, doing: string): LibraryError {
  if (error instanceof LibraryError) return error;
  const name = error instanceof Error || error instanceof DOMException ? error.name : '';
  const message = error instanceof Error ? error.message : String(error);
  // Firefox reports a full disk and a private profile as an abort whose message alone tells them apart.
  const code = /quota|disk.*full|no space/i.test(message) ? 'quota' : (BY_NAME[name] ?? 'refused');
  return new LibraryError(code, `${doing}: ${name || 'error'} ${message}`, { cause: error });
}
