import type { Network } from '../../../utils/explore/network';
import { pick } from '../../../utils/i18n';
import type { Lang } from '../../../utils/lang';
import { FOOT, type Picture } from './picture-files';

/** A network with where each node stands. */
export interface DrawnNetwork {
  network: Network;
  /** px, one for each node. */
  places: { x: number; y: number }[];
  /** px across, one for each node. */
  sizes: number[];
}

/** Colours of the light theme: a saved picture is printed or pasted on white. */
const inks = {
  person: '#4452c6',
  organization: '#0b7a6f',
  place: '#8f5300',
  document: '#b3305a',
  event: '#7a3fb5',
} as const;
const MARGIN = 40;
const escaped = (text: string) => text.replace(/[&<>"]/g, (c) => `&#${c.charCodeAt(0)};`);

/**
 * The network as an SVG document of its own.
 * @param named how many of the busiest nodes carry their names
 * @param note stands below the picture: where the facts are from
 */
export function networkSvg(
  { network, places, sizes }: DrawnNetwork,
  lang: Lang,
  named: number,
  note: string,
): Picture {
  const xs = places.map(({ x }) => x);
  const ys = places.map(({ y }) => y);
  const [left, top] = [Math.min(...xs) - MARGIN, Math.min(...ys) - MARGIN];
  // A small circle of acquaintances is narrower than the note below it.
  const width = Math.max(Math.max(...xs) - left + MARGIN, note.length * FOOT.size * 0.6);
  const height = Math.max(...ys) - top + MARGIN + FOOT.height;
  const at = new Map(network.nodes.map(({ ref }, i) => [ref.entity, places[i]!]));
  const lines = network.edges.flatMap(({ a, b }) => {
    const [from, to] = [at.get(a), at.get(b)];
    return from && to ? [`<path d="M${round(from.x)} ${round(from.y)}L${round(to.x)} ${round(to.y)}"/>`] : [];
  });
  const dots = network.nodes.map(({ ref }, i) => {
    const { x, y } = places[i]!;
    const name = escaped(pick(ref.name, lang));
    const label =
      i < named ? `<text x="${round(x)}" y="${round(y + sizes[i]! / 2 + 12)}">${name}</text>` : '';
    return `<circle cx="${round(x)}" cy="${round(y)}" r="${round(sizes[i]! / 2)}" fill="${inks[ref.type]}"><title>${name}</title></circle>${label}`;
  });
  const foot = `<text x="${round(left + FOOT.left)}" y="${round(top + height - FOOT.up)}" fill="${FOOT.ink}" font-size="${FOOT.size}" text-anchor="start">${escaped(note)}</text>`;
  const text = `<svg xmlns="http://www.w3.org/2000/svg" viewBox="${round(left)} ${round(top)} ${round(width)} ${round(height)}" width="${round(width)}" height="${round(height)}" font-family="system-ui, sans-serif" font-size="11" text-anchor="middle"><rect x="${round(left)}" y="${round(top)}" width="100%" height="100%" fill="#fff"/><g stroke="#c9ced4" fill="none">${lines.join('')}</g>${dots.join('')}${foot}</svg>`;
  return { text, width, height };
}

const round = (n: number) => Math.round(n * 10) / 10;
