import { formatDate, packMark, pick } from '../../../utils/i18n';
import type { Recognised } from '../../../utils/knowledge/card';
import { meetingWords } from '../../../utils/words/card/meeting';
import { useReading } from '../../parts/context';

/** Whether an entity took part in a meeting, itself or by those who stood for it. */
const tookPart = ({ meeting }: Recognised, entity: string) =>
  meeting.here.includes(entity) || meeting.others.some((other) => other.entity === entity);

/** Two that are as likely are both shown. */
const MOST = 2;

interface OwnMeetingsProps {
  entity: string;
  /** The meetings the article seems to report, surest first. */
  meetings: readonly Recognised[];
}

/** The meeting the article reports, for those who took part: it stands apart from what came before it. */
export function OwnMeetings({ entity, meetings }: OwnMeetingsProps) {
  return meetings
    .filter((recognised) => tookPart(recognised, entity))
    .slice(0, MOST)
    .map(({ meeting }) => <OwnMeeting key={meeting.id} meeting={meeting} />);
}

/** A line that opens the meeting. */
export function OwnMeeting({ meeting }: Pick<Recognised, 'meeting'>) {
  const { lang, openMeeting } = useReading();
  const { id, date, title, place, sources } = meeting;
  const pack = sources[0]?.pack;
  const w = meetingWords(lang);
  const note = [
    w.heading,
    ...(date ? [formatDate(date, lang)] : []),
    ...(place ? [pick(place.name, lang)] : []),
    ...(pack ? [packMark(pack, lang)] : []),
  ];
  return (
    <button type="button" class="own-meeting" onClick={() => openMeeting?.(id)}>
      <span class="own-note">{note.join(' · ')}</span>
      <span class="own-title">{pick(title, lang)}</span>
    </button>
  );
}
