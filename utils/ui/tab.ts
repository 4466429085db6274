import browser, { type Tabs } from 'webextension-polyfill';

/** A tab as the popup and the panel need it. `url` is absent where the browser does not let us see it. */
export interface TargetTab {
  id: number;
  url: URL | null;
}

/**
 * The tab a page of ours speaks of: the one its address names (`?tab=12`, when it stands in a tab itself), or the
 * active one of its window.
 */
export async function targetTab(): Promise<TargetTab | null> {
  const named = namedTab();
  if (named !== null) return browser.tabs.get(named).then(asTarget, () => null);
  const [tab] = await browser.tabs.query({ active: true, currentWindow: true });
  return tab ? asTarget(tab) : null;
}

function namedTab(): number | null {
  const id = new URLSearchParams(location.search).get('tab');
  return id && /^\d+$/.test(id) ? Number(id) : null;
}

function asTarget(tab: Tabs.Tab): TargetTab | null {
  if (tab.id === undefined) return null;
  return { id: tab.id, url: tab.url && URL.canParse(tab.url) ? new URL(tab.url) : null };
}

/**
 * Calls back when another page may be in front: another tab, or a new document in this one.
 * @returns stops watching
 */
export function watchTabs(changed: () => void): () => void {
  const updated = (_id: number, info: { status?: string; url?: string }) => {
    if (info.status === 'complete' || info.url) changed();
  };
  browser.tabs.onActivated.addListener(changed);
  browser.tabs.onUpdated.addListener(updated);
  return () => {
    browser.tabs.onActivated.removeListener(changed);
    browser.tabs.onUpdated.removeListener(updated);
  };
}
