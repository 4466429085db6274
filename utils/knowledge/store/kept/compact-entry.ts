import type { PartialDate } from '../../../text/partial-date';
import type { Bilingual } from '../../card';
import { BETWEEN, type SearchEntry } from '../../search/entries';
import { type CompactName, namedOf } from './shared';

/**
 * A piece of what something is found by: the note in both languages (0), both names of an entity, by the place of its
 * entry among all (from 1), or a text of its own.
 */
type Piece = number | string;

/** What a search holds of something beside its id, kind and name; fields by their place. */
export type CompactEntry = [
  noteVi: string,
  noteEn: string,
  also: Piece[],
  countries: string[],
  date: PartialDate | null,
  parents: string[],
  degree: number,
  pack?: SearchEntry['pack'],
];
/** Id, kind and name, as the shared text of a name says them; what is no entity has its own in the same form. */
export type CompactNamed = [
  tag: 'n',
  id: CompactName[1],
  kind: SearchEntry['kind'],
  vi: string,
  en: CompactName[4],
  ...unknown[],
];

/** Both names, or both languages of a note, as `also` has them. */
const inBoth = ({ vi, en }: Bilingual): string => `${vi} ${en}`;

/** @param numbers by both names of an entity the place of its entry among all, from 1 */
export function compactEntry(entry: SearchEntry, numbers: ReadonlyMap<string, number>): CompactEntry {
  const { note, also, countries, date, parents, degree, pack } = entry;
  const noted = inBoth(note);
  const pieces = also === '' ? [] : also.split(BETWEEN);
  const compact = [
    note.vi,
    note.en,
    pieces.map((piece) => (piece === noted ? 0 : (numbers.get(piece) ?? piece))),
    countries,
    date,
    parents,
    degree,
  ] as const;
  return pack ? [...compact, pack] : [...compact];
}

/** @param entities in the order of their entries */
export const numbersOf = (entities: readonly { name: Bilingual }[]): Map<string, number> =>
  new Map(entities.map(({ name }, n) => [inBoth(name), n + 1]));

type WholeEntry = [named: CompactNamed, entry: CompactEntry];

/** All entries, of which those of entities come first. */
export const entriesOf = (all: readonly WholeEntry[]): SearchEntry[] =>
  all.map((entry) => entryOf(entry, all));

function entryOf([named, entry]: WholeEntry, all: readonly WholeEntry[]): SearchEntry {
  const [, , kind] = named;
  const [vi, en, pieces, countries, date, parents, degree, pack] = entry;
  const text = (piece: Piece) => {
    if (typeof piece === 'string') return piece;
    return inBoth(piece === 0 ? { vi, en } : namedOf(all[piece - 1]![0]).name);
  };
  return {
    ...namedOf(named),
    kind,
    note: { vi, en },
    also: pieces.map(text).join(BETWEEN),
    countries,
    date,
    parents,
    degree,
    ...(pack && { pack }),
  };
}
