import { forceCollide, forceLink, forceManyBody, forceSimulation, forceX, forceY } from 'd3-force';

export interface LayoutRequest {
  nodes: { id: string; size: number }[];
  edges: { source: string; target: string; weight: number }[];
}
export interface LayoutReply {
  /** x and y of each node in turn, in the order asked, in px of an endless sheet. */
  xy: Float32Array;
  /** A first picture comes early, and better ones until it is done. */
  done: boolean;
}

/** Steps of the simulation: enough to untangle; a large network has fewer, each the farther. */
const stepsFor = (nodes: number) => (nodes > 800 ? 100 : 200);
/** How far the simulation has cooled at its last step. */
const COOL = 0.01;
/** ms until the first picture, and between two later ones. */
const [SOON, EVERY] = [60, 250];

addEventListener('message', ({ data }: MessageEvent<LayoutRequest>) => {
  const nodes = data.nodes.map((node) => ({ ...node, x: 0, y: 0 }));
  const steps = stepsFor(nodes.length);
  nodes.forEach((node, i) => {
    // A sunflower to start from: the same facts always give the same picture.
    const angle = i * 2.399963;
    node.x = 14 * Math.sqrt(i) * Math.cos(angle);
    node.y = 14 * Math.sqrt(i) * Math.sin(angle);
  });
  const simulation = forceSimulation(nodes)
    .force(
      'link',
      forceLink<(typeof nodes)[number], LayoutRequest['edges'][number]>(
        data.edges.map((edge) => ({ ...edge })),
      )
        .id(({ id }) => id)
        .distance(60),
    )
    .force('apart', forceManyBody().strength(-90).theta(1.2))
    .force(
      'room',
      forceCollide<(typeof nodes)[number]>(({ size }) => size / 2 + 3),
    )
    .force('x', forceX().strength(0.04))
    .force('y', forceY().strength(0.04))
    .alphaDecay(1 - COOL ** (1 / steps))
    .stop();
  const show = (done: boolean) => {
    const reply: LayoutReply = { xy: Float32Array.from(nodes.flatMap(({ x, y }) => [x, y])), done };
    postMessage(reply);
  };
  let due = performance.now() + SOON;
  for (let step = 0; step < steps; step++) {
    simulation.tick();
    if (performance.now() < due) continue;
    show(false);
    due = performance.now() + EVERY;
  }
  show(true);
});
