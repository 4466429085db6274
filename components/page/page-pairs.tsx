import { useId, useState } from 'preact/hooks';
import { type Lang, pick } from '../../utils/i18n';
import type { Pair } from '../../utils/knowledge/card';
import { pageWords } from '../../utils/words/pages/words';
import { pairText } from '../card/history/pairs';
import { TextButton } from '../parts/text-button';

interface PagePairsProps {
  pairs: Pair[];
  lang: Lang;
  /** So many stand at once; the others come on request. */
  few: number;
  on: { openBetween(a: string, b: string): void };
}

/** Which of the page's names have met or signed before, those worth most to its reader first. */
export function PagePairs({ pairs, lang, few, on }: PagePairsProps) {
  const title = useId();
  const [all, setAll] = useState(false);
  const w = pageWords(lang).panel;
  // One more takes no more room than the words for it.
  const shown = all || pairs.length <= few + 1 ? pairs : pairs.slice(0, few);
  return (
    <section class="page-pairs" aria-labelledby={title}>
      <div class="heading">
        <h2 id={title}>{w.pairs}</h2>
        {shown.length < pairs.length && (
          <TextButton onClick={() => setAll(true)}>{w.morePairs(pairs.length - shown.length)}</TextButton>
        )}
      </div>
      <ul>
        {shown.map((pair) => {
          const [a, b] = pair.sides;
          return (
            <li key={`${a.entity} ${b.entity}`}>
              <button type="button" onClick={() => on.openBetween(a.entity, b.entity)}>
                <span>
                  {pick(a.name, lang)} – {pick(b.name, lang)}
                </span>
                <span class="note">{pairText(pair, lang)}</span>
              </button>
            </li>
          );
        })}
      </ul>
    </section>
  );
}
