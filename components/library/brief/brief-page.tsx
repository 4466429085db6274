import type { ComponentChildren } from 'preact';
import { formatDate, formatSpan, type Lang, pick } from '../../../utils/i18n';
import type { RoleLine } from '../../../utils/knowledge/card';
import type { Brief } from '../../../utils/library/brief/compose';
import type { Sheet } from '../../../utils/library/brief/sheet';
import { briefWords } from '../../../utils/words/library/brief';
import { ReadingContext } from '../../parts/context';
import { SourceLink } from '../../parts/provenance';
import { LangContext, useWords } from '../context';
import { BriefSheet } from './brief-sheet';

export interface BriefPageProps {
  brief: Brief;
  lang: Lang;
  articles: number;
  dataset: { version: string; date: string } | null;
  /** The brief on one page; null shows it in full. */
  sheet: Sheet | null;
  /** What narrows the page. */
  filters: ComponentChildren;
  on: {
    back(): void;
    print(): void;
    copy(format: BriefCopy): void;
    word(): void;
    lang(lang: Lang): void;
    full(full: boolean): void;
  };
}

/** What a brief can be copied as. */
export type BriefCopy = 'text' | 'markdown' | 'html';

/** One page of dated facts, each with its links; printed without the buttons. */
export function BriefPage({ brief, lang, articles, dataset, sheet, filters, on }: BriefPageProps) {
  return (
    <LangContext.Provider value={lang}>
      <ReadingContext.Provider value={{ lang, open: null }}>
        <article class="brief" lang={lang}>
          <Tools lang={lang} sheet={sheet} on={on} />
          {sheet ? (
            <>
              {filters}
              <BriefSheet sheet={sheet} />
            </>
          ) : (
            <>
              <Head brief={brief} articles={articles} dataset={dataset} />
              <Timeline brief={brief} />
              <People brief={brief} />
              <Agreements brief={brief} />
              <Sources brief={brief} />
            </>
          )}
        </article>
      </ReadingContext.Provider>
    </LangContext.Provider>
  );
}

function Tools({ lang, sheet, on }: Pick<BriefPageProps, 'lang' | 'sheet' | 'on'>) {
  const { w } = useWords();
  const text = briefWords(lang);
  return (
    <div class="bar no-print">
      <button type="button" class="plain" onClick={on.back}>
        {w.reader.back}
      </button>
      <span class="gap" />
      <label class="facet inline">
        <span>{w.brief.lang}</span>
        <select value={lang} onChange={(event) => on.lang(event.currentTarget.value as Lang)}>
          <option value="vi">Tiếng Việt</option>
          <option value="en">English</option>
        </select>
      </label>
      <button
        type="button"
        class="plain"
        aria-pressed={sheet === null}
        onClick={() => on.full(sheet !== null)}
      >
        {sheet ? text.full : text.short}
      </button>
      {sheet && (
        <>
          <button type="button" class="plain" onClick={() => on.copy('text')}>
            {text.copyText}
          </button>
          <button type="button" class="plain" onClick={() => on.copy('html')}>
            {text.copyHtml}
          </button>
          <button type="button" class="plain" onClick={on.word}>
            {text.word}
          </button>
        </>
      )}
      <button type="button" class="plain" onClick={() => on.copy('markdown')}>
        {w.brief.copy}
      </button>
      <button type="button" class="main" onClick={on.print}>
        {w.brief.print}
      </button>
    </div>
  );
}

function Head({ brief, articles, dataset }: Pick<BriefPageProps, 'brief' | 'articles' | 'dataset'>) {
  const { lang, w } = useWords();
  const names = brief.title.map((ref) => pick(ref.name, lang)).join(' – ');
  return (
    <header>
      <h1>{names ? `${w.brief.heading}: ${names}` : w.brief.heading}</h1>
      <p class="quiet">
        {articles > 0 && `${w.brief.from(articles)} · `}
        {dataset && w.brief.asOf(formatDate(dataset.date, lang), dataset.version)}
      </p>
      {brief.timeline.length === 0 && brief.people.length === 0 && <p>{w.brief.nothing}</p>}
      {brief.cut > 0 && <p class="quiet">{w.brief.cut(brief.cut)}</p>}
      {brief.undated > 0 && <p class="quiet">{w.brief.undated(brief.undated)}</p>}
    </header>
  );
}

function Timeline({ brief }: { brief: Brief }) {
  const { lang, w } = useWords();
  if (brief.timeline.length === 0) return null;
  return (
    <section>
      <h2>{w.brief.timeline}</h2>
      <ol class="dated">
        {brief.timeline.map((entry) => (
          <li key={`${entry.kind} ${entry.id}`} data-kind={entry.kind}>
            <time dateTime={entry.date}>{formatDate(entry.date, lang)}</time>
            <div>
              <strong>{pick(entry.title, lang)}</strong>{' '}
              <span class="quiet">({w.brief.kind[entry.kind]})</span>
              {entry.detail && <p>{pick(entry.detail, lang)}</p>}
              {entry.doubt && <p class="quiet">{pick(entry.doubt, lang)}</p>}
              <Links sources={entry.sources} />
            </div>
          </li>
        ))}
      </ol>
    </section>
  );
}

function People({ brief }: { brief: Brief }) {
  const { lang, w } = useWords();
  if (brief.people.length === 0) return null;
  return (
    <section>
      <h2>{w.brief.people}</h2>
      {brief.people.map((person) => (
        <div class="brief-person" key={person.entity}>
          <h3>{pick(person.name, lang)}</h3>
          <dl>
            {person.offices.map(({ dates, roles }) => (
              <div key={dates.join(' ')}>
                <dt>
                  {dates.length > 0
                    ? w.brief.on(dates.map((date) => formatDate(date, lang)).join(', '))
                    : w.brief.now}
                </dt>
                <dd>
                  {roles.map((role) => (
                    <Office key={`${role.title.vi}${role.from}`} role={role} />
                  ))}
                </dd>
              </div>
            ))}
          </dl>
        </div>
      ))}
    </section>
  );
}

function Office({ role }: { role: RoleLine }) {
  const { lang } = useWords();
  const span = formatSpan(role.from, role.to, lang);
  return (
    <p>
      {pick(role.title, lang)}
      {span && ` (${span})`} <Links sources={role.sources} />
    </p>
  );
}

function Agreements({ brief }: { brief: Brief }) {
  const { lang, w } = useWords();
  if (brief.agreements.length === 0) return null;
  return (
    <section>
      <h2>{w.brief.agreements}</h2>
      <ol class="dated">
        {brief.agreements.map((line) => (
          <li key={line.id}>
            <time dateTime={line.signed ?? undefined}>{line.signed && formatDate(line.signed, lang)}</time>
            <div>
              <strong>{pick(line.title, lang)}</strong>
              {line.summary && <p>{pick(line.summary, lang)}</p>}
              <p class="quiet">{line.parties.map((party) => pick(party.name, lang)).join(' · ')}</p>
              <Links sources={line.sources} />
            </div>
          </li>
        ))}
      </ol>
    </section>
  );
}

function Sources({ brief }: { brief: Brief }) {
  const { w } = useWords();
  if (brief.sources.length === 0) return null;
  return (
    <section>
      <h2>{w.brief.sources}</h2>
      <ol class="brief-sources">
        {brief.sources.map((source) => (
          <li key={source.url}>
            <SourceLink source={source} /> <span lang={source.lang}>{source.title}</span>{' '}
            <span class="print-url">{source.url}</span>
          </li>
        ))}
      </ol>
    </section>
  );
}

function Links({ sources }: { sources: Brief['sources'] }) {
  return (
    <span class="links">
      {sources.map((source) => (
        <SourceLink key={source.url} source={source} />
      ))}
    </span>
  );
}
