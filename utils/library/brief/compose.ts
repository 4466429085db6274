import type {
  AgreementLine,
  Between,
  Bilingual,
  Card,
  MeetingLine,
  NameRef,
  Provenance,
  RoleLine,
} from '../../knowledge/card';
import type { PartialDate } from '../../text/partial-date';
import type { SavedArticle } from '../schema';
import { publisherHost } from '../url';

/** What a brief is made of. Cards are as of the day of the article (or today's, for a person or pair). */
export interface BriefInput {
  /** Saved articles it rests on; may be empty for a person or a pair. */
  articles: SavedArticle[];
  /** For each article (by id) the cards as of its date; under `''` those asked for without an article. */
  cards: Record<string, Card[]>;
  between: Between | null;
  /** Whom it is about, when it is about someone: entity ids. */
  about: string[];
  /** Cards of people as of days on the timeline (see `partings`): where they stood then, and nothing else of them. */
  standings?: Card[];
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
  /** Offices, each with its sources, and the days of this brief on which they were held; no day = as known now. */
  offices: { dates: PartialDate[]; roles: RoleLine[] }[];
}

/** One page of dated facts, each with its sources. Nothing in it is worded by the machine. */
export interface Brief {
  title: NameRef[];
  timeline: BriefEntry[];
  people: BriefPerson[];
  /** People of the articles, or of the sides asked for, whose office on the day is not on record. */
  unplaced: NameRef[];
  agreements: AgreementLine[];
  /** Every source a line above rests on, once, oldest first. */
  sources: Provenance[];
  /** Meetings and agreements left out because no date is known. */
  undated: number;
  /** Those of a person or pair that the cards, and so the brief, leave out because there are so many: the oldest. */
  cut: number;
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
  const source = {
    url,
    publisher: article.publisher || publisherHost(url),
    title,
    date,
    lang: article.lang ?? 'vi',
  };
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

/** Lines beyond those that the lists hold. */
function cutFrom(lists: Pick<Between, 'meetings' | 'agreements'>[]): number {
  const more = lists.flatMap(({ meetings, agreements }) => [meetings.more, agreements.more]);
  return more.reduce((sum, n) => sum + (n ? n.before + n.since + n.unplaced : 0), 0);
}

const refOf = (card: Card): NameRef => ({ entity: card.entity, type: card.type, name: card.name });

const rolesKey = (roles: RoleLine[]): string =>
  JSON.stringify(roles.map(({ title, from, to }) => [title.vi, from, to]));

/** Sources named for an office: enough to check it, and the brief stays a page. */
const CITED = 3;
/** An office that only dated sources attest keeps all of them: each stands for its own day. */
const cited = (role: RoleLine): RoleLine =>
  role.state === 'held' ? { ...role, sources: role.sources.slice(0, CITED) } : role;

/** Where somebody stood on each day, days with the same offices together, in order of time. */
function officesOf(cards: Card[]): BriefPerson['offices'] {
  const offices = new Map<string, { dates: PartialDate[]; roles: RoleLine[] }>();
  for (const card of [...cards].sort((a, b) => ((a.asOf ?? '') < (b.asOf ?? '') ? -1 : 1))) {
    const roles = card.roles.then.filter((role) => role.state !== 'undated').map(cited);
    if (!card.asOf || roles.length === 0) continue;
    const office = offices.get(rolesKey(roles)) ?? { dates: [], roles };
    offices.set(rolesKey(roles), office);
    if (!office.dates.includes(card.asOf)) office.dates.push(card.asOf);
  }
  const now = cards.find((card) => card.roles.now.length > 0);
  return [...offices.values(), ...(now ? [{ dates: [], roles: now.roles.now.map(cited) }] : [])];
}

/** People with their offices on each day that matters here, and now. */
function people(cards: Card[]): BriefPerson[] {
  const each = new Map<string, Card[]>();
  for (const card of cards)
    if (card.type === 'person') each.set(card.entity, [...(each.get(card.entity) ?? []), card]);
  return [...each].flatMap(([entity, mine]) => {
    const offices = officesOf(mine);
    return offices.length > 0 ? [{ entity, name: mine[0]!.name, offices }] : [];
  });
}

/** People asked about who are none of those with an office. */
function unplaced(cards: Card[], known: readonly BriefPerson[]): NameRef[] {
  const placed = new Set(known.map(({ entity }) => entity));
  const people = cards.filter(({ type, entity }) => type === 'person' && !placed.has(entity));
  return unique(people.map(refOf), ({ entity }) => entity);
}

/** Who took part in what on which day: whose office on that day belongs in the brief. */
export function partings(brief: Brief): { entity: string; date: PartialDate }[] {
  const all = brief.timeline.flatMap(({ who, date }) =>
    who.filter(({ type }) => type === 'person').map(({ entity }) => ({ entity, date })),
  );
  return unique(all, ({ entity, date }) => `${entity} ${date}`);
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
export function compose({ articles, cards, between, about, standings = [] }: BriefInput): Brief {
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
  const who = people([...every, ...standings]);
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
    unplaced: unplaced(every, who),
    agreements: dated,
    sources,
    cut: about.length === 0 ? 0 : cutFrom(between ? [between] : every),
    undated:
      unique(
        meetings.map(({ line }) => line),
        (line) => line.id,
      ).filter((line) => !line.date).length +
      agreements.length -
      dated.length,
  };
}
