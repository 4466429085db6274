import { GAP } from '../../text/syllables';
import type { NameForm } from '../gazetteer/gazetteer';
import { cueBeside, wordBefore, wordSet } from '../read/beside';
import { beginsSentence, follows, gapClass, isCapital } from '../read/reading';
import type { Reason } from '../types';
import { type Decision, formReason, type Weighing } from './evidence';

/** A language, not its country. */
const LANGUAGE = wordSet(['tiếng']);
/** English prose inside a slogan: "Made in Vietnam". */
const SLOGAN = wordSet(['in']);
/** A league, not the country it is played in: "giải ngoại hạng Anh". */
const LEAGUE = wordSet(['hạng']);
/** Cues that stand before people's names as well. */
const WEAK_CUES = new Set(['và', 'với', 'của', 'cùng', 'giữa', 'người', 'phía', 'đối tác']);

/** Another country stands beside, joined by a dash, a comma or "và". */
function joined({ part, placed }: Weighing): string | null {
  const { reading, gazetteer, spans, endingAt } = part;
  const country = (form: NameForm): boolean => gazetteer.kind(form.entity) === 'country';
  const next = spans.here(placed.end).find((span) => span.forms.some(country));
  if (next && gapClass(reading, placed.end) === GAP.dash) return 'next';
  const before = endingAt.get(placed.start)?.find((span) => span.forms.some(country));
  if (before && gapClass(reading, placed.start) === GAP.dash) return 'before';
  const text = reading.text.text;
  const afterJoint = /^(?:,\s*|\s+và\s+|\s*&\s*)/.exec(
    text.slice(reading.text.end[placed.end - 1], reading.text.end[placed.end - 1]! + 6).normalize('NFC'),
  );
  if (afterJoint) {
    const at = /và|&/.test(afterJoint[0]) ? placed.end + 1 : placed.end;
    if (spans.here(at).some((span) => span.forms.some((form) => country(form) && !form.conditions?.pair)))
      return 'list';
  }
  const back = /(?:,\s*|\s+và\s+|\s*&\s*)$/.exec(
    text
      .slice(Math.max(0, reading.text.start[placed.start]! - 6), reading.text.start[placed.start])
      .normalize('NFC'),
  );
  if (!back) return null;
  const end = /và|&/.test(back[0]) ? placed.start - 1 : placed.start;
  return (endingAt.get(end) ?? []).some((span) =>
    span.forms.some((form) => country(form) && !form.conditions?.pair),
  )
    ? 'list'
    : null;
}

/** A capital that nothing but a name explains, with no other capital beside it. */
function standsAlone({ part, placed }: Weighing): boolean {
  const { reading } = part;
  // in a line of capitals only its first word tells something: it is no syllable of a longer word before it
  if (reading.shouted[placed.start] === 1 && !beginsSentence(reading, placed.start)) return false;
  return !(beginsSentence(reading, placed.start) && reading.words.starts.opener[placed.start]! > 0);
}

function cueReason(weighing: Weighing, form: NameForm, given: boolean): Reason | null {
  const { part, placed } = weighing;
  const cues = form.conditions?.cue ?? [];
  const found = cueBeside(
    part,
    placed.start,
    placed.end,
    given ? cues.filter((cue) => !WEAK_CUES.has(cue)) : cues,
  );
  if (found) return { code: 'cue', detail: found };
  if (joined(weighing)) return { code: 'coordination', detail: 'country' };
  const { ends } = part.reading.words;
  if (
    follows(part.reading, placed.start) &&
    (ends.title[placed.start]! > 0 || ends.placeCue[placed.start]! > 0) &&
    !given
  )
    return { code: 'cue', detail: 'title' };
  return !given && standsAlone(weighing) ? { code: 'capitals', detail: '' } : null;
}

function weigh(weighing: Weighing, form: NameForm): Reason[] | null {
  const { scene, part, placed } = weighing;
  if ([LANGUAGE, SLOGAN, LEAGUE].some((words) => wordBefore(part, placed.start, words))) return null;
  if (
    part.reading.words.starts.compound[placed.start]! > placed.end - placed.start &&
    !isCapital(part.reading, placed.end)
  )
    return null;
  const reasons = [formReason(weighing, form)];
  if (form.conditions?.pair)
    return joined(weighing) ? [...reasons, { code: 'coordination', detail: 'country' }] : null;
  const short = placed.end - placed.start === 1;
  if (short && !standsAlone(weighing) && part.reading.shouted[placed.start] === 0 && !joined(weighing))
    return null;
  if (form.conditions?.with && form.conditions.with.length > 0) {
    const here = form.conditions.with.find((other) => scene.named.has(other));
    if (here === undefined) return null;
    reasons.push({ code: 'with', detail: scene.gazetteer.id(here) });
  }
  if (form.conditions?.cue.length && (short || form.conditions.cue.length < 12)) {
    const given = short && scene.givenNames.has(part.reading.numbers[placed.start]!);
    const country = scene.gazetteer.kind(form.entity) === 'country';
    const cue = country
      ? cueReason(weighing, form, given)
      : ((found) => (found ? { code: 'cue' as const, detail: found } : null))(
          cueBeside(part, placed.start, placed.end, form.conditions.cue),
        );
    if (!cue) return null;
    reasons.push(cue);
  }
  return reasons;
}

const RANK = ['country', 'province', 'city', 'territory', 'region', 'district'];

/** A place, or nobody: words that are also names need a cue, a neighbour country, or a capital that only a name explains. */
export function decidePlace(weighing: Weighing, forms: NameForm[]): Decision | null {
  const { scene, placed } = weighing;
  let best: { form: NameForm; reasons: Reason[]; score: number } | null = null;
  for (const form of forms) {
    const reasons = weigh(weighing, form);
    if (!reasons) continue;
    const { country } = scene.gazetteer.facts(form.entity);
    const score = (scene.named.has(country) ? 10 : 0) - RANK.indexOf(scene.gazetteer.kind(form.entity));
    if (!best || score > best.score) best = { form, reasons, score };
  }
  if (!best || !isNamed(weighing, best.form)) return null;
  return { start: placed.start, end: placed.end, entity: best.form.entity, reasons: best.reasons };
}

/** Written with a capital where the name has one (names such as "châu Âu" begin small). */
function isNamed({ part, placed }: Weighing, form: NameForm): boolean {
  return (
    part.reading.shouted[placed.start] === 1 ||
    isCapital(part.reading, placed.end - 1) ||
    form.kind !== 'full' ||
    placed.end - placed.start > 1
  );
}
