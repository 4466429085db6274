import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/** A package whose code is shipped, with what its licence asks to be said. */
export interface Notice {
  name: string;
  version: string;
  licence: string;
  text: string;
}

interface Manifest {
  name: string;
  version: string;
  license?: string;
  dependencies?: Record<string, string>;
}

const LICENCE = /^(licen[cs]e|copying|notice)(\.|-|$)/i;

/**
 * The packages that the product's dependencies bring, each once, by name.
 * @param root folder of `package.json` and `node_modules`
 * @throws Error for a package without a licence: it may not be shipped
 */
export function notices(root: string): Notice[] {
  const found = new Map<string, Notice>();
  const visit = (name: string, from: string): void => {
    const folder = homeOf(name, from, root);
    if (!folder || found.has(folder)) return;
    const manifest = manifestOf(folder);
    if (!manifest.license) throw new Error(`${name} ${manifest.version} names no licence`);
    found.set(folder, {
      name,
      version: manifest.version,
      licence: manifest.license,
      text: textOf(folder),
    });
    for (const dependency of Object.keys(manifest.dependencies ?? {})) visit(dependency, folder);
  };
  for (const name of Object.keys(manifestOf(root).dependencies ?? {})) visit(name, root);
  return [...found.values()].sort((a, b) => (a.name < b.name ? -1 : 1));
}

/** The notices as one text file. */
export function noticesText(list: readonly Notice[]): string {
  const rule = '-'.repeat(72);
  const one = ({ name, version, licence, text }: Notice) =>
    `${name} ${version}\n${licence}\n\n${text.trim()}\n`;
  return `Bối Cảnh ships code of these packages.\n\n${list.map((notice) => `${rule}\n${one(notice)}`).join('\n')}`;
}

const manifestOf = (folder: string): Manifest =>
  JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'));

/** Where Node would find a package asked for from a folder; optional ones may be nowhere. */
function homeOf(name: string, from: string, root: string): string | null {
  for (let at = from; at.startsWith(root); at = join(at, '..')) {
    const folder = join(at, 'node_modules', name);
    if (existsSync(join(folder, 'package.json'))) return folder;
  }
  return null;
}

function textOf(folder: string): string {
  return readdirSync(folder)
    .filter((file) => LICENCE.test(file))
    .sort()
    .map((file) => readFileSync(join(folder, file), 'utf8'))
    .join('\n');
}
