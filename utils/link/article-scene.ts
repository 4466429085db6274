import type { EntityNumber, Facts, Gazetteer } from './gazetteer';
import { type PackedDate, packDate } from './partial-date';
import { type Phrase, phrasesOf, type Scene } from './phrases';
import { read } from './reading';
import { type Span, SpanIndex, spansOf } from './spans';
import type { Article } from './types';

/** One text of the article (its body, or its title) with all that is seen in it. */
export interface Part extends Scene {
  all: Span[];
  phrases: Phrase[];
}

/** The article before anything is decided. */
export interface ArticleScene {
  body: Part;
  title: Part;
  gazetteer: Gazetteer;
  /** 0 when unknown. */
  date: PackedDate;
  /** Entities that bear some name in title or body, by what was written alone; the ground for coherence. */
  named: Set<EntityNumber>;
  /** Last syllables (as numbers in the vocabulary) of people's names that look like such: "Nga" in "Nguyễn Thị Nga". */
  givenNames: Set<number>;
}

function partOf(text: string, gazetteer: Gazetteer): Part {
  const reading = read(text, gazetteer);
  const all = spansOf(reading, gazetteer);
  const inside = new Uint8Array(reading.text.count);
  const placeEnds = new Set<number>();
  for (const { start, end, forms } of all) {
    const types = forms.map((form) => gazetteer.type(form.entity));
    if (types.includes('place')) placeEnds.add(end);
    if (types.includes('place') || types.includes('organization')) inside.fill(1, start + 1, end);
  }
  const scene = { reading, gazetteer, spans: new SpanIndex(all), inside, placeEnds };
  return { ...scene, all, phrases: phrasesOf(scene) };
}

function addNamed(part: Part, named: Set<EntityNumber>): void {
  for (const span of part.all)
    for (const form of span.forms)
      if (form.conditions === null || form.conditions.capitals) named.add(form.entity);
}

function addGivenNames(part: Part, names: Set<number>): void {
  for (const phrase of part.phrases) {
    if (phrase.kind !== 'person' || phrase.end - phrase.start < 2) continue;
    names.add(part.reading.numbers[phrase.end - 1]!);
  }
}

export function sceneOf(article: Article, gazetteer: Gazetteer): ArticleScene {
  const body = partOf(article.text, gazetteer);
  const title = partOf(article.title, gazetteer);
  const named = new Set<EntityNumber>();
  const givenNames = new Set<number>();
  for (const part of [title, body]) {
    addNamed(part, named);
    addGivenNames(part, givenNames);
  }
  givenNames.delete(-1);
  return { body, title, gazetteer, date: packDate(article.published), named, givenNames };
}

/** The entity's country: itself for a country. */
export function countryOf(gazetteer: Gazetteer, entity: EntityNumber): EntityNumber {
  const facts: Facts = gazetteer.facts(entity);
  return gazetteer.kind(entity) === 'country' ? entity : facts.country;
}
