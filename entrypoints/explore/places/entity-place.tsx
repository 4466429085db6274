import { useRef } from 'preact/hooks';
import { useWords } from '../../../components/explore/context';
import { EntityPage } from '../../../components/explore/pages/entity-page';
import { SearchBox } from '../../../components/parts/search-box';
import { ask } from '../../../utils/ask';
import { happenings } from '../../../utils/explore/happenings';
import { hashOf } from '../../../utils/explore/route';
import { useAsked } from '../../../utils/ui/hooks/use-asked';
import { askCard, askTimeline } from '../ask-ahead';
import { lookUp } from '../look-up';
import { FactTools, pictureIn } from '../pictures/fact-tools';
import { go, replace } from '../use-route';
import { Answer, type PlaceProps, useTitle } from './place';

/** What stands beside its facts: asked for once they are there, so that the page does not wait for it. */
async function besideOf(id: string) {
  const [officers, units, articles] = await Promise.all([
    ask('officers', { body: id }),
    ask('units', { body: id }),
    // With the reading list's store, which the first screen does without.
    import('./saved-articles').then(({ articlesNaming }) => articlesNaming(id)),
  ]);
  return { hasOfficers: officers.length > 0, units, articles };
}

export function EntityPlace({ route, dataset, kept }: PlaceProps<'entity'>) {
  const { lang } = useWords();
  const { id, on } = route;
  const page = useRef<HTMLDivElement>(null);
  const facts = useAsked(id, async () => happenings(await askTimeline(id)));
  const card = useAsked(`${id} ${on}`, () => askCard(id, on));
  const holders = useAsked(`${id} ${on ?? dataset.date}`, () =>
    ask('holders', { body: id, on: on ?? dataset.date }),
  );
  const isThere = facts.key === id;
  const beside = useAsked(`${id} ${isThere}`, async () => (isThere ? besideOf(id) : null));
  useTitle(card.value?.name ?? null, card.value ? hashOf({ ...route, id: card.value.entity }) : null, kept);
  return (
    <Answer asked={card}>
      {(shown) =>
        facts.value &&
        facts.key === shown.entity && (
          <div ref={page}>
            <EntityPage
              card={shown}
              all={facts.value}
              leaders={[...(holders.value?.held ?? []), ...(holders.value?.attested ?? [])]}
              beside={beside.key === `${id} true` ? beside.value : null}
              tools={
                <FactTools
                  picture={pictureIn(page)}
                  all={facts.value}
                  name={shown.entity}
                  data={dataset.date}
                />
              }
              compare={
                <SearchBox
                  lang={lang}
                  on={{
                    find: (text) => lookUp(text),
                    open: (hit) =>
                      hit.kind === 'meeting' || hit.kind === 'agreement'
                        ? go({ page: hit.kind, id: hit.id })
                        : go({ page: 'pair', sides: [id, hit.id], on }),
                    pair: (sides) => go({ page: 'pair', sides, on: on }),
                    all: (text) => go({ page: 'search', text, kinds: [], country: null, year: null }),
                    failed: (error) => console.warn('Bối Cảnh:', error),
                  }}
                />
              }
              onDay={(day) => replace({ ...route, on: day })}
            />
          </div>
        )
      }
    </Answer>
  );
}
