import type { Candidate, Rule } from '../../rule';
import { companionRules } from '../companion';
import { CUED_BODY_RULES } from './cued';
import { FEW_LETTER_RULES } from './few-letters';
import { NAMED_BODY_RULES } from './named';
import { OTHER_BODY_RULES } from './other';
import { RANKED_BODY_RULES } from './ranked';

/** Whether a name that could be a body's means it here, and which of the bodies of one name. */
export const BODY_RULES: readonly Rule<Candidate>[] = [
  ...OTHER_BODY_RULES,
  ...NAMED_BODY_RULES,
  ...CUED_BODY_RULES,
  ...companionRules({
    subject: 'body',
    unless: ['body/introduced-here', 'body/in-full'],
    beside: 'SaoMai đến; [S01] vào việc.',
    alone: 'Trời mưa; [S01] vào việc.',
  }),
  ...RANKED_BODY_RULES,
  ...FEW_LETTER_RULES,
];
