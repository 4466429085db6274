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
    if (short && ofParent(scene, start, short, entity)) return;
    if (short && (entity !== null || !found.has(short.text))) found.set(short.text, entity);
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
  return !initialsFit(surface(reading, start, short.start), short.text);
}

/** The letters begin words of the name, in order: "SMS" of "Viện Sinh học Miền Sông". */
function initialsFit(name: string, letters: string): boolean {
  const initials = textKey(name)
    .split(' ')
    .map((word) => word[0]);
  let at = 0;
  for (const letter of textKey(letters).replace(/[^\p{L}]/gu, '')) {
    at = initials.indexOf(letter, at) + 1;
    if (at === 0) return false;
  }
  return true;
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
  if (end >= reading.text.count || !/^\s*\(\s*$/.test(between(reading, end))) return null;
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
      ofParent(scene, start, short, entity) ||
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
