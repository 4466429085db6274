import type { Syllables } from '../../text/syllables';
import type { EntityType } from '../types';
import type { NameKind } from './input';
import {
  CONDITIONAL,
  HEADER_WORDS,
  KINDS,
  MAGIC,
  NEEDS_CAPITALS,
  NEEDS_DATE,
  NEEDS_FULL,
  NEEDS_PAIR,
  SECTIONS,
  type Section,
  TYPES,
  VERSION,
} from './layout';
import { lookup, type Matches, match, numbersOf } from './match';
import type { PackedDate } from './packed-date';

/** An entity inside the gazetteer: its number; -1 is nobody. */
export type EntityNumber = number;

export interface RoleFacts {
  title: string;
  org: EntityNumber;
  from: PackedDate;
  to: PackedDate;
  attested: PackedDate[];
}

/** What linking weighs of one entity. */
export interface Facts {
  /** First of its names; '' for entities without facts. */
  name: string;
  /** A body's full name in another language, as far as its words differ. */
  otherNames: string[];
  country: EntityNumber;
  parent: EntityNumber;
  from: PackedDate;
  to: PackedDate;
  successor: EntityNumber;
  roles: RoleFacts[];
  related: EntityNumber[];
}

/** One name of one entity. */
export interface NameForm {
  entity: EntityNumber;
  kind: NameKind;
  /** See `layout`: punctuation inside, capitals by syllable. */
  info: number;
  conditions: Conditions | null;
}

export interface Conditions {
  surface: string;
  capitals: boolean;
  afterFull: boolean;
  pair: boolean;
  dated: boolean;
  cue: string[];
  with: EntityNumber[];
}

export interface AgreementFacts {
  id: string;
  kind: string;
  signed: PackedDate;
  parties: EntityNumber[];
}

const NO_FACTS: Facts = {
  name: '',
  otherNames: [],
  country: -1,
  parent: -1,
  from: 0,
  to: 0,
  successor: -1,
  roles: [],
  related: [],
};

/** All names that linking knows, with the facts it weighs: one compiled gazetteer, or several as one (`JoinedGazetteer`). */
export interface Gazetteer {
  /** How many entities there are. */
  readonly entities: number;
  /** Dataset id of an entity. */
  id(entity: EntityNumber): string;
  /** Number of the entity with this dataset id, or -1. */
  find(id: string): EntityNumber;
  type(entity: EntityNumber): EntityType;
  /** The dataset's kind (`ministry`, `country` …), '' where there is none. */
  kind(entity: EntityNumber): string;
  facts(entity: EntityNumber): Facts;
  /** The names behind a matched key: one form for each entity that bears it. */
  forms(key: number): NameForm[];
  agreements(): AgreementFacts[];
  /** Numbers of a text's syllables, -1 for those no name uses. */
  numbersOf(text: Syllables): Int32Array;
  /** All names in a text whose syllables have these numbers. */
  match(text: Syllables, numbers: Int32Array): Matches;
  /** Key of the name with exactly these syllables, or -1. */
  lookup(numbers: ArrayLike<number>): number;
}

/**
 * A compiled gazetteer, read in place: opening makes views on the buffer and decodes the few kinds; names, facts and strings
 * are decoded when asked for, then kept.
 */
export class CompiledGazetteer implements Gazetteer {
  readonly entities: number;
  readonly section: Readonly<Record<Section, Int32Array>>;
  private readonly kinds: Uint8Array;
  private readonly kindTexts: string[];
  private readonly bytes: Uint8Array;
  private readonly stringsCache = new Map<number, string>();
  private readonly factsCache = new Map<EntityNumber, Facts>();
  private readonly formsCache = new Map<number, NameForm[]>();
  private agreementsCache: AgreementFacts[] | null = null;
  private readonly decoder = new TextDecoder();

  /** Throws when the buffer is not a gazetteer of this version. */
  constructor(buffer: ArrayBuffer) {
    const whole = buffer.byteLength % 4 === 0 ? new Int32Array(buffer) : new Int32Array(0);
    if (whole.length < HEADER_WORDS || whole[0] !== MAGIC || whole[1] !== VERSION)
      throw new Error(
        `gazetteer: not a compiled gazetteer of version ${VERSION} (${buffer.byteLength} bytes)`,
      );
    this.entities = whole[2]!;
    this.section = Object.fromEntries(
      SECTIONS.map((name, i) => [
        name,
        whole.subarray(whole[3 + i * 2], whole[3 + i * 2]! + whole[4 + i * 2]!),
      ]),
    ) as Record<Section, Int32Array>;
    const { entityKinds, strings } = this.section;
    this.kinds = new Uint8Array(buffer, entityKinds.byteOffset, entityKinds.byteLength);
    this.bytes = new Uint8Array(buffer, strings.byteOffset, strings.byteLength);
    this.kindTexts = Array.from(this.section.kindNames, (kind) => this.string(kind));
  }

  /** Decoded once: ids are asked for at every name of a text. */
  string(number: number): string {
    const known = this.stringsCache.get(number);
    if (known !== undefined) return known;
    const { stringAt } = this.section;
    const text = this.decoder.decode(this.bytes.subarray(stringAt[number], stringAt[number + 1]));
    this.stringsCache.set(number, text);
    return text;
  }

  id(entity: EntityNumber): string {
    return this.string(entity);
  }

  find(id: string): EntityNumber {
    const { idOrder } = this.section;
    let low = 0;
    let high = idOrder.length - 1;
    while (low <= high) {
      const middle = (low + high) >> 1;
      const found = this.id(idOrder[middle]!);
      if (found === id) return idOrder[middle]!;
      if (found < id) low = middle + 1;
      else high = middle - 1;
    }
    return -1;
  }

  type(entity: EntityNumber): EntityType {
    return TYPES[this.kinds[entity * 2]!]!;
  }

  kind(entity: EntityNumber): string {
    return this.kindTexts[this.kinds[entity * 2 + 1]!]!;
  }

  facts(entity: EntityNumber): Facts {
    const known = this.factsCache.get(entity);
    if (known) return known;
    const at = this.section.entityFacts[entity] ?? 0;
    const facts = at === 0 ? NO_FACTS : this.readFacts(at);
    this.factsCache.set(entity, facts);
    return facts;
  }

  private readFacts(at: number): Facts {
    const words = this.section.facts;
    let next = at;
    const take = (): number => words[next++]!;
    const list = (): number[] => Array.from({ length: take() }, take);
    const country = take();
    const name = this.string(take());
    const [parent, from, to, successor] = [take(), take(), take(), take()];
    const roles = Array.from({ length: take() }, (): RoleFacts => {
      const title = this.string(take());
      return { title, org: take(), from: take(), to: take(), attested: list() };
    });
    const related = list();
    const otherNames = list().map((string) => this.string(string));
    return { name, otherNames, country, parent, from, to, successor, roles, related };
  }

  forms(key: number): NameForm[] {
    const known = this.formsCache.get(key);
    if (known) return known;
    const { formAt, forms } = this.section;
    const found: NameForm[] = [];
    for (let at = formAt[key]!; at < formAt[key + 1]!; at++) {
      const info = forms[at * 2 + 1]!;
      const conditions = info & CONDITIONAL ? this.conditions(at) : null;
      found.push({ entity: forms[at * 2]!, kind: KINDS[info & 3]!, info, conditions });
    }
    this.formsCache.set(key, found);
    return found;
  }

  private conditions(form: number): Conditions {
    const { conditionForms, conditionAt, conditions: words } = this.section;
    let low = 0;
    let high = conditionForms.length - 1;
    while (low < high) {
      const middle = (low + high) >> 1;
      if (conditionForms[middle]! < form) low = middle + 1;
      else high = middle;
    }
    let next = conditionAt[low]!;
    const take = (): number => words[next++]!;
    const surface = this.string(take());
    const flags = take();
    const cue = Array.from({ length: take() }, () => this.string(take()));
    const others = Array.from({ length: take() }, take);
    return {
      surface,
      capitals: (flags & NEEDS_CAPITALS) !== 0,
      afterFull: (flags & NEEDS_FULL) !== 0,
      pair: (flags & NEEDS_PAIR) !== 0,
      dated: (flags & NEEDS_DATE) !== 0,
      cue,
      with: others,
    };
  }

  agreements(): AgreementFacts[] {
    if (this.agreementsCache) return this.agreementsCache;
    const words = this.section.agreements;
    const found: AgreementFacts[] = [];
    for (let at = 0; at < words.length; ) {
      const count = words[at + 3]!;
      found.push({
        id: this.string(words[at]!),
        kind: this.string(words[at + 1]!),
        signed: words[at + 2]!,
        parties: [...words.subarray(at + 4, at + 4 + count)],
      });
      at += 4 + count;
    }
    this.agreementsCache = found;
    return found;
  }

  numbersOf(text: Syllables): Int32Array {
    return numbersOf(this, text);
  }

  match(text: Syllables, numbers: Int32Array): Matches {
    return match(this, text, numbers);
  }

  lookup(numbers: ArrayLike<number>): number {
    return lookup(this, numbers);
  }
}

/** Opens what `compile` made, without parsing or copying. */
export function open(buffer: ArrayBuffer): CompiledGazetteer {
  return new CompiledGazetteer(buffer);
}
