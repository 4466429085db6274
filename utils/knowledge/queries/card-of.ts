import type { PartialDate } from '../../text/partial-date';
import type { Bilingual, Card, NameRef } from '../card';
import type { Deeds, EntityRow, Facts } from '../store/facts';
import { rolesOn } from '../time/offices';
import { bioOn } from './parts/bio';
import { allOf, type Shown } from './parts/entries';
import { factLines, kindOf, nameOn } from './parts/fact-lines';
import { fitting, meantFirst, type Said } from './parts/fitting';
import { staleSince } from './parts/freshness';
import { rowsOfHub } from './parts/hub';
import { isLed, leadersAmong } from './parts/leaders';
import { agreementLine, meetingLine, split } from './parts/lines';
import { packsOn } from './parts/packs-on';
import { summaryOf } from './parts/summary';
import { both, noted } from './parts/words';

export interface CardQuestion {
  entity: string;
  /** The article's date, null when unknown. */
  asOf: PartialDate | null;
  /** The other entities of the page. */
  here: readonly string[];
  /** Meetings the article itself reports: they, and what was agreed at them, are not "before". */
  own?: readonly string[] | undefined;
  /** The page's words around the mentions of the entity. */
  said?: string | undefined;
}

/**
 * The card of an entity: who this was on the article's date and since, whom it met and what was agreed before and
 * after, each line with its sources. A few reads whoever it is: a country's card reads what it shows. Null when the dataset holds no such entity.
 */
export async function cardOf(facts: Facts, question: CardQuestion): Promise<Card | null> {
  const { entity, asOf, here, said = '' } = question;
  const asked = facts.entity(entity);
  const [row, heads, deeds, meta] = await Promise.all([
    asked,
    headsOf(facts, asked),
    facts.deeds(entity),
    facts.meta(),
  ]);
  if (!row) return null;
  const shown = 'spans' in deeds ? await rowsOfHub(facts, row, deeds, asOf, here) : allOf(deeds);
  const { meetings, agreements } = unreported(shown, question.own ?? []);
  // Most bodies met nobody, and the set was a tenth of their card.
  const isAlone = meetings.length + agreements.length + row.offices.length === 0;
  const page = isAlone ? NOBODY : new Set(here);
  const roles = fittingRoles(rolesOn(row.offices, asOf, meta.date), { words: said, here: page }, asOf);
  const bio = bioOn(row.record, asOf);
  const lines = factLines(row, asOf);
  const card: Card = {
    entity: row.id,
    type: row.type,
    kind: kindOf(row),
    name: nameOn(row, asOf),
    distinct: distinctOf(row),
    country: countryOf(row),
    asOf,
    bio,
    summary: bio ? null : summaryOf(row, { roles, facts: lines }),
    facts: lines,
    roles,
    leaders: heads && leadersAmong(heads, entity, asOf, meta.date),
    meetings: split(
      meetings.map((meeting) => meetingLine(meeting, entity, page)),
      (line) => line.date,
      asOf,
      shown.left.meetings,
    ),
    agreements: split(
      agreements.map((agreement) => agreementLine(agreement, entity, page)),
      (line) => line.signed,
      asOf,
      shown.left.agreements,
    ),
    documents: row.documents,
    sources: row.sources,
    doubt: noted(row.record),
    dataset: { version: meta.version, date: meta.date },
  };
  const packs = meta.packs ? packsOn(card, row) : [];
  const stale = staleSince(row, card, shown, 'spans' in deeds ? deeds.spans : [], meta.date);
  if (row.notes) card.notes = row.notes;
  if (row.pack) card.pack = row.pack;
  if (packs.length > 0) card.packs = packs;
  if (stale) card.stale = stale;
  return card;
}

/** Who leads or led it; null for what nobody leads. */
async function headsOf(facts: Facts, asked: Promise<EntityRow | undefined>): Promise<EntityRow[] | null> {
  const row = await asked;
  return row && isLed(row) ? await facts.leaders(row.id) : null;
}

const NOBODY: ReadonlySet<string> = new Set();

/** Without what the article itself reports: meetings, and what was agreed at them. @param ids of these meetings */
function unreported({ meetings, agreements }: Shown, ids: readonly string[]): Deeds {
  if (ids.length === 0) return { meetings, agreements };
  const own = new Set(ids);
  const reported = new Set(
    meetings.filter(({ id }) => own.has(id)).flatMap(({ record }) => record.agreements),
  );
  return {
    meetings: meetings.filter(({ id }) => !own.has(id)),
    agreements: agreements.filter(({ id, record }) => !reported.has(id) && !own.has(record.meeting ?? '')),
  };
}

/** Each list with the office first that the article means; of an article without a day any office may be meant. */
function fittingRoles(roles: Card['roles'], said: Said, asOf: PartialDate | null): Card['roles'] {
  return {
    ...roles,
    // biome-ignore lint/suspicious/noThenProperty: a list is not callable, so nothing takes the lists for a promise
    then: fitting(roles.then, said),
    now: fitting(roles.now, said),
    earlier: asOf === null ? meantFirst(roles.earlier, said) : roles.earlier,
  };
}

function distinctOf({ record }: EntityRow): Bilingual | null {
  return 'distinct_vi' in record || 'distinct_en' in record
    ? both(record.distinct_vi, record.distinct_en)
    : null;
}

/** The country an entity belongs to, where the dataset says it. */
export function countryOf({ record, refs }: EntityRow): NameRef | null {
  const id = 'nationality' in record ? record.nationality : 'country' in record ? record.country : null;
  return id ? (refs[id] ?? null) : null;
}
