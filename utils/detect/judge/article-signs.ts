import { signRows } from '../rows/signs';
import type { SignRow } from '../rows/types';
import type { Evidence, SeenPage } from '../types';
import { model } from './model';

/** Every different match of a row is one sign, up to four. */
export function matches({ pattern }: SignRow, text: string): string[] {
  const found = text.normalize('NFC').toLowerCase().match(pattern) ?? [];
  return [...new Set(found.map((match) => match.trim()))].slice(0, 4);
}

/**
 * Signs in words that a page is no news article. Those in the text are read only where no DOM tells what the page is: a
 * legal text, a shared document, a forum post.
 */
export function articleSigns(facts: SeenPage): Evidence[] {
  const body = facts.structure ? '' : `${facts.lead}\n${facts.text}`;
  const texts = { title: facts.title, body };
  return signRows.flatMap((row) =>
    matches(row, texts[row.where]).map(
      (what): Evidence => ({ kind: 'structure', what, where: row.where, weight: model.article[row.where] }),
    ),
  );
}
