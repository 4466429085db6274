/** Combining tone marks: huyền, sắc, ngã, hỏi, nặng; and what of a syllable may follow them (letters, shapes of letters). */
const TONE = /([\u0300\u0301\u0303\u0309\u0323])([\u0302\u0306\u031ba-zđ]+)/g;

/**
 * A text as terms are matched: lower case, decomposed, the tone mark at the syllable's end, so that "Hoà", "hòa" and their
 * decomposed forms are one spelling; every other difference of diacritics stays ("bão mặt" is not "bảo mật").
 */
export function fold(text: string): string {
  return text.toLowerCase().normalize('NFD').replace(TONE, '$2$1');
}
