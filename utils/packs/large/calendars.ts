import type { Calendar, Entry, Facts, LedgerPage, Span } from '../../knowledge/store/facts';
import { byNewest, bySpan, fullYears, HUB, spanKey, spanOf } from '../../knowledge/store/ledgers';
import type { Count } from './index/hubs';
import { dateIn } from './index/postings';
import type { Layer } from './layer';

/** Stands for a fact by its number in the pack: no own id has such a sign. */
export const NUMBERED = '#';

const NOTHING: Pick<LedgerPage, 'meetings' | 'agreements'> = { meetings: [], agreements: [] };

/** What much-met entities did in each span, with what large packs add to it. @param base the facts that they add to */
export function calendarsOf(base: Facts, layers: readonly Layer[]): Pick<Facts, 'calendar' | 'page'> {
  /** What each layer has of an entity. */
  const counted = (id: string) =>
    Promise.all(layers.map(async (layer) => ({ layer, postings: await layer.facts(id) })));
  async function calendar(id: string): Promise<Calendar | undefined> {
    const [known, ...found] = await Promise.all([
      base.calendar(id),
      ...layers.map((layer) => layer.counts(id)),
    ]);
    const added = found.flat();
    if (added.length === 0) return known;
    const all = known ? added : [...(await countBase(id)), ...added];
    if (!known && all.reduce((sum, { meetings, agreements }) => sum + meetings + agreements, 0) <= HUB) {
      // A card is asked for, and reads all of them next; whoever does is told of what fails.
      for (const layer of layers) layer.deeds(id).catch(() => undefined);
      return undefined;
    }
    const spans = known?.spans ?? [];
    const full = fullYears(spans);
    const sums = new Map(spans.map((one) => [one.span, { ...one }]));
    for (const { date, meetings, agreements } of all) {
      const span = spanOf(date, full);
      const sum: Span = sums.get(span) ?? { span, meetings: 0, agreements: 0 };
      sum.meetings += meetings;
      sum.agreements += agreements;
      sums.set(span, sum);
    }
    return { entity: id, spans: [...sums.values()].sort(bySpan) };
  }
  async function countBase(id: string): Promise<Count[]> {
    const { meetings, agreements } = await ofBase(id);
    return [
      ...meetings.map(({ date }) => ({ date, meetings: 1, agreements: 0 })),
      ...agreements.map(({ date }) => ({ date, meetings: 0, agreements: 1 })),
    ];
  }
  async function ofBase(id: string) {
    const [meetings, agreements] = await Promise.all([base.meetings('of', id), base.agreements('of', id)]);
    return { meetings, agreements };
  }
  /** A page of a span; the page of a pair is that of `facts`. */
  async function page(key: string): Promise<LedgerPage | undefined> {
    const [id = '', said = ''] = key.split(' ');
    const span = said === 'undated' ? '' : said;
    const known = await base.page(key);
    if (key !== spanKey(id, span)) return known;
    const found = await counted(id);
    if (found.every(({ postings }) => postings.length === 0)) return known;
    const counts = await base.calendar(id);
    const full = fullYears(counts?.spans ?? []);
    const own = known ?? (counts ? NOTHING : await ofBase(id));
    const entries = (agreement: boolean): Entry[] => [
      ...(agreement ? own.agreements : own.meetings)
        .filter(({ date }) => known || spanOf(date, full) === span)
        .map(({ id: one, date }) => ({ id: one, date })),
      ...found.flatMap(({ layer, postings }) =>
        postings
          .filter((one) => one.agreement === agreement && spanOf(dateIn(one.day), full) === span)
          .map((one) => ({ id: `${layer.id}/${NUMBERED}${one.number}`, date: dateIn(one.day) })),
      ),
    ];
    return { key, meetings: entries(false).sort(byNewest), agreements: entries(true).sort(byNewest) };
  }
  return { calendar, page };
}
