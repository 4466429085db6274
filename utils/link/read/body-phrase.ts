import { ALL_CAPS, CAPITAL, GAP, NUMERIC } from '../../text/syllables';
import { AND, IN, JOINTS } from '../words/cues';
import { NAME_JOINTS } from '../words/english';
import { IN_BODY, IN_PLACE, known, type Phrase, personAt, type Scene } from './person-phrase';
import { follows, gapClass, isCapital, isWord, surface, wordAt } from './reading';

const MOST_BODY = 26;
const MOST_SMALL = 4;

/** Something else than the rest of the name begins: a person, an office, another body. */
function bodyEnds(scene: Scene, at: number): boolean {
  const { starts } = scene.reading.words;
  if (starts.title[at]! > 1 || starts.embassy[at]! > 0) return true;
  if (known(scene, at, 'person')) return true;
  return starts.surname[at] === 1 && personAt(scene, at) > at + 1;
}

/** Small letters from `at` on lead to a capital that still belongs to the name: where, or 0. */
function acrossSmall(scene: Scene, at: number): number {
  const { reading } = scene;
  for (let next = at; next < at + MOST_SMALL && next < reading.text.count; next++) {
    if (!follows(reading, next)) return 0;
    if (isCapital(reading, next)) return next;
    if (reading.words.starts.stop[next]! > 0 || reading.text.form[next]! & NUMERIC) return 0;
  }
  return 0;
}

/** A small word that runs through names of bodies. */
const joins = ({ reading }: Scene, at: number): boolean =>
  (reading.language === 'en' ? NAME_JOINTS : JOINTS).has(reading.text.hash[at]!);

/** One past the body's name whose head ends at `from`: capitalised words, joined by "và", commas or small second halves. */
function bodyEnd(scene: Scene, start: number, from: number, embassy: boolean): number {
  const { reading } = scene;
  const whole = scene.spans.longest(start)?.end ?? -1;
  const { text } = reading;
  const brand = brandAt(scene, from);
  let end = from;
  for (let at = from; at < Math.min(text.count, from + MOST_BODY); ) {
    const gap = gapClass(reading, at);
    const listed =
      gap === GAP.punctuation && /^,\s+$/.test(text.text.slice(text.end[at - 1], text.start[at]));
    if (gap > GAP.dash && !(listed && !embassy && joinsLater(scene, at))) break;
    if (!follows(reading, at) && gap !== GAP.dash && !listed) break;
    if (gap === GAP.dash && (!isCapital(reading, at) || (loose(scene, at) && anotherBody(scene, at)))) break;
    if (isCapital(reading, at) || (text.form[at]! & NUMERIC && at === end && at > from)) {
      if (at >= brand && bodyEnds(scene, at)) break;
      end = ++at;
      continue;
    }
    if (at === whole && !embassy) break;
    const and = isWord(reading, at, AND);
    if (joins(scene, at) || (embassy && isWord(reading, at, IN))) {
      if (and && scene.placeEnds[at] === 1) break;
      const next = acrossSmall(scene, at + 1);
      if (next === 0 || bodyEnds(scene, next) || (and && anotherBody(scene, next))) break;
      at = next;
      continue;
    }
    // English names run on through their joints alone
    if (reading.language === 'en') break;
    const second =
      at === end &&
      at > from &&
      !brandEnds(scene, from, at) &&
      scene.placeEnds[at] !== 1 &&
      (text.form[at - 1]! & (CAPITAL | ALL_CAPS)) === CAPITAL;
    if (second && reading.words.starts.stop[at] === 0) {
      end = ++at;
      continue;
    }
    // a place closes a body's name: "Tòa án Úc buộc Facebook"
    const next = scene.placeEnds[at] === 1 ? 0 : acrossSmall(scene, at);
    if (next === 0 || at === from || bodyEnds(scene, next) || reading.words.starts.stop[at]! > 0) break;
    if (wordAt(reading, next - 1) === 'và' && anotherBody(scene, next)) break;
    at = next;
  }
  return end;
}

/** The dash before has a blank on one side alone: "Viettel- Tập đoàn Viettel". It parts rather than joins. */
function loose({ reading: { text } }: Scene, at: number): boolean {
  const dash = text.text.slice(text.end[at - 1], text.start[at]);
  return /^\s/.test(dash) !== /\s$/.test(dash);
}

/** Between the type word and `at` stands a known body's whole name: what is written small after it does something. */
const brandEnds = (scene: Scene, from: number, at: number): boolean =>
  scene.spans
    .here(from)
    .some(
      ({ end, forms }) =>
        end === at && forms.some(({ entity }) => scene.gazetteer.type(entity) === 'organization'),
    );

/** One past the known body's name that begins here: a person's name within it ("Lockheed Martin") ends nothing; or `at`. */
const brandAt = (scene: Scene, at: number): number =>
  scene.spans
    .here(at)
    .filter(({ forms }) => forms.some(({ entity }) => scene.gazetteer.type(entity) === 'organization'))
    .reduce((end, span) => Math.max(end, span.end), at);

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
    if (isWord(reading, next, AND)) return isCapital(reading, next + 1);
  }
  return false;
}

/** A known event, and only numbers after it: its year or day is no longer name than its own. */
const knownButNumber = (scene: Scene, at: number, end: number): boolean =>
  scene.spans
    .here(at)
    .some(
      (span) =>
        span.end < end &&
        /^[\d\s/.-]+$/.test(surface(scene.reading, span.end, end)) &&
        span.forms.some(({ entity }) => scene.gazetteer.type(entity) === 'event'),
    );

/** A state body, company, school or event that begins here by its first words, or null. */
export function bodyAt(scene: Scene, at: number): Phrase | null {
  const { reading } = scene;
  if (!isCapital(reading, at) || scene.inside[at] === IN_PLACE) return null;
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
  if (end <= at + head || leavesKnown(scene, at, end) || knownButNumber(scene, at, end)) return null;
  return { start: at, end, kind: 'body' };
}

/** It would begin within a known body's name and go on past it in small letters: "Công an và Quốc phòng" after "Bộ". */
function leavesKnown(scene: Scene, at: number, end: number): boolean {
  let past = at;
  while (past < end && scene.inside[past] === IN_BODY) past++;
  return past > at && past < end && !isCapital(scene.reading, past);
}
