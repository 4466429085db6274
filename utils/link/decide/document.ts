import { syllables } from '../../text/syllables';
import type { NameForm } from '../gazetteer/gazetteer';
import { cueBeside } from '../read/beside';
import { between, follows, surface, wordAt } from '../read/reading';
import { editionOf, ofOtherYear } from './editions';
import { type Decision, formReason, type Weighing } from './evidence';

/** The number goes on after the span ("57/2023/NQ-HĐND"): another document. */
function goesOn({ part, placed }: Weighing): boolean {
  const after = between(part.reading, placed.end);
  return /^[/-]$/.test(after) && /\d/.test(surface(part.reading, placed.end - 1, placed.end));
}

/** Syllables of a document's title that tell which of its number is meant: "Nghị định 13 về bảo vệ dữ liệu". */
const TOLD_BY = 3;

/** The document's own title goes on after its short number. */
function titleFollows({ scene, part, placed }: Weighing, { entity }: NameForm): boolean {
  const title = /\s((?:về|phê duyệt|ban hành)\s.+)$/u.exec(scene.gazetteer.facts(entity).name)?.[1];
  if (!title || !follows(part.reading, placed.end)) return false;
  const wanted = syllables(title).hash.subarray(0, TOLD_BY);
  return wanted.every((hash, i) => part.reading.text.hash[placed.end + i] === hash);
}

/** How far a list of documents is followed. */
const MOST_LISTED = 6;

/** The document's name ends or begins beside a joint of a list: where the neighbour's name lies, and the document there. */
function neighbour(
  { scene, part }: Weighing,
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

/** In a list with a document of the same issuer that is named for sure: "Nghị quyết 59 và Nghị quyết 57-NQ/TW". */
function listed(weighing: Weighing, { entity }: NameForm): boolean {
  const { scene, placed } = weighing;
  const issuer = scene.gazetteer.facts(entity).parent;
  if (issuer < 0) return false;
  for (const step of [1, -1] as const) {
    let next = neighbour(weighing, placed, step);
    for (let seen = 0; next && seen < MOST_LISTED; seen++) {
      const sure = next.entities.some(
        (other) => scene.namedSurely.has(other) && scene.gazetteer.facts(other).parent === issuer,
      );
      if (sure) return true;
      next = neighbour(weighing, next, step);
    }
  }
  return false;
}

/** The conditions of the name hold here. */
function believed(weighing: Weighing, form: NameForm): boolean {
  const { scene, part, placed } = weighing;
  const { entity, conditions } = form;
  if (!conditions) return true;
  const named = scene.namedSurely.has(entity);
  const cued = named || cueBeside(part, placed.start, placed.end, conditions.cue) !== null;
  if (conditions.cue.length > 0 && !cued && !titleFollows(weighing, form) && !listed(weighing, form))
    return false;
  if (conditions.afterFull && !named) return false;
  return conditions.with.length === 0 || conditions.with.some((other) => scene.named.has(other));
}

/** A year after the name of a series of events makes one of them, which has a name of its own: "MWC 2024". */
function oneOfSeries({ scene, part, placed }: Weighing, { entity }: NameForm): boolean {
  const { reading } = part;
  if (scene.gazetteer.type(entity) !== 'event' || !follows(reading, placed.end)) return false;
  if (/\d/.test(surface(reading, placed.start, placed.end))) return false;
  return /^(?:19|20)\d{2}$/.test(surface(reading, placed.end, placed.end + 1));
}

/** A document or event, or nobody. A plain title that several laws bear in turn is decided by `editionOf`. */
export function decideDocument(weighing: Weighing, forms: NameForm[]): Decision | null {
  const { part, placed } = weighing;
  if (goesOn(weighing)) return null;
  const known = forms.filter((form) => believed(weighing, form) && !oneOfSeries(weighing, form));
  const [only] = known;
  if (!only) return null;
  const shared = known.some(({ entity, conditions }) => entity !== only.entity || conditions?.dated);
  if (!shared && ofOtherYear(weighing, only)) return null;
  const edition = shared ? editionOf(weighing, known) : { form: only, reasons: [] };
  if (!edition) return null;
  const { form, reasons } = edition;
  const { start, end } = placed;
  const code = /\d/.test(surface(part.reading, start, end)) ? 'number' : 'exact';
  return { start, end, entity: form.entity, reasons: [{ ...formReason(weighing, form), code }, ...reasons] };
}
