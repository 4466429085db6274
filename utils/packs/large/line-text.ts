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

const signs = new Map(
  AROUND.flatMap(({ before, after }, around) =>
    FIELDS.map((field, at) => [
      `${before}"${field}":${after}`,
      String.fromCharCode(FIRST_AROUND + around, FIRST + at),
    ]),
  ),
);
const said = new Map([...signs].map(([name, sign]) => [sign, name]));

const NAMED = /,?"[a-z_]+":(?:"|null)?/g;
// biome-ignore lint/suspicious/noControlCharactersInRegex: they are what no JSON holds
const SIGNED = /[\x01-\x06][0-~]/g;

/**
 * A line as it stands on the disk: JSON whose fields' names are two signs each, for they were two fifths of it. Text that has no
 * such signs, as an earlier build wrote, is read alike.
 */
export const lineText = (line: Line): string =>
  JSON.stringify(line).replace(NAMED, (name) => signs.get(name) ?? name);

/** What `lineText` wrote. */
export const lineIn = (text: string): Line =>
  JSON.parse(text.replace(SIGNED, (sign) => said.get(sign) ?? sign)) as Line;
