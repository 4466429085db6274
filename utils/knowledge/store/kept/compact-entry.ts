import type { PartialDate } from '../../../text/partial-date';
import type { SearchEntry } from '../../search/entries';

/** What a search holds of something, its fields by their place. */
export type CompactEntry = [
  id: string,
  kind: SearchEntry['kind'],
  nameVi: string,
  nameEn: string,
  noteVi: string,
  noteEn: string,
  also: string,
  countries: string[],
  date: PartialDate | null,
  parents: string[],
  degree: number,
  pack?: SearchEntry['pack'],
];

export function compactEntry(entry: SearchEntry): CompactEntry {
  const { id, kind, name, note, also, countries, date, parents, degree, pack } = entry;
  const compact = [
    id,
    kind,
    name.vi,
    name.en,
    note.vi,
    note.en,
    also,
    countries,
    date,
    parents,
    degree,
  ] as const;
  return pack ? [...compact, pack] : [...compact];
}

export function entryOf(compact: CompactEntry): SearchEntry {
  const [id, kind, vi, en, noteVi, noteEn, also, countries, date, parents, degree, pack] = compact;
  return {
    id,
    kind,
    name: { vi, en },
    note: { vi: noteVi, en: noteEn },
    also,
    countries,
    date,
    parents,
    degree,
    ...(pack && { pack }),
  };
}
