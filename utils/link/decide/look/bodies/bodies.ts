import { ALL_CAPS, textKey } from '../../../../text/syllables';
import { maybeVietnamese } from '../../../../text/vietnamese-syllable';
import type { EntityNumber } from '../../../gazetteer/gazetteer';
import { earliest, latest } from '../../../gazetteer/packed-date';
import { cueBefore, cueBeside, wordBefore } from '../../../read/beside';
import { isLoud, personAt } from '../../../read/person-phrase';
import { beginsSentence, between, follows, isCapital, isWord, surface, wordAt } from '../../../read/reading';
import { type ArticleScene, countryOf, type Part } from '../../../read/scene';
import {
  ABROAD_AFTER,
  ACTORS,
  AT,
  FIELD_WORDS,
  FIRM_VERBS,
  FIRM_WORDS,
  PRESS_VERBS,
  SOURCES,
  SPEECH,
} from '../../../words/cues';
import { BEING, COMMON_WORDS, FIRM_DEEDS } from '../../../words/english';
import type { Candidate } from '../../rule';
import { sharedWords } from '../field';
import { FEW } from '../names';
import { placeAt } from '../neighbours';

/** The body existed on the article's date; unknown dates prove nothing. */
export const existed = ({ scene, form }: Candidate): 'yes' | 'no' | 'unknown' =>
  existedOn(scene, form.entity);

/** The same of any body. */
export function existedOn(scene: ArticleScene, entity: EntityNumber): 'yes' | 'no' | 'unknown' {
  const { from, to } = scene.gazetteer.facts(entity);
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
  if (placed.end !== placed.nameEnd) return null;
  if (!follows(reading, placed.nameEnd) || wordAt(reading, placed.nameEnd) !== 'và') return null;
  if (!follows(reading, at) || !isCapital(reading, at) || !nativeWord(part, at)) return null;
  const { starts } = reading.words;
  const heads = [starts.title, starts.body, starts.firm, starts.school, starts.gathering, starts.embassy];
  if (heads.some((marks) => marks[at]! > 0) || personAt(part, at) > 0) return null;
  if (spans.here(at).length > 0) return null;
  for (let end = at + 1; end <= Math.min(at + MOST_FIELD, reading.text.count); end++)
    if (gazetteer.lookup([reading.numbers[placed.start]!, ...reading.numbers.subarray(at, end)]) >= 0)
      return null;
  return surface(reading, at, at + 1);
}
const MOST_FIELD = 9;
const nativeWord = ({ reading }: Part, at: number): boolean =>
  maybeVietnamese(surface(reading, at, at + 1)) && (reading.text.form[at]! & ALL_CAPS) === 0;

/** A common word that opens an English sentence, where nothing a firm does follows and it is no firm elsewhere. */
export function commonWord({ scene, part, placed: { start, end }, form }: Candidate): string | null {
  const { reading } = part;
  if (reading.language !== 'en' || end - start > 1 || !beginsSentence(reading, start)) return null;
  const word = wordAt(reading, start);
  if (!COMMON_WORDS.has(word) || scene.settled.has(form.entity) || !follows(reading, end)) return null;
  const next = wordAt(reading, end);
  const listed = isCapital(reading, end) || (next === 'and' && isCapital(reading, end + 1));
  const deed = SPEECH.has(reading.text.hash[end]!) || BEING.has(next) || FIRM_DEEDS.has(next);
  return listed || deed || next === 's' ? null : surface(reading, start, end);
}

/** A foreign university named as standing in another country than its own: "Đại học X ở Y". */
export function standsElsewhere({ scene, part, placed, form }: Candidate): string | null {
  const { gazetteer } = scene;
  if (!follows(part.reading, placed.end) || !isWord(part.reading, placed.end, AT)) return null;
  const place = placeAt(part, placed.end + 1);
  if (!place) return null;
  const territory = gazetteer.kind(place.entity) === 'territory';
  const { country } = gazetteer.facts(form.entity);
  if ((territory ? place.entity : countryOf(gazetteer, place.entity)) === country) return null;
  return surface(part.reading, placed.end + 1, place.end);
}

/** Something only somebody does stands right after the letters, or before them: those words. */
export const actsHere = ({ part, placed }: Candidate): string | null =>
  cueBeside(part, placed.start, placed.end, ACTORS);

/** What firms do stands right after a firm's letters: those words. */
export const firmActs = ({ part, placed }: Candidate): string | null =>
  cueBeside(part, placed.start, placed.end, FIRM_VERBS);

/** Something of the body's country is named, by more than few letters: that name. */
export function compatriot({ scene, form }: Candidate): string | null {
  const { gazetteer } = scene;
  const { country } = gazetteer.facts(form.entity);
  for (const other of scene.named) {
    if (other === form.entity || countryOf(gazetteer, other) !== country) continue;
    const written = scene.writtenHere.get(other) ?? '';
    const vague = FEW.test(written) && !scene.namedInFull.has(other) && gazetteer.type(other) !== 'place';
    if (!vague && gazetteer.type(other) !== 'document') return written;
  }
  return null;
}

/** A word for sources of news before a paper's or station's letters. */
export const sourceWord = ({ part, placed }: Candidate): string | null =>
  cueBeside(part, placed.start, placed.end, SOURCES);

/** Words of the body's own name, two syllables each, that the text has elsewhere; its first and other names' do not count. */
export function ownField({ scene, part, form }: Candidate): string | null {
  const words = sharedWords(part, scene.gazetteer.facts(form.entity).name);
  return words.length >= FIELD_WORDS_NEEDED ? words.join(', ') : null;
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
  const same = part.spans
    .before(placed.start)
    .some((span) => span.forms.some((other) => other.entity === form.entity));
  return same && /\(\s*$/.test(between(part.reading, placed.start));
}

/** A verb of the press after the name of a paper that is also common words. */
export const pressVerb = ({ part, placed }: Candidate): string | null =>
  cueBeside(part, placed.start, placed.end, PRESS_VERBS);

/** The ministry of a unit is the only one the article names: its words. */
export function onlyMinistry({ scene, form }: Candidate): string | null {
  const { gazetteer, named } = scene;
  const { parent } = gazetteer.facts(form.entity);
  if (!named.has(parent)) return null;
  for (const other of named) if (other !== parent && gazetteer.kind(other) === 'ministry') return null;
  return scene.writtenHere.get(parent) ?? null;
}

/** Somebody the article names is party to an agreement with the body: that name. */
export function partnerNamed({ scene, form }: Candidate): string | null {
  for (const { parties } of scene.gazetteer.agreements()) {
    if (!parties.includes(form.entity)) continue;
    const other = parties.find((party) => party !== form.entity && scene.named.has(party));
    if (other !== undefined) return scene.writtenHere.get(other) ?? null;
  }
  return null;
}

/** The office right before a company's abbreviation says that a company is meant: "chủ tịch BRG". */
export function leaderBefore({ part, placed }: Candidate): string | null {
  const { reading } = part;
  const loud = placed.end - placed.start === 1 && (reading.text.form[placed.start]! & ALL_CAPS) !== 0;
  const length = follows(reading, placed.start) ? reading.words.ends.title[placed.start]! : 0;
  if (!loud || length === 0) return null;
  return surface(reading, placed.start - length, placed.start);
}

/** Syllables between a word for firms and the name, which say what firm it is. */
const MOST_TRADE = 4;

/** A word for firms and its trade in small letters right before: "công ty dữ liệu X", "ngân hàng đầu tư Y". */
export function tradeBefore({ part: { reading }, placed: { start } }: Candidate): string | null {
  for (let at = start - 1; at > start - MOST_TRADE - 1; at--) {
    if (at < 0 || !follows(reading, at + 1) || isCapital(reading, at)) return null;
    if (reading.words.starts.stop[at]! > 0) return null;
    const firm = follows(reading, at) ? cueBefore(reading, at, FIRM_WORDS) : null;
    if (firm !== null) return `${firm} ${surface(reading, at, start)}`;
  }
  return null;
}

/** A field of work: "TT&TT" and the like, or four letters after a word of a field. */
export const fieldOnly = ({ part, placed: { start, end }, form }: Candidate): boolean =>
  end - start === 3 ||
  (/^[A-Z]{4}$/.test(form.conditions?.surface ?? '') && wordBefore(part, start, FIELD_WORDS));

/** Letters that a place of the article decided; a name in small letters is a common word anywhere else. */
export const settledLetters = ({ scene, part, placed: { start, end }, form }: Candidate): boolean =>
  end - start === 1 && isLoud(part.reading, start) && scene.settled.has(form.entity);
