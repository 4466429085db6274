import { ALL_CAPS, CAPITAL } from '../../../text/syllables';
import { earliest, latest } from '../../gazetteer/packed-date';
import { cueBeside, wordBefore } from '../../read/beside';
import { between, follows, isCapital, surface, wordAt } from '../../read/reading';
import type { Span } from '../../read/spans';
import { FIELD_WORDS, PRESS_VERBS } from '../../words/cues';
import type { Candidate } from '../rule';

/** The body existed on the article's date; unknown dates prove nothing. */
export function existed({ scene, form }: Candidate): 'yes' | 'no' | 'unknown' {
  const { from, to } = scene.gazetteer.facts(form.entity);
  if (scene.date === 0 || (from === 0 && to === 0)) return 'unknown';
  if (from !== 0 && earliest(from) > latest(scene.date)) return 'no';
  return to !== 0 && latest(to) < earliest(scene.date) ? 'no' : 'yes';
}

/** Introduced right here in brackets after a longer name of the same entity. */
export function bracketed({ part, placed, form }: Candidate): boolean {
  if (!/\(\s*$/.test(between(part.reading, placed.start))) return false;
  return (part.endingAt.get(placed.start) ?? []).some((span) =>
    span.forms.some((other) => other.entity === form.entity),
  );
}

export const asksCue = ({ form }: Candidate): boolean => (form.conditions?.cue.length ?? 0) > 0;

/** One of the name's own cues beside it. */
export const ownCue = ({ part, placed, form }: Candidate): string | null =>
  asksCue({ form } as Candidate) ? cueBeside(part, placed.start, placed.end, form.conditions!.cue) : null;

/** A verb of the press after the name of a paper that is also common words. */
export const pressVerb = (candidate: Candidate): string | null => {
  const { scene, part, placed, form } = candidate;
  return asksCue(candidate) && scene.gazetteer.kind(form.entity) === 'media'
    ? cueBeside(part, placed.start, placed.end, PRESS_VERBS)
    : null;
};

/** A company's name stands beside, parted by a comma or "và": a list of companies. */
export function listNeighbour({ scene, part, placed }: Candidate): string | null {
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
export function leaderBefore({ scene, part, placed, form }: Candidate): string | null {
  const { reading } = part;
  const loud = placed.end - placed.start === 1 && (reading.text.form[placed.start]! & ALL_CAPS) !== 0;
  const length = follows(reading, placed.start) ? reading.words.ends.title[placed.start]! : 0;
  if (!loud || length === 0 || scene.gazetteer.kind(form.entity) !== 'company') return null;
  return surface(reading, placed.start - length, placed.start);
}

/** "TT&TT" and the like: a field of work, unless the ministry was named in full and no word of a field stands before. */
export function fieldOnly({ scene, part, placed, form }: Candidate): boolean {
  const length = placed.end - placed.start;
  const field =
    form.kind === 'abbreviation' &&
    scene.gazetteer.kind(form.entity) === 'ministry' &&
    (length === 3 || /^[A-Z]{4}$/.test(form.conditions?.surface ?? ''));
  if (!field || (length === 1 && (part.reading.text.form[placed.start]! & CAPITAL) === 0)) return field;
  return length === 3 || wordBefore(part, placed.start, FIELD_WORDS);
}
