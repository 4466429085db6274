import { useState } from 'preact/hooks';
import browser from 'webextension-polyfill';
import { type WelcomeProps, WelcomeView } from '../../components/page/welcome-view';
import { listedHosts } from '../../utils/sites';
import { useSettings } from '../../utils/ui/hooks/use-settings';
import { useSites } from '../../utils/ui/hooks/use-sites';
import { Preview, usePreview } from '../../utils/ui/preview/preview';
import { usePreviewMarks } from '../../utils/ui/preview/use-preview-marks';
import { requestSites } from '../../utils/ui/sites';

export function WelcomePage() {
  const reader = useSettings();
  const { withheld } = useSites();
  const [asked, setAsked] = useState<WelcomeProps['asked']>('not-yet');
  const preview = usePreview();
  usePreviewMarks(reader?.settings ?? null);
  if (!reader) return null;
  return (
    <WelcomeView
      lang={reader.lang}
      sites={listedHosts}
      withheld={withheld}
      asked={asked}
      preview={preview && <Preview card={preview} lang={reader.lang} />}
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
