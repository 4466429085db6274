import { judge, namesMatter } from '../../detect/judge/judge';
import { type FoundEntity, namesIn } from '../../detect/judge/names';
import { plainFacts } from '../../detect/plain-facts';
import type { SeenPage, Verdict } from '../../detect/types';
import type { Gazetteer } from '../../link/gazetteer/gazetteer';
import { link } from '../../link/link';
import type { EntityType, Linked } from '../../link/types';
import { addressDate } from '../../text/dates';
import type { EntityNames } from './entity-names';

/** One line of input: all but `id` and `text` may be missing. */
export interface EnrichInput {
  id: string;
  text: string;
  title?: string;
  url?: string;
  lang?: string;
  published?: string;
  /** The publisher's section. */
  section?: string;
  /** Judge an English text too, as where the reader wants English editions. */
  english?: boolean;
}

export interface EnrichOutput {
  id: string;
  verdict: Verdict;
  mentions: { start: number; end: number; surface: string; entity: string }[];
  entities: Record<string, { type: EntityType; names: string[] }>;
}

const DATE = /^\d{4}(-\d{2}(-\d{2})?)?/;

/** What a page's names are looked up in. */
export interface PageNames {
  gazetteer: Gazetteer;
  names: Map<string, EntityNames & { kind: string }>;
}

/** What the dataset knows of the names in title and lead. */
export function namesOnPage(facts: SeenPage, { gazetteer, names }: PageNames): FoundEntity[] {
  return [...namesIn(facts, gazetteer)].flatMap(([id, where]) => {
    const known = names.get(id);
    return known ? [{ id, type: known.type, kind: known.kind, name: known.names[0]!, where }] : [];
  });
}

/** The background's judgement on a page that comes as text. */
function verdictOf(input: EnrichInput, known: PageNames): Verdict {
  const facts = plainFacts(input);
  const without = judge(facts, [], input.english);
  return namesMatter(without) ? judge(facts, namesOnPage(facts, known), input.english) : without;
}

/** The page path of the extension on plain text: judging and linking. */
export function enrich(
  input: EnrichInput,
  gazetteer: Gazetteer,
  names: Map<string, EntityNames & { kind: string }>,
): EnrichOutput & { linked: Linked } {
  const { id, text, title = '' } = input;
  const published = DATE.exec(input.published ?? '')?.[0] ?? addressDate(input.url ?? '');
  const linked = link({ title, text, published }, gazetteer);
  const verdict = verdictOf(input, { gazetteer, names });
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
