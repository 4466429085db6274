/** Where the words of a label stand, px. */
export interface Label {
  /** Its middle. */
  x: number;
  /** Its upper edge. */
  y: number;
  width: number;
  height: number;
}

/** Which labels can be read: each, in the order given, that lies on none before it. @returns their places in the list */
export function readable(labels: readonly Label[]): Set<number> {
  const kept: Label[] = [];
  const places = new Set<number>();
  for (const [place, label] of labels.entries()) {
    if (kept.some((other) => overlap(label, other))) continue;
    kept.push(label);
    places.add(place);
  }
  return places;
}

function overlap(a: Label, b: Label): boolean {
  return Math.abs(a.x - b.x) < (a.width + b.width) / 2 && a.y < b.y + b.height && b.y < a.y + a.height;
}
