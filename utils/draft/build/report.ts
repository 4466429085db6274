import type { PartialDate } from '../../text/partial-date';
import { same } from '../read/same';
import type { Report } from '../rules/doubts';
import type { Heard } from '../rules/rule';
import type { NameRef, Said } from '../types';
import { inHeadline, type Told } from './said';

/** Sentences below the headline in which an article says what it is about. */
const OPENING = 3;

/** What was heard in sentence `index`, to be weighed. */
export function reportOf(
  told: Told,
  index: number,
  heard: Heard,
  { date, sides }: { date: Said<PartialDate> | null; sides: readonly NameRef[] },
): Report {
  const below = told.tellings.findIndex((one) => !inHeadline(told, one));
  const opening = told.tellings.slice(0, Math.max(0, below) + OPENING);
  const named = opening.flatMap(({ actors }) => actors.flatMap(({ who }) => who ?? []));
  const { telling } = heard;
  return {
    heard,
    opens: index < opening.length,
    date: date?.value ?? null,
    dated: date !== null && date.start === telling.start,
    published: told.published,
    central: sides.some((side) => named.some((one) => same(one, side))),
  };
}
