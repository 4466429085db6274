import * as v from 'valibot';
import { documentKinds, type EntityFile, keysOf, organizationKinds, placeKinds } from '../kinds';
import { isPartialDate } from '../text/partial-date';

/**
 * The dataset's records, as they stand in `public/dataset/*.json` (one record a line, sorted by id).
 * `dataset:check` validates the files with these; the types below are inferred from them.
 */

/** `2024`, `2024-09` or `2024-09-27`: only as exact as the source. */
export const partialDate = v.pipe(
  v.string(),
  v.check(isPartialDate, ({ input }) => `no such day: ${input}`),
);
const id = v.pipe(v.string(), v.regex(/^[a-z0-9][a-z0-9.-]*$/));
const text = v.pipe(v.string(), v.trim(), v.minLength(1));
const optionalText = v.nullable(text);
const sources = v.pipe(v.array(id), v.minLength(1));
const doubt = { doubt_vi: v.optional(text), doubt_en: v.optional(text) };

/**
 * Another way the press writes a name, with what must hold before it may be believed.
 * `capitals`: only as written here, capitals and all; `cue`: one of these words stands right before (or after, with a leading "~");
 * `afterFull`: only once the full name stood in the same article; `with`: one of these entities is named on the page.
 */
const alias = v.strictObject({
  text,
  abbreviation: v.optional(v.literal(true)),
  former: v.optional(v.literal(true)),
  needs: v.optional(
    v.strictObject({
      capitals: v.optional(v.literal(true)),
      cue: v.optional(v.pipe(v.array(text), v.minLength(1))),
      afterFull: v.optional(v.literal(true)),
      with: v.optional(v.pipe(v.array(id), v.minLength(1))),
    }),
  ),
});

/**
 * When something that changes was so: from the first day on, through the last one; null where it is not known.
 * `sources` are named when they are others than the record's own.
 */
const spell = {
  from: v.nullable(partialDate),
  to: v.nullable(partialDate),
  sources: v.optional(sources),
};

const named = {
  id,
  name: text,
  name_en: text,
  /** Names it bore at other times, oldest first; `name` is the one of today. */
  names: v.optional(v.pipe(v.array(v.strictObject({ vi: text, en: text, ...spell })), v.minLength(1))),
  aliases: v.array(alias),
  /** The conditions on the name itself, when it is also an ordinary word (Nga, Anh, Đức). */
  needs: v.optional(v.unwrap(alias.entries.needs)),
  /**
   * A sentence that is true only from a day on carries that day in its words ("từ 1/3/2025", "in March 2025"): on an
   * older article it is left out. `bio_from`: all of it is true only from this day on.
   */
  bio_vi: optionalText,
  bio_en: optionalText,
  bio_from: v.optional(partialDate),
  sources,
  ...doubt,
};

const role = v.strictObject({
  title_vi: text,
  title_en: text,
  org: v.nullable(id),
  from: v.nullable(partialDate),
  to: v.nullable(partialDate),
  /** Further dates on which somebody is seen in this office; the dates of its sources count without being named. */
  attested: v.optional(v.array(partialDate)),
  /** Held by several at once (co-directors, two chairs): a source says so. */
  shared: v.optional(v.literal(true)),
  sources,
  ...doubt,
});

const person = v.strictObject({
  ...named,
  nationality: v.nullable(id),
  born: v.nullable(v.pipe(v.string(), v.regex(/^\d{4}$/))),
  roles: v.array(role),
  /** What tells this person from a namesake, for the card's head. */
  distinct_vi: v.optional(text),
  distinct_en: v.optional(text),
});

const organization = v.strictObject({
  ...named,
  kind: v.picklist(keysOf(organizationKinds)),
  country: v.nullable(id),
  /** Whom it belongs or belonged to, oldest first. Without any date only that it is so today is known. */
  parents: v.array(v.strictObject({ org: id, ...spell })),
  /** The city or province whose government it is: what it meets and signs stands on the place's card too. */
  governs: v.optional(id),
  founded: v.nullable(partialDate),
  dissolved: v.nullable(partialDate),
  /** What it became on the day it was dissolved. */
  successor: v.nullable(id),
});

const place = v.strictObject({
  ...named,
  kind: v.picklist(keysOf(placeKinds)),
  country: v.nullable(id),
  /** Former provinces: what they became and when. */
  dissolved: v.optional(partialDate),
  successor: v.optional(id),
  /** What stands between Vietnam and a country, level by level; a level ends where the next begins. */
  relations: v.optional(v.pipe(v.array(v.strictObject({ vi: text, en: text, ...spell })), v.minLength(1))),
});

const document = v.strictObject({
  ...named,
  kind: v.picklist(keysOf(documentKinds)),
  number: optionalText,
  issuer: v.nullable(id),
  issued: v.nullable(partialDate),
  effective: v.nullable(partialDate),
  ended: v.optional(partialDate),
  replaced_by: v.optional(id),
});

const event = v.strictObject({ ...named, host: v.nullable(id) });

const topic = v.pipe(v.string(), v.minLength(1));

const meeting = v.strictObject({
  id,
  date: v.nullable(partialDate),
  date_end: v.nullable(partialDate),
  place: v.nullable(id),
  kind: v.picklist(['working-session', 'visit', 'signing', 'talks', 'conference', 'reception', 'call']),
  title_vi: text,
  title_en: text,
  participants: v.pipe(
    v.array(
      v.strictObject({
        entity: id,
        as_vi: optionalText,
        as_en: v.optional(text),
        side: v.nullable(id),
        /** The source does give this office on this day, although the person's dated roles put it at another time. */
        outside_role: v.optional(v.literal(true)),
      }),
    ),
    v.minLength(1),
  ),
  topics: v.array(topic),
  outcome_vi: optionalText,
  outcome_en: optionalText,
  agreements: v.array(id),
  sources,
  ...doubt,
});

const agreement = v.strictObject({
  id,
  title_vi: text,
  title_en: text,
  kind: v.picklist([
    'agreement',
    'mou',
    'programme',
    'joint-statement',
    'protocol',
    'letter-of-intent',
    'action-plan',
    'contract',
  ]),
  signed: v.nullable(partialDate),
  place: v.nullable(id),
  parties: v.pipe(v.array(v.strictObject({ entity: id, signatory: v.nullable(id) })), v.minLength(1)),
  topics: v.array(topic),
  summary_vi: optionalText,
  summary_en: optionalText,
  meeting: v.nullable(id),
  sources,
  ...doubt,
});

const source = v.strictObject({
  id,
  url: v.pipe(v.string(), v.url()),
  publisher: text,
  title: text,
  date: v.nullable(partialDate),
  lang: v.pipe(v.string(), v.regex(/^[a-z]{2}$/)),
});

/** File name (without `.json`) -> schema of one record. */
export const files = {
  people: person,
  organizations: organization,
  places: place,
  documents: document,
  events: event,
  meetings: meeting,
  agreements: agreement,
  sources: source,
} as const;
export type FileName = keyof typeof files;

export type Alias = v.InferOutput<typeof alias>;
export type Role = v.InferOutput<typeof role>;
export type Person = v.InferOutput<typeof person>;
export type Organization = v.InferOutput<typeof organization>;
export type Place = v.InferOutput<typeof place>;
export type PolicyDocument = v.InferOutput<typeof document>;
export type PolicyEvent = v.InferOutput<typeof event>;
export type Meeting = v.InferOutput<typeof meeting>;
export type Agreement = v.InferOutput<typeof agreement>;
export type Source = v.InferOutput<typeof source>;
export type Entity = Dataset[EntityFile][number];

/** The whole dataset in memory (Node, tests, and the packaged fallback). */
export type Dataset = { [File in FileName]: v.InferOutput<(typeof files)[File]>[] };
