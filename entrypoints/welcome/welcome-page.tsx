import { useEffect, useState } from 'preact/hooks';
import browser from 'webextension-polyfill';
import { type WelcomeProps, WelcomeView } from '../../components/page/welcome-view';
import { listedHosts } from '../../utils/sites';
import { requestSites, withheldSites } from '../../utils/ui/sites';
import { useSettings } from '../../utils/ui/use-settings';

export function WelcomePage() {
  const reader = useSettings();
  const [withheld, setWithheld] = useState<string[]>([]);
  const [asked, setAsked] = useState<WelcomeProps['asked']>('not-yet');
  useEffect(() => {
    const look = () => void withheldSites().then(setWithheld);
    look();
    browser.permissions.onAdded.addListener(look);
    browser.permissions.onRemoved.addListener(look);
    return () => {
      browser.permissions.onAdded.removeListener(look);
      browser.permissions.onRemoved.removeListener(look);
    };
  }, []);
  if (!reader) return null;
  return (
    <WelcomeView
      lang={reader.lang}
      sites={listedHosts}
      withheld={withheld}
      asked={asked}
      on={{
        grant: () =>
          void requestSites(withheld).then(
            (granted) => setAsked(granted ? 'granted' : 'refused'),
            () => setAsked('refused'),
          ),
        sample: () => location.assign(browser.runtime.getURL('sample.html')),
        options: () => void browser.runtime.openOptionsPage(),
      }}
    />
  );
}
