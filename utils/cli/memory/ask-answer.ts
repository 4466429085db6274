import * as v from 'valibot';
import { type EntityType, entityTypeNames } from '../../kinds';
import type { Between, Bilingual, Card } from '../../knowledge/card';
import { between } from '../../knowledge/queries/between';
import { cardOf } from '../../knowledge/queries/card-of';
import { officeHolders } from '../../knowledge/queries/office-holders';
import { partialDate } from '../../knowledge/schema';
import { searchEntries } from '../../knowledge/search/entries';
import { Finder } from '../../knowledge/search/finder';
import type { Facts, Rows } from '../../knowledge/store/facts';
import { isRealDay } from '../../text/partial-date';

const id = v.string('an id is a string');
/** Absent or null: the day is not known. */
const on = v.nullish(
  v.pipe(
    v.string('"on" is a date: 2025, 2025-10 or 2025-10-15'),
    v.check(
      (date) => v.is(partialDate, date) && isRealDay(date),
      '"on" is no date: 2025, 2025-10 or 2025-10-15',
    ),
  ),
);
const card = v.strictObject({ card: id, on, here: v.optional(v.array(id)) });
const pair = v.strictObject({ between: v.strictTuple([id, id]), on });
const holders = v.strictObject({ holders: id, on });
const search = v.strictObject({ search: v.string('"search" is a text') });
const forms = { card, between: pair, holders, search } as const;
type Form = keyof typeof forms;

export interface Found {
  id: string;
  type: EntityType;
  name: Bilingual;
}
export type FindNames = (text: string) => Promise<Found[]>;

/** The extension's own search among people, bodies, places, documents and events; indexed when first asked. */
export function nameFinder(rows: Rows): FindNames {
  let finder: Promise<Finder> | null = null;
  return async (text) => {
    finder ??= Finder.of(searchEntries(rows));
    const { hits } = (await finder).find(text, { kinds: entityTypeNames });
    return hits.flatMap(({ id, kind, name }) =>
      kind === 'meeting' || kind === 'agreement' ? [] : [{ id, type: kind, name }],
    );
  };
}

/** What each form is answered with. */
export interface Answers {
  card: Card;
  between: Between;
  holders: Awaited<ReturnType<typeof officeHolders>>;
  search: Found[];
}
type Answer = { [Name in Form]: Pick<Answers, Name> }[Form];

/**
 * The answer to one question, as the extension would give it: `{card}`, `{between}`, `{holders}` or `{search}`.
 * @param line one JSON object (README, "Ask without a browser")
 * @throws Error that says what is wrong with the line: not JSON, no question, a bad date, an unknown id
 */
export async function answer(facts: Facts, findNames: FindNames, line: string): Promise<Answer> {
  const question = readQuestion(line);
  const form = formOf(question);
  switch (form) {
    case 'card': {
      const { card: entity, on: day, here = [] } = parsed(card, question);
      for (const other of here) await known(facts, other);
      return { card: (await cardOf(facts, { entity, asOf: day ?? null, here })) ?? unknown(entity) };
    }
    case 'between': {
      const { between: sides, on: day } = parsed(pair, question);
      for (const side of sides) await known(facts, side);
      return { between: (await between(facts, ...sides, day ?? null)) ?? unknown(sides.join(', ')) };
    }
    case 'holders': {
      const { holders: body, on: day } = parsed(holders, question);
      await known(facts, body);
      return { holders: await officeHolders(facts, body, day ?? (await facts.meta()).date) };
    }
    case 'search':
      return { search: await findNames(parsed(search, question).search) };
  }
}

function readQuestion(line: string): object {
  let value: unknown;
  try {
    value = JSON.parse(line);
  } catch (error) {
    throw new Error(`not JSON: ${error instanceof Error ? error.message : String(error)}`);
  }
  if (typeof value !== 'object' || value === null || Array.isArray(value))
    throw new Error('not a JSON object');
  return value;
}

function formOf(question: object): Form {
  const found = (Object.keys(forms) as Form[]).filter((name) => name in question);
  if (found.length !== 1) throw new Error(`ask one of ${Object.keys(forms).join(', ')}`);
  return found[0]!;
}

function parsed<Schema extends v.GenericSchema>(schema: Schema, question: object): v.InferOutput<Schema> {
  const result = v.safeParse(schema, question);
  if (result.success) return result.output;
  const [issue] = result.issues;
  const field = v.getDotPath(issue);
  if (issue.expected === 'never') throw new Error(`unknown field: ${field}`);
  throw new Error(field ? `${field}: ${issue.message}` : issue.message);
}

async function known(facts: Facts, entity: string): Promise<void> {
  if (!(await facts.entity(entity))) unknown(entity);
}

function unknown(entity: string): never {
  throw new Error(`unknown id: ${entity}`);
}
