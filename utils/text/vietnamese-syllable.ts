/** Onset, vowels, coda: every Vietnamese syllable without its marks has this form, few foreign ones have. */
const FORM = /^(?:ngh?|nh|gh|gi|kh|ph|th|tr|ch|qu|[bcdđghklmnprstvx])?[aeiouy]{1,3}(?:ng|nh|ch|[cmnpt])?$/;
const MARKS = /[\u0300-\u036f]/g;

/** Whether a word can be a Vietnamese syllable by its letters, marks or none: `Hà` and `Ha` can, `Real` and `Becamex` cannot. */
export const maybeVietnamese = (word: string): boolean =>
  FORM.test(word.normalize('NFD').replace(MARKS, '').toLowerCase());
