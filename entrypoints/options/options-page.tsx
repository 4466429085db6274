import { useCallback, useEffect, useState } from 'preact/hooks';
import browser from 'webextension-polyfill';
import { PacksView } from '../../components/packs/packs-view';
import { DataStatus } from '../../components/page/data-status';
import { OptionsView } from '../../components/page/options-view';
import { ask } from '../../utils/ask';
import type { Lang } from '../../utils/i18n';
import type { Card } from '../../utils/knowledge/card';
import type { DatasetStatus } from '../../utils/messages';
import { defaultSettings } from '../../utils/setting-values';
import { setNever, setSiteOff, updateSettings } from '../../utils/settings';
import { englishHosts, englishSites, listedHosts } from '../../utils/sites';
import { turnEnglishOn } from '../../utils/ui/english';
import { useSettings } from '../../utils/ui/hooks/use-settings';
import { useSites } from '../../utils/ui/hooks/use-sites';
import { Preview, usePreview } from '../../utils/ui/preview/preview';
import { usePreviewMarks } from '../../utils/ui/preview/use-preview-marks';
import { leaveSite, requestSites } from '../../utils/ui/sites';
import { pageWords } from '../../utils/words/pages/words';
import { useSubscribed } from './subscribe/use-subscribed';
import { usePacks } from './use-packs';

const message = (error: unknown) => (error instanceof Error ? error.message : String(error));

export function OptionsPage() {
  const reader = useSettings();
  const [error, setError] = useState<string | null>(null);
  const never = useNames(reader?.settings.never ?? []);
  const shortcuts = useShortcuts(reader?.lang ?? 'vi');
  const sites = useSites();
  const preview = usePreview();
  usePreviewMarks(reader?.settings ?? null);
  if (!reader) return null;
  const { settings, lang } = reader;
  const change = (task: Promise<void>) =>
    void task.then(
      () => setError(null),
      (failure) => setError(pageWords(lang).failed(message(failure))),
    );
  return (
    <>
      {error && (
        <p class="error" role="alert">
          {error}
        </p>
      )}
      <OptionsView
        settings={settings}
        lang={lang}
        never={settings.never.map((entity) => ({ entity, name: never.get(entity)?.[lang] ?? entity }))}
        shortcuts={shortcuts}
        englishHosts={englishHosts}
        sites={{ listed: listedHosts, ...sites }}
        preview={preview && <Preview card={preview} lang={lang} />}
        packs={<Packs lang={lang} state={settings.packs} />}
        data={<Data lang={lang} />}
        on={{
          change: (patch) => change(updateSettings(patch)),
          english: (isOn) => {
            if (!isOn) return change(updateSettings({ english: 'off' }));
            // Asked for before anything else: an await would lose the click the browser wants to see.
            const turning = turnEnglishOn();
            setError(null);
            void turning.then(
              (isNow) => setError(isNow ? null : pageWords(lang).options.englishRefused),
              (failure) => setError(pageWords(lang).failed(message(failure))),
            );
          },
          siteOn: (site) => change(setSiteOff(site, false)),
          // As above, the browser's permission comes first. What it gives shows in the list.
          allow: (withheld) => change(requestSites(withheld).then(() => undefined)),
          leave: (site) => change(leave(site)),
          markAgain: (entity) => change(setNever(entity, false)),
          shortcuts: shortcutPage(),
          reset: () =>
            change(updateSettings(({ sitesOff, never }) => ({ ...defaultSettings, sitesOff, never }))),
        }}
      />
    </>
  );
}

/** English editions are read on sites of their own: without leave for one of them they are off. */
async function leave(site: string): Promise<void> {
  await leaveSite(site);
  if (englishSites.includes(site)) await updateSettings({ english: 'off' });
}

/** Names of entities by id; those the dataset does not hold (any more) are missing. */
function useNames(entities: string[]): Map<string, Card['name']> {
  const [names, setNames] = useState(new Map<string, Card['name']>());
  const key = entities.join(' ');
  useEffect(() => {
    const ids = key ? key.split(' ') : [];
    Promise.all(ids.map((entity) => ask('card', { entity, asOf: null, here: [] }))).then(
      (cards) => setNames(new Map(cards.flatMap((card) => (card ? [[card.entity, card.name]] : [])))),
      (error) => console.error('names not found:', error),
    );
  }, [key]);
  return names;
}

/** The commands in the reader's language; the browser knows their descriptions in its own. */
function useShortcuts(lang: Lang): { name: string; keys: string }[] {
  const [shortcuts, setShortcuts] = useState<{ command: string; keys: string }[]>([]);
  useEffect(() => {
    // Firefox for Android has no commands.
    void browser.commands
      ?.getAll()
      .then((commands) =>
        setShortcuts(commands.map(({ name, shortcut }) => ({ command: name ?? '', keys: shortcut ?? '' }))),
      );
  }, []);
  // In the order of the words: browsers give them in that of the alphabet.
  return Object.entries(pageWords(lang).options.commands).flatMap(([command, name]) => {
    const known = shortcuts.find((each) => each.command === command);
    return known ? [{ name, keys: readable(known.keys) }] : [];
  });
}

/** Chromium calls these two keys by name. */
const readable = (keys: string) => keys.replace(/\bPeriod$/, '.').replace(/\bComma$/, ',');

/** Both browsers keep the keys on a page of their own; each opens it in its own way. */
function shortcutPage(): (() => void) | null {
  const commands = browser.commands as { openShortcutSettings?: () => Promise<void> } | undefined;
  if (commands?.openShortcutSettings) return () => void commands.openShortcutSettings?.();
  if (location.protocol !== 'chrome-extension:') return null;
  return () => void browser.tabs.create({ url: 'chrome://extensions/shortcuts' });
}

function Packs({ lang, state }: { lang: Lang; state: number }) {
  const { renewal, byAddress, remove } = useSubscribed(lang);
  return <PacksView {...usePacks(lang, state, remove)} renewal={renewal} byAddress={byAddress} />;
}

function Data({ lang }: { lang: 'vi' | 'en' }) {
  const [status, setStatus] = useState<DatasetStatus | null>(null);
  const [state, setState] = useState<'idle' | 'reinstalling' | 'reinstalled'>('idle');
  const [error, setError] = useState<string | null>(null);
  const fail = useCallback((failure: unknown) => setError(pageWords(lang).failed(message(failure))), [lang]);
  useEffect(() => {
    ask('dataset', {}).then(setStatus, fail);
  }, [fail]);
  const reinstall = async () => {
    setState('reinstalling');
    setError(null);
    try {
      setStatus(await ask('reinstall', {}));
      setState('reinstalled');
    } catch (failure) {
      fail(failure);
      setState('idle');
    }
  };
  return (
    <DataStatus
      status={status}
      lang={lang}
      state={state}
      error={error}
      onReinstall={() => void reinstall()}
    />
  );
}
