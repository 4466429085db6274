import { useState } from 'preact/hooks';
import browser from 'webextension-polyfill';
import { type WelcomeProps, WelcomeView } from '../../components/page/welcome-view';
import { listedHosts } from '../../utils/sites';
import { requestSites } from '../../utils/ui/sites';
import { useSettings } from '../../utils/ui/use-settings';
import { useSites } from '../../utils/ui/use-sites';

export function WelcomePage() {
  const reader = useSettings();
  const { withheld } = useSites();
  const [asked, setAsked] = useState<WelcomeProps['asked']>('not-yet');
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
