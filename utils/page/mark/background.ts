import { over, parseColour, type Rgb } from './ink';

/** What a browser paints behind a page that says nothing, in its dark scheme (Chromium and Firefox differ by little). */
const darkCanvas: Rgb = [18, 18, 18];
const lightCanvas: Rgb = [255, 255, 255];

/** The colour behind an element's text, or null where a picture lies behind it or the colour cannot be told. */
export function backgroundOf(element: Element): Rgb | null {
  const layers: { rgb: Rgb; alpha: number }[] = [];
  for (let at: Element | null = element; at; at = parentOf(at)) {
    const style: CSSStyleDeclaration | null = getComputedStyle(at);
    // Firefox, of a page that is closing: nobody sees it.
    if (!style) return null;
    const colour = parseColour(style.backgroundColor);
    if (!colour) return null;
    if (colour.alpha > 0) layers.push(colour);
    if (colour.alpha === 1) return flatten(layers);
    if (style.backgroundImage !== 'none') return null;
  }
  return flatten([...layers, { rgb: canvas(), alpha: 1 }]);
}

function parentOf(element: Element): Element | null {
  if (element.parentElement) return element.parentElement;
  const root = element.getRootNode();
  return root instanceof ShadowRoot ? root.host : null;
}

/** The layers from top to bottom, the last of them opaque, as one colour. */
function flatten(layers: { rgb: Rgb; alpha: number }[]): Rgb {
  return layers.reduceRight<Rgb>((below, layer) => over(layer, below), lightCanvas);
}

function canvas(): Rgb {
  const scheme = getComputedStyle(document.documentElement).colorScheme;
  const dark =
    /dark/.test(scheme) && (!/light/.test(scheme) || matchMedia('(prefers-color-scheme: dark)').matches);
  return dark ? darkCanvas : lightCanvas;
}
