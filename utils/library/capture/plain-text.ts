/** Tags that end a paragraph; everything else runs on in the line. */
const BLOCK =
  /^(address|article|aside|blockquote|br|caption|dd|div|dl|dt|figcaption|figure|h[1-6]|header|footer|hr|li|main|ol|p|pre|section|table|tbody|td|th|thead|tr|ul)$/;

/** A text node of the clean copy and the UTF-16 offset at which its characters begin in `text`. */
export interface Piece {
  node: Text;
  start: number;
}

/**
 * The text of a clean copy and where each of its characters stands. Blanks are kept one for one (line breaks inside a
 * paragraph read as blanks), paragraphs are parted by one line break: the offsets of a saved article's mentions are
 * found again in the very same markup.
 */
export function readText(root: ParentNode): { text: string; pieces: Piece[] } {
  let text = '';
  const pieces: Piece[] = [];
  const walk = (parent: Node): void => {
    for (const node of parent.childNodes) {
      if (node.nodeType === 3) {
        const data = (node as Text).data.replace(/[\t\n\v\f\r\u2028\u2029]/g, ' ');
        // Blanks between two paragraphs belong to neither.
        if (data.trim() === '' && (text === '' || text.endsWith('\n'))) continue;
        pieces.push({ node: node as Text, start: text.length });
        text += data;
      } else if (node.nodeType === 1) {
        const block = BLOCK.test((node as Element).localName);
        if (block && text !== '' && !text.endsWith('\n')) text += '\n';
        walk(node);
        if (block && text !== '' && !text.endsWith('\n')) text += '\n';
      }
    }
  };
  walk(root as unknown as Node);
  return { text: text.replace(/\n$/, ''), pieces };
}
