import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join, relative, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { compareVersions } from '../../packs/format/header';
import type { Pack } from '../../packs/format/types';
import { packFileName, writePack } from '../../packs/format/write';
import { type Manifest, readManifest } from '../../packs/subscribe/manifest';
import { collect, collectEdition, NotAPack, versionAfter } from './collect';
import { type Keys, makeKey, readKey } from './key';
import { holds, publish, type Site } from './publish';

/**
 * `npm run pack -- FOLDER [--key FILE [--new-key]] [--out FOLDER]`: a folder of JSON lines becomes one file to hand
 * on and, with a key, a folder to put on any https host that readers can subscribe to. The folder of the dataset itself
 * (`public/dataset`) becomes an edition that renews the bundled facts of those who subscribe to it.
 */
const USAGE = 'usage: npm run pack -- FOLDER [--key FILE [--new-key]] [--out FOLDER]';
const MANIFEST = 'manifest.jsonl';

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { key: { type: 'string' }, 'new-key': { type: 'boolean' }, out: { type: 'string' } },
});

function keysFrom(file: string, out: string): Keys {
  if (!relative(out, resolve(file)).startsWith('..'))
    throw new NotAPack(`${file} lies in what is published: keep the key elsewhere`);
  if (values['new-key']) return makeKey(file);
  if (!existsSync(file)) throw new NotAPack(`${file} is not there; --new-key makes it, once`);
  return readKey(file);
}

/** The manifest that readers have now, null before the first. */
async function published(out: string): Promise<Manifest | null> {
  const file = join(out, MANIFEST);
  return existsSync(file) ? readManifest(Uint8Array.from(readFileSync(file))) : null;
}

/** Readers refuse other content under a version they have, and an older version whatever it holds. */
async function mayReplace(old: Manifest | null, site: Site): Promise<void> {
  if (!old) return;
  const next = await readManifest(site.get(MANIFEST)!);
  const order = compareVersions(next.pack.version, old.pack.version);
  if (order > 0 || JSON.stringify(next) === JSON.stringify(old)) return;
  throw new NotAPack(
    `version ${next.pack.version} follows ${old.pack.version}, which is published: raise "version" in the header`,
  );
}

/** Writes what changed. Shards of the manifest before stay for one more round: somebody may be fetching them. */
function write(out: string, site: Site, old: Manifest | null): void {
  for (const [path, bytes] of site) {
    const file = join(out, path);
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, bytes);
  }
  if (!existsSync(join(out, 'shards'))) return;
  const wanted = new Set([...site.keys(), ...(old?.shards ?? []).map(({ hash }) => `shards/${hash}`)]);
  for (const name of readdirSync(join(out, 'shards')))
    if (!wanted.has(`shards/${name}`)) rmSync(join(out, 'shards', name));
}

async function main(folder: string): Promise<void> {
  const isDataset = existsSync(join(folder, 'people.json'));
  if (isDataset && !(values.key && values.out))
    throw new NotAPack(
      `${folder} is the dataset: an edition of it must be signed (--key) and go elsewhere (--out)`,
    );
  const out = values.out ?? join(folder, 'site');
  const old = await published(out);
  const pack = isDataset ? await edition(folder, old) : await collect(folder);
  const records = Object.entries(pack.records).filter(([, list]) => list.length > 0);
  const held = records.map(([file, list]) => `${file} ${list.length}`).join(', ');
  console.log(`${pack.header.name} ${pack.header.version}: ${held}`);
  const keys = values.key ? keysFrom(values.key, resolve(out)) : null;
  const site: Site = keys ? publish(pack, keys.private, keys.public) : new Map();
  if (keys) await mayReplace(old, site);
  // An edition must be signed: no file may stand in the place of the bundled facts.
  if (!isDataset) {
    const file = packFileName(pack.header);
    site.set(file, Uint8Array.from(Buffer.from(writePack(pack))));
    console.log(`${join(out, file)}: the pack as one file, for readers who add it from a file`);
  }
  write(out, site, old);
  if (keys) sayPublished(out, site, old, keys);
  else console.log('no --key: nothing to subscribe to was written, for that must be signed');
}

/** The dataset under the version that is published when it is the same, else under the next one. */
async function edition(folder: string, old: Manifest | null): Promise<Pack> {
  const pack = await collectEdition(folder);
  if (!old || compareVersions(pack.header.version, old.pack.version) > 0) return pack;
  const under = (version: string): Pack => ({ ...pack, header: { ...pack.header, version } });
  const published = old.pack.version;
  return holds(old, pack) ? under(published) : under(versionAfter(published));
}

function sayPublished(out: string, site: Site, old: Manifest | null, keys: Keys): void {
  const held = new Set(old?.shards.map(({ hash }) => `shards/${hash}`));
  const shards = [...site.keys()].filter((path) => path.startsWith('shards/'));
  const fresh = shards.filter((path) => !held.has(path));
  console.log(`${join(out, MANIFEST)}: ${shards.length} shards, ${fresh.length} of them new`);
  console.log(`key ${keys.public}`);
  console.log(`put ${out} on any https host; its readers add https://…/${MANIFEST}`);
}

const [folder, ...more] = positionals;
if (!folder || more.length > 0 || (values['new-key'] && !values.key)) {
  console.error(USAGE);
  process.exitCode = 2;
} else {
  try {
    await main(folder);
  } catch (error) {
    if (!(error instanceof NotAPack)) throw error;
    console.error(error.message);
    process.exitCode = 1;
  }
}
