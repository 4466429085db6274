/**
 * What a pack may be at most, each with its reason. They stop what can only be a fault or an attack; the largest pack
 * anybody writes by hand is far below them.
 */
export const LIMITS = {
  /** Bytes of the file as it comes. The bundled dataset, every fact of one editor's years, has 4 MB. */
  bytes: 20_000_000,
  /** Bytes once unpacked: what a page of ours can hold beside its own work. */
  unpacked: 64_000_000,
  /** Unpacked to packed: JSON lines shrink about eightfold; a bomb a thousandfold. */
  ratio: 100,
  /** Bytes below which the ratio says nothing: a short file of one repeated line is no bomb. */
  unsuspected: 1_000_000,
  /** UTF-16 units of one line. The longest record of the bundled dataset has 12,000. */
  line: 256_000,
  /** Records: all packs are joined with the bundled facts in memory, about 1 s for these on a slow machine. */
  records: 20_000,
  /** Nesting of a record; the schema needs five. */
  depth: 12,
  /** Items of one list: the bundled dataset's longest has 60. */
  list: 500,
  /** UTF-16 units of an id; with the pack's own before it, it stays below what a message may name. */
  id: 120,
  /** UTF-16 units of a name or title. */
  name: 300,
  /** UTF-16 units of any other text: a card is read at a glance. */
  text: 4000,
  /** Refusals that are told one by one; the rest are counted. */
  told: 200,
} as const;

/** Years a fact may name: the oldest university is of 1088, and plans reach to 2100. */
export const YEARS = { first: 1000, last: 2100 } as const;
