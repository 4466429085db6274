import { capitalRun, isLoud, personAt } from '../../link/read/person-phrase';
import { between, follows, isCapital, wordAt } from '../../link/read/reading';
import { GAP, GAP_CLASS, LINE } from '../../text/syllables';
import { maybeVietnamese } from '../../text/vietnamese-syllable';
import { NO_BRANDS } from '../words/brands';
import { CALLED, OPENS } from '../words/offices';
import { breaksOff } from './compounds';
import type { Page } from './things';

/** Small words inside foreign names. */
export const PARTICLES: ReadonlySet<string> = new Set([
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
/** Where the name itself begins: "Nhật - Việt Ông|Nikai Toshihiro", "Nhật Bản|Hagiuda Koichi". */
export function nameFrom(page: Page, at: number, end: number): number {
  const { body, gazetteer } = page.scene;
  for (let last = end - 2; last >= at; last--) if (CALLED.has(wordAt(body.reading, last))) return last + 1;
  if (page.mentions.has(at)) return at;
  const country = body.spans
    .here(at)
    .find(
      ({ start, end: to, forms }) =>
        to - start > 1 && to < end && forms.some(({ entity }) => gazetteer.kind(entity) === 'country'),
    );
  return country?.end ?? at;
}

/** One past a person's name that begins here; `sure` when an office or word of address stands before it. */
export function personEnd(page: Page, at: number, sure: boolean): number {
  const { body } = page.scene;
  const { reading } = body;
  const known = page.mentions.get(at);
  if (known) return known.type === 'person' ? known.end : 0;
  if (page.bodies.has(at)) return 0;
  const looks = personAt(body, at);
  if (looks > at + 1 && !breaksOff(reading, looks))
    return joined(page, pastParticle(page, beforeBody(page, at, looks)));
  const later = namesBegin(page, at) ? page.mentions.get(at + 1) : undefined;
  if (later?.type === 'person') return later.end;
  const shouts = isLoud(reading, at) && !namesBegin(page, at);
  if (!sure || !isCapital(reading, at) || shouts) return 0;
  let end = at;
  for (let next = at; next < at + MOST_NAME && next < reading.text.count; next++) {
    const initial = next > at && isInitial(page, next);
    // a headline without its full stop ends with its line
    if (next > at && (reading.text.gap[next]! & LINE) !== 0) break;
    if (next > at && !initial && (reading.text.gap[next]! & GAP_CLASS) > GAP.dash) break;
    const particle = next > at && PARTICLES.has(wordAt(reading, next)) && isCapital(reading, next + 1);
    const dashed = next > at && (reading.text.gap[next]! & GAP_CLASS) === GAP.dash;
    if (dashed && spaced(page, next)) break;
    if (!isCapital(reading, next) && !particle && !dashed) break;
    const inner = page.mentions.get(next);
    if (inner?.type === 'person') return inner.end;
    if (inner || (page.bodies.has(next) && next > at + 1)) break;
    if (!particle) end = next + 1;
  }
  // "Chủ tịch Sàn|giao dịch", "đồng chí Lãnh|đạo", "… - Ảnh": no names
  return breaksOff(reading, end) || NO_BRANDS.has(wordAt(reading, at)) ? 0 : end;
}

/** "Lê Văn Thành|Petrovietnam": a headline without its colon runs into the next name. */
function beforeBody({ mentions, scene }: Page, at: number, end: number): number {
  const { spans, reading } = scene.body;
  const isBody = (next: number): boolean =>
    mentions.get(next)?.type === 'organization' ||
    (!maybeVietnamese(wordAt(reading, next)) &&
      maybeVietnamese(wordAt(reading, at)) &&
      spans
        .here(next)
        .some(({ forms }) => forms.some(({ entity }) => scene.gazetteer.type(entity) === 'organization')));
  for (let next = at + 2; next < end; next++) if (isBody(next)) return next;
  return end;
}

/** "Sheikh Hamed Bin Zayed Al|Nahyan": a name does not end with its particle. */
function pastParticle({ scene }: Page, end: number): number {
  const { reading } = scene.body;
  const more = PARTICLES.has(wordAt(reading, end - 1)) && isCapital(reading, end) && follows(reading, end);
  return more ? end + 1 : end;
}

/** "Kim Hyoung-nyon", "Robert H. McCooey", "Anna D'Hose": what a dash, an initial or an apostrophe joins is part of the name. */
function joined(page: Page, end: number): number {
  const { reading } = page.scene.body;
  const { text } = reading;
  if (end >= text.count) return end;
  if ((text.gap[end]! & GAP_CLASS) === GAP.dash && !spaced(page, end)) return end + 1;
  if (!isInitial(page, end)) return end;
  return isCapital(reading, end) ? capitalRun(reading, end, 2) : end;
}

/** The syllable before `at` is a name's first letter alone: "H." before "McCooey", "D'" before "Hose". */
function isInitial({ scene }: Page, at: number): boolean {
  const { reading } = scene.body;
  const { text } = reading;
  if (at === 0 || at >= text.count || text.end[at - 1]! - text.start[at - 1]! !== 1) return false;
  const gap = text.text.slice(text.end[at - 1], text.start[at]);
  return /^(?:\. ?|['’])$/.test(gap) && isCapital(reading, at) && !OPENS.has(wordAt(reading, at));
}

/** A dash with blanks around it parts; one without joins ("Jae-myung"). */
function spaced({ scene }: Page, at: number): boolean {
  const { text } = scene.body.reading;
  return /\s/.test(text.text.slice(text.end[at - 1], text.start[at]));
}

/** "D. Medvedev": a name that begins with its first letter. */
export const namesBegin = (page: Page, at: number): boolean =>
  isCapital(page.scene.body.reading, at) &&
  /^\. /.test(between(page.scene.body.reading, at + 1)) &&
  isInitial(page, at + 1);
