import type { EntityNumber } from '../../../gazetteer/gazetteer';
import { between, follows, isWord, surface } from '../../../read/reading';
import { type ArticleScene, countryOf, type Part } from '../../../read/scene';
import { AND, HOME, OF } from '../../../words/cues';
import type { Candidate } from '../../rule';
import { placeAt } from '../neighbours';

interface Countries {
  /** Words of a place abroad with which title or text begins, or of somebody of another country that is named as well. */
  abroad: string | null;
  /**
   * Something of the country read about, other than its ministries and bodies that have a twin, is named; a lone province is
   * no witness, for provinces of China are written like ours ("Hà Nam").
   */
  home: boolean;
  /** Sentences that name a ministry of another country with its country: those without one are ours there. */
  ministries: Set<number>;
  /** Bodies whose name stands in the article with another country right after it, and in which sentences. */
  twins: Map<EntityNumber, Set<number>>;
}

const known = new WeakMap<ArticleScene, Countries>();

/** What the article says of countries, looked at once. */
function countriesOf(scene: ArticleScene): Countries {
  const found = known.get(scene);
  if (found) return found;
  const { gazetteer } = scene;
  const homeCountry = gazetteer.find(HOME);
  const ours = (entity: EntityNumber): boolean => countryOf(gazetteer, entity) === homeCountry;
  const plain = (entity: EntityNumber): boolean => !['ministry', 'media'].includes(gazetteer.kind(entity));
  const twins = new Map<EntityNumber, Set<number>>();
  const ministries = new Set<number>();
  const { reading, all } = scene.body;
  for (const span of all) {
    const { end, forms } = span;
    const theirs = forms.every(({ entity }) => gazetteer.kind(entity) === 'ministry' && !ours(entity));
    if (theirs && holdsCountry(scene.body, span)) ministries.add(reading.sentence[end - 1]!);
    const place = placeAt(scene.body, end);
    if (!place || ours(place.entity)) continue;
    for (const { entity } of forms)
      twins.set(entity, (twins.get(entity) ?? new Set()).add(reading.sentence[end - 1]!));
  }
  const homely = [...scene.named].filter((entity) => plain(entity) && ours(entity) && !twins.has(entity));
  const countries = {
    abroad: abroadIn(scene.title, ours) ?? abroadIn(scene.body, ours) ?? statesman(scene, ours),
    home: homely.length > 1 || homely.some((entity) => gazetteer.kind(entity) !== 'province'),
    ministries,
    twins,
  };
  known.set(scene, countries);
  return countries;
}

/** The body's name holds a country's: "Bộ Ngoại giao Úc", "Japan's Ministry of Justice". */
function holdsCountry({ spans, gazetteer }: Part, { start, end }: { start: number; end: number }): boolean {
  const country = (at: number): boolean =>
    spans
      .here(at)
      .some(
        (inner) => inner.end <= end && inner.forms.some(({ entity }) => gazetteer.kind(entity) === 'country'),
      );
  for (let at = start; at < end; at++) if (country(at)) return true;
  return false;
}

/** Somebody the article names in full, of another country that it names: that person's name. */
function statesman(scene: ArticleScene, ours: (entity: EntityNumber) => boolean): string | null {
  const { gazetteer, named, namedSurely, writtenHere } = scene;
  for (const entity of namedSurely) {
    const { country } = gazetteer.facts(entity);
    if (gazetteer.type(entity) === 'person' && country >= 0 && named.has(country) && !ours(country))
      return writtenHere.get(entity) ?? null;
  }
  return null;
}

/** A place abroad with which a text begins: a dateline, or what a headline is about. */
function abroadIn(part: Part, ours: (entity: EntityNumber) => boolean): string | null {
  const { reading, gazetteer } = part;
  const [span] = part.spans.here(0);
  const abroad = span?.forms.every(
    ({ entity, conditions }) =>
      gazetteer.type(entity) === 'place' &&
      countryOf(gazetteer, entity) >= 0 &&
      !ours(entity) &&
      !conditions?.pair,
  );
  return span && abroad ? surface(reading, span.start, span.end) : null;
}

/** How much the article speaks of a country: 2 where it names it, 1 where it names something of it that bears its name alone. */
export function speaksOf({ gazetteer, named, namedSurely }: ArticleScene, country: EntityNumber): 0 | 1 | 2 {
  if (named.has(country)) return 2;
  for (const entity of namedSurely) if (countryOf(gazetteer, entity) === country) return 1;
  return 0;
}

/** The country right after a place's name is another than its own: "Hà Nam (Trung Quốc)", not "Hà Nội, Trung Quốc và Lào". */
export function otherCountryAfter({ scene, part, placed, form }: Candidate): string | null {
  const { gazetteer } = scene;
  const { reading } = part;
  const joint = between(reading, placed.end);
  const of = follows(reading, placed.end) && isWord(reading, placed.end, OF);
  if (!of && !/^\s*[,(]?\s*$/.test(joint)) return null;
  const at = of ? placed.end + 1 : placed.end;
  const place = placeAt(part, at);
  if (!place || gazetteer.kind(place.entity) !== 'country') return null;
  if (place.entity === countryOf(gazetteer, form.entity)) return null;
  const listed = /^\s*,\s*$/.test(between(reading, place.end)) || isWord(reading, place.end, AND);
  // a territory is nobody's town: the country after it is the next of a list
  if (joint.includes(',') && (listed || gazetteer.kind(form.entity) === 'territory')) return null;
  return surface(reading, at, place.end);
}

/** The bare name of a body of ours that stands with another country elsewhere in an article that names nothing of ours. */
export function foreignTwin({ scene, part, placed, form }: Candidate): string | null {
  const { home, twins } = countriesOf(scene);
  const twin = twins.get(form.entity);
  if (!twin || home || placed.end !== placed.nameEnd) return null;
  return twin.has(part.reading.sentence[placed.start]!)
    ? null
    : surface(part.reading, placed.start, placed.end);
}

/** The bare name of a ministry of ours, in an article about another country that names nothing of ours: that country's words. */
export function foreignScene({ scene, part, placed, form }: Candidate): string | null {
  const words = surface(part.reading, placed.start, placed.end);
  if (placed.end !== placed.nameEnd || OWN_LETTERS.test(words)) return null;
  const { abroad, home, ministries, twins } = countriesOf(scene);
  if (home) return null;
  const sentence = part.reading.sentence[placed.start]!;
  const twin = twins.get(form.entity);
  if (twin) return twin.has(sentence) ? null : words;
  return ministries.has(sentence) ? null : abroad;
}
/** Letters such as "TT&TT" are what this country's press calls its own ministries. */
const OWN_LETTERS = /\p{Lu}{2}/u;
