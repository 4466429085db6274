/**
 * Gives each line its own mentions, offsets counted from the line's start. A mention over a line's end is in no line.
 * @param lines what was joined by line breaks to make the text
 */
export function byLine<M extends { start: number; end: number }>(lines: string[], mentions: M[]): M[][] {
  const sorted = [...mentions].sort((a, b) => a.start - b.start);
  let next = 0;
  let start = 0;
  return lines.map((line) => {
    const end = start + line.length;
    const own: M[] = [];
    for (; next < sorted.length && sorted[next]!.start <= end; next += 1) {
      const mention = sorted[next]!;
      if (mention.start >= start && mention.end <= end) {
        own.push({ ...mention, start: mention.start - start, end: mention.end - start });
      }
    }
    start = end + 1;
    return own;
  });
}
