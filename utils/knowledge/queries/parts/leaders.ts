import type { PartialDate } from '../../../text/partial-date';
import type { Holder, Leaders } from '../../card';
import { isAdded } from '../../store/added';
import type { EntityRow, Facts } from '../../store/facts';
import { holdersOn } from '../office-holders';

/** The words with which the title of whoever leads a body begins, the highest first. */
const LEADS: readonly RegExp[] = [
  /^(Tổng Bí thư|Thủ tướng|Tổng thống|Chủ tịch nước)/iu,
  /^(Bộ trưởng|Ngoại trưởng|Thống đốc|Quốc vụ khanh|Tổng Thanh tra|Tổng thư ký|Chánh án|Viện trưởng|Trưởng Ban|Chủ nhiệm|Hiệu trưởng|Thị trưởng|Tỉnh trưởng|Bí thư|Cao ủy|Tổng Biên tập)/iu,
  /^Chủ tịch/iu,
  /^(Tổng Giám đốc|Giám đốc|CEO)/iu,
  /^(Cục trưởng|Tổng cục trưởng|Vụ trưởng|Chánh Văn phòng|Chánh Thanh tra|Trưởng)/iu,
];
/** The last row: in a body that has one above them they lead a unit of it. */
const UNIT = LEADS.length - 1;
/** Somebody who leads for the time being, after those who lead. */
const ACTING = /^(Quyền|Phụ trách)\s+/iu;

const MOST = 2;

function rankOf(title: string): number | null {
  const acting = ACTING.test(title);
  const at = LEADS.findIndex((lead) => lead.test(title.replace(ACTING, '')));
  return at < 0 ? null : at + (acting ? LEADS.length : 0);
}

/**
 * Who leads a body: on a day those whose office is held, or attested by a source from that day or before it; and now.
 * Deputies lead nothing. Empty lists mean that nobody is on record.
 * @param day null when the article's date is unknown: then nobody is named for it
 */
export async function leadersOf(
  facts: Facts,
  body: string,
  day: PartialDate | null,
  today: PartialDate,
): Promise<Leaders> {
  const people = await facts.holders(body);
  return {
    // biome-ignore lint/suspicious/noThenProperty: a list is not callable, so nothing takes the lists for a promise
    then: day === null ? [] : leading(holdersOn(people, body, day)),
    now: leading(holdersOn(people, body, today)),
  };
}

function leading(holders: Holder[]): Holder[] {
  const ranked = holders
    .flatMap((holder) => {
      const rank = rankOf(holder.role.title.vi);
      return rank === null
        ? []
        : { holder, rank, weak: Number(holder.role.state !== 'held'), added: Number(isAdded(holder.role)) };
    })
    .sort((a, b) => a.added - b.added || a.weak - b.weak || a.rank - b.rank);
  const isUnit = ({ rank }: { rank: number }) => rank % LEADS.length === UNIT;
  const heads = ranked.filter((each) => !isUnit(each));
  return (heads.length > 0 ? heads : ranked).slice(0, MOST).map(({ holder }) => holder);
}

/** Whether there can be a leader at all: bodies have one, people and places do not. */
export const isLed = ({ type }: EntityRow) => type === 'organization';
