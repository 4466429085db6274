import browser from 'webextension-polyfill';

/** What each browser has beyond the common API; absent in the other one and on Android. */
interface Panels {
  sidePanel?: { open(where: { tabId: number }): Promise<void> };
  sidebarAction?: { open(): Promise<void> };
}

/** What a card was expanded to: its entity at length, or the request to correct it. */
export interface Expanded {
  entity: string;
  report: boolean;
}

/** The panel's page about one tab, to open where there is no side panel. */
export function panelPage(tabId: number, expanded?: Expanded): string {
  const { entity, report } = expanded ?? {};
  const query = new URLSearchParams({
    tab: String(tabId),
    ...(entity ? { entity } : {}),
    ...(report ? { report: '1' } : {}),
  });
  return browser.runtime.getURL(`sidepanel.html?${query}`);
}

/**
 * Opens the side panel for a tab: Chrome's, Firefox's sidebar, or the same page in a tab where there is neither.
 * Must be called first thing in a click: both browsers open it only then.
 */
export async function openPanel(tabId: number): Promise<void> {
  const { chrome, browser: firefox } = globalThis as { chrome?: Panels; browser?: Panels };
  if (chrome?.sidePanel) return chrome.sidePanel.open({ tabId });
  if (firefox?.sidebarAction) return firefox.sidebarAction.open();
  await browser.tabs.create({ url: panelPage(tabId) });
}

/** The card last expanded in each tab, for a panel that is open already or opens now. Gone with the browser's session. */
const key = (tabId: number) => `expanded:${tabId}`;

/** Leaves word for the panel: this card was expanded in this tab. */
export function leaveExpanded(tabId: number, expanded: Expanded): Promise<void> {
  return browser.storage.session.set({ [key(tabId)]: expanded });
}

/** Takes the word left for a tab: the one in storage, or, once, the one in the panel's own address. */
export async function takeExpanded(tabId: number): Promise<Expanded | null> {
  const here = new URL(location.href);
  const named = here.searchParams.get('entity');
  if (named) {
    const report = here.searchParams.has('report');
    for (const name of ['entity', 'report']) here.searchParams.delete(name);
    history.replaceState(null, '', here);
    return { entity: named, report };
  }
  const { [key(tabId)]: left } = await browser.storage.session.get(key(tabId));
  await browser.storage.session.remove(key(tabId));
  return (left as Expanded | undefined) ?? null;
}

/** Calls back when word is left. Returns: stops watching. */
export function watchExpanded(left: () => void): () => void {
  const changed = (changes: Record<string, { newValue?: unknown }>, area: string) => {
    const isNew = Object.entries(changes).some(
      ([name, { newValue }]) => name.startsWith('expanded:') && newValue,
    );
    if (area === 'session' && isNew) left();
  };
  browser.storage.onChanged.addListener(changed);
  return () => browser.storage.onChanged.removeListener(changed);
}
