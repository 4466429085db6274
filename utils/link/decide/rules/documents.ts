import { cueBeside, wordBefore } from '../../read/beside';
import { follows, surface } from '../../read/reading';
import { ACT } from '../../words/cues';
import { nameHere } from '../evidence';
import {
  goesOn,
  issuedOn,
  issuerNamed,
  listedWith,
  oneOfSeries,
  otherIssuer,
  titleFollows,
  titleGoesOn,
} from '../look/documents';
import { ofOtherYear } from '../look/editions';
import { placeAt } from '../look/neighbours';
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
    id: 'document/other-issuer',
    conditional: true,
    says: 'refuses',
    weight: 0,
    sees: otherIssuer,
    why: 'Another body is named as the issuer of this number.',
    yes: 'Nghị định số 6/2024/NĐ-CP về quản lý kho số; [Nghị định 6] của Bộ Lụa.',
    no: 'Nghị định số 6/2024/NĐ-CP về quản lý kho số; [Nghị định 6] của Bộ TT&SH.',
  },
  {
    id: 'document/foreign-act',
    says: 'refuses',
    weight: 0,
    sees: ({ scene, part, placed, form }) =>
      seen(scene.gazetteer.kind(form.entity) === 'law' && wordBefore(part, placed.start, ACT)),
    why: 'The press calls acts of other countries "đạo luật".',
    yes: 'Brussels bàn Đạo [luật Mã hóa] hôm nay.',
    no: 'Tỉnh bàn [luật Mã hóa] hôm nay.',
  },
  {
    id: 'document/title-goes-on',
    says: 'refuses',
    weight: 0,
    sees: titleGoesOn,
    why: 'The title goes on to that of another law.',
    yes: '[Luật Mã hóa] công quy định.',
    no: '[Luật Mã hóa] công bố hôm nay.',
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
    id: 'event/of-place',
    says: 'refuses',
    weight: 0,
    sees: ({ scene, part, placed, form }) => {
      if (scene.gazetteer.type(form.entity) !== 'event' || !follows(part.reading, placed.end)) return null;
      const place = placeAt(part, placed.end);
      return place ? surface(part.reading, placed.end, place.end) : null;
    },
    why: 'The place right after it makes another event of it.',
    yes: 'Đến [SĐF] Hà Nội xem phim.',
    no: 'Đến [SĐF] ở Hà Nội xem phim.',
  },
  {
    id: 'document/named',
    conditional: true,
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
    conditional: true,
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
    conditional: true,
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
    conditional: true,
    says: 'for',
    weight: 0,
    sees: (candidate) => (asksCue(candidate) ? listedWith(candidate) : null),
    tells: 'coordination',
    why: 'It stands in a list with a document of the same issuer that is named in full.',
    yes: '[Nghị định 6], Nghị định 5/2024/NĐ-CP có hiệu lực.',
    no: '[Nghị định 6], Nghị quyết 57-NQ/TW có hiệu lực.',
  },
  {
    id: 'document/issued-on',
    conditional: true,
    says: 'for',
    weight: 0,
    sees: (candidate) => (asksCue(candidate) ? issuedOn(candidate) : null),
    tells: 'cue',
    why: 'The day it was issued stands right after the number.',
    yes: '[Nghị định 6] ngày 3/3/2024 có hiệu lực.',
    no: '[Nghị định 6] ngày 4/3/2024 có hiệu lực.',
  },
  {
    id: 'document/issuer-after',
    conditional: true,
    says: 'for',
    weight: 0,
    sees: (candidate) => (asksCue(candidate) ? issuerNamed(candidate) : null),
    tells: 'cue',
    why: 'Its issuer is named after the number, in an article of its first years.',
    yes: { text: '[Nghị định 6] của Bộ TT&SH có hiệu lực.', date: '2024-05-05' },
    no: { text: '[Nghị định 6] của Bộ TT&SH có hiệu lực.', date: '2027-05-05' },
  },
  {
    id: 'document/settled',
    conditional: true,
    says: 'for',
    weight: 0,
    sees: ({ scene, form }) =>
      form.conditions && scene.settled.has(form.entity) ? nameHere(scene, form.entity) : null,
    tells: 'introduced',
    why: 'The same number was settled elsewhere in the article.',
    yes: '[Nghị định 6] bàn lâu; Nghị định 6 ngày 3/3/2024 có hiệu lực.',
    no: '[Nghị định 6] bàn lâu; Nghị định 5/2024/NĐ-CP có hiệu lực.',
  },
  {
    id: 'document/needs-cue',
    conditional: true,
    says: 'refuses',
    weight: 0,
    sees: (candidate) => seen(asksCue(candidate)),
    unless: [
      'document/named',
      'document/own-cue',
      'document/title-follows',
      'document/listed',
      'document/issued-on',
      'document/issuer-after',
      'document/settled',
    ],
    why: 'Many documents bear this number, and nothing tells which one is meant.',
    yes: '[Nghị quyết 57] trang.',
    no: '[Nghị quyết 57] của Trung ương nêu rõ.',
  },
  {
    id: 'document/needs-full',
    conditional: true,
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
    conditional: true,
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
    conditional: true,
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
