import type { EntityType, Kind } from '../kinds';
import type { PartialDate } from '../text/partial-date';
import type { Agreement, Meeting } from './schema';

/** One sentence or name in both of the product's languages. */
export interface Bilingual {
  vi: string;
  en: string;
}

/** What marks a line that a pack brought. `own`: it is the reader's own, and nobody checked it. */
export interface PackLabel {
  id: string;
  name: string;
  own: boolean;
}

/** A name inside a card that opens its own card. */
export interface NameRef {
  entity: string;
  type: EntityType;
  name: Bilingual;
  /** The pack that brought it; absent for what is bundled. */
  pack?: PackLabel;
}

/** Where a line comes from; the card links it. */
export interface Provenance {
  url: string;
  publisher: string;
  title: string;
  date: PartialDate | null;
  lang: string;
  /** The pack that cites it; absent for what is bundled. */
  pack?: PackLabel;
}

/** What a pack says of a bundled entity in a sentence of its own; null where it adds names or lines alone. */
export interface Note {
  text: Bilingual | null;
  sources: Provenance[];
}

/**
 * An office. `held`: its dated interval covers the day asked about; `attested`: dated meetings or sources name the person
 * in it (`attested` holds those dates, oldest first); `undated`: neither.
 */
export interface RoleLine {
  title: Bilingual;
  org: NameRef | null;
  state: 'held' | 'attested' | 'undated';
  from: PartialDate | null;
  to: PartialDate | null;
  attested: PartialDate[];
  /**
   * Its end is not on record, but something ended it: last seen on `after`, over by `by` (the start of a post that
   * excludes it or of the next holder where `exact`, else the first sight of one).
   */
  over: { after: PartialDate; by: PartialDate; exact: boolean } | null;
  /** The body ended before the office did on record: "không rõ thời điểm thôi giữ chức". */
  endUnknown: boolean;
  sources: Provenance[];
  doubt: Bilingual | null;
}

export interface MeetingLine {
  id: string;
  date: PartialDate | null;
  dateEnd: PartialDate | null;
  title: Bilingual;
  outcome: Bilingual | null;
  place: NameRef | null;
  /** The others who took part (without the card's own entity). */
  others: NameRef[];
  /** Ids of entities of this page that took part; such lines stand first. */
  here: string[];
  sources: Provenance[];
  doubt: Bilingual | null;
}

export interface AgreementLine {
  id: string;
  signed: PartialDate | null;
  title: Bilingual;
  summary: Bilingual | null;
  parties: NameRef[];
  here: string[];
  sources: Provenance[];
  doubt: Bilingual | null;
}

/** Who was at a meeting, with the office of that day where one is on record. */
export interface Participant {
  name: NameRef;
  office: Bilingual | null;
  /** Whom they stood for, where that is not themselves. */
  side: NameRef | null;
}

/** A meeting with all that is known of it, for a view of its own. */
export interface MeetingCard extends MeetingLine {
  kind: Meeting['kind'];
  topics: string[];
  participants: Participant[];
  agreements: AgreementLine[];
}

/** An agreement with all that is known of it, for a view of its own. */
export interface AgreementCard extends AgreementLine {
  kind: Agreement['kind'];
  place: NameRef | null;
  /** Who signed for which party; parties whose signatory is not on record are left out. */
  signatories: { party: NameRef; by: NameRef }[];
  /** Where it was signed or announced. */
  meeting: MeetingLine | null;
}

/**
 * Lines against the article's date. `before` holds the article's own day too (what it reports happened by then);
 * `unplaced`: the date is unknown, or not exact enough to be put before or after.
 */
export interface Split<Line> {
  before: Line[];
  since: Line[];
  unplaced: Line[];
  /** How many lines each part has beyond those sent (long lists are cut after ranking); absent when all are there. */
  more?: { before: number; since: number; unplaced: number };
}

/** A labelled fact of a body, place, document or event (founded, merged into, number, issuer, level of partnership …). */
export interface FactLine {
  label:
    | 'nameNow'
    | 'kind'
    | 'country'
    | 'parent'
    | 'founded'
    | 'dissolved'
    | 'successor'
    | 'predecessor'
    | 'relation'
    | 'number'
    | 'issuer'
    | 'issued'
    | 'effective'
    | 'ended'
    | 'replacedBy'
    | 'host'
    | 'born';
  value: Bilingual;
  ref: NameRef | null;
  /** From when and until when it is so, where that is known and the value does not say it itself. */
  from?: PartialDate;
  to?: PartialDate;
  /** It is known for today alone, and the card speaks of an earlier day. */
  today?: true;
}

/** Who holds an office of a body. */
export interface Holder {
  person: NameRef;
  role: RoleLine;
}

/** Who leads a body, `then`: on the article's date. Empty lists mean that nobody is on record. */
export interface Leaders {
  then: Holder[];
  now: Holder[];
}

/** Everything a card shows. Plain data: it travels in a message. */
export interface Card {
  entity: string;
  type: EntityType;
  /** Record's kind (`ministry`, `country`, `law` …), null for people and events. */
  kind: Kind | null;
  /** As it was called on the article's date. */
  name: Bilingual;
  distinct: Bilingual | null;
  country: NameRef | null;
  /** The article's date, null when unknown: then there is no "then" and every list is `unplaced`. */
  asOf: PartialDate | null;
  bio: Bilingual | null;
  /** One line composed from structured facts where there is no bio. */
  summary: Bilingual | null;
  facts: FactLine[];
  roles: {
    /** On the article's date, each by evidence from before it: held first, then attested; all overlapping offices. */
    then: RoleLine[];
    /** Begun on a known day after the article's date. */
    since: RoleLine[];
    /** Known only from sources after the article's date: whether they were held on it is not known. */
    later: RoleLine[];
    /** Before the article's date, newest first. With `asOf` null: every dated office. */
    earlier: RoleLine[];
    /** Offices without any date; never repeated in the lists above. */
    undated: RoleLine[];
    /** Held or attested on the dataset's own day, by the same rules as "then"; empty means "chưa rõ hiện nay". */
    now: RoleLine[];
  };
  /** Null for what nobody leads: people, places, documents, events. */
  leaders: Leaders | null;
  /** What the article itself reports is in neither list. */
  meetings: Split<MeetingLine>;
  agreements: Split<AgreementLine>;
  documents: NameRef[];
  /** What packs add to the bundled entity, one for each; absent when none does. */
  notes?: Note[];
  /** Every pack that has a hand in the card; absent when none has. */
  packs?: PackLabel[];
  /** The pack that describes it: name, kind and bio are that pack's. Absent for what is bundled. */
  pack?: PackLabel;
  sources: Provenance[];
  doubt: Bilingual | null;
  /** The newest day anything speaks of, where that is long ago (`silences`). */
  stale?: PartialDate;
  dataset: { version: string; date: PartialDate };
}

/** Two names of one page with what they have between them, for the quiet line "5 lần gặp, 3 thỏa thuận, gần nhất …". */
export interface Pair {
  sides: [NameRef, NameRef];
  meetings: number;
  agreements: number;
  /** Date of the newest of them, null when none is dated. */
  latest: PartialDate | null;
  /** How many of the meetings are those the article itself seems to report: they are no earlier ones. */
  reported: number;
}

/** A meeting of the dataset that an article seems to report. */
export interface Recognised {
  meeting: MeetingLine;
  agreements: AgreementLine[];
  /** What spoke for it: days between meeting and article, participants named (`present` of all), place named. */
  reasons: {
    days: number;
    participants: NameRef[];
    /** Those of them who stand in the headline or in the first paragraphs. */
    foremost: string[];
    /** How many took part on record, countries not counted. */
    present: number;
    place: NameRef | null;
  };
}

/** A name of an article, with its record's kind and what else it goes by. */
export interface ArticleName extends NameRef {
  kind: Kind | null;
  also: string[];
}

/** What the facts say of an article as a whole. */
export interface PageFacts {
  names: Record<string, ArticleName>;
  /** Meetings the article seems to report, surest first; a second one only when it is about as likely as the first. */
  meeting: Recognised[];
  /** Its pairs of names, those worth most to a reader of this article first; a few for each name. */
  pairs: Pair[];
}

/** What two sides have between them. */
export interface Between {
  sides: [NameRef, NameRef];
  totals: Totals;
  meetings: Split<MeetingLine>;
  agreements: Split<AgreementLine>;
}

/** All that two sides have between them, counted: also what the lists leave out. */
export interface Totals {
  meetings: number;
  agreements: number;
  /** Oldest and newest of the dated ones, null when none is dated. */
  first: PartialDate | null;
  latest: PartialDate | null;
  /** The longest time without one, in days between two dated to the day; null with fewer than two of these. */
  gap: { from: PartialDate; to: PartialDate; days: number } | null;
}
