import { cueBeside } from '../../read/beside';
import { nameHere } from '../evidence';
import type { Candidate } from '../rule';

/** One of the name's own cues beside it. */
export const ownCue = ({ part, placed, form: { conditions } }: Candidate): string | null =>
  conditions && cueBeside(part, placed.start, placed.end, conditions.cue);

/** The article has the body's full name. */
export const inFull = ({ scene, form }: Candidate): boolean => scene.namedInFull.has(form.entity);

/** Another name of the candidate's entity, as the article has it. */
export const own = ({ scene, form }: Candidate): string => nameHere(scene, form.entity);

/** An entity's name as the article has it; null where it has none. */
export const named = ({ scene }: Candidate, entity: number): string | null =>
  scene.named.has(entity) ? nameHere(scene, entity) : null;

/** The name of an entity that this name must stand with, where the article has one. */
export const companion = ({ scene, form }: Candidate): string | null => {
  const here = form.conditions?.with.find((other) => scene.named.has(other));
  return here === undefined ? null : nameHere(scene, here);
};
