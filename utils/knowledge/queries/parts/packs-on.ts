import type { Card, PackLabel, Provenance } from '../../card';

/** Every pack that has a hand in a card, each once, in the order of the card. */
export function packsOn(card: Card): PackLabel[] {
  const { roles, leaders, meetings, agreements, documents, notes = [], sources, pack } = card;
  const lines: { sources: readonly Provenance[] }[] = [
    { sources },
    ...notes,
    ...Object.values(roles).flat(),
    ...[...(leaders?.then ?? []), ...(leaders?.now ?? [])].map(({ role }) => role),
    ...[meetings, agreements].flatMap(({ before, since, unplaced }) => [...before, ...since, ...unplaced]),
  ];
  const labels = [
    pack,
    ...lines.flatMap((line) => line.sources.map((source) => source.pack)),
    ...documents.map((name) => name.pack),
  ].filter((label) => label !== undefined);
  return [...new Map(labels.map((label) => [label.id, label])).values()];
}
