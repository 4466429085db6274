import type { PartialDate } from '../../text/partial-date';
import { plain, same } from '../read/same';
import type { Report } from '../rules/doubts';
import type { Heard } from '../rules/rule';
import type { DraftParticipant, NameRef, Said } from '../types';
import { inHeadline, type Told } from './said';

/** Sentences below the headline in which an article says what it is about. */
const OPENING = 3;

/** Whose body is the other, or has the other's name in its own: "UBND tỉnh Bắc Ninh" where the headline says "Bắc Ninh". */
const isOf = (who: DraftParticipant | NameRef, { surface, entity }: NameRef): boolean => {
  const body = 'side' in who ? who.side : null;
  if (body !== null && same(body, { surface, entity, type: body.type })) return true;
  const own = body === null && who.type === 'person' ? '' : (body ?? who).surface;
  return surface.includes(' ') && ` ${plain(own)} `.includes(` ${plain(surface)} `);
};

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
    sides,
    central: sides.some((side) => named.some((one) => same(one, side) || isOf(side, one))),
  };
}
