import { cueBeside } from './conditions';
import { type Decision, formReason, type Weighing } from './evidence';
import type { NameForm } from './gazetteer';
import { latest } from './partial-date';
import { between } from './reading';

/** The number goes on after the span ("57/2023/NQ-HĐND"): another document. */
function goesOn({ part, placed }: Weighing): boolean {
  const after = between(part.reading, placed.end);
  return (
    /^[/-]$/.test(after) &&
    /\d/.test(
      part.reading.text.text.slice(
        part.reading.text.start[placed.end - 1],
        part.reading.text.end[placed.end - 1],
      ),
    )
  );
}

/** A document or event, or nobody. Of several of one name: the newest that was there on the article's date. */
export function decideDocument(weighing: Weighing, forms: NameForm[]): Decision | null {
  const { scene, part, placed } = weighing;
  const bare = (form: NameForm): boolean => (form.conditions?.cue.length ?? 0) > 0;
  let best: { form: NameForm; issued: number } | null = null;
  let several = false;
  for (const form of forms) {
    if (goesOn(weighing)) continue;
    const { from } = scene.gazetteer.facts(form.entity);
    if (form.conditions?.dated && (scene.date === 0 || from === 0 || from > latest(scene.date))) continue;
    const named = scene.namedSurely.has(form.entity);
    if (bare(form) && !named && !cueBeside(part, placed.start, placed.end, form.conditions!.cue)) continue;
    if (form.conditions?.afterFull && !named) continue;
    if (form.conditions?.with.length && !form.conditions.with.some((other) => scene.named.has(other)))
      continue;
    if (!best) best = { form, issued: from };
    else if (best.form.entity !== form.entity) {
      several = true;
      const fits = (issued: number): boolean => issued !== 0 && issued <= latest(scene.date);
      if (fits(from) && (!fits(best.issued) || from > best.issued)) best = { form, issued: from };
    }
  }
  if (!best || (several && scene.date === 0)) return null;
  const code = /\d/.test(
    part.reading.text.text.slice(
      part.reading.text.start[placed.start],
      part.reading.text.end[placed.end - 1],
    ),
  )
    ? 'number'
    : 'exact';
  const reasons = [{ ...formReason(weighing, best.form), code } as const];
  return {
    start: placed.start,
    end: placed.end,
    entity: best.form.entity,
    reasons: several ? [...reasons, { code: 'date', detail: '' }] : reasons,
  };
}
