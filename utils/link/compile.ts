import { CAPITAL, GAP, GAP_CLASS, keyAt, syllables } from '../text/syllables';
import type { AgreementInput, EntityInput, GazetteerInput, NameInput } from './gazetteer-input';
import {
  CAPITALS_PLACES,
  CAPITALS_SHIFT,
  CONDITIONAL,
  EDGE,
  edgeSlot,
  HEADER_WORDS,
  KINDS,
  LEAF,
  MAGIC,
  MAX_SYLLABLES,
  NEEDS_CAPITALS,
  NEEDS_DATE,
  NEEDS_FULL,
  NEEDS_PAIR,
  PUNCTUATED,
  SECTIONS,
  type Section,
  TYPES,
  VERSION,
} from './layout';
import { packDate } from './partial-date';

const EDGE_LOAD = 0.75;

/** A growing list of 32-bit words. */
class Words {
  data = new Int32Array(1024);
  length = 0;
  push(word: number): number {
    if (this.length === this.data.length) {
      const wider = new Int32Array(this.length * 2);
      wider.set(this.data);
      this.data = wider;
    }
    this.data[this.length] = word;
    return this.length++;
  }
  done(): Int32Array {
    return this.data.subarray(0, this.length);
  }
}

/** Numbers strings in the order they come; the entities' ids come first. */
class Strings {
  private readonly numbers = new Map<string, number>();
  private readonly list: string[] = [];
  add(text: string): number {
    const known = this.numbers.get(text);
    if (known !== undefined) return known;
    this.numbers.set(text, this.list.length);
    return this.list.push(text) - 1;
  }
  sections(): { at: Int32Array; bytes: Int32Array } {
    const encoder = new TextEncoder();
    const encoded = this.list.map((text) => encoder.encode(text));
    const at = new Int32Array(encoded.length + 1);
    for (let i = 0; i < encoded.length; i++) at[i + 1] = at[i]! + encoded[i]!.length;
    const bytes = new Uint8Array(Math.ceil(at[encoded.length]! / 4) * 4);
    for (let i = 0; i < encoded.length; i++) bytes.set(encoded[i]!, at[i]);
    return { at, bytes: new Int32Array(bytes.buffer) };
  }
}

/** One name of one entity, as a sequence of syllable numbers. */
interface Form {
  from: number; // place in the sequence pool
  length: number;
  entity: number;
  info: number;
  name: NameInput;
}

/** Numbers syllables; their sequences stand in one pool. */
class Vocabulary {
  readonly hashes: number[] = [];
  readonly pool = new Words();
  private readonly numbers = new Map<string, number>();
  private readonly byHash = new Map<number, number>();

  form(entity: number, name: NameInput): Form | null {
    const parts = syllables(name.text);
    if (parts.count === 0 || parts.count > MAX_SYLLABLES) return null;
    const from = this.pool.length;
    let info = KINDS.indexOf(name.kind);
    for (let i = 0; i < parts.count; i++) {
      this.pool.push(this.number(keyAt(parts, i), parts.hash[i]!));
      if (i > 0 && (parts.gap[i]! & GAP_CLASS) > GAP.dash) info |= PUNCTUATED;
      if (parts.form[i]! & CAPITAL && i < CAPITALS_PLACES) info |= 1 << (CAPITALS_SHIFT + i);
    }
    if (name.conditions && Object.keys(name.conditions).length > 0) info |= CONDITIONAL;
    return { from, length: parts.count, entity, info, name };
  }

  /** Keys whose hashes collide (about one pair in 200,000 syllables) share a number: they count as one spelling. */
  private number(key: string, hash: number): number {
    const known = this.numbers.get(key) ?? this.byHash.get(hash);
    if (known !== undefined) return known;
    const number = this.hashes.push(hash) - 1;
    this.numbers.set(key, number);
    this.byHash.set(hash, number);
    return number;
  }

  table(): Int32Array {
    let slots = 16;
    while (slots < this.hashes.length * 2) slots *= 2;
    const table = new Int32Array(slots * 2);
    for (let number = 0; number < this.hashes.length; number++) {
      const hash = this.hashes[number]!;
      let slot = hash & (slots - 1);
      while (table[slot * 2 + 1] !== 0) slot = (slot + 1) & (slots - 1);
      table[slot * 2] = hash;
      table[slot * 2 + 1] = number + 1;
    }
    return table;
  }
}

function compareForms(pool: Int32Array): (a: Form, b: Form) => number {
  return (a, b) => {
    const shared = Math.min(a.length, b.length);
    for (let i = 0; i < shared; i++) {
      const order = pool[a.from + i]! - pool[b.from + i]!;
      if (order !== 0) return order;
    }
    return a.length - b.length || a.entity - b.entity;
  };
}

/** Groups sorted forms that have the same syllables: the keys. */
function keysOf(forms: Form[], pool: Int32Array): { first: Form; at: number }[] {
  const keys: { first: Form; at: number }[] = [];
  forms.forEach((form, at) => {
    const last = keys.at(-1)?.first;
    const same =
      last?.length === form.length &&
      pool.subarray(last.from, last.from + last.length).every((id, i) => id === pool[form.from + i]);
    if (!same) keys.push({ first: form, at });
  });
  return keys;
}

interface Trie {
  roots: Int32Array;
  edges: Int32Array;
  terminals: Int32Array;
  tails: Int32Array;
  tailAt: Int32Array;
}

function buildTrie(keys: { first: Form }[], pool: Int32Array, vocabulary: number): Trie {
  const roots = new Int32Array(vocabulary);
  const edges = new Words();
  const terminals = new Words();
  const tailFrom = new Int32Array(keys.length);
  terminals.push(0); // node 0 is never a child: 0 means none
  const tasks: { from: number; to: number; depth: number; node: number }[] = [
    { from: 0, to: keys.length, depth: 0, node: 0 },
  ];
  for (let task = tasks.pop(); task !== undefined; task = tasks.pop()) {
    const { to, depth, node } = task;
    let from = task.from;
    while (from < to) {
      const form = keys[from]!.first;
      if (form.length === depth) {
        terminals.data[node] = from + 1;
        from++;
        continue;
      }
      const syllable = pool[form.from + depth]!;
      let end = from + 1;
      while (end < to && pool[keys[end]!.first.from + depth] === syllable) end++;
      let child: number;
      if (end === from + 1) {
        child = LEAF | from;
        tailFrom[from] = depth + 1;
      } else {
        child = terminals.push(0);
        tasks.push({ from, to: end, depth: depth + 1, node: child });
      }
      if (depth === 0) roots[syllable] = child;
      else {
        edges.push(node);
        edges.push(syllable);
        edges.push(child);
        edges.push(child & LEAF && form.length > depth + 1 ? pool[form.from + depth + 1]! + 1 : 0);
      }
      from = end;
    }
  }
  return {
    roots,
    edges: edgeTable(edges.done()),
    terminals: terminals.done(),
    ...tailsOf(keys, pool, tailFrom),
  };
}

function tailsOf(
  keys: { first: Form }[],
  pool: Int32Array,
  tailFrom: Int32Array,
): { tails: Int32Array; tailAt: Int32Array } {
  const tails = new Words();
  const tailAt = new Int32Array(keys.length + 1);
  keys.forEach(({ first }, key) => {
    tailAt[key] = tails.length;
    const skip = tailFrom[key]!;
    if (skip > 0) for (let i = skip; i < first.length; i++) tails.push(pool[first.from + i]!);
  });
  tailAt[keys.length] = tails.length;
  return { tails: tails.done(), tailAt };
}

function edgeTable(edges: Int32Array): Int32Array {
  const count = edges.length / EDGE;
  const slots = Math.max(4, Math.ceil(count / EDGE_LOAD));
  const table = new Int32Array(slots * EDGE);
  for (let edge = 0; edge < edges.length; edge += EDGE) {
    let slot = edgeSlot(edges[edge]!, edges[edge + 1]!, slots);
    while (table[slot * EDGE] !== 0) slot = slot + 1 === slots ? 0 : slot + 1;
    table.set(edges.subarray(edge, edge + EDGE), slot * EDGE);
    table[slot * EDGE]!++;
  }
  return table;
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
  const bare = !entity.country && !entity.parent && !entity.from && !entity.to && !entity.successor;
  if (bare && roles.length === 0 && related.length === 0) return 0;
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
  return at;
}

function pushConditions(form: Form, out: Words, entityOf: (id: string) => number, strings: Strings): number {
  const needs = form.name.conditions ?? {};
  const at = out.push(strings.add(form.name.text));
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
  return at;
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

/** Sections begin where a cache line may be cut in equal slots: at multiples of four words. */
const aligned = (words: number): number => Math.ceil(words / EDGE) * EDGE;

function assemble(sections: Record<Section, Int32Array>, entities: number): ArrayBuffer {
  const total = SECTIONS.reduce(
    (words, name) => words + aligned(sections[name].length),
    aligned(HEADER_WORDS),
  );
  const words = new Int32Array(total);
  words.set([MAGIC, VERSION, entities]);
  let at = aligned(HEADER_WORDS);
  SECTIONS.forEach((name, i) => {
    words[3 + i * 2] = at;
    words[4 + i * 2] = sections[name].length;
    words.set(sections[name], at);
    at += aligned(sections[name].length);
  });
  return words.buffer;
}

/**
 * Compiles all names, and the facts that linking weighs, into one buffer for `open`. Runs at build time.
 * Same input, same bytes. Throws when an id occurs twice.
 */
export function compile(input: GazetteerInput): ArrayBuffer {
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
  const trie = buildTrie(keys, pool, vocabulary.hashes.length);

  const formWords = new Int32Array(forms.length * 2);
  const conditionForms = new Words();
  const conditionAt = new Words();
  const conditions = new Words();
  for (const [at, form] of forms.entries()) {
    formWords[at * 2] = form.entity;
    formWords[at * 2 + 1] = form.info;
    if (!(form.info & CONDITIONAL)) continue;
    conditionForms.push(at);
    conditionAt.push(pushConditions(form, conditions, entityOf, strings));
  }

  const facts = new Words();
  facts.push(0); // place 0 means none
  const kinds: string[] = [];
  const entityFacts = new Int32Array(input.entities.length);
  const entityKinds = new Uint8Array(Math.ceil(input.entities.length / 2) * 4);
  for (const [entity, record] of input.entities.entries()) {
    entityFacts[entity] = pushFacts(record, facts, entityOf, strings);
    const kind = record.kind ?? '';
    if (!kinds.includes(kind)) kinds.push(kind);
    entityKinds[entity * 2] = TYPES.indexOf(record.type);
    entityKinds[entity * 2 + 1] = kinds.indexOf(kind);
  }
  const agreements = new Words();
  for (const agreement of input.agreements) pushAgreement(agreement, agreements, entityOf, strings);
  const kindNames = Int32Array.from(kinds, (kind) => strings.add(kind));
  const idOrder = Int32Array.from(input.entities.keys()).sort((a, b) =>
    input.entities[a]!.id < input.entities[b]!.id ? -1 : 1,
  );
  const { at: stringAt, bytes } = strings.sections();
  const formAt = Int32Array.from(keys, (key) => key.at);

  return assemble(
    {
      vocabulary: vocabulary.table(),
      ...trie,
      formAt: Int32Array.from([...formAt, forms.length]),
      forms: formWords,
      conditionForms: conditionForms.done(),
      conditionAt: conditionAt.done(),
      conditions: conditions.done(),
      entityFacts,
      entityKinds: new Int32Array(entityKinds.buffer),
      facts: facts.done(),
      idOrder,
      kindNames,
      agreements: agreements.done(),
      stringAt,
      strings: bytes,
    },
    input.entities.length,
  );
}
