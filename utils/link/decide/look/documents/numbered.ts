import { surface, textAfter } from '../../../read/reading';
import type { Candidate } from '../../rule';

/** A name where it stands, without what it could mean. */
export interface Numbered {
  part: Pick<Candidate['part'], 'reading'>;
  placed: Candidate['placed'];
}

/** The name bears a number. */
export const numbered = ({ part: { reading }, placed }: Numbered): boolean =>
  /\d/.test(surface(reading, placed.start, placed.end));

/** Characters after a document's number in which its day and issuer stand. */
export const REACH = 60;

/** What stands after the name, so far. */
export const after = ({ part, placed }: Numbered): string => textAfter(part.reading, placed.end, REACH);
