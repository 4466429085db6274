import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileNames } from '../../knowledge/files';
import { BUNDLED_ID, FORMAT, type PackHeader, type Whose } from '../../packs/format/header';
import { readPack } from '../../packs/format/read';
import { PackRefused, type Reason } from '../../packs/format/reasons';
import type { Pack } from '../../packs/format/types';
import { metaOf, readDataset } from '../build/pack-dataset';

/** What stands in the way of a pack: where, and what. */
export class NotAPack extends Error {}

interface Line {
  file: string;
  line: number;
  text: string;
}

const said = (reason: Reason) => {
  const { code, ...about } = reason;
  const details = Object.entries(about).map(([name, value]) => `${name} ${value}`);
  return [code.replaceAll('-', ' '), ...details].join(', ');
};

/**
 * The dataset in a folder as the extension is built from it, as an edition that may stand in the place of the bundled
 * one: its day is the newest that its sources speak of.
 * @param version see `PackHeader.version`; by itself it is the day
 * @throws NotAPack as `collect`
 */
export async function collectEdition(folder: string, version?: string): Promise<Pack> {
  const { dataset, hash } = await readDataset(folder);
  const { date } = metaOf(dataset, hash);
  const header: PackHeader = {
    pack: FORMAT,
    id: BUNDLED_ID,
    name: 'Bối Cảnh',
    version: version ?? versionOf(date),
    language: 'vi',
    publisher: 'Bối Cảnh',
    licence: 'MIT',
    date,
  };
  // A file of the dataset has one record a line, after the line that opens it.
  const lines = fileNames.flatMap((name) =>
    dataset[name].map((record, at) => ({
      file: `${name}.json`,
      line: at + 2,
      text: JSON.stringify({ [name]: record }),
    })),
  );
  return readWhole(folder, [{ file: folder, line: 0, text: JSON.stringify(header) }, ...lines], 'bundled');
}

/** A day as a version: `2026-03-09` is `2026.3.9`. */
const versionOf = (day: string) => day.split('-').map(Number).join('.');

/** The version after this one of the same day. */
export function versionAfter(version: string): string {
  const [year, month, day, edition = 0] = version.split('.').map(Number);
  return [year, month, day, edition + 1].join('.');
}

/**
 * The pack in a folder of JSON lines: every `*.jsonl` in it, in the order of their names; one of their lines is the
 * pack's header (`{"pack":1,"id":…}`), each other one a record under its kind (`{"people":{…}}`).
 * @throws NotAPack naming each file, line and field that is refused: what is published must be whole
 */
export async function collect(folder: string): Promise<Pack> {
  const lines = linesIn(folder);
  const headers = lines.filter(({ text }) => /^\s*\{\s*"pack"\s*:/.test(text));
  const [header] = headers;
  if (!header || headers.length > 1)
    throw new NotAPack(
      `${folder}: ${headers.length} lines are a pack's header ({"pack":1,"id":…}); one of its *.jsonl must be`,
    );
  return readWhole(folder, [header, ...lines.filter((each) => each !== header)], 'anyone');
}

/** Reads lines as a reader's browser will; not one of them may be refused. */
async function readWhole(folder: string, ordered: readonly Line[], whose: Whose): Promise<Pack> {
  const where = (at: number | null) => {
    const found = at === null ? undefined : ordered[at - 1];
    return found ? `${found.file}:${found.line}` : folder;
  };
  try {
    const text = ordered.map((each) => each.text).join('\n');
    const { header, records, refusals, refused } = await readPack(new TextEncoder().encode(text), { whose });
    if (refused === 0) return { header, records };
    const told = refusals.map((each) =>
      [where(each.line), each.id, each.field]
        .filter(Boolean)
        .join(' ')
        .concat(`: ${said(each.reason)}`),
    );
    throw new NotAPack([...told, `${refused} refused`].join('\n'));
  } catch (error) {
    if (!(error instanceof PackRefused)) throw error;
    throw new NotAPack(`${where(error.line)} ${error.field}: ${said(error.reason)}`);
  }
}

function linesIn(folder: string): Line[] {
  const files = readdirSync(folder)
    .filter((name) => name.endsWith('.jsonl'))
    .sort();
  return files.flatMap((file) =>
    readFileSync(join(folder, file), 'utf8')
      .split(/\r?\n/)
      .map((text, i) => ({ file, line: i + 1, text }))
      .filter(({ text }) => text.trim() !== ''),
  );
}
