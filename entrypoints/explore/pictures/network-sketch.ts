import { readable } from '../../../utils/explore/labels';
import { pick } from '../../../utils/i18n';
import type { EntityType } from '../../../utils/kinds';
import type { Lang } from '../../../utils/lang';
import type { DrawnNetwork } from './network-svg';

/** What a picture of a network is drawn with, as the page's theme has it. */
export interface Inks {
  types: Record<EntityType, string>;
  line: string;
  ink: string;
  paper: string;
  font: string;
}

/** px around the picture, of a name's letters, and of the longest name. */
export const [MARGIN, NAME, NAME_WIDTH] = [24, 12, 130];
/** px between a node and its name. */
const BELOW = 3;

/**
 * Paints a network at once and plainly, over what was there: some milliseconds for two thousand nodes, where a picture that
 * can be taken hold of takes a second to make.
 * @param named how many of the busiest nodes may carry their names
 * @returns the nodes, by their places, whose names lie on no busier one's, and how many px each name stands off its node so
 * that it stays in the picture
 */
export function sketch(
  canvas: HTMLCanvasElement,
  { network, places, sizes }: DrawnNetwork,
  lang: Lang,
  named: number,
  inks: Inks,
): Map<number, number> {
  const { clientWidth: width, clientHeight: height } = canvas;
  const context = canvas.getContext('2d');
  if (!context || width === 0) return new Map();
  canvas.width = width * devicePixelRatio;
  canvas.height = height * devicePixelRatio;
  context.scale(devicePixelRatio, devicePixelRatio);
  const { zoom, left, top } = fitted(places, width, height);
  const at = places.map(({ x, y }) => ({ x: (x - left) * zoom, y: (y - top) * zoom }));
  const nth = new Map(network.nodes.map(({ ref }, i) => [ref.entity, i]));

  context.strokeStyle = inks.line;
  context.beginPath();
  for (const { a, b } of network.edges) {
    const [from, to] = [at[nth.get(a)!], at[nth.get(b)!]];
    if (!from || !to) continue;
    context.moveTo(from.x, from.y);
    context.lineTo(to.x, to.y);
  }
  context.stroke();

  network.nodes.forEach(({ ref }, i) => {
    const { x, y } = at[i]!;
    context.fillStyle = inks.types[ref.type];
    context.beginPath();
    context.arc(x, y, Math.max(1, (sizes[i]! / 2) * zoom), 0, 2 * Math.PI);
    context.fill();
  });

  context.font = `${NAME}px ${inks.font}`;
  context.textAlign = 'center';
  context.textBaseline = 'top';
  context.lineWidth = 4;
  context.strokeStyle = inks.paper;
  context.fillStyle = inks.ink;
  const labels = network.nodes.slice(0, named).map(({ ref }, i) => {
    const name = shortened(pick(ref.name, lang), context);
    const across = context.measureText(name).width;
    const x = Math.min(Math.max(at[i]!.x, across / 2 + BELOW), width - across / 2 - BELOW);
    const y = at[i]!.y + (sizes[i]! / 2) * zoom + BELOW;
    return { name, x, y, width: across, height: NAME + BELOW };
  });
  const shown = [...readable(labels)];
  for (const i of shown) {
    const { name, x, y } = labels[i]!;
    context.strokeText(name, x, y);
    context.fillText(name, x, y);
  }
  return new Map(shown.map((i) => [i, labels[i]!.x - at[i]!.x]));
}

/** A name that is too long ends in “…”, as it does in the picture that can be taken hold of. */
function shortened(name: string, context: CanvasRenderingContext2D): string {
  let [shown, left] = [name, name.length];
  while (context.measureText(shown).width > NAME_WIDTH) {
    left -= 1;
    shown = `${name.slice(0, left).trimEnd()}…`;
  }
  return shown;
}

/** The scale and the corner at which all places stand in a sheet of this size. */
export function fitted(places: DrawnNetwork['places'], width: number, height: number) {
  let [left, top, right, bottom] = [0, 0, 1, 1];
  for (const { x, y } of places) {
    left = Math.min(left, x);
    right = Math.max(right, x);
    top = Math.min(top, y);
    bottom = Math.max(bottom, y);
  }
  const zoom = Math.min((width - 2 * MARGIN) / (right - left), (height - 2 * MARGIN) / (bottom - top), 4);
  return {
    zoom,
    left: (left + right - width / zoom) / 2,
    top: (top + bottom - height / zoom) / 2,
  };
}
