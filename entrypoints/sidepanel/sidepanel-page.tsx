import { useCallback, useEffect, useMemo, useState } from 'preact/hooks';
import browser from 'webextension-polyfill';
import { citation } from '../../components/card/citation';
import { type PanelOpen, PanelView } from '../../components/page/panel-view';
import { Report } from '../../components/page/report';
import { ask, askPage } from '../../utils/ask';
import type { Card } from '../../utils/knowledge/card';
import { ArticleAsker } from '../../utils/page/asker';
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
  const own = page?.meeting?.map(({ meeting }) => meeting.id).join(' ') ?? '';
  const asker = useMemo(
    () =>
      new ArticleAsker(ask, () => ({
        asOf,
        here: here.split(' ').filter(Boolean),
        own: own.split(' ').filter(Boolean),
        // The panel does not have the page's words.
        said: () => '',
      })),
    [asOf, here, own],
  );
  const push = useCallback(
    <Facts,>(asked: Promise<Facts | null>, opened: (facts: Facts) => PanelOpen) =>
      run(async () => {
        const facts = await asked;
        if (facts) setStack((before) => [...before, opened(facts)]);
        scrollTo(0, 0);
      }),
    [run],
  );
  const open = useCallback(
    (entity: string) => push(asker.card(entity), (card) => ({ kind: 'card', card })),
    [push, asker],
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
        if (!expanded) return;
        await open(expanded.entity);
        if (expanded.report) setReport(await asker.card(expanded.entity));
      });
    take();
    return watchExpanded(take);
  }, [tab, page === null, run, open, asker]);

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
          open,
          openBetween: (a, b) => push(asker.between(a, b), (between) => ({ kind: 'between', between })),
          openMeeting: (id) => push(asker.meeting(id), (meeting) => ({ kind: 'meeting', meeting })),
          openAgreement: (id) => push(asker.agreement(id), (agreement) => ({ kind: 'agreement', agreement })),
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
