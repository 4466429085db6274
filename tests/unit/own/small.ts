import { noRecords } from '../../../utils/knowledge/files';
import type { Dataset } from '../../../utils/knowledge/schema';
import { body, person, source } from '../packs/small';

/** Address of a source that is the reader's own word. */
export const WORD = 'urn:boi-canh:own';
export const country: Dataset['places'][number] = {
  id: 'viet-nam',
  name: 'Việt Nam',
  name_en: 'Vietnam',
  aliases: [],
  bio_vi: null,
  bio_en: null,
  sources: ['mau-1'],
  kind: 'country',
  country: null,
};
/** What the extension brings. */
export const bundled: Dataset = {
  ...noRecords(),
  sources: [source],
  people: [person],
  organizations: [body],
  places: [country],
};
/** Somebody, and a body, of the reader's own alone. */
export const mine = {
  ...person,
  id: 'ghi.ta.1',
  name: 'Tạ Văn Thử',
  name_en: 'Tạ Văn Thử',
  roles: [],
  sources: ['mau-1'],
};
export const myBody = { ...body, id: 'ghi.hoi.1', name: 'Hội Thử', name_en: 'Trial Society' };
/** Records of the reader's own. */
export const with_ = (over: Partial<Dataset>): Dataset => ({ ...noRecords(), sources: [source], ...over });
