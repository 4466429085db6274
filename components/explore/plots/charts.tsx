import { scaleBand, scaleLinear } from 'd3-scale';
import { useState } from 'preact/hooks';
import type { Happening } from '../../../utils/explore/happenings';
import { type Bar, byPartner, byTopic, byYear } from '../../../utils/explore/tally';
import { isTopic } from '../../../utils/explore/topics';
import { pick } from '../../../utils/i18n';
import { useWords } from '../context';

interface ChartsProps {
  all: readonly Happening[];
  self: readonly string[];
}

interface Labelled extends Bar<string | number> {
  label: string;
}

/** Bars a chart shows at most; the list says the rest. */
const MOST = 12;

/** Meetings and agreements counted by year, topic and partner. */
export function Charts({ all, self }: ChartsProps) {
  const { lang, w } = useWords();
  const [by, setBy] = useState<'year' | 'topic' | 'partner'>('year');
  const bars: Record<typeof by, () => Labelled[]> = {
    year: () => byYear(all).map((bar) => ({ ...bar, label: String(bar.key) })),
    topic: () =>
      byTopic(all)
        .slice(0, MOST)
        .map((bar) => ({ ...bar, label: isTopic(bar.key) ? w.topics[bar.key] : bar.key })),
    partner: () => byPartner(all, self, MOST).map((bar) => ({ ...bar, label: pick(bar.ref.name, lang) })),
  };
  const tab = (id: typeof by, label: string) => (
    <button type="button" class="chip" aria-pressed={by === id} onClick={() => setBy(id)}>
      {label}
    </button>
  );
  const shown = bars[by]();
  if (all.length < 3) return null;
  return (
    <section class="charts">
      <div class="section-head">
        <h2>{w.charts.heading}</h2>
        <div class="chips">
          {tab('year', w.charts.byYear)}
          {tab('topic', w.charts.byTopic)}
          {tab('partner', w.charts.byPartner)}
        </div>
      </div>
      {by === 'year' ? <Columns bars={shown} /> : <Rows bars={shown} />}
    </section>
  );
}

const totalOf = ({ meetings, agreements }: Labelled) => meetings + agreements;
const most = (bars: Labelled[]) => Math.max(1, ...bars.map(totalOf));

/** px */
const [WIDTH, HEIGHT, FOOT] = [760, 180, 22];

/** Years side by side: meetings below, agreements above them. */
function Columns({ bars }: { bars: Labelled[] }) {
  const { w } = useWords();
  const x = scaleBand<string>(
    bars.map(({ label }) => label),
    [0, WIDTH],
  ).padding(0.25);
  const y = scaleLinear([0, most(bars)], [0, HEIGHT - FOOT - 14]);
  const every = Math.ceil(bars.length / 14);
  return (
    <svg class="plot chart" viewBox={`0 0 ${WIDTH} ${HEIGHT}`} role="img" aria-label={w.charts.byYear}>
      {bars.map((bar, i) => {
        const left = x(bar.label) ?? 0;
        const base = HEIGHT - FOOT;
        return (
          <g key={bar.label}>
            <title>{`${bar.label}: ${bar.meetings} ${w.counts.meetings(bar.meetings)}, ${bar.agreements} ${w.counts.agreements(bar.agreements)}`}</title>
            <rect
              class="bar-meeting"
              x={left}
              width={x.bandwidth()}
              y={base - y(bar.meetings)}
              height={y(bar.meetings)}
            />
            <rect
              class="bar-agreement"
              x={left}
              width={x.bandwidth()}
              y={base - y(totalOf(bar))}
              height={y(bar.agreements)}
            />
            {totalOf(bar) > 0 && bars.length <= 24 && (
              <text class="plot-tick" x={left + x.bandwidth() / 2} y={base - y(totalOf(bar)) - 4}>
                {totalOf(bar)}
              </text>
            )}
            {i % every === 0 && (
              <text class="plot-tick" x={left + x.bandwidth() / 2} y={HEIGHT - 6}>
                {bar.label}
              </text>
            )}
          </g>
        );
      })}
      <line class="plot-axis" x1={0} x2={WIDTH} y1={HEIGHT - FOOT} y2={HEIGHT - FOOT} />
    </svg>
  );
}

/** One under the other, with room for words: a table that draws itself. */
function Rows({ bars }: { bars: Labelled[] }) {
  const { w } = useWords();
  const share = (n: number) => `${(n / most(bars)) * 100}%`;
  return (
    <table class="bar-rows">
      <thead class="unseen">
        <tr>
          <th>{w.charts.byTopic}</th>
          <th>{w.charts.count}</th>
        </tr>
      </thead>
      <tbody>
        {bars.map((bar) => (
          <tr key={bar.key}>
            <th scope="row">{bar.label}</th>
            <td>
              <span class="bar-line" aria-hidden="true">
                <span class="bar-meeting" style={{ width: share(bar.meetings) }} />
                <span class="bar-agreement" style={{ width: share(bar.agreements) }} />
              </span>
              <span class="bar-number">{totalOf(bar)}</span>
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
