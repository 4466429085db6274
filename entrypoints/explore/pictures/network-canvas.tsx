import type { Core, ElementDefinition } from 'cytoscape';
import type { Ref } from 'preact';
import { useEffect, useImperativeHandle, useLayoutEffect, useRef, useState } from 'preact/hooks';
import { useWords } from '../../../components/explore/context';
import type { Network } from '../../../utils/explore/network';
import { pick } from '../../../utils/i18n';
import { type EntityType, entityTypeNames } from '../../../utils/kinds';
import type { Lang } from '../../../utils/lang';
import type { LayoutReply, LayoutRequest } from './layout-worker';
import { fitted, type Inks, NAME, NAME_WIDTH, sketch } from './network-sketch';
import { type DrawnNetwork, networkSvg } from './network-svg';
import type { Picture } from './picture-files';

/** What the page may ask of the picture. */
export interface NetworkHandle {
  /** As it stands now, with a note below it; null until it is laid out. */
  picture(note: string): Picture | null;
}

interface NetworkCanvasProps {
  network: Network;
  handle: Ref<NetworkHandle>;
  onOpen(entity: string): void;
}

/** Nodes that may have a name in the picture: the busiest. */
const NAMED = 28;
/**
 * The picture of a network: laid out by a worker, sketched while it untangles, and once at rest drawn by cytoscape, so
 * that it can be taken hold of. While it is dragged it is moved as one picture: two thousand nodes follow the hand.
 */
export function NetworkCanvas({ network, handle, onOpen }: NetworkCanvasProps) {
  const { lang, w } = useWords();
  const place = useRef<HTMLDivElement>(null);
  const sheet = useRef<HTMLCanvasElement>(null);
  const core = useRef<Core | null>(null);
  const drawn = useRef<DrawnNetwork | null>(null);
  const [ready, setReady] = useState(false);
  const [done, setDone] = useState(false);

  useLayoutEffect(() => {
    let current = true;
    setReady(false);
    setDone(false);
    drawn.current = null;
    core.current?.destroy();
    core.current = null;
    const worker = new Worker(new URL('./layout-worker.ts', import.meta.url), { type: 'module' });
    // It comes while the worker works: the sketch needs none of it.
    const library = import('cytoscape');
    const asked = requestOf(network);
    const inks = inksOf(place.current ?? document.body);
    let named: ReadonlyMap<number, number> = new Map();
    const takeHold = async () => {
      const { default: cytoscape } = await library;
      if (!current || !place.current || !drawn.current) return;
      const picture = held(cytoscape, place.current, drawn.current, { lang, inks, named });
      core.current = picture;
      picture.on('zoom', () => keepLegible(picture));
      showAll(picture);
      picture.on('tap', 'node', ({ target }) => onOpen(target.id()));
      setDone(true);
    };
    worker.onmessage = ({ data }: MessageEvent<LayoutReply>) => {
      if (!sheet.current) return;
      const places = asked.nodes.map((_, i) => ({ x: data.xy[2 * i]!, y: data.xy[2 * i + 1]! }));
      drawn.current = { network, places, sizes: asked.nodes.map(({ size }) => size) };
      named = sketch(sheet.current, drawn.current, lang, NAMED, inks);
      setReady(true);
      // After the painting of the sketch.
      if (data.done) requestAnimationFrame(() => setTimeout(() => void takeHold()));
    };
    worker.postMessage(asked);
    return () => {
      current = false;
      worker.terminate();
    };
  }, [network, lang]);
  useEffect(() => () => core.current?.destroy(), []);
  useImperativeHandle(handle, () => ({
    picture: (note) => drawn.current && networkSvg(drawn.current, lang, NAMED, note),
  }));

  return (
    <div class="network">
      {/* Cytoscape leaves its style element out where one of this id is; ours forbid it, and its one rule stands in plots.css. */}
      <span id="__________cytoscape_stylesheet" hidden />
      {!ready && (
        <p class="network-wait quiet" role="status">
          {w.network.drawing}
        </p>
      )}
      <div class="network-canvas" role="img" aria-label={w.nav.network} data-ready={ready} data-done={done}>
        <canvas ref={sheet} class="network-sheet" hidden={done} />
        <div ref={place} class="network-sheet" />
      </div>
      <button type="button" class="button network-fit" onClick={() => showAll(core.current)}>
        {w.network.fit}
      </button>
    </div>
  );
}

function requestOf({ nodes, edges }: Network): LayoutRequest {
  return {
    nodes: nodes.map(({ ref, meetings }) => ({ id: ref.entity, size: sizeOf(meetings) })),
    edges: edges.map(({ a, b, meetings }) => ({ source: a, target: b, weight: meetings })),
  };
}

/** px across */
const sizeOf = (meetings: number) => Math.min(48, 8 + 4 * Math.sqrt(meetings));

/** The page's colours as it resolves them: a canvas knows no custom properties. */
function inksOf(place: Element): Inks {
  const probe = document.createElement('span');
  // Else every colour asked for in forced colours would be that of words, names and what sets them off alike.
  probe.style.forcedColorAdjust = 'none';
  place.append(probe);
  const colour = (name: string) => {
    probe.style.color = `var(${name})`;
    return getComputedStyle(probe).color;
  };
  const types = Object.fromEntries(entityTypeNames.map((type) => [type, colour(`--${type}`)]));
  const inks: Inks = {
    types: types as Record<EntityType, string>,
    line: colour('--line'),
    ink: colour('--ink'),
    paper: colour('--paper'),
    font: getComputedStyle(probe).fontFamily,
  };
  probe.remove();
  return inks;
}

/**
 * Names are as large at every distance: they are what the picture is read by.
 * @param whole all of it is in sight: names at its edges stand off their nodes as in the sketch
 */
function keepLegible(core: Core, whole = false): void {
  const zoom = core.zoom();
  const named = core.nodes('[name != ""]');
  named.style({
    'font-size': NAME / zoom,
    'text-max-width': `${NAME_WIDTH / zoom}px`,
    'text-outline-width': 2 / zoom,
    'text-margin-x': 0,
    'text-margin-y': 3 / zoom,
  });
  if (whole)
    for (const node of named.filter('[shift != 0]').toArray())
      node.style({ 'text-margin-x': node.data('shift') / zoom });
}

/** All nodes in sight, as in the sketch: names take no part in it, which on a phone are wider than all else. */
function showAll(core: Core | null): void {
  if (!core) return;
  const places = core.nodes().map((node) => node.position());
  const { zoom, left, top } = fitted(places, core.width(), core.height());
  core.viewport({ zoom, pan: { x: -left * zoom, y: -top * zoom } });
  keepLegible(core, true);
}

/** A picture that can be dragged, zoomed and tapped. */
function held(
  cytoscape: typeof import('cytoscape'),
  container: HTMLElement,
  { network, places, sizes }: DrawnNetwork,
  { lang, inks, named }: { lang: Lang; inks: Inks; named: ReadonlyMap<number, number> },
): Core {
  const elements: ElementDefinition[] = [
    ...network.nodes.map(({ ref }, i) => ({
      data: {
        id: ref.entity,
        name: named.has(i) ? pick(ref.name, lang) : '',
        shift: named.get(i) ?? 0,
        size: sizes[i],
        ink: inks.types[ref.type],
      },
      position: { ...places[i]! },
    })),
    ...network.edges.map(({ a, b, meetings }) => ({
      data: { id: `${a} ${b}`, source: a, target: b, width: Math.min(6, 0.6 + Math.sqrt(meetings) / 2) },
    })),
  ];
  return cytoscape({
    container,
    elements,
    layout: { name: 'preset', fit: false },
    minZoom: 0.05,
    maxZoom: 4,
    textureOnViewport: true,
    hideEdgesOnViewport: network.edges.length > 2000,
    pixelRatio: 1,
    style: [
      {
        selector: 'node',
        style: {
          width: 'data(size)',
          height: 'data(size)',
          'background-color': 'data(ink)',
          label: 'data(name)',
          color: inks.ink,
          'text-wrap': 'ellipsis',
          'font-family': inks.font,
          'text-valign': 'bottom',
          'text-outline-color': inks.paper,
        },
      },
      {
        selector: 'edge',
        style: {
          width: 'data(width)',
          'line-color': inks.line,
          'curve-style': 'haystack',
        },
      },
    ],
  });
}
