import { useId } from 'preact/hooks';
import { type Lang, pick } from '../../../utils/i18n';
import type { NameRef } from '../../../utils/knowledge/card';
import type { Sheet, SheetChoice, SheetLine } from '../../../utils/library/brief/sheet';
import { briefWords } from '../../../utils/words/library/brief';
import { SourceLink } from '../../parts/provenance';

/** A brief on one page: short lines, sources once, numbered. */
export function BriefSheet({ sheet }: { sheet: Sheet }) {
  return (
    <div class="sheet-page">
      <header>
        <h1>{sheet.title}</h1>
        <p class="quiet">{sheet.summary}</p>
      </header>
      {sheet.sections.map(({ heading, lines, note }) => (
        <section key={heading}>
          <h2>{heading}</h2>
          <ul class="sheet-lines">
            {lines.map((line) => (
              <Line key={line.key} line={line} sheet={sheet} />
            ))}
          </ul>
          {note && <p class="quiet">{note}</p>}
        </section>
      ))}
      {sheet.sources.length > 0 && (
        <section>
          <h2>{sheet.sourcesHeading}</h2>
          <ol class="brief-sources">
            {sheet.sources.map((source) => (
              <li key={source.url}>
                <SourceLink source={source} /> <span lang={source.lang}>{source.title}</span>{' '}
                <span class="print-url">{source.url}</span>
              </li>
            ))}
          </ol>
        </section>
      )}
      <p class="quiet">{sheet.foot}</p>
    </div>
  );
}

function Line({ line: { lead, text, cites }, sheet }: { line: SheetLine; sheet: Sheet }) {
  return (
    <li>
      <span class="sheet-lead">{lead}</span>
      <span>
        {text}{' '}
        {cites.map((n) => {
          const source = sheet.sources[n - 1]!;
          return (
            <a
              key={n}
              class="sheet-cite"
              href={source.url}
              target="_blank"
              rel="noopener noreferrer"
              title={`${source.publisher}: ${source.title}`}
            >
              [{n}]
            </a>
          );
        })}
      </span>
    </li>
  );
}

interface SheetFiltersProps {
  choice: SheetChoice;
  lang: Lang;
  /** Years on record, newest first. */
  years: readonly number[];
  /** Who can be chosen as a side. */
  sides: readonly NameRef[];
  onChange(choice: SheetChoice): void;
}

/** Period, side and order of a brief. */
export function SheetFilters({ choice, lang, years, sides, onChange }: SheetFiltersProps) {
  const w = briefWords(lang);
  const id = useId();
  const year = (key: 'from' | 'to', label: string) => (
    <label class="facet inline" for={`${id}${key}`}>
      <span>{label}</span>
      <select
        id={`${id}${key}`}
        value={choice[key] ?? ''}
        onChange={(event) => onChange({ ...choice, [key]: Number(event.currentTarget.value) || null })}
      >
        <option value="">{w.any}</option>
        {years.map((each) => (
          <option key={each} value={each}>
            {each}
          </option>
        ))}
      </select>
    </label>
  );
  return (
    <div class="bar sheet-filters no-print">
      {year('from', w.from)}
      {year('to', w.to)}
      <label class="facet inline" for={`${id}side`}>
        <span>{w.side}</span>
        <select
          id={`${id}side`}
          value={choice.side ?? ''}
          onChange={(event) => onChange({ ...choice, side: event.currentTarget.value || null })}
        >
          <option value="">{w.anySide}</option>
          {sides.map(({ entity, name }) => (
            <option key={entity} value={entity}>
              {pick(name, lang)}
            </option>
          ))}
        </select>
      </label>
      <label class="facet inline" for={`${id}order`}>
        <span>{w.order}</span>
        <select
          id={`${id}order`}
          value={choice.order}
          onChange={(event) =>
            onChange({ ...choice, order: event.currentTarget.value as SheetChoice['order'] })
          }
        >
          <option value="newest">{w.newest}</option>
          <option value="oldest">{w.oldest}</option>
        </select>
      </label>
    </div>
  );
}
