/** Characters a Vietnamese reader takes in a minute. */
const CHARACTERS_A_MINUTE = 900;

/** Reading time in whole minutes, at least 1; 0 when there is no text. */
export function readingMinutes(characters: number): number {
  return characters === 0 ? 0 : Math.max(1, Math.round(characters / CHARACTERS_A_MINUTE));
}
