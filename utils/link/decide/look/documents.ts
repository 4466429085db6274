import { syllables } from '../../../text/syllables';
import { between, follows, surface, wordAt } from '../../read/reading';
import type { Candidate } from '../rule';

/** The number goes on after the span ("57/2023/NQ-HĐND"): another document. */
export function goesOn({ part, placed }: Candidate): boolean {
  const after = between(part.reading, placed.end);
  return /^[/-]$/.test(after) && /\d/.test(surface(part.reading, placed.end - 1, placed.end));
}

/** Syllables of a document's title that tell which of its number is meant: "Nghị định 13 về bảo vệ dữ liệu". */
const TOLD_BY = 3;

/** The document's own title goes on after its short number: its first words. */
export function titleFollows({ scene, part, placed, form }: Candidate): string | null {
  const title = /\s((?:về|phê duyệt|ban hành)\s.+)$/u.exec(scene.gazetteer.facts(form.entity).name)?.[1];
  if (!title || !follows(part.reading, placed.end)) return null;
  const wanted = syllables(title).hash.subarray(0, TOLD_BY);
  const same = wanted.every((hash, i) => part.reading.text.hash[placed.end + i] === hash);
  return same ? surface(part.reading, placed.end, placed.end + TOLD_BY) : null;
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
  const found = (step > 0 ? part.spans.here(at) : (part.endingAt.get(at) ?? [])).find(({ forms }) =>
    forms.some(({ entity }) => scene.gazetteer.type(entity) === 'document'),
  );
  return found ? { ...found, entities: found.forms.map(({ entity }) => entity) } : null;
}

/** In a list with a document of the same issuer that is named for sure: that one's words. */
export function listedWith(candidate: Candidate): string | null {
  const { scene, part, placed, form } = candidate;
  const issuer = scene.gazetteer.facts(form.entity).parent;
  if (issuer < 0) return null;
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

/** A year after the name of a series of events makes one of them, which has a name of its own: "MWC 2024". */
export function oneOfSeries({ scene, part, placed, form }: Candidate): string | null {
  const { reading } = part;
  if (scene.gazetteer.type(form.entity) !== 'event' || !follows(reading, placed.end)) return null;
  if (/\d/.test(surface(reading, placed.start, placed.end))) return null;
  const next = surface(reading, placed.end, placed.end + 1);
  return /^(?:19|20)\d{2}$/.test(next) ? next : null;
}
