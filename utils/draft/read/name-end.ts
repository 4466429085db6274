import { capitalRun, isLoud, personAt } from '../../link/read/person-phrase';
import { between, follows, gapClass, isCapital, surface, wordAt } from '../../link/read/reading';
import { UNITS } from '../../link/words/cues';
import { GAP } from '../../text/syllables';
import { maybeVietnamese } from '../../text/vietnamese-syllable';
import type { HeldOffice, NameRef } from '../types';
import { mayBeBrand } from './brand';
import { officeAt, type ToldOffice } from './office-phrase';
import { abbreviates, type Page, pastRemark, placeSpan, refOf, type Thing, thingAt } from './things';

/** A body's or place's name from its first syllable to one past its last. */
export interface NameSpan {
  kind: 'body' | 'place';
  start: number;
  end: number;
  ref: NameRef;
}

/** An office told behind a name, with one past its last syllable. */
export interface OfficeBehind {
  end: number;
  as: string;
  side: NameRef | null;
  offices: readonly HeldOffice[];
}

const MOST_BRAND = 4;

/** The name of a body or place that begins at syllable `at`; null where none does. */
export const nameSpan = (page: Page, at: number): NameSpan | null =>
  thing(page, at) ?? province(page, at) ?? brand(page, at);

function thing(page: Page, at: number): NameSpan | null {
  const found = thingAt(page, at);
  if (!found || (found.type !== 'organization' && found.type !== 'place')) return null;
  const kind = found.type === 'place' ? 'place' : 'body';
  const end = kind === 'body' ? pastParent(page, at, found.end) : found.end;
  return { kind, start: at, end, ref: refOf(page, found) };
}

/** "tỉnh Bà Rịa - Vũng Tàu": a province by the word before it, whatever its own words mean. */
export function province({ scene, mentions }: Page, at: number): NameSpan | null {
  const { reading } = scene.body;
  if (!follows(reading, at) || wordAt(reading, at - 1) !== 'tỉnh' || !isCapital(reading, at)) return null;
  if (mentions.has(at)) return null;
  let end = capitalRun(reading, at, 3);
  if (end < reading.text.count && gapClass(reading, end) === GAP.dash && isCapital(reading, end))
    end = capitalRun(reading, end, 3);
  const ref: NameRef = { surface: surface(reading, at, end), entity: null, type: 'place' };
  return { kind: 'place', start: at, end, ref };
}

/** "Cục X, Bộ Y": the ministry after a unit's name is the one it belongs to, no second party. */
function pastParent(page: Page, at: number, end: number): number {
  const { reading } = page.scene.body;
  const parted = end < reading.text.count && /^,\s*$/.test(between(reading, end));
  if (!parted || !UNITS.has(reading.text.hash[at]!) || wordAt(reading, end) !== 'bộ') return end;
  const parent = thingAt(page, end);
  return parent?.type === 'organization' ? parent.end : end;
}

/** An unknown name of no known kind ("GreenNode"); at a sentence's beginning a capital alone tells nothing. */
function brand(page: Page, at: number): NameSpan | null {
  const { reading } = page.scene.body;
  if (!isCapital(reading, at)) return null;
  const opens = at === 0 || reading.sentence[at] !== reading.sentence[at - 1];
  const country = placeSpan(page, at)?.end ?? at;
  // "quỹ Oman OIA": an abbreviation after its country
  const from = country > at && follows(reading, country) && isLoud(reading, country) ? country : at;
  let end = capitalRun(reading, at, MOST_BRAND);
  if (opens && !isLoud(reading, at) && maybeVietnamese(surface(reading, at, at + 1))) return null;
  for (let next = at + 1; next < end; next++) if (page.mentions.has(next)) end = next;
  // "Fulbright Việt Nam": the branch in a country
  const branch = end === at + 1 && follows(reading, end) ? page.mentions.get(end) : undefined;
  if (branch?.type === 'place') end = branch.end;
  // "Luma-Royce": a dash without blanks joins
  if (end < reading.text.count && /^[-–]$/.test(between(reading, end)) && !page.mentions.has(end))
    end = Math.max(end, capitalRun(reading, end, 2));
  if (abbreviates(page, end)) return null;
  if (!mayBeBrand(page, at, end)) return null;
  const ref: NameRef = { surface: surface(reading, from, end), entity: null, type: 'organization' };
  return { kind: 'body', start: at, end, ref };
}

/** The known person whose name it is, or ends it: "Samdech Hun Sen", "V. Putin". */
export function knownWithin({ mentions }: Page, at: number, end: number): Thing | undefined {
  for (let from = at; from < end; from++) {
    const inner = mentions.get(from);
    if (inner?.type === 'person' && inner.end === end) return inner;
  }
  return mentions.get(at);
}

/** "ông X, Giám đốc Y": the office after the name, when no other person is introduced by it. */
export function officeBehind(page: Page, name: number): OfficeBehind | null {
  const { reading } = page.scene.body;
  const end = pastRemark(page, name);
  if (end >= reading.text.count) return null;
  if (end === name) {
    const gap = gapClass(reading, end);
    if (follows(reading, end) || gap > GAP.punctuation) return null;
    if (!/^\s*[,(–-]\s*$/.test(between(reading, end))) return null;
  }
  const other = officeAt(page, end, true, false);
  if (other?.person) {
    const { start, end: to } = other.person;
    // behind a country's office stands a person, never a firm
    if (other.side?.type === 'place' || looksLikePerson(page, start))
      return lastOwn(page, end, other.offices);
    const firm: NameRef = { surface: surface(reading, start, to), entity: null, type: 'organization' };
    const as = surface(reading, end, to);
    const side = other.side ?? firm;
    return { end: to, as, side, offices: [{ as, side }] };
  }
  const phrase = officeAt(page, end, false);
  if (!phrase) return null;
  const { side, offices } = phrase;
  return { end: phrase.end, as: surface(reading, end, phrase.officeEnd), side, offices };
}

/** Of the offices after a name the last introduces somebody else: those before it are told of the name. */
function lastOwn(page: Page, start: number, offices: readonly ToldOffice[]): OfficeBehind | null {
  const own = offices.slice(0, -1);
  const last = own.at(-1);
  if (!last) return null;
  const as = surface(page.scene.body.reading, start, last.end);
  return { end: last.end, as, side: own.findLast(({ side }) => side)?.side ?? null, offices: own };
}

/** After an office in apposition: a person by name or address, not the unknown firm of the office ("Giám đốc Nova Lab"). */
function looksLikePerson({ scene: { body }, mentions }: Page, at: number): boolean {
  const known = mentions.get(at)?.type === 'person';
  return known || personAt(body, at) > 0 || body.reading.words.ends.address[at]! > 0;
}
