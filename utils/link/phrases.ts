import { ALL_CAPS, CAPITAL, GAP, NUMERIC } from '../text/syllables';
import type { Gazetteer } from './gazetteer';
import { follows, gapClass, isCapital, type Reading } from './reading';
import type { SpanIndex } from './spans';

/** A name by its looks that the gazetteer may not hold: nothing inside it stands for itself. */
export interface Phrase {
  start: number;
  end: number;
  kind: 'person' | 'body' | 'area' | 'street';
}

/** Not yet looked at. */
export const UNKNOWN = -1;
const MOST_NAME = 5;
const MOST_BODY = 26;
const MOST_SMALL = 4;

export interface Scene {
  reading: Reading;
  gazetteer: Gazetteer;
  spans: SpanIndex;
  /** 1 for syllables inside a known place's or body's name, after its first. */
  inside: Uint8Array;
  /** Syllables right after a known place's name. */
  placeEnds: Set<number>;
  /** `personAt` of each syllable, as far as it was asked for; `UNKNOWN` before. */
  people: Int32Array;
}

/** First syllable after the run of capitalised syllables that begins at `start`. */
export function capitalRun(reading: Reading, start: number, most: number): number {
  let end = start;
  while (end < start + most && isCapital(reading, end) && (end === start || follows(reading, end))) end++;
  return end;
}

const isLoud = (reading: Reading, at: number): boolean => (reading.text.form[at]! & ALL_CAPS) !== 0;

/** A known name of the type starts here. */
function known(scene: Scene, at: number, type: string): boolean {
  return scene.spans
    .here(at)
    .some((span) => span.forms.some((form) => scene.gazetteer.type(form.entity) === type));
}

/** One past a person's name that starts here by its looks (family name, or a word of address before), or 0. */
export function personAt(scene: Scene, at: number): number {
  const known = scene.people[at] ?? 0;
  if (known !== UNKNOWN) return known;
  const end = findPerson(scene, at);
  scene.people[at] = end;
  return end;
}

function findPerson(scene: Scene, at: number): number {
  const { reading } = scene;
  if (!isCapital(reading, at) || isLoud(reading, at) || scene.inside[at] === 1) return 0;
  const { starts, ends } = reading.words;
  if (starts.address[at]! > 0 && starts.surname[at] === 0) return 0;
  const addressed = follows(reading, at) && ends.address[at]! > 0 && starts.title[at] === 0;
  const titled = follows(reading, at) && ends.title[at]! > 0;
  const called = follows(reading, at) && ends.calling[at]! > 0;
  let end = capitalRun(reading, at, MOST_NAME);
  // a place or body may follow a whole name at once; right after a sure family name it is the given name
  for (let i = at + (starts.surname[at] === 1 ? 2 : 1); i < end; i++)
    if (
      isLoud(reading, i) ||
      starts.title[i]! > 1 ||
      starts.body[i]! > 1 ||
      scene.spans.here(i).some((s) => s.end - s.start > 1 && !isPerson(scene, s.forms[0]!.entity))
    )
      end = i;
  const length = end - at;
  const place = known(scene, at, 'place') || known(scene, at, 'organization');
  if (starts.surname[at] === 1 && !(place && length < 3 && !addressed))
    return length >= 2 && length <= MOST_NAME ? end : 0;
  if (
    addressed &&
    !(place && length > 1 && known(scene, at, 'place') && scene.spans.longest(at)!.end === end)
  )
    return end;
  if (called && !place && length >= 2) return end;
  if (starts.rareSurname[at] === 1 && !place && (titled ? length >= 2 : length === 3 || length === 4))
    return end;
  return 0;
}

const isPerson = (scene: Scene, entity: number): boolean => scene.gazetteer.type(entity) === 'person';

/** Something else than the rest of the name begins: a person, an office, another body. */
function bodyEnds(scene: Scene, at: number): boolean {
  const { starts } = scene.reading.words;
  if (starts.title[at]! > 1 || starts.embassy[at]! > 0) return true;
  if (known(scene, at, 'person')) return true;
  return starts.surname[at] === 1 && personAt(scene, at) > at + 1;
}

/** Small letters from `at` on lead to a capital that still belongs to the name: where, or 0. */
function acrossSmall(scene: Scene, at: number, tight: boolean): number {
  const { reading } = scene;
  for (let next = at; next < at + MOST_SMALL && next < reading.text.count; next++) {
    if (!follows(reading, next)) return 0;
    if (isCapital(reading, next)) return next;
    if (reading.words.starts.stop[next]! > 0 || reading.text.form[next]! & NUMERIC) return 0;
    if (tight && next > at) return 0;
  }
  return 0;
}

const JOINTS = /^(?:và|&|&amp;|-|–)$/iu;

function syllable(reading: Reading, at: number): string {
  return reading.text.text.slice(reading.text.start[at], reading.text.end[at]);
}

/** One past the body's name whose head ends at `from`: capitalised words, joined by "và", commas or small second halves. */
function bodyEnd(scene: Scene, start: number, from: number, embassy: boolean): number {
  const { reading } = scene;
  const whole = scene.spans.longest(start)?.end ?? -1;
  const { text } = reading;
  let end = from;
  for (let at = from; at < Math.min(text.count, from + MOST_BODY); ) {
    const gap = gapClass(reading, at);
    const listed = gap === GAP.punctuation && /^,\s$/.test(text.text.slice(text.end[at - 1], text.start[at]));
    if (gap > GAP.dash && !(listed && !embassy && joinsLater(scene, at))) break;
    if (!follows(reading, at) && gap !== GAP.dash && !listed) break;
    if (gap === GAP.dash && !isCapital(reading, at)) break;
    if (isCapital(reading, at) || (text.form[at]! & NUMERIC && at === end && at > from)) {
      if (bodyEnds(scene, at)) break;
      end = ++at;
      continue;
    }
    if (at === whole && !embassy) break;
    const word = syllable(reading, at).toLowerCase();
    const joint = JOINTS.test(word) || ['tỉnh', 'thành', 'tp', 'quốc', 'bang'].includes(word);
    if (joint || (embassy && (word === 'tại' || word === 'ở'))) {
      const next = acrossSmall(scene, at + 1, false);
      if (next === 0 || bodyEnds(scene, next) || (word === 'và' && anotherBody(scene, next))) break;
      at = next;
      continue;
    }
    const second =
      at === end &&
      at > from &&
      !scene.placeEnds.has(at) &&
      (text.form[at - 1]! & (CAPITAL | ALL_CAPS)) === CAPITAL;
    if (second && reading.words.starts.stop[at] === 0) {
      end = ++at;
      continue;
    }
    const next = acrossSmall(scene, at, false);
    if (next === 0 || at === from || bodyEnds(scene, next) || reading.words.starts.stop[at]! > 0) break;
    if (syllable(reading, next - 1).toLowerCase() === 'và' && anotherBody(scene, next)) break;
    at = next;
  }
  return end;
}

/** What follows "và" is a body of its own, not the second half of this one's field. */
function anotherBody(scene: Scene, at: number): boolean {
  const { starts } = scene.reading.words;
  const head = Math.max(starts.body[at]!, starts.firm[at]!, starts.school[at]!, starts.gathering[at]!);
  return head > 0 || ['organization', 'place', 'document'].some((type) => known(scene, at, type));
}

/** A comma belongs to a list inside a name ("Bộ Văn hóa, Thể thao và Du lịch") only when "và" closes it soon. */
function joinsLater(scene: Scene, at: number): boolean {
  const { reading } = scene;
  if (!isCapital(reading, at) || known(scene, at, 'organization')) return false;
  for (let next = at + 1; next < Math.min(at + 9, reading.text.count); next++) {
    if (gapClass(reading, next) > GAP.punctuation) return false;
    if (syllable(reading, next).toLowerCase() === 'và') return isCapital(reading, next + 1);
  }
  return false;
}

/** A state body, company, school or event that begins here by its first words, or null. */
function bodyAt(scene: Scene, at: number): Phrase | null {
  const { reading } = scene;
  if (!isCapital(reading, at)) return null;
  const { starts } = reading.words;
  const embassy = starts.embassy[at]!;
  const head = Math.max(
    embassy,
    starts.body[at]!,
    starts.firm[at]!,
    starts.school[at]!,
    starts.gathering[at]!,
  );
  if (head === 0 || starts.title[at]! >= head) return null;
  const end = bodyEnd(scene, at, at + head, embassy > 0);
  return end > at + head ? { start: at, end, kind: 'body' } : null;
}

/** A district, street, river … named after its word: "huyện Mỹ Đức", "đường Lê Lợi". */
function areaAt(scene: Scene, at: number): Phrase | null {
  const { reading } = scene;
  const head = Math.max(reading.words.starts.area[at]!, reading.words.starts.street[at]!);
  if (head === 0 || !follows(reading, at + head)) return null;
  if (follows(reading, at) && syllable(reading, at - 1).toLowerCase() === 'thành') return null;
  const end = capitalRun(reading, at + head, 4);
  const kind = reading.words.starts.street[at]! > 0 ? 'street' : 'area';
  return end > at + head && !isLoud(reading, at + head) ? { start: at + head, end, kind } : null;
}

/** Everything that looks like a name of a person, body or small place, left to right; phrases may lie over each other. */
export function phrasesOf(scene: Scene): Phrase[] {
  const phrases: Phrase[] = [];
  const { text } = scene.reading;
  let office = 0; // one past the last word of office: "Chủ tịch Hội đồng thành viên" begins no body
  for (let at = 0; at < text.count; at++) {
    const body = at < office ? null : bodyAt(scene, at);
    office = Math.max(office, at + scene.reading.words.starts.title[at]!);
    if (body) phrases.push(body);
    const area = areaAt(scene, at);
    if (area) phrases.push(area);
    const end = personAt(scene, at);
    if (end > 0) phrases.push({ start: at, end, kind: 'person' });
  }
  return phrases;
}
