import { firstLook } from './first-look';
import { type PlainPage, plainFacts } from './plain-facts';
import { textSigns } from './text-signs';
import type { FirstLook } from './types';

/** The first look at a page that comes as plain text (`enrich`, imports): the same judgement, with the text's own signs. */
export function lookAtText(page: PlainPage): FirstLook {
  const facts = plainFacts(page);
  return firstLook(facts, textSigns(facts));
}
