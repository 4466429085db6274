import type { EntityType } from '../types';

/** Spellings between which the English press of Việt Nam wavers, each group one word. */
const SPELLINGS: readonly (readonly string[])[] = [
  ['Vietnam', 'Viet Nam', 'Việt Nam'],
  ['Hanoi', 'Ha Noi', 'Hà Nội'],
  ['Da Nang', 'Danang', 'Đà Nẵng'],
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

/** A province's or city's body: "UBND tỉnh Đắk Lắk", "Sở Tài chính TP.HCM". */
const PROVINCIAL_VI =
  /^(?:UBND|HĐND|Ủy ban nhân dân|Hội đồng nhân dân|Sở .+?) (?:(tỉnh)|(?:thành phố|TP\.?)) ?(\S.*)$/iu;
const BODY_EN = "People['’]s (?:Committee|Council)|Department of .+?";
const PLACE_FIRST = new RegExp(`^(.+?)(?: Provincial| Municipal)? (${BODY_EN})$`);
const PLACE_LAST = new RegExp(`^(${BODY_EN}) of ((?:(?! of ).)+)$`);

/**
 * A province's or city's body as English papers call it: "Dak Lak Provincial People's Committee", "People's Committee of Đắk
 * Lắk Province", "Hà Nội's Department of Health". None for other bodies.
 */
function provincialNames(name: string, bare: string): string[] {
  const vi = PROVINCIAL_VI.exec(name);
  const last = PLACE_LAST.exec(bare);
  const first = last ? null : PLACE_FIRST.exec(bare);
  const place = last?.[2] ?? first?.[1];
  const body = last?.[1] ?? first?.[2];
  if (!vi || !place || !body) return [];
  const units = vi[1] ? ['Provincial'] : ['Municipal', 'City'];
  const ending = vi[1] ? ' Province' : ' City';
  const town = place.replace(/ City$/, '');
  const marked =
    plainLetters(vi[2]!).replace('-', '–') === town.replace('-', '–') ? [place.replace(town, vi[2]!)] : [];
  return [place, ...marked].flatMap((one) => [
    `${one} ${body}`,
    `${one}'s ${body}`,
    `${body} of ${one}`,
    ...(one.endsWith('City')
      ? []
      : [`${body} of ${one}${ending}`, ...units.map((unit) => `${one} ${unit} ${body}`)]),
  ]);
}

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
  if (kind === 'government' || kind === 'agency') names.push(...provincialNames(name, bare));
  return [...new Set([...names.flatMap(spelled), ...(number === null ? [] : numbered(name, number))])];
}
