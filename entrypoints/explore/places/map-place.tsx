import { useRef } from 'preact/hooks';
import { MapPage } from '../../../components/explore/pages/map-page';
import { ask } from '../../../utils/ask';
import { happenings } from '../../../utils/explore/happenings';
import { hashOf } from '../../../utils/explore/route';
import { useAsked } from '../../../utils/ui/hooks/use-asked';
import { FactTools, pictureIn } from '../pictures/fact-tools';
import { replace } from '../use-route';
import { Answer, type PlaceProps, useTitle } from './place';
import { today } from './start-place';

/** The country whose press the readers read: it stands in nearly every fact. */
const HOME = 'viet-nam';

export function MapPlace({ route, dataset, kept }: PlaceProps<'map'>) {
  const page = useRef<HTMLDivElement>(null);
  const asked = useAsked(hashOf(route), () => ask('overview', { day: today(), until: route.on }));
  const all = useAsked('home', async () => happenings(await ask('timeline', { subject: { entity: HOME } })));
  useTitle(null, null, kept);
  return (
    <Answer asked={asked}>
      {({ countries }) => (
        <div ref={page}>
          <MapPage
            countries={countries}
            on={route.on}
            today={dataset.date}
            home={HOME}
            tools={
              all.value && (
                <FactTools picture={pictureIn(page)} all={all.value} name="map" data={dataset.date} />
              )
            }
            onDay={(on) => replace({ ...route, on })}
          />
        </div>
      )}
    </Answer>
  );
}
