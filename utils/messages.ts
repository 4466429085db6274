import * as v from 'valibot';
import type { SeenPage, Verdict } from './detect/types';
import type {
  AgreementCard,
  ArticleName,
  Between,
  Card,
  Holder,
  MeetingCard,
  PageFacts,
  Pair,
  Recognised,
} from './knowledge/card';
import type { FollowUps } from './knowledge/queries/follow-ups';
import type { Standings } from './knowledge/queries/standing';
import type { TimelineItem, TimelineSubject } from './knowledge/queries/timeline';
import { partialDate } from './knowledge/schema';
import type { EntryKind } from './knowledge/search/entries';
import type { SearchHit, SearchResult } from './knowledge/search/finder';
import type { Overview } from './knowledge/search/overview';
import type { LibraryErrorCode } from './library/errors';
import type { PackedLinks } from './link/packed';
import type { Article, Named } from './link/types';
import type { Settings } from './setting-values';
import type { PartialDate } from './text/partial-date';

/**
 * What a reader needs to know of the browser and of its user before it reads a page. It comes with the verdict: each of these
 * asked for in the page brings a part of the browser's interface there that nothing else needs.
 */
export interface ReaderStart {
  settings: Settings;
  /** BCP 47 tag of the browser's own language. */
  uiLanguage: string;
  /** The page stands in a private window. */
  isPrivate: boolean;
  /** The entities refused in the article at the judged address. */
  notHere: string[];
}

/**
 * The whole contract between the rooms: name -> request and reply. Requests to the background are checked at run
 * time where they arrive (`requests` below, applied by `listen.ts`); replies are typed only: the sender is our own
 * background or page script. Scripts that run in pages take the types from here (`import type`) and send with
 * `ask.ts`, so that valibot never reaches a page.
 */
export interface ToBackground {
  /**
   * Gate: what the page says, when its first look did not say no. The background judges, and injects the reader when the
   * verdict is ICT; `start` then is what the reader begins with, else null.
   */
  judge: {
    request: SeenPage;
    reply: { verdict: Verdict; start: ReaderStart | null };
  };
  /** Reader: link the article's text. Reads no facts, so that marks wait for nothing. */
  link: { request: Article; reply: PackedLinks };
  /** Reader, after it has painted: what the facts say of the names that were found. */
  pageFacts: { request: { named: Named[]; published: PartialDate | null }; reply: PageFacts };
  /**
   * Card of an entity as of the article's date; `here` = the other entities of the page, `own` = the meetings the article
   * itself reports, `said` = its words around the mentions (UTF-16 units, a few hundred).
   */
  card: {
    request: {
      entity: string;
      asOf: PartialDate | null;
      here: string[];
      own?: string[] | undefined;
      said?: string | undefined;
    };
    reply: Card | null;
  };
  /**
   * Cards of several names of one article, in one question before anybody points at one. As JSON, `null` where there is none,
   * in the order of `asked`: most are never opened, and what is not opened is not parsed in the page.
   */
  cards: {
    request: {
      asked: { entity: string; said: string }[];
      asOf: PartialDate | null;
      here: string[];
      own: string[];
    };
    reply: { cards: string[] };
  };
  /** What two entities of the page have between them. */
  between: { request: { a: string; b: string; asOf: PartialDate | null }; reply: Between | null };
  /** An agreement of the dataset by its id; `here` = the entities of the page. */
  agreement: { request: { agreement: string; here: string[] }; reply: AgreementCard | null };
  /** Explore, popup, panel: what is called so; see `Finder`. `limit` is of the hits alone. */
  search: {
    request: { text: string; kinds: EntryKind[]; country: string | null; year: number | null; limit: number };
    reply: SearchResult;
  };
  /** Explore: what a look at the whole memory begins with. `day` is today, `until` where the counting ends. */
  overview: { request: { day: string; until: PartialDate | null }; reply: Overview };
  /** Explore: everything dated about an entity, two sides or a topic. */
  timeline: { request: { subject: TimelineSubject }; reply: TimelineItem[] };
  /** Explore: everybody on record with an office in a body. */
  officers: { request: { body: string }; reply: Holder[] };
  /** Explore: who held office in a body on a day. */
  holders: { request: { body: string; on: PartialDate }; reply: { held: Holder[]; attested: Holder[] } };
  /** Explore: bodies that belong to a body now. */
  units: { request: { body: string }; reply: SearchHit[] };
  /** Explore: what followed an agreement. */
  followUps: { request: { agreement: string }; reply: FollowUps | null };
  /** A meeting of the dataset by its id; `here` = the entities of the page. */
  meeting: { request: { meeting: string; here: string[] }; reply: MeetingCard | null };
  /** Reader: bring the script that draws cards (`stage.js`) into the sender's page, before the first card; the reply holds its style sheets. */
  stage: { request: Record<string, never>; reply: { sheets: string[] } };
  /**
   * Card: show this entity in full beside the page: the side panel in Chrome, elsewhere the same page in a tab. `report`: with
   * the request to correct it, which is written there, where no page hears what is typed.
   */
  expand: { request: { entity: string; report: boolean }; reply: { opened: boolean } };
  /** Card, popup, panel: open the brief on two sides. */
  brief: { request: { sides: [string, string] }; reply: { opened: boolean } };
  /** Reader: the reader wants to note something from this article, begun at `about`; a page of ours opens with its text. */
  noteDown: {
    request: {
      url: string;
      title: string;
      text: string;
      published: PartialDate | null;
      about: string | null;
    };
    reply: { opened: boolean };
  };
  /** Popup: open the context in this tab, whatever detection said. */
  open: { request: { tabId: number }; reply: { opened: boolean } };
  /**
   * Save a tab's page to the reading list, or bring the saved copy up to date; `tabId` null means the sender's own tab.
   * In a private window the first request is answered `ask-private`; `privately` is the reader's yes to it.
   */
  save: { request: { tabId: number | null; privately: boolean }; reply: SaveReply };
  /** Id of the saved article with this address, null when it is not in the reading list. The icon of `tabId`, when one is named, shows the answer. */
  saved: { request: { url: string; tabId: number | null }; reply: { id: string | null } };
  /** Card: open a saved article in the reading list. */
  openSaved: { request: { id: string }; reply: { opened: boolean } };
  /** Library: how the names of saved articles stand now. */
  standings: { request: { entities: string[] }; reply: Standings };
  /** Popup: what the data in use changed for the reader, until they have seen it. */
  news: { request: Record<string, never>; reply: News | null };
  newsSeen: { request: Record<string, never>; reply: { done: true } };
  /** Options: the dataset now in use. */
  dataset: { request: Record<string, never>; reply: DatasetStatus };
  /** Options: the packs were changed; answers when names and facts are made of them as they now are. */
  packsChanged: { request: Record<string, never>; reply: { done: true } };
  /** Card: turn off the pack that brought a line. */
  packOff: { request: { pack: string }; reply: { done: true } };
  /** Options: put the packaged dataset in again; answers when it is done. */
  reinstall: { request: Record<string, never>; reply: DatasetStatus };
}

/** Data newer than those the reader knows. */
export interface News {
  /** Date of the newest source. */
  date: PartialDate;
  /** How many saved articles have people or agreements of which they say something else. */
  changed: number;
}

/** Which facts the cards are made of. */
export interface DatasetStatus {
  version: string;
  /** Date of its newest source. */
  date: PartialDate;
  /** Records of each file (`people`, `meetings` …). */
  counts: Record<string, number>;
  /** False while cards still come from the packaged files (import under way or refused). */
  installed: boolean;
}

/** Background, popup and panel to the scripts in a tab's top frame. */
export interface ToPage {
  /** The gate or, once there, the reader tells what it thinks of the page. */
  state: { request: Record<string, never>; reply: PageState };
  /** Scroll to the entity's first (or `nth`) mention and open its card. */
  show: { request: { entity: string; nth?: number }; reply: { shown: boolean } };
  /** Take everything away (the reader turned it off for this page or site). */
  close: { request: Record<string, never>; reply: { closed: boolean } };
  /** Commands: paint, scroll to and announce the next (1) or previous (-1) name; null when the page has none. */
  step: { request: { by: 1 | -1 }; reply: { entity: string | null } };
  /** Command: open or close the list of names inside the page. */
  list: { request: Record<string, never>; reply: { open: boolean } };
  /** Panel: note something from the article, begun at `about`. */
  noteDown: { request: { about: string | null }; reply: { opened: boolean } };
  /** Command: pin the open card, or let it go. */
  pin: { request: Record<string, never>; reply: { pinned: boolean } };
  /** Command: dock the open card at the window's right edge, or take it from there. */
  dock: { request: Record<string, never>; reply: { docked: boolean } };
}

/** What became of a save. `page` = the page itself could not be read; the other codes are the library's. */
export type SaveReply =
  | { done: 'saved' | 'updated'; id: string }
  | { done: 'ask-private' }
  /** `words` tell the reader, in their language, what to do; `detail` is for the log. */
  | { done: 'failed'; code: LibraryErrorCode | 'page'; words: string; detail: string };

export interface PageName extends ArticleName {
  /** How often it stands in the article. */
  count: number;
}

export interface PageState {
  reading: boolean;
  verdict: Verdict;
  title: string;
  published: PartialDate | null;
  /** In reading order of first mention. */
  names: PageName[];
  /** As in `PageFacts`, for the panel; absent when there is none. */
  meeting?: Recognised[];
  pairs?: Pair[];
}

/** What travels: one envelope each way. */
export interface Envelope<Name extends string = string> {
  name: Name;
  request: unknown;
}
export type Answer = { ok: true; reply: unknown } | { ok: false; error: string };

/** UTF-16 units: nothing of a page is longer, and 5 MB of text would hold the background up for half a minute. */
const text = v.pipe(v.string(), v.maxLength(20_000));
const article = v.pipe(v.string(), v.maxLength(450_000));
const date = v.nullable(partialDate);
const entity = v.pipe(v.string(), v.minLength(1), v.maxLength(200));
const said = v.pipe(v.string(), v.maxLength(4000));

type Requests = { [Name in keyof ToBackground]: v.GenericSchema<unknown, ToBackground[Name]['request']> };

/** The run-time half of `ToBackground`: one schema for each request. */
export const requests: Requests = {
  judge: v.strictObject({
    url: text,
    title: text,
    lead: text,
    text,
    sections: v.array(text),
    lang: v.nullable(text),
    structure: v.nullable(
      v.strictObject({ paragraphs: v.number(), linkShare: v.number(), articleMarkup: v.boolean() }),
    ),
  }),
  link: v.strictObject({ title: text, text: article, published: date }),
  pageFacts: v.strictObject({
    named: v.array(
      v.strictObject({ entity, where: v.picklist(['title', 'lead', 'body']), at: v.array(v.number()) }),
    ),
    published: date,
  }),
  card: v.strictObject({
    entity,
    asOf: date,
    here: v.array(entity),
    own: v.optional(v.array(entity)),
    said: v.optional(said),
  }),
  cards: v.strictObject({
    asked: v.pipe(v.array(v.strictObject({ entity, said })), v.maxLength(12)),
    asOf: date,
    here: v.array(entity),
    own: v.array(entity),
  }),
  between: v.strictObject({ a: entity, b: entity, asOf: date }),
  agreement: v.strictObject({ agreement: entity, here: v.array(entity) }),
  search: v.strictObject({
    text: v.pipe(text, v.maxLength(200)),
    kinds: v.array(
      v.picklist(['person', 'organization', 'place', 'document', 'event', 'meeting', 'agreement']),
    ),
    country: v.nullable(entity),
    year: v.nullable(v.pipe(v.number(), v.integer())),
    limit: v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(200)),
  }),
  overview: v.strictObject({ day: partialDate, until: date }),
  timeline: v.strictObject({
    subject: v.union([
      v.strictObject({ entity }),
      v.strictObject({ between: v.strictTuple([entity, entity]) }),
      v.strictObject({ topic: entity }),
    ]),
  }),
  officers: v.strictObject({ body: entity }),
  holders: v.strictObject({ body: entity, on: partialDate }),
  units: v.strictObject({ body: entity }),
  followUps: v.strictObject({ agreement: entity }),
  meeting: v.strictObject({ meeting: entity, here: v.array(entity) }),
  stage: v.strictObject({}),
  expand: v.strictObject({ entity, report: v.boolean() }),
  brief: v.strictObject({ sides: v.tuple([entity, entity]) }),
  noteDown: v.strictObject({
    url: text,
    title: text,
    text: article,
    published: date,
    about: v.nullable(entity),
  }),
  open: v.strictObject({ tabId: v.pipe(v.number(), v.integer()) }),
  save: v.strictObject({ tabId: v.nullable(v.pipe(v.number(), v.integer())), privately: v.boolean() }),
  saved: v.strictObject({ url: text, tabId: v.nullable(v.pipe(v.number(), v.integer())) }),
  openSaved: v.strictObject({ id: entity }),
  standings: v.strictObject({ entities: v.array(entity) }),
  news: v.strictObject({}),
  newsSeen: v.strictObject({}),
  dataset: v.strictObject({}),
  reinstall: v.strictObject({}),
  packsChanged: v.strictObject({}),
  packOff: v.strictObject({ pack: entity }),
};
