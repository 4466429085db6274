import browser from 'webextension-polyfill';
import { defineBackground } from 'wxt/utils/define-background';
import { listenToAddressBar, openLookUp } from '../utils/background/address-bar';
import { isCommand, runCommand } from '../utils/background/commands';
import { lookAtOpenPages, registerGrantedSites } from '../utils/background/granted-sites';
import { makeHandlers } from '../utils/background/handlers';
import { openByHand } from '../utils/background/inject';
import { buildMenus, isMenuEntry } from '../utils/background/menus';
import { report } from '../utils/background/report';
import { saveAloud } from '../utils/background/saving';
import { Knowledge } from '../utils/knowledge/store/knowledge';
import { packaged } from '../utils/knowledge/store/packaged';
import { listen } from '../utils/listen';
import { once } from '../utils/once';
import { withPacks } from '../utils/packs/join/packaged';
import { PackShelf } from '../utils/packs/shelf';
import { PackStore } from '../utils/packs/store/packs';
import { renewOnAlarm, scheduleRenewal } from '../utils/packs/subscribe/schedule';
import { subscriptionsIn } from '../utils/packs/subscribe/world';
import { readPacksState, settlePacks, updateSettings, watchSettings } from '../utils/settings';
import { grantsEnglish } from '../utils/ui/english';

/**
 * Answers messages, keeps the dataset installed, brings the reader into pages. The browser ends it at any time: every
 * listener is added while it first runs, and nothing it holds is more than a cache. What a card, for which it is woken most,
 * has no use for comes when it is needed: Firefox 153 reads the whole text of a script anew with each start, 530 kB in
 * 58 ms of CPU. A service worker knows no `import()` (Chromium 156): there all is one script, whose compiled code is kept.
 */
export default defineBackground({ type: { firefox: 'module' }, main });

function main() {
  const fetchFile = (path: string) => fetch(browser.runtime.getURL(path));
  const bundled = packaged(fetchFile);
  const store = new PackStore();
  const shelf = new PackShelf(store, readPacksState);
  const large = once(async () => {
    const { LargeShelf } = await import('../utils/packs/large/shelf');
    return new LargeShelf(shelf);
  });
  const around = async () =>
    (await shelf.revision()) === 0 ? null : (await large()).around(async () => (await desk()).names());
  const knowledge = new Knowledge(withPacks(bundled, shelf), around);
  const version = () => browser.runtime.getManifest().version;
  const packs = once(async () => {
    const [{ PackDesk }, ofLarge] = await Promise.all([import('../utils/background/pack-desk'), large()]);
    return new PackDesk(store, shelf, bundled.meta, version, settlePacks, ofLarge);
  });
  const desk = once(async () => {
    const [{ ArticleDesk }, names] = await Promise.all([import('../utils/background/article'), packs()]);
    return new ArticleDesk(knowledge, names, fetchFile);
  });
  const lookUp = once(async () => {
    const { LookUp } = await import('../utils/background/look-up');
    return new LookUp(knowledge);
  });
  const subscriptions = subscriptionsIn(async (work) => (await packs()).change(work, knowledge));
  const handlers = makeHandlers(knowledge, desk, lookUp, packs);
  // By menu or keys the reader asks, not a page.
  const ourselves = { id: browser.runtime.id, url: browser.runtime.getURL('') };
  const acts = {
    open: openByHand,
    save: (tabId: number) =>
      saveAloud(tabId, (id) => handlers.save({ tabId: id, privately: false }, ourselves)),
  };

  listen(browser.runtime, handlers);
  renewOnAlarm(subscriptions, (work) => report('packs', work));

  browser.runtime.onInstalled.addListener(({ reason }) => {
    report('dataset', knowledge.ensure());
    report('menus', buildMenus());
    report('granted sites', registerGrantedSites());
    report('packs', scheduleRenewal(subscriptions));
    if (reason === 'install')
      report('welcome', browser.tabs.create({ url: browser.runtime.getURL('welcome.html') }));
  });
  browser.runtime.onStartup.addListener(() => {
    report('dataset', knowledge.ensure());
    report(
      'packs',
      packs().then((all) => all.mend(knowledge)),
    );
    report(
      'packs',
      import('../utils/packs/large/disk/sweep').then(({ sweepLarge }) => sweepLarge(store)),
    );
    report('menus', buildMenus());
    report('packs', scheduleRenewal(subscriptions));
  });
  watchSettings(() => report('menus', buildMenus()));

  browser.permissions.onAdded.addListener(({ origins = [] }) => {
    if (grantsEnglish(origins)) report('English editions', updateSettings({ english: 'on' }));
    report(
      'granted sites',
      registerGrantedSites().then(() => lookAtOpenPages(origins)),
    );
  });
  browser.permissions.onRemoved.addListener(() => report('granted sites', registerGrantedSites()));

  // Firefox for Android has neither menus nor commands.
  const { contextMenus, commands } = browser as Partial<typeof browser>;
  contextMenus?.onClicked.addListener(({ menuItemId, selectionText }, tab) => {
    if (tab?.id === undefined || !isMenuEntry(menuItemId)) return;
    if (menuItemId === 'lookUp') report(menuItemId, openLookUp(selectionText ?? '', tab.incognito));
    else report(menuItemId, acts[menuItemId](tab.id));
  });
  listenToAddressBar(lookUp, report);
  commands?.onCommand.addListener((command, tab) => {
    if (tab?.id !== undefined && isCommand(command)) report(command, runCommand(command, tab.id, acts));
  });
}
