import { ALL_CAPS, CAPITAL, syllables, textKey } from '../../../text/syllables';
import { maybeVietnamese } from '../../../text/vietnamese-syllable';
import type { EntityNumber, NameForm } from '../../gazetteer/gazetteer';
import { earliest, latest } from '../../gazetteer/packed-date';
import { cueBeside, wordBefore } from '../../read/beside';
import { isLoud, personAt } from '../../read/person-phrase';
import { between, follows, isCapital, surface, wordAt } from '../../read/reading';
import { countryOf, type Part } from '../../read/scene';
import type { Span } from '../../read/spans';
import { ABROAD_AFTER, ACTORS, FIELD_WORDS, FIRM_VERBS, PRESS_VERBS, SOURCES } from '../../words/cues';
import type { Candidate } from '../rule';
import { placeAt } from './neighbours';

/** The body existed on the article's date; unknown dates prove nothing. */
export function existed({ scene, form }: Candidate): 'yes' | 'no' | 'unknown' {
  const { from, to } = scene.gazetteer.facts(form.entity);
  if (scene.date === 0 || (from === 0 && to === 0)) return 'unknown';
  if (from !== 0 && earliest(from) > latest(scene.date)) return 'no';
  return to !== 0 && latest(to) < earliest(scene.date) ? 'no' : 'yes';
}

/** Right after it the text says that it is another country's: those words. */
export const abroadAfter = ({ part, placed }: Candidate): string | null =>
  cueBeside(part, placed.start, placed.nameEnd, ABROAD_AFTER);

/** "Bộ Nội vụ và Truyền thông": what "và" joins is the second half of one field, no body, person or known ministry. */
export function joinedField({ part, placed }: Candidate): string | null {
  const { reading, gazetteer, spans } = part;
  const at = placed.nameEnd + 1;
  if (at >= reading.text.count || placed.end !== placed.nameEnd) return null;
  if (wordAt(reading, placed.nameEnd) !== 'và' || !follows(reading, placed.nameEnd)) return null;
  if (!follows(reading, at) || !isCapital(reading, at) || !nativeWord(part, at)) return null;
  const { starts } = reading.words;
  const heads = [starts.title, starts.body, starts.firm, starts.school, starts.gathering, starts.embassy];
  if (heads.some((marks) => marks[at]! > 0) || personAt(part, at) > 0) return null;
  if (spans.here(at).some(({ end, start }) => end - start > 1 || isCapital(reading, end - 1))) return null;
  for (let end = at + 1; end <= Math.min(at + MOST_FIELD, reading.text.count); end++)
    if (gazetteer.lookup([reading.numbers[placed.start]!, ...reading.numbers.subarray(at, end)]) >= 0)
      return null;
  return surface(reading, at, at + 1);
}
const MOST_FIELD = 9;
const nativeWord = ({ reading }: Part, at: number): boolean =>
  maybeVietnamese(surface(reading, at, at + 1)) && (reading.text.form[at]! & ALL_CAPS) === 0;

/** A foreign university named as standing in another country than its own: "Đại học X ở Y". */
export function standsElsewhere({ scene, part, placed, form }: Candidate): string | null {
  const { gazetteer } = scene;
  if (!follows(part.reading, placed.end) || !AT.has(wordAt(part.reading, placed.end))) return null;
  const place = placeAt(part, placed.end + 1);
  if (!place) return null;
  const territory = gazetteer.kind(place.entity) === 'territory';
  const { country } = gazetteer.facts(form.entity);
  if ((territory ? place.entity : countryOf(gazetteer, place.entity)) === country) return null;
  return surface(part.reading, placed.end + 1, place.end);
}
const AT: ReadonlySet<string> = new Set(['ở', 'tại', 'của']);

/** Something only somebody does stands right after the letters, or before them: those words. */
export const actsHere = ({ part, placed }: Candidate): string | null =>
  cueBeside(part, placed.start, placed.end, ACTORS);

/** What firms do stands right after a firm's letters: those words. */
export const firmActs = ({ part, placed }: Candidate): string | null =>
  cueBeside(part, placed.start, placed.end, FIRM_VERBS);

/** A place or person of the body's country is named: that name. */
export function compatriot({ scene, form }: Candidate): string | null {
  const { gazetteer } = scene;
  const { country } = gazetteer.facts(form.entity);
  for (const other of scene.named)
    if (
      other !== form.entity &&
      countryOf(gazetteer, other) === country &&
      gazetteer.type(other) !== 'document'
    )
      return scene.writtenHere.get(other) ?? null;
  return null;
}

/** A word for sources of news before a paper's or station's letters. */
export const sourceWord = ({ part, placed }: Candidate): string | null =>
  cueBeside(part, placed.start, placed.end, SOURCES);

const fields = new WeakMap<Part, Map<EntityNumber, string | null>>();

/** Words of the body's own name, two syllables each, that the text has elsewhere; its first and other names' do not count. */
export function ownField({ scene, part, form }: Candidate): string | null {
  const known = fields.get(part) ?? new Map<EntityNumber, string | null>();
  fields.set(part, known);
  const field = known.get(form.entity);
  if (field !== undefined) return field;
  const found = fieldIn(part, scene.gazetteer.facts(form.entity).name);
  known.set(form.entity, found);
  return found;
}

function fieldIn(part: Part, body: string): string | null {
  const name = syllables(body);
  const found: string[] = [];
  for (let at = 1; at + 1 < name.count; at++) {
    const here = pairAt(part, name.hash[at]!, name.hash[at + 1]!);
    if (here < 0) continue;
    found.push(surface(part.reading, here, here + 2));
    at++;
  }
  return found.length >= FIELD_WORDS_NEEDED ? found.join(', ') : null;
}

/** Where the two syllables stand in no known name, or -1. */
function pairAt(part: Part, first: number, second: number): number {
  const { hash, count } = part.reading.text;
  for (let here = 0; here + 1 < count; here++)
    if (hash[here] === first && hash[here + 1] === second && !part.spans.longest(here)) return here;
  return -1;
}
const FIELD_WORDS_NEEDED = 2;

/** The type words with which the body's own name begins stand before its letters: "Trung tâm X". */
export function ownTypeWord({ scene, part, placed, form }: Candidate): string | null {
  const length = part.reading.words.ends.typeWord[placed.start]!;
  if (length === 0 || !follows(part.reading, placed.start)) return null;
  const before = surface(part.reading, placed.start - length, placed.start);
  const head = scene.gazetteer.facts(form.entity).name.split(' ').slice(0, length).join(' ');
  return textKey(head) === textKey(before) ? before : null;
}

/** Somebody of the body's people is named: that name. */
export function ownPerson({ scene, form }: Candidate): string | null {
  const { gazetteer } = scene;
  for (const entity of scene.named)
    if (
      gazetteer.type(entity) === 'person' &&
      gazetteer.facts(entity).roles.some(({ org }) => org === form.entity)
    )
      return scene.writtenHere.get(entity) ?? null;
  return null;
}

/** Introduced right here in brackets after a longer name of the same entity. */
export function bracketed({ part, placed, form }: Candidate): boolean {
  const before = part.endingAt.get(placed.start);
  const same = before?.some((span) => span.forms.some((other) => other.entity === form.entity));
  return same === true && /\(\s*$/.test(between(part.reading, placed.start));
}

/** One of the name's own cues beside it. */
export const ownCue = ({ part, placed, form }: Candidate): string | null =>
  cueBeside(part, placed.start, placed.end, form.conditions?.cue ?? []);

/** A verb of the press after the name of a paper that is also common words. */
export const pressVerb = ({ part, placed }: Candidate): string | null =>
  cueBeside(part, placed.start, placed.end, PRESS_VERBS);

/** A company's name stands beside, parted by a comma or "và": a list of companies. */
export const listedCompany = (candidate: Candidate): string | null =>
  listNeighbour(
    candidate,
    (form) => candidate.scene.gazetteer.kind(form.entity) === 'company' && !form.conditions?.cue.length,
  );

/** Another body of any kind stands beside in a list. */
export const listedBody = (candidate: Candidate): string | null =>
  listNeighbour(
    candidate,
    (form) =>
      candidate.scene.gazetteer.type(form.entity) === 'organization' &&
      form.entity !== candidate.form.entity &&
      !form.conditions?.cue.length,
  );

function listNeighbour({ part, placed }: Candidate, fits: (form: NameForm) => boolean): string | null {
  const { reading, spans, endingAt } = part;
  const company = (span: Span): boolean => span.forms.some(fits);
  if (!isCapital(reading, placed.start)) return null;
  const joint = (at: number): number => (/^,\s*$/.test(between(reading, at)) ? 0 : 1);
  const isAnd = (at: number): boolean => at >= 0 && at < reading.text.count && AND.has(wordAt(reading, at));
  const next = placed.end + joint(placed.end);
  const after = (next === placed.end || isAnd(placed.end)) && spans.here(next).find(company);
  const back = placed.start - joint(placed.start);
  const before = (back === placed.start || isAnd(back)) && endingAt.get(back)?.find(company);
  const found = after || before;
  return found ? surface(reading, found.start, found.end) : null;
}

const AND: ReadonlySet<string> = new Set(['và', 'and']);

/** The office right before a company's abbreviation says that a company is meant: "chủ tịch BRG". */
export function leaderBefore({ part, placed }: Candidate): string | null {
  const { reading } = part;
  const loud = placed.end - placed.start === 1 && (reading.text.form[placed.start]! & ALL_CAPS) !== 0;
  const length = follows(reading, placed.start) ? reading.words.ends.title[placed.start]! : 0;
  if (!loud || length === 0) return null;
  return surface(reading, placed.start - length, placed.start);
}

/** "TT&TT" and the like: a field of work, unless the ministry was named in full and no word of a field stands before. */
export function fieldOnly({ part, placed, form }: Candidate): boolean {
  const length = placed.end - placed.start;
  const field = length === 3 || /^[A-Z]{4}$/.test(form.conditions?.surface ?? '');
  if (!field || (length === 1 && (part.reading.text.form[placed.start]! & CAPITAL) === 0)) return field;
  return length === 3 || wordBefore(part, placed.start, FIELD_WORDS);
}

/** Letters that a place of the article decided; a name in small letters is a common word anywhere else. */
export const settledLetters = ({ scene, part, placed: { start, end }, form }: Candidate): boolean =>
  end - start === 1 && isLoud(part.reading, start) && scene.settled.has(form.entity);
