import type { EntityType } from '../types';

/** Short and long ways to write the words that names of bodies are made of. */
const ABBREVIATIONS: [long: string, short: string][] = [
  ['Ủy ban nhân dân', 'UBND'],
  ['Ủy ban Nhân dân', 'UBND'],
  ['Hội đồng nhân dân', 'HĐND'],
  ['Tòa án nhân dân', 'TAND'],
  ['Thông tin và Truyền thông', 'TT&TT'],
  ['Thông tin và Truyền thông', 'TTTT'],
  ['Thông tin và Truyền thông', 'Thông tin - Truyền thông'],
  ['Thông tin và Truyền thông', 'Thông tin Truyền thông'],
  ['Khoa học và Công nghệ', 'KH&CN'],
  ['Khoa học và Công nghệ', 'KHCN'],
  ['Khoa học và Công nghệ', 'Khoa học - Công nghệ'],
  ['Khoa học và Công nghệ', 'Khoa học Công nghệ'],
  ['Khoa học và Công nghệ', 'Khoa học công nghệ'],
  ['Giáo dục và Đào tạo', 'GD&ĐT'],
  ['Giáo dục và Đào tạo', 'GD-ĐT'],
  ['Giáo dục và Đào tạo', 'GDĐT'],
  ['Giáo dục và Đào tạo', 'Giáo dục Đào tạo'],
  ['Văn hóa, Thể thao và Du lịch', 'VHTTDL'],
  ['Văn hóa, Thể thao và Du lịch', 'VH-TT&DL'],
  ['Văn hóa, Thể thao và Du lịch', 'VHTT&DL'],
  ['Nông nghiệp và Môi trường', 'NN&MT'],
  ['Nông nghiệp và Môi trường', 'NNMT'],
  ['Nông nghiệp và Phát triển nông thôn', 'NN&PTNT'],
  ['Tài nguyên và Môi trường', 'TN&MT'],
  ['Tài nguyên và Môi trường', 'Tài nguyên Môi trường'],
  ['Kế hoạch và Đầu tư', 'KH&ĐT'],
  ['Kế hoạch và Đầu tư', 'Kế hoạch Đầu tư'],
  ['Lao động - Thương binh và Xã hội', 'LĐTB&XH'],
  ['Lao động - Thương binh và Xã hội', 'LĐ-TB&XH'],
  ['Lao động - Thương binh và Xã hội', 'LĐ-TB-XH'],
  ['Lao động - Thương binh và Xã hội', 'Lao động, Thương binh và Xã hội'],
  ['Công nghệ thông tin', 'CNTT'],
  ['Thành phố Hồ Chí Minh', 'TP.HCM'],
  ['Thành phố Hồ Chí Minh', 'TPHCM'],
  ['Thành phố', 'TP'],
  ['Đại học', 'ĐH'],
  ['Đại sứ quán', 'ĐSQ'],
  ['Trường Đại học', 'Đại học'],
  ['Đại học Quốc gia', 'ĐHQG'],
  ['Liên bang Nga', 'Nga'],
  ['Hoa Kỳ', 'Mỹ'],
  ['Australia', 'Úc'],
  ['Italia', 'Ý'],
];
/** Words that the press drops before a place's name inside a body's name. */
const DROPPED = ['tỉnh ', 'thành phố ', 'Thành phố ', 'TP ', 'TP. '];
const MOST = 40;

/** The name with `to` for the whole words `from`; nothing when they do not occur or `to` says no more than what stands there. */
function swapped(name: string, from: string, to: string): string[] {
  const at = ` ${name} `.indexOf(` ${from} `);
  return at < 0 || to.includes(from) ? [] : [name.slice(0, at) + to + name.slice(at + from.length)];
}

/** One step of rewriting a body's name. */
function rewritten(name: string): string[] {
  const found = ABBREVIATIONS.flatMap(([long, short]) => [
    ...swapped(name, long, short),
    ...swapped(name, short, long),
  ]);
  for (const word of DROPPED) {
    const at = name.indexOf(` ${word}`);
    if (at > 0 && !name.includes('Hồ Chí Minh'))
      found.push(name.slice(0, at + 1) + name.slice(at + 1 + word.length));
  }
  return found;
}

/** Names of bodies in all their usual spellings, the given one first. */
function bodyNames(name: string): string[] {
  const found = [name];
  for (let at = 0; at < found.length && found.length < MOST; at++)
    for (const next of rewritten(found[at]!)) if (!found.includes(next)) found.push(next);
  return found;
}

/** Syllables of places that the press spells in several ways. */
const SPELLINGS: readonly (readonly string[])[] = [
  ['Đắk', 'Đăk', 'Đắc'],
  ['Lắk', 'Lăk', 'Lắc'],
  ['Kạn', 'Cạn'],
  ['Quy', 'Qui'],
];

/** A place's name, or a body's that holds one, in all spellings; the name itself first. */
function placeNames(name: string): string[] {
  let found = [''];
  for (const word of name.split(' ')) {
    const spellings = SPELLINGS.find((group) => group.includes(word)) ?? [word];
    const ordered = [word, ...spellings.filter((one) => one !== word)];
    found = found.flatMap((begun) => ordered.map((one) => (begun ? `${begun} ${one}` : one)));
  }
  return found;
}

const DOCUMENT_WORDS: [string, string][] = [
  ['Nghị quyết', 'NQ'],
  ['Nghị định', 'NĐ'],
  ['Quyết định', 'QĐ'],
  ['Chỉ thị', 'CT'],
  ['Thông tư', 'TT'],
];

/** "NĐ 13" for "Nghị định 13": the kind in short before a number. A title after it is read without such a name. */
function shortKind(name: string): string[] {
  const found = DOCUMENT_WORDS.find(([long]) => name.startsWith(`${long} `));
  const rest = found ? name.slice(found[0].length) : '';
  return found && /^ (?:số )?\d\S*$/u.test(rest) ? [found[1] + rest] : [];
}

/** Ways to write a document by its number: "Nghị quyết (số) 57-NQ/TW", "57-NQ/TW", "NĐ 147/2024/NĐ-CP", "Luật số …". */
function numberNames(name: string, number: string): string[] {
  const word = [
    ...DOCUMENT_WORDS.map(([long]) => long),
    'Luật',
    'Pháp lệnh',
    'Kết luận',
    'Kế hoạch',
    'Công văn',
  ].find((w) => name.startsWith(w));
  const found = /[/-]/.test(number) ? [number] : [];
  const short = DOCUMENT_WORDS.find(([long]) => long === word)?.[1];
  for (const kind of [word, short]) if (kind) found.push(`${kind} ${number}`, `${kind} số ${number}`);
  const [first, year] = number.split('/');
  if (word && first && year && /^\d{4}$/.test(year))
    found.push(`${word} ${first}/${year}`, `${word} số ${first}/${year}`);
  return found.flatMap((text) =>
    text.includes('NĐ-CP') ? [text, text.replaceAll('NĐ-CP', 'ND-CP')] : [text],
  );
}

/**
 * A law's title with and without the word before its year: "Luật X năm 2023", "Luật X 2023"; the bare title is left to the
 * dataset. English has no such word, and "Quyết định 1671" no year.
 */
function yearNames(name: string): string[] {
  const found = /^(?=.*[^\P{L}A-Za-z])(.*?\S) (?:năm )?((?:19|20)\d{2})$/u.exec(name);
  return found ? [`${found[1]} ${found[2]}`, `${found[1]} năm ${found[2]}`] : [];
}

/** A law's title without its year, which several laws share over time. */
export function bareTitle(name: string): string | null {
  return /^(Luật \S.*?\S) (?:năm )?\d{4}$/u.exec(name)?.[1] ?? null;
}

/** A ministry's name without the country at its end, as the country's own press writes it: "Ngân hàng Nhà nước". */
export const withoutCountry = (name: string, country: string): string | null =>
  name.endsWith(` ${country}`) && name.split(' ').length > 4 ? name.slice(0, -country.length - 1) : null;

/** Long forms of countries' names that the press uses beside the short ones. */
export const countryNames = (name: string): string[] => [`Cộng hòa ${name}`, `Vương quốc ${name}`];

/**
 * All the ways the press writes a name, the name itself first: abbreviations of the words inside it, dropped words, a
 * bracketed abbreviation left out. Rules of Vietnamese writing only; what is special to one entity is the dataset's.
 */
export function variantsOf(type: EntityType, name: string, number: string | null): string[] {
  const bracket = /^(.*\S) \(([A-ZĐ][\p{L}\d&.-]*)\)$/u.exec(name);
  const names = [name];
  if (bracket && bracket[2] === bracket[2]!.toUpperCase()) names.push(bracket[1]!);
  const embassy = /^((?:Đại sứ quán|Tổng lãnh sự quán) .+) tại Việt Nam$/u.exec(name);
  if (embassy) names.push(embassy[1]!);
  // a park is spoken of by those who run it
  if (type === 'organization' && name.startsWith('Khu ')) names.push(`Ban Quản lý ${name}`);
  if (type === 'organization') return [...new Set(names.flatMap(bodyNames).flatMap(placeNames))];
  if (type === 'event') return [...new Set(names.flatMap((n) => [n, ...rewritten(n)]))];
  if (type === 'place') return [...new Set(names.flatMap(placeNames))];
  if (type !== 'document') return names;
  const numbered = number === null ? [] : numberNames(name, number);
  return [...new Set([...names, ...numbered, ...names.flatMap(yearNames), ...names.flatMap(shortKind)])];
}
