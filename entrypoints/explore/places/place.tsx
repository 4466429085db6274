import type { ComponentChildren } from 'preact';
import { useEffect } from 'preact/hooks';
import { useWords } from '../../../components/explore/context';
import { hashOf, type Route } from '../../../utils/explore/route';
import { pick } from '../../../utils/i18n';
import type { Bilingual } from '../../../utils/knowledge/card';
import type { DatasetStatus } from '../../../utils/messages';
import type { Asked } from '../../../utils/ui/hooks/use-asked';
import { lazy } from '../../../utils/ui/lazy';
import type { KeptLists } from '../use-kept';
import { EntityPlace } from './entity-place';
import { HoldersPlace } from './holders-place';
import { PairPlace } from './pair-place';
import { AgreementPlace, MeetingPlace } from './record-places';
import { ResultsPlace } from './results-place';
import { StartPlace } from './start-place';

const NetworkPlace = lazy(async () => (await import('./network-place')).NetworkPlace);
const MapPlace = lazy(async () => (await import('./map-place')).MapPlace);

export interface PlaceProps<Page extends Route['page']> {
  route: Extract<Route, { page: Page }>;
  dataset: DatasetStatus;
  kept: KeptLists;
}

/** What the address names. */
export function Place({ route, dataset, kept }: { route: Route; dataset: DatasetStatus; kept: KeptLists }) {
  const shared = { dataset, kept };
  switch (route.page) {
    case 'start':
      return <StartPlace route={route} {...shared} />;
    case 'search':
      return <ResultsPlace route={route} {...shared} />;
    case 'entity':
      return <EntityPlace route={route} {...shared} />;
    case 'pair':
      return <PairPlace route={route} {...shared} />;
    case 'meeting':
      return <MeetingPlace route={route} {...shared} />;
    case 'agreement':
      return <AgreementPlace route={route} {...shared} />;
    case 'holders':
      return <HoldersPlace route={route} {...shared} />;
    case 'network':
      return <NetworkPlace route={route} {...shared} />;
    case 'map':
      return <MapPlace route={route} {...shared} />;
    case 'unknown':
      return <Missing words="notFound" />;
  }
}

/** Says that there is nothing here, with the way out. */
function Missing({ words }: { words: 'notFound' | 'missing' }) {
  const { w } = useWords();
  return (
    <div class="column-main">
      <p class="nothing">{words === 'notFound' ? w.notFound : w.entity.missing}</p>
      <a href={hashOf({ page: 'start' })}>{w.toStart}</a>
    </div>
  );
}

interface AnswerProps<Value> {
  asked: Asked<Value | null>;
  children: (value: Value) => ComponentChildren;
}

/** Shows what was asked: loading, failed with a way to try again, nothing there, or the answer. */
export function Answer<Value>({ asked, children }: AnswerProps<Value>) {
  const { w } = useWords();
  if (asked.error) {
    return (
      <p class="alert" role="alert">
        {w.failed(asked.error)}{' '}
        <button type="button" class="text-button" onClick={asked.retry}>
          {w.retry}
        </button>
      </p>
    );
  }
  if (asked.value !== null) return <>{children(asked.value)}</>;
  return asked.key === null ? <p class="quiet loading">{w.loading}</p> : <Missing words="missing" />;
}

/** Names the tab after the page, and remembers that it was looked up. */
export function useTitle(name: Bilingual | null, hash: string | null, kept: KeptLists): void {
  const { lang, w } = useWords();
  const words = name === null ? null : pick(name, lang);
  useEffect(() => {
    document.title = words === null ? `${w.title} · Bối Cảnh` : `${words} · Bối Cảnh`;
    if (words !== null && hash !== null) kept.visited({ hash, words });
  }, [words, hash]);
}
