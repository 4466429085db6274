import { createHash } from 'node:crypto';
import { readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { checkDataset } from '../../knowledge/check/check';
import { type Finding, fileNames } from '../../knowledge/check/rows';
import type { FileName } from '../../knowledge/schema';

/** The dataset's eight files as they were read. */
export type Texts = Record<FileName, string>;

/** A record to put in, or in the place of the one with its id. */
export interface Change {
  file: FileName;
  record: { id: string } & Record<string, unknown>;
}

/** What happened: written; refused by the check; or a file is no longer what the editor saw. Nothing is written but in the first. */
export type Outcome =
  | { what: 'written'; before: Texts; after: Texts }
  | { what: 'refused'; findings: Finding[] }
  | { what: 'changed'; files: FileName[] };

export const readTexts = (folder: string): Texts =>
  Object.fromEntries(
    fileNames.map((file) => [file, readFileSync(join(folder, `${file}.json`), 'utf8')]),
  ) as Texts;

const hashOf = (text: string): string => createHash('sha256').update(text).digest('hex');

/** The text with the record on its line: sorted by id, one a line, the other lines byte for byte. */
export function withRecord(text: string, record: Change['record']): string {
  const lines = text
    .trimEnd()
    .split('\n')
    .slice(1, -1)
    .map((line) => line.replace(/,$/, ''));
  const ids = lines.map((line) => (JSON.parse(line) as { id: string }).id);
  const line = JSON.stringify(record);
  const same = ids.indexOf(record.id);
  const after = ids.findIndex((id) => id > record.id);
  if (same >= 0) lines[same] = line;
  else lines.splice(after < 0 ? lines.length : after, 0, line);
  return `[\n${lines.join(',\n')}\n]\n`;
}

/** Writes beside, then renames; whatever fails, the files are as they were. @throws what failed */
function replace(folder: string, before: Texts, after: Texts): void {
  const changed = fileNames.filter((file) => after[file] !== before[file]);
  const path = (file: FileName) => join(folder, `${file}.json`);
  const renamed: FileName[] = [];
  try {
    for (const file of changed) writeFileSync(`${path(file)}.new`, after[file]);
    for (const file of changed) {
      renameSync(`${path(file)}.new`, path(file));
      renamed.push(file);
    }
  } catch (error) {
    for (const file of renamed) writeFileSync(path(file), before[file]);
    for (const file of changed) rmSync(`${path(file)}.new`, { force: true, recursive: true });
    throw error;
  }
}

/**
 * Puts records into the dataset of a folder, all or none. The check reads the result before anything is written.
 * @param seen the files as the editor saw them: one that differs now is refused, not overwritten
 */
export function accept(folder: string, seen: Texts, changes: readonly Change[]): Outcome {
  const now = readTexts(folder);
  const files = fileNames.filter((file) => hashOf(now[file]) !== hashOf(seen[file]));
  if (files.length > 0) return { what: 'changed', files };
  const after = { ...now };
  for (const { file, record } of changes) after[file] = withRecord(after[file], record);
  const { findings } = checkDataset(after);
  if (findings.length > 0) return { what: 'refused', findings };
  replace(folder, now, after);
  return { what: 'written', before: now, after };
}

/** Takes the last accept back, unless a file was changed since. */
export function undo(folder: string, { before, after }: { before: Texts; after: Texts }): Outcome {
  const now = readTexts(folder);
  const files = fileNames.filter((file) => now[file] !== after[file]);
  if (files.length > 0) return { what: 'changed', files };
  replace(folder, after, before);
  return { what: 'written', before: after, after: before };
}
