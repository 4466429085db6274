import { scaleUtc } from 'd3-scale';
import { useRef, useState } from 'preact/hooks';
import { gapsIn, type Happening, isAfter } from '../../../utils/explore/happenings';
import { hashOf } from '../../../utils/explore/route';
import { formatDate, pick } from '../../../utils/i18n';
import { firstDay, lastDay, type PartialDate } from '../../../utils/text/partial-date';
import { useWords } from '../context';
import { useWidth } from './use-width';

interface TimelinePlotProps {
  all: readonly Happening[];
  on: PartialDate | null;
  label: string;
  gaps?: boolean;
}

/** px */
const LANE = 34;
const TOP = 24;
const AXIS = 26;
const LEFT = 104;
const RIGHT = 14;
const NARROWEST = 280;
const YEAR_MS = 366 * 86_400_000;

/** ms since the epoch of the middle of what a partial date may mean. */
const middle = (date: PartialDate): number => (Date.parse(firstDay(date)) + Date.parse(lastDay(date))) / 2;

type Lane = Extract<Happening, { kind: 'meeting' }>['form'] | 'agreement';
const lanes: readonly Lane[] = [
  'talks',
  'call',
  'reception',
  'working-session',
  'visit',
  'conference',
  'signing',
  'agreement',
];
const laneOf = (one: Happening): Lane => (one.kind === 'agreement' ? 'agreement' : one.form);

/**
 * Meetings and agreements as points on a line of time, one lane a kind. The list below it says the same in words, so
 * screen readers pass it over; its points are links for those who see it.
 */
export function TimelinePlot({ all, on, label, gaps = false }: TimelinePlotProps) {
  const { lang, w } = useWords();
  const frame = useRef<HTMLDivElement>(null);
  const width = Math.max(NARROWEST, useWidth(frame));
  const dated = all.filter((one): one is Happening & { date: PartialDate } => one.date !== null);
  const times = dated.map(({ date }) => middle(date));
  const whole: [number, number] = [Math.min(...times) - YEAR_MS / 2, Math.max(...times) + YEAR_MS / 2];
  const [span, setSpan] = useState<[number, number] | null>(null);
  if (dated.length < 2) return null;
  const domain = span ?? whole;
  const x = scaleUtc(domain, [LEFT, width - RIGHT]);
  const used = lanes.filter((lane) => dated.some((one) => laneOf(one) === lane));
  const height = TOP + used.length * LANE + AXIS;
  const y = (lane: Lane) => TOP + (used.indexOf(lane) + 0.5) * LANE;
  const inside = (time: number) => time >= domain[0] && time <= domain[1];
  const move = (by: number, factor: number) => setSpan(moved(domain, whole, by, factor));
  const day = on === null ? null : middle(on);
  return (
    <figure class="timeline" aria-label={label} ref={frame}>
      <svg class="plot" viewBox={`0 0 ${width} ${height}`} width={width} height={height} aria-hidden="true">
        {gaps &&
          gapsIn(all).map(({ from, to }) => (
            <g key={from} class="plot-gap">
              <rect
                x={Math.max(LEFT, x(Date.UTC(from, 0)))}
                y={TOP}
                width={Math.max(0, x(Date.UTC(to + 1, 0)) - Math.max(LEFT, x(Date.UTC(from, 0))))}
                height={used.length * LANE}
              />
            </g>
          ))}
        {used.map((lane) => (
          <text key={lane} class="plot-lane" x={0} y={y(lane) + 4}>
            {lane === 'agreement' ? w.kinds.agreement : w.forms[lane]}
          </text>
        ))}
        <line class="plot-axis" x1={LEFT} x2={width - RIGHT} y1={height - AXIS} y2={height - AXIS} />
        {x.ticks(Math.max(2, Math.floor((width - LEFT) / 80))).map((tick) => (
          <text key={+tick} class="plot-tick" x={x(tick)} y={height - 8}>
            {tickWords(tick)}
          </text>
        ))}
        {day !== null && inside(day) && on !== null && (
          <g class="plot-day">
            <line x1={x(day)} x2={x(day)} y1={TOP - 6} y2={height - AXIS} />
            <text x={x(day)} y={TOP - 10}>
              {formatDate(on, lang)}
            </text>
          </g>
        )}
        {dated
          .filter((one) => inside(middle(one.date)))
          .map((one) => (
            <a
              key={`${one.kind}${one.id}`}
              href={hashOf({ page: one.kind, id: one.id })}
              class={isAfter(one, on) ? 'plot-point plot-later' : 'plot-point'}
              data-lane={laneOf(one)}
              tabindex={-1}
            >
              <title>{`${formatDate(one.date, lang)} · ${pick(one.title, lang)}`}</title>
              <Point one={one} x={x(middle(one.date))} y={y(laneOf(one))} />
            </a>
          ))}
      </svg>
      <figcaption class="plot-tools">
        <button
          type="button"
          class="tool-button"
          aria-label={w.zoom.left}
          title={w.zoom.left}
          onClick={() => move(-0.4, 1)}
        >
          ‹
        </button>
        <button
          type="button"
          class="tool-button"
          aria-label={w.zoom.in}
          title={w.zoom.in}
          onClick={() => move(0, 0.5)}
        >
          +
        </button>
        <button
          type="button"
          class="tool-button"
          aria-label={w.zoom.out}
          title={w.zoom.out}
          onClick={() => move(0, 2)}
        >
          −
        </button>
        <button
          type="button"
          class="tool-button"
          aria-label={w.zoom.right}
          title={w.zoom.right}
          onClick={() => move(0.4, 1)}
        >
          ›
        </button>
        {span && (
          <button type="button" class="text-button" onClick={() => setSpan(null)}>
            {w.zoom.all}
          </button>
        )}
      </figcaption>
    </figure>
  );
}

function Point({ one, x, y }: { one: Happening; x: number; y: number }) {
  if (one.kind === 'meeting') return <circle cx={x} cy={y} r={5.5} />;
  const r = 6.5;
  return <path d={`M${x} ${y - r}L${x + r} ${y}L${x} ${y + r}L${x - r} ${y}Z`} />;
}

/** The span moved by a part of itself and scaled about its middle, inside the whole and no shorter than half a year. */
function moved(
  [from, to]: [number, number],
  whole: [number, number],
  by: number,
  factor: number,
): [number, number] {
  const length = Math.min(Math.max((to - from) * factor, YEAR_MS / 2), whole[1] - whole[0]);
  const centre = (from + to) / 2 + by * (to - from);
  const start = Math.min(Math.max(centre - length / 2, whole[0]), whole[1] - length);
  return [start, start + length];
}

/** A year at its beginning, else month and year. */
function tickWords(tick: Date): string {
  const [year, month] = [tick.getUTCFullYear(), tick.getUTCMonth()];
  return month === 0 ? String(year) : `${month + 1}/${year}`;
}
