import { BODY_RULES } from './bodies';
import { DOCUMENT_RULES, ONLY_EDITION_RULES } from './documents';
import { PERSON_RULES } from './people';
import { PLACE_RULES } from './places';
import { BODY_STANDING } from './standing/bodies';
import { BODY_CREDITED } from './standing/credited';
import { PLACE_ENDING, PLACE_STANDING } from './standing/places';

/** Every table of rules by its name, for what looks at all of them: tests, mutation, explaining. */
export const RULE_TABLES = {
  BODY_CREDITED,
  BODY_STANDING,
  PLACE_STANDING,
  PLACE_ENDING,
  PLACE_RULES,
  BODY_RULES,
  DOCUMENT_RULES,
  ONLY_EDITION_RULES,
  PERSON_RULES,
} as const;

/** All rules in the order in which they are heard. */
export const ALL_RULES = Object.values(RULE_TABLES).flat();
