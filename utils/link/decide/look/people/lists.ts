import { personAt } from '../../../read/person-phrase';
import { between, follows, isWord } from '../../../read/reading';
import type { Part } from '../../../read/scene';
import { AND } from '../../../words/cues';

const MOST_NAME = 5;
/** So many names on either side tell enough: each name of a list walks it. */
const MOST_NAMES = 12;
const COMMA = /^\s*[,;]\s*$/;

const known = (part: Part, at: number) =>
  part.spans
    .here(at)
    .find(({ forms }) => forms.some(({ entity }) => part.gazetteer.type(entity) === 'person'));

/** Where the person's name begins that a comma, semicolon or "và" joins to the one at `at`; -1 for none. */
export function nameBefore(part: Part, at: number): number {
  const { reading } = part;
  const and = follows(reading, at) && isWord(reading, at - 1, AND);
  const end = and ? at - 1 : at;
  if (part.personEnds[end] !== 1 || !(and ? /^,?\s+$/ : COMMA).test(between(reading, end))) return -1;
  for (let start = Math.max(0, end - MOST_NAME); start < end - 1; start++)
    if (known(part, start)?.end === end || personAt(part, start) === end) return start;
  return -1;
}

/** Where the person's name begins that a comma, semicolon or "và" joins to the one that ends before `end`; -1 for none. */
function nameAfter(part: Part, end: number): number {
  const { reading } = part;
  if (end + 1 >= reading.text.count) return -1;
  const and = follows(reading, end) && isWord(reading, end, AND);
  if (!and && !COMMA.test(between(reading, end))) return -1;
  const at = and ? end + 1 : end;
  return endOf(part, at) > 0 ? at : -1;
}

const endOf = (part: Part, at: number): number => known(part, at)?.end ?? personAt(part, at);

/** Names of people joined into one list with the one at `at`, that one among them: how many, and how many of them are known ones. */
export function listOf(part: Part, at: number): { names: number; known: number } {
  let first = at;
  for (let i = 0; i < MOST_NAMES; i++) {
    const before = nameBefore(part, first);
    if (before < 0) break;
    first = before;
  }
  const found = { names: 0, known: 0 };
  for (
    let next = first;
    next >= 0 && found.names < 2 * MOST_NAMES;
    next = nameAfter(part, endOf(part, next))
  ) {
    found.names++;
    if (known(part, next)) found.known++;
  }
  return found;
}
