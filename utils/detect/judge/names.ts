import type { Gazetteer } from '../../link/gazetteer/gazetteer';
import { link } from '../../link/link';
import type { EntityType } from '../../link/types';
import type { SeenPage } from '../types';
import type { Part } from './features';

/** An entity found in title or lead, at the foremost place it stands. */
export interface FoundEntity {
  id: string;
  type: EntityType;
  /** The dataset's kind: "ministry", "company", "law" … */
  kind: string;
  name: string;
  where: 'title' | 'lead';
}

/** Names tip a doubtful page and never carry one: so many are counted, foremost first. */
const MOST = 4;
const SHARE = { title: 1, lead: 0.7 };

/** Kinds that turn up in news of every sort, and places, say nothing of the subject. */
const COMMON = new Set(['party', 'government', 'media', 'city', 'international', 'university', 'military']);

/** What names say of the subject: a weight for each type, and for companies apart from offices. */
export const nameFeatures = [
  'name person',
  'name company',
  'name organization',
  'name document',
  'name event',
] as const;

export function nameParts(entities: readonly FoundEntity[]): Part[] {
  return entities
    .filter(({ type, kind }) => type !== 'place' && !COMMON.has(kind))
    .sort((a, b) => SHARE[b.where] - SHARE[a.where])
    .slice(0, MOST)
    .map(({ type, kind, name, where }) => ({
      feature: `name ${kind === 'company' ? kind : type}`,
      value: SHARE[where],
      sign: { kind: 'entity', what: name, where },
    }));
}

/** Entities named in title and lead, each at its foremost place. */
export function namesIn(
  { title, lead }: Pick<SeenPage, 'title' | 'lead'>,
  gazetteer: Gazetteer,
): Map<string, FoundEntity['where']> {
  const entities = (text: string, above: string) =>
    link({ title: above, text, published: null }, gazetteer).mentions.map(({ entity }) => entity);
  return new Map([
    ...entities(lead, title).map((id) => [id, 'lead'] as const),
    ...entities(title, '').map((id) => [id, 'title'] as const),
  ]);
}
