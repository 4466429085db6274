import { formatDate, pick, words } from '../../utils/i18n';
import type { Recognised } from '../../utils/knowledge/card';
import { meetingWords } from '../../utils/words/meeting';
import { AgreementTitle } from '../card/lines';
import { Doubt } from '../card/roles';
import { Names } from '../parts/name-ref';
import { SourceList } from '../parts/provenance';
import { Term } from '../parts/term';
import { Box, type BoxFrame } from './box';

export interface MeetingBoxProps extends BoxFrame {
  /** The meeting the article seems to report, as the dataset holds it. */
  recognised: Recognised;
}

/** "This article's meeting": which one it is, who took part, what came of it, and where else it is written about. */
export function MeetingBox({ recognised: { meeting, agreements }, lang, tools, on }: MeetingBoxProps) {
  const box = meetingWords(lang);
  const when = [meeting.date, meeting.dateEnd].filter((date) => date !== null).map(formatDate);
  return (
    <Box
      kind={box.heading}
      title={pick(meeting.title, lang)}
      note={[
        [...new Set(when)].join(' – ') || words(lang).undated,
        ...(meeting.place ? [pick(meeting.place.name, lang)] : []),
      ].join(' · ')}
      lang={lang}
      tools={tools}
      on={on}
    >
      <dl class="facts">
        {meeting.others.length > 0 && (
          <Term label={box.participants}>
            <Names names={meeting.others} here={meeting.here} />
          </Term>
        )}
        {meeting.outcome && <Term label={box.outcome}>{pick(meeting.outcome, lang)}</Term>}
        {agreements.length > 0 && (
          <Term label={box.agreements}>
            <ul>
              {agreements.map((agreement) => (
                <li key={agreement.id}>
                  <AgreementTitle agreement={agreement} />
                </li>
              ))}
            </ul>
          </Term>
        )}
        {meeting.sources.length > 0 && (
          <Term label={box.others}>
            <SourceList sources={meeting.sources} />
          </Term>
        )}
      </dl>
      {meeting.doubt && <Doubt text={pick(meeting.doubt, lang)} />}
    </Box>
  );
}
