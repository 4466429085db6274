import type { Gazetteer, NameForm } from '../gazetteer/gazetteer';
import type { Reading } from './reading';
import { writtenAs } from './written';

/** A stretch of text that is somebody's name; several entities may bear it. */
export interface Span {
  /** Syllables `start` to before `end`. */
  start: number;
  end: number;
  forms: NameForm[];
}

/** Names in the text, written as they may be: longer and shorter ones over each other. */
export function spansOf(reading: Reading, gazetteer: Gazetteer): Span[] {
  const { matches } = reading;
  const spans: Span[] = [];
  for (let i = 0; i < matches.count; i++) {
    const start = matches.start[i]!;
    const end = matches.end[i]!;
    const forms = gazetteer
      .forms(matches.key[i]!)
      .filter((form) => writtenAs(reading, start, end, form, gazetteer.type(form.entity)));
    if (forms.length > 0) spans.push({ start, end, forms });
  }
  return spans;
}

/** Spans by where they start, the longest first. */
export class SpanIndex {
  private readonly at = new Map<number, Span[]>();
  constructor(spans: Span[]) {
    for (const span of spans) {
      const here = this.at.get(span.start);
      if (here) here.unshift(span);
      else this.at.set(span.start, [span]);
    }
  }
  longest(start: number): Span | undefined {
    return this.at.get(start)?.[0];
  }
  here(start: number): readonly Span[] {
    return this.at.get(start) ?? [];
  }
}
