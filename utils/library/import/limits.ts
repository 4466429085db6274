/** How much of a file is taken. Far above any real list, far below what freezes a browser. */
export const LIMITS = {
  /** Bytes of a CSV, HTML or text file: a row takes about 150, so 25 MB hold more than 100,000. */
  text: 25_000_000,
  /** Bytes of a JSON file; with the articles' texts it is much larger than a list. */
  json: 256_000_000,
  /** Bytes of a zip file, and of all that it unpacks to. */
  zip: 256_000_000,
  unpacked: 512_000_000,
  /** Unpacked to packed; text seldom passes 20, a bomb starts at 1,000. */
  ratio: 200,
  entries: 60_000,
  rows: 100_000,
  /** UTF-16 units of one article's markup or text; the longest real ones take a tenth. Of a longer one the address is kept. */
  article: 2_000_000,
  /** UTF-16 units kept of a title or excerpt, of a note, of a marked passage (and how many of those), of a tag. */
  title: 1_000,
  note: 20_000,
  quote: 10_000,
  highlights: 1_000,
  tag: 100,
} as const;
