import browser from 'webextension-polyfill';
import { agreementOf } from '../knowledge/queries/agreement-of';
import { between } from '../knowledge/queries/between';
import { cardOf } from '../knowledge/queries/card-of';
import { followUps } from '../knowledge/queries/follow-ups';
import { meetingOf } from '../knowledge/queries/meeting-of';
import { officeHolders } from '../knowledge/queries/office-holders';
import { officersOf } from '../knowledge/queries/officers';
import { standingsOf } from '../knowledge/queries/standing';
import { timeline } from '../knowledge/queries/timeline';
import type { Knowledge } from '../knowledge/store/knowledge';
import { captured } from '../library/capture/captured';
import { library, savingHandlers, showSaved } from '../library/handlers';
import { newsFor, newsSeen } from '../library/known/news';
import { packLinks } from '../link/packed';
import type { Handlers, Sender } from '../listen';
import { readNotHere } from '../not-here';
import { handOver, newWork, workPage } from '../own/work';
import { isSiteOff, readSettings } from '../settings';
import { briefPage, openOwn, savedPage } from '../ui/open-own';
import { leaveExpanded, openPanel, panelPage } from '../ui/panel';

import type { ArticleDesk } from './article';
import { inject, openByHand, type Place } from './inject';
import type { LookUp } from './look-up';
import type { PackDesk } from './pack-desk';
import { report } from './report';
import { failedWords } from './saving';

/** Pairs each name of a page may have; the rest is on the cards. */
const PAIRS_EACH = 3;

/** The background's whole table: what it answers to each message of the contract. Desks come when they are first asked. */
export function makeHandlers(
  knowledge: Knowledge,
  desk: () => Promise<ArticleDesk>,
  lookUp: () => Promise<LookUp>,
  packs: () => Promise<PackDesk>,
): Handlers {
  const card = (request: Parameters<Handlers['card']>[0]) =>
    knowledge.query((facts) => cardOf(facts, request));
  const standings = (entities: string[]) => knowledge.query((facts) => standingsOf(facts, entities));
  const savingOf = (place?: Place) =>
    savingHandlers({
      capture: async (tabId) => captured(await inject(place ?? { tabId }, 'saver')),
      isPrivate: async (tabId) => (await browser.tabs.get(tabId)).incognito,
      read: async (article) => (await desk()).read(article),
      standings,
      badge,
      words: failedWords,
      show: (id, fromPrivate) => openOwn(savedPage(id), fromPrivate),
    });
  const saving = savingOf();
  return {
    async judge(page, sender) {
      const { url } = page;
      // What the gate asks about is mostly linked: the names are made ready meanwhile.
      const articles = desk().then((ready) => {
        ready.expectArticle();
        return ready;
      });
      const [settings, notHere, ready] = await Promise.all([readSettings(), readNotHere(url), articles]);
      const verdict = await ready.judge(page, settings.english === 'on');
      const wanted = verdict.ict && !isSiteOff(settings.sitesOff, new URL(url).hostname);
      // The reader of the page waits for this answer, and then for the names: neither waits for the reading list or for the
      // word that the script has arrived, which is later than the answer.
      report('badge', showSaved(tabOf(sender), url, badge));
      if (wanted) report('reader', inject(placeOf(sender), 'reader'));
      const uiLanguage = browser.i18n.getUILanguage();
      const isPrivate = sender.tab?.incognito ?? false;
      return { verdict, start: wanted ? { settings, uiLanguage, isPrivate, notHere } : null };
    },
    link: async (article) => packLinks(await (await desk()).link(article)),
    pageFacts: async (question) => (await desk()).facts(question, PAIRS_EACH),
    card,
    async cards({ asked, here, ...article }) {
      const cards: string[] = [];
      // One after another: what somebody points at meanwhile does not wait for all.
      for (const { entity, said } of asked) {
        const others = here.filter((other) => other !== entity);
        cards.push(JSON.stringify(await card({ ...article, entity, said, here: others })));
      }
      return { cards };
    },
    between: ({ a, b, asOf }) => knowledge.query((facts) => between(facts, a, b, asOf)),
    agreement: (request) => knowledge.query((facts) => agreementOf(facts, request)),
    async search({ text, kinds, country, year, limit }) {
      const filters = { kinds, country: country ?? undefined, year: year ?? undefined };
      return (await lookUp()).search(text, filters, limit);
    },
    units: async ({ body }) => (await lookUp()).units(body),
    overview: async ({ day, until }) => (await lookUp()).overview(day, until),
    timeline: ({ subject }) => knowledge.query((facts) => timeline(facts, subject)),
    officers: ({ body }) => knowledge.query((facts) => officersOf(facts, body)),
    holders: ({ body, on }) => knowledge.query((facts) => officeHolders(facts, body, on)),
    followUps: ({ agreement }) => knowledge.query((facts) => followUps(facts, agreement)),
    meeting: (request) => knowledge.query((facts) => meetingOf(facts, request)),
    async stage(_request, sender) {
      const [{ stageSheets }] = await Promise.all([
        import('../page/stage/sheets'),
        inject(placeOf(sender), 'stage'),
      ]);
      return { sheets: [...stageSheets] };
    },
    async expand({ entity, report }, sender) {
      const tabId = tabOf(sender);
      // Opening comes first: Chrome allows it only while the reader's click is still being handled.
      const opening =
        'sidePanel' in browser
          ? openPanel(tabId)
          : browser.tabs.create({ url: panelPage(tabId, { entity, report }) });
      await Promise.all([
        opening,
        'sidePanel' in browser ? leaveExpanded(tabId, { entity, report }) : undefined,
      ]);
      return { opened: true };
    },
    async brief({ sides }, { tab }) {
      await openOwn(briefPage(sides), tab?.incognito ?? false);
      return { opened: true };
    },
    async noteDown({ about, ...article }, { tab }) {
      if (!/^https?:/.test(article.url)) throw new Error('only from a web page something can be noted');
      const isPrivate = tab?.incognito ?? false;
      const work = newWork({ article, about, isPrivate });
      await handOver(work);
      await openOwn(workPage(work.id), isPrivate);
      return { opened: true };
    },
    async open({ tabId }, sender) {
      if (!isOurPage(sender)) throw new Error('only pages of the extension may open a tab');
      await openByHand(tabId);
      return { opened: true };
    },
    async news(_request, sender) {
      if (!isOurPage(sender)) throw new Error('only pages of the extension may know of saved articles');
      return newsFor({
        status: () => knowledge.status(),
        articles: async () => (await (await library()).list()).articles,
        standings,
      });
    },
    standings: ({ entities }) => standings(entities),
    async newsSeen(_request, sender) {
      if (!isOurPage(sender)) throw new Error('only pages of the extension may tell what was seen');
      await newsSeen();
      return { done: true };
    },
    dataset: () => knowledge.status(),
    async reinstall(_request, sender) {
      if (!isOurPage(sender)) throw new Error('only pages of the extension may reinstall the dataset');
      await knowledge.ensure(true);
      return knowledge.status();
    },
    async packsChanged(_request, sender) {
      if (!isOurPage(sender)) throw new Error('only pages of the extension may change packs');
      await (await packs()).changed(knowledge);
      return { done: true };
    },
    async packOff({ pack }) {
      await (await packs()).turnOff(pack, knowledge);
      return { done: true };
    },
    ...saving,
    async saved(request, sender) {
      if (!isOurPage(sender) && (request.tabId !== null || !isOwnSite(request.url, sender)))
        throw new Error('a page may ask whether itself is saved, nothing else');
      return saving.saved(request, sender);
    },
    async save(request, sender) {
      if (isOurPage(sender)) return saving.save(request, sender);
      if (request.tabId !== null) throw new Error('a page may ask for itself alone');
      // The asker's own document, not the one that may be in its tab by now.
      return savingOf(placeOf(sender)).save(request, sender);
    },
  };
}

/** Marks a tab's icon when its page is in the reading list. */
function badge(tabId: number, saved: boolean): Promise<void> {
  return browser.action.setBadgeText({ tabId, text: saved ? '✓' : '' });
}

function tabOf({ tab }: Sender): number {
  if (tab?.id === undefined) throw new Error('the sender is no tab');
  return tab.id;
}

/** The very document that asks, so that what it was answered reaches no other. */
function placeOf(sender: Sender): Place {
  return { tabId: tabOf(sender), documentId: sender.documentId };
}

/** An address within a site changes without a load, which not every browser tells of the sender: its site does not. */
function isOwnSite(url: string, sender: Sender): boolean {
  return URL.canParse(url) && sender.url !== undefined && new URL(url).origin === new URL(sender.url).origin;
}

function isOurPage({ url }: Sender): boolean {
  return url?.startsWith(browser.runtime.getURL('')) ?? false;
}
