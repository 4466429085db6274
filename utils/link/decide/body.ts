import { ALL_CAPS, CAPITAL } from '../../text/syllables';
import type { EntityNumber, NameForm } from '../gazetteer/gazetteer';
import { earliest, latest } from '../gazetteer/packed-date';
import { cueBeside, wordBefore, wordSet } from '../read/beside';
import { between, follows, isCapital, surface, wordAt } from '../read/reading';
import type { ArticleScene } from '../read/scene';
import type { Span } from '../read/spans';
import type { Reason } from '../types';
import { type Decision, formReason, nameHere, type Weighing } from './evidence';

/** Words after which an abbreviation of a ministry's field means the field. */
const FIELD_WORDS = wordSet([
  'vực',
  'ngành',
  'về',
  'tác',
  'triển',
  'trưởng',
  'nghiệp',
  'dụng',
  'sách',
  'lý',
  'mạng',
]);

/** What a newspaper does with words: right after a name that is also common words, they say that the paper is meant. */
const PRESS_VERBS = [
  'xin',
  'ghi nhận',
  'đưa tin',
  'dẫn lời',
  'phỏng vấn',
  'trích đăng',
  'có cuộc',
  'lược ghi',
].map((verb) => `~${verb}`);

/** The body existed on the article's date; unknown dates prove nothing. */
function existed(scene: ArticleScene, entity: EntityNumber): 'yes' | 'no' | 'unknown' {
  const { from, to } = scene.gazetteer.facts(entity);
  if (scene.date === 0 || (from === 0 && to === 0)) return 'unknown';
  if (from !== 0 && earliest(from) > latest(scene.date)) return 'no';
  return to !== 0 && latest(to) < earliest(scene.date) ? 'no' : 'yes';
}

/** Introduced right here in brackets after a longer name of the same entity. */
function bracketed({ part, placed }: Weighing, entity: EntityNumber): boolean {
  if (!/\(\s*$/.test(between(part.reading, placed.start))) return false;
  return (part.endingAt.get(placed.start) ?? []).some((span) =>
    span.forms.some((form) => form.entity === entity),
  );
}

/** A company's name stands beside, parted by a comma or "và": a list of companies. */
function listNeighbour({ scene, part, placed }: Weighing): string | null {
  const { reading, spans, endingAt } = part;
  const company = (span: Span): boolean =>
    span.forms.some(
      (form) => scene.gazetteer.kind(form.entity) === 'company' && !form.conditions?.cue.length,
    );
  if (!isCapital(reading, placed.start)) return null;
  const joint = (at: number): number => (/^,\s*$/.test(between(reading, at)) ? 0 : 1);
  const isAnd = (at: number): boolean => at >= 0 && at < reading.text.count && wordAt(reading, at) === 'và';
  const next = placed.end + joint(placed.end);
  const after = (next === placed.end || isAnd(placed.end)) && spans.here(next).find(company);
  const back = placed.start - joint(placed.start);
  const before = (back === placed.start || isAnd(back)) && endingAt.get(back)?.find(company);
  const found = after || before;
  return found ? surface(reading, found.start, found.end) : null;
}

/** The office right before a company's abbreviation says that a company is meant: "chủ tịch BRG". */
function leaderBefore({ scene, part, placed }: Weighing, { entity }: NameForm): string | null {
  const { reading } = part;
  const loud = placed.end - placed.start === 1 && (reading.text.form[placed.start]! & ALL_CAPS) !== 0;
  const length = follows(reading, placed.start) ? reading.words.ends.title[placed.start]! : 0;
  if (!loud || length === 0 || scene.gazetteer.kind(entity) !== 'company') return null;
  return surface(reading, placed.start - length, placed.start);
}

/** Reasons for one entity, or null when a condition of its name fails. */
function weigh(weighing: Weighing, form: NameForm): Reason[] | null {
  const { scene, part, placed } = weighing;
  const { conditions } = form;
  const reasons = [formReason(weighing, form)];
  const introduced = bracketed(weighing, form.entity);
  if (introduced) reasons.push({ code: 'introduced', detail: nameHere(scene, form.entity) });
  if (form.kind === 'abbreviation' && !introduced && fieldOnly(weighing, form)) return null;
  if (!conditions) return reasons;
  if (conditions.afterFull && !introduced && !scene.namedInFull.has(form.entity)) return null;
  if (conditions.cue.length > 0 && !introduced) {
    const press = scene.gazetteer.kind(form.entity) === 'media' ? PRESS_VERBS : [];
    const cue = cueBeside(part, placed.start, placed.end, [...conditions.cue, ...press]);
    const named = !cue && scene.namedInFull.has(form.entity) && isCapital(part.reading, placed.start);
    const led = cue || named ? null : leaderBefore(weighing, form);
    const listed = cue || named || led ? null : listNeighbour(weighing);
    if (cue ?? led) reasons.push({ code: 'cue', detail: (cue ?? led)! });
    else if (named) reasons.push({ code: 'introduced', detail: nameHere(scene, form.entity) });
    else if (listed) reasons.push({ code: 'coordination', detail: listed });
    else return null;
  }
  if (conditions.with.length > 0) {
    const here = conditions.with.find((other) => scene.named.has(other));
    if (here === undefined && !introduced && !scene.namedInFull.has(form.entity)) return null;
    if (here !== undefined) reasons.push({ code: 'with', detail: nameHere(scene, here) });
  }
  if (conditions.capitals) reasons.push({ code: 'capitals', detail: '' });
  return reasons;
}

/** "TT&TT" and the like: a field of work, unless the ministry was named in full and no word of a field stands before. */
function fieldOnly({ scene, part, placed }: Weighing, form: NameForm): boolean {
  const length = placed.end - placed.start;
  const field =
    scene.gazetteer.kind(form.entity) === 'ministry' &&
    (length === 3 || /^[A-Z]{4}$/.test(form.conditions?.surface ?? ''));
  if (!field || (length === 1 && (part.reading.text.form[placed.start]! & CAPITAL) === 0)) return field;
  return length === 3 || wordBefore(part, placed.start, FIELD_WORDS);
}

/** A body, or nobody: conditions of the name, then existence on the article's date and what else the article names. */
export function decideBody(weighing: Weighing, forms: NameForm[]): Decision | null {
  const { scene, placed } = weighing;
  let best: { form: NameForm; reasons: Reason[]; score: number } | null = null;
  let even = false;
  for (const form of forms) {
    const reasons = weigh(weighing, form);
    if (!reasons) continue;
    const facts = scene.gazetteer.facts(form.entity);
    const time = existed(scene, form.entity);
    if (time === 'yes' && forms.length > 1) reasons.push({ code: 'date', detail: '' });
    const near = [facts.country, facts.parent].filter((other) => scene.named.has(other));
    if (near.length > 0 && forms.length > 1)
      reasons.push({ code: 'coherence', detail: nameHere(scene, near[0]!) });
    const score =
      (time === 'yes' ? 3 : time === 'no' ? -3 : 0) +
      near.length +
      (reasons.some(({ code }) => code === 'introduced') ? 5 : 0) +
      (scene.namedInFull.has(form.entity) ? 2 : 0) +
      (form.conditions ? 0 : 1);
    if (!best || score > best.score) {
      best = { form, reasons, score };
      even = false;
    } else if (score === best.score && form.entity !== best.form.entity) even = true;
  }
  if (!best || even) return null;
  return { start: placed.start, end: placed.end, entity: best.form.entity, reasons: best.reasons };
}
