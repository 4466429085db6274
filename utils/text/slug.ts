/** A name in plain letters, as English editions write Vietnamese names. */
export const plainLetters = (name: string): string =>
  name.normalize('NFD').replace(/\p{M}/gu, '').replaceAll('đ', 'd').replaceAll('Đ', 'D');

/** A title as addresses have it: small plain letters and digits, a hyphen for all else ("Đà Nẵng ký" is "da-nang-ky"). */
export const slugOf = (title: string): string =>
  plainLetters(title)
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-|-$/g, '');
