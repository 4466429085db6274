import type { Decision } from '../decide/evidence';
import type { EntityNumber } from '../gazetteer/gazetteer';
import { personAt } from '../read/person-phrase';
import { follows, isCapital, surface } from '../read/reading';
import { type ArticleScene, countryOf } from '../read/scene';
import { HOME } from '../words/cues';

/** Bodies that every state has: the country is left out once it has been named. */
const EVERYWHERE = new Set(['ministry', 'agency', 'government', 'court']);
/** A name of one syllable is too little to know a body by. */
const LEAST = 2;

interface Abroad {
  entity: EntityNumber;
  start: number;
  length: number;
}

/** Where the country begins that ends the name ("Bộ Tư pháp [Mỹ]"), or -1. */
function countryAt({ body, gazetteer }: ArticleScene, { start, end }: Decision): number {
  const country = body.spans
    .before(end)
    .find((span) => span.forms.some(({ entity }) => gazetteer.kind(entity) === 'country'));
  return country && country.start >= start + LEAST ? country.start : -1;
}

const keyOf = ({ body }: ArticleScene, start: number, end: number): string =>
  body.reading.text.hash.subarray(start, end).join(' ');

/** By their plain names: other countries' bodies that the article names with their country; null where two share one. */
function namedAbroad(scene: ArticleScene, decisions: readonly Decision[]): Map<string, Abroad | null> {
  const { gazetteer } = scene;
  const found = new Map<string, Abroad | null>();
  for (const decision of decisions) {
    const { start, end, entity } = decision;
    if (!EVERYWHERE.has(gazetteer.kind(entity))) continue;
    const country = countryOf(gazetteer, entity);
    const home = country < 0 || gazetteer.id(country) === HOME;
    const to = home ? end : countryAt(scene, decision);
    if (to < 0) continue;
    const key = keyOf(scene, start, to);
    const known = found.get(key);
    if (home || (known !== undefined && known?.entity !== entity)) found.set(key, null);
    else if (!known) found.set(key, { entity, start, length: to - start });
  }
  return found;
}

/** The same syllables stand at both places. */
function repeats(
  { reading: { text } }: ArticleScene['body'],
  start: number,
  at: number,
  length: number,
): boolean {
  let same = 0;
  while (same < length && text.hash[start + same] === text.hash[at + same]) same++;
  return same === length;
}

/** The plain name is not the beginning of a longer one. */
function endsAt({ body }: ArticleScene, at: number): boolean {
  return !follows(body.reading, at) || !isCapital(body.reading, at) || personAt(body, at) > 0;
}

/**
 * "Bộ Tư pháp" after "Bộ Tư pháp Mỹ": another country's body goes on by its plain name, unless the article names ours by
 * it or two countries'.
 */
export function plainAbroad(
  scene: ArticleScene,
  decisions: readonly Decision[],
  taken: Uint8Array,
): Decision[] {
  const { reading } = scene.body;
  const { hash, count } = reading.text;
  const found: Decision[] = [];
  for (const abroad of namedAbroad(scene, decisions).values()) {
    if (!abroad) continue;
    const { entity, start, length } = abroad;
    const detail = surface(reading, start, start + length);
    const next = (from: number): number => hash.indexOf(hash[start]!, from);
    for (let at = next(start + length); at >= 0 && at + length <= count; at = next(at + 1)) {
      if (taken[at] || !repeats(scene.body, start, at, length)) continue;
      if (isCapital(reading, at) && endsAt(scene, at + length))
        found.push({ start: at, end: at + length, entity, reasons: [{ code: 'introduced', detail }] });
    }
  }
  return found;
}
