import { bodyAt } from './body-phrase';
import { capitalRun, isLoud, type Phrase, personAt, type Scene } from './person-phrase';
import { follows, wordAt } from './reading';

/** A district, street, river … named after its word: "huyện Mỹ Đức", "đường Lê Lợi". */
function areaAt(scene: Scene, at: number): Phrase | null {
  const { reading } = scene;
  const head = Math.max(reading.words.starts.area[at]!, reading.words.starts.street[at]!);
  if (head === 0 || !follows(reading, at + head)) return null;
  if (follows(reading, at) && wordAt(reading, at - 1) === 'thành') return null;
  const end = capitalRun(reading, at + head, 4);
  const kind = reading.words.starts.street[at]! > 0 ? 'street' : 'area';
  return end > at + head && !isLoud(reading, at + head) ? { start: at + head, end, kind } : null;
}

/** Everything that looks like a name of a person, body or small place, left to right; phrases may lie over each other. */
export function phrasesOf(scene: Scene): Phrase[] {
  const phrases: Phrase[] = [];
  const { text } = scene.reading;
  let office = 0; // one past the last word of office: "Chủ tịch Hội đồng thành viên" begins no body
  for (let at = 0; at < text.count; at++) {
    const body = at < office ? null : bodyAt(scene, at);
    office = Math.max(office, at + scene.reading.words.starts.title[at]!);
    if (body) phrases.push(body);
    const area = areaAt(scene, at);
    if (area) phrases.push(area);
    const end = personAt(scene, at);
    if (end > 0) phrases.push({ start: at, end, kind: 'person' });
  }
  return phrases;
}
