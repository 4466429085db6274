import type { Lang } from '../../utils/i18n';
import { formatDate } from '../../utils/i18n';
import type { PageState } from '../../utils/messages';
import { pageWords } from '../../utils/words/pages';
import { Quoting } from '../parts/quoting';
import { tellEvidence } from './evidence';

export interface VerdictProps {
  state: Pick<PageState, 'reading' | 'verdict' | 'published'>;
  lang: Lang;
}

/** What the extension thinks of a page, and why, in words. */
export function VerdictText({ state, lang }: VerdictProps) {
  const { verdict: w, popup } = pageWords(lang);
  const { ict } = state.verdict;
  const told = tellEvidence(state.verdict.evidence, w);
  const heading = state.reading ? (ict ? w.ict : w.opened) : ict ? w.ictNotReading : w.notIct;
  return (
    <div class="verdict">
      <h1>{heading}</h1>
      {told.forIct.length + told.against.length === 0 && <p>{w.nothing}</p>}
      {told.forIct.length > 0 && (
        <p>
          <Quoting text={sentence(told.forIct)} lang={lang} />
        </p>
      )}
      {told.against.length > 0 && (
        <p>
          <Quoting text={`${w.against}: ${told.against.join('; ')}.`} lang={lang} />
        </p>
      )}
      {state.reading && (
        <p>{state.published ? popup.published(formatDate(state.published)) : popup.noDate}</p>
      )}
    </div>
  );
}

function sentence(phrases: string[]): string {
  const text = phrases.join('; ');
  return `${text.charAt(0).toLocaleUpperCase('vi')}${text.slice(1)}.`;
}
