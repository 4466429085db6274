import { formatDate, type Lang, pick } from '../../i18n';
import type { Provenance } from '../../knowledge/card';
import { compare, type PartialDate } from '../../text/partial-date';
import { briefWords } from '../../words/library/brief';
import type { Brief, BriefEntry, BriefPerson } from './compose';

/** What narrows a brief. Years are inclusive; null lets all pass. */
export interface SheetChoice {
  order: 'newest' | 'oldest';
  from: number | null;
  to: number | null;
  /** Id of an entity that must have taken part. */
  side: string | null;
}

export const wholeChoice: SheetChoice = { order: 'newest', from: null, to: null, side: null };

/** One line: what stands before it (a day, a name), its words, and the numbers of the sources it rests on. */
export interface SheetLine {
  key: string;
  lead: string;
  text: string;
  cites: number[];
}

/** A brief on one page, worded in one language; every format is made from it. */
export interface Sheet {
  lang: Lang;
  title: string;
  /** Counts and dates in one line. */
  summary: string;
  sections: { heading: string; lines: SheetLine[]; note: string | null }[];
  /** Numbered from 1, in the order in which they are first cited. */
  sources: Provenance[];
  sourcesHeading: string;
  foot: string;
}

/** Facts and people on one page; the rest stands in the full brief. */
const FACTS = 10;
const PEOPLE = 10;
/** Sources cited at one line: one to open, one to check it with. */
const CITED = 2;

/** Numbers sources in the order in which they are first cited. */
class Citations {
  readonly sources: Provenance[] = [];
  private readonly numbers = new Map<string, number>();

  of(sources: readonly Provenance[]): number[] {
    return sources.slice(0, CITED).map((source) => {
      // The same page cited by a pack is that pack's word, and says so.
      const key = `${source.url} ${source.pack?.id ?? ''}`;
      const known = this.numbers.get(key);
      if (known !== undefined) return known;
      this.sources.push(source);
      this.numbers.set(key, this.sources.length);
      return this.sources.length;
    });
  }
}

/**
 * The brief on one page: who is who on the day, what lies between the sides, the last ten dated facts, what is not known.
 * @param titles of the articles it rests on; they name it where no side does
 * @param data day of the newest source
 */
export function sheetOf(
  brief: Brief,
  { titles, data }: { titles: readonly string[]; data: PartialDate | null },
  choice: SheetChoice,
  lang: Lang,
): Sheet {
  const w = briefWords(lang);
  const cite = new Citations();
  const facts = brief.timeline.filter((entry) => entry.kind !== 'article' && passes(entry, choice));
  const ordered = choice.order === 'newest' ? [...facts].reverse() : facts;
  const shown = ordered.slice(0, FACTS);
  const people = byPresence(brief.people, facts).slice(0, PEOPLE);
  const sections: Sheet['sections'] = [
    {
      heading: w.who,
      lines: people.map((person) => personLine(person, cite, lang)),
      note: brief.people.length > people.length ? w.morePeople(brief.people.length - people.length) : null,
    },
    {
      heading: choice.order === 'newest' ? w.facts : w.factsFirst,
      lines: shown.map((entry) => factLine(entry, cite, lang)),
      note: facts.length > shown.length ? w.more(facts.length - shown.length) : null,
    },
    { heading: w.open, lines: openLines(brief, facts, cite, lang), note: null },
  ];
  return {
    title: titleOf(brief, titles, lang),
    summary: summaryOf(facts, lang),
    sections: sections.filter(({ lines }) => lines.length > 0),
    sources: cite.sources,
    lang,
    sourcesHeading: w.sources,
    foot: data ? w.data(formatDate(data, lang)) : '',
  };
}

function passes({ date, who }: BriefEntry, { from, to, side }: SheetChoice): boolean {
  const year = Number(date.slice(0, 4));
  return (
    (from === null || year >= from) &&
    (to === null || year <= to) &&
    (side === null || who.some(({ entity }) => entity === side))
  );
}

/** Named by its sides, else by its first article. */
function titleOf(brief: Brief, titles: readonly string[], lang: Lang): string {
  if (brief.title.length > 0) return brief.title.map(({ name }) => pick(name, lang)).join(' – ');
  const [first = '', ...rest] = titles;
  return rest.length > 0 ? `${first} ${briefWords(lang).articles(rest.length)}` : first;
}

function summaryOf(facts: readonly BriefEntry[], lang: Lang): string {
  const w = briefWords(lang);
  if (facts.length === 0) return w.nothing;
  const meetings = facts.filter(({ kind }) => kind === 'meeting').length;
  const agreements = facts.length - meetings;
  return [
    ...(meetings > 0 ? [w.meetings(meetings)] : []),
    ...(agreements > 0 ? [w.agreements(agreements)] : []),
    w.first(formatDate(facts[0]!.date, lang)),
    w.latest(formatDate(facts.at(-1)!.date, lang)),
  ].join(' · ');
}

/** Those who stand in most of the facts first. */
function byPresence(people: readonly BriefPerson[], facts: readonly BriefEntry[]): BriefPerson[] {
  const times = new Map<string, number>();
  for (const { who } of facts) for (const { entity } of who) times.set(entity, (times.get(entity) ?? 0) + 1);
  const of = ({ entity }: BriefPerson) => times.get(entity) ?? 0;
  return [...people].sort((a, b) => of(b) - of(a));
}

/** One line a person: the office of the latest day the brief speaks of. */
function personLine({ entity, name, offices }: BriefPerson, cite: Citations, lang: Lang): SheetLine {
  const w = briefWords(lang);
  const dated = offices.filter(({ dates }) => dates.length > 0);
  const newest = [...dated].sort((a, b) => (a.dates.at(-1)! < b.dates.at(-1)! ? 1 : -1))[0] ?? offices[0];
  const role = newest?.roles[0];
  const day = newest?.dates.at(-1);
  const office = role ? pick(role.title, lang) : w.officeUnknown;
  return {
    key: entity,
    lead: pick(name, lang),
    text: role && day ? `${office} (${w.asOf(formatDate(day, lang))})` : office,
    cites: cite.of(role?.sources ?? []),
  };
}

function factLine(
  { kind, id, date, title, detail, sources }: BriefEntry,
  cite: Citations,
  lang: Lang,
): SheetLine {
  const words = pick(title, lang);
  return {
    key: `${kind} ${id}`,
    lead: formatDate(date, lang),
    text: detail ? `${words}. ${pick(detail, lang)}` : words,
    cites: cite.of(sources),
  };
}

/** Facts the data doubt, and people whose office on the day is not on record. */
function openLines(brief: Brief, facts: readonly BriefEntry[], cite: Citations, lang: Lang): SheetLine[] {
  const w = briefWords(lang);
  const doubtful = facts
    .filter(({ doubt }) => doubt !== null)
    .sort((a, b) => (compare(a.date, b.date) === 'before' ? 1 : -1))
    .slice(0, 3)
    .map(({ kind, id, date, title, doubt, sources }) => ({
      key: `${kind} ${id}`,
      lead: formatDate(date, lang),
      text: `${pick(title, lang)}: ${pick(doubt!, lang)}`,
      cites: cite.of(sources),
    }));
  const unknown = brief.unplaced.slice(0, 4).map(({ entity, name }) => ({
    key: entity,
    lead: pick(name, lang),
    text: w.officeUnknown,
    cites: [],
  }));
  return [...doubtful, ...unknown];
}
