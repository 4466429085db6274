import type { Page } from 'puppeteer-core';
import { until } from './harness';

/** px: a phone, a tablet, a laptop, a large screen. */
const WIDTHS = [360, 768, 1366, 1920];
const HEIGHT = 800;

/** What does not fit a page at each of the widths: the page scrolls sideways, or words of it are cut without a “…”. */
export async function misfits(page: Page): Promise<string[]> {
  const found: string[] = [];
  for (const width of WIDTHS) {
    await page.setViewport({ width, height: HEIGHT });
    await until(() => page.evaluate((wide) => innerWidth === wide, width), 5000, `${width} px`);
    found.push(...(await page.evaluate(misfitsNow)).map((what) => `${width}: ${what}`));
  }
  return found;
}

/** Runs in the page, once what its new width changes has been drawn. */
async function misfitsNow(): Promise<string[]> {
  await new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done)));
  const root = document.documentElement;
  const over = root.scrollWidth - root.clientWidth;
  // A link that comes with the focus and the word behind a sign are out of sight on purpose.
  const cut = [...document.querySelectorAll<HTMLElement>('body *')].filter((each) => {
    if (!each.checkVisibility() || each.closest('.unseen, .skip, .kind, svg, select, [inert]')) return false;
    if (![...each.childNodes].some((node) => node.nodeType === Node.TEXT_NODE && node.nodeValue?.trim()))
      return false;
    const { overflowX, textOverflow, webkitLineClamp } = getComputedStyle(each);
    const isShortened = textOverflow === 'ellipsis' || webkitLineClamp !== 'none';
    const box = each.getBoundingClientRect();
    const isBeyond = box.right > root.clientWidth + 1 || box.left < -1;
    // What is pushed aside by finger goes on beyond the edge.
    const slides = (outer: Element) => ['auto', 'scroll'].includes(getComputedStyle(outer).overflowX);
    for (let outer = each.parentElement; isBeyond && outer; outer = outer.parentElement)
      if (slides(outer)) return false;
    const isCut = overflowX !== 'visible' && !isShortened && each.scrollWidth > each.clientWidth + 1;
    return isBeyond || isCut;
  });
  return [
    ...(over > 0 ? [`scrolls ${over} px sideways`] : []),
    ...cut.map(({ outerHTML }) => `cut ${outerHTML.slice(0, 120)}`),
  ];
}
