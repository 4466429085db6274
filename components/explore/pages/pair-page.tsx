import type { ComponentChildren } from 'preact';
import { type Happening, isAfter, partnersIn, yearOf } from '../../../utils/explore/happenings';
import { pick } from '../../../utils/i18n';
import type { NameRef } from '../../../utils/knowledge/card';
import type { PartialDate } from '../../../utils/text/partial-date';
import { useWords } from '../context';
import { AsOf } from '../parts/as-of';
import { Counts } from '../parts/counts';
import { HappeningList } from '../parts/happening-list';
import { EntityLink } from '../parts/links';
import { Charts } from '../plots/charts';
import { TimelinePlot } from '../plots/timeline-plot';
import { SideBox } from './entity-page';

interface PairPageProps {
  sides: [NameRef, NameRef];
  all: readonly Happening[];
  on: PartialDate | null;
  today: PartialDate;
  /** Address of the brief on the two. */
  brief: string;
  tools: ComponentChildren;
  onDay(on: PartialDate | null): void;
}

/** What two sides have between them: when, what was signed, who sat there, and the years of silence. */
export function PairPage({ sides, all, on, today, brief, tools, onDay }: PairPageProps) {
  const { lang, w } = useWords();
  const self = sides.map(({ entity }) => entity);
  const years = all.flatMap(({ date }) => (date === null ? [] : [yearOf(date)]));
  const last = Number(today.slice(0, 4));
  const title = sides.map(({ name }) => pick(name, lang)).join(' – ');
  const table = partnersIn(
    all.filter((one) => one.kind === 'meeting' && !isAfter(one, on)),
    self,
  ).slice(0, 12);
  return (
    <div class="columns">
      <div class="column-main">
        <div class="entity-head">
          <div>
            <p class="quiet">{w.pair.heading}</p>
            <h1>{title}</h1>
            <p class="quiet">
              <EntityLink name={sides[0]} on={on} /> · <EntityLink name={sides[1]} on={on} />
            </p>
          </div>
          <AsOf on={on} first={Math.min(last, ...years)} last={last} onChange={onDay} />
        </div>
        <Counts all={all} on={on} self={self} />
        {all.length === 0 && <p class="nothing">{w.pair.none}</p>}
        <TimelinePlot all={all} on={on} label={`${w.entity.timeline}: ${title}`} gaps />
        {all.length > 0 && (
          <section>
            <h2>{w.entity.timeline}</h2>
            <HappeningList key={self.join()} all={all} on={on} self={self} gaps />
          </section>
        )}
        <Charts all={all} self={self} />
      </div>
      <div class="column-side">
        {table.length > 0 && (
          <SideBox heading={w.pair.table}>
            <ul class="pair-rows">
              {table.map(({ ref, times }) => (
                <li key={ref.entity}>
                  <EntityLink name={ref} on={on} />
                  <span class="quiet">{w.entity.times(times)}</span>
                </li>
              ))}
            </ul>
          </SideBox>
        )}
        <a href={brief}>{w.pair.openBrief}</a>
        {tools}
      </div>
    </div>
  );
}
