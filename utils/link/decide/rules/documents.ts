import { cueBeside } from '../../read/beside';
import { nameHere } from '../evidence';
import { goesOn, listedWith, oneOfSeries, titleFollows } from '../look/documents';
import { ofOtherYear } from '../look/editions';
import { type Candidate, type Rule, seen } from '../rule';

const asksCue = ({ form }: Candidate): boolean => (form.conditions?.cue.length ?? 0) > 0;

/** Whether a name that could be a document's or an event's means it here. */
export const DOCUMENT_RULES: readonly Rule<Candidate>[] = [
  {
    id: 'document/number-goes-on',
    says: 'refuses',
    weight: 0,
    sees: (candidate) => seen(goesOn(candidate)),
    why: 'The number is longer than this document’s.',
    yes: '[Nghị quyết 57]/2023/NQ-HĐND của tỉnh.',
    no: '[Nghị quyết 57] của Trung ương nêu rõ.',
  },
  {
    id: 'event/one-of-series',
    says: 'refuses',
    weight: 0,
    sees: oneOfSeries,
    why: 'The year after it makes one event of the series, which has a name of its own.',
    yes: 'Đến [SĐF] 2024 xem phim.',
    no: 'Đến [SĐF] xem phim.',
  },
  {
    id: 'document/named',
    says: 'for',
    weight: 0,
    sees: ({ scene, form }) =>
      form.conditions && scene.namedSurely.has(form.entity) ? nameHere(scene, form.entity) : null,
    tells: 'introduced',
    why: 'The article gives the document its full name.',
    yes: 'Nghị quyết 57-NQ/TW ra đời. Theo [Nghị quyết 57], tỉnh làm ngay.',
    no: 'Theo [Nghị quyết 57], tỉnh làm ngay.',
  },
  {
    id: 'document/own-cue',
    says: 'for',
    weight: 0,
    sees: ({ part, placed, form }) =>
      form.conditions ? cueBeside(part, placed.start, placed.end, form.conditions.cue) : null,
    tells: 'cue',
    why: 'A year, number or issuer that only this one of its number has stands beside it.',
    yes: '[Nghị quyết 57] của Trung ương nêu rõ.',
    no: '[Nghị quyết 57] trang.',
  },
  {
    id: 'document/title-follows',
    says: 'for',
    weight: 0,
    sees: (candidate) => (asksCue(candidate) ? titleFollows(candidate) : null),
    tells: 'cue',
    why: 'Its own title goes on after the number.',
    yes: '[Nghị định 6] về quản lý kho số.',
    no: '[Nghị định 6] về bán rau.',
  },
  {
    id: 'document/listed',
    says: 'for',
    weight: 0,
    sees: (candidate) => (asksCue(candidate) ? listedWith(candidate) : null),
    tells: 'coordination',
    why: 'It stands in a list with a document of the same issuer that is named in full.',
    yes: '[Nghị định 6], Nghị định 5/2024/NĐ-CP có hiệu lực.',
    no: '[Nghị định 6], Nghị quyết 57-NQ/TW có hiệu lực.',
  },
  {
    id: 'document/needs-cue',
    says: 'refuses',
    weight: 0,
    sees: (candidate) => seen(asksCue(candidate)),
    unless: ['document/named', 'document/own-cue', 'document/title-follows', 'document/listed'],
    why: 'Many documents bear this number, and nothing tells which one is meant.',
    yes: '[Nghị quyết 57] trang.',
    no: '[Nghị quyết 57] của Trung ương nêu rõ.',
  },
  {
    id: 'document/needs-full',
    says: 'refuses',
    weight: 0,
    sees: ({ form }) => seen(form.conditions?.afterFull === true),
    unless: ['document/named'],
    why: 'The short name means many things, and the article never gives the full one.',
    yes: 'Theo [Công ước Sông], hai bên họp.',
    no: 'Công ước Sông Cả ra đời. Theo [Công ước Sông], hai bên họp.',
  },
  {
    id: 'document/companion',
    says: 'for',
    weight: 0,
    sees: ({ scene, form }) => {
      const here = form.conditions?.with.find((other) => scene.named.has(other));
      return here === undefined ? null : nameHere(scene, here);
    },
    tells: 'with',
    why: 'The article names what this name must stand with.',
    yes: 'SaoMai mở [Ngày hội Vui] hôm nay.',
    no: 'Xã mở [Ngày hội Vui] hôm nay.',
  },
  {
    id: 'document/needs-companion',
    says: 'refuses',
    weight: 0,
    sees: ({ form }) => seen((form.conditions?.with.length ?? 0) > 0),
    unless: ['document/companion'],
    why: 'The name is believed only beside certain others, and none of them is in the article.',
    yes: 'Xã mở [Ngày hội Vui] hôm nay.',
    no: 'SaoMai mở [Ngày hội Vui] hôm nay.',
  },
];

/** Asked only of a title that one document alone bears. */
export const ONLY_EDITION_RULES: readonly Rule<Candidate>[] = [
  {
    id: 'document/other-year',
    says: 'refuses',
    weight: 0,
    sees: (candidate) => seen(ofOtherYear(candidate, candidate.form)),
    why: 'The year after the title is that of an edition nobody told us of.',
    yes: '[Luật Mã hóa] năm 2001 quy định.',
    no: '[Luật Mã hóa] năm 2015 quy định.',
  },
];
