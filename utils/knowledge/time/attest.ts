import { compare, type PartialDate } from '../../text/partial-date';
import type { Role } from '../schema';

/** All ways the press writes a body's name, each folded by `plain`. */
export type FormsOf = (body: string) => string[];

/**
 * The offices among `roles` that a meeting's note of a participant ("Bộ trưởng Bộ TT&TT") names. A note without a
 * body ("Bộ trưởng") counts only when one office fits; a role whose dates exclude the meeting's is never named. A note
 * of several offices names each.
 */
export function namedOffices(note: string, roles: Role[], date: PartialDate, formsOf: FormsOf): Role[] {
  const fitting = roles.filter((role) => !excludes(role, date));
  if (fitting.length === 0) return fitting;
  const named = [note, ...parts(note)].flatMap((words) => officesIn(plain(words), fitting, formsOf));
  return [...new Set(named)];
}

/** "Tổng Bí thư, Chủ tịch nước" names two offices; the whole is looked up first, since titles hold commas too. */
function parts(note: string): string[] {
  const found = note.split(/,\s+|\s+kiêm\s+/u);
  return found.length > 1 ? found : [];
}

function officesIn(words: string, roles: Role[], formsOf: FormsOf): Role[] {
  const fitting = roles.map((role) => ({ role, match: matchOf(words, role, formsOf) }));
  const exact = fitting.filter(({ match }) => match === 'body').map(({ role }) => role);
  if (exact.length > 0) return exact;
  const bare = fitting.filter(({ match }) => match === 'bare').map(({ role }) => role);
  return bare.length === 1 ? bare : [];
}

/** A note as `namesBody` reads it. */
export function noteWords(note: string): string {
  return padded(plain(note));
}

/** Whether a note (its `noteWords`) names the body itself, by any of its folded names. */
export function namesBody(words: string, forms: string[]): boolean {
  return forms.some((form) => words.includes(` ${form} `));
}

const titles = new WeakMap<Role, string>();

/** An office's title, folded once: each note of its holder is held against it. */
function titleOf(role: Role): string {
  const known = titles.get(role) ?? plain(role.title_vi);
  titles.set(role, known);
  return known;
}

function matchOf(note: string, role: Role, formsOf: FormsOf): 'body' | 'bare' | null {
  const title = titleOf(role);
  if (note === title) return 'body';
  const forms = role.org === null ? [] : formsOf(role.org);
  const head = without(title, forms);
  const noteHead = without(note, forms);
  if (head === '' || noteHead === '') return null;
  if (noteHead !== note && noteHead === head) return 'body';
  return note === head || title.startsWith(`${note} `) ? 'bare' : null;
}

function excludes(role: Role, date: PartialDate): boolean {
  return (
    (role.from !== null && compare(role.from, date) === 'after') ||
    (role.to !== null && compare(role.to, date) === 'before')
  );
}

/** The text without the longest of the forms it holds. */
function without(text: string, forms: string[]): string {
  const words = padded(text);
  const held = forms.filter((form) => words.includes(` ${form} `)).sort((a, b) => b.length - a.length)[0];
  return held === undefined ? text : plain(text.replace(held, ' ')).replace(/[\s,;]+$/, '');
}

/** Whole words stand between spaces. */
function padded(text: string): string {
  return ` ${text.replace(/[,;.()]/g, ' ')} `;
}

/** One form for comparing: composed, lower case, single spaces. */
export function plain(text: string): string {
  return text.normalize('NFC').toLowerCase().replace(/\s+/g, ' ').trim();
}
