import type { EntityNumber } from '../../../gazetteer/gazetteer';
import { follows, surface, wordAt } from '../../../read/reading';
import { countryOf } from '../../../read/scene';
import { HOME } from '../../../words/cues';
import { DEMONYMS } from '../../../words/english';
import type { Candidate } from '../../rule';
import { placeAt } from '../neighbours';

/** Kinds of bodies that every state has, under one English name. */
const EVERYWHERE = new Set(['ministry', 'agency', 'government', 'court', 'party']);
const LINKS: ReadonlySet<string> = new Set(['of', 'in']);
const OF: ReadonlySet<string> = new Set(['của', 'tại', 'ở', ...LINKS]);

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
  const isAbroad = (entity: EntityNumber): boolean => countryOf(gazetteer, entity) !== country;
  const { nameEnd } = placed;
  if (follows(reading, nameEnd) && LINKS.has(wordAt(reading, nameEnd))) {
    const place = placeAt(part, nameEnd + 1);
    if (place && isAbroad(place.entity)) return surface(reading, nameEnd, place.end);
  }
  return ownerBefore(candidate, isAbroad);
}

/** A law's title is given to a country abroad: "Luật An ninh mạng (của) Trung Quốc", "China's Cybersecurity Law". Its words. */
export function lawAbroad(candidate: Candidate): string | null {
  const { scene, part, placed } = candidate;
  const { gazetteer } = scene;
  const { reading } = part;
  const isAbroad = (entity: EntityNumber): boolean => {
    const country = countryOf(gazetteer, entity);
    return country < 0 || gazetteer.id(country) !== HOME;
  };
  const { end } = placed;
  const of = follows(reading, end) && OF.has(wordAt(reading, end));
  const after = of || follows(reading, end) ? placeAt(part, of ? end + 1 : end) : null;
  if (after && isAbroad(after.entity)) return surface(reading, end, after.end);
  return reading.language === 'en' ? ownerBefore(candidate, isAbroad) : null;
}

/** The English words right before a name that give it to a place abroad: "Japan’s", "the Japanese". */
function ownerBefore(
  { scene: { gazetteer }, part, placed: { start } }: Candidate,
  isAbroad: (place: EntityNumber) => boolean,
): string | null {
  const { reading } = part;
  if (start === 0 || !follows(reading, start)) return null;
  if (DEMONYMS.has(wordAt(reading, start - 1))) return surface(reading, start - 1, start);
  const owner = wordAt(reading, start - 1) === 's' ? start - 1 : start;
  const place = part.spans
    .before(owner)
    .find(({ forms }) => forms.some(({ entity }) => gazetteer.type(entity) === 'place' && isAbroad(entity)));
  return place ? surface(reading, place.start, start) : null;
}
