/**
 * The sample article: a person and a date that the preview shares, and the article's own metadata. Its text
 * stands in `entrypoints/sample/index.html`, written from one meeting of the dataset.
 */
export const sample = {
  person: 'nguyen-chi-dung',
  published: '2023-07-08',
} as const;
