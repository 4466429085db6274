import { useCallback, useEffect, useState } from 'preact/hooks';
import browser from 'webextension-polyfill';
import { citation } from '../../components/card/head/citation';
import { PanelView } from '../../components/page/panel-view';
import { Report } from '../../components/page/report';
import { askPage } from '../../utils/ask';
import type { Card } from '../../utils/knowledge/card';
import { setSiteOff } from '../../utils/settings';
import { useOpened } from '../../utils/ui/hooks/use-opened';
import { useSave } from '../../utils/ui/hooks/use-save';
import { useSettings } from '../../utils/ui/hooks/use-settings';
import { LookUpBox } from '../../utils/ui/look-up-box';
import { takeExpanded, watchExpanded } from '../../utils/ui/panel';
import { pageWords } from '../../utils/words/pages/words';
import { useActivePage } from './use-active-page';

export function SidepanelPage() {
  const reader = useSettings();
  const { page, tab, site, url } = useActivePage();
  const save = useSave(tab, url);
  const [report, setReport] = useState<Card | null>(null);
  const [error, setError] = useState<string | null>(null);
  const lang = reader?.lang ?? 'vi';

  const run = useCallback(
    async (task: () => Promise<void>) => {
      setError(null);
      try {
        await task();
      } catch (failure) {
        setError(pageWords(lang).failed(failure instanceof Error ? failure.message : String(failure)));
      }
    },
    [lang],
  );
  const opened = useOpened(page, tab, run);
  const { asker, openCard } = opened;

  useEffect(() => setReport(null), [tab]);
  // A card was expanded in the page; it is asked for once the page's date and names are known.
  useEffect(() => {
    if (tab === null || !page) return;
    const take = () =>
      void run(async () => {
        const expanded = await takeExpanded(tab);
        if (!expanded) return;
        await openCard(expanded.entity);
        if (expanded.report) setReport(await asker.card(expanded.entity));
      });
    take();
    return watchExpanded(take);
  }, [tab, page === null, run, openCard, asker]);

  if (!reader) return null;
  if (report) {
    return (
      <Report
        card={report}
        lang={lang}
        {...(url ? { page: url } : {})}
        on={{ copy: (text) => run(() => navigator.clipboard.writeText(text)), close: () => setReport(null) }}
      />
    );
  }
  const card = opened.top?.kind === 'card' ? opened.top.card : null;
  return (
    <>
      <LookUpBox lang={lang} />
      <PanelView
        page={page}
        opened={opened.top ?? { kind: 'list' }}
        lang={lang}
        site={site}
        save={save.state}
        error={error}
        on={{
          open: (entity) => void openCard(entity),
          openBetween: opened.openBetween,
          openMeeting: opened.openMeeting,
          openAgreement: opened.openAgreement,
          brief: opened.brief,
          show: (entity) => run(() => (tab === null ? Promise.resolve() : showIn(tab, entity))),
          back: opened.back,
          noteDown: (about) =>
            run(async () => {
              if (tab !== null) await askPage(tab, 'noteDown', { about });
            }),
          report: () => setReport(card),
          copy: (format) =>
            run(() =>
              card ? navigator.clipboard.writeText(citation(card, lang, format)) : Promise.resolve(),
            ),
          save: save.start,
          openSaved: save.open,
          offHere: () => run(() => (site ? setSiteOff(site, true) : Promise.resolve())),
        }}
      />
    </>
  );
}

/** Shows the mention; from a panel that stands in a tab, the article's tab comes to the front. */
async function showIn(tab: number, entity: string): Promise<void> {
  await askPage(tab, 'show', { entity });
  if (new URLSearchParams(location.search).has('tab')) await browser.tabs.update(tab, { active: true });
}
