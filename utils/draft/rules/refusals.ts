import { LOOKED_BACK } from './looked-back';
import { NO_SIDE_OF_IT } from './no-side';
import { NOT_YET } from './not-yet';
import type { RefusalRule } from './rule';

/** What makes a report none: not yet, not at all, only wished, only remembered, or of others. */
export const REFUSALS: readonly RefusalRule[] = [...NOT_YET, ...NO_SIDE_OF_IT, ...LOOKED_BACK];

/** What these refuse is told as still to come. */
export const TO_COME: ReadonlySet<string> = new Set(
  ['future', 'planned', 'planned-for', 'later', 'arranged', 'ahead-of'].map((id) => `refuse/${id}`),
);

/** Appointments speak of the future with a day, and of the past with a year: only denial and questions speak against them. */
export const OFFICE_REFUSALS: readonly RefusalRule[] = REFUSALS.filter(({ id }) =>
  ['refuse/denied', 'refuse/asked', 'refuse/wished'].includes(id),
);
