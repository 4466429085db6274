import type { EntityType } from '../kinds';
import type { Agreement, Meeting } from '../knowledge/schema';
import type { PartialDate } from '../text/partial-date';

/** An article to draft from. All but `id` and `text` may be missing; `published` is ISO, as exact as it is known. */
export interface DraftPage {
  id: string;
  text: string;
  title?: string;
  url?: string;
  lang?: string;
  published?: string;
}

/** A value and the sentence that says it: UTF-16 offsets into the text of the page, or into its title. */
export interface Said<Value> {
  value: Value;
  page: string;
  /** Where the offsets count: in the text unless said; the title is one that the text does not repeat. */
  in?: 'text' | 'title';
  start: number;
  end: number;
}

/** Whom a sentence names; `entity` is null for somebody the dataset does not hold. */
export interface NameRef {
  /** The name's own characters, without office. */
  surface: string;
  entity: string | null;
  type: EntityType;
}

/** An office as written, and the body or country that it is of where the text says it. */
export interface HeldOffice {
  as: string;
  side: NameRef | null;
}

export interface DraftParticipant extends NameRef {
  /** The office as written beside the name. */
  as: string | null;
  /** Body or country that the office is of. */
  side: NameRef | null;
}

export interface DraftParty extends NameRef {
  signatory: (NameRef & { as: string | null }) | null;
}

/** The page a draft rests on, in the dataset's form as far as the page says it. */
export interface DraftSource {
  page: string;
  url: string | null;
  title: string | null;
  published: PartialDate | null;
  lang: string | null;
}

interface OnPages {
  /** Stable for the same pages: record, date and first parties. */
  id: string;
  sources: DraftSource[];
}

export interface MeetingDraft extends OnPages {
  record: 'meeting';
  kind: Said<Meeting['kind']>;
  date: Said<PartialDate> | null;
  place: Said<NameRef> | null;
  participants: Said<DraftParticipant>[];
  /** Sentences that tell what was said there. */
  said: Said<string>[];
  /** Papers that were signed there, as the sentence names them. */
  signed: Said<string>[];
}

export interface AgreementDraft extends OnPages {
  record: 'agreement';
  kind: Said<Agreement['kind']>;
  /** The paper's words, up to the end of the clause. */
  title: Said<string>;
  date: Said<PartialDate> | null;
  place: Said<NameRef> | null;
  parties: Said<DraftParty>[];
}

export type OfficeChange = 'attested' | 'appointed' | 'ended';

export interface OfficeDraft extends OnPages {
  record: 'office';
  person: Said<NameRef>;
  title: Said<string>;
  body: Said<NameRef> | null;
  change: OfficeChange;
  date: Said<PartialDate> | null;
}

/** What an article seems to report, for an editor to judge. No draft is a fact. */
export type Draft = MeetingDraft | AgreementDraft | OfficeDraft;
