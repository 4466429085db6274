import type { EntityType } from '../types';

/** Spellings between which the English press of Việt Nam wavers, each group one word. */
const SPELLINGS: readonly (readonly string[])[] = [
  ['Vietnam', 'Viet Nam'],
  ['Hanoi', 'Ha Noi'],
  ['Da Nang', 'Danang'],
  ['Ho Chi Minh City', 'HCM City', 'HCMC'],
  ['Defence', 'Defense'],
  ['Centre', 'Center'],
  ['Organisation', 'Organization'],
  ['Labour', 'Labor'],
  ['Programme', 'Program'],
  ['Cybersecurity', 'Cyber Security'],
];

/** Kinds of documents before their numbers. */
const NUMBERED: readonly (readonly [vi: string, en: string])[] = [
  ['Nghị quyết', 'Resolution'],
  ['Nghị định', 'Decree'],
  ['Quyết định', 'Decision'],
  ['Chỉ thị', 'Directive'],
  ['Thông tư', 'Circular'],
  ['Kết luận', 'Conclusion'],
  ['Luật', 'Law'],
];

/** English names of one spelling each, the given one first. */
function spelled(name: string): string[] {
  let found = [name];
  for (const group of SPELLINGS)
    found = found.flatMap((one) => {
      const word = group.find((spelling) => ` ${one} `.includes(` ${spelling} `));
      return word ? group.map((spelling) => one.replace(word, spelling)) : [one];
    });
  return [...new Set([name, ...found])];
}

/** "Resolution 57-NQ/TW", "Decree No 13/2023/NĐ-CP": a numbered document of which the press gives kind and number. */
function numbered(name: string, number: string): string[] {
  const kind = NUMBERED.find(([vi]) => name.startsWith(vi))?.[1];
  if (!kind || !/[/-]/.test(number)) return [];
  return [number, number.replaceAll('Đ', 'D')].flatMap((text) => [
    `${kind} ${text}`,
    `${kind} No ${text}`,
    `${kind} No. ${text}`,
  ]);
}

const LAW_ON = /^Law on (\S.*)$/;
const LAW = /^(\S.*) Law$/;

/** A law's English titles without its year: "Law on X" and "X Law"; its editions share them. */
export function englishLaws(name: string): string[] {
  const bare = name.replace(/ \d{4}$/, '');
  const subject = (LAW_ON.exec(bare) ?? LAW.exec(bare))?.[1];
  return subject ? [`Law on ${subject}`, `${subject} Law`] : [];
}

/** A name in plain letters, as English editions write Vietnamese names. */
export const plainLetters = (name: string): string =>
  name.normalize('NFD').replace(/\p{M}/gu, '').replaceAll('đ', 'd').replaceAll('Đ', 'D');

/** What is known of an entity where its English names are made. */
export interface EnglishSource {
  type: EntityType;
  name: string;
  name_en: string;
  /** The dataset's kind; null for people, documents and events. */
  kind: string | null;
  number: string | null;
}

/** Further English names of an entity: spellings, without brackets and without the home country; not its laws' bare titles. */
export function englishNames({ type, name, name_en, kind, number }: EnglishSource): string[] {
  if (type === 'person') return [plainLetters(name)].filter((plain) => plain !== name);
  const bare = name_en.replace(/\s\([^)]*\)$/, '');
  const names = [bare];
  if (kind === 'ministry' || kind === 'court') names.push(bare.replace(/ of Viet ?nam$/i, ''));
  if (kind === 'ministry' && !/ of Viet ?nam$/i.test(bare)) names.push(`${bare} of Vietnam`);
  return [...new Set([...names.flatMap(spelled), ...(number === null ? [] : numbered(name, number))])];
}
