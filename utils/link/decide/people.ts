import type { EntityNumber, NameForm } from '../gazetteer/gazetteer';
import type { ArticleScene, Part } from '../read/scene';
import type { Reason } from '../types';
import type { Placed } from './candidates';
import { type Decision, formReason, nameHere } from './evidence';
import { lookAround, lookAtPerson } from './look/people/people';
import { consider } from './rule';
import { PERSON_RULES } from './rules/people';

/** Evidence that is enough; foreign names start with two points because few bear them. */
export const ENOUGH = 2;
/** A name that several known people bear is decided only by what stands beside it, not by the article's other names. */
const LOCAL = new Set(['title', 'with']);
/** Below this, the place itself says that somebody else is meant. */
const REFUSED = -1;

/** A stretch that is the name of people, with those who bear it. */
export interface PersonName {
  part: Part;
  placed: Placed;
  forms: readonly NameForm[];
}

interface Weighed {
  placed: Placed;
  part: Part;
  /** The name as written, whatever its case. */
  key: string;
  best: { entity: EntityNumber; score: number; reasons: Reason[] } | null;
  refused: boolean;
}

function weighAll(scene: ArticleScene, { part, placed, forms }: PersonName): Weighed {
  const around = lookAround(part, placed);
  let best: Weighed['best'] = null;
  let even = false;
  for (const form of forms) {
    const candidate = { scene, part, placed, form };
    const { score, reasons } = consider(PERSON_RULES, lookAtPerson(candidate, around));
    if (!best || score > best.score) {
      best = { entity: form.entity, score, reasons: [formReason(candidate), ...reasons] };
      even = false;
    } else if (score === best.score && form.entity !== best.entity) even = true;
  }
  const alone = forms.every(({ entity }) => entity === forms[0]!.entity);
  const local = alone || best?.reasons.some(({ code }) => LOCAL.has(code));
  if (best && !local) best.score = Math.min(best.score, ENOUGH - 1);
  const key = nameKey(part, placed);
  return { placed, part, key, best: even ? null : best, refused: best !== null && best.score < REFUSED };
}

const nameKey = (part: Part, { start, nameEnd }: Placed): string =>
  part.reading.text.hash.subarray(start, nameEnd).join(' ');

/**
 * People of the article: each name is weighed where it stands; a name that was enough in one place (title included) carries
 * its other places along, unless the place itself says otherwise. One sense per article.
 */
export function decidePeople(scene: ArticleScene, names: readonly PersonName[]): { body: Decision[] } {
  const weighed = names.map((name) => weighAll(scene, name));
  const senses = new Map<string, { entity: EntityNumber; score: number }>();
  for (const { key, best } of weighed)
    if (best && best.score >= ENOUGH && best.score > (senses.get(key)?.score ?? 0)) senses.set(key, best);
  const body: Decision[] = [];
  for (const { placed, part, key, best, refused } of weighed) {
    if (part !== scene.body) continue;
    const sense = senses.get(key)?.entity;
    if (sense === undefined || refused) continue;
    const { start, end } = placed;
    const reasons: Reason[] =
      best?.entity === sense && best.score >= ENOUGH
        ? best.reasons
        : [{ code: 'introduced', detail: nameHere(scene, sense) }];
    body.push({ start, end, entity: sense, reasons });
  }
  return { body };
}
