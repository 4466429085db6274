/** What a word of the field counts for in title and lead (in the body 1, and 1 more for each different one), and what a page needs. */
export const gateCounts = {
  title: 3,
  lead: 2,
  /** From this length on the text is a body. UTF-16 units. */
  body: 600,
  few: 3,
  many: 11,
};
