import type { ComponentChildren } from 'preact';
import type { Lang } from '../../utils/i18n';
import { formatDate } from '../../utils/i18n';
import type { PageState } from '../../utils/messages';
import { pageWords } from '../../utils/words/pages/words';
import { Quoting } from '../parts/quoting';
import { tellEvidence } from './evidence';

export interface VerdictProps {
  state: Pick<PageState, 'reading' | 'verdict' | 'published'>;
  lang: Lang;
  /** The way to say that it is wrong, beside the proof. */
  contest?: ComponentChildren;
}

/** What the extension thinks of a page, or that the reader opened it; why, folded. */
export function VerdictText({ state, lang, contest }: VerdictProps) {
  const { verdict: w, popup } = pageWords(lang);
  const { evidence } = state.verdict;
  const { forIct, against } = tellEvidence(evidence, w);
  const is = standing(state);
  const proof = [
    ...(is === 'notIct' && evidence.length === 0 ? [w.nothing] : []),
    ...(forIct.length > 0 ? [sentence(forIct)] : []),
    ...(against.length > 0 ? [`${w.against}: ${against.join('; ')}.`] : []),
  ];
  return (
    <div class="verdict">
      <h1>{w[is]}</h1>
      <div class="verdict-line">
        {state.reading && (
          <p>{state.published ? popup.published(formatDate(state.published, lang)) : popup.noDate}</p>
        )}
        {proof.length === 0 ? (
          contest
        ) : (
          <details>
            <summary>{w.why}</summary>
            {proof.map((each) => (
              <p key={each}>
                <Quoting text={each} lang={lang} />
              </p>
            ))}
            {contest}
          </details>
        )}
      </div>
    </div>
  );
}

/** What the reader did comes before what was judged. */
function standing({
  reading,
  verdict,
}: VerdictProps['state']): 'opened' | 'ict' | 'ictNotReading' | 'notIct' {
  if (!reading) return verdict.ict ? 'ictNotReading' : 'notIct';
  return verdict.evidence.some(({ kind }) => kind === 'reader') ? 'opened' : 'ict';
}

function sentence(phrases: string[]): string {
  const text = phrases.join('; ');
  return `${text.charAt(0).toLocaleUpperCase('vi')}${text.slice(1)}.`;
}
