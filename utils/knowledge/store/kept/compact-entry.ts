import type { PartialDate } from '../../../text/partial-date';
import type { SearchEntry } from '../../search/entries';
import { type CompactName, namedOf } from './shared';

/** What a search holds of something beside its id, kind and name; fields by their place. */
export type CompactEntry = [
  noteVi: string,
  noteEn: string,
  also: string,
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

export function compactEntry({
  note,
  also,
  countries,
  date,
  parents,
  degree,
  pack,
}: SearchEntry): CompactEntry {
  const compact = [note.vi, note.en, also, countries, date, parents, degree] as const;
  return pack ? [...compact, pack] : [...compact];
}

export function entryOf([named, entry]: [CompactNamed, CompactEntry]): SearchEntry {
  const [, , kind] = named;
  const [noteVi, noteEn, also, countries, date, parents, degree, pack] = entry;
  return {
    ...namedOf(named),
    kind,
    note: { vi: noteVi, en: noteEn },
    also,
    countries,
    date,
    parents,
    degree,
    ...(pack && { pack }),
  };
}
