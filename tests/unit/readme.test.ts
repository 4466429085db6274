import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';

const root = join(import.meta.dirname, '../..');
const read = (path: string) => readFileSync(join(root, path), 'utf8');
const readme = read('README.md');
const { scripts } = JSON.parse(read('package.json')) as { scripts: Record<string, string> };

/** As built; without a build the test fails and says so. */
function built(path: string): string {
  if (!existsSync(join(root, '.output', path)))
    throw new Error(`no .output/${path}: run "npm run build" first`);
  return read(join('.output', path));
}
const chrome = JSON.parse(built('chrome-mv3/manifest.json'));
const firefox = JSON.parse(built('firefox-mv3/manifest.json'));

// What only a browser can show is shown in tests/browser.
describe('what the README says', () => {
  it('of commands: each is one', () => {
    const named = [...readme.matchAll(/npm (?:run )?(?:-s )?([a-z:]+)/g)].map(([, name]) => name!);
    expect(named.length).toBeGreaterThan(10);
    const known = new Set([...Object.keys(scripts), 'run', 'ci', 'install']);
    expect(named.filter((name) => !known.has(name))).toEqual([]);
    const files = Object.values(scripts).flatMap((script) => script.match(/[\w/.-]+\.(?:ts|mjs)\b/g) ?? []);
    expect(files.length).toBeGreaterThan(20);
    expect(files.filter((file) => !existsSync(join(root, file)))).toEqual([]);
  });

  it('of files: each is there', () => {
    const linked = [...readme.matchAll(/\]\(([^)]+)\)/g)].map(([, path]) => path!);
    const quoted = [...readme.matchAll(/`((?:utils|tests|public|docs)\/[\w./-]+)`/g)].map(
      ([, path]) => path!,
    );
    expect(linked.length + quoted.length).toBeGreaterThan(10);
    expect([...linked, ...quoted].filter((path) => !existsSync(join(root, path)))).toEqual([]);
  });

  it('of the oldest browsers: those of the manifests', () => {
    const [, chromium, gecko] = /Chromium (\d+) and newer, Firefox (\d+) and newer/.exec(readme) ?? [];
    expect(chromium).toBe(chrome.minimum_chrome_version);
    expect(`${gecko}.0`).toBe(firefox.browser_specific_settings.gecko.strict_min_version);
  });

  it('of permissions: each has its reason, and no other is named', () => {
    const table = /## Permissions.*?\n\n(.*?)\n\n/s.exec(readme)?.[1] ?? '';
    const cells = table
      .split('\n')
      .slice(2)
      .map((line) => line.split('|')[1] ?? '');
    const named = cells.flatMap((cell) => [...cell.matchAll(/`([a-zA-Z]+)`/g)].map(([, name]) => name!));
    expect(named.sort()).toEqual([...chrome.permissions].sort());
    expect(chrome.permissions).toEqual(expect.arrayContaining(firefox.permissions));
    expect(table).toContain('https://*/*');
  });

  it.each([
    [
      'cards asked for ahead',
      'utils/page/hover/ahead.ts',
      /AHEAD = (\d+)/,
      /cards of up to (six) of these names/,
    ],
    ['a pack’s share', 'utils/packs/share.ts', /most: 0\.(\d+)/, /mark more than (\d+) %/],
    ['a pack’s free words', 'utils/packs/share.ts', /free: (\d+)/, /or (\d+) of a short one's/],
    [
      'a small pack',
      'utils/packs/format/limits.ts',
      /\n {2}records: (\d+_\d+),/,
      /more than ([\d,]+) records/,
    ],
    ['a large pack', 'utils/packs/format/limits.ts', /LARGE.*records: ([\d_]+)/s, /\(up to ([\d,]+)\)/],
    ['names found', 'utils/knowledge/search/finder.ts', /limit = (\d+)/, /at most (\d+), by the extension/],
    ['facts of a brief', 'utils/library/brief/sheet.ts', /const FACTS = (\d+)/, /the last (ten) dated facts/],
  ])('of numbers, %s: that of the code', (_, file, code, says) => {
    const words: Record<string, string> = { six: '6', ten: '10' };
    const [, written] = code.exec(read(file)) ?? [];
    const [, said] = says.exec(readme) ?? [];
    expect(words[said!] ?? said?.replaceAll(',', '')).toBe(written?.replaceAll('_', '') ?? 'nothing');
  });

  it.each([
    ['gate', /a script of at most (\d+) kB/],
    ['reader', /the second script \(at most (\d+) kB\)/],
    ['stage', /a third script \(at most (\d+) kB/],
  ])('of the size of the %s: what `sizes` holds it to', (name, says) => {
    const limit = new RegExp(`\\b${name}: (\\d+)_000`).exec(read('tests/bench/sizes.ts'))?.[1];
    expect(says.exec(readme)?.[1]).toBe(limit);
  });
});
