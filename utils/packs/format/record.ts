import * as v from 'valibot';
import { type FormFault, formFault } from '../../knowledge/check/forms';
import { type Alias, type Dataset, type FileName, files } from '../../knowledge/schema';
import { MAX_SYLLABLES } from '../../link/gazetteer/layout';
import { syllables } from '../../text/syllables';
import { OWN_WORD, type Whose } from './header';
import { LIMITS, YEARS } from './limits';
import type { Reason } from './reasons';

/** What is wrong with a record, and at which of its fields (a dotted path, empty for all of it). */
export interface Fault {
  field: string;
  reason: Reason;
}

/**
 * Whether a value is a record of this file that a pack may bring: the dataset's schema, no text or list beyond the
 * limits, no markup or invisible signs, web addresses only, and no name that would be believed in any text.
 * @param whose the reader's own word is a source; the bundled dataset has names in small letters, looked at one by one
 * @returns the record as the schema reads it (blanks at the ends of texts cut), or the first fault
 */
export function checkRecord<File extends FileName>(
  file: File,
  value: unknown,
  whose: Whose = 'anyone',
): { record: Dataset[File][number] } | { fault: Fault } {
  const fault = sizeFault(value);
  if (fault) return { fault };
  const parsed = v.safeParse(files[file], value, { abortEarly: true });
  if (!parsed.success)
    return { fault: { field: v.getDotPath(parsed.issues[0]) ?? '', reason: reasonOf(parsed.issues[0]) } };
  const record = parsed.output as Dataset[File][number];
  const worded = textFault(record, whose) ?? nameFault(record, whose);
  return worded ? { fault: worded } : { record };
}

/** What a schema's issue means, by the kind of check that failed. */
export function reasonOf(issue: v.BaseIssue<unknown>): Reason {
  const { type, expected, received } = issue;
  if (type === 'strict_object') return { code: expected === 'never' ? 'unknown-field' : 'missing' };
  if (type === 'picklist' || type === 'literal') return { code: 'not-listed', allowed: expected ?? '' };
  if (type === 'check') return { code: 'no-such-day' };
  if (type === 'url') return { code: 'address' };
  if (type === 'regex') return { code: 'bad-form' };
  if (type === 'min_length') return { code: 'empty' };
  if (type === 'max_length') return { code: 'too-long', limit: Number(String(expected).replace(/\D/g, '')) };
  return { code: 'wrong-type', expected: expected ?? '', received: received.slice(0, 40) };
}

/** What is wrong with a value that stands under a key of its parent (a place in a list has its number), null when nothing is. */
type Look = (value: unknown, key: string, depth: number) => Reason | null;

/**
 * The first fault in a value and everything inside it, parents first, the last of each first. Where it stands is put together
 * on the way back only: of a million records few have any.
 * @param look says no by `LIMITS.depth` at the latest: a hostile value may be nested ten thousand deep
 */
function faultIn(value: unknown, look: Look, key = '', depth = 0): Fault | null {
  const reason = look(value, key, depth);
  if (reason) return { field: key, reason };
  if (typeof value !== 'object' || value === null) return null;
  const keys = Object.keys(value);
  for (let i = keys.length - 1; i >= 0; i--) {
    const inner = keys[i]!;
    const fault = faultIn((value as Record<string, unknown>)[inner], look, inner, depth + 1);
    if (fault) return key === '' ? fault : { ...fault, field: `${key}.${fault.field}` };
  }
  return null;
}

const NAMES = new Set('id name name_en text vi en title title_vi title_en publisher number'.split(' '));

function sizeFault(value: unknown): Fault | null {
  const fault = faultIn(value, sizeReason);
  return fault && { ...fault, field: fault.field.slice(0, FIELD) };
}

/** UTF-16 units of a field that are told: its keys are a stranger's. */
const FIELD = 80;

function sizeReason(value: unknown, key: string, depth: number): Reason | null {
  if (depth > LIMITS.depth) return { code: 'too-deep', limit: LIMITS.depth };
  if (Array.isArray(value) && value.length > LIMITS.list)
    return { code: 'too-many-items', limit: LIMITS.list };
  if (typeof value !== 'string') return null;
  const limit = depth === 1 && key === 'id' ? LIMITS.id : NAMES.has(key) ? LIMITS.name : LIMITS.text;
  return value.length > limit ? { code: 'too-long', limit } : null;
}

const MARKUP = /<\s*[a-z!/?]/i;
/** Control signs but the line break and the tab, and those that turn the direction of writing around. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: these are the signs that are looked for
const INVISIBLE = /[\u0000-\u0008\u000b-\u001f\u007f-\u009f\u200e\u200f\u202a-\u202e\u2060-\u2069\ufeff]/;
const DATE = /^\d{4}(-\d\d){0,2}$/;
/** Where four digits are no year. */
const WORDED = new Set(['id', 'name', 'text', 'vi', 'en']);

const textFault = (record: object, whose: Whose): Fault | null =>
  faultIn(record, (value, key, depth) => {
    if (typeof value !== 'string') return null;
    if (INVISIBLE.test(value)) return { code: 'invisible' };
    if (MARKUP.test(value)) return { code: 'markup' };
    if (depth === 1 && key === 'url' && !isWebAddress(value) && !(whose === 'own' && value === OWN_WORD))
      return { code: 'address' };
    if (!DATE.test(value) || WORDED.has(key)) return null;
    const year = Number(value.slice(0, 4));
    return year < YEARS.first || year > YEARS.last ? { code: 'year', ...YEARS } : null;
  });

/** An address a reader may be sent to: http or https, to a host with a name, without a password in it. */
function isWebAddress(url: string): boolean {
  const { protocol, hostname, username, password } = new URL(url);
  return /^https?:$/.test(protocol) && hostname.includes('.') && !username && !password;
}

const FORM_FAULTS: Record<FormFault, Reason> = {
  'day-of-year': { code: 'date-or-number' },
  'bare-number': { code: 'date-or-number' },
  'ordinary-word': { code: 'ordinary-word' },
  'too-short': { code: 'too-short' },
};

/** Why a name or alias may not be looked for in texts, null when it may. */
function nameReason(text: string, needs: Alias['needs'], whose: Whose): Reason | null {
  const { count } = syllables(text);
  if (count === 0) return { code: 'not-a-name' };
  if (count > MAX_SYLLABLES) return { code: 'name-too-long' };
  const fault = formFault(text, needs);
  if (fault) return FORM_FAULTS[fault];
  if (!/\p{L}/u.test(text)) return { code: 'not-a-name' };
  // Names have a capital or a number; a phrase in small letters is ordinary text.
  if (whose !== 'bundled' && !/[\p{Lu}\d]/u.test(text) && !needs?.cue && !needs?.with)
    return { code: 'without-capital' };
  return null;
}

function nameFault(record: object, whose: Whose): Fault | null {
  if (!('aliases' in record)) return null;
  const { name, needs, aliases } = record as Dataset['people'][number];
  const own = nameReason(name, needs, whose);
  if (own) return { field: 'name', reason: own };
  for (const [i, alias] of aliases.entries()) {
    const reason = nameReason(alias.text, alias.needs, whose);
    if (reason) return { field: `aliases.${i}`, reason };
  }
  return null;
}
