import type { RefObject } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import { readText } from '../../../utils/library/capture/plain-text';
import { anchorOf, locate, type Span } from '../../../utils/library/highlights/anchor';
import { rangeOf, spanOf } from '../../../utils/library/highlights/ranges';
import type { Highlight as Marked } from '../../../utils/library/schema';

/** Name under which the browser paints the passages; the style sheet has the same. */
const NAME = 'library-marked';

/** A passage that is selected in the copy, and where on the screen it ends (px). */
export interface Selected {
  span: Span;
  x: number;
  y: number;
}

/** What is selected within `content`; null when nothing is. */
function selectedIn(content: HTMLElement): Selected | null {
  const selection = getSelection();
  if (!selection || selection.isCollapsed || selection.rangeCount === 0) return null;
  const range = selection.getRangeAt(0);
  if (!content.contains(range.commonAncestorContainer)) return null;
  const { text, pieces } = readText(content);
  const span = spanOf(text, pieces, range);
  const box = [...range.getClientRects()].at(-1);
  return span && box ? { span, x: box.right, y: box.bottom } : null;
}

/**
 * Paints the marked passages of a copy and watches what the reader selects in it.
 * @param ready the copy stands in `content`
 */
export function useHighlights(
  content: RefObject<HTMLElement | null>,
  ready: boolean,
  marked: readonly Marked[],
) {
  const [selected, setSelected] = useState<Selected | null>(null);
  const [lost, setLost] = useState<ReadonlySet<string>>(new Set());
  useEffect(() => {
    if (!ready || !content.current) return;
    const { text, pieces } = readText(content.current);
    const places = marked.map((each) => {
      const span = locate(text, each);
      return { id: each.id, range: span && rangeOf(pieces, span) };
    });
    CSS.highlights.set(NAME, new Highlight(...places.flatMap(({ range }) => (range ? [range] : []))));
    setLost(new Set(places.filter(({ range }) => !range).map(({ id }) => id)));
    return () => void CSS.highlights.delete(NAME);
  }, [ready, marked]);
  useEffect(() => {
    if (!ready) return;
    const changed = () => setSelected(content.current ? selectedIn(content.current) : null);
    document.addEventListener('selectionchange', changed);
    addEventListener('scroll', changed, { passive: true });
    return () => {
      document.removeEventListener('selectionchange', changed);
      removeEventListener('scroll', changed);
    };
  }, [ready]);
  return {
    selected,
    /** Ids of highlights whose words the copy does not hold. */
    lost,
    /** What is selected now, as a highlight; the selection ends with it. */
    take(): Marked | null {
      const now = content.current && selectedIn(content.current);
      if (!now || !content.current) return null;
      const { text } = readText(content.current);
      getSelection()?.removeAllRanges();
      return {
        id: crypto.randomUUID(),
        ...anchorOf(text, now.span),
        note: '',
        made: new Date().toISOString(),
      };
    },
    /** Brings a highlight into sight. */
    show(each: Marked): void {
      if (!content.current) return;
      const { text, pieces } = readText(content.current);
      const span = locate(text, each);
      const range = span && rangeOf(pieces, span);
      range?.startContainer.parentElement?.scrollIntoView({ block: 'center' });
    },
  };
}
