import type { Named } from '../../../link/types';
import type { MeetingRow } from '../../store/facts';
import { nearest } from './pair-rules';

/** A meeting dated around the article, against what the article names. */
export interface Found {
  row: MeetingRow;
  /** How many took part on record, countries not counted. */
  present: number;
  /** The participants that the article names. */
  named: Participant[];
  /** On how many sides the participants stood. */
  sides: number;
  /** The meeting's place, where the article names it and it did not take part. */
  place: string | null;
  /** Days between meeting and article. */
  days: number;
  /** The headline names people, and none of them took part. */
  headlineOfOthers: boolean;
}

interface Participant extends Named {
  side: string | null;
  isCountry: boolean;
}

const own = ({ named }: Found) => named.filter(({ isCountry }) => !isCountry);
const foremost = (found: Found) => own(found).filter(({ where }) => where !== 'body');
const sidesOf = (list: Participant[]) => new Set(list.map(({ side }) => side)).size;
const share = (found: Found) => (found.present === 0 ? 0 : own(found).length / found.present);
const isMonthOnly = ({ row }: Found) => (row.date?.length ?? 0) < 10;

/** UTF-16 units within which those who met are named together: a sentence, a paragraph. */
const SENTENCE = 160;
const TOGETHER = 500;
/** Share of those who took part that is nearly all of them. */
const MOST = 0.75;

/** UTF-16 units between the nearest two of different sides. */
function apart({ named, sides }: Found): number {
  const twos = named.flatMap((a, i) => named.slice(i + 1).map((b): [Participant, Participant] => [a, b]));
  const across = twos.filter(([a, b]) => sides === 1 || a.side !== b.side);
  return Math.min(...across.map(([a, b]) => nearest(a.at, b.at)));
}

/** What keeps a meeting from being this article's. One is enough. */
export const refusals: readonly { name: string; refuses(found: Found): boolean; example: string }[] = [
  {
    name: 'fewer than two named',
    refuses: ({ named }) => named.length < 2,
    example: 'a minister alone, without whom he met',
  },
  {
    name: 'countries alone',
    refuses: (found) => own(found).length === 0,
    example: '“Việt Nam và Lào” says of no meeting which it was',
  },
  {
    name: 'one side alone',
    refuses: ({ named, sides }) => sides > 1 && sidesOf(named) < 2,
    example: 'two ministers who went together, without their host',
  },
  {
    name: 'nobody foremost',
    refuses: (found) => foremost(found).length === 0,
    example: 'all who took part stand far down, where an article looks back',
  },
  {
    name: 'a country for a side',
    refuses: (found) => found.sides > 1 && sidesOf(own(found)) < 2 && found.row.record.kind !== 'visit',
    example: 'a prime minister and the country he is in, but not whom he met there',
  },
  {
    name: 'named in passing',
    refuses: (found) =>
      foremost(found).length < 2 &&
      (share(found) < MOST || apart(found) > (share(found) === 1 ? TOGETHER : SENTENCE)),
    example: 'the host in the headline, and of three guests one far down, in another matter',
  },
  {
    name: 'a headline of others',
    refuses: ({ headlineOfOthers }) => headlineOfOthers,
    example: 'an expert’s interview that opens with what a prime minister saw abroad that week',
  },
  {
    name: 'a month needs two foremost',
    refuses: (found) => isMonthOnly(found) && foremost(found).length < 2,
    example: 'a firm named in passing in the month in which the minister met it',
  },
];

/** What speaks for a meeting, weighed and added. */
const weights: readonly { name: string; weigh(found: Found): number; example: string }[] = [
  {
    name: 'share of participants',
    weigh: (found) => 4 * share(found),
    example: 'both of two named is more than three of ten',
  },
  {
    name: 'in the headline',
    weigh: (found) => 2 * Math.min(2, own(found).filter(({ where }) => where === 'title').length),
    example: '“Bộ trưởng tiếp lãnh đạo hãng X”',
  },
  {
    name: 'in the first paragraphs',
    weigh: (found) => Math.min(2, own(found).filter(({ where }) => where === 'lead').length),
    example: 'the minister and his guest in the first sentence',
  },
  {
    name: 'two sides of people and bodies foremost',
    weigh: (found) => (sidesOf(foremost(found)) > 1 ? 2 : 0),
    example: 'host and guest both in headline or lead',
  },
  {
    name: 'named together',
    weigh: (found) => (apart(found) <= TOGETHER ? 1 : 0),
    example: 'both in one paragraph',
  },
  {
    name: 'place named',
    weigh: ({ place }) => (place === null ? 0 : 0.5),
    example: 'the city of the talks',
  },
  {
    name: 'days apart',
    weigh: ({ days }) => -days / 2,
    example: 'of two meetings of the same people that of yesterday',
  },
  {
    name: 'known to the day',
    weigh: (found) => (isMonthOnly(found) ? -0.5 : 0),
    example: 'a meeting of that day before one of that month',
  },
];

/** How much speaks for a meeting that no rule refused; only differences mean something. */
export function scoreOf(found: Found): number {
  return weights.reduce((sum, { weigh }) => sum + weigh(found), 0);
}

/** Scores this near to the best are as likely. */
const CLOSE = 0.75;

/** Whether a meeting is about as likely as the best: by its score, or because the article names the same people of both. */
export function isClose(found: Found, best: Found): boolean {
  const who = ({ named, days }: Found) => `${named.map(({ entity }) => entity).sort()} ${days}`;
  return scoreOf(best) - scoreOf(found) <= CLOSE || who(found) === who(best);
}
