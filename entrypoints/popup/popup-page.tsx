import { useCallback, useEffect, useState } from 'preact/hooks';
import browser from 'webextension-polyfill';
import { type PopupState, PopupView } from '../../components/page/popup/popup-view';
import { ask, askPage } from '../../utils/ask';
import type { News } from '../../utils/messages';
import { isSiteOff, setSiteOff, updateSettings } from '../../utils/settings';
import { offersEnglish, turnEnglishOn } from '../../utils/ui/english';
import { useOpened } from '../../utils/ui/hooks/use-opened';
import { useSave } from '../../utils/ui/hooks/use-save';
import { useSettings } from '../../utils/ui/hooks/use-settings';
import { LookUpBox } from '../../utils/ui/look-up-box';
import { openOwn } from '../../utils/ui/open-own';
import { openPanel } from '../../utils/ui/panel';
import { requestSites } from '../../utils/ui/sites';
import { pageWords } from '../../utils/words/pages/words';
import { type Look, look } from './look';

/** ms between two looks while the page is still reading itself. */
const AGAIN = 300;

export function PopupPage() {
  const reader = useSettings();
  const [seen, setSeen] = useState<Look | { at: 'closed' }>({ at: 'loading' });
  const [busy, setBusy] = useState(false);
  const [error, setError] = useState<string | null>(null);
  const [offer, setOffer] = useState<'none' | 'shown' | 'answered'>('none');
  const lang = reader?.lang ?? 'vi';
  const w = pageWords(lang);

  /** Runs something the reader asked for; what fails is said, not swallowed. */
  const run = useCallback(
    async (task: () => Promise<void>) => {
      setBusy(true);
      setError(null);
      try {
        await task();
      } catch (failure) {
        setError(w.failed(failure instanceof Error ? failure.message : String(failure)));
      } finally {
        setBusy(false);
      }
    },
    [w],
  );

  const lookAgain = useCallback(async () => setSeen(await look()), []);
  useEffect(() => {
    void run(lookAgain);
  }, [run, lookAgain]);

  // A page that is being read names more as it goes on.
  const reading = seen.at === 'page' && seen.state.reading;
  useEffect(() => {
    if (!reading || seen.state.names.length > 0) return;
    const timer = setTimeout(() => void run(lookAgain), AGAIN);
    return () => clearTimeout(timer);
  }, [reading, seen, run, lookAgain]);

  const tab = 'tab' in seen ? seen.tab : null;
  const page = seen.at === 'page' && seen.state.reading ? seen.state : null;
  const opened = useOpened(page, tab, run);
  const save = useSave('tab' in seen ? seen.tab : null, 'url' in seen ? seen.url : null);

  const [news, setNews] = useState<News | null>(null);
  useEffect(() => {
    // The popup is of use without: a list that cannot be read says so on its own page.
    ask('news', {}).then(setNews, (failure) => console.warn('news:', failure));
  }, []);
  const seenNews = async () => {
    setNews(null);
    await ask('newsSeen', {});
  };

  const english = reader?.settings.english;
  useEffect(() => {
    if (!english || seen.at !== 'page' || !seen.state.reading || offer !== 'none') return;
    if (!offersEnglish(english, seen.url, seen.state.title)) return;
    setOffer('shown');
    // Shown is offered: it does not come again, whatever the reader does.
    void run(() => updateSettings({ english: 'off' }));
  }, [english, seen, offer, run]);

  if (!reader) return null;

  const open = () =>
    run(async () => {
      if (tab === null) return;
      const { opened } = await ask('open', { tabId: tab });
      if (!opened) setError(w.popup.notOpened);
      await lookAgain();
    });

  return (
    <>
      <LookUpBox lang={lang} opened={() => window.close()} />
      <PopupView
        state={shownState(seen, reader.settings.sitesOff)}
        lang={lang}
        busy={busy}
        error={error}
        save={save.state}
        opened={opened.top?.kind === 'card' ? null : opened.top}
        offersEnglish={offer === 'shown'}
        news={news}
        marks={reader.settings.marks}
        on={{
          save: save.start,
          openSaved: () => {
            save.open();
            window.close();
          },
          read: open,
          grant: (site) => {
            // Asked for before anything else: an await would lose the click the browser wants to see.
            const asked = requestSites([site]);
            void run(async () => {
              if (await asked) await open();
              else setError(w.popup.refused);
            });
          },
          english: (wanted) => {
            // As above, the browser's permission comes first.
            const turning = wanted && turnEnglishOn();
            setOffer('answered');
            if (turning)
              void run(async () => {
                if (!(await turning)) setError(w.options.englishRefused);
              });
          },
          notIct: () =>
            run(async () => {
              if (tab === null) return;
              await askPage(tab, 'close', {});
              setSeen({ at: 'closed' });
            }),
          openBetween: opened.openBetween,
          openMeeting: opened.openMeeting,
          openAgreement: opened.openAgreement,
          brief: opened.brief,
          back: opened.back,
          open: (entity) =>
            run(async () => {
              if (tab === null) return;
              await askPage(tab, 'show', { entity });
              window.close();
            }),
          marks: (marks) => run(() => updateSettings({ marks })),
          site: (site, active) => run(() => setSiteOff(site, !active)),
          retry: () => run(lookAgain),
          library: () => run(() => openPage('library.html')),
          options: () => run(() => browser.runtime.openOptionsPage()),
          changed: () =>
            run(async () => {
              await seenNews();
              await openPage('library.html#/changed');
            }),
          newsSeen: () => run(seenNews),
          panel: () => {
            if (tab !== null) void openPanel(tab);
          },
        }}
      />
    </>
  );
}

function shownState(seen: Look | { at: 'closed' }, sitesOff: readonly string[]): PopupState {
  if ('site' in seen && isSiteOff(sitesOff, seen.site)) return { at: 'site-off', site: seen.site };
  return seen;
}

async function openPage(path: string): Promise<void> {
  await openOwn(browser.runtime.getURL(path), browser.extension.inIncognitoContext);
  window.close();
}
