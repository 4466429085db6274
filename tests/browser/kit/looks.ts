import type { Page } from 'puppeteer-core';

export type Rgb = readonly [number, number, number];

/** How the mark of each kind looks over the headline, as the browser computes it. */
export async function looksOf(page: Page): Promise<{ line: string; color: Rgb }[]> {
  const looks = await page.evaluate(() =>
    ['bc1', 'bc2', 'bc3', 'bc4', 'bc5', 'bc6'].map((mark) => {
      const style = getComputedStyle(document.querySelector('h1')!, `::highlight(${mark})`);
      return {
        line: `${style.textDecorationStyle} ${style.textUnderlineOffset}`,
        color: style.textDecorationColor,
      };
    }),
  );
  return looks.map(({ line, color }) => {
    const [r, g, b] = color.match(/\d+(\.\d+)?/g)!.map(Number) as [number, number, number];
    return { line, color: [r, g, b] };
  });
}

/** WCAG 2.2, written anew here so that a fault in the product's own formula cannot hide. */
export function contrast(a: Rgb, b: Rgb): number {
  const light = (colour: Rgb) => {
    const [r, g, blue] = colour.map((c) =>
      c / 255 <= 0.03928 ? c / 255 / 12.92 : ((c / 255 + 0.055) / 1.055) ** 2.4,
    ) as [number, number, number];
    return 0.2126 * r + 0.7152 * g + 0.0722 * blue;
  };
  const [low, high] = [light(a), light(b)].sort((x, y) => x - y) as [number, number];
  return (high + 0.05) / (low + 0.05);
}
