import type { Syllables } from '../../text/syllables';
import type { EntityType } from '../types';
import type {
  AgreementFacts,
  CompiledGazetteer,
  EntityNumber,
  Facts,
  Gazetteer,
  NameForm,
} from './gazetteer';
import { type Matches, numbersOf } from './match';

/** One of several gazetteers: its entities, keys and syllables by the numbers they have among all of them. */
interface Part {
  names: CompiledGazetteer;
  /** Of each of its entities: of the first gazetteer where that has the id, else its own. */
  entityOf: Int32Array;
  keysFrom: number;
  /** By joint syllable number: its own, -1 for those it does not use. Null: they are the same. */
  syllableOf: Int32Array | null;
  /** Of the joint number of its first own entity. */
  entitiesFrom: number;
}

/**
 * Several compiled gazetteers as one: the bundled names and those of packs. An entity of a later one with an id of the
 * first *is* that entity: it brings further names and nothing else. Of names that stand at the very same place the one
 * in the first gazetteer of `order` counts, so that a clash is decided by the reader's order and not by the text; that
 * the longest name wins is decided later, over all of them alike.
 */
export class JoinedGazetteer implements Gazetteer {
  readonly entities: number;
  private readonly parts: Part[] = [];
  /** Syllables that the first gazetteer does not use, by hash. */
  private readonly further = new Map<number, number>();
  private readonly factsCache = new Map<EntityNumber, Facts>();
  private readonly formsCache = new Map<number, NameForm[]>();
  private agreementsCache: AgreementFacts[] | null = null;

  /**
   * @param first the one whose entity numbers and facts stand
   * @param others each with names of its own and, without facts, entities of the first
   * @param order indexes into `[first, ...others]`, the one that wins a clash first
   */
  constructor(
    private readonly first: CompiledGazetteer,
    others: readonly CompiledGazetteer[],
    private readonly order: readonly number[],
  ) {
    const entityOf = counted(0, first.entities);
    this.parts.push({ names: first, entityOf, keysFrom: 0, syllableOf: null, entitiesFrom: 0 });
    let entities = first.entities;
    let keys = keysOf(first);
    for (const names of others) {
      const from = entities;
      this.parts.push({
        names,
        entityOf: numbersAmong(first, names, from),
        keysFrom: keys,
        syllableOf: this.syllablesOf(names),
        entitiesFrom: from,
      });
      entities += names.entities;
      keys += keysOf(names);
    }
    this.entities = entities;
  }

  // Most entities of an article are of the first gazetteer, and linking asks of each many times.
  id(entity: EntityNumber): string {
    if (entity < this.first.entities) return this.first.id(entity);
    const { part, own } = this.at(entity);
    return part.names.id(own);
  }

  find(id: string): EntityNumber {
    for (const { names, entityOf } of this.parts) {
      const own = names.find(id);
      if (own >= 0) return entityOf[own]!;
    }
    return -1;
  }

  type(entity: EntityNumber): EntityType {
    if (entity < this.first.entities) return this.first.type(entity);
    const { part, own } = this.at(entity);
    return part.names.type(own);
  }

  kind(entity: EntityNumber): string {
    if (entity < this.first.entities) return this.first.kind(entity);
    const { part, own } = this.at(entity);
    return part.names.kind(own);
  }

  facts(entity: EntityNumber): Facts {
    if (entity < this.first.entities) return this.first.facts(entity);
    const known = this.factsCache.get(entity);
    if (known) return known;
    const { part, own } = this.at(entity);
    const facts = part.names.facts(own);
    const joint = (other: EntityNumber) => part.entityOf[other] ?? -1;
    const found: Facts = {
      ...facts,
      country: joint(facts.country),
      parent: joint(facts.parent),
      successor: joint(facts.successor),
      roles: facts.roles.map((role) => ({ ...role, org: joint(role.org) })),
      related: facts.related.map(joint),
    };
    this.factsCache.set(entity, found);
    return found;
  }

  forms(key: number): NameForm[] {
    // As they are: what linking noted of them for one article serves the next, whose pack has other names.
    if (key < keysOf(this.first)) return this.first.forms(key);
    const known = this.formsCache.get(key);
    if (known) return known;
    const part = this.parts.findLast(({ keysFrom }) => keysFrom <= key)!;
    const forms = part.names.forms(key - part.keysFrom).map((form) => ({
      ...form,
      entity: part.entityOf[form.entity]!,
      conditions: form.conditions && {
        ...form.conditions,
        with: form.conditions.with.map((other) => part.entityOf[other] ?? -1),
      },
    }));
    this.formsCache.set(key, forms);
    return forms;
  }

  agreements(): AgreementFacts[] {
    this.agreementsCache ??= [
      ...this.first.agreements(),
      ...this.parts.slice(1).flatMap(({ names, entityOf }) =>
        names.agreements().map((agreement) => ({
          ...agreement,
          parties: agreement.parties.map((party) => entityOf[party]!),
        })),
      ),
    ];
    return this.agreementsCache;
  }

  numbersOf(text: Syllables): Int32Array {
    const numbers = this.first.numbersOf(text);
    for (let i = 0; i < text.count; i++)
      if (numbers[i]! < 0) numbers[i] = this.further.get(text.hash[i]!) ?? -1;
    return numbers;
  }

  match(text: Syllables, numbers: Int32Array): Matches {
    return merged(
      this.order.map((at) => {
        const part = this.parts[at]!;
        return {
          found: part.names.match(text, ownNumbers(part, this.first, numbers)),
          keysFrom: part.keysFrom,
        };
      }),
    );
  }

  lookup(numbers: ArrayLike<number>): number {
    const joint = Int32Array.from(numbers);
    for (const at of this.order) {
      const part = this.parts[at]!;
      const key = part.names.lookup(ownNumbers(part, this.first, joint));
      if (key >= 0) return part.keysFrom + key;
    }
    return -1;
  }

  /**
   * Which gazetteer a name comes from: the one that wins the clash, of those in which it stands for this entity.
   * @returns index into `[first, ...others]`, or -1 when none has it (a short name that the text itself made)
   */
  sourceOf(numbers: Int32Array, entity: EntityNumber): number {
    return (
      this.order.find((at) => {
        const part = this.parts[at]!;
        const key = part.names.lookup(ownNumbers(part, this.first, numbers));
        return key >= 0 && part.names.forms(key).some((form) => part.entityOf[form.entity] === entity);
      }) ?? -1
    );
  }

  private at(entity: EntityNumber): { part: Part; own: EntityNumber } {
    const part = this.parts.findLast(({ entitiesFrom }) => entitiesFrom <= entity)!;
    return { part, own: entity - part.entitiesFrom };
  }

  /** A gazetteer's syllables by joint number; those nobody had before get one. */
  private syllablesOf(names: CompiledGazetteer): Int32Array {
    const { hash, own } = syllablesIn(names);
    const known = numbersOf(this.first, { count: hash.length, hash });
    const from = syllableCount(this.first);
    for (let i = 0; i < hash.length; i++) {
      if (known[i]! >= 0) continue;
      const joint = this.further.get(hash[i]!) ?? from + this.further.size;
      this.further.set(hash[i]!, joint);
      known[i] = joint;
    }
    const numbers = new Int32Array(from + this.further.size).fill(-1);
    for (let i = 0; i < hash.length; i++) numbers[known[i]!] = own[i]!;
    return numbers;
  }
}

const keysOf = ({ section: { formAt } }: CompiledGazetteer): number => formAt.length - 1;

const syllableCount = ({ section: { roots } }: CompiledGazetteer): number => roots.length;

/** The syllables that names use: their hashes, and their numbers in this gazetteer. */
function syllablesIn({ section: { vocabulary } }: CompiledGazetteer): { hash: Int32Array; own: Int32Array } {
  const [hash, own] = [new Int32Array(vocabulary.length / 2), new Int32Array(vocabulary.length / 2)];
  let count = 0;
  for (let slot = 0; slot < vocabulary.length; slot += 2) {
    if (vocabulary[slot + 1] === 0) continue;
    hash[count] = vocabulary[slot]!;
    own[count++] = vocabulary[slot + 1]! - 1;
  }
  return { hash: hash.subarray(0, count), own: own.subarray(0, count) };
}

/** A text's syllables by a gazetteer's own numbers. Loops: a function called for each took as long as the matching (Chromium 150). */
function ownNumbers({ syllableOf }: Part, first: CompiledGazetteer, numbers: Int32Array): Int32Array {
  const known = syllableOf?.length ?? syllableCount(first);
  const own = new Int32Array(numbers.length);
  for (let i = 0; i < numbers.length; i++) {
    const joint = numbers[i]!;
    own[i] = joint < 0 || joint >= known ? -1 : syllableOf ? syllableOf[joint]! : joint;
  }
  return own;
}

/** `count` numbers from `from` on. */
function counted(from: number, count: number): Int32Array {
  const numbers = new Int32Array(count);
  for (let i = 0; i < count; i++) numbers[i] = from + i;
  return numbers;
}

/** All matches in the order of their places; of those at one place the first gazetteer's. Each list is in order already. */
function merged(found: readonly { found: Matches; keysFrom: number }[]): Matches {
  const most = found.reduce((sum, { found: { count } }) => sum + count, 0);
  const [start, end, key] = [new Int32Array(most), new Int32Array(most), new Int32Array(most)];
  const next = new Int32Array(found.length);
  let count = 0;
  for (;;) {
    let first = -1;
    let [from, to] = [Number.POSITIVE_INFINITY, Number.POSITIVE_INFINITY];
    for (const [rank, { found: one }] of found.entries()) {
      const at = next[rank]!;
      if (at === one.count) continue;
      if (one.start[at]! < from || (one.start[at] === from && one.end[at]! < to))
        [first, from, to] = [rank, one.start[at]!, one.end[at]!];
    }
    if (first < 0) break;
    const isTaken = count > 0 && start[count - 1] === from && end[count - 1] === to;
    if (!isTaken) {
      start[count] = from;
      end[count] = to;
      key[count++] = found[first]!.keysFrom + found[first]!.found.key[next[first]!]!;
    }
    next[first]! += 1;
  }
  return { count, start: start.slice(0, count), end: end.slice(0, count), key: key.slice(0, count) };
}

/**
 * The joint number of each entity of `names`: that of the first gazetteer where it has the id, else its own after `from`.
 * The ids of the smaller of the two are looked up in the larger: a pack of 300,000 entities was joined in 700 ms before.
 */
function numbersAmong(first: CompiledGazetteer, names: CompiledGazetteer, from: number): Int32Array {
  const numbers = counted(from, names.entities);
  if (names.entities <= first.entities) {
    for (let own = 0; own < names.entities; own++) {
      const known = first.find(names.id(own));
      if (known >= 0) numbers[own] = known;
    }
    return numbers;
  }
  for (let known = 0; known < first.entities; known++) {
    const own = names.find(first.id(known));
    if (own >= 0) numbers[own] = known;
  }
  return numbers;
}
