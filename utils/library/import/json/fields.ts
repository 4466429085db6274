import * as v from 'valibot';
import { ImportError, type Parsed, type Refusal, type Row } from '../types';

/** Kinds of fields that foreign records have; null and absent are the same to us. */
export const cell = v.nullish(v.string());
export const flag = v.optional(v.nullable(v.union([v.boolean(), v.number(), v.string()])), false);
export const date = v.nullish(v.union([v.string(), v.number()]));
/** Tags as words or as records of which `key` is the word. */
export const labels = <K extends string>(key: K) =>
  v.pipe(
    v.nullish(v.array(v.union([v.string(), v.looseObject({ [key]: v.string() })])), []),
    v.transform((list) => (list ?? []).map((tag) => (typeof tag === 'string' ? tag : String(tag[key])))),
  );

export const on = (value: boolean | number | string | null): boolean => /^(true|1|yes)$/i.test(String(value));

export function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch (error) {
    throw new ImportError('json-damaged', error instanceof Error ? error.message : '', { cause: error });
  }
}

/** A record in short, for the report. One so deep that it cannot be written out is told by its kind. */
export function describe(record: unknown): string {
  try {
    return (JSON.stringify(record) ?? '').slice(0, 120);
  } catch (error) {
    return error instanceof RangeError ? '{…}' : String(error);
  }
}

export const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** Reads each of a list of foreign records; one that does not fit is refused by itself. */
export function eachRow<T>(
  list: readonly unknown[],
  schema: v.GenericSchema<unknown, T>,
  row: (entry: T) => Omit<Row, 'where'>,
  file = '',
): Pick<Parsed, 'rows' | 'refused'> {
  const rows: Row[] = [];
  const refused: Refusal[] = [];
  list.forEach((record, i) => {
    const where = `${file}${file && ', '}${i + 1}`;
    const result = v.safeParse(schema, record);
    if (result.success) rows.push({ where, ...row(result.output) });
    else refused.push({ where, reason: 'damaged', what: describe(record) });
  });
  return { rows, refused };
}
