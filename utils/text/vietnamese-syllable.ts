/** Onset, vowels, coda: every Vietnamese syllable without its marks has this form, few foreign ones have. */
const FORM = /^(?:ngh?|nh|gh|gi|kh|ph|th|tr|ch|qu|[bcdđghklmnprstvx])?[aeiouy]{1,3}(?:ng|nh|ch|[cmnpt])?$/;
const MARKS = /[\u0300-\u036f]/g;

/** Whether a word can be a Vietnamese syllable by its letters, marks or none: `Hà` and `Ha` can, `Real` and `Becamex` cannot. */
export const maybeVietnamese = (word: string): boolean =>
  FORM.test(word.normalize('NFD').replace(MARKS, '').toLowerCase());

/** A letter that Vietnamese has and English has not stands in the text, in any Unicode form. */
export const hasVietnameseLetter = (text: string): boolean => VIETNAMESE_LETTER.test(text.normalize('NFC'));
const VIETNAMESE_LETTER = /[ăâêôơưđạảấầẩẫậắằẳẵặẹẻẽếềểễệịỉĩọỏốồổỗộớờởỡợụủũứừửữựỳỵỷỹ]/iu;
