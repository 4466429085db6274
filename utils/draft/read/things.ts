import { capitalRun, isLoud } from '../../link/read/person-phrase';
import { between, follows, isCapital, surface, wordAt } from '../../link/read/reading';
import type { ArticleScene } from '../../link/read/scene';
import type { EntityType, Linked, Mention } from '../../link/types';
import { maybeVietnamese } from '../../text/vietnamese-syllable';
import type { NameRef } from '../types';
import { ADDRESS, CALLED, CHAMBERS, OPENS } from '../words/offices';
import { wholeName } from './body-end';
import { breaksOff } from './compounds';
import { namesBegin } from './person-name';

/** A known or unknown name where it stands, in syllables. */
export interface Thing {
  start: number;
  end: number;
  type: EntityType;
  entity: string | null;
}

/** An article with what the linker says of it, by the syllable where each name begins. */
export interface Page {
  scene: ArticleScene;
  mentions: Map<number, Thing>;
  /** Names by their looks of bodies: one past their last syllable. */
  bodies: Map<number, number>;
}

/** First syllable at or after an offset. */
function syllableAt({ starts, count }: { starts: Int32Array; count: number }, offset: number): number {
  let low = 0;
  let high = count;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (starts[middle]! < offset) low = middle + 1;
    else high = middle;
  }
  return low;
}

export function pageOf(scene: ArticleScene, linked: Linked): Page {
  const { text } = scene.body.reading;
  const at = (offset: number) => syllableAt({ starts: text.start, count: text.count }, offset);
  const thing = ({ start, end, type, entity }: Mention): Thing => ({
    start: at(start),
    end: at(end),
    type,
    entity,
  });
  // "Chủ tịch Chính|hiệp": nobody's short name
  const whole = linked.mentions
    .map(thing)
    .filter(({ type, end }) => type !== 'person' || !breaksOff(scene.body.reading, end));
  const mentions = new Map(whole.map((one) => [one.start, one]));
  const bodies = new Map<number, number>();
  for (const { kind, start, end } of scene.body.phrases)
    if (kind === 'body' && !gathers(scene, start))
      bodies.set(start, Math.max(wholeBody(scene, start, end), bodies.get(start) ?? 0));
  for (const { start, end, type } of mentions.values())
    if (type === 'organization' && !bodies.has(start) && wholeName(scene, start, end) > end)
      bodies.set(start, wholeName(scene, start, end));
  return { scene, mentions, bodies };
}

const PARTS_OF_DAY = new Set(['ngày', 'sáng', 'trưa', 'chiều', 'tối', 'hôm']);

/** A body's name by its looks, cut before the next body of a list and drawn to the end of a compound that it breaks off. */
function wholeBody(scene: ArticleScene, start: number, end: number): number {
  const { reading } = scene.body;
  const { starts } = reading.words;
  for (let at = start + 1; at < end; at++) {
    const listed = /^, ?$/.test(between(reading, at)) && (starts.firm[at]! > 0 || starts.school[at]! > 0);
    // "Cơ quan X - Tổng công ty Y": a firm of its own
    const parted = /^ [-–] $/.test(between(reading, at)) && starts.firm[at]! > 1;
    // "Công ty X và bà Y": a person, no further word of the name
    const person = wordAt(reading, at) === 'và' && ADDRESS.has(wordAt(reading, at + 1));
    // "Liên minh Sao - Việt Bà X", but "Tỉnh ủy Bà Rịa"
    const called = CALLED.has(wordAt(reading, at)) && scene.body.spans.here(at).length === 0;
    // "Đại học X chiều 13/6": when it was is no part of the name
    const when = PARTS_OF_DAY.has(wordAt(reading, at)) && /^\d/.test(wordAt(reading, at + 1));
    if (listed || parted || person || when || (called && isCapital(reading, at + 1))) return at;
  }
  // "Liên minh Hợp tác xã tỉnh": of the province that the article is about
  const province = follows(reading, end) && wordAt(reading, end) === 'tỉnh' && !isCapital(reading, end + 1);
  if (!breaksOff(reading, end)) return province ? end + 1 : wholeName(scene, start, end);
  let to = end + 1;
  for (let compound = false; follows(reading, to); to += compound ? 2 : 1) {
    compound = breaksOff(reading, to + 1);
    if (!isCapital(reading, to) && !compound) break;
  }
  return wholeName(scene, start, to);
}

/** Events and papers look like bodies to the linker ("Hội nghị X", "Hiệp định Y"); nobody meets them. */
function gathers({ body }: ArticleScene, at: number): boolean {
  const { starts } = body.reading.words;
  return (
    starts.gathering[at]! >
    Math.max(starts.body[at]!, starts.firm[at]!, starts.school[at]!, starts.embassy[at]!)
  );
}

/** A known name inside a body's name by its looks. */
function within({ mentions }: Page, start: number, end: number): Thing | null {
  for (let at = start + 1; at < end; at++) {
    const inner = mentions.get(at);
    if (inner && inner.type !== 'place') return inner;
  }
  return null;
}

/** "Chủ tịch Hạ viện|Kevin McCarthy": after a chamber's name and its country a run of capitals is the officer's. */
function chamberEnd(page: Page, start: number, end: number): number {
  const { reading } = page.scene.body;
  const head = `${wordAt(reading, start)} ${wordAt(reading, start + 1)}`;
  if (!CHAMBERS.has(head)) return end;
  const from = (page.mentions.get(start + 2) ?? placeSpan(page, start + 2))?.end ?? start + 2;
  const named = from < end && !page.mentions.has(from) && capitalRun(reading, from, end - from) >= from + 2;
  return named ? from : end;
}

/** Where a person's name parts from the body's before it: "Tập đoàn Siemens Roland Busch". */
function cutBody(page: Page, start: number, to: number): Thing {
  const { reading } = page.scene.body;
  const end = chamberEnd(page, start, to);
  const inner = within(page, start, end);
  if (!inner) return { start, end, type: 'organization', entity: null };
  if (inner.type === 'person') return { start, end: inner.start, type: 'organization', entity: null };
  if (inner.end >= end) return { start, end, type: 'organization', entity: inner.entity };
  const rest = end - inner.end;
  const named = rest >= 2 && isCapital(reading, inner.end) && capitalRun(reading, inner.end, rest) === end;
  return named && !page.mentions.has(inner.end)
    ? { start, end: inner.end, type: 'organization', entity: inner.entity }
    : { start, end, type: 'organization', entity: null };
}

const FIRM_NAME = 4;

/** The name of a place, decided by the linker or not: inside an office ("Chủ tịch UBND thành phố Huế") it is one. */
export function placeSpan({ scene, mentions }: Page, at: number): Thing | null {
  const { body, gazetteer } = scene;
  if (mentions.has(at) || !isCapital(body.reading, at)) return null;
  for (const { start, end, forms } of body.spans.here(at)) {
    const form = forms.find(
      ({ entity, conditions }) => gazetteer.type(entity) === 'place' && !conditions?.pair,
    );
    const people = forms.some(({ entity }) => gazetteer.type(entity) === 'person');
    if (form && !people)
      return { start, end, type: 'place', entity: forms.length === 1 ? gazetteer.id(form.entity) : null };
  }
  return null;
}

/** A country or place inside the body's name, after which only the officer's name follows. */
function afterPlace(page: Page, { start, end, ...rest }: Thing): Thing {
  const { reading } = page.scene.body;
  for (let at = start + 1; at < end; at++) {
    const place = page.mentions.get(at) ?? placeSpan(page, at);
    if (place?.type !== 'place' || end - place.end < 2) continue;
    const named = capitalRun(reading, place.end, 6) >= place.end + 2 && !page.mentions.has(place.end);
    if (named) return { ...rest, start, end: place.end };
  }
  return { start, end, ...rest };
}

/** An office's unknown firm and its officer in one run of capitals: the last words are the person's. */
function splitFirm({ scene }: Page, { start, end, ...rest }: Thing): Thing {
  const { reading } = scene.body;
  const head = Math.max(reading.words.starts.firm[start]!, reading.words.starts.typeWord[start]!);
  if (head === 0 || rest.entity !== null) return { start, end, ...rest };
  const from = start + head;
  const run = capitalRun(reading, from, 8);
  if (run !== end || run - from < FIRM_NAME - 1) return { start, end, ...rest };
  // "Chủ tịch Công ty Sao Mai Xanh (SMX)": with its abbreviation behind it is the firm's alone
  if (end < reading.text.count && /^\s*\($/.test(between(reading, end)) && isLoud(reading, end))
    return { start, end, ...rest };
  const foreign = !maybeVietnamese(surface(reading, end - 1, end));
  const name = foreign ? 2 : Math.min(3, run - from - 1);
  return { start, end: end - name, ...rest };
}

const ABBREVIATIONS = new Set(['ts', 'gs', 'ths', 'tp', 'tx', 'pgs', 'mr', 'ms', 'dr', 'bs', 'ks', 'th']);

/** The full stop before syllable `at` is an abbreviation's or an initial's ("TS. X", "TP. Y", "T.Ư", "D. Medvedev"). */
export function abbreviates(page: Page, at: number): boolean {
  const { reading } = page.scene.body;
  const { text } = reading;
  const gap = text.text.slice(text.end[at - 1], text.start[at]);
  if (ABBREVIATIONS.has(wordAt(reading, at - 1))) return /^\. ?$/.test(gap);
  const letter = text.end[at - 1]! - text.start[at - 1]! === 1 && isCapital(reading, at - 1);
  if (!letter || !isCapital(reading, at)) return false;
  return gap === '.' || (gap === '. ' && !isLoud(reading, at) && !OPENS.has(wordAt(reading, at)));
}

/** Right after a bracket: "Cơ quan X (KFS) Lim". */
export function afterBracket({ scene }: Page, at: number): boolean {
  const { text } = scene.body.reading;
  return at < text.count && /^\)\s+$/.test(text.text.slice(text.end[at - 1], text.start[at]));
}

const MOST_REMARK = 6;

/** "ông X (thứ hai từ trái), Giám đốc Y": past the remark and the comma after it; `at` where there is none. */
export function pastRemark({ scene }: Page, at: number): number {
  const { text } = scene.body.reading;
  const gap = (i: number) => text.text.slice(text.end[i - 1], text.start[i]);
  if (at >= text.count || !/^\s*\($/.test(gap(at))) return at;
  for (let end = at + 1; end <= at + MOST_REMARK && end < text.count; end++)
    if (/^\)\s*[,–-]\s*$/.test(gap(end))) return end;
  return at;
}

/** "TP. Đà Nẵng", "TP.HCM" at the end of a body's name belong to it. */
function withCity(page: Page, thing: Thing): Thing {
  const { reading } = page.scene.body;
  const inside = wordAt(reading, thing.end - 1) === 'tp';
  const whole = inside ? (page.mentions.get(thing.end - 1) ?? placeSpan(page, thing.end - 1)) : null;
  if (whole?.type === 'place' && whole.end > thing.end) return { ...thing, end: whole.end, entity: null };
  const city = inside ? thing.end : thing.end + 1;
  if (city >= reading.text.count) return thing;
  if (!inside && !(follows(reading, thing.end) && wordAt(reading, thing.end) === 'tp')) return thing;
  if (!abbreviates(page, city) && !follows(reading, city)) return thing;
  const place = page.mentions.get(city) ?? placeSpan(page, city);
  return place?.type === 'place' ? { ...thing, end: place.end, entity: null } : thing;
}

/** Known name, or body by its looks, that begins here; a branch keeps its place ("Viettel Cần Thơ"). */
export function thingAt(page: Page, at: number, officer = false): Thing | null {
  const { reading } = page.scene.body;
  const known = page.mentions.get(at) ?? null;
  const body = page.bodies.get(at) ?? 0;
  // "Ban cán sự Đảng|Bộ Tư pháp": no body of that name
  if (
    known === null &&
    wordAt(reading, at) === 'đảng' &&
    wordAt(reading, at + 1) === 'bộ' &&
    isCapital(reading, at + 1)
  ) {
    const inner = page.mentions.get(at + 1);
    if (inner === undefined) page.bodies.set(at + 1, body);
    return null;
  }
  if (body > (known?.end ?? 0) && known?.type !== 'person') {
    // "Đảng Cộng sản Nga G. Zyuganov": the letter is the person's
    if (body > at + 2 && namesBegin(page, body - 1)) page.bodies.set(at, body - 1);
    const cut = withCity(page, cutBody(page, at, page.bodies.get(at) ?? body));
    return officer ? splitFirm(page, afterPlace(page, cut)) : cut;
  }
  if (!known) return null;
  if (known.type === 'organization' && follows(reading, known.end)) {
    const branch = page.mentions.get(known.end);
    if (branch?.type === 'place' && known.end - known.start === 1)
      return { ...known, end: branch.end, entity: null };
  }
  return known;
}

export function refOf({ scene }: Page, { start, end, type, entity }: Thing): NameRef {
  return { surface: surface(scene.body.reading, start, end), entity, type };
}
