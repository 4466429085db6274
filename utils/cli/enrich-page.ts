import { lookAtText } from '../detect/look-at-text';
import type { Verdict } from '../detect/types';
import { type FoundEntity, finalVerdict } from '../detect/verdict';
import { entityTypeNames, entityTypes } from '../kinds';
import type { Dataset, Entity } from '../knowledge/schema';
import type { Gazetteer } from '../link/gazetteer/gazetteer';
import { link } from '../link/link';
import type { EntityType, Linked } from '../link/types';
import { addressDate } from '../text/dates';

/** One line of input: all but `id` and `text` may be missing. */
export interface EnrichInput {
  id: string;
  text: string;
  title?: string;
  url?: string;
  lang?: string;
  published?: string;
}

export interface EntityNames {
  id: string;
  type: EntityType;
  /** Vietnamese and English name, then all aliases. */
  names: string[];
}

export interface EnrichOutput {
  id: string;
  verdict: Verdict;
  mentions: { start: number; end: number; surface: string; entity: string }[];
  entities: Record<string, { type: EntityType; names: string[] }>;
}

/** Names of every entity the dataset knows, by id. */
export function entityNames(dataset: Dataset): Map<string, EntityNames & { kind: string }> {
  const found = new Map<string, EntityNames & { kind: string }>();
  const add = (record: Entity, type: EntityType): void => {
    const names = [...new Set([record.name, record.name_en, ...record.aliases.map(({ text }) => text)])];
    found.set(record.id, { id: record.id, type, names, kind: 'kind' in record ? record.kind : '' });
  };
  for (const type of entityTypeNames) for (const record of dataset[entityTypes[type].file]) add(record, type);
  return found;
}

const DATE = /^\d{4}(-\d{2}(-\d{2})?)?/;

/** The text with its first paragraph's end, for the entities' places. */
function leadEnd(text: string): number {
  const end = text.indexOf('\n');
  return end < 0 ? text.length : end;
}

function foundEntities(
  title: string,
  text: string,
  linked: Linked,
  gazetteer: Gazetteer,
  names: Map<string, EntityNames & { kind: string }>,
): FoundEntity[] {
  const lead = leadEnd(text);
  const found = new Map<string, FoundEntity>();
  const add = (entity: string, where: FoundEntity['where']): void => {
    const known = names.get(entity);
    if (known && !found.has(entity))
      found.set(entity, { id: entity, type: known.type, kind: known.kind, name: known.names[0]!, where });
  };
  for (const { entity } of link({ title: '', text: title, published: null }, gazetteer).mentions)
    add(entity, 'title');
  for (const { entity, start } of linked.mentions) add(entity, start < lead ? 'lead' : 'body');
  return [...found.values()];
}

/** The page path of the extension on plain text: first look, linking, final verdict. */
export function enrich(
  input: EnrichInput,
  gazetteer: Gazetteer,
  names: Map<string, EntityNames & { kind: string }>,
): EnrichOutput & { linked: Linked } {
  const { id, text, title = '' } = input;
  const published = DATE.exec(input.published ?? '')?.[0] ?? addressDate(input.url ?? '');
  const linked = link({ title, text, published }, gazetteer);
  const first = lookAtText({ ...input, title, text });
  const verdict = finalVerdict(first, foundEntities(title, text, linked, gazetteer, names));
  const entities: EnrichOutput['entities'] = {};
  for (const { entity } of linked.mentions) {
    const known = names.get(entity)!;
    entities[entity] = { type: known.type, names: known.names };
  }
  const mentions = linked.mentions.map(({ start, end, entity }) => ({
    start,
    end,
    surface: text.slice(start, end),
    entity,
  }));
  return { id, verdict, mentions, entities, linked };
}
