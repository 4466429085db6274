import { readFileSync } from 'node:fs';
import type { Page } from 'puppeteer-core';
import { firefoxChrome } from '../browsers/firefox-chrome';
import type { Rig } from '../browsers/rig';
import { until } from '../browsers/until';

/** A name of the sample article, and its record. */
export const NAME = 'Boviengkham Vongdara';
const ENTITY = 'boviengkham-vongdara';
const HOST = 'vnexpress.net';
export const sample = readFileSync(
  new URL('../../../tests/pages/served/vnexpress.html', import.meta.url),
  'utf8',
);

let served = 0;

/** Serves a page at an address of its own. @param host a listed one unless said otherwise @returns the address */
export function serve(rig: Rig, body: string, headers: Record<string, string> = {}, host = HOST): string {
  served += 1;
  const path = `/bai-${4_980_000 + served}.html`;
  rig.server.serve(host, '/css/news.css', { body: '', headers: { 'content-type': 'text/css' } });
  rig.server.serve(host, path, { body, headers: { 'content-type': 'text/html; charset=utf-8', ...headers } });
  return `http://${host}${path}`;
}

/** Waits until the page's names are known. @returns whether they came within `limit` ms */
export const named = (rig: Rig, page: Page, limit = 15_000): Promise<boolean> =>
  came(async () => ((await rig.state(page))?.names.length ?? 0) > 0, limit);

/** Whether the condition held within `limit` ms. */
export const came = (test: () => Promise<unknown>, limit: number): Promise<boolean> =>
  until(test, limit).then(
    () => true,
    () => false,
  );

/** The open card, when it says the name, and its box in the window (px); null while there is none. */
export const card = (rig: Rig, page: Page) =>
  rig.shadow(
    page,
    (root, name) => {
      const dialog = root?.querySelector('.surface:popover-open [role=dialog]');
      if (!dialog?.textContent?.includes(name)) return null;
      const { left, top, right, bottom } = dialog.getBoundingClientRect();
      const inWindow = left >= 0 && top >= 0 && right <= innerWidth && bottom <= innerHeight;
      return { left, top, right, bottom, inWindow: inWindow && right > left && bottom > top };
    },
    NAME,
  );

/** Whether the name's card can be opened by command within `limit` ms. */
export const cardWorks = (rig: Rig, page: Page, limit: number): Promise<boolean> =>
  came(async () => {
    await rig.tell(page, 'show', { entity: ENTITY }).catch(() => undefined);
    return card(rig, page);
  }, limit);

/** MB that the page uses after what is garbage was collected: Chromium's script heap, Firefox's processes of pages. */
export async function memory(rig: Rig, page: Page): Promise<number> {
  if (rig.name === 'firefox') {
    const bytes = await firefoxChrome(
      rig.browser,
      `(async () => {
        for (const round of [1, 2]) {
          Services.obs.notifyObservers(null, 'child-mmu-request');
          await new Promise((go) => setTimeout(go, 1500));
        }
        const { children } = await ChromeUtils.requestProcInfo();
        return String(children.filter(({ type }) => type.startsWith('web')).reduce((sum, { memory }) => sum + memory, 0));
      })()`,
    );
    return Number(bytes) / 1e6;
  }
  const session = await page.createCDPSession();
  await session.send('HeapProfiler.collectGarbage');
  const { usedSize } = await session.send('Runtime.getHeapUsage');
  await session.detach();
  return usedSize / 1e6;
}
