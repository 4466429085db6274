import type { Block } from '../find/blocks';
import type { Found, Span } from './reading';

/** A mention under a point, and the box of the line of it that was hit (viewport px). */
export interface Hit {
  found: Found;
  line: DOMRect;
}

/** A paragraph's Text nodes and those of its mentions that answer to the pointer. */
export interface Paragraph extends Pick<Block, 'pieces'> {
  found: readonly Found[];
}

/** px by which a line's box is taken higher and lower: between lines the pointer is still on one of them. */
const SLACK = 2;

/**
 * Finds the mention under a point by the caret's place. `CSS.highlights.highlightsFromPoint` would say it too, at 2-44 ms
 * a call in Chromium; this takes 0.01-0.04 ms.
 */
export class HitIndex {
  #paragraphs: readonly Paragraph[] = [];
  /** Where each Text node begins in its paragraph; made at the first look. */
  #places: Map<Node, { start: number; found: readonly Found[] }> | null = null;
  #shadowRoots: ShadowRoot[] = [];
  readonly #probe = document.createRange();

  /** Takes the mentions that answer to the pointer, and the open shadow roots their text may stand in. */
  fill(paragraphs: readonly Paragraph[], shadowRoots: Iterable<ShadowRoot>): void {
    this.#paragraphs = paragraphs.filter(({ found }) => found.length > 0);
    this.#places = null;
    this.#shadowRoots = [...shadowRoots];
  }

  /** @param x viewport px @param y viewport px */
  at(x: number, y: number): Hit | null {
    if (this.#paragraphs.length === 0) return null;
    this.#places ??= new Map(
      this.#paragraphs.flatMap(({ pieces, found }) =>
        pieces.map(({ node, start }) => [node, { start, found }]),
      ),
    );
    const caret = document.caretPositionFromPoint(x, y, { shadowRoots: this.#shadowRoots });
    return (caret && this.#byCaret(caret, x, y)) ?? (isWhole(x, y) ? this.#among(x, y) : null);
  }

  #byCaret({ offsetNode, offset }: CaretPosition, x: number, y: number): Hit | null {
    const place = this.#places!.get(offsetNode);
    if (!place) return null;
    const at = place.start + offset;
    // Past the middle of a character the caret is already behind it.
    for (const letter of [at, at - 1]) {
      const found = place.found.find(({ start, end }) => start <= letter && letter < end);
      const span = found?.spans.find(({ node }) => node === offsetNode);
      if (span) return this.#hit(found!, span, x, y);
    }
    return null;
  }

  /** By their boxes, where the caret does not tell. */
  #among(x: number, y: number): Hit | null {
    const under = document.elementFromPoint(x, y);
    for (const { pieces, found } of this.#paragraphs) {
      if (!pieces.some(({ node }) => under?.contains(node))) continue;
      for (const each of found) {
        for (const span of each.spans) {
          const hit = this.#hit(each, span, x, y);
          if (hit) return hit;
        }
      }
    }
    return null;
  }

  #hit(found: Found, span: Span, x: number, y: number): Hit | null {
    const line = this.#lineAt(span, x, y);
    return line && { found, line };
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
