import type { Decision } from '../decide/evidence';
import type { EntityNumber } from '../gazetteer/gazetteer';
import { between, isCapital, surface, wordAt } from '../read/reading';
import type { ArticleScene } from '../read/scene';

const JOINT = /^(?:\s*,\s*|\s+)$/;

/**
 * "Đại học Oulu và Aalto": the head of the first name is understood before the second. The first one's leading syllables
 * are tried before the capitalised words after the joint.
 */
export function coordinated(scene: ArticleScene, decisions: Decision[], taken: Uint8Array): Decision[] {
  const { body, gazetteer } = scene;
  const { reading } = body;
  const found: Decision[] = [];
  for (const first of decisions) {
    if (gazetteer.type(first.entity) !== 'organization' || first.end - first.start < 2) continue;
    let at = first.end;
    if (at + 1 >= reading.text.count || !JOINT.test(between(reading, at))) continue;
    if (wordAt(reading, at) === 'và') at++;
    else if (!between(reading, at).includes(',')) continue;
    if (taken[at] || !isCapital(reading, at)) continue;
    for (let head = first.end - first.start - 1; head >= 1; head--) {
      const entity = headed(scene, first.start, head, at);
      if (!entity) continue;
      found.push({
        ...entity,
        start: at,
        reasons: [{ code: 'coordination', detail: surface(reading, first.start, first.start + head) }],
      });
      break;
    }
  }
  return found;
}

function headed(
  scene: ArticleScene,
  start: number,
  head: number,
  at: number,
): { entity: EntityNumber; end: number } | null {
  const { body, gazetteer } = scene;
  const { reading } = body;
  const first = [...reading.numbers.subarray(start, start + head)];
  for (let end = Math.min(at + 6, reading.text.count); end > at; end--) {
    if (!isCapital(reading, end - 1)) continue;
    const key = gazetteer.lookup([...first, ...reading.numbers.subarray(at, end)]);
    const form =
      key < 0
        ? undefined
        : gazetteer.forms(key).find(({ entity }) => gazetteer.type(entity) === 'organization');
    if (form) return { entity: form.entity, end };
  }
  return null;
}
