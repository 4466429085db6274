import type { Card, PackLabel, Provenance } from '../../card';
import type { EntityRow } from '../../store/facts';

/** Every pack that has a hand in the card of a row, each once, in the order of the card. */
export function packsOn(card: Card, { notes = [], pack }: EntityRow): PackLabel[] {
  const { then, since, later, earlier, undated, now } = card.roles;
  const found: PackLabel[] = pack ? [pack] : [];
  addOf(card.sources, found);
  addOfLines(notes, found);
  for (const list of [then, since, later, earlier, undated, now]) addOfLines(list, found);
  if (card.leaders)
    for (const list of [card.leaders.then, card.leaders.now])
      for (const { role } of list) addOf(role.sources, found);
  for (const { before, since, unplaced } of [card.meetings, card.agreements])
    for (const list of [before, since, unplaced]) addOfLines(list, found);
  addOf(card.documents, found);
  return found;
}

function addOfLines(lines: readonly { sources: readonly Provenance[] }[], found: PackLabel[]): void {
  for (const { sources } of lines) addOf(sources, found);
}

function addOf(marked: readonly { pack?: PackLabel }[], found: PackLabel[]): void {
  for (const { pack } of marked) if (pack && !found.some(({ id }) => id === pack.id)) found.push(pack);
}
