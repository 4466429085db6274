import { cueBeside } from './conditions';
import { editionOf, ofOtherYear } from './editions';
import { type Decision, formReason, type Weighing } from './evidence';
import type { NameForm } from './gazetteer';
import { between, surface } from './reading';

/** The number goes on after the span ("57/2023/NQ-HĐND"): another document. */
function goesOn({ part, placed }: Weighing): boolean {
  const after = between(part.reading, placed.end);
  return /^[/-]$/.test(after) && /\d/.test(surface(part.reading, placed.end - 1, placed.end));
}

/** The conditions of the name hold here. */
function believed({ scene, part, placed }: Weighing, { entity, conditions }: NameForm): boolean {
  if (!conditions) return true;
  const named = scene.namedSurely.has(entity);
  const cued = named || cueBeside(part, placed.start, placed.end, conditions.cue) !== null;
  if (conditions.cue.length > 0 && !cued) return false;
  if (conditions.afterFull && !named) return false;
  return conditions.with.length === 0 || conditions.with.some((other) => scene.named.has(other));
}

/** A document or event, or nobody. A plain title that several laws bear in turn is decided by `editionOf`. */
export function decideDocument(weighing: Weighing, forms: NameForm[]): Decision | null {
  const { part, placed } = weighing;
  if (goesOn(weighing)) return null;
  const known = forms.filter((form) => believed(weighing, form));
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
