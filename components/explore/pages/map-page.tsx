import { scaleSqrt } from 'd3-scale';
import type { ComponentChildren } from 'preact';
import { useRef } from 'preact/hooks';
import { countryPlaces } from '../../../utils/explore/country-places';
import { readable } from '../../../utils/explore/labels';
import { hashOf } from '../../../utils/explore/route';
import { pick } from '../../../utils/i18n';
import type { CountryCount } from '../../../utils/knowledge/search/overview';
import type { PartialDate } from '../../../utils/text/partial-date';
import { useWords } from '../context';
import { AsOf } from '../parts/as-of';
import { useWidth } from '../plots/use-width';

interface MapPageProps {
  countries: readonly CountryCount[];
  on: PartialDate | null;
  today: PartialDate;
  /** The country in nearly every fact: it would cover all others. */
  home: string;
  tools: ComponentChildren;
  onDay(on: PartialDate | null): void;
}

/** px of the drawing; degrees are laid out evenly, so nothing is claimed of areas. */
const [WIDTH, HEIGHT] = [960, 470];
const x = (longitude: number) => ((longitude + 180) / 360) * WIDTH;
const y = (latitude: number) => ((80 - latitude) / 140) * HEIGHT;
/** Countries that carry their names where there is room, busiest first. */
const NAMED = 28;
/** px on the screen of a name's letters, on average and with what parts them, however small the drawing is shown. */
const LETTER = { size: 12, width: 7, height: 15 };
/** The first years on record. */
const FIRST = 2000;
const total = ({ meetings, agreements }: CountryCount) => meetings + agreements;

/** Countries as dots, by how often they stand in meetings and agreements; the same as a table below. */
export function MapPage({ countries, on, today, home, tools, onDay }: MapPageProps) {
  const { lang, w } = useWords();
  const frame = useRef<SVGSVGElement>(null);
  /** Of the drawing to a px of the screen. */
  const unit = WIDTH / Math.max(1, useWidth(frame));
  const others = countries.filter(({ id }) => id !== home).sort((a, b) => total(b) - total(a));
  const radius = scaleSqrt([0, Math.max(1, ...others.map(total))], [0, 26]);
  const placed = others.flatMap((country) => {
    const place = countryPlaces[country.id];
    return place ? [{ country, left: x(place[1]), top: y(place[0]) }] : [];
  });
  const busiest = placed.slice(0, NAMED).map(({ country, left, top }) => ({
    name: pick(country.name, lang),
    x: left,
    y: top,
  }));
  const named = readable(
    busiest.map(({ name, x, y }) => ({
      x,
      y: y - (LETTER.height / 2) * unit,
      width: name.length * LETTER.width * unit,
      height: LETTER.height * unit,
    })),
  );
  return (
    <div class="column-wide">
      <div class="entity-head">
        <div>
          <h1>{w.map.heading}</h1>
          <p class="quiet">{w.map.note}</p>
        </div>
        <AsOf on={on} first={FIRST} last={Number(today.slice(0, 4))} onChange={onDay} />
      </div>
      <svg class="plot map" ref={frame} viewBox={`0 0 ${WIDTH} ${HEIGHT}`} aria-hidden="true">
        {Object.entries(countryPlaces).map(([id, [latitude, longitude]]) => (
          <circle key={id} class="map-quiet" cx={x(longitude)} cy={y(latitude)} r={1.6} />
        ))}
        {placed.map(({ country, left, top }) => (
          <a
            key={country.id}
            class="map-dot"
            tabindex={-1}
            href={hashOf({ page: 'pair', sides: [home, country.id], on })}
          >
            <title>{`${pick(country.name, lang)}: ${w.start.pairCount(country.meetings, country.agreements)}`}</title>
            <circle cx={left} cy={top} r={Math.max(3, radius(total(country)))} />
          </a>
        ))}
        <g class="map-names" font-size={LETTER.size * unit} stroke-width={3 * unit}>
          {busiest.map(
            ({ name, x, y }, place) =>
              named.has(place) && (
                <text key={name} x={x} y={y + (LETTER.size / 3) * unit}>
                  {name}
                </text>
              ),
          )}
        </g>
      </svg>
      {tools}
      <h2>{w.map.table}</h2>
      <table class="facts-table">
        <thead>
          <tr>
            <th>{w.map.country}</th>
            <th>{w.map.meetings}</th>
            <th>{w.map.agreements}</th>
          </tr>
        </thead>
        <tbody>
          {others.map((country) => (
            <tr key={country.id}>
              <th scope="row">
                <a href={hashOf({ page: 'pair', sides: [home, country.id], on })}>
                  {pick(country.name, lang)}
                </a>
                {!countryPlaces[country.id] && <span class="quiet"> ({w.map.unplaced})</span>}
              </th>
              <td>{country.meetings}</td>
              <td>{country.agreements}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
