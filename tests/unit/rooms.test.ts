import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, normalize, relative } from 'node:path';
import { describe, expect, it } from 'vitest';

const root = join(import.meta.dirname, '../..');

interface Import {
  file: string;
  /** Project path without extension, or the package's name. */
  target: string;
  typeOnly: boolean;
  /** By `import()`: it comes when it is asked for. */
  later: boolean;
}

const statement = /^\s*(import|export)\s+(type\s+)?(?:[^'";]*?\sfrom\s+)?'([^']+)'/gm;
const dynamic = /\bimport\(\s*'([^']+)'\s*\)/g;

/** True when every name in the braces is a type: `import { type A, type B } from`. */
const onlyTypes = (text: string) => {
  const names = text
    .match(/\{([^}]*)\}/)?.[1]
    ?.split(',')
    .map((name) => name.trim());
  return names?.filter(Boolean).every((name) => name.startsWith('type ')) ?? false;
};

function importsOf(file: string): Import[] {
  const text = readFileSync(join(root, file), 'utf8');
  const place = (specifier: string) =>
    specifier.startsWith('.') ? normalize(join(dirname(file), specifier)) : specifier;
  return [
    ...[...text.matchAll(statement)].map((match) => ({
      file,
      target: place(match[3]!),
      typeOnly: match[2] !== undefined || onlyTypes(match[0]),
      later: false,
    })),
    ...[...text.matchAll(dynamic)].map((match) => ({
      file,
      target: place(match[1]!),
      typeOnly: false,
      later: true,
    })),
  ];
}

function sources(folder: string): string[] {
  return readdirSync(join(root, folder), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && /\.tsx?$/.test(entry.name))
    .map((entry) => relative(root, join(entry.parentPath, entry.name)));
}

const inside =
  (...rooms: string[]) =>
  ({ target }: Import) =>
    rooms.some((room) => target === room || target.startsWith(`${room}/`));
const told = ({ file, target }: Import) => `${file} imports ${target}`;
const isPackage = ({ target }: Import) =>
  !/^(utils|components|entrypoints|tests|public|wxt\.config)\b/.test(target);

/** Everything a file reaches by value imports, itself included. @param atStart but what comes later */
function reach(file: string, atStart = false, seen = new Set<string>()): Set<string> {
  if (seen.has(file)) return seen;
  seen.add(file);
  for (const { target, typeOnly, later } of importsOf(file)) {
    if (typeOnly || (atStart && later)) continue;
    const found = ['', '.ts', '.tsx', '/index.ts'].map((end) => target + end).find((path) => known.has(path));
    if (found) reach(found, atStart, seen);
    else seen.add(target);
  }
  return seen;
}

const known = new Set(['utils', 'components', 'entrypoints'].flatMap(sources));

describe('who may know whom', () => {
  it('imports are read as they stand, types apart from values', () => {
    expect(importsOf('utils/messages.ts')).toContainEqual(
      expect.objectContaining({ target: 'utils/knowledge/card', typeOnly: true }),
    );
    expect(importsOf('utils/messages.ts')).toContainEqual(
      expect.objectContaining({ target: 'valibot', typeOnly: false }),
    );
  });

  it.each(['text', 'detect', 'link'])(
    'utils/%s imports nothing but text, detect, link and the kinds of things',
    (room) => {
      const allowed = inside('utils/kinds', 'utils/text', 'utils/detect', 'utils/link');
      expect(
        sources(`utils/${room}`)
          .flatMap(importsOf)
          .filter((each) => !allowed(each))
          .map(told),
      ).toEqual([]);
    },
  );

  it('inside utils/link nothing imports back: words, gazetteer, read, decide, carry, the conductor', () => {
    const order = ['types', 'packed', 'words', 'gazetteer', 'read', 'decide', 'carry', 'link'];
    const floor = (path: string) => order.indexOf(path.split('/')[2]!.replace(/\.ts$/, ''));
    const inner = sources('utils/link').flatMap(importsOf).filter(inside('utils/link'));
    expect(inner.length).toBeGreaterThan(50);
    expect(inner.filter(({ file, target }) => floor(file) < 0 || floor(target) < 0).map(told)).toEqual([]);
    expect(inner.filter(({ file, target }) => floor(target) > floor(file)).map(told)).toEqual([]);
  });

  it('utils/draft takes values only from itself, the linker and the text, types of the knowledge too', () => {
    const imports = sources('utils/draft').flatMap(importsOf);
    const allowed = inside('utils/draft', 'utils/link', 'utils/text');
    const types = inside('utils/knowledge/schema', 'utils/kinds');
    const wrong = imports.filter((each) => !allowed(each) && !(each.typeOnly && types(each)));
    expect(wrong.map(told)).toEqual([]);
  });

  it('inside utils/draft nothing imports back: words, read, rules, build, merging, the conductor', () => {
    const order = ['types', 'words', 'read', 'rules', 'build', 'merge', 'draft'];
    const floor = (path: string) => order.indexOf(path.split('/')[2]!.replace(/\.ts$/, ''));
    const inner = sources('utils/draft').flatMap(importsOf).filter(inside('utils/draft'));
    expect(inner.length).toBeGreaterThan(20);
    expect(inner.filter(({ file, target }) => floor(target) > floor(file)).map(told)).toEqual([]);
  });

  it('utils/page takes no values from the databases', () => {
    const kept = inside('utils/knowledge', 'utils/library', 'idb');
    const values = sources('utils/page')
      .flatMap(importsOf)
      .filter(({ typeOnly }) => !typeOnly);
    expect(values.filter(kept).map(told)).toEqual([]);
  });

  it('inside utils/packs: the format is pure, the store knows the format alone', () => {
    const values = (room: string) =>
      sources(room)
        .flatMap(importsOf)
        .filter(({ typeOnly }) => !typeOnly);
    const pure = inside(
      'utils/packs/format',
      'utils/knowledge/files',
      'utils/knowledge/schema',
      'utils/knowledge/check',
      'utils/library/import/checksum',
      'utils/link/gazetteer/layout',
      'utils/text',
      'valibot',
      'fflate',
    );
    expect(
      values('utils/packs/format')
        .filter((each) => !pure(each))
        .map(told),
    ).toEqual([]);
    const kept = inside('utils/packs/store', 'utils/packs/format', 'utils/knowledge/files', 'idb');
    expect(
      values('utils/packs/store')
        .filter((each) => !kept(each))
        .map(told),
    ).toEqual([]);
  });

  it('utils/packs/large takes no value from subscriptions, from the store of packs or from the background', () => {
    const values = sources('utils/packs/large')
      .flatMap(importsOf)
      .filter(({ typeOnly }) => !typeOnly);
    expect(values.length).toBeGreaterThan(10);
    const kept = inside('utils/packs/subscribe', 'utils/packs/store', 'utils/background', 'utils/library');
    expect(values.filter(kept).map(told)).toEqual([]);
  });

  it('utils/explore takes values only from itself, the words and the text', () => {
    const allowed = inside('utils/explore', 'utils/i18n', 'utils/lang', 'utils/text', 'utils/words');
    const values = sources('utils/explore')
      .flatMap(importsOf)
      .filter(({ typeOnly }) => !typeOnly);
    expect(values.filter((each) => !isPackage(each) && !allowed(each)).map(told)).toEqual([]);
  });

  it('components take values only from each other, the words, the values of settings, what the look-up pages reckon and their own libraries', () => {
    const allowed = inside(
      'components',
      'utils/explore',
      'utils/i18n',
      'utils/kinds',
      'utils/own/form',
      'utils/setting-values',
      'utils/words',
      'utils/text',
      'preact',
    );
    const values = sources('components')
      .flatMap(importsOf)
      .filter(({ typeOnly }) => !typeOnly);
    expect(values.filter((each) => !isPackage(each) && !allowed(each)).map(told)).toEqual([]);
    const packages = values.filter((each) => isPackage(each) && !allowed(each));
    expect(packages.filter(({ target }) => !target.startsWith('d3-')).map(told)).toEqual([]);
  });

  it('the rooms of the card know the parts and not each other: the body and the card put them together', () => {
    const rooms = ['head', 'offices', 'history', 'about'].map((room) => `components/card/${room}`);
    expect(rooms.map((room) => sources(room).length > 0)).toEqual(rooms.map(() => true));
    const roomOf = (path: string) => rooms.find((room) => path.startsWith(`${room}/`));
    const inner = sources('components/card').flatMap(importsOf).filter(inside('components'));
    const wrong = inner.filter(({ file, target }) => {
      const room = roomOf(file);
      return room !== undefined && roomOf(target) !== room && !target.startsWith('components/parts/');
    });
    expect(wrong.map(told)).toEqual([]);
  });

  it('utils/page/place knows the window and the words alone: of the page it takes types, of the stage nothing', () => {
    const imports = sources('utils/page/place').flatMap(importsOf);
    expect(imports.length).toBeGreaterThan(3);
    const own = inside('utils/page/place');
    const types = inside('utils/page/hover', 'components/card');
    expect(imports.filter((each) => !own(each) && !(each.typeOnly && types(each))).map(told)).toEqual([]);
  });

  it('the stage takes no value from the rooms that read the page: the reader hands it what it shows', () => {
    const reading = ['find', 'mark', 'hover', 'watch', 'place'].map((room) => `utils/page/${room}`);
    const imports = sources('utils/page/stage').flatMap(importsOf);
    expect(imports.filter((each) => !each.typeOnly && inside(...reading)(each)).map(told)).toEqual([]);
  });

  it('of utils/page/stage/card the stage alone knows, and the card knows the host alone of the stage', () => {
    const known = sources('utils').flatMap(importsOf).filter(inside('utils/page/stage/card'));
    const allowed = ['utils/page/stage/stage.tsx'];
    const isIn = (file: string) => file.startsWith('utils/page/stage/card/') || allowed.includes(file);
    expect(known.filter(({ file }) => !isIn(file)).map(told)).toEqual([]);
    const up = sources('utils/page/stage/card').flatMap(importsOf).filter(inside('utils/page/stage'));
    const down = inside('utils/page/stage/card', 'utils/page/stage/host');
    expect(up.filter((each) => !down(each)).map(told)).toEqual([]);
  });

  it('no room in utils imports a door', () => {
    expect(sources('utils').flatMap(importsOf).filter(inside('entrypoints')).map(told)).toEqual([]);
  });

  it('the product imports nothing of the tests or of the command line', () => {
    const product = [...sources('components'), ...sources('entrypoints'), ...sources('utils')].filter(
      (file) => !file.startsWith('utils/cli/'),
    );
    expect(product.flatMap(importsOf).filter(inside('tests', 'utils/cli')).map(told)).toEqual([]);
  });

  it('browser tests stand in rooms; they take from the kit and not from each other', () => {
    const files = sources('tests/browser');
    expect(files.filter((file) => dirname(file) === 'tests/browser')).toEqual([]);
    const room = (path: string) => path.split('/')[2]!;
    const across = files
      .flatMap(importsOf)
      .filter(inside('tests/browser'))
      .filter(({ file, target }) => room(target) !== 'kit' && room(target) !== room(file));
    expect(across.map(told)).toEqual([]);
  });

  it('the gate reaches no package, no database and no component', () => {
    const reached = [...reach('entrypoints/gate.content.ts')].filter(
      (path) => !/^(utils\/(text|detect|page)\/|utils\/sites|entrypoints\/gate|wxt\/utils)/.test(path),
    );
    expect(reached.filter((path) => !known.has(path) || /knowledge|library|components/.test(path))).toEqual(
      [],
    );
  });

  it('the background reads at its start what a card needs, and neither linking nor judging, search, packs’ reading or long words', () => {
    const heavy =
      /^(utils\/(link\/(decide|carry|gazetteer|read|words)|detect|packs\/large|knowledge\/search\/(finder|overview)|page\/stage|words\/(library|pages|explore))\b|fzstd$)|packs\/join\/join/;
    const background = 'entrypoints/background.ts';
    expect([...reach(background, true)].filter((path) => heavy.test(path))).toEqual([]);
    expect([...reach(background)].filter((path) => heavy.test(path)).length).toBeGreaterThan(50);
  });
});
