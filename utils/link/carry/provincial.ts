import { hashOf } from '../../text/syllables';
import { type Decision, nameHere } from '../decide/evidence';
import { existedOn } from '../decide/look/bodies/bodies';
import type { EntityNumber, Gazetteer, NameForm } from '../gazetteer/gazetteer';
import { cueBeside } from '../read/beside';
import { follows, isCapital, isWord, type Reading } from '../read/reading';
import type { ArticleScene, Part } from '../read/scene';
import { HOME, MANY, wordSet } from '../words/cues';

/** First syllables of bodies that every province has. */
const HEADS = wordSet('sở, UBND, HĐND, ủy, uỷ, hội, thành, tỉnh, công');
/** Those of them that need no rank after them: only provinces have such bodies. */
const UNRANKED = wordSet('sở, thành, tỉnh');
/** What the press sets behind such a name, or before the province's, for its rank. */
const TOWN = wordSet('phố, TP');
const TOWN_HEAD = wordSet('thành');
const PROVINCE = wordSet('tỉnh');
const PARTY_TOWN = hashOf('thành');
const PARTY_PROVINCE = hashOf('tỉnh');
/** Bodies of every province at once, or of whichever it is. */
const ANY: readonly string[] = [
  '34',
  '63',
  'các',
  'mỗi',
  'từng',
  '~các',
  '~của các',
  '~tại các',
  '~ở các',
  '~mỗi',
  '~địa phương',
  '~hoặc',
  '~thành phố',
  '~thành',
  '~TP',
  '~tỉnh',
  '~cấp',
  '~nơi',
  '~trên cả nước',
  '~trên toàn quốc',
  '~sở tại',
];
/** Syllables of the longest such name without its province. */
const MOST_NAME = 9;
/** So often the article names its province, where the headline does not. */
const LEAST_NAMED = 2;

interface Province {
  entity: EntityNumber;
  /** Numbers of its syllables, in each way that the article writes it. */
  names: Map<string, Int32Array>;
  /** How often it is named. */
  count: number;
  city: boolean;
}

const KINDS = new Set(['province', 'city']);

/** Provinces and cities of this country that the text names. */
function provincesOf({ body, gazetteer }: ArticleScene, decisions: readonly Decision[]): Province[] {
  const found = new Map<EntityNumber, Province>();
  const home = gazetteer.find(HOME);
  for (const { start, end, entity } of decisions) {
    if (!KINDS.has(gazetteer.kind(entity)) || gazetteer.facts(entity).country !== home) continue;
    const one = found.get(entity) ?? {
      entity,
      names: new Map(),
      count: 0,
      city: gazetteer.kind(entity) === 'city',
    };
    const name = body.reading.numbers.subarray(start, end);
    one.names.set(name.join(), name);
    one.count++;
    found.set(entity, one);
  }
  return [...found.values()];
}

/** The article is about the only province it names: not in passing, but in the headline or more than once. */
function isSubject({ title }: ArticleScene, { entity, count }: Province): boolean {
  if (count >= LEAST_NAMED) return true;
  return title.all.some(({ forms }) => forms.some((form) => form.entity === entity));
}

/** Those of them one of whose bodies is named in full. */
function withBodies(
  { body }: ArticleScene,
  provinces: Province[],
  decisions: readonly Decision[],
): Province[] {
  const ending = new Set<EntityNumber>();
  for (const { start, end } of decisions)
    if (end - start > 1 && isWord(body.reading, start, HEADS))
      for (const { forms } of body.spans.before(end)) for (const { entity } of forms) ending.add(entity);
  return provinces.filter(({ entity }) => ending.has(entity));
}

/** The name ends in its rank ("UBND tỉnh"): how many syllables that takes; -1 where it is another than this province's. */
function rankAt(reading: Reading, start: number, end: number, { city }: Province): number {
  if (reading.text.hash[start] === (city ? PARTY_PROVINCE : PARTY_TOWN)) return -1;
  if (isWord(reading, end - 1, PROVINCE)) return city ? -1 : 1;
  if (!isWord(reading, end - 1, TOWN)) return 0;
  if (!city) return -1;
  return isWord(reading, end - 2, TOWN_HEAD) ? 2 : 1;
}

/** The body whose name is these syllables and the province's. */
const formOf = (gazetteer: Gazetteer, head: Int32Array, name: Int32Array): NameForm | undefined => {
  const key = gazetteer.lookup([...head, ...name]);
  return key < 0
    ? undefined
    : gazetteer.forms(key).find(({ entity }) => gazetteer.type(entity) === 'organization');
};

/** Where the name ends that has its province after all, inside a unit's ("Ban Thường vụ Thành ủy TP.HCM"). */
const wholeEnd = ({ body }: ArticleScene, start: number, end: number, known: EntityNumber): number =>
  body.spans.here(start).find(({ forms }) => forms.some(({ entity }) => entity === known))?.end ?? end;

/** The province's body whose name without the province stands at a syllable, the longest. */
function bodyAt(scene: ArticleScene, at: number, province: Province): Decision | null {
  const { body, gazetteer } = scene;
  const { reading } = body;
  for (let end = Math.min(at + MOST_NAME, reading.text.count); end > at; end--) {
    const rank = rankAt(reading, at, end, province);
    if (rank < 0 || (rank === 0 && !isWord(reading, at, UNRANKED))) continue;
    if (end - at < 2) continue;
    for (const name of province.names.values()) {
      const form = formOf(gazetteer, reading.numbers.subarray(at, end - rank), name);
      const ranked = form ?? formOf(gazetteer, reading.numbers.subarray(at, end), name);
      if (!ranked) continue;
      const reasons = [{ code: 'coherence' as const, detail: nameHere(scene, province.entity) }];
      return { start: at, end: wholeEnd(scene, at, end, ranked.entity), entity: ranked.entity, reasons };
    }
  }
  return null;
}

/** Who holds an office there follows its name: "Giám đốc Sở Y tế Nguyễn Văn A". */
const holderFollows = (part: Part, end: number): boolean =>
  part.phrases.some(({ start, kind }) => start === end && kind === 'person');

/** Nothing beside it says that another place's or every place's body is meant. */
function standsAlone(part: Part, { start, end }: Decision): boolean {
  const { reading } = part;
  if (isWord(reading, start - 1, MANY) || cueBeside(part, start, end, ANY) !== null) return false;
  const goesOn = end < reading.text.count && follows(reading, end) && isCapital(reading, end);
  return !goesOn || holderFollows(part, end);
}

/**
 * "Sở Khoa học và Công nghệ", "UBND tỉnh", "Tỉnh ủy": those of the province that the article is about, or where it names
 * several provinces, the only one of them whose body it names in full.
 */
export function provincial(
  scene: ArticleScene,
  decisions: readonly Decision[],
  taken: Uint8Array,
): Decision[] {
  const here = provincesOf(scene, decisions);
  const alone = here.length === 1;
  const provinces = alone ? here.filter((one) => isSubject(scene, one)) : withBodies(scene, here, decisions);
  if (provinces.length === 0) return [];
  const { body } = scene;
  const { reading } = body;
  const named = new Set(decisions.map(({ entity }) => entity));
  const found: Decision[] = [];
  for (let at = 0; at < reading.text.count; at++) {
    if (taken[at] || !isCapital(reading, at) || !isWord(reading, at, HEADS)) continue;
    const [one, ...others] = provinces
      .flatMap((province) => bodyAt(scene, at, province) ?? [])
      .filter(({ entity }) => alone || named.has(entity));
    if (!one || others.length > 0) continue;
    if (standsAlone(body, one) && existedOn(scene, one.entity) !== 'no') found.push(one);
    at = one.end - 1;
  }
  return found;
}
