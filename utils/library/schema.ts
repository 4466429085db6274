import * as v from 'valibot';
import { entityTypeNames } from '../kinds';
import { partialDate } from '../knowledge/schema';
import { isPartialDate } from '../text/partial-date';

/**
 * A saved article stands in two records with one id: `SavedArticle` is what a list shows and filters by, `Body` is what
 * only the reader view and the text search need. Apart, because a list of 10,000 articles must open without reading
 * 10,000 texts.
 */

/** An ISO instant of a day the calendar has, in UTC: instants are put in order as text. */
const isInstant = (text: string): boolean =>
  /^\d{4}-\d\d-\d\dT\d\d:\d\d(:\d\d(\.\d+)?)?Z$/.test(text) &&
  isPartialDate(text.slice(0, 10)) &&
  !Number.isNaN(Date.parse(text));
const instant = v.pipe(v.string(), v.check(isInstant, 'not an instant'));
const webAddress = v.pipe(
  v.string(),
  v.check((s) => URL.canParse(s) && /^https?:$/.test(new URL(s).protocol), 'not an http(s) address'),
);
const entityType = v.picklist(entityTypeNames);
const bilingual = v.strictObject({ vi: v.string(), en: v.string() });
const reasons = v.array(v.strictObject({ code: v.string(), detail: v.string() }));
const offset = v.pipe(v.number(), v.integer(), v.minValue(0));

/** What the dataset said when the article was saved (or its changes were last seen): the "then" of "what changed since". */
const known = v.strictObject({
  /** Person id -> keys of the offices held as far as known, sorted. */
  offices: v.record(v.string(), v.array(v.string())),
  /** Agreement id -> day it was signed, null while unsigned or unknown. */
  agreements: v.record(v.string(), v.nullable(partialDate)),
});

/**
 * A passage the reader marked. Its place is told by its words and what stands around them (as the W3C's TextQuoteSelector
 * does), so that it is found again in a copy saved anew; `start` only chooses between equal ones.
 */
export const highlight = v.strictObject({
  id: v.pipe(v.string(), v.minLength(1)),
  quote: v.pipe(v.string(), v.minLength(1)),
  /** What stands right before and after; empty when a foreign file does not say. */
  prefix: v.string(),
  suffix: v.string(),
  /** UTF-16 offset into the text when it was marked; null when a foreign file does not say. */
  start: v.nullable(offset),
  note: v.string(),
  made: instant,
});
export type Highlight = v.InferOutput<typeof highlight>;

/** Tags in one Unicode form, each once: the same letters typed on two systems are one tag. */
export const oneForm = (tags: string[]): string[] => [...new Set(tags.map((tag) => tag.normalize('NFC')))];

export const savedArticle = v.strictObject({
  id: v.pipe(v.string(), v.minLength(1)),
  /** As the reader saved it. */
  url: webAddress,
  /** Normalised address: equal for two copies of one article (`normalise` in url.ts). */
  key: v.pipe(v.string(), v.minLength(1)),
  title: v.string(),
  publisher: v.nullable(v.string()),
  published: v.nullable(partialDate),
  saved: instant,
  updated: instant,
  excerpt: v.string(),
  lang: v.nullable(v.string()),
  /** Entities in reading order with how often each is named; where they stand is in the body. */
  names: v.array(
    v.strictObject({
      entity: v.string(),
      type: entityType,
      name: bilingual,
      count: v.pipe(v.number(), v.minValue(1)),
    }),
  ),
  /** Countries named, by entity id. */
  countries: v.array(v.string()),
  /** The meeting of the dataset that the article reports, when it was recognised. */
  meeting: v.nullable(v.strictObject({ id: v.string(), title: bilingual })),
  /** Version of the dataset that linked the article; null for an imported one. */
  dataset: v.nullable(v.string()),
  known: v.nullable(known),
  /** UTF-16 units of text; 0 when only the address was kept. Reading time follows from it. */
  characters: offset,
  read: v.boolean(),
  /** How far the reader came, 0..1. */
  progress: v.pipe(v.number(), v.minValue(0), v.maxValue(1)),
  starred: v.boolean(),
  archived: v.boolean(),
  tags: v.pipe(v.array(v.pipe(v.string(), v.minLength(1))), v.transform(oneForm)),
  note: v.string(),
  /** In the order they were made; absent in records written before there were any. */
  highlights: v.optional(v.array(highlight), []),
  /** The import that brought it, null when saved from a page. */
  batch: v.nullable(v.string()),
  /** Grows by one with each write; tells two windows' edits apart. */
  version: v.pipe(v.number(), v.integer(), v.minValue(1)),
});

export const body = v.strictObject({
  id: v.pipe(v.string(), v.minLength(1)),
  /** Sanitised markup; images carry `data-src` only, so that nothing is fetched. */
  html: v.string(),
  /** Paragraphs separated by line breaks; all offsets are UTF-16 units into it. */
  text: v.string(),
  mentions: v.array(
    v.strictObject({ start: offset, end: offset, entity: v.string(), type: entityType, reasons }),
  ),
  agreements: v.array(v.strictObject({ start: offset, end: offset, agreement: v.string(), reasons })),
});

export type SavedArticle = v.InferOutput<typeof savedArticle>;
export type Body = v.InferOutput<typeof body>;
export type Known = v.InferOutput<typeof known>;
/** An article with its body, as it is saved, exported and imported. */
export interface Whole {
  article: SavedArticle;
  body: Body;
}

/** What a reader may change by hand. Tags are given whole; the store merges them with another window's. */
export type Editable = Pick<
  SavedArticle,
  | 'title'
  | 'starred'
  | 'archived'
  | 'read'
  | 'progress'
  | 'tags'
  | 'note'
  | 'highlights'
  | 'known'
  | 'dataset'
>;

/** A record with nothing but an address and a title: the start of every import and save. */
export function blank(id: string, url: string, key: string, now: string): SavedArticle {
  return {
    id,
    url,
    key,
    title: url,
    publisher: null,
    published: null,
    saved: now,
    updated: now,
    excerpt: '',
    lang: null,
    names: [],
    countries: [],
    meeting: null,
    dataset: null,
    known: null,
    characters: 0,
    read: false,
    progress: 0,
    starred: false,
    archived: false,
    tags: [],
    note: '',
    highlights: [],
    batch: null,
    version: 1,
  };
}

/** The body of an article of which only the address is known. */
export function emptyBody(id: string): Body {
  return { id, html: '', text: '', mentions: [], agreements: [] };
}
