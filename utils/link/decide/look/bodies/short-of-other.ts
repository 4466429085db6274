import { ALL_CAPS } from '../../../../text/syllables';
import { surface } from '../../../read/reading';
import type { Candidate } from '../../rule';

/** Longer letters mean one body. */
const MOST = 5;
/** UTF-16 units before the bracket in which the name is looked for. */
const REACH = 80;
/** One word right before the bracket that has capitals inside. Of several words the letters are as often the body's own. */
const CAMEL = /(?<!\p{L})\p{Lu}[\p{L}\d]*$/u;

/**
 * Letters in brackets after a word whose capitals they are, where no name of the body ends: "CoinMarketCap (CMC)". All of the
 * article's are that name's. The name, or null.
 */
export function shortOfOther({ scene, part: { reading }, placed, form }: Candidate): string | null {
  const letters = surface(reading, placed.start, placed.end);
  if (letters.length > MOST || (reading.text.form[placed.start]! & ALL_CAPS) === 0) return null;
  const { spans, reading: body } = scene.body;
  const at = body.text.text.indexOf(` (${letters})`);
  const name = at < 0 ? '' : (CAMEL.exec(body.text.text.slice(Math.max(0, at - REACH), at))?.[0] ?? '');
  if (name.replace(/[^\p{Lu}]/gu, '') !== letters || name === letters) return null;
  const first = body.text.start.findIndex((each) => each > at);
  return spans.before(first).some(({ forms }) => forms.some(({ entity }) => entity === form.entity))
    ? null
    : name;
}
