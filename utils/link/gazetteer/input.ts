import type { PartialDate } from '../../text/partial-date';
import type { EntityType } from '../types';

/** What must hold before a name is believed; the dataset's schema explains each. */
export interface NameConditions {
  /** Only as written in `text`, capitals and all. */
  capitals?: boolean;
  /** One of these stands right before the name, or right after where it begins with "~". */
  cue?: string[];
  /** Only once a full name of the entity stood in the same article. */
  afterFull?: boolean;
  /** One of these entities is named in the article. */
  with?: string[];
  /** Only joined by a dash to another country ("Việt - Lào"). */
  pair?: boolean;
  /** Only when the article has a date and this document was the newest of its name then (a law's title without its year). */
  dated?: boolean;
}

/** `full`: an official or usual name; `short`: any other alias. */
export type NameKind = 'full' | 'short' | 'abbreviation' | 'former';

export interface NameInput {
  text: string;
  kind: NameKind;
  conditions?: NameConditions;
}

interface RoleInput {
  title: string;
  org: string | null;
  from: PartialDate | null;
  to: PartialDate | null;
  attested: PartialDate[];
}

/** Everything linking needs to know of one entity; ids refer to other entities and may be unknown. */
export interface EntityInput {
  id: string;
  type: EntityType;
  /** The dataset's kind (`ministry`, `country`, `law` …), null where the type has none. */
  kind: string | null;
  names: NameInput[];
  country: string | null;
  /** Parent body, issuer of a document, host of an event. */
  parent: string | null;
  /** Existence of a body or place; issue of a document. */
  from: PartialDate | null;
  to: PartialDate | null;
  successor: string | null;
  roles: RoleInput[];
  /** Entities that make this one likely when they are named too: partners of meetings and the like. */
  related: string[];
}

export interface AgreementInput {
  id: string;
  kind: string;
  signed: PartialDate | null;
  parties: string[];
}

export interface GazetteerInput {
  entities: EntityInput[];
  agreements: AgreementInput[];
}
