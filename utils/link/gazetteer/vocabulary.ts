import { CAPITAL, GAP, GAP_CLASS, keyAt, NUMERIC, syllables } from '../../text/syllables';
import type { NameInput } from './input';
import {
  BRACKETED,
  CAPITALS_PLACES,
  CAPITALS_SHIFT,
  CONDITIONAL,
  KINDS,
  MAX_SYLLABLES,
  NUMBERED,
  PUNCTUATED,
} from './layout';
import { Words } from './pools';

/** One name of one entity, as a sequence of syllable numbers. */
export interface Form {
  from: number; // place in the sequence pool
  length: number;
  entity: number;
  info: number;
  name: NameInput;
}

/** Numbers syllables; their sequences stand in one pool. */
export class Vocabulary {
  readonly hashes: number[] = [];
  readonly pool = new Words();
  private readonly numbers = new Map<string, number>();
  private readonly byHash = new Map<number, number>();

  form(entity: number, name: NameInput): Form | null {
    const parts = syllables(name.text);
    if (parts.count === 0 || parts.count > MAX_SYLLABLES) return null;
    const from = this.pool.length;
    let info = KINDS.indexOf(name.kind) | (name.text.includes('(') ? BRACKETED : 0);
    for (let i = 0; i < parts.count; i++) {
      this.pool.push(this.number(keyAt(parts, i), parts.hash[i]!));
      if (i > 0 && (parts.gap[i]! & GAP_CLASS) > GAP.dash) info |= PUNCTUATED;
      if (parts.form[i]! & NUMERIC) info |= NUMBERED;
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
}

/** How many words the hash table of so many syllables takes. */
export function tableWords(syllables: number): number {
  let slots = 16;
  while (slots < syllables * 2) slots *= 2;
  return slots * 2;
}

/** Fills the empty hash table of syllables from their hashes in the order of their numbers. */
export function fillTable(table: Int32Array, hashes: Int32Array): void {
  const mask = table.length / 2 - 1;
  for (let number = 0; number < hashes.length; number++) {
    const hash = hashes[number]!;
    let slot = hash & mask;
    while (table[slot * 2 + 1] !== 0) slot = (slot + 1) & mask;
    table[slot * 2] = hash;
    table[slot * 2 + 1] = number + 1;
  }
}

export function compareForms(pool: Int32Array): (a: Form, b: Form) => number {
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
export function keysOf(forms: Form[], pool: Int32Array): { first: Form; at: number }[] {
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
