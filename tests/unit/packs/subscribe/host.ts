import { createHash, generateKeyPairSync } from 'node:crypto';
import { publish, type Site, signed } from '../../../../utils/cli/pack/publish';
import { noRecords } from '../../../../utils/knowledge/files';
import type { Dataset } from '../../../../utils/knowledge/schema';
import type { PackHeader } from '../../../../utils/packs/format/header';
import type { Pack } from '../../../../utils/packs/format/types';
import { type Manifest, readManifest } from '../../../../utils/packs/subscribe/manifest';

export function newKeys() {
  const { privateKey, publicKey } = generateKeyPairSync('ed25519');
  return {
    private: privateKey,
    public: publicKey.export({ type: 'spki', format: 'der' }).subarray(12).toString('hex'),
  };
}
export type Keys = ReturnType<typeof newKeys>;

const header: PackHeader = {
  pack: 1,
  id: 'bao-mai',
  name: 'Báo Mai',
  version: '1',
  language: 'vi',
  publisher: 'Tòa soạn Báo Mai',
  licence: 'CC BY 4.0',
  date: '2025-09-27',
};

/** A pack of made-up bodies, `count` of them; `change` gives one of them another name. */
export function packOf(count: number, version = '1', change?: { id: string; name: string }): Pack {
  const organizations = Array.from({ length: count }, (_, n): Dataset['organizations'][number] => {
    const id = `co-quan-${n}`;
    const name = change?.id === id ? change.name : `Viện Nghiên cứu Số ${n}`;
    return {
      id,
      name,
      name_en: `Research Institute ${n}`,
      aliases: [],
      bio_vi: `Viện thứ ${n} của một vùng không có trên bản đồ, lập ra để có đủ chữ cho một mảnh dữ liệu.`,
      bio_en: null,
      sources: ['nguon'],
      kind: 'institute',
      country: null,
      parents: [],
      founded: null,
      dissolved: null,
      successor: null,
    };
  });
  const source = {
    id: 'nguon',
    url: 'https://bao-mai.example/1',
    publisher: 'Báo Mai',
    title: 'Các viện',
    date: '2025-09-27',
    lang: 'vi',
  };
  return { header: { ...header, version }, records: { ...noRecords(), organizations, sources: [source] } };
}

export const ADDRESS = 'https://bao-mai.example/goi/manifest.jsonl';
const ROOT = 'https://bao-mai.example/goi/';

/** A static host as `fetch` sees it: what it holds, what it was asked, and what is wrong with it today. */
export class Host {
  site: Site = new Map();
  readonly asked: { path: string; headers: Record<string, string>; init: RequestInit }[] = [];
  /** Answers in the place of the file. */
  instead: (path: string) => Response | Promise<Response> | null = () => null;

  put(pack: Pack, keys: Keys): void {
    this.site = publish(pack, keys.private, keys.public);
  }

  /** Signs another manifest in the place of the one that is there. */
  async resign(keys: Keys, change: (manifest: Manifest) => Manifest): Promise<void> {
    const manifest = await readManifest(this.site.get('manifest.jsonl')!);
    this.site.set('manifest.jsonl', signed(change(manifest), keys.private));
  }

  readonly fetch: typeof fetch = async (input, init = {}) => {
    const path = String(input).replace(ROOT, '');
    const headers = init.headers as Record<string, string>;
    this.asked.push({ path, headers, init });
    const other = this.instead(path);
    if (other) return other;
    const bytes = this.site.get(path);
    if (!bytes) return new Response('not here', { status: 404 });
    const etag = `"${createHash('sha256').update(bytes).digest('hex')}"`;
    if (headers['if-none-match'] === etag) return new Response(null, { status: 304 });
    return new Response(bytes, { headers: { etag } });
  };

  /** Paths asked since the last call. */
  paths(): string[] {
    return this.asked.splice(0).map(({ path }) => path);
  }
}
