import { AgreementPage, MeetingPage } from '../../../components/explore/pages/record-pages';
import { ask } from '../../../utils/ask';
import { hashOf } from '../../../utils/explore/route';
import { useAsked } from '../../../utils/ui/hooks/use-asked';
import { Answer, type PlaceProps, useTitle } from './place';

export function MeetingPlace({ route, kept }: PlaceProps<'meeting'>) {
  const asked = useAsked(route.id, () => ask('meeting', { meeting: route.id, here: [] }));
  const { value } = asked;
  useTitle(value?.title ?? null, hashOf(route), kept);
  return <Answer asked={asked}>{(meeting) => <MeetingPage meeting={meeting} />}</Answer>;
}

export function AgreementPlace({ route, kept }: PlaceProps<'agreement'>) {
  const asked = useAsked(route.id, () => ask('agreement', { agreement: route.id, here: [] }));
  const followed = useAsked(route.id, () => ask('followUps', { agreement: route.id }));
  const { value } = asked;
  useTitle(value?.title ?? null, hashOf(route), kept);
  return (
    <Answer asked={asked}>
      {(agreement) => <AgreementPage agreement={agreement} followed={followed.value} />}
    </Answer>
  );
}
