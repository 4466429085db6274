import { ALL_CAPS, NUMERIC } from '../../../text/syllables';
import { maybeVietnamese } from '../../../text/vietnamese-syllable';
import type { EntityNumber, NameForm } from '../../gazetteer/gazetteer';
import { capitalRun, personAt } from '../../read/person-phrase';
import {
  beginsSentence,
  between,
  follows,
  gapClass,
  isCapital,
  type Reading,
  surface,
  wordAt,
} from '../../read/reading';
import type { Part } from '../../read/scene';
import type { Span } from '../../read/spans';
import { HOME, LOANS } from '../../words/cues';
import type { Candidate } from '../rule';
import { acted } from './people/offices';

/** Kinds of places that branches and clubs are named after. */
const PROVINCIAL = new Set(['province', 'city', 'district']);
const SEEN_BACK = 12;

/** An office stands before, in the same clause: what follows the name may be a person's name. */
export function officeBefore(part: Part, at: number): boolean {
  const { ends } = part.reading.words;
  for (let back = at; back > at - SEEN_BACK && back > 0; back--) {
    if (ends.title[back]! > 0) return true;
    if (acted(part, back)) return false;
    if (gapClass(part.reading, back) > 1) return false;
  }
  return false;
}

/** A known place that starts here, longest first. */
export function placeAt(part: Part, at: number): { entity: EntityNumber; end: number } | null {
  for (const span of part.spans.here(at)) {
    const form = span.forms.find(
      ({ entity, conditions }) => part.gazetteer.type(entity) === 'place' && !conditions?.pair,
    );
    if (form) return { entity: form.entity, end: span.end };
  }
  return null;
}

/** A capital follows at `at` that is neither a person, an office nor a known name of its own. */
export function strangerAt(part: Part, at: number): boolean {
  const { reading } = part;
  if (!follows(reading, at) || !isCapital(reading, at)) return false;
  if (reading.words.starts.title[at]! > 0 || personAt(part, at) > 0 || fieldOfOffice(reading, at))
    return false;
  return !part.spans.here(at).some((span) => span.end - span.start > 1 || span.forms.some(asksNoCompany));
}

/** English puts the field before the office: "US Trade Representative", "Japan Finance Minister". */
function fieldOfOffice(reading: Reading, at: number): boolean {
  if (reading.language !== 'en') return false;
  for (
    let next = at + 1;
    next <= at + MOST_FIELD && isCapital(reading, next) && follows(reading, next);
    next++
  )
    if (reading.words.starts.title[next]! > 0) return true;
  return false;
}
const MOST_FIELD = 2;

/** Nothing but its capitals is asked of the name, and a span is only there where it has them. */
const asksNoCompany = ({ conditions }: NameForm): boolean =>
  conditions === null ||
  (conditions.capitals &&
    conditions.cue.length === 0 &&
    conditions.with.length === 0 &&
    !conditions.afterFull &&
    !conditions.pair &&
    !conditions.dated);

const ofPerson = (part: Part, { forms }: Span): boolean =>
  forms.some(({ entity }) => part.gazetteer.type(entity) === 'person');

/** The capitals from `at` on may be a foreign person's name: two or more, no known name among them ("Electronics Việt Nam"). */
function looksLikePerson(part: Part, at: number): boolean {
  const run = capitalRun(part.reading, at, 4);
  if (run - at < 2) return false;
  for (let next = at; next < run; next++)
    if (part.spans.here(next).some((span) => span.end - span.start > 1 && !ofPerson(part, span)))
      return false;
  return true;
}

/** After an office and a body, capitals that may be the person who holds it: "Giám đốc Nova Anna Walker". */
export const holderAt = (part: Part, start: number, at: number): boolean =>
  officeBefore(part, start) && looksLikePerson(part, at) && !(part.reading.text.form[at]! & ALL_CAPS);

/** An abbreviation glued by a hyphen to what is no name we know: "VN-Index", "ABC-Cloud", "UPU-200", not "VN-Lào". */
export function hyphenated({ part, placed: { start, end } }: Candidate): boolean {
  const { reading } = part;
  const loud = end - start === 1 && (reading.text.form[start]! & ALL_CAPS) !== 0;
  const glued = isCapital(reading, end) || (reading.text.form[end]! & NUMERIC) !== 0;
  return loud && between(reading, end) === '-' && glued && part.spans.here(end).length === 0;
}

/** A ship is named after the body: "tàu Viettel 02". */
export function shipOf({ part: { reading }, placed: { start, end } }: Candidate): boolean {
  if (!follows(reading, start) || !(reading.text.form[end]! & NUMERIC)) return false;
  return wordAt(reading, start - 1) === 'tàu';
}

/** The country right after a foreign firm's name is its own: "DeepSeek Trung Quốc". Both are named then. */
export const ownCountry = ({ gazetteer }: Part, { entity }: NameForm, country: EntityNumber): boolean =>
  gazetteer.kind(entity) === 'company' &&
  gazetteer.facts(entity).country === country &&
  gazetteer.id(country) !== HOME;

/** A firm's name ends right before, and the place is that firm's country. */
const afterOwnFirm = (part: Part, start: number, forms: readonly NameForm[]): boolean =>
  part.spans
    .before(start)
    .some((before) =>
      before.forms.some((firm) => forms.some(({ entity }) => ownCountry(part, firm, entity))),
    );

/** What looks like a person's name, or two capitals in mid-sentence, right before a province: "Hoàng Anh Gia Lai". */
function brandBefore(part: Part, start: number): boolean {
  const { reading } = part;
  if (part.personEnds[start] === 1) return true;
  if (part.spans.before(start).length > 0 || !isCapital(reading, start - 2)) return false;
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
  return part.spans.before(start).length === 0;
}

/** A small English word that has its capital from the sentence it opens: "The US", "For Samsung". */
const opensEnglish = (reading: Reading, at: number): boolean =>
  reading.language === 'en' &&
  beginsSentence(reading, at) &&
  (wordAt(reading, at) === 'the' || reading.words.starts.stop[at]! > 0);

/** "Bac Ninh Province": an English word after a province's or city's name that only says what it is. */
export const onlyCalled = ({ part: { reading, gazetteer }, placed: { end }, form }: Candidate): boolean =>
  reading.language === 'en' &&
  PROVINCIAL.has(gazetteer.kind(form.entity)) &&
  CALLED.has(wordAt(reading, end));
const CALLED: ReadonlySet<string> = new Set(['province', 'city', 'municipality']);

/** A capital stands right before that no word of office, place or type explains. */
function capitalBefore({ part, placed: { start } }: Candidate): boolean {
  const { reading } = part;
  const { ends } = reading.words;
  if (!follows(reading, start) || !isCapital(reading, start - 1) || opensEnglish(reading, start - 1))
    return false;
  return ends.title[start]! === 0 && ends.placeCue[start]! === 0 && ends.typeWord[start]! === 0;
}

/** Capitals between an office and a country are the office's field: "Bộ trưởng Công Thương Malaysia". */
function fieldBefore({ part, placed: { start }, form }: Candidate): boolean {
  const { reading, gazetteer } = part;
  if (gazetteer.kind(form.entity) !== 'country') return false;
  for (let at = start - 1; at > start - MOST_WORDS && isCapital(reading, at); at--) {
    if (!follows(reading, at) || !maybeVietnamese(surface(reading, at, at + 1))) return false;
    if (reading.words.ends.title[at]! > 0) return true;
  }
  return false;
}
/** Words of a field, and one. */
const MOST_WORDS = 5;

/** The word before the span is foreign, and no abbreviation. */
const foreignBefore = ({ part: { reading }, placed: { start } }: Candidate): boolean =>
  !maybeVietnamese(surface(reading, start - 1, start)) && !(reading.text.form[start - 1]! & ALL_CAPS);

/** A firm's one word after a foreign word with a capital that is nobody's name and no common loan word: "Hana Micron". */
export function endsForeignName(candidate: Candidate): boolean {
  const { part, placed } = candidate;
  const { start, end } = placed;
  if (end - start > 1) return false;
  if (part.reading.shouted[start] === 1 || !capitalBefore(candidate) || !foreignBefore(candidate))
    return false;
  const word = surface(part.reading, start - 1, start);
  return !LOANS.has(word.toLowerCase()) && !/\d/.test(word) && part.spans.before(start).length === 0;
}

/**
 * The capital before belongs to the same name: ordinary words and foreign names inside longer foreign names ("Real
 * Madrid"), a brand before a province ("Becamex Bình Dương"). A country after a brand stays a country.
 */
export function endsName(candidate: Candidate, forms: readonly NameForm[]): boolean {
  const { part, placed } = candidate;
  const { start, end } = placed;
  if (!capitalBefore(candidate) || fieldBefore(candidate) || afterOwnFirm(part, start, forms)) return false;
  const foreign = foreignBefore(candidate);
  if (end - start > 1) {
    const provincial = forms.every(({ entity }) => PROVINCIAL.has(part.gazetteer.kind(entity)));
    return provincial ? foreign || brandBefore(part, start) : foreign && foreignBrand(part, start);
  }
  if (part.spans.before(start).some((other) => other.end - other.start > 1)) return false;
  return (
    foreign ||
    forms.every(({ conditions }) => conditions !== null) ||
    !beginsSentence(part.reading, start - 1)
  );
}
