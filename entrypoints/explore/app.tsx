import { useState } from 'preact/hooks';
import browser from 'webextension-polyfill';
import { LangContext } from '../../components/explore/context';
import { Frame } from '../../components/explore/frame';
import { ReadingContext } from '../../components/parts/context';
import { SearchBox } from '../../components/parts/search-box';
import { type Route, routeTo } from '../../utils/explore/route';
import { formatDate, type Lang } from '../../utils/i18n';
import type { DatasetStatus } from '../../utils/messages';
import { type Asked, useAsked } from '../../utils/ui/hooks/use-asked';
import { useSettings } from '../../utils/ui/hooks/use-settings';
import { openOwn } from '../../utils/ui/open-own';
import { exploreWords } from '../../utils/words/explore/words';
import { askDataset } from './ask-ahead';
import { lookUp } from './look-up';
import { Place } from './places/place';
import { type KeptLists, useKept } from './use-kept';
import { go, useRoute } from './use-route';

/** The look-up pages: one frame, and in it the place that the address names. */
export function App() {
  const reader = useSettings();
  const route = useRoute();
  const kept = useKept();
  // Asked for while the settings are still read: each page waits for both.
  const dataset = useAsked('dataset', askDataset);
  if (!reader) return null;
  return (
    <LangContext.Provider value={reader.lang}>
      <ReadingContext.Provider value={{ lang: reader.lang, open: null }}>
        <Explore route={route} lang={reader.lang} kept={kept} dataset={dataset} />
      </ReadingContext.Provider>
    </LangContext.Provider>
  );
}

interface ExploreProps {
  route: Route;
  lang: Lang;
  kept: KeptLists;
  dataset: Asked<DatasetStatus>;
}

function Explore({ route, lang, kept, dataset }: ExploreProps) {
  const w = exploreWords(lang);
  const [failure, setFailure] = useState<string | null>(null);
  const fromPrivate = browser.extension.inIncognitoContext;
  const search = (
    <SearchBox
      lang={lang}
      initial={route.page === 'search' ? route.text : ''}
      autoFocus={route.page === 'start'}
      on={{
        find: (text) => lookUp(text),
        open: (hit) => go(routeTo(hit.kind, hit.id)),
        pair: (sides) => go({ page: 'pair', sides, on: null }),
        all: (text) => go({ page: 'search', text, kinds: [], country: null, year: null }),
        failed: (error) => setFailure(error instanceof Error ? error.message : String(error)),
      }}
    />
  );
  return (
    <Frame
      route={route}
      search={search}
      data={dataset.value && formatDate(dataset.value.date, lang)}
      on={{
        library: () => void openOwn(browser.runtime.getURL('library.html'), fromPrivate),
        options: () => void browser.runtime.openOptionsPage(),
      }}
    >
      {failure && (
        <p class="alert" role="alert">
          {w.failed(failure)}
        </p>
      )}
      {dataset.value && <Place route={route} dataset={dataset.value} kept={kept} />}
      {dataset.error && (
        <p class="alert" role="alert">
          {w.failed(dataset.error)}{' '}
          <button type="button" class="text-button" onClick={dataset.retry}>
            {w.retry}
          </button>
        </p>
      )}
    </Frame>
  );
}
