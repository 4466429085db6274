import { SubscriptionError } from './failure';

export interface Got {
  bytes: Uint8Array<ArrayBuffer>;
  /** The host's mark of this copy, to ask with next time. */
  etag: string | null;
}

export interface Request {
  /** Bytes; one more ends the transfer. */
  limit: number;
  /** Asks only for another copy than this one. */
  etag?: string | null;
  signal?: AbortSignal | undefined;
  /** Told of every piece that arrives, in bytes. */
  arrived?(bytes: number): void;
}

/** ms without a byte after which a host counts as gone. */
const SILENCE = 30_000;

/**
 * One request for one file, which says nothing but that this file is wanted: no cookies, no referrer, nothing from or
 * for the browser's cache. No redirect is followed, so that no other host ever hears of it.
 * @returns null when the host still has the copy named by `etag`
 * @throws SubscriptionError `offline`, `missing`, `status`, `moved`, `too-large`, `stopped`
 */
export async function get(
  fetchFile: typeof fetch,
  address: string,
  { limit, etag, signal, arrived }: Request,
): Promise<Got | null> {
  if (signal?.aborted) throw new SubscriptionError('stopped');
  const watch = new Silence(signal);
  try {
    const response = await fetchFile(address, {
      redirect: 'manual',
      credentials: 'omit',
      referrerPolicy: 'no-referrer',
      cache: 'no-store',
      headers: etag ? { 'if-none-match': etag } : {},
      signal: watch.signal,
    });
    if (response.status === 304 && etag) return null;
    check(response);
    return { bytes: await read(response, limit, watch, arrived), etag: response.headers.get('etag') };
  } catch (error) {
    if (error instanceof SubscriptionError) throw error;
    if (signal?.aborted) throw new SubscriptionError('stopped');
    throw new SubscriptionError('offline', error instanceof Error ? error.message : String(error), {
      cause: error,
    });
  } finally {
    watch.end();
  }
}

function check(response: Response): void {
  if (response.type === 'opaqueredirect' || (response.status >= 300 && response.status < 400))
    throw new SubscriptionError('moved');
  if (response.status === 404 || response.status === 410)
    throw new SubscriptionError('missing', String(response.status));
  // A part of a file was not asked for, and an empty answer is no file.
  if (response.status !== 200) throw new SubscriptionError('status', String(response.status));
}

async function read(
  response: Response,
  limit: number,
  watch: Silence,
  arrived: Request['arrived'],
): Promise<Uint8Array<ArrayBuffer>> {
  const pieces: Uint8Array[] = [];
  let length = 0;
  const reader = response.body!.getReader();
  for (let piece = await reader.read(); !piece.done; piece = await reader.read()) {
    watch.heard();
    length += piece.value.length;
    if (length > limit) {
      await reader.cancel();
      throw new SubscriptionError('too-large', `${limit} B`);
    }
    pieces.push(piece.value);
    arrived?.(piece.value.length);
  }
  const whole = new Uint8Array(length);
  let at = 0;
  for (const piece of pieces) {
    whole.set(piece, at);
    at += piece.length;
  }
  return whole;
}

/** Ends a transfer that the reader stopped or in which nothing was heard for `SILENCE`. */
class Silence {
  private readonly controller = new AbortController();
  private timer: ReturnType<typeof setTimeout> | undefined;
  readonly signal = this.controller.signal;

  constructor(private readonly outer: AbortSignal | undefined) {
    this.outer?.addEventListener('abort', this.stop);
    this.heard();
  }

  heard(): void {
    clearTimeout(this.timer);
    this.timer = setTimeout(this.stop, SILENCE);
  }

  end(): void {
    clearTimeout(this.timer);
    this.outer?.removeEventListener('abort', this.stop);
  }

  private readonly stop = () => this.controller.abort();
}
