import { isEnglish, type Language } from '../../text/language';
import type { EntityNumber, Facts, Gazetteer, NameForm } from '../gazetteer/gazetteer';
import { type PackedDate, packDate } from '../gazetteer/packed-date';
import type { Article, EntityType } from '../types';
import { cueBeside } from './beside';
import { IN_BODY, IN_PLACE, type Phrase, type Scene, UNKNOWN } from './person-phrase';
import { phrasesOf } from './phrases';
import { read, surface } from './reading';
import { type Span, SpanIndex, spansOf } from './spans';
import type { Trace } from './trace';

/** One text of the article (its body, or its title) with all that is seen in it. */
export interface Part extends Scene {
  all: Span[];
  phrases: Phrase[];
  /** 1 for syllables right after a person's name, known or by its looks. */
  personEnds: Uint8Array;
}

/** The article before anything is decided. */
export interface ArticleScene {
  body: Part;
  title: Part;
  gazetteer: Gazetteer;
  /** Where all that rules say is told, or null. */
  trace: Trace | null;
  /** 0 when unknown. */
  date: PackedDate;
  /** Entities that bear some name in title or body, by what was written alone; the ground for coherence. */
  named: Set<EntityNumber>;
  /** Those that stand with a believable name of several syllables that is no abbreviation. */
  namedInFull: Set<EntityNumber>;
  /** Those of them whose name nobody else bears. */
  namedSurely: Set<EntityNumber>;
  /** How the article writes each first. */
  writtenHere: Map<EntityNumber, string>;
  /** Documents and bodies that a place in the article decided; grows while they are decided. */
  settled: Set<EntityNumber>;
  /** Last syllables (as numbers in the vocabulary) of people's names that look like such: "Nga" in "Nguyễn Thị Nga". */
  givenNames: Set<number>;
}

/** Something of the type bears one of the names. */
function bears(gazetteer: Gazetteer, forms: readonly NameForm[], type: EntityType): boolean {
  for (const { entity } of forms) if (gazetteer.type(entity) === type) return true;
  return false;
}

function partOf(text: string, gazetteer: Gazetteer, language: Language): Part {
  const reading = read(text, gazetteer, language);
  const all = spansOf(reading, gazetteer);
  const { count } = reading.text;
  const inside = new Uint8Array(count);
  const placeEnds = new Uint8Array(count + 1);
  const others = new Uint8Array(count);
  for (const { start, end, forms } of all) {
    if (end - start > 1 && gazetteer.type(forms[0]!.entity) !== 'person') others[start] = 1;
    if (bears(gazetteer, forms, 'place')) {
      placeEnds[end] = 1;
      inside.fill(IN_PLACE, start + 1, end);
    } else if (bears(gazetteer, forms, 'organization'))
      for (let at = start + 1; at < end; at++) inside[at] = Math.max(inside[at]!, IN_BODY);
  }
  const people = new Int32Array(count).fill(UNKNOWN);
  const spans = new SpanIndex(all, count);
  const scene = { reading, gazetteer, spans, inside, placeEnds, others, people };
  const phrases = phrasesOf(scene);
  return { ...scene, all, phrases, personEnds: personEndsOf(scene, all, phrases) };
}

/** Where people's names of two syllables and more end; those inside a body's name ("Trường THPT Trần Phú") are its own. */
function personEndsOf({ reading, gazetteer }: Scene, all: Span[], phrases: Phrase[]): Uint8Array {
  const found = new Uint8Array(reading.text.count + 1);
  const add = ({ start, end }: { start: number; end: number }, bodyEnd: number): void => {
    if (end - start > 1 && bodyEnd < end) found[end] = 1;
  };
  // both lists go by where they start: the farthest end of the bodies that began before is enough
  let covered = 0;
  let at = 0;
  for (const span of all) {
    for (; at < phrases.length && phrases[at]!.start < span.start; at++)
      if (phrases[at]!.kind === 'body') covered = Math.max(covered, phrases[at]!.end);
    if (bears(gazetteer, span.forms, 'person')) add(span, covered);
  }
  covered = 0;
  let open = 0; // end of the bodies that start where the phrase does: they do not begin before it
  let from = -1;
  for (const phrase of phrases) {
    if (phrase.start > from) {
      covered = Math.max(covered, open);
      from = phrase.start;
    }
    if (phrase.kind === 'body') open = Math.max(open, phrase.end);
    else if (phrase.kind === 'person') add(phrase, covered);
  }
  return found;
}

type Names = Pick<ArticleScene, 'named' | 'namedInFull' | 'namedSurely' | 'writtenHere'>;

/** The name is believed as it stands: it asks for nothing, or for a cue that stands beside it. */
function believable(part: Part, { start, end }: Span, { conditions }: NameForm): boolean {
  if (!conditions) return true;
  if (conditions.with.length > 0 || conditions.afterFull || conditions.dated || conditions.pair) return false;
  return conditions.cue.length === 0 || cueBeside(part, start, end, conditions.cue) !== null;
}

function addNames(part: Part, names: Names): void {
  for (const span of part.all) {
    const { start, end, forms } = span;
    for (const form of forms) {
      const { entity, kind, conditions } = form;
      if (conditions === null || (conditions.capitals && !conditions.pair)) names.named.add(entity);
      const long = end - start > 1 && (kind === 'full' || kind === 'short');
      if (long && believable(part, span, form)) {
        names.namedInFull.add(entity);
        if (forms.every((other) => other.entity === entity)) names.namedSurely.add(entity);
      }
      if (!names.writtenHere.has(entity)) names.writtenHere.set(entity, surface(part.reading, start, end));
    }
  }
}

function addGivenNames(part: Part, names: Set<number>): void {
  for (const phrase of part.phrases) {
    if (phrase.kind !== 'person' || phrase.end - phrase.start < 2) continue;
    names.add(part.reading.numbers[phrase.end - 1]!);
  }
}

export function sceneOf(article: Article, gazetteer: Gazetteer, trace: Trace | null): ArticleScene {
  const language = isEnglish(`${article.title}\n${article.text}`) ? 'en' : 'vi';
  const body = partOf(article.text, gazetteer, language);
  const title = partOf(article.title, gazetteer, language);
  const names: Names = {
    named: new Set(),
    namedInFull: new Set(),
    namedSurely: new Set(),
    writtenHere: new Map(),
  };
  const givenNames = new Set<number>();
  for (const part of [title, body]) {
    addNames(part, names);
    addGivenNames(part, givenNames);
  }
  givenNames.delete(-1);
  return {
    body,
    title,
    gazetteer,
    trace,
    date: packDate(article.published),
    ...names,
    settled: new Set(),
    givenNames,
  };
}

/** The entity's country: itself for a country. */
export function countryOf(gazetteer: Gazetteer, entity: EntityNumber): EntityNumber {
  const facts: Facts = gazetteer.facts(entity);
  return gazetteer.kind(entity) === 'country' ? entity : facts.country;
}
