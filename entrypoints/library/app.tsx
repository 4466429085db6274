import { useCallback, useState } from 'preact/hooks';
import browser from 'webextension-polyfill';
import { LangContext } from '../../components/library/context';
import { type Notice, Toast } from '../../components/library/notices/toast';
import { useSettings } from '../../utils/ui/hooks/use-settings';
import { lazy } from '../../utils/ui/lazy';
import { libraryWords } from '../../utils/words/library/words';
import { useChanges } from './hooks/use-changes';
import { useLibrary } from './hooks/use-library';
import { ListPage } from './list-page';
import { useRoute } from './route';

const ReaderRoute = lazy(async () => (await import('./reader-route')).ReaderRoute);
const BriefRoute = lazy(async () => (await import('./brief-route')).BriefRoute);

/** The library's page: the list, an article, or a brief, by the address after `#`. */
export function App() {
  const reader = useSettings();
  const route = useRoute();
  const [said, setSaid] = useState<{ notice: Notice; at: string } | null>(null);
  const setNotice = useCallback(
    (notice: Notice | null) => setSaid(notice && { notice, at: location.hash }),
    [],
  );
  // What was said on one page is not meant for the next.
  const notice = said?.at === location.hash ? said.notice : null;
  const [elsewhere, setElsewhere] = useState<string[]>([]);
  const shelf = useLibrary(setElsewhere);
  const changes = useChanges(shelf.complete ? shelf.articles : null);
  if (!reader) return null;
  const { lang, settings } = reader;
  const w = libraryWords(lang);
  document.title = `${w.title} · Bối Cảnh`;
  return (
    <LangContext.Provider value={lang}>
      {browser.extension.inIncognitoContext && (
        <p class="alert" role="alert">
          {w.errors.private}
        </p>
      )}
      {shelf.error && (
        <p class="alert" role="alert">
          {w.errors[shelf.error]}{' '}
          <button type="button" class="plain" onClick={shelf.retry}>
            {w.retry}
          </button>
        </p>
      )}
      {shelf.articles === null && !shelf.error && <p class="quiet loading">{w.loading}</p>}
      {shelf.articles && shelf.lib && (
        <>
          <div hidden={route.page !== 'list'} class="list-page">
            <ListPage
              shelf={shelf}
              lib={shelf.lib}
              articles={shelf.articles}
              changes={changes}
              elsewhere={elsewhere}
              settings={settings}
              active={route.page === 'list'}
              view={route.page === 'list' ? route.view : undefined}
              say={setNotice}
            />
          </div>
          {route.page === 'read' && (
            <ReaderRoute
              key={route.id}
              id={route.id}
              shelf={shelf}
              lib={shelf.lib}
              changes={changes.get(route.id) ?? []}
              settings={settings}
              say={setNotice}
            />
          )}
          {route.page === 'brief' && <BriefRoute route={route} lib={shelf.lib} lang={lang} say={setNotice} />}
        </>
      )}
      <Toast notice={notice} onClose={() => setNotice(null)} />
    </LangContext.Provider>
  );
}
