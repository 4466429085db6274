import type { EntityType } from '../kinds';
import type { PartialDate } from '../text/partial-date';

export type { EntityType } from '../kinds';

/** What the linker reads. Offsets in results are UTF-16 units into `text` alone; `title` is context. */
export interface Article {
  title: string;
  /** Paragraphs separated by line breaks. */
  text: string;
  /** Publication date, null when unknown (then nothing may be concluded from time). */
  published: PartialDate | null;
}

/** Why a candidate was believed; printable, e.g. `{code: 'title', detail: 'Bộ trưởng'}`. */
export interface Reason {
  code:
    | 'exact'
    | 'abbreviation'
    | 'cue'
    | 'capitals'
    | 'title'
    | 'with'
    | 'date'
    | 'introduced'
    | 'short-name'
    | 'number'
    | 'coordination'
    | 'coherence';
  detail: string;
}

/** A span of text linked to an entity. NIL spans are not reported. */
export interface Mention {
  start: number;
  end: number;
  /** Dataset id. */
  entity: string;
  type: EntityType;
  reasons: Reason[];
}

/** Words such as "Bản ghi nhớ" that stand for an agreement the dataset holds; kept apart from mentions. */
export interface AgreementMention {
  start: number;
  end: number;
  /** Agreement id. */
  agreement: string;
  reasons: Reason[];
}

export interface Linked {
  mentions: Mention[];
  agreements: AgreementMention[];
}

/** The part of an article a name stands in. The lead is what a reader who reads no further has read: its first paragraphs. */
export type Where = 'title' | 'lead' | 'body';

/** Where an article names an entity. */
export interface Named {
  entity: string;
  /** The most telling part it stands in. */
  where: Where;
  /** Its mentions in reading order: UTF-16 offsets into headline, lead and body, one after the other. */
  at: number[];
}
