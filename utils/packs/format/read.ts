import * as v from 'valibot';
import { fileNames, noRecords } from '../../knowledge/files';
import type { Dataset, FileName } from '../../knowledge/schema';
import { FORMAT, mayBear, type PackHeader, packHeader, type Whose } from './header';
import { LIMITS } from './limits';
import { PackRefused, type Reason, type Refusal } from './reasons';
import { checkRecord, reasonOf } from './record';
import type { ReadPack } from './types';
import { gather, textOf } from './unpack';
import { checkWhole, type Read } from './whole';

/**
 * Reads a pack: JSON lines, plain, gzipped or in a zip. The first line is the header, every other one a record under the
 * name of its file: `{"people":{"id":…}}`. Records that may not stand are left out and told; see `docs/pack-format.md`.
 * @param source the file's bytes, or a stream of them; no more than `LIMITS.bytes` are ever taken from it
 * @param whose the reader's own facts, and a later edition of the bundled ones, have ids that are theirs alone
 * @throws PackRefused when there is no pack in it: not text, no valid header, an archive that is damaged or a bomb, too many
 * records, or not one that may stand
 */
export async function readPack(
  source: Uint8Array | ReadableStream<Uint8Array>,
  { whose = 'anyone' }: { whose?: Whose } = {},
): Promise<ReadPack> {
  return readLines(textOf(await gather(source)).split('\n'), whose);
}

function readLines(lines: readonly string[], whose: Whose): ReadPack {
  const begin = lines.findIndex((line) => line.trim() !== '');
  const header = readHeader(lines[begin] ?? '', begin + 1, whose);
  const read: Read[] = [];
  const refusals: Refusal[] = [];
  const limit = whose === 'bundled' ? LIMITS.edition : LIMITS.records;
  lines.forEach((text, at) => {
    if (at <= begin || text.trim() === '') return;
    if (read.length + refusals.length >= limit)
      throw new PackRefused({ code: 'too-many-records', limit }, at + 1);
    const found = readLine(text, at + 1, whose);
    if ('reason' in found) refusals.push(found);
    else read.push(found);
  });
  const whole = checkWhole(read);
  const all = [...refusals, ...whole.refusals].sort((a, b) => a.line - b.line);
  if (whole.kept.length === 0 && whose !== 'own') {
    const [first] = all;
    throw new PackRefused({ code: 'nothing-in-it' }, first?.line ?? null, first?.field);
  }
  return {
    header,
    records: byFile(whole.kept),
    refusals: all.slice(0, LIMITS.told),
    refused: all.length,
  };
}

/** The header of a pack from its line. Throws `PackRefused` where it is none. */
export function readHeader(text: string, line: number, whose: Whose): PackHeader {
  const refuse = (reason: Reason, field = '') => new PackRefused(reason, Math.max(line, 1), field);
  if (text.length > LIMITS.line) throw refuse({ code: 'no-header' });
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    throw refuse({ code: 'no-header' });
  }
  if (typeof value !== 'object' || value === null || !('pack' in value)) throw refuse({ code: 'no-header' });
  if (typeof value.pack === 'number' && value.pack > FORMAT)
    throw refuse({ code: 'newer-format', format: value.pack }, 'pack');
  const parsed = v.safeParse(packHeader, value, { abortEarly: true });
  if (!parsed.success) throw refuse(reasonOf(parsed.issues[0]), v.getDotPath(parsed.issues[0]) ?? '');
  const { id } = parsed.output;
  if (!mayBear(id, whose)) throw refuse({ code: 'reserved-id', id }, 'id');
  return parsed.output;
}

const isFileName = (name: string | undefined): name is FileName =>
  name !== undefined && (fileNames as string[]).includes(name);

/** The record of one line, or why it may not stand. */
export function readLine(text: string, line: number, whose: Whose): Read | Refusal {
  const refusal = (reason: Reason, at: Partial<Refusal> = {}): Refusal => ({
    line,
    file: null,
    id: null,
    field: '',
    reason,
    ...at,
  });
  if (text.length > LIMITS.line) return refusal({ code: 'line-too-long', limit: LIMITS.line });
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    return refusal({ code: 'not-json' });
  }
  const [file, ...more] = typeof value === 'object' && value !== null ? Object.keys(value) : [];
  if (!isFileName(file) || more.length > 0) return refusal({ code: 'no-such-file' });
  const record = (value as Record<FileName, unknown>)[file];
  const checked = checkRecord(file, record, whose);
  if ('record' in checked) return { line, file, record: checked.record };
  return refusal(checked.fault.reason, { file, id: idOf(record), field: checked.fault.field });
}

/** The id a refused record claims to have, so that it can still be named. */
function idOf(record: unknown): string | null {
  const id = typeof record === 'object' && record !== null && 'id' in record ? record.id : null;
  return typeof id === 'string' ? id.slice(0, LIMITS.id) : null;
}

function byFile(read: readonly Read[]): Dataset {
  const records = noRecords();
  for (const { file, record } of read) (records[file] as Read['record'][]).push(record);
  return records;
}
