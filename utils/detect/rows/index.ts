import { againstRows } from './against';
import { subjectRows } from './subject';
import type { TermRow } from './types';

/** The whole lexicon of the judge, in the order of its weights. */
export const rows: readonly TermRow[] = [...subjectRows, ...againstRows];
