import cytoscape, { type Core, type ElementDefinition } from 'cytoscape';
import type { Ref } from 'preact';
import { useEffect, useImperativeHandle, useRef, useState } from 'preact/hooks';
import { useWords } from '../../../components/explore/context';
import type { Network } from '../../../utils/explore/network';
import { pick } from '../../../utils/i18n';
import { entityTypeNames } from '../../../utils/kinds';
import type { Lang } from '../../../utils/lang';
import type { LayoutReply, LayoutRequest } from './layout-worker';
import { type DrawnNetwork, networkSvg } from './network-svg';

/** What the page may ask of the picture. */
export interface NetworkHandle {
  svg(): string;
  /** As a data address. */
  png(): string;
}

interface NetworkCanvasProps {
  network: Network;
  handle: Ref<NetworkHandle>;
  onOpen(entity: string): void;
}

/** Nodes with a name in the picture: the busiest. */
const NAMED = 28;
/** px of a name's letters, and of the longest name. */
const [NAME, NAME_WIDTH] = [12, 130];

/**
 * The picture of a network: laid out by a worker, drawn by cytoscape on a canvas. While it is dragged it is moved as one
 * picture, so that two thousand nodes follow the hand.
 */
export function NetworkCanvas({ network, handle, onOpen }: NetworkCanvasProps) {
  const { lang, w } = useWords();
  const place = useRef<HTMLDivElement>(null);
  const core = useRef<Core | null>(null);
  const drawn = useRef<DrawnNetwork | null>(null);
  const [ready, setReady] = useState(false);
  const [done, setDone] = useState(false);

  useEffect(() => {
    setReady(false);
    setDone(false);
    drawn.current = null;
    const worker = new Worker(new URL('./layout-worker.ts', import.meta.url), { type: 'module' });
    const asked = requestOf(network);
    worker.onmessage = ({ data }: MessageEvent<LayoutReply>) => {
      if (!place.current) return;
      const first = drawn.current?.network !== network;
      drawn.current = { network, places: data.places, sizes: asked.nodes.map(({ size }) => size) };
      if (first) {
        core.current?.destroy();
        core.current = draw(place.current, drawn.current, lang);
        core.current.on('zoom', () => keepLegible(core.current));
        keepLegible(core.current);
        core.current.on('tap', 'node', ({ target }) => onOpen(target.id()));
        setReady(true);
      } else if (core.current) move(core.current, drawn.current);
      setDone(data.done);
    };
    worker.postMessage(asked);
    return () => worker.terminate();
  }, [network, lang]);
  useEffect(() => () => core.current?.destroy(), []);
  useImperativeHandle(handle, () => ({
    svg: () => (drawn.current ? networkSvg(drawn.current, lang, NAMED) : ''),
    png: () => core.current?.png({ scale: 2, bg: styleOf('--paper') }) ?? '',
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
      <div
        ref={place}
        class="network-canvas"
        role="img"
        aria-label={w.nav.network}
        data-ready={ready}
        data-done={done}
      />
      <button type="button" class="button network-fit" onClick={() => core.current?.fit(undefined, 24)}>
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

const styleOf = (name: string) => getComputedStyle(document.documentElement).getPropertyValue(name).trim();

/** `light-dark()` as the page resolves it: a canvas knows no custom properties. */
function colour(name: string): string {
  const probe = document.createElement('span');
  probe.style.color = `var(${name})`;
  document.body.append(probe);
  const found = getComputedStyle(probe).color;
  probe.remove();
  return found;
}

/** Puts every node where it now belongs, unless the reader has taken the picture into their hands. */
function move(core: Core, { network, places }: DrawnNetwork): void {
  core.batch(() => {
    network.nodes.forEach(({ ref }, i) => {
      core.getElementById(ref.entity).position({ ...places[i]! });
    });
  });
  core.fit(undefined, 24);
}

/** Names are as large at every distance: they are what the picture is read by. */
function keepLegible(core: Core | null): void {
  if (!core) return;
  const zoom = core.zoom();
  core.nodes('[name != ""]').style({
    'font-size': NAME / zoom,
    'text-max-width': `${NAME_WIDTH / zoom}px`,
    'text-outline-width': 2 / zoom,
    'text-margin-y': 3 / zoom,
  });
}

function draw(container: HTMLElement, { network, places, sizes }: DrawnNetwork, lang: Lang): Core {
  const inks = Object.fromEntries(entityTypeNames.map((type) => [type, colour(`--${type}`)]));
  const elements: ElementDefinition[] = [
    ...network.nodes.map(({ ref }, i) => ({
      data: {
        id: ref.entity,
        name: i < NAMED ? pick(ref.name, lang) : '',
        size: sizes[i],
        ink: inks[ref.type],
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
    layout: { name: 'preset', fit: true, padding: 24 },
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
          color: colour('--ink'),
          'text-wrap': 'ellipsis',
          'font-family': getComputedStyle(document.body).fontFamily,
          'text-valign': 'bottom',
          'text-outline-color': colour('--paper'),
        },
      },
      {
        selector: 'edge',
        style: {
          width: 'data(width)',
          'line-color': colour('--line'),
          'curve-style': 'haystack',
        },
      },
    ],
  });
}
