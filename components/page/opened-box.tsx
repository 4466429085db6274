import type { Lang } from '../../utils/i18n';
import type { AgreementCard, Between as BetweenFacts, MeetingCard } from '../../utils/knowledge/card';
import type { PageState } from '../../utils/messages';
import { AgreementView } from '../boxes/agreement-view';
import { Between } from '../boxes/between';
import type { BoxFrame } from '../boxes/box';
import { MeetingView } from '../boxes/meeting-view';

/** What two sides have, a meeting, or an agreement, opened over the list of names. */
export type Opened =
  | { kind: 'between'; between: BetweenFacts }
  | { kind: 'meeting'; meeting: MeetingCard }
  | { kind: 'agreement'; agreement: AgreementCard };

interface OpenedBoxProps {
  opened: Opened;
  page: PageState | null;
  lang: Lang;
  on: BoxFrame['on'] & { brief(sides: [string, string]): void };
}

export function OpenedBox({ opened, page, lang, on }: OpenedBoxProps) {
  if (opened.kind === 'between')
    return (
      <Between
        between={opened.between}
        lang={lang}
        dated={page?.published != null}
        own={page?.meeting}
        on={on}
        onBrief={on.brief}
      />
    );
  if (opened.kind === 'agreement') return <AgreementView agreement={opened.agreement} lang={lang} on={on} />;
  return (
    <MeetingView
      meeting={opened.meeting}
      own={page?.meeting?.find(({ meeting }) => meeting.id === opened.meeting.id)}
      lang={lang}
      on={on}
    />
  );
}
