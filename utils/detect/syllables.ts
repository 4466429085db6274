const OLD_TONE: Record<string, string> = {};
for (const [now, old] of [
  'òa oà',
  'óa oá',
  'ỏa oả',
  'õa oã',
  'ọa oạ',
  'òe oè',
  'óe oé',
  'ỏe oẻ',
  'õe oẽ',
  'ọe oẹ',
].map((pair) => pair.split(' ') as [string, string]))
  OLD_TONE[now] = old;
for (const [i, tone] of [...'ùúủũụ'].entries()) OLD_TONE[`${tone}y`] = `u${'ỳýỷỹỵ'[i]}`;

/**
 * Cuts text into comparable syllables: NFC, lower case, one tone placement (hòa = hoà). "AI" keeps its capitals
 * unless everything around it is in capitals too, because "ai" means "who".
 */
export function syllables(text: string): string[] {
  const nfc = text.normalize('NFC');
  const shouted = !/\p{Ll}/u.test(nfc);
  const words = nfc.replace(/\u00ad/g, '').match(/[\p{L}\p{N}]+/gu) ?? [];
  return words.map((word) =>
    word === 'AI' && !shouted
      ? word
      : word.toLowerCase().replace(/[òóỏõọ][ae]|[ùúủũụ]y/g, (pair) => OLD_TONE[pair] ?? pair),
  );
}
