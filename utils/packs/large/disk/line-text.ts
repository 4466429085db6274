import type { Line } from './excerpt';

/** Names of fields, by the sign that stands for each. What is on the disk is read by it: new ones come last. */
const FIELDS = [
  'id name name_en aliases text kind country nationality governs roles org title_vi title_en from to attested shared',
  'sources url publisher title date lang date_end place participants entity as_vi side topics outcome_vi outcome_en',
  'agreements signed parties signatory summary_vi summary_en meeting bio_vi bio_en born parents founded dissolved',
  'successor issuer issued number host replaced_by names vi en relations distinct_vi distinct_en doubt_vi doubt_en',
  'needs cue capitals former abbreviation outside_role',
].flatMap((names) => names.split(' '));
/** The sign of the first; those of all others follow in ASCII. */
const FIRST = 0x30;
/** What stands around a name, by the sign before that of the field: JSON has no such sign. */
const AROUND = ['', '"', 'null'].flatMap((after) => ['', ','].map((before) => ({ before, after })));
const FIRST_AROUND = 0x01;

/** By field: what stands for it and what is around it, in the order of `AROUND`. */
const signs = new Map(
  FIELDS.map((field, at) => [
    field,
    AROUND.map((_, around) => String.fromCharCode(FIRST_AROUND + around, FIRST + at)),
  ]),
);
const said = new Map(
  FIELDS.flatMap((field) =>
    AROUND.map(({ before, after }, around) => [signs.get(field)![around]!, `${before}"${field}":${after}`]),
  ),
);

/** What JSON writes otherwise than it is. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: JSON escapes them
const ESCAPED = /["\\\u0000-\u001f\ud800-\udfff]/;
// biome-ignore lint/suspicious/noControlCharactersInRegex: they are what no JSON holds
const SIGNED = /[\x01-\x06][0-~]/g;

/**
 * A line as it stands on the disk: JSON whose fields' names are two signs each, for they were two fifths of it. Text that has no
 * such signs, as an earlier build wrote, is read alike. Written by itself: to put the signs into the text of `JSON.stringify`
 * took four times as long, and a large pack has millions of lines.
 */
export const lineText = (line: Line): string => textOf(line);

/** Any part of a line: what JSON has no value for is written as JSON does. */
function textOf(value: unknown): string {
  if (typeof value === 'string') return ESCAPED.test(value) ? JSON.stringify(value) : `"${value}"`;
  if (Array.isArray(value)) return listText(value);
  if (typeof value === 'object' && value !== null) return fieldsText(value);
  return JSON.stringify(value) ?? 'null';
}

function listText(values: readonly unknown[]): string {
  let text = '[';
  for (let i = 0; i < values.length; i++) text += i === 0 ? textOf(values[i]) : `,${textOf(values[i])}`;
  return `${text}]`;
}

function fieldsText(fields: object): string {
  let text = '{';
  for (const [field, value] of Object.entries(fields)) {
    if (value === undefined) continue;
    const first = text.length === 1;
    const sign = signs.get(field);
    if (!sign) text += `${first ? '' : ','}${JSON.stringify(field)}:${textOf(value)}`;
    else if (value === null) text += sign[first ? 4 : 5];
    else if (typeof value === 'string') text += sign[first ? 2 : 3] + textOf(value).slice(1);
    else text += sign[first ? 0 : 1] + textOf(value);
  }
  return `${text}}`;
}

/** What `lineText` wrote. */
export const lineIn = (text: string): Line =>
  JSON.parse(text.replace(SIGNED, (sign) => said.get(sign) ?? sign)) as Line;
