import { saveFile } from '../../../utils/ui/save-file';

/** What a picture's styles set that a lone SVG file must carry with it. */
const CARRIED = [
  'fill',
  'stroke',
  'stroke-width',
  'stroke-dasharray',
  'opacity',
  'font-size',
  'font-weight',
  'text-anchor',
];
/** px below a picture for its note, and where and how that stands. */
export const FOOT = { height: 24, left: 4, up: 8, ink: '#5f6973', size: 11 };

/** An SVG document of its own, and its size in px. */
export interface Picture {
  text: string;
  width: number;
  height: number;
}

/**
 * A picture of the page as an SVG document of its own: computed styles written into it, white behind it, and a line that
 * says where the facts are from.
 */
export function standalone(svg: SVGSVGElement, note: string): Picture {
  const copy = svg.cloneNode(true) as SVGSVGElement;
  const originals = svg.querySelectorAll('*');
  copy.querySelectorAll<SVGElement>('*').forEach((element, i) => {
    const style = getComputedStyle(originals[i]!);
    for (const name of CARRIED) element.setAttribute(name, style.getPropertyValue(name));
    element.removeAttribute('class');
    element.removeAttribute('href');
  });
  const box = svg.viewBox.baseVal;
  const [width, height] = [box.width, box.height + FOOT.height];
  copy.setAttribute('viewBox', `${box.x} ${box.y} ${width} ${height}`);
  copy.setAttribute('width', String(width));
  copy.setAttribute('height', String(height));
  copy.setAttribute('font-family', 'system-ui, sans-serif');
  const back = element('rect', { x: box.x, y: box.y, width, height, fill: paper() });
  copy.prepend(back);
  const foot = element('text', {
    x: box.x + FOOT.left,
    y: box.y + height - FOOT.up,
    fill: FOOT.ink,
    'font-size': FOOT.size,
  });
  foot.textContent = note;
  copy.append(foot);
  return { text: new XMLSerializer().serializeToString(copy), width, height };
}

export function saveSvg(text: string, name: string): void {
  saveFile(new Blob([text], { type: 'image/svg+xml' }), `${name}.svg`);
}

/** Draws an SVG document and saves it as PNG, twice as fine as on the screen. Rejects when it cannot be drawn. */
export async function savePng({ text, width, height }: Picture, name: string): Promise<void> {
  const image = new Image();
  image.src = `data:image/svg+xml;charset=utf-8,${encodeURIComponent(text)}`;
  await image.decode();
  const canvas = document.createElement('canvas');
  canvas.width = width * 2;
  canvas.height = height * 2;
  const context = canvas.getContext('2d');
  if (!context) throw new Error('no canvas to draw the picture on');
  context.drawImage(image, 0, 0, canvas.width, canvas.height);
  const blob = await new Promise<Blob | null>((resolve) => canvas.toBlob(resolve, 'image/png'));
  if (!blob) throw new Error('the picture is too large for this browser');
  saveFile(blob, `${name}.png`);
}

function element(tag: string, attributes: Record<string, string | number>): SVGElement {
  const made = document.createElementNS('http://www.w3.org/2000/svg', tag);
  for (const [name, value] of Object.entries(attributes)) made.setAttribute(name, String(value));
  return made;
}

const paper = () => getComputedStyle(document.documentElement).backgroundColor;
