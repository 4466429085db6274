import * as v from 'valibot';
import { type EntityFile, entityTypes } from '../../kinds';
import { type Dataset, type FileName, files } from '../schema';

/** What is wrong, and where: `line` counts from 1; `field` is a dotted path in the record, empty for the whole record. */
export interface Finding {
  file: FileName;
  line: number;
  id: string;
  field: string;
  message: string;
}

/** A record that fits its schema, with the line it stands on. */
export interface Row<File extends FileName = FileName> {
  line: number;
  record: Dataset[File][number];
}
export type Rows = { [File in FileName]: Row<File>[] };

export const fileNames = Object.keys(files) as FileName[];
/** The files whose records have names. */
export const entityFiles: readonly EntityFile[] = Object.values(entityTypes).map(({ file }) => file);
const maxBytes = 5 * 1024 * 1024;

/** The id a broken line claims to have, so that its finding can still name the record. */
function idOf(value: unknown): string {
  const id = typeof value === 'object' && value !== null && 'id' in value ? value.id : undefined;
  return typeof id === 'string' ? id : '?';
}

/**
 * The records of one file: a JSON array with one record a line (`[`, records, `]`), sorted by id.
 * Lines that are not JSON or do not fit the schema become findings and are left out of the rows.
 */
export function readRows<File extends FileName>(
  file: File,
  text: string,
): { rows: Row<File>[]; findings: Finding[] } {
  const rows: Row<File>[] = [];
  const findings: Finding[] = [];
  const report = (line: number, id: string, field: string, message: string) =>
    findings.push({ file, line, id, field, message });
  if (new TextEncoder().encode(text).length >= maxBytes) report(1, '', '', 'file is not under 5 MiB');
  const lines = text.trimEnd().split('\n');
  if (lines[0] !== '[' || lines.at(-1) !== ']') report(1, '', '', 'file must be [, one record a line, ]');
  let previous = '';
  lines.slice(1, -1).forEach((text, index) => {
    const line = index + 2;
    let value: unknown;
    try {
      value = JSON.parse(text.replace(/,$/, ''));
    } catch (error) {
      report(line, '?', '', `not JSON: ${error instanceof Error ? error.message : String(error)}`);
      return;
    }
    const id = idOf(value);
    if (id <= previous) report(line, id, 'id', `ids must be unique and sorted: ${id} after ${previous}`);
    previous = id;
    for (const issue of shapeIssues(file, value)) report(line, id, issue.field, issue.message);
    const parsed = v.safeParse(files[file], value);
    if (parsed.success) rows.push({ line, record: parsed.output as Row<File>['record'] });
  });
  return { rows, findings };
}

/** What the schema says against a record, with the two faults people make most said in plain words. */
function shapeIssues(file: FileName, value: unknown): { field: string; message: string }[] {
  if (file === 'sources' && typeof value === 'object' && value !== null && 'mirror' in value)
    return [{ field: 'mirror', message: 'a mirror is never shipped: find the page it copies' }];
  return (v.safeParse(files[file], value).issues ?? []).map((issue) => {
    const field = v.getDotPath(issue) ?? '';
    const isSources = field === 'sources' || /^roles\.\d+\.sources$/.test(field);
    return { field, message: isSources ? 'a fact without source' : issue.message };
  });
}
