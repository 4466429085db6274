import type { ComponentChildren } from 'preact';
import { useId } from 'preact/hooks';
import { formatDate, type Lang, pick, words } from '../utils/i18n';
import type { Recognised } from '../utils/knowledge/card';
import { meetingWords } from '../utils/words/meeting';
import { ReadingContext } from './context';
import { AgreementTitle } from './lines';
import { Names } from './name-ref';
import { SourceList } from './provenance';
import { Doubt } from './roles';

export interface MeetingBoxProps {
  /** The meeting the article seems to report, as the dataset holds it. */
  recognised: Recognised;
  lang: Lang;
  /** The card's tools; the panel has its own. */
  tools?: ComponentChildren;
  on: { open(entity: string): void; openAgreement?(agreement: string): void };
}

/** "This article's meeting": which one it is, who took part, what came of it, and where else it is written about. */
export function MeetingBox({ recognised: { meeting, agreements }, lang, tools, on }: MeetingBoxProps) {
  const title = useId();
  const w = words(lang);
  const box = meetingWords(lang);
  const when = [meeting.date, meeting.dateEnd].filter((date) => date !== null).map(formatDate);
  return (
    <ReadingContext.Provider value={{ lang, open: on.open, openAgreement: on.openAgreement }}>
      <section class="box" aria-labelledby={title} lang={lang}>
        <div class="box-head">
          <span class="kind">{box.heading}</span>
          {tools}
          <h2 id={title}>{pick(meeting.title, lang)}</h2>
          <p class="note">
            {[...new Set(when)].join(' – ') || w.undated}
            {meeting.place && ` · ${pick(meeting.place.name, lang)}`}
          </p>
        </div>
        <dl class="facts">
          {meeting.others.length > 0 && (
            <div>
              <dt>{box.participants}</dt>
              <dd>
                <Names names={meeting.others} here={meeting.here} />
              </dd>
            </div>
          )}
          {meeting.outcome && (
            <div>
              <dt>{box.outcome}</dt>
              <dd>{pick(meeting.outcome, lang)}</dd>
            </div>
          )}
          {agreements.length > 0 && (
            <div>
              <dt>{box.agreements}</dt>
              <dd>
                <ul>
                  {agreements.map((agreement) => (
                    <li key={agreement.id}>
                      <AgreementTitle agreement={agreement} />
                    </li>
                  ))}
                </ul>
              </dd>
            </div>
          )}
          {meeting.sources.length > 0 && (
            <div>
              <dt>{box.others}</dt>
              <dd>
                <SourceList sources={meeting.sources} />
              </dd>
            </div>
          )}
        </dl>
        {meeting.doubt && <Doubt text={pick(meeting.doubt, lang)} />}
      </section>
    </ReadingContext.Provider>
  );
}
