import type { Span } from '../../../read/spans';
import type { Candidate } from '../../rule';

/** A name before it is weighed: what stands right beside may make it a part of a longer one. */
export interface Standing extends Candidate {
  span: Span;
}

/** The name stands in a text of capitals only, where capitals tell nothing. */
export const shouted = ({ part, placed }: Standing): boolean => part.reading.shouted[placed.start] === 1;
