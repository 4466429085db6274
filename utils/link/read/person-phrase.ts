import { ALL_CAPS } from '../../text/syllables';
import type { Gazetteer } from '../gazetteer/gazetteer';
import { follows, isCapital, type Reading } from './reading';
import type { SpanIndex } from './spans';

/** A name by its looks that the gazetteer may not hold: nothing inside it stands for itself. */
export interface Phrase {
  start: number;
  end: number;
  kind: 'person' | 'body' | 'area' | 'street';
}

/** Not yet looked at. */
export const UNKNOWN = -1;
const MOST_NAME = 5;
/** Inside a known body's name, or (the stronger word) a known place's: "Phòng" of "Hải Phòng" begins no body. */
export const IN_BODY = 1;
export const IN_PLACE = 2;

export interface Scene {
  reading: Reading;
  gazetteer: Gazetteer;
  spans: SpanIndex;
  /** `IN_BODY` or `IN_PLACE` for syllables inside a known body's or place's name, after its first. */
  inside: Uint8Array;
  /** 1 for syllables right after a known place's name. */
  placeEnds: Uint8Array;
  /** 1 where a known name of several syllables begins that is no person's. */
  others: Uint8Array;
  /** `personAt` of each syllable, as far as it was asked for; `UNKNOWN` before. */
  people: Int32Array;
}

/** First syllable after the run of capitalised syllables that begins at `start`. */
export function capitalRun(reading: Reading, start: number, most: number): number {
  let end = start;
  while (end < start + most && isCapital(reading, end) && (end === start || follows(reading, end))) end++;
  return end;
}

/** Written in capitals only. */
export const isLoud = (reading: Reading, at: number): boolean => (reading.text.form[at]! & ALL_CAPS) !== 0;

/** A known name of the type starts here. */
export function known(scene: Scene, at: number, type: string): boolean {
  return scene.spans
    .here(at)
    .some((span) => span.forms.some((form) => scene.gazetteer.type(form.entity) === type));
}

/** One past a person's name that starts here by its looks (family name, or a word of address before), or 0. */
export function personAt(scene: Scene, at: number): number {
  const known = scene.people[at] ?? 0;
  if (known !== UNKNOWN) return known;
  const end = findPerson(scene, at);
  scene.people[at] = end;
  return end;
}

function findPerson(scene: Scene, at: number): number {
  const { reading } = scene;
  if (!isCapital(reading, at) || isLoud(reading, at) || scene.inside[at] !== 0) return 0;
  const { starts, ends } = reading.words;
  if (starts.address[at]! > 0 && starts.surname[at] === 0) return 0;
  const addressed = follows(reading, at) && ends.address[at]! > 0 && starts.title[at] === 0;
  const titled = follows(reading, at) && ends.title[at]! > 0;
  const called = follows(reading, at) && ends.calling[at]! > 0;
  let end = capitalRun(reading, at, MOST_NAME);
  // a place or body may follow a whole name at once; right after a sure family name it is the given name
  for (let i = at + (starts.surname[at] === 1 ? 2 : 1); i < end; i++)
    if (isLoud(reading, i) || starts.title[i]! > 1 || starts.body[i]! > 1 || scene.others[i] === 1) end = i;
  const length = end - at;
  const place = known(scene, at, 'place') || known(scene, at, 'organization');
  if (starts.surname[at] === 1 && !(place && length < 3 && !addressed))
    return length >= 2 && length <= MOST_NAME ? end : 0;
  if (
    addressed &&
    !(place && length > 1 && known(scene, at, 'place') && scene.spans.longest(at)!.end === end)
  )
    return end;
  if (called && !place && length >= 2) return end;
  if (starts.rareSurname[at] === 1 && !place && (titled ? length >= 2 : length === 3 || length === 4))
    return end;
  return 0;
}
