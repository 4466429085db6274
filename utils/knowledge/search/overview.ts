import type { PartialDate } from '../../text/partial-date';
import type { Bilingual } from '../card';
import type { SearchEntry } from './entries';
import { hitOf, type SearchHit } from './finder';

/** How often a country stands in meetings and agreements. */
export interface CountryCount {
  id: string;
  name: Bilingual;
  meetings: number;
  agreements: number;
}

/** Two countries that met or signed, and how often. */
interface CountryPair {
  sides: [Pick<CountryCount, 'id' | 'name'>, Pick<CountryCount, 'id' | 'name'>];
  meetings: number;
  agreements: number;
}

/** What a look at the whole memory begins with. */
export interface Overview {
  /** The newest meetings and agreements. */
  fresh: SearchHit[];
  /** Pairs of the year before the newest of them, busiest first. */
  pairs: CountryPair[];
  /** What happened on this day of earlier years, newest first. */
  onThisDay: SearchHit[];
  /** Every country but the one that stands in nearly all, by name in Vietnamese. */
  countries: CountryCount[];
}

const FRESH = 8;
const PAIRS = 8;

/**
 * @param day today, `yyyy-mm-dd`
 * @param until counts of countries leave out what is later, and what is not certainly earlier; null counts all
 */
export function overviewOf(
  entries: readonly SearchEntry[],
  day: string,
  until: PartialDate | null,
): Overview {
  const facts = entries.filter(({ kind }) => kind === 'meeting' || kind === 'agreement');
  const dated = facts.filter(({ date }) => date !== null).sort((a, b) => (a.date! < b.date! ? 1 : -1));
  const newest = dated.find(({ date }) => date!.length === 10)?.date ?? day;
  const yearBefore = `${Number(newest.slice(0, 4)) - 1}${newest.slice(4)}`;
  const names = new Map(
    entries.filter(({ kind }) => kind === 'place').map(({ id, name }) => [id, name] as const),
  );
  return {
    fresh: dated.slice(0, FRESH).map(hitOf),
    pairs: pairsOf(
      dated.filter(({ date }) => date! > yearBefore),
      names,
    ).slice(0, PAIRS),
    onThisDay: dated
      .filter(({ date }) => date!.length === 10 && date!.slice(5) === day.slice(5) && date! < day)
      .map(hitOf),
    countries: countriesOf(
      facts.filter(({ date }) => until === null || (date !== null && date <= until)),
      names,
    ),
  };
}

/** Meetings of two sides only: a summit of ten would make 45 pairs that never sat down together. */
function pairsOf(facts: SearchEntry[], names: ReadonlyMap<string, Bilingual>): CountryPair[] {
  const pairs = new Map<string, CountryPair>();
  for (const { kind, countries } of facts) {
    const [a, b] = [...countries].sort();
    const [nameA, nameB] = [names.get(a ?? ''), names.get(b ?? '')];
    if (countries.length !== 2 || !nameA || !nameB) continue;
    const key = `${a} ${b}`;
    const sides: CountryPair['sides'] = [
      { id: a!, name: nameA },
      { id: b!, name: nameB },
    ];
    const pair = pairs.get(key) ?? { sides, meetings: 0, agreements: 0 };
    if (kind === 'meeting') pair.meetings += 1;
    else pair.agreements += 1;
    pairs.set(key, pair);
  }
  return [...pairs.values()].sort((x, y) => y.meetings + y.agreements - (x.meetings + x.agreements));
}

function countriesOf(facts: SearchEntry[], names: ReadonlyMap<string, Bilingual>): CountryCount[] {
  const counts = new Map<string, CountryCount>();
  for (const { kind, countries } of facts) {
    for (const id of countries) {
      const name = names.get(id);
      if (!name) continue;
      const count = counts.get(id) ?? { id, name, meetings: 0, agreements: 0 };
      if (kind === 'meeting') count.meetings += 1;
      else count.agreements += 1;
      counts.set(id, count);
    }
  }
  return [...counts.values()].sort((a, b) => a.name.vi.localeCompare(b.name.vi, 'vi'));
}
