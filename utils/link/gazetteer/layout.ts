import { type EntityType, entityTypeNames } from '../../kinds';
import type { NameKind } from './input';

/**
 * The compiled gazetteer: one little-endian ArrayBuffer of 32-bit words. A header (magic, version, then offset and length in
 * words of each section) is followed by the sections, which are read in place as typed arrays.
 */
export const MAGIC = 0x42434758; // "BCGX"
export const VERSION = 2;

/** Sections in the order of the header. */
export const SECTIONS = [
  'vocabulary', // hash table of syllables: [hash, syllable + 1]
  'roots', // by first syllable: child (see below)
  'edges', // hash table of trie edges, four words each: [node + 1, syllable, child, syllable after a leaf + 1 or 0]
  'terminals', // by trie node: key + 1, or 0
  'tails', // syllables that remain below a leaf
  'tailAt', // by key (+ 1 more): where its tail starts
  'formAt', // by key (+ 1 more): where its forms start
  'forms', // [entity, info]
  'conditionForms', // forms with conditions, ascending
  'conditionAt', // by place in conditionForms: where its record starts
  'conditions', // [surface string, flags, cue count, cue strings…, with count, entities…]
  'entityFacts', // by entity: place in facts, or 0
  'entityKinds', // by entity: type and kind
  'facts',
  'idOrder', // entities in the order of their ids
  'kindNames', // strings
  'agreements', // [id string, kind string, signed, party count, parties…]
  'stringAt', // by string (+ 1 more): byte offset; the first strings are the entities' ids
  'strings', // UTF-8 bytes
] as const;
export type Section = (typeof SECTIONS)[number];

/** The columns of which the sections are made, in the order in which they are packaged. What follows from others is left out. */
export const COLUMNS = [
  'hashes', // of each syllable, in the order of their numbers
  'nodes', // see `Stem`
  'steps',
  'below',
  'tails',
  'keyForms', // by key: how many forms it has
  'formEntities',
  'formInfos',
  'conditions',
  'entityFacts',
  'entityKinds',
  'facts',
  'idOrder',
  'kindNames',
  'agreements',
  'stringBytes', // by string: how many bytes it takes
  'strings',
] as const;
export type Columns = Record<(typeof COLUMNS)[number], Int32Array>;

export const HEADER_WORDS = 3 + SECTIONS.length * 2; // magic, version, entities

/** Words of an edge: a slot never straddles a cache line, and most wrong leaves are told without touching their tails. */
export const EDGE = 4;

/** A child is a trie node, or (this bit) the only key below, whose remaining syllables stand in `tails`. */
export const LEAF = 0x40000000;

/** Form info: bits 0-1 kind, bit 2 punctuation inside, bit 3 conditions, bit 4 brackets inside, bit 5 a syllable with a digit, 6-29 capitals by syllable. */
export const KINDS: readonly NameKind[] = ['full', 'short', 'abbreviation', 'former'];
export const PUNCTUATED = 1 << 2;
export const CONDITIONAL = 1 << 3;
export const BRACKETED = 1 << 4;
export const NUMBERED = 1 << 5;
export const CAPITALS_SHIFT = 6;
export const CAPITALS_PLACES = 24;

export const TYPES: readonly EntityType[] = entityTypeNames;

export const NEEDS_CAPITALS = 1;
export const NEEDS_FULL = 2;
export const NEEDS_PAIR = 4;
export const NEEDS_DATE = 8;

/** Names longer than this are cut off from matching; the longest titles of decrees stay below. */
export const MAX_SYLLABLES = 60;

/** Spreads (node, syllable) over the edge table. */
export function edgeSlot(node: number, syllable: number, slots: number): number {
  let h = Math.imul(node + 1, 0x9e3779b1) ^ Math.imul(syllable + 1, 0x85ebca6b);
  h = Math.imul(h ^ (h >>> 15), 0x2c1b3c6d);
  h ^= h >>> 13;
  return Math.floor((h >>> 0) * (slots / 4294967296));
}
