import { hasVietnameseLetter } from '../../../../text/vietnamese-syllable';
import type { EntityNumber, NameForm } from '../../../gazetteer/gazetteer';
import { follows, isCapital, surface } from '../../../read/reading';
import { countryOf, type Part } from '../../../read/scene';
import type { Span } from '../../../read/spans';
import { FIRM_TAIL, HOME } from '../../../words/cues';
import type { Candidate } from '../../rule';
import { placeAt, strangerAt } from '../neighbours';

/** Bodies that a country's name may follow without making another body of them. */
const SCHOLARLY = new Set(['university', 'institute', 'school', 'hospital']);

/** The name is Vietnamese words, not a foreign proper name. */
function nativeName(part: Part, start: number, end: number): boolean {
  const text = surface(part.reading, start, end);
  return /\p{Ll}/u.test(text) && hasVietnameseLetter(text);
}

/**
 * One past a body's own country right after its name, which only completes it ("Bộ TT&TT Việt Nam"); 0 when there is none.
 * A company's country is another matter: see `branchEnd`.
 */
export function countryEnd(part: Part, { start, end }: Span, { entity }: NameForm): number {
  const { gazetteer, reading } = part;
  const place = follows(reading, end) ? placeAt(part, end) : null;
  const kind = gazetteer.kind(entity);
  if (!place || kind === 'company' || kind === 'media' || reading.shouted[start] === 1) return 0;
  const home = place.entity === countryOf(gazetteer, entity) && gazetteer.kind(place.entity) === 'country';
  if (!home) return 0;
  return !SCHOLARLY.has(kind) || (end - start > 2 && nativeName(part, start, end)) ? place.end : 0;
}

/** One past the country read about after a firm's name: its branch here, which the firm's record stands for; 0 when there is none. */
export function branchEnd(part: Part, { start, end }: Span, { entity }: NameForm): number {
  const { gazetteer, reading } = part;
  if (gazetteer.kind(entity) !== 'company' || reading.shouted[start] === 1 || !follows(reading, end))
    return 0;
  const place = placeAt(part, end);
  if (!place || gazetteer.id(place.entity) !== HOME) return 0;
  return strangerAt(part, place.end) ? 0 : place.end;
}

/** One past the word after a firm's name that only says what it is: "FPT Corporation", "Viettel Group"; 0 when there is none. */
export function firmTailEnd(
  { gazetteer, reading }: Part,
  { start, end }: Span,
  { entity }: NameForm,
): number {
  if (gazetteer.kind(entity) !== 'company' || reading.shouted[start] === 1) return 0;
  const tail = follows(reading, end) && isCapital(reading, end) && FIRM_TAIL.has(reading.text.hash[end]!);
  return tail ? end + 1 : 0;
}

/** A country may follow such a body's name without making another body of it. */
export const countryMayFollow = ({ part, form }: Candidate, country: EntityNumber): boolean => {
  const kind = part.gazetteer.kind(form.entity);
  return kind === 'international' || (SCHOLARLY.has(kind) && part.gazetteer.kind(country) === 'country');
};
