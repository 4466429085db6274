import { CAPITAL, textKey } from '../../text/syllables';
import type { Decision } from '../decide/evidence';
import type { EntityNumber } from '../gazetteer/gazetteer';
import type { Phrase } from '../read/person-phrase';
import { between, capitalsOnly, follows, isCapital, surface } from '../read/reading';
import type { ArticleScene } from '../read/scene';
import { UNITS } from '../words/cues';

/** An abbreviation in brackets, in syllables. */
interface Short {
  start: number;
  end: number;
  text: string;
}

/** Abbreviations that the article itself introduces: "Đại học Oulu (UO)"; null where it introduces one for an unknown body. */
export function introduced(scene: ArticleScene, decisions: Decision[]): Map<string, EntityNumber | null> {
  const { reading, phrases } = scene.body;
  const found = new Map<string, EntityNumber | null>();
  const note = (start: number, end: number, entity: EntityNumber | null): void => {
    const short = bracketAfter(scene, end);
    if (!short || ofParent(scene, start, short, entity)) return;
    const whole = wholeOf(scene, start, end, short);
    if (whole !== null) {
      found.set(short.text, whole);
      return;
    }
    if (entity !== null && !shortOf(scene, start, short, entity)) return;
    if (entity !== null || !found.has(short.text)) found.set(short.text, entity);
  };
  for (const { start, end, entity } of decisions)
    if (scene.gazetteer.type(entity) !== 'person') note(start, end, entity);
  const filled = new Uint8Array(reading.text.count + 1);
  for (const { start, end, entity } of decisions)
    if (scene.gazetteer.type(entity) !== 'place') filled.fill(1, start, end);
  for (const phrase of phrases) {
    if (phrase.kind !== 'body' || filled.subarray(phrase.start, phrase.end).includes(1)) continue;
    const short = bracketAfter(scene, phrase.end);
    if (!short || ofParent(scene, phrase.start, short, null)) continue;
    if (!found.has(short.text)) found.set(short.text, bearerOf(scene, phrase, short));
  }
  return found;
}

/** The body whose name ends the longer one and whose known letters stand after it: "Đại hội đồng Liên hợp quốc (LHQ)"; null for none. */
function wholeOf({ body }: ArticleScene, start: number, end: number, short: Short): EntityNumber | null {
  const letters = body.spans.here(short.start).find((span) => span.end === short.end);
  const inner = body.spans.before(end).filter((span) => span.start > start);
  const found = letters?.forms.find(
    ({ kind, entity }) =>
      kind === 'abbreviation' && inner.some(({ forms }) => forms.some((form) => form.entity === entity)),
  );
  return found?.entity ?? null;
}

/** Kinds of bodies that have such units. */
const WHOLES = new Set(['ministry', 'government', 'company', 'university']);

/** The abbreviation in brackets is the known one of another body, to which the named unit belongs: no letter of it is the unit's. */
function ofParent(scene: ArticleScene, start: number, short: Short, entity: EntityNumber | null): boolean {
  const { body, gazetteer } = scene;
  const { reading, spans } = body;
  if (!UNITS.has(reading.text.hash[start]!)) return false;
  const known = spans.here(short.start).find(({ end }) => end === short.end);
  if (!known || known.forms.some((form) => form.entity === entity)) return false;
  if (!known.forms.some((form) => WHOLES.has(gazetteer.kind(form.entity)))) return false;
  return !readableFrom(surface(reading, start, short.start), short.text);
}

/**
 * The letters can be read from the name, in order: each begins a word, or goes on in the word of the one before ("NVU" of
 * "New Valley University", "SMS" of "Viện Sinh học Miền Sông").
 */
export function readableFrom(name: string, letters: string): boolean {
  const plain = (text: string): string => textKey(text).normalize('NFD').replace(/\p{M}/gu, '');
  const words = plain(name).split(/[ -]+/);
  const wanted = [...plain(letters).replace(/[^\p{L}]/gu, '')];
  const readFrom = (word: number, inner: number, letter: number): boolean => {
    if (letter === wanted.length) return true;
    const on = inner > 0 ? words[word]!.indexOf(wanted[letter]!, inner) : -1;
    if (on >= 0 && readFrom(word, on + 1, letter + 1)) return true;
    for (let next = inner > 0 ? word + 1 : word; next < words.length; next++)
      if (words[next]![0] === wanted[letter] && readFrom(next, 1, letter + 1)) return true;
    return false;
  };
  return readFrom(0, 0, 0);
}

/** The letters in brackets are this body's: a known name of it, or read from its name here or in full. */
function shortOf(scene: ArticleScene, start: number, short: Short, entity: EntityNumber): boolean {
  const { body, gazetteer } = scene;
  const known = body.spans.here(short.start).find(({ end }) => end === short.end);
  if (known?.forms.some((form) => form.entity === entity)) return true;
  const { name, otherNames } = gazetteer.facts(entity);
  const names = [surface(body.reading, start, short.start), name, ...otherNames];
  return names.some((one) => readableFrom(one, short.text));
}

/**
 * Whom an abbreviation means that stands after a body's name the gazetteer does not hold in that form: the known bearer when
 * the words are its own ("Học viện Bưu chính (PTIT)"), or it is a foreign body whose country is named; else nobody.
 */
function bearerOf(scene: ArticleScene, phrase: Phrase, short: Short): EntityNumber | null {
  const { body, gazetteer } = scene;
  const span = body.spans.here(short.start).find(({ end }) => end === short.end);
  const form = span?.forms.find((one) => one.kind === 'abbreviation');
  if (!form) return null;
  const { name, country } = gazetteer.facts(form.entity);
  const own = new Set(textKey(name).split(' '));
  const words = textKey(surface(body.reading, phrase.start, phrase.end)).split(' ');
  const shared = words.filter((word) => own.has(word)).length;
  if (shared === words.length) return form.entity;
  return shared * 2 > words.length &&
    (gazetteer.kind(form.entity) === 'international' || scene.named.has(country))
    ? form.entity
    : null;
}

/** Names the gazetteer does not hold in that form, told by the abbreviation after them or by a longer name before. */
export function toldNames(
  scene: ArticleScene,
  abbreviations: Map<string, EntityNumber | null>,
  decisions: Decision[],
): Decision[] {
  const { reading, phrases } = scene.body;
  const found: Decision[] = [];
  const embassies = firstOfEach(decisions.filter(({ start }) => reading.words.starts.embassy[start]! > 0));
  for (const phrase of phrases) {
    if (phrase.kind !== 'body') continue;
    const short = bracketAfter(scene, phrase.end);
    const entity = short ? abbreviations.get(short.text) : undefined;
    const { start, end } = phrase;
    if (short && entity !== undefined && entity !== null && bearerOf(scene, phrase, short) === entity)
      found.push({ start, end, entity, reasons: [{ code: 'introduced', detail: short.text }] });
    else if (reading.words.starts.embassy[start]! > 0) {
      const longer = longerEmbassy(scene, phrase, embassies);
      if (longer)
        found.push({
          start,
          end,
          entity: longer.entity,
          reasons: [{ code: 'introduced', detail: surface(reading, longer.start, longer.end) }],
        });
    }
  }
  return found;
}

/** The first decision for each entity. */
function firstOfEach(decisions: Decision[]): Decision[] {
  const seen = new Set<EntityNumber>();
  return decisions.filter(({ entity }) => !seen.has(entity) && seen.add(entity));
}

/** "Đại sứ quán Việt Nam" after "Đại sứ quán Việt Nam tại Phần Lan": the only longer name that begins so. */
function longerEmbassy(scene: ArticleScene, { start, end }: Phrase, embassies: Decision[]): Decision | null {
  const { hash } = scene.body.reading.text;
  const longer = embassies.filter(
    (one) =>
      one.end - one.start > end - start &&
      hash.subarray(start, end).every((value, i) => hash[one.start + i] === value),
  );
  const [first] = longer;
  return first && first.start < start && longer.every(({ entity }) => entity === first.entity) ? first : null;
}

/** The abbreviation in brackets right after syllable `end - 1`. */
function bracketAfter(scene: ArticleScene, end: number): Short | null {
  const { reading } = scene.body;
  if (end >= reading.text.count || !/^[^\S\n]*\([^\S\n]*$/.test(between(reading, end))) return null;
  let to = end + 1;
  while (to < Math.min(end + 4, reading.text.count) && !between(reading, to).includes(')')) to++;
  const text = surface(reading, end, to);
  if (!/^\s*\)/.test(between(reading, to)) && !between(reading, to).startsWith(')')) return null;
  return capitalsOnly(text) && text.length <= 12 ? { start: end, end: to, text } : null;
}

/** Places where an introduced abbreviation stands. */
export function introducedMentions(
  scene: ArticleScene,
  abbreviations: Map<string, EntityNumber | null>,
  taken: Uint8Array,
  decisions: Decision[],
): Decision[] {
  const found: Decision[] = [];
  const { reading } = scene.body;
  for (const { start, end, entity } of decisions) {
    const short = bracketAfter(scene, end);
    if (
      !short ||
      wholeOf(scene, start, end, short) !== null ||
      ofParent(scene, start, short, entity) ||
      !shortOf(scene, start, short, entity) ||
      taken[short.start] ||
      scene.gazetteer.type(entity) === 'person' ||
      scene.gazetteer.type(entity) === 'place'
    )
      continue;
    found.push({
      start: short.start,
      end: short.end,
      entity,
      reasons: [{ code: 'introduced', detail: short.text }],
    });
  }
  for (let at = 0; at < reading.text.count; at++) {
    if (taken[at] || (reading.text.form[at]! & CAPITAL) === 0) continue;
    const entity = abbreviations.get(surface(reading, at, at + 1));
    if (entity === undefined || entity === null || scene.gazetteer.type(entity) === 'place') continue;
    if (at + 1 < reading.text.count && follows(reading, at + 1) && isCapital(reading, at + 1)) continue;
    found.push({
      start: at,
      end: at + 1,
      entity,
      reasons: [{ code: 'introduced', detail: surface(reading, at, at + 1) }],
    });
  }
  return found;
}
