import type { Found, Span } from './reading';

/** A mention under a point, and the box of the line of it that was hit (viewport px). */
export interface Hit {
  found: Found;
  line: DOMRect;
}

interface Placed extends Span {
  found: Found;
}

/** px by which a line's box is taken higher and lower: between lines the pointer is still on one of them. */
const SLACK = 2;

/**
 * Finds the mention under a point by the caret's place. `CSS.highlights.highlightsFromPoint` would say it too, at 2-44 ms
 * a call in Chromium; this takes 0.01-0.04 ms.
 */
export class HitIndex {
  #spans = new Map<Text, Placed[]>();
  #shadowRoots: ShadowRoot[] = [];
  readonly #probe = document.createRange();

  /** Takes the mentions that answer to the pointer, and the open shadow roots their text may stand in. */
  fill(mentions: Iterable<Found>, shadowRoots: Iterable<ShadowRoot>): void {
    this.#spans = new Map();
    this.#shadowRoots = [...shadowRoots];
    for (const found of mentions) {
      for (const span of found.spans) {
        const others = this.#spans.get(span.node);
        if (others) others.push({ ...span, found });
        else this.#spans.set(span.node, [{ ...span, found }]);
      }
    }
  }

  /** @param x viewport px @param y viewport px */
  at(x: number, y: number): Hit | null {
    if (this.#spans.size === 0) return null;
    const caret = document.caretPositionFromPoint(x, y, { shadowRoots: this.#shadowRoots });
    return this.#byCaret(caret, x, y) ?? (isWhole(x, y) ? this.#among(x, y) : null);
  }

  #byCaret(caret: CaretPosition | null, x: number, y: number): Hit | null {
    const spans = caret && this.#spans.get(caret.offsetNode as Text);
    if (!spans) return null;
    // Past the middle of a character the caret is already behind it.
    const span = spanAt(spans, caret.offset) ?? spanAt(spans, caret.offset - 1);
    const line = span && this.#lineAt(span, x, y);
    return line ? { found: span.found, line } : null;
  }

  /** By their boxes, where the caret does not tell. */
  #among(x: number, y: number): Hit | null {
    const under = document.elementFromPoint(x, y);
    for (const [node, spans] of this.#spans) {
      if (!under?.contains(node)) continue;
      for (const span of spans) {
        const line = this.#lineAt(span, x, y);
        if (line) return { found: span.found, line };
      }
    }
    return null;
  }

  /** The caret snaps to the nearest text even from far away: the point must lie in one of the span's boxes. */
  #lineAt({ node, from, to }: Span, x: number, y: number): DOMRect | null {
    if (to > node.length) return null;
    this.#probe.setStart(node, from);
    this.#probe.setEnd(node, to);
    for (const box of this.#probe.getClientRects()) {
      if (x >= box.left && x <= box.right && y >= box.top - SLACK && y <= box.bottom + SLACK) return box;
    }
    return null;
  }
}

/** Text that is selected as a whole: Firefox puts the caret before or behind all of it (seen in 153). */
function isWhole(x: number, y: number): boolean {
  const under = document.elementFromPoint(x, y);
  return under !== null && getComputedStyle(under).userSelect === 'all';
}

function spanAt(spans: Placed[], offset: number): Placed | undefined {
  return spans.find(({ from, to }) => from <= offset && offset < to);
}
