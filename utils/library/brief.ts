import type {
  AgreementLine,
  Between,
  Bilingual,
  Card,
  MeetingLine,
  NameRef,
  Provenance,
  RoleLine,
} from '../knowledge/card';
import type { PartialDate } from '../link/types';
import type { SavedArticle } from './schema';

/** What a brief is made of. Cards are as of the day of the article (or today's, for a person or pair). */
export interface BriefInput {
  /** Saved articles it rests on; may be empty for a person or a pair. */
  articles: SavedArticle[];
  /** For each article (by id) the cards as of its date; under `''` those asked for without an article. */
  cards: Record<string, Card[]>;
  between: Between | null;
  /** Whom it is about, when it is about someone: entity ids. */
  about: string[];
}

export interface BriefEntry {
  date: PartialDate;
  kind: 'meeting' | 'agreement' | 'article';
  id: string;
  title: Bilingual;
  detail: Bilingual | null;
  who: NameRef[];
  sources: Provenance[];
  doubt: Bilingual | null;
}

export interface BriefPerson {
  entity: string;
  name: Bilingual;
  /** The offices on a date that matters here, each with its sources; `date` null = as known now. */
  offices: { date: PartialDate | null; roles: RoleLine[] }[];
}

/** One page of dated facts, each with its sources. Nothing in it is worded by the machine. */
export interface Brief {
  title: NameRef[];
  timeline: BriefEntry[];
  people: BriefPerson[];
  agreements: AgreementLine[];
  /** Every source a line above rests on, once, oldest first. */
  sources: Provenance[];
  /** Meetings and agreements left out because no date is known. */
  undated: number;
}

const all = <Line>({
  before,
  since,
  unplaced,
}: {
  before: Line[];
  since: Line[];
  unplaced: Line[];
}): Line[] => [...before, ...since, ...unplaced];
const unique = <T>(items: T[], key: (item: T) => string): T[] => [
  ...new Map(items.map((item) => [key(item), item])).values(),
];
const byDate = (a: { date: PartialDate | null }, b: { date: PartialDate | null }): number =>
  (a.date ?? '') < (b.date ?? '') ? -1 : (a.date ?? '') > (b.date ?? '') ? 1 : 0;

function meetingEntry(line: MeetingLine, card: NameRef | null): BriefEntry[] {
  if (!line.date) return [];
  return [
    {
      date: line.date,
      kind: 'meeting',
      id: line.id,
      title: line.title,
      detail: line.outcome,
      who: unique([...(card ? [card] : []), ...line.others], (ref) => ref.entity),
      sources: line.sources,
      doubt: line.doubt,
    },
  ];
}

function agreementEntry(line: AgreementLine): BriefEntry[] {
  if (!line.signed) return [];
  const { id, signed: date, title, summary: detail, parties: who, sources, doubt } = line;
  return [{ date, kind: 'agreement', id, title, detail, who, sources, doubt }];
}

/** The article itself, on its own day, its source being itself. */
function articleEntry(article: SavedArticle): BriefEntry[] {
  const { id, title, published: date, url } = article;
  if (!date) return [];
  const source = { url, publisher: article.publisher ?? '', title, date, lang: article.lang ?? 'vi' };
  return [
    {
      date,
      kind: 'article',
      id,
      title: { vi: title, en: title },
      detail: null,
      who: [],
      sources: [source],
      doubt: null,
    },
  ];
}

const refOf = (card: Card): NameRef => ({ entity: card.entity, type: card.type, name: card.name });

/** People with their offices on each article's date, and now. */
function people(cards: Record<string, Card[]>): BriefPerson[] {
  const found = new Map<string, BriefPerson>();
  for (const card of Object.values(cards).flat()) {
    if (card.type !== 'person') continue;
    const person = found.get(card.entity) ?? { entity: card.entity, name: card.name, offices: [] };
    found.set(card.entity, person);
    const then = card.roles.then.filter((role) => role.state !== 'undated');
    if (card.asOf && then.length > 0 && !person.offices.some(({ date }) => date === card.asOf))
      person.offices.push({ date: card.asOf, roles: then });
    if (card.roles.now.length > 0 && !person.offices.some(({ date }) => date === null))
      person.offices.push({ date: null, roles: card.roles.now });
  }
  // "Now" last, whatever order the articles came in.
  for (const person of found.values())
    person.offices.sort((a, b) => ((a.date ?? '9') < (b.date ?? '9') ? -1 : 1));
  return [...found.values()].filter((person) => person.offices.length > 0);
}

/** Side of an entity: its country, or itself when it has none (ASEAN, ITU). */
function sideOf(card: Card): string {
  return card.kind === 'country' ? card.entity : (card.country?.entity ?? card.entity);
}

/**
 * Whether what happened is what the articles are about: it joins at least two of the sides they name. A ministry and its
 * own country are one side: together they would bring in everything that ministry ever did. Articles that name one
 * side alone are about what two of their names did together.
 */
function aboutTheirSides(cards: Card[]): (card: Card, here: string[]) => boolean {
  const sides = new Map(cards.map((card) => [card.entity, sideOf(card)]));
  const several = new Set(sides.values()).size > 1;
  return (card, here) => {
    const joined = new Set([card.entity, ...here].map((id) => (several ? (sides.get(id) ?? id) : id)));
    return joined.size > 1;
  };
}

/**
 * Composes a brief from cards. Of articles only what joins the sides they name is taken (see `aboutTheirSides`); of a
 * single person everything dated.
 */
export function compose({ articles, cards, between, about }: BriefInput): Brief {
  const every = Object.values(cards).flat();
  const counts = about.length === 1 ? () => true : aboutTheirSides(every);
  const meetings = between
    ? all(between.meetings).map((line) => ({ line, card: null }))
    : every.flatMap((card) =>
        all(card.meetings)
          .filter((line) => counts(card, line.here))
          .map((line) => ({ line, card: refOf(card) })),
      );
  const agreements = unique(
    between
      ? all(between.agreements)
      : every.flatMap((card) => all(card.agreements).filter((line) => counts(card, line.here))),
    (line) => line.id,
  );
  const entries = unique(
    [
      ...meetings.flatMap(({ line, card }) => meetingEntry(line, card)),
      ...agreements.flatMap(agreementEntry),
      ...articles.flatMap(articleEntry),
    ],
    (entry) => `${entry.kind} ${entry.id}`,
  ).sort(byDate);
  const who = people(cards);
  const dated = agreements.filter((line) => line.signed !== null);
  const sources = unique(
    [
      ...entries.flatMap((entry) => entry.sources),
      ...who.flatMap((person) =>
        person.offices.flatMap(({ roles }) => roles.flatMap((role) => role.sources)),
      ),
    ],
    (source) => source.url,
  ).sort(byDate);
  const titled = between
    ? between.sides
    : about.flatMap((id) =>
        every
          .filter((card) => card.entity === id)
          .slice(0, 1)
          .map(refOf),
      );
  return {
    title: titled,
    timeline: entries,
    people: who,
    agreements: dated,
    sources,
    undated:
      unique(
        meetings.map(({ line }) => line),
        (line) => line.id,
      ).filter((line) => !line.date).length +
      agreements.length -
      dated.length,
  };
}
