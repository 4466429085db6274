import { HoldersPage } from '../../../components/explore/pages/holders-page';
import { ask } from '../../../utils/ask';
import { hashOf } from '../../../utils/explore/route';
import { useAsked } from '../../../utils/ui/hooks/use-asked';
import { replace } from '../use-route';
import { Answer, type PlaceProps, useTitle } from './place';

async function bodyOf(body: string, on: string) {
  const [card, holders, all] = await Promise.all([
    ask('card', { entity: body, asOf: null, here: [] }),
    ask('holders', { body, on }),
    ask('officers', { body }),
  ]);
  return card && { body: { entity: card.entity, type: card.type, name: card.name }, holders, all };
}

export function HoldersPlace({ route, dataset, kept }: PlaceProps<'holders'>) {
  const day = route.on ?? dataset.date;
  const asked = useAsked(`${route.body} ${day}`, () => bodyOf(route.body, day));
  const { value } = asked;
  useTitle(value?.body.name ?? null, hashOf(route), kept);
  return (
    <Answer asked={asked}>
      {({ body, holders, all }) => (
        <HoldersPage
          body={body}
          on={route.on}
          today={dataset.date}
          holders={holders}
          all={all}
          onDay={(on) => replace({ ...route, on })}
        />
      )}
    </Answer>
  );
}
