import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { readPack } from '../../packs/format/read';
import { PackRefused, type Reason } from '../../packs/format/reasons';
import type { Pack } from '../../packs/format/types';

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
  const ordered = [header, ...lines.filter((each) => each !== header)];
  const where = (at: number | null) => {
    const found = at === null ? undefined : ordered[at - 1];
    return found ? `${found.file}:${found.line}` : folder;
  };
  try {
    const text = ordered.map((each) => each.text).join('\n');
    const { header: read, records, refusals, refused } = await readPack(new TextEncoder().encode(text));
    if (refused === 0) return { header: read, records };
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
