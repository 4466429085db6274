import { useId, useState } from 'preact/hooks';
import {
  type Gap,
  gapsIn,
  type Happening,
  type HappeningFilter,
  isAfter,
  noFilter,
  partnersIn,
  passes,
  yearOf,
} from '../../../utils/explore/happenings';
import { hashOf } from '../../../utils/explore/route';
import { byTopic } from '../../../utils/explore/tally';
import { isTopic } from '../../../utils/explore/topics';
import { formatDate, pick } from '../../../utils/i18n';
import type { PartialDate } from '../../../utils/text/partial-date';
import { useWords } from '../context';
import { usePainted } from './later';
import { EntityLinks, Sources } from './links';

interface HappeningListProps {
  all: readonly Happening[];
  on: PartialDate | null;
  /** Ids whose page this is: they are no partners to filter by. */
  self: readonly string[];
  /** Says where years are missing. */
  gaps?: boolean;
}

/** Meetings and agreements as dated lines, what came after the page's day apart, with filters. */
export function HappeningList({ all, on, self, gaps = false }: HappeningListProps) {
  const { lang, w } = useWords();
  const [filter, setFilter] = useState<HappeningFilter>(noFilter);
  const shown = all.filter((one) => passes(one, filter));
  const after = shown.filter((one) => isAfter(one, on));
  const before = shown.filter((one) => !isAfter(one, on));
  const missing = gaps && filter === noFilter ? gapsIn(all) : [];
  if (all.length === 0) return <p class="nothing">{w.entity.nothing}</p>;
  return (
    <>
      <FilterBar all={all} self={self} filter={filter} onChange={setFilter} />
      {shown.length === 0 && <p class="nothing">{w.entity.noMatch}</p>}
      {on === null ? (
        <Lines list={shown} gaps={missing} />
      ) : (
        <>
          {before.length > 0 && <h3>{w.entity.before(formatDate(on, lang))}</h3>}
          <Lines list={before} gaps={missing} />
          {after.length > 0 && <h3>{w.entity.after(formatDate(on, lang))}</h3>}
          <Lines list={after} gaps={missing} later />
        </>
      )}
    </>
  );
}

/** Lines drawn at once: a country has hundreds, and nobody reads the last of them first. */
const STEP = 40;
/** Lines of the first painting: more than a screen holds. */
const FIRST = 12;

function Lines({ list, gaps, later = false }: { list: readonly Happening[]; gaps: Gap[]; later?: boolean }) {
  const { w } = useWords();
  const [asked, setAsked] = useState(STEP);
  const shown = usePainted() ? asked : FIRST;
  if (list.length === 0) return null;
  return (
    <>
      <ol class={later ? 'lines lines-later' : 'lines'}>
        {list.slice(0, shown).map((one, i) => (
          <Line key={`${one.kind}${one.id}`} one={one} gap={gapBefore(list[i - 1], one, gaps)} />
        ))}
      </ol>
      {list.length > shown && (
        <button type="button" class="button" onClick={() => setAsked(asked + STEP)}>
          {w.search.more}
        </button>
      )}
    </>
  );
}

/** The gap that lies between a line and the newer one above it. */
function gapBefore(newer: Happening | undefined, one: Happening, gaps: Gap[]): Gap | null {
  if (!newer?.date || !one.date) return null;
  const [from, to] = [yearOf(one.date), yearOf(newer.date)];
  return gaps.find((gap) => gap.from > from && gap.to < to) ?? null;
}

function Line({ one, gap }: { one: Happening; gap: Gap | null }) {
  const { lang, w } = useWords();
  return (
    <>
      {gap && <li class="gap-line">{w.pair.gap(String(gap.from), String(gap.to))}</li>}
      <li class="line" data-kind={one.kind}>
        <span class="line-date">{one.date ? formatDate(one.date, lang) : w.entity.undated}</span>
        <div class="line-body">
          <a class="line-title" href={hashOf({ page: one.kind, id: one.id })}>
            {pick(one.title, lang)}
          </a>
          {one.detail && <p class="line-detail">{pick(one.detail, lang)}</p>}
          <p class="line-facts">
            <span class="line-form">
              {one.kind === 'meeting' ? w.forms[one.form] : w.agreementForms[one.form]}
            </span>
            {one.place && <span>{pick(one.place.name, lang)}</span>}
            <Sources sources={one.sources} most={3} />
          </p>
          {one.names.length > 0 && <EntityLinks names={one.names.slice(0, 6)} />}
          {one.doubt && <p class="doubt">{pick(one.doubt, lang)}</p>}
        </div>
      </li>
    </>
  );
}

interface FilterBarProps {
  all: readonly Happening[];
  self: readonly string[];
  filter: HappeningFilter;
  onChange(filter: HappeningFilter): void;
}

function FilterBar({ all, self, filter, onChange }: FilterBarProps) {
  const { lang, w } = useWords();
  const id = useId();
  const kinds = [null, 'meeting', 'agreement'] as const;
  const topics = byTopic(all);
  const partners = partnersIn(all, self).slice(0, 60);
  return (
    <div class="filters">
      <fieldset class="chips">
        <legend class="unseen">{w.entity.filter}</legend>
        {kinds.map((kind) => (
          <button
            key={kind}
            type="button"
            class="chip"
            data-type={kind ?? undefined}
            aria-pressed={filter.kind === kind}
            onClick={() => onChange({ ...filter, kind })}
          >
            {kind === null ? w.entity.all : w.kinds[kind]}
          </button>
        ))}
      </fieldset>
      <label for={`${id}t`}>
        <span class="unseen">{w.entity.topic}</span>
        <select
          id={`${id}t`}
          value={filter.topic ?? ''}
          onChange={(event) => onChange({ ...filter, topic: event.currentTarget.value || null })}
        >
          <option value="">{w.entity.anyTopic}</option>
          {topics.map(({ key, meetings, agreements }) => (
            <option key={key} value={key}>
              {isTopic(key) ? w.topics[key] : key} ({meetings + agreements})
            </option>
          ))}
        </select>
      </label>
      <label for={`${id}p`}>
        <span class="unseen">{w.entity.partner}</span>
        <select
          id={`${id}p`}
          value={filter.partner ?? ''}
          onChange={(event) => onChange({ ...filter, partner: event.currentTarget.value || null })}
        >
          <option value="">{w.entity.anyPartner}</option>
          {partners.map(({ ref, times }) => (
            <option key={ref.entity} value={ref.entity}>
              {pick(ref.name, lang)} ({times})
            </option>
          ))}
        </select>
      </label>
    </div>
  );
}
