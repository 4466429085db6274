import type { Piece } from '../capture/plain-text';
import type { Span } from './anchor';

/** The piece that holds an offset; at a border the one that ends there when `isEnd`. */
function pieceAt(pieces: readonly Piece[], offset: number, isEnd: boolean): Piece | undefined {
  return pieces.find(({ node, start }) => {
    const end = start + node.data.length;
    return isEnd ? offset > start && offset <= end : offset >= start && offset < end;
  });
}

/** A stretch of the text that `readText` gave, as a range of its nodes; null when it is not there. */
export function rangeOf(pieces: readonly Piece[], { start, end }: Span): Range | null {
  const [first, last] = [pieceAt(pieces, start, false), pieceAt(pieces, end, true)];
  if (!first || !last) return null;
  const range = first.node.ownerDocument.createRange();
  range.setStart(first.node, start - first.start);
  range.setEnd(last.node, end - last.start);
  return range;
}

/** The stretch of text that a range covers, without blanks at its ends; null when there are no words in it. */
export function spanOf(text: string, pieces: readonly Piece[], range: Range): Span | null {
  const inside = pieces.filter(({ node }) => range.intersectsNode(node));
  const [first, last] = [inside[0], inside.at(-1)];
  if (!first || !last) return null;
  const start = first.node === range.startContainer ? first.start + range.startOffset : first.start;
  const end =
    last.node === range.endContainer ? last.start + range.endOffset : last.start + last.node.data.length;
  const words = text.slice(start, end);
  const left = words.length - words.trimStart().length;
  const quote = words.trim();
  return quote === '' ? null : { start: start + left, end: start + left + quote.length };
}
