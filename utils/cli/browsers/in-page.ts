import type { Page } from 'puppeteer-core';

/** One highlight of a page's registry: its name, its texts together, how many ranges, how many of them in what is no text. */
export interface Marked {
  name: string;
  marked: string;
  ranges: number;
  outside: number;
}

/**
 * Middle of the first line box of the `nth` occurrence, scrolled into view, and where that box begins. Words may span inline
 * tags and be decomposed.
 */
export async function placeOf(
  page: Page,
  words: string,
  nth = 0,
): Promise<{ x: number; y: number; left: number }> {
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
      return { x: box.left + box.width / 2, y: box.top + box.height / 2, left: box.left };
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

/** In the page's own world: Firefox hides the registry's members from isolated ones. */
export const markedIn = (page: Page): Promise<Marked[]> =>
  page.evaluate(() =>
    [...CSS.highlights].map(([name, highlight]) => {
      const ranges = [...highlight].map(({ startContainer, startOffset, endContainer, endOffset }) => {
        // A static range cannot say its text.
        const range = document.createRange();
        range.setStart(startContainer, startOffset);
        range.setEnd(endContainer, endOffset);
        return range;
      });
      const outside = ranges.filter((range) =>
        range.startContainer.parentElement?.closest('nav, aside, header, footer'),
      );
      return { name, marked: ranges.join(''), ranges: ranges.length, outside: outside.length };
    }),
  );

/** In the page's own world: Firefox hides the registry's members from isolated ones. */
export const wordsLookedAt = (page: Page, middle: boolean) =>
  page.evaluate((centred) => {
    const [range] = CSS.highlights.get('bc0') ?? [];
    if (!range) return null;
    const words = document.createRange();
    words.setStart(range.startContainer, range.startOffset);
    words.setEnd(range.endContainer, range.endOffset);
    let box = words.getClientRects()[0]!;
    if (centred) {
      scrollTo({ top: box.top + scrollY - innerHeight / 2 + box.height / 2, behavior: 'instant' });
      box = words.getClientRects()[0]!;
    }
    const { left, top, width, height } = box;
    return { x: left + width / 2, y: top + height / 2 };
  }, middle);
