import { syllables } from '../../../../text/syllables';
import { between, follows, isCapital, isWord, surface, wordAt } from '../../../read/reading';
import { LAW_AT_LARGE, TITLE_TAIL, wordSet } from '../../../words/cues';
import type { Candidate } from '../../rule';
import { after, numbered } from './numbered';

/** The number goes on after the span ("57/2023/NQ-HĐND"): another document. */
export function goesOn({ part, placed }: Candidate): boolean {
  const after = between(part.reading, placed.end);
  return /^[/-]$/.test(after) && /\d/.test(surface(part.reading, placed.end - 1, placed.end));
}

/** Syllables of a document's title that tell which of its number is meant: "Nghị định 13 về bảo vệ dữ liệu". */
const TOLD_BY = 3;

/** Before a title, with or without: "Quyết định 749 (về việc) phê duyệt …". */
const ABOUT = wordSet('về, việc');

/** The document's own title goes on after its short number: its first words. */
export function titleFollows({ scene, part: { reading }, placed, form }: Candidate): string | null {
  const { name } = scene.gazetteer.facts(form.entity);
  const title = /\s((?:về|phê duyệt|ban hành)\s.+)$/u.exec(name)?.[1];
  if (!title || !follows(reading, placed.end) || !numbered({ part: { reading }, placed })) return null;
  const told = syllables(title.replace(/^về (?:việc )?/u, ''));
  let at = placed.end;
  while (at < placed.end + ABOUT.size && isWord(reading, at, ABOUT)) at++;
  const about = title.startsWith('về') ? 1 : 0;
  const wanted = told.hash.subarray(0, Math.min(told.count, TOLD_BY - about));
  const same = wanted.every((hash, i) => reading.text.hash[at + i] === hash);
  return same ? surface(reading, placed.end, at + wanted.length) : null;
}

/** How far a list of documents is followed. */
const MOST_LISTED = 6;

/** The document's name ends or begins beside a joint of a list: where the neighbour's name lies, and the document there. */
function neighbour(
  { scene, part }: Candidate,
  span: { start: number; end: number },
  step: 1 | -1,
): { start: number; end: number; entities: number[] } | null {
  const { reading } = part;
  const edge = step > 0 ? span.end : span.start;
  const comma = /^,\s*$/.test(between(reading, edge));
  const word = step > 0 ? edge : edge - 1;
  const and = !comma && word >= 0 && word < reading.text.count && wordAt(reading, word) === 'và';
  if (!comma && !and) return null;
  const at = and ? edge + step : edge;
  const found = (step > 0 ? part.spans.here(at) : part.spans.before(at)).find(({ forms }) =>
    forms.some(({ entity }) => scene.gazetteer.type(entity) === 'document'),
  );
  return found ? { ...found, entities: found.forms.map(({ entity }) => entity) } : null;
}

/** In a list with a document of the same issuer that is named for sure: that one's words. */
export function listedWith(candidate: Candidate): string | null {
  const { scene, part, placed, form } = candidate;
  const issuer = scene.gazetteer.facts(form.entity).parent;
  for (const step of [1, -1] as const) {
    let next = neighbour(candidate, placed, step);
    for (let seen = 0; next && seen < MOST_LISTED; seen++) {
      const sure = next.entities.some(
        (other) => scene.namedSurely.has(other) && scene.gazetteer.facts(other).parent === issuer,
      );
      if (sure) return surface(part.reading, next.start, next.end);
      next = neighbour(candidate, next, step);
    }
  }
  return null;
}

/** A known title of a law goes on in small letters to that of another one: "Luật Đầu tư công". */
export function titleGoesOn(candidate: Candidate): string | null {
  return TITLE_TAIL.exec(after(candidate))?.[1] ?? null;
}

/** "Luật" ends what stands before it, and a title's words begin anew: "sửa đổi luật, khoa học …", "pháp luật, mã hóa …". */
export function headApart({ part: { reading }, placed: { start, end } }: Candidate): boolean {
  const atLarge = !isCapital(reading, start) && isWord(reading, start - 1, LAW_AT_LARGE);
  if (atLarge && follows(reading, start)) return true;
  // what follows a name of one word ("GDPR, …") is no part of it
  return end > start + 1 && /[,;:.]/.test(between(reading, start + 1));
}

const YEAR = /(?:19|20)\d{2}/;

/** The year right after an event's name that bears none: "CES 2024". */
function eventYear({ part: { reading }, placed }: Candidate): string | null {
  if (!follows(reading, placed.end)) return null;
  const next = surface(reading, placed.end, placed.end + 1);
  if (!/^(?:19|20)\d{2}$/.test(next)) return null;
  return /\d/.test(surface(reading, placed.start, placed.end)) ? null : next;
}

/** A year after the name of one event that is told by another year: a series stands for all of its years. */
export function ofOtherEdition(candidate: Candidate): string | null {
  const { scene, form } = candidate;
  const year = eventYear(candidate);
  const own =
    YEAR.exec(scene.gazetteer.facts(form.entity).name) ?? YEAR.exec(scene.gazetteer.id(form.entity));
  return year && own && own[0] !== year ? year : null;
}

/** Where the name of an event ends with the year after it; null for any other name. */
export const withYear = (candidate: Candidate): number | null =>
  candidate.scene.gazetteer.type(candidate.form.entity) === 'event' && eventYear(candidate)
    ? candidate.placed.end + 1
    : null;
