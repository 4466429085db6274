import type { EntityNumber } from '../gazetteer/gazetteer';
import type { Part } from './scene';

/** A rule that spoke of a candidate, and what it saw. */
export interface Spoken {
  id: string;
  says: 'for' | 'against' | 'refuses';
  weight: number;
  /** Words on the page, '' where the rule only looks at how they stand. */
  saw: string;
  why: string;
  /** Rules one of which would have overruled the refusal: what the text would need. */
  unless: readonly string[];
}

/** What was said of one entity where one of its names stands: syllables `start` to before `end` of the part. */
export interface Heard {
  part: Part;
  start: number;
  end: number;
  entity: EntityNumber;
  spoke: Spoken[];
}

/** Receives all that is heard, for explaining; linking itself never looks at it. */
export type Trace = (heard: Heard) => void;
