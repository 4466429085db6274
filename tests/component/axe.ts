import axe from 'axe-core';

/**
 * What axe-core finds wrong in an element, as "rule: element". Contrast needs a real browser and is tested there;
 * landmark rules are about whole pages.
 */
export async function faults(element: Element): Promise<string[]> {
  const { violations } = await axe.run(element, {
    runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'],
    rules: { 'color-contrast': { enabled: false }, region: { enabled: false } },
  });
  return violations.flatMap(({ id, nodes }) => nodes.map(({ html }) => `${id}: ${html}`));
}
