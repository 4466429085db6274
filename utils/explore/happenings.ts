import type { Bilingual, NameRef, Provenance } from '../knowledge/card';
import type { TimelineItem } from '../knowledge/queries/timeline';
import type { Agreement, Meeting } from '../knowledge/schema';
import { compare, newestFirst, type PartialDate } from '../text/partial-date';

/** A meeting or an agreement as the look-up pages list and draw it. */
export type Happening = {
  id: string;
  date: PartialDate | null;
  title: Bilingual;
  /** One sentence on what came of it. */
  detail: Bilingual | null;
  /** Who took part or signed, without the one whose page it is. */
  names: NameRef[];
  place: NameRef | null;
  topics: string[];
  sources: Provenance[];
  doubt: Bilingual | null;
} & ({ kind: 'meeting'; form: Meeting['kind'] } | { kind: 'agreement'; form: Agreement['kind'] });

/** The meetings and agreements of a timeline, newest first, undated last. */
export function happenings(items: readonly TimelineItem[]): Happening[] {
  return items.flatMap(happening).sort((a, b) => newestFirst(a.date, b.date));
}

function happening(item: TimelineItem): Happening[] {
  if (item.kind === 'meeting') {
    const { id, date, title, outcome, others, place, sources, doubt } = item.meeting;
    const { form, topics } = item;
    return [
      {
        kind: 'meeting',
        id,
        form,
        date,
        title,
        detail: outcome,
        names: others,
        place,
        topics,
        sources,
        doubt,
      },
    ];
  }
  if (item.kind === 'agreement') {
    const { id, signed, title, summary, parties, sources, doubt } = item.agreement;
    const { form, topics } = item;
    return [
      {
        kind: 'agreement',
        id,
        form,
        date: signed,
        title,
        detail: summary,
        names: parties,
        place: null,
        topics,
        sources,
        doubt,
      },
    ];
  }
  return [];
}

/** Whether it certainly came after the day the page speaks of. */
export function isAfter({ date }: Happening, on: PartialDate | null): boolean {
  return on !== null && date !== null && compare(date, on) === 'after';
}

/** What a list can be narrowed to; null lets all pass. */
export interface HappeningFilter {
  kind: Happening['kind'] | null;
  topic: string | null;
  /** Id of somebody who took part. */
  partner: string | null;
}

export const noFilter: HappeningFilter = { kind: null, topic: null, partner: null };

export function passes(one: Happening, { kind, topic, partner }: HappeningFilter): boolean {
  return (
    (kind === null || one.kind === kind) &&
    (topic === null || one.topics.includes(topic)) &&
    (partner === null || one.names.some(({ entity }) => entity === partner))
  );
}

export interface Partner {
  ref: NameRef;
  times: number;
  latest: PartialDate | null;
}

/** Who took part, most often first. */
export function partnersIn(all: readonly Happening[], without: readonly string[] = []): Partner[] {
  const partners = new Map<string, Partner>();
  for (const { names, date } of all) {
    for (const ref of names) {
      if (without.includes(ref.entity)) continue;
      const known = partners.get(ref.entity);
      if (!known) partners.set(ref.entity, { ref, times: 1, latest: date });
      else {
        known.times += 1;
        if (newestFirst(date, known.latest) < 0) known.latest = date;
      }
    }
  }
  return [...partners.values()].sort((a, b) => b.times - a.times || newestFirst(a.latest, b.latest));
}

/** Whole years, first and last, in which nothing is on record. */
export interface Gap {
  from: number;
  to: number;
}

/** Gaps of at least so many whole years between two neighbours; what is undated fills none. */
export function gapsIn(all: readonly Happening[], years = 3): Gap[] {
  const known = [...new Set(all.flatMap(({ date }) => (date === null ? [] : yearOf(date))))].sort(
    (a, b) => a - b,
  );
  return known.flatMap((year, i) => {
    const next = known[i + 1];
    return next !== undefined && next - year > years ? [{ from: year + 1, to: next - 1 }] : [];
  });
}

export const yearOf = (date: PartialDate): number => Number(date.slice(0, 4));
