import { ALL_CAPS, NUMERIC } from '../../text/syllables';
import { maybeVietnamese } from '../../text/vietnamese-syllable';
import type { EntityNumber } from '../gazetteer/gazetteer';
import { capitalRun, personAt } from '../read/person-phrase';
import { beginsSentence, between, follows, gapClass, isCapital, surface, wordAt } from '../read/reading';
import type { Part } from '../read/scene';
import { countryOf } from '../read/scene';
import type { Span } from '../read/spans';

/** What stands right beside a name decides whether it is a name of its own, longer than known, or part of another's. */
export type Standing =
  | { is: 'whole' }
  | { is: 'longer'; end: number }
  | { is: 'part'; of: 'next' | 'previous' };

/** A year after an organisation of states makes an event of it: "APEC 2027". */
const YEAR = /^(?:19|20)\d{2}$/;
/** Kinds of places that branches and clubs are named after. */
const PROVINCIAL = new Set(['province', 'city', 'district']);

const WHOLE: Standing = { is: 'whole' };
const PART: Standing = { is: 'part', of: 'next' };
const SEEN_BACK = 12;
/** Bodies that a country's name may follow without making another body of them. */
const SCHOLARLY = new Set(['university', 'institute', 'school', 'hospital']);
/** Type words of bodies whose branches are other bodies. */
const BRANCHING = new Set(['company', 'media', 'club', 'fund']);

/** An office stands before, in the same clause: what follows the name may be a person's name. */
export function officeBefore(part: Part, at: number): boolean {
  const { ends } = part.reading.words;
  for (let back = at; back > at - SEEN_BACK && back > 0; back--) {
    if (ends.title[back]! > 0) return true;
    if (gapClass(part.reading, back) > 1) return false;
  }
  return false;
}

/** A known place that starts here, longest first. */
function placeAt(part: Part, at: number): { entity: EntityNumber; end: number } | null {
  for (const span of part.spans.here(at)) {
    const form = span.forms.find(
      ({ entity, conditions }) => part.gazetteer.type(entity) === 'place' && !conditions?.pair,
    );
    if (form) return { entity: form.entity, end: span.end };
  }
  return null;
}

/** A capital follows at `at` that is neither a person, an office nor a known name of its own. */
function strangerAt(part: Part, at: number): boolean {
  const { reading } = part;
  if (!follows(reading, at) || !isCapital(reading, at)) return false;
  if (reading.words.starts.title[at]! > 0 || personAt(part, at) > 0) return false;
  return !part.spans
    .here(at)
    .some((span) => span.end - span.start > 1 || span.forms.some((form) => !form.conditions));
}

/** The capitals from `at` on may be a foreign person's name: two or more, no known name among them ("Electronics Việt Nam"). */
function looksLikePerson(part: Part, at: number): boolean {
  const run = capitalRun(part.reading, at, 4);
  if (run - at < 2) return false;
  for (let next = at; next < run; next++)
    if (part.spans.here(next).some((span) => span.end - span.start > 1 && !ofPerson(part, span)))
      return false;
  return true;
}

const ofPerson = (part: Part, { forms }: Span): boolean =>
  forms.some(({ entity }) => part.gazetteer.type(entity) === 'person');

/** An abbreviation glued by a hyphen to what is no name we know: "VN-Index", "ABC-Cloud", "UPU-200", not "VN-Lào". */
function hyphenated(part: Part, { start, end }: Span): boolean {
  const { reading } = part;
  const loud = end - start === 1 && (reading.text.form[start]! & ALL_CAPS) !== 0;
  const glued = isCapital(reading, end) || (reading.text.form[end]! & NUMERIC) !== 0;
  return loud && between(reading, end) === '-' && glued && part.spans.here(end).length === 0;
}

/** A ship is named after the body: "tàu Viettel 02". */
function shipOf({ reading }: Part, { start, end }: Span): boolean {
  if (!follows(reading, start) || !(reading.text.form[end]! & NUMERIC)) return false;
  return wordAt(reading, start - 1) === 'tàu';
}

/** A body: "Bộ TT&TT Việt Nam" is longer, "Bộ TT&TT Lào" and "FPT Shop" are other bodies. */
export function bodyStanding(part: Part, span: Span, entity: EntityNumber): Standing {
  const { reading, gazetteer } = part;
  const { end, start } = span;
  if (hyphenated(part, span)) return PART;
  if (reading.shouted[start] === 1 || !follows(reading, end)) return WHOLE;
  if (shipOf(part, span)) return PART;
  const kind = gazetteer.kind(entity);
  if (kind === 'international' && YEAR.test(surface(reading, end, end + 1))) return PART;
  const place = placeAt(part, end);
  if (place && gazetteer.type(entity) === 'organization') {
    const own = countryOf(gazetteer, entity);
    const country = gazetteer.kind(place.entity) === 'country';
    const home = place.entity === own && kind !== 'company' && kind !== 'media';
    if (country && home && !SCHOLARLY.has(kind)) return { is: 'longer', end: place.end };
    if (country && home && span.end - span.start > 2 && nativeName(part, span))
      return { is: 'longer', end: place.end };
    if (SCHOLARLY.has(kind) && country) return WHOLE;
    if (kind === 'international') return WHOLE;
    if (officeBefore(part, start) && gazetteer.kind(place.entity) !== 'country' && !BRANCHING.has(kind))
      return PART;
    return PART;
  }
  if (!strangerAt(part, end)) return WHOLE;
  if (officeBefore(part, start) && looksLikePerson(part, end) && !(reading.text.form[end]! & ALL_CAPS))
    return WHOLE;
  return PART;
}

/** The name is Vietnamese words, not a foreign proper name: each syllable but joints is a word with its own capital or small. */
function nativeName(part: Part, span: Span): boolean {
  const text = part.reading.text.text.slice(
    part.reading.text.start[span.start],
    part.reading.text.end[span.end - 1],
  );
  return (
    /\p{Ll}/u.test(text) &&
    /[ăâêôơưđạảấầẩẫậắằẳẵặẹẻẽếềểễệịỉĩọỏốồổỗộớờởỡợụủũứừửữựỳỵỷỹ]/u.test(text.normalize('NFC').toLowerCase())
  );
}

/** A place: "Mỹ Đình" and "Nga Sơn" are other places; after an office the name of a person may follow. */
export function placeStanding(part: Part, span: Span): Standing {
  const { reading } = part;
  if (reading.shouted[span.start] === 1) return WHOLE;
  if (hyphenated(part, span)) return PART;
  const stranger = strangerAt(part, span.end);
  if (stranger && !officeBefore(part, span.start)) return PART;
  return endsName(part, span) ? { is: 'part', of: 'previous' } : WHOLE;
}

/** What looks like a person's name, or two capitals in mid-sentence, right before a province: "Hoàng Anh Gia Lai". */
function brandBefore(part: Part, start: number): boolean {
  const { reading } = part;
  if (part.personEnds.has(start)) return true;
  if ((part.endingAt.get(start) ?? []).length > 0 || !isCapital(reading, start - 2)) return false;
  return follows(reading, start - 1) && !beginsSentence(reading, start - 2) && !headWithin(part, start);
}

/** A word for a body, place or office stands among the capitals before: "Trung tâm Y tế Hà Nội", "Thủ đô Hà Nội". */
function headWithin({ reading }: Part, start: number): boolean {
  const { ends } = reading.words;
  const classes = [ends.body, ends.firm, ends.school, ends.gathering, ends.area, ends.title, ends.placeCue];
  for (let at = start; at > start - SEEN_BACK && isCapital(reading, at - 1); at--)
    if (classes.some((marks) => marks[at]! > 0)) return true;
  return false;
}

/** Two foreign words that nobody known bears, before a country: the company's own name ("Intel Products Việt Nam"). */
function foreignBrand(part: Part, start: number): boolean {
  const { reading } = part;
  const strange = (at: number): boolean =>
    isCapital(reading, at) && !maybeVietnamese(surface(reading, at, at + 1));
  if (!follows(reading, start - 1) || !strange(start - 2) || !strange(start - 1)) return false;
  return (part.endingAt.get(start) ?? []).length === 0;
}

/**
 * The capital before belongs to the same name: ordinary words and foreign names inside longer foreign names ("Real
 * Madrid"), a brand before a province ("Becamex Bình Dương"). A country after a brand stays a country.
 */
function endsName(part: Part, { start, end, forms }: Span): boolean {
  const { reading, gazetteer } = part;
  if (!follows(reading, start) || !isCapital(reading, start - 1)) return false;
  const { ends } = reading.words;
  if (ends.title[start]! > 0 || ends.placeCue[start]! > 0 || ends.typeWord[start]! > 0) return false;
  const foreign =
    !maybeVietnamese(surface(reading, start - 1, start)) && !(reading.text.form[start - 1]! & ALL_CAPS);
  if (end - start > 1) {
    const provincial = forms.every(({ entity }) => PROVINCIAL.has(gazetteer.kind(entity)));
    return provincial ? foreign || brandBefore(part, start) : foreign && foreignBrand(part, start);
  }
  if ((part.endingAt.get(start) ?? []).some((other) => other.end - other.start > 1)) return false;
  return (
    foreign || forms.every(({ conditions }) => conditions !== null) || !beginsSentence(reading, start - 1)
  );
}
