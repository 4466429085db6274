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

/** How high the title of whoever leads a body stands, 0 the highest; null for those who lead nothing: deputies, members. */
export function rankOf(title: string): number | null {
  const acting = ACTING.test(title);
  const at = LEADS.findIndex((lead) => lead.test(title.replace(ACTING, '')));
  return at < 0 ? null : at + (acting ? LEADS.length : 0);
}

/** Whether a rank is that of a unit's head in a body that has one above them. */
export const isOfUnit = (rank: number): boolean => rank % LEADS.length === UNIT;
