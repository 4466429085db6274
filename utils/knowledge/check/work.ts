import { endUnsourced } from './holders';
import { homePages, sectionPages } from './links';
import type { Finding, Rows } from './rows';
import { oneParty, oneSide, placeAtTable } from './sides';
import { undatedSuccessor } from './time';

/**
 * What the check looks for and does not refuse yet: records of before the rule that somebody must open, or what no
 * program can judge. A kind whose count is none becomes a refusal (`check.ts`).
 */
export const work: readonly { kind: string; find(rows: Rows): Finding[] }[] = [
  { kind: 'end-unsourced', find: endUnsourced },
  { kind: 'undated-successor', find: undatedSuccessor },
  { kind: 'one-side', find: oneSide },
  { kind: 'one-party', find: oneParty },
  { kind: 'place-at-table', find: placeAtTable },
  { kind: 'section-page', find: sectionPages },
  { kind: 'home-page', find: homePages },
];
