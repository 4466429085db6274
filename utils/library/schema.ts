import * as v from 'valibot';
import { entityTypeNames } from '../kinds';
import { partialDate } from '../knowledge/schema';

/**
 * A saved article stands in two records with one id: `SavedArticle` is what a list shows and filters by, `Body` is what
 * only the reader view and the text search need. Apart, because a list of 10,000 articles must open without reading
 * 10,000 texts.
 */

const instant = v.pipe(v.string(), v.isoTimestamp());
const webAddress = v.pipe(
  v.string(),
  v.check((s) => URL.canParse(s) && /^https?:$/.test(new URL(s).protocol), 'not an http(s) address'),
);
const entityType = v.picklist(entityTypeNames);
const bilingual = v.strictObject({ vi: v.string(), en: v.string() });
const reasons = v.array(v.strictObject({ code: v.string(), detail: v.string() }));
const offset = v.pipe(v.number(), v.integer(), v.minValue(0));

/** What the dataset said when the article was saved (or its changes were last seen): the "then" of "what changed since". */
export const known = v.strictObject({
  /** Person id -> keys of the offices held as far as known, sorted. */
  offices: v.record(v.string(), v.array(v.string())),
  /** Agreement id -> day it was signed, null while unsigned or unknown. */
  agreements: v.record(v.string(), v.nullable(partialDate)),
});

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
  tags: v.array(v.pipe(v.string(), v.minLength(1))),
  note: v.string(),
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
  'title' | 'starred' | 'archived' | 'read' | 'progress' | 'tags' | 'note' | 'known' | 'dataset'
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
    batch: null,
    version: 1,
  };
}

/** The body of an article of which only the address is known. */
export function emptyBody(id: string): Body {
  return { id, html: '', text: '', mentions: [], agreements: [] };
}
