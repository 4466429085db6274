import type { Calendar, Deeds, Entry, Facts, LedgerPage, Span } from '../../../knowledge/store/facts';
import { byNewest, bySpan, fullYears, HUB, spanKey, spanOf } from '../../../knowledge/store/ledgers';
import type { Count } from '../index/hubs';
import { dateIn } from '../index/postings';
import type { Layer } from './layer';

/** Stands for a fact by its number in the pack: no own id has such a sign. */
export const NUMBERED = '#';

const NOTHING: Pick<LedgerPage, 'meetings' | 'agreements'> = { meetings: [], agreements: [] };

/** What entities took part in, with what large packs add to it. @param base the facts that they add to */
export function calendarsOf(base: Facts, layers: readonly Layer[]): Pick<Facts, 'deeds' | 'page'> {
  /** What each layer has of an entity. */
  const counted = (id: string) =>
    Promise.all(layers.map(async (layer) => ({ layer, postings: await layer.facts(id) })));
  async function deeds(id: string): Promise<Deeds | Calendar> {
    // Of a body a card asks next who leads it; whoever does is told of what fails.
    for (const layer of layers) layer.holders(id).catch(() => undefined);
    const [known, ...found] = await Promise.all([base.deeds(id), ...layers.map((layer) => layer.counts(id))]);
    const added = found.flat();
    if (added.length === 0) return known;
    if ('spans' in known) return calendarOf(id, known.spans, added);
    const all = [...countsOf(known), ...added];
    if (all.reduce((sum, { meetings, agreements }) => sum + meetings + agreements, 0) > HUB)
      return calendarOf(id, [], all);
    const theirs = await Promise.all(layers.map((layer) => layer.deeds(id)));
    return {
      meetings: [known, ...theirs].flatMap(({ meetings }) => meetings),
      agreements: [known, ...theirs].flatMap(({ agreements }) => agreements),
    };
  }
  /** A page of a span; the page of a pair is that of `facts`. */
  async function page(key: string): Promise<LedgerPage | undefined> {
    const [id = '', said = ''] = key.split(' ');
    const span = said === 'undated' ? '' : said;
    const known = await base.page(key);
    if (key !== spanKey(id, span)) return known;
    const found = await counted(id);
    if (found.every(({ postings }) => postings.length === 0)) return known;
    const ofBase = await base.deeds(id);
    const full = fullYears('spans' in ofBase ? ofBase.spans : []);
    const own = known ?? ('spans' in ofBase ? NOTHING : ofBase);
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
  return { deeds, page };
}

const countsOf = ({ meetings, agreements }: Deeds): Count[] => [
  ...meetings.map(({ date }) => ({ date, meetings: 1, agreements: 0 })),
  ...agreements.map(({ date }) => ({ date, meetings: 0, agreements: 1 })),
];

/** A calendar with what else there is. @param spans those it has */
function calendarOf(entity: string, spans: readonly Span[], added: readonly Count[]): Calendar {
  const full = fullYears(spans);
  const sums = new Map(spans.map((one) => [one.span, { ...one }]));
  for (const { date, meetings, agreements } of added) {
    const span = spanOf(date, full);
    const sum: Span = sums.get(span) ?? { span, meetings: 0, agreements: 0 };
    sum.meetings += meetings;
    sum.agreements += agreements;
    sums.set(span, sum);
  }
  return { entity, spans: [...sums.values()].sort(bySpan) };
}
