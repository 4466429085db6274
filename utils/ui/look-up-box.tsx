import { useState } from 'preact/hooks';
import browser from 'webextension-polyfill';
import { SearchBox } from '../../components/parts/search-box';
import { ask } from '../ask';
import { hashOf, type Route, routeTo } from '../explore/route';
import type { Lang } from '../lang';
import { exploreWords } from '../words/explore/words';
import { openOwn } from './open-own';

/** Hits below a box in the popup or the panel: what fits without a scroll bar. */
const FEW = 6;

/** Address of a look-up page. */
const lookUpPage = (route: Route): string => browser.runtime.getURL(`explore.html${hashOf(route)}`);

interface LookUpBoxProps {
  lang: Lang;
  /** Called once a page was opened; the popup closes itself then. */
  opened?(): void;
}

/** The look-up pages' box in a small page of ours: whatever is chosen opens in a tab. */
export function LookUpBox({ lang, opened }: LookUpBoxProps) {
  const [failure, setFailure] = useState<string | null>(null);
  const failed = (error: unknown) => setFailure(error instanceof Error ? error.message : String(error));
  const open = (route: Route) => {
    openOwn(lookUpPage(route), browser.extension.inIncognitoContext).then(() => opened?.(), failed);
  };
  return (
    <div class="look-up">
      <SearchBox
        lang={lang}
        on={{
          find: (text) => ask('search', { text, kinds: [], country: null, year: null, limit: FEW }),
          open: (hit) => open(routeTo(hit.kind, hit.id)),
          pair: (sides) => open({ page: 'pair', sides, on: null }),
          all: (text) => open({ page: 'search', text, kinds: [], country: null, year: null }),
          failed,
        }}
      />
      {failure && (
        <p class="error" role="alert">
          {exploreWords(lang).failed(failure)}
        </p>
      )}
    </div>
  );
}
