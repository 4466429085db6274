import axe from 'axe-core';
import type { Page } from 'puppeteer-core';

interface Violation {
  id: string;
  nodes: { html: string }[];
}

/** What axe-core finds wrong on a whole page, or in a part of it: contrast and target sizes included, as "rule: element". */
export async function faults(page: Page, part = 'html'): Promise<string[]> {
  await page.evaluate(axe.source);
  const found = await page.evaluate(async (selector) => {
    const { axe } = globalThis as unknown as {
      axe: { run(element: Element, options: object): Promise<{ violations: Violation[] }> };
    };
    const element = document.querySelector(selector);
    if (!element) throw new Error(`no ${selector} on ${location.href}`);
    // Of all rules this one alone is off by default.
    const options = { rules: { 'target-size': { enabled: true } } };
    const { violations } = await axe.run(selector === 'html' ? (document as never) : element, options);
    return JSON.stringify(violations.flatMap(({ id, nodes }) => nodes.map(({ html }) => `${id}: ${html}`)));
  }, part);
  return JSON.parse(found);
}
