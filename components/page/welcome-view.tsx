import type { ComponentChildren } from 'preact';
import { useId } from 'preact/hooks';
import type { Lang } from '../../utils/i18n';
import { pageWords } from '../../utils/words/pages/words';

export interface WelcomeProps {
  lang: Lang;
  /** The sites the extension looks at by itself. */
  sites: readonly string[];
  /** Those the browser withholds. */
  withheld: readonly string[];
  /** What became of asking for them. */
  asked: 'not-yet' | 'granted' | 'refused';
  /** A line of an article with its marks and an open card; null until its facts are there. */
  preview: ComponentChildren;
  on: { grant(): void; sample(): void; options(): void };
}

/** One screen after the install: what it does, where, what it never does, and something to try. */
export function WelcomeView({ lang, sites, withheld, asked, preview, on }: WelcomeProps) {
  const w = pageWords(lang).welcome;
  return (
    <>
      <div class="hero">
        <div>
          <p class="brand">
            <img src="/icon/48.png" width="32" height="32" alt="" />
            {pageWords(lang).product}
          </p>
          <h1>{w.title}</h1>
          <p class="lead">{w.lead}</p>
          <div class="acts">
            <button type="button" class="button button-main" onClick={on.sample}>
              {w.try}
            </button>
            <button type="button" class="text-button" onClick={on.options}>
              {w.options}
            </button>
          </div>
        </div>
        <figure aria-label={w.picture}>{preview}</figure>
      </div>
      {(withheld.length > 0 || asked === 'granted') && (
        <section class="grant" aria-label={w.grantTitle}>
          {withheld.length > 0 && (
            <>
              <h2>{w.grantTitle}</h2>
              <p>{w.grantText(withheld.length)}</p>
              <button type="button" class="button button-main" onClick={on.grant}>
                {w.grant}
              </button>
            </>
          )}
          <p role="status">{asked === 'granted' ? w.granted : asked === 'refused' ? w.refused : ''}</p>
        </section>
      )}
      <div class="three">
        <Third title={w.does}>
          <Items items={w.doesItems} />
        </Third>
        <Third title={w.where}>
          <p>{w.whereText(sites.length)}</p>
          <details>
            <summary>{w.whereList}</summary>
            <p>{sites.join(', ')}</p>
          </details>
        </Third>
        <Third title={w.never}>
          <Items items={w.neverItems} />
        </Third>
      </div>
    </>
  );
}

function Third({ title, children }: { title: string; children: ComponentChildren }) {
  const id = useId();
  return (
    <section aria-labelledby={id}>
      <h2 id={id}>{title}</h2>
      {children}
    </section>
  );
}

function Items({ items }: { items: string[] }) {
  return (
    <ul>
      {items.map((item) => (
        <li key={item}>{item}</li>
      ))}
    </ul>
  );
}
