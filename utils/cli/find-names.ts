import { type EntityType, entityTypeNames, entityTypes } from '../kinds';
import type { Bilingual } from '../knowledge/card';
import type { Dataset } from '../knowledge/schema';

export interface Found {
  id: string;
  type: EntityType;
  name: Bilingual;
}
export type FindNames = (text: string) => Found[];

/** At most so many are returned. */
const MOST = 20;

/** One form for comparing: no tones, no shapes, lower case, single spaces between runs of letters and digits. */
const fold = (text: string) =>
  text
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .replace(/[đĐ]/gu, 'd')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();

/**
 * Looks entities up by what they are called: a whole name or alias first, then one that begins so, then one that holds
 * every word asked for; shorter names first. Diacritics and case do not count.
 */
export function nameFinder(dataset: Dataset): FindNames {
  const all = entityTypeNames.flatMap((type) =>
    dataset[entityTypes[type].file].map((record) => ({
      found: { id: record.id, type, name: { vi: record.name, en: record.name_en } },
      forms: [record.name, record.name_en, ...record.aliases.map(({ text }) => text)].map(fold),
    })),
  );
  return (text) => {
    const wanted = fold(text);
    if (wanted === '') return [];
    const words = wanted.split(' ');
    return all
      .map(({ found, forms }) => ({
        found,
        rank: Math.min(...forms.map((form) => rankOf(form, wanted, words))),
      }))
      .filter(({ rank }) => rank < Number.POSITIVE_INFINITY)
      .sort((a, b) => a.rank - b.rank || (a.found.id < b.found.id ? -1 : 1))
      .slice(0, MOST)
      .map(({ found }) => found);
  };
}

/** 0 for the name itself, then by how it matches and how much longer it is; infinite when it does not. */
function rankOf(form: string, wanted: string, words: string[]): number {
  if (form === wanted) return 0;
  if (form.startsWith(`${wanted} `)) return 1000 + form.length;
  const own = form.split(' ');
  return words.every((word) => own.some((one) => one.startsWith(word)))
    ? 2000 + form.length
    : Number.POSITIVE_INFINITY;
}
