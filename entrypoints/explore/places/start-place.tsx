import { StartPage } from '../../../components/explore/pages/start-page';
import { ask } from '../../../utils/ask';
import { useAsked } from '../../../utils/ui/hooks/use-asked';
import { Answer, type PlaceProps, useTitle } from './place';

/** Today where the reader is, `yyyy-mm-dd`. */
export function today(): string {
  const now = new Date();
  const two = (n: number) => String(n).padStart(2, '0');
  return `${now.getFullYear()}-${two(now.getMonth() + 1)}-${two(now.getDate())}`;
}

export function StartPlace({ dataset, kept }: PlaceProps<'start'>) {
  const asked = useAsked('overview', () => ask('overview', { day: today(), until: null }));
  useTitle(null, null, kept);
  return (
    <Answer asked={asked}>
      {(overview) => (
        <StartPage
          overview={overview}
          counts={dataset.counts}
          recent={kept.recent}
          saved={kept.saved}
          onClear={kept.clear}
        />
      )}
    </Answer>
  );
}
