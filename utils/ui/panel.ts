import browser from 'webextension-polyfill';

/** What each browser has beyond the common API; absent in the other one and on Android. */
interface Panels {
  sidePanel?: { open(where: { tabId: number }): Promise<void> };
  sidebarAction?: { open(): Promise<void> };
}

/** The panel's page about one tab, to open where there is no side panel. */
export function panelPage(tabId: number, entity?: string): string {
  const query = new URLSearchParams({ tab: String(tabId), ...(entity ? { entity } : {}) });
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
