/** Why a change of the packs was not made; what was there before is still there, whole. */
export type PackFault =
  | { code: 'disk-full' }
  /** The browser refuses the database (a private window, a broken profile). */
  | { code: 'refused'; detail: string }
  /** A pack of this id came another way; it has to be removed first. */
  | { code: 'id-taken'; id: string }
  | { code: 'not-there'; id: string };

export class PackStoreError extends Error {
  constructor(
    readonly fault: PackFault,
    options?: ErrorOptions,
  ) {
    super(`packs: ${JSON.stringify(fault)}`, options);
    this.name = 'PackStoreError';
  }
}

/** What the browser threw, as a fault of ours. */
export function toStoreError(error: unknown): PackStoreError {
  if (error instanceof PackStoreError) return error;
  const name = error instanceof DOMException ? error.name : '';
  if (name === 'QuotaExceededError') return new PackStoreError({ code: 'disk-full' }, { cause: error });
  const detail = error instanceof Error ? `${error.name}: ${error.message}` : String(error);
  return new PackStoreError({ code: 'refused', detail }, { cause: error });
}
