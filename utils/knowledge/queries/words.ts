import type { PartialDate } from '../../text/partial-date';
import type { Bilingual } from '../card';

/** Words the queries themselves need; the words around a card's lines are the catalogue's (`i18n.ts`). */
export const kindWords: Readonly<Record<string, Bilingual>> = {
  agency: { vi: 'Cơ quan', en: 'Agency' },
  international: { vi: 'Tổ chức quốc tế', en: 'International organisation' },
  company: { vi: 'Doanh nghiệp', en: 'Company' },
  institute: { vi: 'Viện nghiên cứu', en: 'Institute' },
  university: { vi: 'Trường đại học', en: 'University' },
  other: { vi: 'Tổ chức', en: 'Organisation' },
  party: { vi: 'Cơ quan Đảng', en: 'Party body' },
  government: { vi: 'Cơ quan nhà nước', en: 'Government body' },
  media: { vi: 'Cơ quan báo chí', en: 'News organisation' },
  association: { vi: 'Hiệp hội', en: 'Association' },
  ministry: { vi: 'Bộ', en: 'Ministry' },
  city: { vi: 'Thành phố', en: 'City' },
  school: { vi: 'Trường', en: 'School' },
  hospital: { vi: 'Bệnh viện', en: 'Hospital' },
  fund: { vi: 'Quỹ', en: 'Fund' },
  military: { vi: 'Đơn vị quân đội', en: 'Military unit' },
  club: { vi: 'Câu lạc bộ', en: 'Club' },
  country: { vi: 'Quốc gia', en: 'Country' },
  territory: { vi: 'Vùng lãnh thổ', en: 'Territory' },
  province: { vi: 'Tỉnh', en: 'Province' },
  region: { vi: 'Khu vực', en: 'Region' },
  district: { vi: 'Quận, huyện', en: 'District' },
  strategy: { vi: 'Chiến lược', en: 'Strategy' },
  directive: { vi: 'Chỉ thị', en: 'Directive' },
  programme: { vi: 'Chương trình', en: 'Programme' },
  convention: { vi: 'Công ước', en: 'Convention' },
  guideline: { vi: 'Hướng dẫn', en: 'Guideline' },
  conclusion: { vi: 'Kết luận', en: 'Conclusion' },
  law: { vi: 'Luật', en: 'Law' },
  decree: { vi: 'Nghị định', en: 'Decree' },
  resolution: { vi: 'Nghị quyết', en: 'Resolution' },
  decision: { vi: 'Quyết định', en: 'Decision' },
  ordinance: { vi: 'Pháp lệnh', en: 'Ordinance' },
  plan: { vi: 'Kế hoạch', en: 'Plan' },
  circular: { vi: 'Thông tư', en: 'Circular' },
};

const MONTHS = 'January February March April May June July August September October November December'.split(
  ' ',
);

/** `2024-09-27` as "27/9/2024" and "27 September 2024", never more exact than it is. */
export function dateWords(date: PartialDate): Bilingual {
  const [year = '', month, day] = date.split('-');
  const parts = [day, month].filter((part) => part !== undefined).map(Number);
  const name = month === undefined ? [] : [MONTHS[Number(month) - 1] ?? month];
  return {
    vi: [...parts, year].join('/'),
    en: [...(day === undefined ? [] : [Number(day)]), ...name, year].join(' '),
  };
}

/** A record's stated doubt, in both languages; a language left out falls back on the other. */
export function noted(record: {
  doubt_vi?: string | undefined;
  doubt_en?: string | undefined;
}): Bilingual | null {
  const { doubt_vi: vi, doubt_en: en } = record;
  return both(vi, en);
}

/** Two optional texts as one; null when both are missing. */
export function both(vi: string | null | undefined, en: string | null | undefined): Bilingual | null {
  const any = vi ?? en;
  return any ? { vi: vi ?? any, en: en ?? any } : null;
}
