import { follows, surface, wordAt } from '../../read/reading';
import { countryOf } from '../../read/scene';
import { HOME } from '../../words/cues';
import { DEMONYMS } from '../../words/english';
import type { Candidate } from '../rule';
import { placeAt } from './neighbours';

/** Kinds of bodies that every state has, under one English name. */
const EVERYWHERE = new Set(['ministry', 'agency', 'government', 'court', 'party']);
const LINKS: ReadonlySet<string> = new Set(['of', 'in']);

/**
 * In an English text, the words that give a body's name to another country than its own: "Ministry of Finance of Japan",
 * "Japan's Ministry of Finance", "the Japanese Ministry of Finance". Null where none do.
 */
export function givenAbroad(candidate: Candidate): string | null {
  const { scene, part, placed, form } = candidate;
  const { gazetteer } = scene;
  const { reading } = part;
  const { country } = gazetteer.facts(form.entity);
  if (reading.language !== 'en' || !EVERYWHERE.has(gazetteer.kind(form.entity)) || country < 0) return null;
  if (gazetteer.id(country) !== HOME) return null;
  const isAbroad = (entity: number): boolean => countryOf(gazetteer, entity) !== country;
  const { start, nameEnd } = placed;
  if (follows(reading, nameEnd) && LINKS.has(wordAt(reading, nameEnd))) {
    const place = placeAt(part, nameEnd + 1);
    if (place && isAbroad(place.entity)) return surface(reading, nameEnd, place.end);
  }
  if (start === 0 || !follows(reading, start)) return null;
  if (DEMONYMS.has(wordAt(reading, start - 1))) return surface(reading, start - 1, start);
  const owner = wordAt(reading, start - 1) === 's' ? start - 1 : start;
  const place = part.endingAt
    .get(owner)
    ?.find(({ forms }) => forms.some(({ entity }) => gazetteer.type(entity) === 'place' && isAbroad(entity)));
  return place ? surface(reading, place.start, start) : null;
}
