import { isLoud } from '../../link/read/person-phrase';
import { follows, surface } from '../../link/read/reading';
import type { DraftParticipant, NameRef } from '../types';
import type { Actor } from './actors';
import { plain, same } from './same';
import type { Page } from './things';

/**
 * Whom the article names in just this office, somewhere else, its country told or known; nobody where it names two.
 * @param as the office as written, with the country or body `side` that it is of
 */
export function holderOf(
  page: Page,
  all: readonly DraftParticipant[],
  as: string,
  side: NameRef,
): DraftParticipant | null {
  const office = plain(as);
  const told = (one: DraftParticipant) => one.as !== null && plain(one.as) === office;
  // "Thủ tướng X" below for "Thủ tướng nước Y" in the headline
  const short = (one: DraftParticipant) =>
    isOf(page, one, side) &&
    titlesOf(page, one).some((title) => office === `${plain(title)} ${plain(side.surface)}`);
  const holders = all.filter(told);
  return only(holders.length > 0 ? holders : all.filter(short));
}

/** The title beside the name, and those that the dataset has. */
function titlesOf({ scene: { gazetteer } }: Page, { as, entity }: DraftParticipant): string[] {
  const known = entity === null ? [] : gazetteer.facts(gazetteer.find(entity)).roles;
  return [...(as === null ? [] : [as]), ...known.map(({ title }) => title)];
}

/** Of that country, as the article says or the dataset knows. */
function isOf({ scene: { gazetteer } }: Page, { entity, side }: DraftParticipant, country: NameRef): boolean {
  if (side !== null) return same(side, country);
  const home = entity === null ? -1 : gazetteer.facts(gazetteer.find(entity)).country;
  return home >= 0 && gazetteer.id(home) === country.entity;
}

/** The one whom all of them are; null where they are two, or none. */
function only(all: readonly DraftParticipant[]): DraftParticipant | null {
  const [first] = all;
  return first && all.every((one) => same(one, first)) ? first : null;
}

/** What stands between an office and its country, small words alone. */
const SMALL_WORDS = /^[\p{Ll}\s,]{2,70}$/u;

/** "Bộ trưởng Y tế, phúc lợi Lào Lea Norton": an office told at length, its country, then a name that nobody knows are one. */
export function withHolders(page: Page, actors: readonly Actor[]): Actor[] {
  const joined: Actor[] = [];
  for (const actor of actors) {
    const holder = holderAt(page, joined.at(-2), joined.at(-1), actor);
    if (holder) joined.splice(-2, 2, holder);
    else joined.push(actor);
  }
  return joined;
}

function holderAt(
  page: Page,
  office: Actor | undefined,
  country: Actor | undefined,
  name: Actor,
): Actor | null {
  if (office?.kind !== 'office' || country?.kind !== 'place' || !country.who) return null;
  const { reading } = page.scene.body;
  const close = country.end === name.start && follows(reading, name.start) && mayBePerson(page, name);
  const { text } = reading;
  const gap = text.text.slice(text.end[office.end - 1], text.start[country.start]);
  if (!close || !SMALL_WORDS.test(gap)) return null;
  const as = surface(reading, office.start, country.end);
  const { surface: written, entity, type } = country.who;
  const side: NameRef = { surface: written, entity, type };
  const named = surface(reading, name.start, name.end);
  const who: DraftParticipant = { surface: named, entity: null, type: 'person', as, side };
  return { kind: 'person', start: office.start, end: name.end, who, offices: [{ as, side }] };
}

/** Two to four capitals of a foreign name that the dataset has for nothing else. */
function mayBePerson({ scene, mentions }: Page, { kind, who, start, end }: Actor): boolean {
  const unknown = kind === 'body' && who?.entity === null && !mentions.has(start);
  return unknown && end - start >= 2 && end - start <= 4 && !isLoud(scene.body.reading, start);
}
