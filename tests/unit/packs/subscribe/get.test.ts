import { afterEach, describe, expect, it, vi } from 'vitest';
import { packAddress, shardAddress } from '../../../../utils/packs/subscribe/address';
import { get } from '../../../../utils/packs/subscribe/get';

const address = 'https://bao-mai.example/goi/manifest.jsonl';
const answer =
  (body: BodyInit | null, init: ResponseInit = {}) =>
  async () =>
    new Response(body, init);
const failure = (fetchFile: typeof fetch, request: Partial<Parameters<typeof get>[2]> = {}) =>
  get(fetchFile, address, { limit: 100, ...request }).catch((error) => error.code);

describe('one request', () => {
  it('says nothing but what it asks for, and follows no redirect', async () => {
    const asked = vi.fn<typeof fetch>(answer('abc', { headers: { etag: '"1"' } }));
    const got = await get(asked, address, { limit: 100 });
    expect(new TextDecoder().decode(got?.bytes)).toBe('abc');
    expect(got?.etag).toBe('"1"');
    expect(asked.mock.calls[0]![1]).toMatchObject({
      redirect: 'manual',
      credentials: 'omit',
      referrerPolicy: 'no-referrer',
      cache: 'no-store',
      headers: {},
    });
  });

  it('asks for another copy than the one it has', async () => {
    const asked = vi.fn<typeof fetch>(answer(null, { status: 304 }));
    expect(await get(asked, address, { limit: 100, etag: '"1"' })).toBeNull();
    expect(asked.mock.calls[0]![1]?.headers).toEqual({ 'if-none-match': '"1"' });
  });

  it.each([
    ['missing', answer('', { status: 404 })],
    ['missing', answer('', { status: 410 })],
    ['status', answer('', { status: 503 })],
    ['status', answer('part', { status: 206 })],
    ['moved', answer(null, { status: 302, headers: { location: 'https://elsewhere.example/' } })],
    // Not asked for: the host cannot know what is here.
    ['moved', answer(null, { status: 304 })],
    ['too-large', answer('a'.repeat(101))],
    ['offline', async () => Promise.reject(new TypeError('Failed to fetch'))],
  ] as const)('%s', async (code, fetchFile) => {
    expect(await failure(fetchFile)).toBe(code);
  });

  it('a redirect as browsers report it is refused too', async () => {
    const opaque = { type: 'opaqueredirect', status: 0, headers: new Headers(), body: null } as Response;
    expect(await failure(async () => opaque)).toBe('moved');
  });

  it('stops reading at the limit, however much more would come', async () => {
    let made = 0;
    const endless = new ReadableStream({
      pull: (controller) => {
        made += 1;
        controller.enqueue(new Uint8Array(10));
      },
    });
    expect(await failure(answer(endless))).toBe('too-large');
    expect(made).toBeLessThan(20);
  });

  it('a connection that breaks is nobody’s file', async () => {
    const broken = new ReadableStream({
      start: (controller) => controller.enqueue(new Uint8Array(10)),
      pull: (controller) => controller.error(new TypeError('network error')),
    });
    expect(await failure(answer(broken))).toBe('offline');
  });
});

describe('what is told of a failure', () => {
  it.each([
    [new TypeError('Failed to fetch'), 'Failed to fetch'],
    ['hỏng', 'hỏng'],
  ])('%s', async (thrown, detail) => {
    const failing = get(async () => Promise.reject(thrown), address, { limit: 100 });
    await expect(failing).rejects.toMatchObject({ code: 'offline', detail, cause: thrown });
  });
});

describe('time', () => {
  afterEach(() => vi.useRealTimers());
  /** A host that answers and then says nothing more; it hears the transfer's end. */
  const silent: typeof fetch = async (_address, init) => {
    const body = new ReadableStream({
      start: (controller) =>
        init!.signal!.addEventListener('abort', () => controller.error(init!.signal!.reason)),
    });
    return new Response(body);
  };

  it('a host that falls silent counts as gone', async () => {
    vi.useFakeTimers();
    const failing = failure(silent);
    await vi.advanceTimersByTimeAsync(29_000);
    await vi.advanceTimersByTimeAsync(2_000);
    expect(await failing).toBe('offline');
  });

  it('the reader may stop it at any time', async () => {
    const stop = new AbortController();
    const failing = failure(silent, { signal: stop.signal });
    stop.abort();
    expect(await failing).toBe('stopped');
    expect(await failure(silent, { signal: stop.signal })).toBe('stopped');
  });
});

describe('addresses', () => {
  const LONGEST = 'https://bao-mai.example/'.padEnd(2000, 'a');
  it.each([
    ['http://bao-mai.example/manifest.jsonl'],
    ['https://ten:mat-khau@bao-mai.example/manifest.jsonl'],
    ['https://ten@bao-mai.example/manifest.jsonl'],
    ['https://:mat-khau@bao-mai.example/manifest.jsonl'],
    ['ftp://bao-mai.example/'],
    ['javascript:alert(1)'],
    ['bao-mai.example'],
    [''],
    [LONGEST.concat('a')],
  ])('%.60s is refused', (typed) => {
    expect(() => packAddress(typed)).toThrow(expect.objectContaining({ code: 'address' }));
  });

  it('of 2,000 characters is one', () => expect(packAddress(LONGEST)).toBe(LONGEST));

  it('is kept without blanks and fragment; shards lie beside it', () => {
    const kept = packAddress('  https://bao-mai.example/goi/manifest.jsonl?v=2#dau ');
    expect(kept).toBe('https://bao-mai.example/goi/manifest.jsonl?v=2');
    expect(shardAddress(kept, 'ab')).toBe('https://bao-mai.example/goi/shards/ab');
  });
});
