import { noRecords } from '../../../utils/knowledge/files';
import type { Dataset } from '../../../utils/knowledge/schema';
import { type Meta, memoryFacts } from '../../../utils/knowledge/store/facts';
import type { Bundled } from '../../../utils/knowledge/store/packaged';
import { makeRows } from '../../../utils/knowledge/store/rows';
import { shelve } from '../../../utils/knowledge/store/shelves';
import type { PackHeader } from '../../../utils/packs/format/header';
import type { Pack } from '../../../utils/packs/format/types';

/** A pack of a press office that nobody has: one body, one person in it, one source. */
export const header: PackHeader = {
  pack: 1,
  id: 'phong-bao-chi',
  name: 'Phòng Báo chí Mẫu',
  version: '2026.11',
  language: 'vi',
  publisher: 'Phòng Báo chí Mẫu',
  licence: 'CC BY 4.0',
  date: '2026-11-01',
};

export const source: Dataset['sources'][number] = {
  id: 'mau-1',
  url: 'https://mau.example/1',
  publisher: 'Báo Mẫu',
  title: 'Bà Lương Thị Mẫu nhận nhiệm vụ',
  date: '2026-10-02',
  lang: 'vi',
};

export const body: Dataset['organizations'][number] = {
  id: 'vien-mau',
  name: 'Viện Dữ liệu Mẫu Sông Hồng',
  name_en: 'Red River Sample Data Institute',
  aliases: [],
  bio_vi: null,
  bio_en: null,
  sources: ['mau-1'],
  kind: 'institute',
  country: 'viet-nam',
  parents: [],
  founded: null,
  dissolved: null,
  successor: null,
};

export const person: Dataset['people'][number] = {
  id: 'luong-thi-mau',
  name: 'Lương Thị Mẫu',
  name_en: 'Luong Thi Mau',
  aliases: [],
  bio_vi: null,
  bio_en: null,
  sources: ['mau-1'],
  nationality: 'viet-nam',
  born: null,
  roles: [
    {
      title_vi: 'Viện trưởng',
      title_en: 'Director',
      org: 'vien-mau',
      from: '2026-10-01',
      to: null,
      sources: ['mau-1'],
    },
  ],
};

/** The small pack, with other records in the place of its own. */
export const packOf = (records: Partial<Dataset> = {}, changed: Partial<PackHeader> = {}): Pack => ({
  header: { ...header, ...changed },
  records: { ...noRecords(), sources: [source], organizations: [body], people: [person], ...records },
});

/** A dataset as if it had come with the extension. */
export const bundledOf = (dataset: Dataset, meta: Meta): Bundled => ({
  meta: async () => meta,
  dataset: async () => dataset,
  rows: async () => makeRows(dataset),
  shelves: async () => shelve(makeRows(dataset)),
  facts: async () => memoryFacts(makeRows(dataset), meta),
});
