import type { Gazetteer, NameForm } from '../gazetteer/gazetteer';
import type { Reading } from './reading';
import { writtenAs } from './written';

/** A stretch of text that is somebody's name; several entities may bear it. */
export interface Span {
  /** Syllables `start` to before `end`. */
  start: number;
  end: number;
  forms: readonly NameForm[];
}

/** Those of the forms that fit; the same list where all do, as most. */
function fitting(forms: readonly NameForm[], fits: (form: NameForm) => boolean): readonly NameForm[] {
  const found = forms.filter(fits);
  return found.length === forms.length ? forms : found;
}

/** Names in the text, written as they may be: longer and shorter ones over each other. */
export function spansOf(reading: Reading, gazetteer: Gazetteer): Span[] {
  const { matches } = reading;
  const spans: Span[] = [];
  for (let i = 0; i < matches.count; i++) {
    const start = matches.start[i]!;
    const end = matches.end[i]!;
    const forms = fitting(gazetteer.forms(matches.key[i]!), (form) =>
      writtenAs(reading, start, end, form, gazetteer.type(form.entity)),
    );
    if (forms.length > 0) spans.push({ start, end, forms });
  }
  return spans;
}

const NONE: readonly Span[] = [];

/** Spans by the syllables at which they start and end. */
export class SpanIndex {
  private readonly starting: (Span[] | undefined)[];
  private readonly ending: (Span[] | undefined)[];

  /**
   * @param spans as `spansOf` gives them
   * @param syllables how many the text has
   */
  constructor(spans: readonly Span[], syllables: number) {
    this.starting = new Array(syllables + 1);
    this.ending = new Array(syllables + 1);
    for (const span of spans) {
      const { start, end } = span;
      const here = this.starting[start];
      if (here) here.unshift(span);
      else this.starting[start] = [span];
      const before = this.ending[end];
      if (before) before.push(span);
      else this.ending[end] = [span];
    }
  }

  longest(start: number): Span | undefined {
    return this.starting[start]?.[0];
  }

  /** Those that start at the syllable, the longest first. */
  here(start: number): readonly Span[] {
    return this.starting[start] ?? NONE;
  }

  /** Those that end before the syllable, the longest first. */
  before(end: number): readonly Span[] {
    return this.ending[end] ?? NONE;
  }
}
