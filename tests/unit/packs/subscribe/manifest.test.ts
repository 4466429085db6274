import { afterEach, describe, expect, it, vi } from 'vitest';
import { signed } from '../../../../utils/cli/pack/publish';
import { type Manifest, readManifest } from '../../../../utils/packs/subscribe/manifest';
import { Host, newKeys, packOf } from './host';

const keys = newKeys();
const host = new Host();
host.put(packOf(3), keys);
const file = host.site.get('manifest.jsonl')!;
const good = await readManifest(file);
const bytes = (text: string) => new TextEncoder().encode(text);
const refused = (code: string, detail?: string) =>
  expect.objectContaining({
    code,
    ...(detail === undefined ? {} : { detail: expect.stringContaining(detail) }),
  });
const reading = (what: Uint8Array<ArrayBuffer>) => readManifest(what).catch((error: unknown) => error);
const resigned = (change: object) => reading(signed({ ...good, ...change } as Manifest, keys.private));

describe('a signed manifest', () => {
  it('is read as it was written', () => {
    expect(good).toMatchObject({ key: keys.public, pack: { id: 'bao-mai', version: '1' } });
    expect(good.shards).toHaveLength(1);
  });

  it('may have another end of its last line', async () => {
    const text = new TextDecoder().decode(file).trimEnd();
    expect(await readManifest(bytes(text))).toEqual(good);
    expect(await readManifest(bytes(`${text}\r\n`))).toEqual(good);
  });

  it('is refused when any of its bytes is another one', async () => {
    for (let at = 0; at < file.length - 1; at += 7) {
      const other = file.slice();
      other[at] = other[at]! ^ 1;
      expect([at, await reading(other)]).toEqual([
        at,
        expect.objectContaining({ name: 'SubscriptionError' }),
      ]);
    }
  });

  it('is refused under a key that did not sign it, or that is none', async () => {
    const other = newKeys();
    expect(await reading(signed({ ...good, key: other.public }, keys.private))).toEqual(refused('signature'));
    expect(await resigned({ key: '0'.repeat(64) })).toEqual(refused('signature'));
    expect(await resigned({ key: 'f'.repeat(64) })).toEqual(refused('signature'));
  });
});

describe('a browser that cannot tell whose a signature is', () => {
  afterEach(() => vi.restoreAllMocks());
  it.each([
    ['knows no Ed25519', new DOMException('no', 'NotSupportedError')],
    ['fails in another way', new RangeError('no')],
  ])('%s: that is told as it is, and not as a wrong signature', async (_, thrown) => {
    vi.spyOn(crypto.subtle, 'importKey').mockRejectedValue(thrown);
    expect(await reading(file)).toBe(thrown);
  });

  it('refuses the key: the signature is not that key’s', async () => {
    vi.spyOn(crypto.subtle, 'importKey').mockRejectedValue(new DOMException('no point', 'DataError'));
    expect(await reading(file)).toEqual(refused('signature'));
  });

  it('fails while it reads: that is no fault of the manifest', async () => {
    vi.spyOn(JSON, 'parse').mockImplementation(() => {
      throw new RangeError('no memory');
    });
    expect(await reading(file)).toBeInstanceOf(RangeError);
  });
});

describe('what is no signed manifest', () => {
  const second = JSON.stringify(good);
  it.each([
    ['a manifest alone', second, 'unsigned'],
    ['a pack’s own first line', '{"pack":1}\n{"people":{}}\n', 'unsigned'],
    ['an empty signature', `{"signature":""}\n${second}\n`, 'signature'],
    ['a signature that is no text', `{"signature":7}\n${second}\n`, 'signature'],
    ['a signature and nothing else', `{"signature":"${'a'.repeat(128)}"}`, 'signature'],
    ['a web page', '<!doctype html>\n<title>404</title>', 'manifest'],
    ['nothing', '', 'manifest'],
    ['an empty first line', '\n{"people":{}}', 'manifest'],
    ['half of it', new TextDecoder().decode(file).slice(0, -200), 'manifest'],
  ])('%s is refused: %s', async (_what, text, code) => {
    expect(await reading(bytes(text))).toEqual(refused(code));
  });
});

describe('a signed manifest that says the impossible', () => {
  const shard = good.shards[0]!;
  it.each([
    ['format', { format: 'boi-canh-manifest-2' }, 'format'],
    ['no shards', { shards: [] }, 'shards'],
    ['a shard twice', { shards: [shard, shard] }, 'stands twice'],
    [
      'a hash that leads elsewhere',
      { shards: [{ ...shard, hash: '../../x'.padEnd(64, '0') }] },
      'shards.0.hash',
    ],
    ['a size below nothing', { shards: [{ ...shard, size: -1 }] }, 'shards.0.size'],
    ['a shard too large', { shards: [{ ...shard, unpacked: 1e9 }] }, 'shards.0.unpacked'],
    ['a pack without a name', { pack: { ...good.pack, name: ' ' } }, 'pack.name'],
    ['a version without an order', { pack: { ...good.pack, version: 'mới' } }, 'pack.version'],
    ['a field nobody knows', { extra: 1 }, 'extra'],
  ])('%s', async (_what, change, field) => {
    expect(await resigned(change)).toEqual(refused('manifest', field));
  });
});
