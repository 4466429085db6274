import { assemble } from './assemble';
import type { AgreementInput, EntityInput, GazetteerInput } from './input';
import {
  CONDITIONAL,
  type Columns,
  NEEDS_CAPITALS,
  NEEDS_DATE,
  NEEDS_FULL,
  NEEDS_PAIR,
  TYPES,
} from './layout';
import { packDate } from './packed-date';
import { Strings, Words } from './pools';
import { stemOf } from './trie';
import { compareForms, type Form, keysOf, Vocabulary } from './vocabulary';

/** A body's full name in another language: the first that shares no word with its own. */
function otherNames({ names }: EntityInput): string[] {
  const [own = '', ...full] = names.filter(({ kind }) => kind === 'full').map(({ text }) => text);
  const foreign = full.find((text) => !text.split(' ').some((word) => own.includes(word)));
  return foreign === undefined ? [] : [foreign];
}

/** Words of an entity's facts: see `Gazetteer.facts`. */
function pushFacts(
  entity: EntityInput,
  facts: Words,
  entityOf: (id: string | null) => number,
  strings: Strings,
): number {
  const { roles, related } = entity;
  const name = entity.names[0]?.text ?? '';
  const others = entity.type === 'organization' ? otherNames(entity) : [];
  const bare = !entity.country && !entity.parent && !entity.from && !entity.to && !entity.successor;
  if (bare && roles.length === 0 && related.length === 0 && others.length === 0) return 0;
  const at = facts.push(entityOf(entity.country));
  for (const word of [
    strings.add(name),
    entityOf(entity.parent),
    packDate(entity.from),
    packDate(entity.to),
    entityOf(entity.successor),
    roles.length,
  ])
    facts.push(word);
  for (const role of roles) {
    const words = [
      strings.add(role.title),
      entityOf(role.org),
      packDate(role.from),
      packDate(role.to),
      role.attested.length,
    ];
    for (const word of words) facts.push(word);
    for (const date of role.attested) facts.push(packDate(date));
  }
  const known = related.map(entityOf).filter((other) => other >= 0);
  facts.push(known.length);
  for (const other of known) facts.push(other);
  facts.push(others.length);
  for (const text of others) facts.push(strings.add(text));
  return at;
}

function pushConditions(form: Form, out: Words, entityOf: (id: string) => number, strings: Strings): void {
  const needs = form.name.conditions ?? {};
  out.push(strings.add(form.name.text));
  out.push(
    (needs.capitals ? NEEDS_CAPITALS : 0) |
      (needs.afterFull ? NEEDS_FULL : 0) |
      (needs.pair ? NEEDS_PAIR : 0) |
      (needs.dated ? NEEDS_DATE : 0),
  );
  const cues = needs.cue ?? [];
  out.push(cues.length);
  for (const cue of cues) out.push(strings.add(cue));
  // `with` that names nobody known can never hold: the entity -1 is never on a page
  const others = (needs.with ?? []).map(entityOf);
  out.push(others.length);
  for (const other of others) out.push(other);
}

function pushAgreement(
  agreement: AgreementInput,
  out: Words,
  entityOf: (id: string) => number,
  strings: Strings,
): void {
  const parties = agreement.parties.map(entityOf).filter((party) => party >= 0);
  if (parties.length < 2) return;
  out.push(strings.add(agreement.id));
  out.push(strings.add(agreement.kind));
  out.push(packDate(agreement.signed));
  out.push(parties.length);
  for (const party of parties) out.push(party);
}

/** Columns of the names: what each form is, and the conditions of those that have some. */
function formColumns(forms: Form[], entityOf: (id: string) => number, strings: Strings) {
  const conditions = new Words();
  for (const form of forms) if (form.info & CONDITIONAL) pushConditions(form, conditions, entityOf, strings);
  return {
    formEntities: Int32Array.from(forms, ({ entity }) => entity),
    formInfos: Int32Array.from(forms, ({ info }) => info),
    conditions: conditions.done(),
  };
}

/** Columns of the entities: facts, type and kind of each, their order by id. */
function entityColumns(entities: EntityInput[], entityOf: (id: string | null) => number, strings: Strings) {
  const facts = new Words();
  facts.push(0); // place 0 means none
  const kinds: string[] = [];
  const entityFacts = new Int32Array(entities.length);
  const entityKinds = new Uint8Array(Math.ceil(entities.length / 2) * 4);
  for (const [entity, record] of entities.entries()) {
    entityFacts[entity] = pushFacts(record, facts, entityOf, strings);
    const kind = record.kind ?? '';
    if (!kinds.includes(kind)) kinds.push(kind);
    entityKinds[entity * 2] = TYPES.indexOf(record.type);
    entityKinds[entity * 2 + 1] = kinds.indexOf(kind);
  }
  return {
    entityFacts,
    entityKinds: new Int32Array(entityKinds.buffer),
    facts: facts.done(),
    idOrder: Int32Array.from(entities.keys()).sort((a, b) => (entities[a]!.id < entities[b]!.id ? -1 : 1)),
    kindNames: Int32Array.from(kinds, (kind) => strings.add(kind)),
  };
}

/**
 * All names, and the facts that linking weighs, in columns: the least of which a gazetteer can be made (`assemble`).
 * Same input, same columns. Throws when an id occurs twice.
 */
export function columnsOf(input: GazetteerInput): Columns {
  const strings = new Strings();
  const numbers = new Map<string, number>();
  for (const { id } of input.entities) {
    if (numbers.has(id)) throw new Error(`gazetteer: two entities have the id "${id}"`);
    numbers.set(id, strings.add(id));
  }
  const entityOf = (id: string | null): number => (id === null ? -1 : (numbers.get(id) ?? -1));

  const vocabulary = new Vocabulary();
  const forms: Form[] = [];
  for (const [entity, { names }] of input.entities.entries()) {
    for (const name of names) {
      const form = vocabulary.form(entity, name);
      if (form) forms.push(form);
    }
  }
  const pool = vocabulary.pool.done();
  forms.sort(compareForms(pool));
  const keys = keysOf(forms, pool);

  const formed = formColumns(forms, entityOf, strings);
  const described = entityColumns(input.entities, entityOf, strings);
  const agreements = new Words();
  for (const agreement of input.agreements) pushAgreement(agreement, agreements, entityOf, strings);
  return {
    hashes: Int32Array.from(vocabulary.hashes),
    ...stemOf(keys, pool),
    keyForms: Int32Array.from(keys, ({ at }, key) => (keys[key + 1]?.at ?? forms.length) - at),
    ...formed,
    ...described,
    agreements: agreements.done(),
    ...strings.columns(),
  };
}

/** Compiles all names, and the facts that linking weighs, into one buffer for `open`. */
export function compile(input: GazetteerInput): ArrayBuffer {
  return assemble(columnsOf(input));
}
