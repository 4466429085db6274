import { capitalRun, isLoud, personAt } from '../../link/read/person-phrase';
import { follows, isCapital, surface, wordAt } from '../../link/read/reading';
import type { ArticleScene } from '../../link/read/scene';
import type { EntityType, Linked, Mention } from '../../link/types';
import { GAP, GAP_CLASS } from '../../text/syllables';
import { maybeVietnamese } from '../../text/vietnamese-syllable';
import type { NameRef } from '../types';

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
  const mentions = new Map(linked.mentions.map(thing).map((one) => [one.start, one]));
  const bodies = new Map<number, number>();
  for (const { kind, start, end } of scene.body.phrases)
    if (kind === 'body' && !gathers(scene, start)) bodies.set(start, Math.max(end, bodies.get(start) ?? 0));
  return { scene, mentions, bodies };
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

/** Where a person's name parts from the body's before it: "Tập đoàn Siemens Roland Busch". */
function cutBody(page: Page, start: number, end: number): Thing {
  const { reading } = page.scene.body;
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
  const foreign = !maybeVietnamese(surface(reading, end - 1, end));
  const name = foreign ? 2 : Math.min(3, run - from - 1);
  return { start, end: end - name, ...rest };
}

const ABBREVIATIONS = new Set(['ts', 'gs', 'ths', 'tp', 'tx', 'pgs', 'mr', 'ms', 'dr', 'bs', 'ks', 'th']);

/** The full stop before syllable `at` is an abbreviation's ("TS. X", "TP. Y"). */
export function abbreviates({ scene }: Page, at: number): boolean {
  const { reading } = scene.body;
  const { text } = reading;
  if (!ABBREVIATIONS.has(wordAt(reading, at - 1))) return false;
  return /^\. ?$/.test(text.text.slice(text.end[at - 1], text.start[at]));
}

/** "TP. Đà Nẵng", "TP.HCM" at the end of a body's name belong to it. */
function withCity(page: Page, thing: Thing): Thing {
  const { reading } = page.scene.body;
  const inside = wordAt(reading, thing.end - 1) === 'tp';
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
  if (body > (known?.end ?? 0) && known?.type !== 'person') {
    const cut = withCity(page, cutBody(page, at, body));
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

const PARTICLES = new Set([
  'de',
  'van',
  'von',
  'der',
  'den',
  'bin',
  'al',
  'el',
  'da',
  'dos',
  'del',
  'la',
  'ibn',
  'y',
]);
const MOST_NAME = 6;

/** One past a person's name that begins here; `sure` when an office or word of address stands before it. */
export function personEnd(page: Page, at: number, sure: boolean): number {
  const { body } = page.scene;
  const { reading } = body;
  const known = page.mentions.get(at);
  if (known) return known.type === 'person' ? known.end : 0;
  if (page.bodies.has(at)) return 0;
  const looks = personAt(body, at);
  if (looks > at + 1) return hyphened(page, looks);
  if (!sure || !isCapital(reading, at) || isLoud(reading, at)) return 0;
  let end = at;
  for (let next = at; next < at + MOST_NAME && next < reading.text.count; next++) {
    if (next > at && (reading.text.gap[next]! & GAP_CLASS) > GAP.dash) break;
    const particle = next > at && PARTICLES.has(wordAt(reading, next)) && isCapital(reading, next + 1);
    const dashed = next > at && (reading.text.gap[next]! & GAP_CLASS) === GAP.dash;
    if (dashed && spaced(page, next)) break;
    if (!isCapital(reading, next) && !particle && !dashed) break;
    if (page.mentions.has(next) || (page.bodies.has(next) && next > at + 1)) break;
    if (!particle) end = next + 1;
  }
  return end;
}

/** "Kim Hyoung-nyon": what a dash without blanks joins is part of the name. */
function hyphened(page: Page, end: number): number {
  const { text } = page.scene.body.reading;
  const joined = end < text.count && (text.gap[end]! & GAP_CLASS) === GAP.dash && !spaced(page, end);
  return joined ? end + 1 : end;
}

/** A dash with blanks around it parts; one without joins ("Jae-myung"). */
function spaced({ scene }: Page, at: number): boolean {
  const { text } = scene.body.reading;
  return /\s/.test(text.text.slice(text.end[at - 1], text.start[at]));
}

export function refOf({ scene }: Page, { start, end, type, entity }: Thing): NameRef {
  return { surface: surface(scene.body.reading, start, end), entity, type };
}
