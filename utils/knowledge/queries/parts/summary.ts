import type { Bilingual, Card, FactLine, RoleLine } from '../../card';
import type { EntityRow } from '../../store/facts';
import { dateInWords } from './words';

/**
 * One line about an entity that has no bio, composed from structured facts alone: the office known best for people
 * ("Thứ trưởng Bộ KH&CN; ghi nhận gần nhất 7/2023"), kind and belonging for everything else. Null when nothing is known.
 */
export function summaryOf(
  { type }: EntityRow,
  { roles, facts }: Pick<Card, 'roles' | 'facts'>,
): Bilingual | null {
  return type === 'person' ? officeSummary(roles) : belongingSummary(type, facts);
}

function officeSummary({ then, now, since, earlier, undated }: Card['roles']): Bilingual | null {
  const role = then[0] ?? now[0] ?? since[0] ?? earlier[0] ?? undated[0];
  if (!role) return null;
  const time = timeOf(role);
  return {
    vi: time ? `${role.title.vi}; ${time.vi}` : role.title.vi,
    en: time ? `${role.title.en}; ${time.en}` : role.title.en,
  };
}

function timeOf({ from, to, attested }: RoleLine): Bilingual | null {
  const [start, end] = [from && dateInWords(from), to && dateInWords(to)];
  if (start && end) return { vi: `từ ${start.vi} đến ${end.vi}`, en: `from ${start.en} to ${end.en}` };
  if (end) return { vi: `đến ${end.vi}`, en: `until ${end.en}` };
  const latest = attested.at(-1);
  if (latest && latest !== from) {
    const seen = dateInWords(latest);
    const since = start ? { vi: `từ ${start.vi}, `, en: `from ${start.en}, ` } : { vi: '', en: '' };
    return { vi: `${since.vi}ghi nhận gần nhất ${seen.vi}`, en: `${since.en}last recorded ${seen.en}` };
  }
  return start ? { vi: `từ ${start.vi}`, en: `from ${start.en}` } : null;
}

function belongingSummary(type: EntityRow['type'], facts: FactLine[]): Bilingual | null {
  const labels: FactLine['label'][] = ['kind', 'number', 'parent', 'issuer', 'issued', 'host', 'country'];
  const parts: Bilingual[] = [];
  for (const label of labels)
    for (const fact of facts) if (fact.label === label && !fact.today) parts.push(fact.value);
  if (parts.length === 0 || type === 'event') return hosted(facts);
  return { vi: parts.map(({ vi }) => vi).join(', '), en: parts.map(({ en }) => en).join(', ') };
}

function hosted(facts: FactLine[]): Bilingual | null {
  const host = facts.find(({ label }) => label === 'host');
  return host ? { vi: `Sự kiện của ${host.value.vi}`, en: `Event of ${host.value.en}` } : null;
}
