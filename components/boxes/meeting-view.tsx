import { formatDate, pick, words } from '../../utils/i18n';
import type {
  AgreementLine,
  MeetingCard,
  MeetingLine,
  Participant,
  Recognised,
} from '../../utils/knowledge/card';
import { meetingWords } from '../../utils/words/card/meeting';
import { LineTitle } from '../card/history/line';
import { useReading } from '../parts/context';
import { Doubt } from '../parts/doubt';
import { Name, Names } from '../parts/name-ref';
import { SourceList } from '../parts/provenance';
import { Term } from '../parts/term';
import { Box, type BoxFrame } from './box';

export interface MeetingViewProps extends BoxFrame {
  /** With participants and kind where it was asked for at length. */
  meeting: MeetingLine & { agreements: AgreementLine[] } & Partial<
      Pick<MeetingCard, 'kind' | 'participants'>
    >;
  /** What made it known as the one the article reports; absent for any other meeting. */
  own?: Recognised | undefined;
}

/** One meeting: when and where, who took part in which office of that day, what came of it, and where that is written. */
export function MeetingView({ meeting, own, lang, tools, on }: MeetingViewProps) {
  const box = meetingWords(lang);
  const when = [meeting.date, meeting.dateEnd]
    .filter((date) => date !== null)
    .map((date) => formatDate(date, lang));
  const { participants, agreements, outcome, doubt } = meeting;
  // Of the article's own meeting, what others say: the page itself is open already.
  const { sources } = own?.meeting ?? meeting;
  return (
    <Box
      kind={own ? box.heading : box.kinds[meeting.kind ?? 'talks']}
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
        {(participants ?? meeting.others).length > 0 && (
          <Term label={box.participants}>
            {participants ? (
              <ul>
                {participants.map((participant) => (
                  <Present key={participant.name.entity} participant={participant} here={meeting.here} />
                ))}
              </ul>
            ) : (
              <Names names={meeting.others} here={meeting.here} />
            )}
          </Term>
        )}
        {outcome && <Term label={box.outcome}>{pick(outcome, lang)}</Term>}
        {agreements.length > 0 && (
          <Term label={box.agreements}>
            <ul>
              {agreements.map(({ id, title }) => (
                <li key={id}>
                  <LineTitle line={{ id, title, kind: 'agreement' }} />
                </li>
              ))}
            </ul>
          </Term>
        )}
        {sources.length > 0 && (
          <Term label={own ? box.others : box.sources}>
            <SourceList sources={sources} />
          </Term>
        )}
        {own && <Term label={box.why}>{whyOwn(own.reasons, lang)}</Term>}
      </dl>
      {doubt && <Doubt text={pick(doubt, lang)} />}
    </Box>
  );
}

function Present({
  participant: { name, office, side },
  here,
}: {
  participant: Participant;
  here: string[];
}) {
  const { lang } = useReading();
  const notes = [office, side?.name].filter((note) => note != null).map((note) => pick(note, lang));
  return (
    <li>
      <Name name={name} here={here.includes(name.entity)} />
      {notes.length > 0 && <span class="note"> {notes.join(' · ')}</span>}
    </li>
  );
}

/** What made the article's meeting known: who of it the article names, where, and how near it is in time. */
function whyOwn({ participants, place, days }: Recognised['reasons'], lang: BoxFrame['lang']): string {
  const box = meetingWords(lang);
  return [
    box.named(participants.map(({ name }) => pick(name, lang)).join(', ')),
    ...(place ? [box.at(pick(place.name, lang))] : []),
    box.days(days),
  ].join('; ');
}
