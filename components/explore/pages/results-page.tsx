import { useId } from 'preact/hooks';
import { entryKinds, hashOf, routeTo, type SearchRoute } from '../../../utils/explore/route';
import { pick } from '../../../utils/i18n';
import type { Bilingual } from '../../../utils/knowledge/card';
import type { EntryKind } from '../../../utils/knowledge/search/entries';
import type { SearchResult } from '../../../utils/knowledge/search/finder';
import { HitLines, SidesLines } from '../../parts/hit';
import { useWords } from '../context';

interface ResultsPageProps {
  route: SearchRoute;
  result: SearchResult;
  /** Countries to choose from. */
  countries: readonly { id: string; name: Bilingual }[];
  /** Newest year on record. */
  newest: number;
  kept: boolean;
  on: { change(route: SearchRoute): void; more(): void; keep(): void };
}

/** The first year anything is on record for; older facts are found without the filter. */
const OLDEST = 2000;

/** All that a search found, with its filters. */
export function ResultsPage({ route, result, countries, newest, kept, on }: ResultsPageProps) {
  const { lang, w } = useWords();
  const { counts, hits, sides, near } = result;
  const chosen: readonly EntryKind[] = route.kinds.length > 0 ? route.kinds : entryKinds;
  const total = chosen.reduce((sum, kind) => sum + (counts[kind] ?? 0), 0);
  return (
    <div class="column-main">
      <h1 class="results-head">{route.text ? `“${route.text}”` : w.title}</h1>
      <Filters {...{ route, counts, countries, newest, on }} />
      <p class="quiet" role="status">
        {w.search.results(total)}{' '}
        <button type="button" class="text-button" aria-pressed={kept} onClick={on.keep}>
          {kept ? w.search.kept : w.search.keep}
        </button>
      </p>
      {total === 0 && (
        <p class="nothing">
          {w.search.none(route.text)} {w.search.noneNote}
        </p>
      )}
      {near && <p class="nothing">{w.search.near}</p>}
      {sides && (
        <a
          class="hit hit-sides"
          data-type="pair"
          href={hashOf({ page: 'pair', sides: [sides[0].id, sides[1].id], on: null })}
        >
          <SidesLines sides={sides} lang={lang} />
        </a>
      )}
      <ol class="hits">
        {hits.map((hit) => (
          <li key={`${hit.kind}${hit.id}`}>
            <a class="hit" data-type={hit.kind} href={hashOf(routeTo(hit.kind, hit.id))}>
              <HitLines hit={hit} lang={lang} />
            </a>
          </li>
        ))}
      </ol>
      {total > hits.length && (
        <button type="button" class="button" onClick={on.more}>
          {w.search.more}
        </button>
      )}
    </div>
  );
}

type FiltersProps = Pick<ResultsPageProps, 'route' | 'countries' | 'newest' | 'on'> &
  Pick<SearchResult, 'counts'>;

function Filters({ route, counts, countries, newest, on }: FiltersProps) {
  const { lang, w } = useWords();
  const id = useId();
  const toggle = (kind: SearchRoute['kinds'][number]) => {
    const kinds = route.kinds.includes(kind)
      ? route.kinds.filter((other) => other !== kind)
      : [...route.kinds, kind];
    on.change({ ...route, kinds });
  };
  return (
    <div class="filters">
      <fieldset class="chips">
        <legend class="unseen">{w.search.kinds}</legend>
        {entryKinds
          .filter((kind) => counts[kind] || route.kinds.includes(kind))
          .map((kind) => (
            <button
              key={kind}
              type="button"
              class="chip"
              data-type={kind}
              aria-pressed={route.kinds.includes(kind)}
              onClick={() => toggle(kind)}
            >
              {w.kinds[kind]} <span class="chip-count">{counts[kind] ?? 0}</span>
            </button>
          ))}
      </fieldset>
      <label for={`${id}c`}>
        <span class="unseen">{w.search.country}</span>
        <select
          id={`${id}c`}
          value={route.country ?? ''}
          onChange={(event) => on.change({ ...route, country: event.currentTarget.value || null })}
        >
          <option value="">{w.search.anyCountry}</option>
          {countries.map(({ id: country, name }) => (
            <option key={country} value={country}>
              {pick(name, lang)}
            </option>
          ))}
        </select>
      </label>
      <label for={`${id}y`}>
        <span class="unseen">{w.search.year}</span>
        <select
          id={`${id}y`}
          value={route.year ?? ''}
          onChange={(event) => on.change({ ...route, year: Number(event.currentTarget.value) || null })}
        >
          <option value="">{w.search.anyYear}</option>
          {Array.from({ length: newest - OLDEST + 1 }, (_, i) => newest - i).map((year) => (
            <option key={year} value={year}>
              {year}
            </option>
          ))}
        </select>
      </label>
    </div>
  );
}
