import { useCallback, useEffect, useState } from 'preact/hooks';
import browser from 'webextension-polyfill';
import { Report } from '../../components/boxes/report';
import { citation } from '../../components/card/citation';
import { type PanelOpen, PanelView } from '../../components/page/panel-view';
import { ask, askPage } from '../../utils/ask';
import type { Card } from '../../utils/knowledge/card';
import { setSiteOff } from '../../utils/settings';
import { LookUpBox } from '../../utils/ui/look-up-box';
import { takeExpanded, watchExpanded } from '../../utils/ui/panel';
import { useSave } from '../../utils/ui/use-save';
import { useSettings } from '../../utils/ui/use-settings';
import { pageWords } from '../../utils/words/pages';
import { useActivePage } from './use-active-page';

export function SidepanelPage() {
  const reader = useSettings();
  const { page, tab, site, url } = useActivePage();
  const save = useSave(tab, url);
  const [stack, setStack] = useState<PanelOpen[]>([]);
  const [report, setReport] = useState<Card | null>(null);
  const [error, setError] = useState<string | null>(null);
  const lang = reader?.lang ?? 'vi';

  const run = useCallback(
    async (task: () => Promise<unknown>) => {
      setError(null);
      try {
        await task();
      } catch (failure) {
        setError(pageWords(lang).failed(failure instanceof Error ? failure.message : String(failure)));
      }
    },
    [lang],
  );
  const asOf = page?.published ?? null;
  const here = page?.names.map(({ entity }) => entity).join(' ') ?? '';
  const open = useCallback(
    (entity: string, toReport = false) =>
      run(async () => {
        const others = here.split(' ').filter((other) => other && other !== entity);
        const card = await ask('card', { entity, asOf, here: others });
        if (card) setStack((before) => [...before, { kind: 'card', card }]);
        if (toReport) setReport(card);
        scrollTo(0, 0);
      }),
    [run, asOf, here],
  );

  // Another page: its names, not the cards of the one before.
  useEffect(() => {
    setStack([]);
    setReport(null);
  }, [tab]);
  // A card was expanded in the page; it is asked for once the page's date and names are known.
  useEffect(() => {
    if (tab === null || !page) return;
    const take = () =>
      void run(async () => {
        const expanded = await takeExpanded(tab);
        if (expanded) await open(expanded.entity, expanded.report);
      });
    take();
    return watchExpanded(take);
  }, [tab, page === null, run, open]);

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
  const opened = stack.at(-1) ?? { kind: 'list' };
  const card = opened.kind === 'card' ? opened.card : null;
  return (
    <>
      <LookUpBox lang={lang} />
      <PanelView
        page={page}
        opened={opened}
        lang={lang}
        site={site}
        save={save.state}
        error={error}
        on={{
          open: (entity) => open(entity),
          openBetween: (a, b) =>
            run(async () => {
              const between = await ask('between', { a, b, asOf });
              if (between) setStack((before) => [...before, { kind: 'between', between }]);
            }),
          openMeeting: (meeting) => setStack((before) => [...before, { kind: 'meeting', meeting }]),
          openAgreement: (agreement) =>
            run(async () => {
              const found = await ask('agreement', { agreement, here: here.split(' ').filter(Boolean) });
              if (found) setStack((before) => [...before, { kind: 'agreement', agreement: found }]);
            }),
          show: (entity) => run(() => (tab === null ? Promise.resolve() : showIn(tab, entity))),
          back: () => setStack((before) => before.slice(0, -1)),
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
