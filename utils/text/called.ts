const MARKS = /[\p{M}\p{Cf}]/gu;
const WORD = /[\p{L}\p{N}]+/gu;

/** Words without marks, case and invisible characters. A list of a page's names needs no more, and no table of syllables. */
const plainWords = (text: string): string[] =>
  text.normalize('NFD').replace(MARKS, '').replace(/[đĐ]/g, 'd').toLowerCase().match(WORD) ?? [];

/**
 * Whether one of these names is meant by what was typed so far: "vnpt", "bo tttt" (written "Bộ TT&TT"), "nguyen h", or
 * words of it in any order.
 * @param names everything it is called, in any language
 */
export function isCalled(names: readonly string[], typed: string): boolean {
  const wanted = plainWords(typed);
  const run = wanted.join('');
  return names.some((name) => {
    const words = plainWords(name);
    const goesOn = words.some((_, from) => words.slice(from).join('').startsWith(run));
    return goesOn || wanted.every((part) => words.some((word) => word.startsWith(part)));
  });
}
