import type { ComponentChildren } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import type { Facet } from '../../utils/library/search/tally';
import type { Filter, Sort, ViewName } from '../../utils/library/search/view';
import { useWords } from './context';

export interface FiltersProps {
  filter: Filter;
  facets: Facet[];
  /** How many articles each view holds. */
  counts: Record<ViewName | 'trash', number>;
  trash: boolean;
  onChange(filter: Filter): void;
  onTrash(): void;
}

const views: ViewName[] = ['all', 'unread', 'starred', 'archived', 'changed'];
const sorts: Sort[] = ['saved', 'published', 'oldest', 'title', 'short'];

/** Views, facets and order, beside the list. */
export function Filters({ filter, facets, counts, trash, onChange, onTrash }: FiltersProps) {
  const { w } = useWords();
  return (
    <nav class="filters" aria-label={w.facets.heading}>
      <ul class="views">
        {views.map((view) => (
          <li key={view}>
            <button
              type="button"
              aria-current={!trash && filter.view === view ? 'true' : undefined}
              onClick={() => onChange({ ...filter, view })}
            >
              <span>{w.views[view]}</span>
              <span class="note">{counts[view]}</span>
            </button>
          </li>
        ))}
        <li>
          <button type="button" aria-current={trash ? 'true' : undefined} onClick={onTrash}>
            <span>{w.views.trash}</span>
            <span class="note">{counts.trash}</span>
          </button>
        </li>
      </ul>
      <Folded narrowed={facets.filter(({ name }) => filter.facets[name] !== null).length}>
        {facets.map((facet) => (
          <FacetSelect
            key={facet.name}
            label={w.facets[facet.name]}
            facet={facet}
            value={filter.facets[facet.name]}
            onChange={(value) => onChange({ ...filter, facets: { ...filter.facets, [facet.name]: value } })}
          />
        ))}
        <label class="facet">
          <span>{w.sort.label}</span>
          <select
            value={filter.sort}
            onChange={(event) => onChange({ ...filter, sort: event.currentTarget.value as Sort })}
          >
            {sorts.map((sort) => (
              <option key={sort} value={sort}>
                {w.sort[sort]}
              </option>
            ))}
          </select>
        </label>
      </Folded>
    </nav>
  );
}

/** Narrower than this (px) the filters would push the list off the screen: they fold. The style sheet has the same width. */
const NARROW = '(max-width: 720px)';

/** The facets: open beside the list, folded above it on a narrow screen, where `narrowed` says how many are in use. */
function Folded({ narrowed, children }: { narrowed: number; children: ComponentChildren }) {
  const { w } = useWords();
  const [narrow, setNarrow] = useState(() => matchMedia(NARROW).matches);
  useEffect(() => {
    const query = matchMedia(NARROW);
    const changed = () => setNarrow(query.matches);
    query.addEventListener('change', changed);
    return () => query.removeEventListener('change', changed);
  }, []);
  if (!narrow) return <div class="facets">{children}</div>;
  return (
    <details class="fold">
      <summary>{w.facets.fold(narrowed)}</summary>
      <div class="facets">{children}</div>
    </details>
  );
}

interface FacetSelectProps {
  label: string;
  facet: Facet | undefined;
  value: string | null;
  onChange(value: string | null): void;
}

function FacetSelect({ label, facet, value, onChange }: FacetSelectProps) {
  const { w } = useWords();
  return (
    <label class="facet">
      <span>{label}</span>
      <select
        value={value ?? ''}
        disabled={!facet?.values.length}
        onChange={(event) => onChange(event.currentTarget.value || null)}
      >
        <option value="">{w.facets.any}</option>
        {facet?.values.map(({ value: v, label: text, count }) => (
          <option key={v} value={v}>
            {text} ({count})
          </option>
        ))}
      </select>
    </label>
  );
}
