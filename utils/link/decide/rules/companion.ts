import { asksCompanion } from '../look/names';
import { companion } from '../look/own-names';
import { always, type Candidate, type Example, type Rule } from '../rule';

interface Companions {
  /** The first half of the rules' ids. */
  subject: 'body' | 'place' | 'document';
  /** Rules of the table that let the name do without company. */
  unless?: readonly string[];
  /** The name with what it must stand with. */
  beside: Example;
  /** The name without. */
  alone: Example;
}

/** Names that are believed only beside certain others: the row for their company, and the row that refuses them without. */
export const companionRules = ({
  subject,
  unless = [],
  beside,
  alone,
}: Companions): readonly Rule<Candidate>[] => [
  {
    id: `${subject}/companion`,
    of: asksCompanion,
    says: 'for',
    weight: 0,
    sees: companion,
    tells: 'with',
    why: 'The article names what this name must stand with.',
    yes: beside,
    no: alone,
  },
  {
    id: `${subject}/needs-companion`,
    of: asksCompanion,
    says: 'refuses',
    weight: 0,
    sees: always,
    unless: [...unless, `${subject}/companion`],
    why: 'The name is believed only beside certain others, and none of them is in the article.',
    yes: alone,
    no: beside,
  },
];
