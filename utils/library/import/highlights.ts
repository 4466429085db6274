import type { ForeignHighlight } from './types';

/** Raindrop's cell: `Highlight: …` and perhaps `Note: …`, one pair after the other; passages may run over lines. */
export function raindropHighlights(cell: string | undefined): ForeignHighlight[] {
  return (cell ?? '')
    .split(/^Highlight:/m)
    .slice(1)
    .map((part) => {
      const [quote = '', ...note] = part.split(/^Note:/m);
      return { quote: quote.trim(), note: note.join('Note:').trim() };
    });
}

/** Omnivore's `highlights/<slug>.md`: passages as quotations, the reader's words after each. */
export function markdownHighlights(text: string): ForeignHighlight[] {
  const found: { quote: string[]; note: string[] }[] = [];
  let inQuote = false;
  for (const line of text.split(/\r\n?|\n/)) {
    const quoted = /^>\s?(.*)$/.exec(line);
    if (quoted) {
      if (!inQuote) found.push({ quote: [], note: [] });
      found.at(-1)?.quote.push(quoted[1] ?? '');
    } else found.at(-1)?.note.push(line);
    inQuote = quoted !== null;
  }
  return found.map(({ quote, note }) => ({
    quote: quote.join('\n').trim(),
    // Omnivore puts its own sign of a tag list and rules between passages.
    note: note
      .filter((line) => !/^\s*(#[\p{L}\d_-]+\s*)+$|^\s*---\s*$/u.test(line))
      .join('\n')
      .trim(),
  }));
}
