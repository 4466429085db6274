import { between, follows, isCapital, wordAt } from '../../link/read/reading';
import { FIELDS, VERBS_AFTER } from '../words/offices';
import { breaksOff } from './compounds';
import { PARTICLES } from './person-name';
import { type Page, placeSpan } from './things';

/** "Tài chính" of "Bộ trưởng Tài chính X": a capital whose second half is small. */
export function fieldEnd(page: Page, at: number): number {
  const { reading } = page.scene.body;
  if (!isCapital(reading, at)) return 0;
  const second = at + 1;
  // "đại diện Hội doanh|nghiệp": a body's name, no field
  const small = follows(reading, second) && !isCapital(reading, second) && !breaksOff(reading, second + 1);
  const field =
    reading.words.starts.stop[second] === 0 ||
    FIELDS.has(`${wordAt(reading, at)} ${wordAt(reading, second)}`);
  // "Quốc vương Qatar Tamim|bin Hamad": a name, no field
  const name = PARTICLES.has(wordAt(reading, second)) && isCapital(reading, second + 1);
  return small && field && !name && !VERBS_AFTER.has(wordAt(reading, second)) ? moreField(page, at + 2) : 0;
}

const MOST_FIELD = 3;
const MOST_FIELDS = 3;

/** "Ngoại giao|và Hợp tác quốc tế Lào", "Lao động|, Thương binh và Xã hội X": further fields up to the country or holder; `end` where there is none. */
function moreField(page: Page, end: number): number {
  const { reading } = page.scene.body;
  let at = end;
  for (let more = 0; more < MOST_FIELDS; more++) {
    const and = follows(reading, at) && wordAt(reading, at) === 'và' ? at + 1 : at;
    const joined = and > at || (at < reading.text.count && /^,\s+$/.test(between(reading, at)));
    const next = joined ? oneField(page, and) : 0;
    if (next === 0) return end;
    if (placeSpan(page, next) || page.mentions.has(next)) return next;
    at = next;
  }
  return end;
}

/** One past a field's capital and its small words; 0 where none begins. */
function oneField({ scene, bodies, mentions }: Page, at: number): number {
  const { reading } = scene.body;
  if (bodies.has(at) || mentions.has(at)) return 0;
  if (!isCapital(reading, at) || !follows(reading, at + 1) || isCapital(reading, at + 1)) return 0;
  let end = at + 2;
  while (
    end < at + 2 + MOST_FIELD &&
    follows(reading, end) &&
    !isCapital(reading, end) &&
    wordAt(reading, end) !== 'và'
  )
    end++;
  return end;
}
