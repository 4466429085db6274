import { hashOf } from '../../text/syllables';
import type { NameForm } from '../gazetteer/gazetteer';
import type { Phrase } from '../read/person-phrase';
import { isCapital, wordAt } from '../read/reading';
import type { ArticleScene, Part } from '../read/scene';
import type { Span } from '../read/spans';
import { branchEnd, countryEnd, firmTailEnd } from './look/bodies/tails';
import { consider } from './rule';
import { BODY_STANDING } from './rules/standing/bodies';
import { BODY_CREDITED } from './rules/standing/credited';
import { PLACE_ENDING, PLACE_STANDING } from './rules/standing/places';
import type { Standing } from './rules/standing/standing';

/** A span that nothing longer covers, with the forms whose surroundings let them stand. */
export interface Placed {
  start: number;
  end: number;
  /** The name itself, without a country that only completes it. */
  nameEnd: number;
  forms: NameForm[];
}

interface Item {
  start: number;
  end: number;
  span: Placed | null;
  /** The longest first; of equal length by their places, then by `RANK`. */
  order: number;
}

/**
 * At one place: a name by its looks, a known name, one that its neighbours only extend ("HSBC Việt Nam" by "HSBC": the branch
 * may have a record of its own), a mere block that keeps a part of another name from standing for itself.
 */
const RANK = { looks: 0, name: 1, extended: 2, block: 3 } as const;

/** More than the syllables of any name. */
const LONGER = 256;
/** More than the syllables of any text. */
const FARTHER = 2 ** 26;

const itemOf = (start: number, end: number, rank: number, span: Placed | null = null): Item => ({
  start,
  end,
  span,
  order: ((LONGER - (end - start)) * FARTHER + start) * 4 + rank,
});

/** What the neighbours leave of one form: where its name ends here, or that it is part of another name. */
function standingOf(
  scene: ArticleScene,
  part: Part,
  span: Span,
  placed: Standing['placed'],
  form: NameForm,
): number | 'covered' | 'part' {
  const type = scene.gazetteer.type(form.entity);
  if (type !== 'place' && type !== 'organization') return span.end;
  const one: Standing = { scene, part, span, form, placed };
  if (type === 'place') {
    if (consider(PLACE_STANDING, one).refused) return 'covered';
    return consider(PLACE_ENDING, one).refused ? 'part' : span.end;
  }
  if (consider(BODY_CREDITED, one).refused) return 'part';
  if (consider(BODY_STANDING, one).refused) return 'covered';
  return (
    countryEnd(part, span, form) || branchEnd(part, span, form) || firmTailEnd(part, span, form) || span.end
  );
}

/** Forms of the span that their neighbours leave whole, by the extent they give it; a block where it is part of the next name. */
function place(scene: ArticleScene, part: Part, span: Span, items: Item[]): void {
  const { start } = span;
  const placed = { start, end: span.end, nameEnd: span.end };
  const first = items.length;
  let blocked = 0;
  for (const form of span.forms) {
    if (scene.gazetteer.type(form.entity) === 'event' && ofDocument(scene, part, span)) continue;
    const end = standingOf(scene, part, span, placed, form);
    if (end === 'covered') blocked = Math.max(blocked, coverOf(part, span.end));
    if (end === 'covered' || end === 'part') continue;
    let same = first;
    while (same < items.length && items[same]!.end !== end) same++;
    if (same < items.length) items[same]!.span!.forms.push(form);
    else {
      const rank = end === span.end ? RANK.name : RANK.extended;
      items.push(itemOf(start, end, rank, { start, end, nameEnd: span.end, forms: [form] }));
    }
  }
  if (blocked > 0) items.push(itemOf(start, blocked, RANK.block));
}

const CEREMONY = hashOf('lễ');

/** A ceremony for a known document ("Lễ mở ký Công ước X"): the document is what is named. */
function ofDocument(scene: ArticleScene, part: Part, { start, end }: Span): boolean {
  if (part.reading.text.hash[start] !== CEREMONY) return false;
  for (let at = start + 1; at < end; at++)
    for (const inner of part.spans.here(at))
      if (inner.end === end && inner.forms.some(({ entity }) => scene.gazetteer.type(entity) === 'document'))
        return true;
  return false;
}

/** One past the other's name that the span is part of: the known name or capital after it. */
function coverOf(part: Part, at: number): number {
  return part.spans.longest(at)?.end ?? at + 1;
}

/** A stretch of syllables as one number. */
const extentOf = ({ start, end }: { start: number; end: number }): number => start * LONGER + end - start;

/** A phrase gives way to a known name of the same stretch, or to the brand after a mere type word. */
function yields(scene: ArticleScene, part: Part, phrase: Phrase, extents: ReadonlySet<number>): boolean {
  const { gazetteer } = scene;
  const same = part.spans.here(phrase.start).filter((span) => span.end === phrase.end);
  if (phrase.kind === 'person')
    return same.some((span) => span.forms.some(({ entity }) => gazetteer.type(entity) === 'person'));
  if (phrase.kind === 'street') return false;
  if (same.length > 0 || extents.has(extentOf(phrase))) return true;
  // what follows the known name was weighed when the name was placed
  const inner = part.spans.longest(phrase.start);
  if (inner && isCapital(part.reading, inner.end) && extents.has(extentOf(inner))) return true;
  if (phrase.kind !== 'body') return false;
  if (twoBodies(part, phrase)) return true;
  const { typeWord, gathering } = part.reading.words.starts;
  const brand = (head: number, type?: string): boolean =>
    head > 0 &&
    part.spans
      .here(phrase.start + head)
      .some(
        (span) =>
          span.end === phrase.end &&
          (type === undefined || span.forms.some(({ entity }) => gazetteer.type(entity) === type)),
      );
  return brand(typeWord[phrase.start]!) || brand(gathering[phrase.start]!, 'event');
}

/** "Bộ Công an và Quốc phòng": a known body, "và", and what makes another with the same first word. */
function twoBodies({ reading, spans, gazetteer }: Part, { start, end }: Phrase): boolean {
  const first = spans.here(start).find((span) => wordAt(reading, span.end) === 'và');
  if (!first || first.end + 1 >= end) return false;
  const second = [reading.numbers[start]!, ...reading.numbers.subarray(first.end + 1, end)];
  return gazetteer.lookup(second) >= 0;
}

/** Longest wins: known names and names by their looks over each other; what is left of the known ones, in order. */
export function resolve(scene: ArticleScene, part: Part): Placed[] {
  const items: Item[] = [];
  for (const span of part.all) place(scene, part, span, items);
  const extents = new Set<number>();
  for (const item of items) if (item.span) extents.add(extentOf(item));
  for (const phrase of part.phrases)
    if (!yields(scene, part, phrase, extents)) items.push(itemOf(phrase.start, phrase.end, RANK.looks));
  items.sort((a, b) => a.order - b.order);
  const taken = new Uint8Array(part.reading.text.count);
  const left: Placed[] = [];
  for (const { start, end, span } of items) {
    if (taken[start] || taken[end - 1]) continue;
    taken.fill(1, start, end);
    if (span) left.push(span);
  }
  return left.sort((a, b) => a.start - b.start);
}
