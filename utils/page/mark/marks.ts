import type { ArticleName } from '../../knowledge/card';
import type { EntityType } from '../../link/types';
import type { PageName } from '../../messages';
import type { Settings } from '../../setting-values';

/** What a mark can stand for: an entity, or the agreement that words such as "Bản ghi nhớ" speak of. */
export type MarkType = EntityType | 'agreement';

/** What decides whether a mention counts and whether it is underlined. */
export interface MarkRules extends Pick<Settings, 'marks' | 'kinds'> {
  /** Entities the reader never wants marked, anywhere. */
  never: ReadonlySet<string>;
  /** Entities the reader said are not the ones meant in this article. */
  notHere: ReadonlySet<string>;
}

interface Named {
  /** Id of the entity, or of the agreement. */
  entity: string;
  type: MarkType;
}

interface Section<Mention> {
  heading: boolean;
  found: readonly Mention[];
}

/** Whether the reader wants to hear of this entity on this page at all. Agreements go with the documents' switch. */
export function isWanted({ entity, type }: Named, rules: MarkRules): boolean {
  return (
    rules.kinds[type === 'agreement' ? 'document' : type] &&
    !rules.never.has(entity) &&
    !rules.notHere.has(entity)
  );
}

/**
 * The mentions to underline. A heading opens a new section, in which each name is marked again.
 * @param blocks the article's blocks in reading order
 */
export function marksToPaint<M extends Named>(blocks: readonly Section<M>[], rules: MarkRules): M[] {
  if (rules.marks === 'none') return [];
  const chosen: M[] = [];
  let seen = new Set<string>();
  for (const { heading, found } of blocks) {
    if (heading) seen = new Set();
    for (const mention of found) {
      if (!isWanted(mention, rules) || (rules.marks === 'first' && seen.has(mention.entity))) continue;
      seen.add(mention.entity);
      chosen.push(mention);
    }
  }
  return chosen;
}

/** The names of the page in reading order of their first mention, with how often each stands there. */
export function namesInOrder(
  blocks: readonly Section<Named>[],
  names: Readonly<Record<string, ArticleName>>,
  rules: MarkRules,
): PageName[] {
  const listed = new Map<string, PageName>();
  for (const { found } of blocks) {
    for (const mention of found) {
      const known = listed.get(mention.entity);
      const name = names[mention.entity];
      if (known) known.count += 1;
      else if (name && isWanted(mention, rules)) {
        listed.set(mention.entity, { ...name, count: 1 });
      }
    }
  }
  return [...listed.values()];
}

/** The entities of the page in reading order of their first mention. */
export function entitiesInOrder(blocks: readonly Section<Named>[], rules: MarkRules): string[] {
  const wanted = blocks.flatMap(({ found }) => found.filter((each) => isWanted(each, rules)));
  return [...new Set(wanted.filter(({ type }) => type !== 'agreement').map(({ entity }) => entity))];
}
