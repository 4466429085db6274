import { CAPITAL } from '../../text/syllables';
import { hasVietnameseLetter } from '../../text/vietnamese-syllable';
import type { Decision } from '../decide/evidence';
import type { EntityNumber } from '../gazetteer/gazetteer';
import { beginsSentence, between, follows, isCapital, surface, wordAt } from '../read/reading';
import type { ArticleScene, Part } from '../read/scene';
import { OPENERS, SPEECH } from '../words/cues';
import { BEING, ENGLISH_WORDS } from '../words/english';

interface Bearer {
  entity: EntityNumber;
  full: string;
  /** Where the full name stands first. */
  at: number;
}

const AMBIGUOUS = -1;

/** Which syllables of a full name the press uses alone: the given name of a Vietnamese, the family name of others. */
function shortForms(part: Part, start: number, end: number): number[] {
  const { starts } = part.reading.words;
  const native = starts.surname[start] === 1 || starts.rareSurname[start] === 1;
  return native || end - start === 1 ? [end - 1] : [end - 1, start];
}

/** By hash of a short name: the one who bears it in this article, or `AMBIGUOUS`. */
function bearers(scene: ArticleScene, people: Decision[]): Map<number, Bearer> {
  const { body } = scene;
  const found = new Map<number, Bearer>();
  const add = (at: number, bearer: Bearer): void => {
    const hash = body.reading.text.hash[at]!;
    const known = found.get(hash);
    if (!known) found.set(hash, bearer);
    else if (known.entity !== bearer.entity) found.set(hash, { ...known, entity: AMBIGUOUS });
  };
  for (const { start, end, entity } of people)
    for (const at of shortForms(body, start, end))
      add(at, { entity, full: surface(body.reading, start, end), at: start });
  // "Doãn Hợp" inside the linked "Lê Doãn Hợp" is nobody else
  const linked = new Uint8Array(body.reading.text.count + 1);
  for (const { start, end } of people) linked.fill(1, start, end);
  // people the dataset does not hold take their given names away
  for (const phrase of body.phrases) {
    if (phrase.kind !== 'person' || phrase.end - phrase.start < 2) continue;
    if (linked[phrase.start] === 1) continue;
    add(phrase.end - 1, { entity: AMBIGUOUS, full: '', at: phrase.start });
  }
  return found;
}

/** "ông Thái (Tô Dũng Thái)": the full name follows at once. */
function fullFollows(part: Part, at: number, bearer: Bearer): boolean {
  return bearer.at === at + 1 && /^\s*\(\s*$/.test(between(part.reading, at + 1));
}

/** A country right before, and before it an office: "Tổng thống Mỹ Trump". */
function officeAbroad({ reading, spans, gazetteer }: Part, at: number): boolean {
  const country = spans
    .before(at)
    .find(({ forms }) => forms.some(({ entity }) => gazetteer.kind(entity) === 'country'));
  return country !== undefined && reading.words.ends.title[country.start]! > 0;
}

/** English editions give a Vietnamese by the given name alone where that person speaks, or begins a sentence: "Hung said". */
function speaks({ reading }: Part, at: number): boolean {
  if (reading.language !== 'en' || !follows(reading, at + 1)) return false;
  if (SPEECH.has(reading.text.hash[at + 1]!)) return true;
  if (!beginsSentence(reading, at) || isCapital(reading, at + 1)) return false;
  const word = surface(reading, at, at + 1);
  if (/[^a-z]/i.test(word)) return true;
  return word.length >= LEAST_NAME && !ENGLISH_WORDS.has(word) && BEING.has(wordAt(reading, at + 1));
}
/** Shorter given names in plain letters are also words that begin sentences. Letters. */
const LEAST_NAME = 4;

/**
 * Short names of people named in full before: "ông Hùng", "Bộ trưởng Hùng", "ông Walker"; a foreign family name also
 * alone. Only while one person of the article can be meant.
 */
export function shortNames(scene: ArticleScene, people: Decision[], taken: Uint8Array): Decision[] {
  const { body } = scene;
  const { reading } = body;
  const known = bearers(scene, people);
  const found: Decision[] = [];
  for (let at = 0; at < reading.text.count; at++) {
    if (taken[at] || (reading.text.form[at]! & CAPITAL) === 0) continue;
    const bearer = known.get(reading.text.hash[at]!);
    if (!bearer || bearer.entity === AMBIGUOUS) continue;
    const introduced =
      speaks(body, at) ||
      (follows(reading, at) &&
        (reading.words.ends.address[at]! > 0 ||
          reading.words.ends.calling[at]! > 0 ||
          reading.words.ends.title[at]! > 0 ||
          officeAbroad(body, at)));
    const foreign =
      reading.words.starts.surname[at] === 0 &&
      reading.words.starts.surname[bearer.at] === 0 &&
      surface(reading, at, at + 1).length >= 4 &&
      !hasVietnameseLetter(bearer.full);
    // headlines give a foreigner's family name before the text gives the whole
    if (bearer.at > at && !foreign && !fullFollows(body, at, bearer)) continue;
    if (!introduced && !foreign) continue;
    if (follows(reading, at + 1) && (isCapital(reading, at + 1) || reading.words.starts.compound[at]! > 1))
      continue;
    if (!introduced && follows(reading, at) && isCapital(reading, at - 1) && !opens(reading, at - 1))
      continue;
    found.push({
      start: at,
      end: at + 1,
      entity: bearer.entity,
      reasons: [{ code: 'short-name', detail: bearer.full }],
    });
  }
  return found;
}

/** A small word has its capital from the sentence it opens: "Việc Musk đưa ra". */
const opens = (reading: ArticleScene['body']['reading'], at: number): boolean =>
  beginsSentence(reading, at) && OPENERS.has(reading.text.hash[at]!);
