import type { Card, PackLabel, Provenance } from '../../card';

/** Every pack that has a hand in a card, each once, in the order of the card. */
export function packsOn(card: Card): PackLabel[] {
  const { roles, leaders, meetings, agreements, documents, notes = [], sources, pack } = card;
  const found = new Map<string, PackLabel>();
  const add = ({ pack }: { pack?: PackLabel | undefined }) => pack && found.set(pack.id, pack);
  const addAll = (lines: readonly { sources: readonly Provenance[] }[]) => {
    for (const line of lines) line.sources.forEach(add);
  };
  add({ pack });
  sources.forEach(add);
  addAll(notes);
  for (const list of Object.values(roles)) addAll(list);
  for (const { role } of leaders?.then ?? []) role.sources.forEach(add);
  for (const { role } of leaders?.now ?? []) role.sources.forEach(add);
  for (const { before, since, unplaced } of [meetings, agreements]) [before, since, unplaced].forEach(addAll);
  documents.forEach(add);
  return [...found.values()];
}
