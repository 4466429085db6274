import type { EntityNumber } from '../gazetteer/gazetteer';
import { surface } from '../read/reading';
import type { ArticleScene } from '../read/scene';
import type { Reason } from '../types';
import type { Candidate } from './rule';

/** A name decided: whom it means and why. */
export interface Decision {
  start: number;
  end: number;
  entity: EntityNumber;
  reasons: Reason[];
}

/** How the name itself was recognised. */
export function formReason({ part, placed, form }: Candidate): Reason {
  const detail = surface(part.reading, placed.start, placed.nameEnd);
  return { code: form.kind === 'abbreviation' ? 'abbreviation' : 'exact', detail };
}

/** Name of an entity as the article writes it first, for reasons that mention others; its own name where it is only implied. */
export function nameHere(scene: ArticleScene, entity: EntityNumber): string {
  return scene.writtenHere.get(entity) ?? (scene.gazetteer.facts(entity).name || scene.gazetteer.id(entity));
}
