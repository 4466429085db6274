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
  /** Records: such packs are joined with the bundled facts in memory, about 1 s for these on a slow machine. A file with more is a large pack. */
  records: 20_000,
  /** Records of an edition: it stands in the place of the bundled facts and is joined with nothing; they are 21,000 and grow. */
  edition: 60_000,
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

/**
 * The same for a large pack, which is read line by line and kept on the disk. Its lines, lists and texts have the limits
 * above.
 */
export const LARGE = {
  /** Bytes of the file as it comes: 1,000,000 entities with 5,000,000 facts have 3 GB, gzipped a tenth. */
  bytes: 8_000_000_000,
  /** Bytes of entities and sources that are held in memory while a pack is filled in: those of some 3,000,000. */
  held: 600_000_000,
  /** Records: their numbers, and those of what is looked up by, are tried so far. */
  records: 20_000_000,
} as const;

/** Years a fact may name: the oldest university is of 1088, and plans reach to 2100. */
export const YEARS = { first: 1000, last: 2100 } as const;
