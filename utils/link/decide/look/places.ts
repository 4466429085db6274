import { GAP } from '../../../text/syllables';
import type { NameForm } from '../../gazetteer/gazetteer';
import { cueBeside } from '../../read/beside';
import { beginsSentence, follows, gapClass, surface, wordAt } from '../../read/reading';
import type { Part } from '../../read/scene';
import type { Span } from '../../read/spans';
import { MANY, WEAK_CUES } from '../../words/cues';
import type { Candidate } from '../rule';

const isCountry = ({ part }: Candidate, form: NameForm): boolean =>
  part.gazetteer.kind(form.entity) === 'country';

/** Another country stands beside, joined by a dash: its words on the page. */
export function dashedCountry(candidate: Candidate): string | null {
  const { part, placed } = candidate;
  const { reading, spans, endingAt } = part;
  const country = (span: Span): boolean => span.forms.some((form) => isCountry(candidate, form));
  const next = gapClass(reading, placed.end) === GAP.dash && spans.here(placed.end).find(country);
  const before = gapClass(reading, placed.start) === GAP.dash && endingAt.get(placed.start)?.find(country);
  const found = next || before;
  return found ? surface(reading, found.start, found.end) : null;
}

/** Another country stands beside in a list, after a comma, "và" or "&": its words on the page. */
export function listedCountry(candidate: Candidate): string | null {
  const { part, placed } = candidate;
  const { reading, spans, endingAt } = part;
  const text = reading.text.text;
  const country = (span: Span): boolean =>
    span.forms.some((form) => isCountry(candidate, form) && !form.conditions?.pair);
  const to = reading.text.end[placed.end - 1]!;
  const after = /^(?:,\s*|\s+và\s+|\s*&\s*)/.exec(text.slice(to, to + 6).normalize('NFC'));
  const next = after && spans.here(placed.end + (/và|&/.test(after[0]) ? 1 : 0)).find(country);
  const from = reading.text.start[placed.start]!;
  const back = /(?:,\s*|\s+và\s+|\s*&\s*)$/.exec(text.slice(Math.max(0, from - 6), from).normalize('NFC'));
  const before = back && endingAt.get(placed.start - (/và|&/.test(back[0]) ? 1 : 0))?.find(country);
  const found = next || before;
  return found ? surface(reading, found.start, found.end) : null;
}

/** A word of address, of one person, stands right before: that word. "Các em Hà Nội" are many, and from there. */
export function addressed({ reading }: Part, start: number): string | null {
  const length = reading.words.ends.address[start]!;
  if (length === 0 || !follows(reading, start)) return null;
  if (start > length && MANY.has(wordAt(reading, start - length - 1))) return null;
  return surface(reading, start - length, start);
}

/** A capital that nothing but a name explains, with no other capital beside it. */
export function standsAlone({ part, placed }: Candidate): boolean {
  const { reading } = part;
  // in a line of capitals only its first word tells something: it is no syllable of a longer word before it
  if (reading.shouted[placed.start] === 1 && !beginsSentence(reading, placed.start)) return false;
  return !(beginsSentence(reading, placed.start) && reading.words.starts.opener[placed.start]! > 0);
}

export const oneSyllable = ({ placed }: Candidate): boolean => placed.end - placed.start === 1;

/** The syllable is also a given name of somebody in this article: only clear cues count. */
export const givenName = (candidate: Candidate): boolean =>
  oneSyllable(candidate) &&
  candidate.scene.givenNames.has(candidate.part.reading.numbers[candidate.placed.start]!);

/** A cue of the name's own that stands beside it. */
export function ownCue(candidate: Candidate): string | null {
  const { part, placed, form } = candidate;
  const cues = form.conditions?.cue ?? [];
  const clear = givenName(candidate) ? cues.filter((cue) => !WEAK_CUES.has(cue)) : cues;
  return cueBeside(part, placed.start, placed.end, clear);
}

/** A word of office or of place stands right before: that word. */
export function placeWordBefore(candidate: Candidate): string | null {
  const { part, placed } = candidate;
  const { ends } = part.reading.words;
  if (!follows(part.reading, placed.start) || givenName(candidate)) return null;
  const length = Math.max(ends.title[placed.start]!, ends.placeCue[placed.start]!);
  return length > 0 ? surface(part.reading, placed.start - length, placed.start) : null;
}
