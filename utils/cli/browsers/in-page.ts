import type { Page } from 'puppeteer-core';

/** Middle of the first line box of the `nth` occurrence, scrolled into view. Words may span inline tags and be decomposed. */
export async function placeOf(page: Page, words: string, nth = 0): Promise<{ x: number; y: number }> {
  const place = await page.evaluate(
    (wanted, skip) => {
      const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
      const nodes: Text[] = [];
      for (let node = walker.nextNode(); node; node = walker.nextNode()) {
        const parent = node.parentElement;
        if (parent && !['SCRIPT', 'STYLE', 'NOSCRIPT'].includes(parent.tagName)) nodes.push(node as Text);
      }
      const all = nodes.map((node) => node.data).join('');
      const needle = all.includes(wanted) ? wanted : wanted.normalize('NFD');
      let start = all.indexOf(needle);
      for (let round = 0; round < skip && start >= 0; round++) start = all.indexOf(needle, start + 1);
      if (start < 0) return null;
      let offset = start;
      const first = nodes.find((node) => {
        if (offset < node.length) return true;
        offset -= node.length;
        return false;
      });
      if (!first) return null;
      const range = document.createRange();
      range.setStart(first, offset);
      range.setEnd(first, Math.min(first.length, offset + needle.length));
      let box = range.getClientRects()[0];
      if (!box) return null;
      if (box.top < 80 || box.bottom > innerHeight - 80) {
        scrollTo({ top: box.top + scrollY - innerHeight / 3, behavior: 'instant' });
        box = range.getClientRects()[0] ?? box;
      }
      return { x: box.left + box.width / 2, y: box.top + box.height / 2 };
    },
    words,
    nth,
  );
  if (!place) throw new Error(`"${words}" (${nth}) does not stand on ${page.url()}`);
  return place;
}

/** The closed shadow root of our host; runs in the page's isolated world. */
export function closedRoot(): ShadowRoot | null {
  const open = (element: Element): ShadowRoot | null => {
    const { chrome } = globalThis as unknown as {
      chrome?: { dom?: { openOrClosedShadowRoot(element: Element): ShadowRoot | null } };
    };
    if (chrome?.dom) return chrome.dom.openOrClosedShadowRoot(element);
    return (element as Element & { openOrClosedShadowRoot?: ShadowRoot }).openOrClosedShadowRoot ?? null;
  };
  let full = document.fullscreenElement;
  while (full?.shadowRoot?.fullscreenElement) full = full.shadowRoot.fullscreenElement;
  const homes = [document.documentElement, document.body, full];
  const hosts = homes.flatMap((home) => [...(home?.children ?? [])]);
  const ours = hosts.filter(
    (element) => element instanceof HTMLElement && !element.shadowRoot && open(element),
  );
  return ours[0] ? open(ours[0]) : null;
}
