import { useEffect, useState } from 'preact/hooks';
import { ResultsPage } from '../../../components/explore/pages/results-page';
import { ask } from '../../../utils/ask';
import { hashOf } from '../../../utils/explore/route';
import { useAsked } from '../../../utils/ui/hooks/use-asked';
import { search } from '../look-up';
import { replace } from '../use-route';
import { Answer, type PlaceProps, useTitle } from './place';
import { today } from './start-place';

const STEP = 40;
/** What the contract lets be asked for at once. */
const MOST = 200;

export function ResultsPlace({ route, dataset, kept }: PlaceProps<'search'>) {
  const [limit, setLimit] = useState(STEP);
  const hash = hashOf(route);
  useEffect(() => setLimit(STEP), [hash]);
  const asked = useAsked(`${hash} ${limit}`, () => search(route, limit));
  const all = useAsked('countries', () => ask('overview', { day: today(), until: null }));
  useTitle(null, null, kept);
  const one = { hash, words: route.text };
  return (
    <Answer asked={asked}>
      {(result) => (
        <ResultsPage
          route={route}
          result={result}
          countries={all.value?.countries ?? []}
          newest={Number(dataset.date.slice(0, 4))}
          kept={kept.saved.some((other) => other.hash === hash)}
          on={{
            change: replace,
            more: () => setLimit(Math.min(MOST, limit + STEP)),
            keep: () => kept.toggle(one),
          }}
        />
      )}
    </Answer>
  );
}
