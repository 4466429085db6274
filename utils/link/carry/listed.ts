import { hashOf } from '../../text/syllables';
import type { Decision } from '../decide/evidence';
import { cueBeside } from '../read/beside';
import { between, isCapital, isWord, type Reading, surface, wordAt } from '../read/reading';
import type { ArticleScene } from '../read/scene';
import { ABROAD_AFTER, MANY } from '../words/cues';

const HEAD = 'Bộ';
const HEAD_HASH = hashOf(HEAD);
/** Syllables of a ministry's name without its head. */
const MOST_NAME = 9;

/** A list of ministries begins after this syllable: "các bộ: A, B", "các Bộ A, B", "bộ: A". */
function opensList(reading: Reading, at: number): boolean {
  if (reading.text.hash[at] !== HEAD_HASH) return false;
  const colon = /^\s*:\s*$/.test(between(reading, at + 1));
  return colon || (isWord(reading, at - 1, MANY) && /^\s+$/.test(between(reading, at + 1)));
}

/** The ministry whose name without its head stands at a syllable, the longest. */
function ministryAt(scene: ArticleScene, head: number, at: number): Decision | null {
  const { body, gazetteer } = scene;
  const { reading } = body;
  for (let end = Math.min(at + MOST_NAME, reading.text.count); end > at; end--) {
    const key = gazetteer.lookup([reading.numbers[head]!, ...reading.numbers.subarray(at, end)]);
    const form =
      key < 0 ? undefined : gazetteer.forms(key).find(({ entity }) => gazetteer.kind(entity) === 'ministry');
    if (!form) continue;
    const reasons = [{ code: 'coordination' as const, detail: surface(reading, head, head + 1) }];
    return { start: at, end, entity: form.entity, reasons };
  }
  return null;
}

/** What follows an item joins the next one to it: a comma or semicolon, "và"; 0 where the list ends. */
function nextItem(reading: Reading, at: number): number {
  const and = /^\s+$/.test(between(reading, at)) && wordAt(reading, at) === 'và';
  if (and) return at + 1;
  if (!/^\s*[,;]\s*$/.test(between(reading, at))) return 0;
  return wordAt(reading, at) === 'và' ? at + 1 : at;
}

/**
 * Ministries in a list that says "bộ" once: "các bộ: Công an, Tài chính", also the first of "các Bộ Nội vụ, Tư pháp", so that
 * each is marked by its own words. Ministries of other countries are not ours.
 */
export function listedMinistries(scene: ArticleScene): Decision[] {
  const { body } = scene;
  const { reading } = body;
  const found: Decision[] = [];
  for (let head = 0; head + 1 < reading.text.count; head++) {
    if (!opensList(reading, head)) continue;
    const items: Decision[] = [];
    for (let at = head + 1; at > 0 && isCapital(reading, at); ) {
      const item = ministryAt(scene, head, at);
      if (!item) break;
      items.push(item);
      at = nextItem(reading, item.end);
    }
    const last = items.at(-1);
    const abroad = last && cueBeside(body, last.start, last.end, ABROAD_AFTER) !== null;
    if (items.length > 1 && !abroad) found.push(...items);
  }
  return found;
}
