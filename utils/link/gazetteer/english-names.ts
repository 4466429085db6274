import { plainLetters } from '../../text/slug';
import type { EntityType } from '../types';
import { DEMONYM_OF } from '../words/english';

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
  const bare = name.replace(/ \d{4}$/, '').replace(/ \((?:revised|amended)\)$/, '');
  const subject = (LAW_ON.exec(bare) ?? LAW.exec(bare))?.[1];
  return subject ? [`Law on ${subject}`, `${subject} Law`] : [];
}

/** A province's or city's body: "UBND tỉnh Đắk Lắk", "Sở Tài chính TP.HCM". */
const PROVINCIAL_VI =
  /^(?:UBND|HĐND|Ủy ban nhân dân|Hội đồng nhân dân|Tòa án nhân dân|Viện kiểm sát nhân dân|Sở .+?) (?:(tỉnh)|(?:thành phố|TP\.?)) ?(\S.*)$/iu;
const BODY_EN = "People['’]s (?:Committee|Council|Court|Procuracy)|Department of .+?";
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
  const further = place.endsWith('City')
    ? []
    : [
        `${body} of ${place}${ending}`,
        `${place}${ending}'s ${body}`,
        ...units.map((unit) => `${place} ${unit} ${body}`),
      ];
  return [`${place} ${body}`, `${place}'s ${body}`, `${body} of ${place}`, ...further];
}

/** "Japanese Ministry of Finance", "Japan's Ministry of Finance" for "Ministry of Finance of Japan". */
function foreignNames(bare: string, country: string): string[] {
  const own = bare.endsWith(` of ${country}`) ? bare.slice(0, -` of ${country}`.length) : null;
  if (own === null) return [];
  const demonym = DEMONYM_OF[country];
  return [`${country}'s ${own}`, ...(demonym ? [`${demonym} ${own}`] : [])];
}

/**
 * An English name with the marks that its Vietnamese words bear, as some papers write them: "Hòa Lạc Hi-Tech Park" where "Khu
 * Công nghệ cao Hòa Lạc" is the Vietnamese name; the plain name where none of its words do.
 */
function withMarks(name: string, own: string): string {
  const marked = own.split(' ').filter((word) => /^\p{Lu}/u.test(word));
  return name
    .split(' ')
    .map((word) => {
      const [, bare = word, owner = ''] = /^(.*?)('s)?$/.exec(word) ?? [];
      return (marked.find((one) => one !== bare && plainLetters(one) === bare) ?? bare) + owner;
    })
    .join(' ');
}

/** Countries that the English press shortens inside longer names. */
const SHORT_COUNTRIES: readonly (readonly [long: string, short: string])[] = [
  ['United States', 'US'],
  ['United Kingdom', 'UK'],
  ['Republic of Korea', 'South Korea'],
];

/** "US Department of Commerce" for "United States Department of Commerce". */
const shortCountry = (name: string): string[] =>
  SHORT_COUNTRIES.filter(([long]) => name.includes(long) && name !== long).map(([long, short]) =>
    name.replace(long, short),
  );

const ORDINALS: readonly string[] =
  'First,Second,Third,Fourth,Fifth,Sixth,Seventh,Eighth,Ninth,Tenth,Eleventh,Twelfth'.split(',');

/** "Fifth X Meeting" for "5th X Meeting": in words and figures, the word small inside a sentence. */
function ordinalNames(name: string): string[] {
  const [, figure, rest] = /^(\d{1,2})(?:st|nd|rd|th) (\S.*)$/.exec(name) ?? [];
  const word = ORDINALS[Number(figure) - 1];
  return rest && word ? [`${word} ${rest}`, `${word.toLowerCase()} ${rest}`] : [];
}

/** What is known of an entity where its English names are made. */
export interface EnglishSource {
  type: EntityType;
  name: string;
  name_en: string;
  /** The dataset's kind of a body of ours; null for people, documents, events and what is abroad. */
  kind: string | null;
  /** English name of the country of a ministry abroad; null for all others. */
  abroad?: string | null;
  number: string | null;
}

/** Further English names of an entity: spellings, without brackets and without the home country; not its laws' bare titles. */
export function englishNames({ type, name, name_en, kind, number, abroad }: EnglishSource): string[] {
  if (type === 'person') return [plainLetters(name)].filter((plain) => plain !== name);
  const bare = name_en.replace(/\s\([^)]*\)$/, '');
  // one word alone says too little without its article: "The Information"
  const names = [bare.replace(/^The (?=\S+ )/, ''), bare];
  const told = type === 'document' ? /\((\S+ \S[^)]*)\)$/.exec(name_en)?.[1] : undefined;
  if (told) names.push(told);
  if (kind === 'ministry' || kind === 'court') names.push(bare.replace(/ of Viet ?nam$/i, ''));
  if (kind === 'ministry' && !/ of Viet ?nam$/i.test(bare)) names.push(`${bare} of Vietnam`);
  if (kind === 'government' || kind === 'agency' || kind === 'court')
    names.push(...provincialNames(name, bare));
  if (abroad) names.push(...foreignNames(bare, abroad));
  if (type === 'organization') names.push(...names.flatMap(shortCountry));
  if (type === 'event') names.push(...ordinalNames(bare));
  const marked = kind === null ? [] : names.map((one) => withMarks(one, name));
  return [
    ...new Set([
      ...[...names, ...marked].flatMap(spelled),
      ...(number === null ? [] : numbered(name, number)),
    ]),
  ];
}
