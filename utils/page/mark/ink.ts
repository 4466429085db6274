import type { Settings } from '../../setting-values';
import type { MarkType } from './marks';

/** Red, green, blue, 0..255. */
export type Rgb = readonly [number, number, number];

/** The least contrast of a mark with what is behind it (WCAG 2.2, 1.4.11). */
const LEAST_CONTRAST = 3;

/** The kinds' colours as on the card: one for light pages, one for dark ones. */
const palette: Record<MarkType, { dark: Rgb; light: Rgb }> = {
  person: { dark: [68, 82, 198], light: [163, 173, 255] },
  organization: { dark: [11, 122, 111], light: [98, 208, 195] },
  place: { dark: [143, 83, 0], light: [232, 178, 93] },
  document: { dark: [179, 48, 90], light: [244, 143, 177] },
  event: { dark: [122, 63, 181], light: [201, 162, 242] },
  agreement: { dark: [47, 125, 50], light: [134, 207, 138] },
};
const black: Rgb = [0, 0, 0];
const white: Rgb = [255, 255, 255];

/**
 * A colour for each kind that can be seen on `background`: its own where that reaches 3:1, else black or white, one of
 * which always does; for soft marks as pale as that allows. On an unknown background (a picture) the text's own colour, which its page made readable there.
 */
export function inksFor(
  background: Rgb | null,
  strength: Settings['strength'] = 'normal',
): Record<MarkType, string> {
  const ink = (type: MarkType): string => {
    if (!background) return 'currentcolor';
    const { dark, light } = palette[type];
    const best = moreVisible(dark, light, background);
    const seen = contrast(best, background) >= LEAST_CONTRAST ? best : moreVisible(black, white, background);
    return `rgb(${(strength === 'soft' ? softened(seen, background) : seen).join(' ')})`;
  };
  return {
    person: ink('person'),
    organization: ink('organization'),
    place: ink('place'),
    document: ink('document'),
    event: ink('event'),
    agreement: ink('agreement'),
  };
}

/** The ink as pale as it may be and still be seen: lines of one pixel can be no thinner. */
function softened(ink: Rgb, background: Rgb): Rgb {
  for (const alpha of [0.4, 0.5, 0.6, 0.7, 0.8]) {
    const pale = over({ rgb: ink, alpha }, background);
    if (contrast(pale, background) >= LEAST_CONTRAST) return pale;
  }
  return ink;
}

/** Whether white is seen better on it than black. */
export const isDark = (background: Rgb | null): boolean =>
  background !== null && moreVisible(black, white, background) === white;

/** Contrast of two opaque colours, 1..21 (WCAG 2.2). */
export function contrast(a: Rgb, b: Rgb): number {
  const [high, low] = [luminance(a), luminance(b)].sort((x, y) => y - x) as [number, number];
  return (high + 0.05) / (low + 0.05);
}

/** A computed colour as rgb and alpha 0..1; null for the notations that computed styles rarely have (`lab()`, `color()`). */
export function parseColour(css: string): { rgb: Rgb; alpha: number } | null {
  const match = /^rgba?\(([\d.]+)[, ]+([\d.]+)[, ]+([\d.]+)(?:[,/ ]+([\d.]+))?\)$/.exec(css);
  if (!match) return null;
  const [, r, g, b, alpha] = match;
  return { rgb: [Number(r), Number(g), Number(b)], alpha: alpha === undefined ? 1 : Number(alpha) };
}

/** What a reader sees of a colour laid over another. */
export function over(top: { rgb: Rgb; alpha: number }, below: Rgb): Rgb {
  const mix = (n: 0 | 1 | 2) => Math.round(top.rgb[n] * top.alpha + below[n] * (1 - top.alpha));
  return [mix(0), mix(1), mix(2)];
}

function moreVisible(a: Rgb, b: Rgb, background: Rgb): Rgb {
  return contrast(a, background) >= contrast(b, background) ? a : b;
}

function luminance([r, g, b]: Rgb): number {
  const linear = (value: number) => {
    const c = value / 255;
    return c <= 0.04045 ? c / 12.92 : ((c + 0.055) / 1.055) ** 2.4;
  };
  return 0.2126 * linear(r) + 0.7152 * linear(g) + 0.0722 * linear(b);
}
