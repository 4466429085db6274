import { useRef } from 'preact/hooks';
import { PairPage } from '../../../components/explore/pages/pair-page';
import { ask } from '../../../utils/ask';
import { happenings } from '../../../utils/explore/happenings';
import { hashOf } from '../../../utils/explore/route';
import type { Bilingual, NameRef } from '../../../utils/knowledge/card';
import { useAsked } from '../../../utils/ui/hooks/use-asked';
import { briefPage } from '../../../utils/ui/open-own';
import { FactTools, pictureIn } from '../pictures/fact-tools';
import { replace } from '../use-route';
import { Answer, type PlaceProps, useTitle } from './place';

async function pairOf([a, b]: [string, string]) {
  const [between, items] = await Promise.all([
    ask('between', { a, b, asOf: null }),
    ask('timeline', { subject: { between: [a, b] } }),
  ]);
  return between && { sides: between.sides, all: happenings(items) };
}

const titleOf = ([a, b]: [NameRef, NameRef]): Bilingual => ({
  vi: `${a.name.vi} – ${b.name.vi}`,
  en: `${a.name.en} – ${b.name.en}`,
});

export function PairPlace({ route, dataset, kept }: PlaceProps<'pair'>) {
  const page = useRef<HTMLDivElement>(null);
  const key = route.sides.join(' ');
  const asked = useAsked(key, () => pairOf(route.sides));
  const { value } = asked;
  useTitle(value && titleOf(value.sides), hashOf(route), kept);
  return (
    <Answer asked={asked}>
      {({ sides, all }) => (
        <div ref={page}>
          <PairPage
            sides={sides}
            all={all}
            on={route.on}
            today={dataset.date}
            brief={briefPage(route.sides)}
            tools={
              <FactTools
                picture={pictureIn(page)}
                all={all}
                name={sides.map(({ entity }) => entity).join('-')}
                data={dataset.date}
              />
            }
            onDay={(on) => replace({ ...route, on })}
          />
        </div>
      )}
    </Answer>
  );
}
