import type { RoleLine } from '../../card';

/** What an article says around a name. */
export interface Said {
  /** Its words near the mentions, as written. */
  words: string;
  /** The entities it names. */
  here: ReadonlySet<string>;
}

/** Offices filled by somebody for the time being. */
const ACTING = /^(quyền|phụ trách|tạm quyền|q\.)\s/iu;

const plain = (text: string) => text.normalize('NFC').toLowerCase().replace(/\s+/g, ' ');

/**
 * The offices of one time with the one an article means first, see `meantFirst`. What is acting or doubtful comes last
 * among equals; else the list's own order holds, which is by evidence.
 */
export function fitting(roles: RoleLine[], said: Said): RoleLine[] {
  if (roles.length < 2) return roles;
  const sureFirst = roles.toSorted((a, b) => Number(isUnsure(a)) - Number(isUnsure(b)));
  return meantFirst(sureFirst, said);
}

/**
 * Offices with the one an article means first: whose title stands in its words, before all where its body is named too, then
 * whose rank does while its body is named, then whose body alone is. Those alike stay in their order.
 */
export function meantFirst(roles: RoleLine[], { words, here }: Said): RoleLine[] {
  if (roles.length < 2) return roles;
  const text = plain(words);
  return roles
    .map((role) => ({ role, fit: fitOf(role, text, here) }))
    .sort((a, b) => b.fit - a.fit)
    .map(({ role }) => role);
}

function fitOf({ title, org }: RoleLine, text: string, here: ReadonlySet<string>): number {
  const full = plain(title.vi);
  const isNamed = org !== null && here.has(org.entity);
  if (text.includes(full)) return isNamed ? 4 : 3;
  if (!isNamed) return 0;
  const rank = full.replace(plain(org.name.vi), '').trim();
  return rank !== full && text.includes(rank) ? 2 : 1;
}

const isUnsure = ({ title, doubt }: RoleLine) => doubt !== null || ACTING.test(title.vi);
