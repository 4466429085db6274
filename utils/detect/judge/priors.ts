import { rows } from '../rows';
import type { Role } from '../rows/types';
import { featureOf, zones } from './features';

type Weights = [title: number, lead: number, body: number];

/** What a role's terms should weigh in title, lead and body before any page was seen. */
const ROLES: Record<Role, Weights> = {
  subject: [1.6, 0.9, 0.6],
  agency: [1.6, 0.8, 0.3],
  specialist: [0.9, 0.6, 0.4],
  firm: [0.6, 0.4, 0.2],
  core: [1.1, 0.7, 0.4],
  colour: [0.6, 0.4, 0.3],
  tool: [0.2, 0.15, 0.1],
  against: [-1, -0.6, -0.5],
};

/** Each feature of the model with what it should weigh before any page was seen; fitting stays near it. */
export const priors: Record<string, number> = {
  ...Object.fromEntries(
    rows.flatMap((row) => zones.map((zone, at) => [featureOf(row, zone), ROLES[row.role][at]!])),
  ),
  variety: 0.7,
  spread: 1.6,
  'no body': 0.4,
  'title elsewhere': -0.5,
  section: 0.8,
  'name person': 0.1,
  'name company': 0.15,
  'name organization': 0.15,
  'name document': 0.4,
  'name event': 0.4,
};

/** Of a newspaper's pages some 2-3 in a hundred are ICT news. */
const BIAS = -4.2;

export const startOf = (feature: string): number => priors[feature] ?? BIAS;
