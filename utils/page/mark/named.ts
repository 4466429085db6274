import type { Named, Where } from '../../link/types';

/** A paragraph of an article with the names found in it. */
export interface NamedPart {
  text: string;
  heading: boolean;
  /** The page's own headline or lead; null for all else. */
  part: 'title' | 'lead' | null;
  found: readonly { entity: string; start: number }[];
}

/** So many paragraphs open an article, with the captions among and right after them: the sapo and the first of the body. */
const OPENING = 2;
/** A paragraph has more characters than most captions, datelines and bylines. UTF-16 units. */
const PARAGRAPH = 100;

const rank: Record<Where, number> = { title: 2, lead: 1, body: 0 };

/** Where an article names whom, in reading order of first mentions. @param parts its paragraphs in reading order */
export function namedIn(parts: readonly NamedPart[]): Named[] {
  const named = new Map<string, Named>();
  let start = 0;
  let prose = 0;
  for (const { text, heading, part, found } of parts) {
    if (part !== 'title' && !heading && text.trim().length >= PARAGRAPH) prose += 1;
    const where = part ?? (prose <= OPENING ? 'lead' : 'body');
    for (const mention of found) {
      const at = start + mention.start;
      const known = named.get(mention.entity);
      if (!known) named.set(mention.entity, { entity: mention.entity, where, at: [at] });
      else {
        known.at.push(at);
        if (rank[where] > rank[known.where]) known.where = where;
      }
    }
    start += text.length + 1;
  }
  return [...named.values()];
}
