import { hasVietnameseLetter, maybeVietnamese } from '../../text/vietnamese-syllable';
import type { Actor } from '../read/actors';
import type { DraftParticipant, NameRef } from '../types';

/** A name where a sentence has it, to be weighed: is it surely somebody's whole name? */
export interface PartySeen {
  who: DraftParticipant;
  kind: Actor['kind'];
  /** The article's characters right before the name or its office. */
  before: string;
  /** The article's characters right after the name. */
  after: string;
}

/** A row speaks with its weight, for (+) or against (-); `yes` and `no` tell of a meeting of two, of whom the row speaks of the second or not. */
export interface PartyRule {
  id: string;
  weight: number;
  speaks: (seen: PartySeen) => boolean;
  why: string;
  yes: string;
  no: string;
}

const LEAST = 0;
const words = ({ who }: PartySeen): string[] => who.surface.split(/\s+/);
const unknown = ({ who }: PartySeen): boolean => who.entity === null;
const isLoud = (word: string): boolean => word === word.toUpperCase();
/** "McCain", "O'Neill", "LaRocque": capitals inside that names have. */
const NAME_INSIDE = /^(?:Mc|Mac|De|La|Le|Di|Du|Da|Van|Fitz|St|O['’]|D['’]|Al)\p{Lu}/u;
const COUNTRY_FIRST =
  /^(?:Việt Nam|Hàn Quốc|Nhật Bản|Trung Quốc|Thái Lan|Đài Loan|Hoa Kỳ|Ấn Độ|Triều Tiên|Hà Lan|Ba Lan|Phần Lan|Thụy Sĩ|Thụy Điển|Cam-?pu-?chia|Lào) (?=\p{Lu})/u;
const GENERIC =
  /^(?:(?:thượng|hạ|nghị) viện|quốc hội|(?:ban thường vụ )?(?:tỉnh|thành|huyện|quận|đảng) (?:ủy|uỷ)|ban thường vụ|ban chấp hành|ban cán sự đảng|(?:ủy|uỷ) ban nhân dân|ubnd|chính quyền|đảng|nhà nước|tập đoàn|tổng công ty|công ty|ngân hàng|trung tâm|hội đồng|hiệp hội|sở|viện|trường|quỹ|đoàn|lãnh đạo|ban (?:giám đốc|lãnh đạo|tổ chức|quản lý))$/iu;

/** A kind of body without a name, which nobody can tell from another. */
export const isKindAlone = ({ entity, type, surface }: NameRef): boolean =>
  entity === null && type === 'organization' && GENERIC.test(surface);

/** Weights fitted by hand on articles of the press that were read for it. */
export const PARTY_RULES: readonly PartyRule[] = [
  {
    id: 'party/known',
    weight: 3,
    speaks: (seen) => !unknown(seen),
    why: 'The dataset has the name.',
    yes: 'Bộ trưởng Trần Minh Hải tiếp bà Anna Walker.',
    no: 'Bộ trưởng Trần Minh Hải tiếp bà Lea Norton.',
  },
  {
    id: 'party/glued',
    weight: -4,
    speaks: (seen) =>
      seen.who.type === 'person' &&
      words(seen).some(
        (word) =>
          (/\p{Ll}\p{Lu}/u.test(word.replace(/^.*\./u, '')) && !NAME_INSIDE.test(word)) ||
          (word.length > 6 &&
            /[ăâêôơưạảấầẩẫậắằẳẵặẹẻẽếềểễệịỉĩọỏốồổỗộớờởỡợụủũứừửữựỳỵỷỹ]/iu.test(word) &&
            !maybeVietnamese(word)),
      ),
    why: 'Two words without their blank: where the name ends nobody knows.',
    yes: 'Bộ trưởng Trần Minh Hải tiếp bà LanMaris Norton.',
    no: 'Bộ trưởng Trần Minh Hải tiếp bà Maris McNorton.',
  },
  {
    id: 'party/glued-body',
    weight: -4,
    speaks: (seen) =>
      words(seen).some((word) => /^\p{Lu}?\p{Ll}+\p{Lu}\p{Ll}/u.test(word) && hasVietnameseLetter(word)),
    why: 'Words of a body without their blank.',
    yes: 'Bộ trưởng Trần Minh Hải làm việc với Liên minh SaoủyMai.',
    no: 'Bộ trưởng Trần Minh Hải làm việc với Liên minh Sao MaiLab.',
  },
  {
    id: 'party/glued-before',
    weight: -4,
    speaks: (seen) =>
      unknown(seen) &&
      /\p{Ll}\p{Lu}\p{Ll}* $/u.test(seen.before) &&
      /^\p{Lu}\p{Ll}+\p{Lu}/u.test(seen.who.surface),
    why: 'The blank is missing before and inside: the beginning is the end of another name.',
    yes: 'Bộ trưởng Trần Minh Hải gặp bạnThái LanMaris Norton.',
    no: 'Bộ trưởng Trần Minh Hải gặp bạn của MarisLan Norton.',
  },
  {
    id: 'party/clipped',
    weight: -6,
    speaks: ({ after }) => /^(?:\s?(?:\.\.|…)|\.\p{Lu}|-\p{L})/u.test(after),
    why: 'A headline cut short, or a dash without blanks, is inside the name.',
    yes: 'Bộ trưởng Trần Minh Hải tiếp bà Lea Norton ...',
    no: 'Bộ trưởng Trần Minh Hải tiếp bà Lea Norton.',
  },
  {
    id: 'party/one-syllable',
    weight: -4,
    speaks: (seen) => {
      const [word, ...more] = words(seen);
      return unknown(seen) && more.length === 0 && maybeVietnamese(word!) && !isLoud(word!);
    },
    why: 'One Vietnamese syllable that no fuller name explains is a word or the end of one.',
    yes: 'Bộ trưởng Trần Minh Hải tiếp ông Dân.',
    no: 'Bộ trưởng Trần Minh Hải tiếp ông Philippe.',
  },
  {
    id: 'party/country-first',
    weight: -3,
    speaks: (seen) => {
      const rest = seen.who.surface.replace(COUNTRY_FIRST, '');
      return (
        unknown(seen) && rest !== seen.who.surface && rest.split(' ').every((word) => maybeVietnamese(word))
      );
    },
    why: 'A country’s name before Vietnamese words: the headline ran two phrases into one.',
    yes: 'Bộ trưởng Trần Minh Hải gặp những người bạn Hàn Quốc Biển tình cảm.',
    no: 'Bộ trưởng Trần Minh Hải gặp Hàn Quốc SuperPort.',
  },
  {
    id: 'party/kind-alone',
    weight: -3,
    speaks: ({ who }) => isKindAlone(who),
    why: 'A kind of body without a name is anybody’s.',
    yes: 'Bộ trưởng Trần Minh Hải làm việc với Ban Thường vụ Tỉnh ủy.',
    no: 'Bộ trưởng Trần Minh Hải làm việc với Liên minh Sao Mai.',
  },
  {
    id: 'party/several-holders',
    weight: -6,
    speaks: ({ kind, before }) =>
      kind === 'office' && /(?:^|\P{L})(?:các|những|hai|ba|bốn|nhiều) $/iu.test(before),
    why: 'Several holders of an office are nobody by name.',
    yes: 'Bộ trưởng Trần Minh Hải gặp các Thủ tướng Lào.',
    no: 'Bộ trưởng Trần Minh Hải gặp Thủ tướng Lào.',
  },
  {
    id: 'party/fields',
    weight: -4,
    speaks: (seen) => unknown(seen) && /(?:bộ|sở|ban|cục|vụ)(?: gồm)?: $/iu.test(seen.before),
    why: 'Fields listed behind "các Bộ:" run into one name.',
    yes: 'Bộ trưởng Trần Minh Hải làm việc với các Bộ: Trung tâm Sao Mai.',
    no: 'Bộ trưởng Trần Minh Hải làm việc với Trung tâm Sao Mai.',
  },
  {
    id: 'party/counted',
    weight: -4,
    speaks: (seen) =>
      unknown(seen) && /\d+ (?:đơn vị|doanh nghiệp|công ty|nhà|hãng|tổ chức) $/u.test(seen.before),
    why: 'Several bodies of a kind: the name behind their number is the kind’s.',
    yes: 'Bộ trưởng Trần Minh Hải làm việc với 6 đơn vị SaLab.',
    no: 'Bộ trưởng Trần Minh Hải làm việc với SaLab.',
  },
  {
    id: 'party/named-next',
    weight: -6,
    speaks: ({ kind, after }) =>
      kind === 'office' && /^(?: khi đó| lúc đó| đương nhiệm)?, (?:ông|bà|ngài|đồng chí) \p{Lu}/u.test(after),
    why: 'Who held the office is named after a comma: he is the party, not the country.',
    yes: 'Bộ trưởng Trần Minh Hải gặp Thủ tướng Lào khi đó, ông Ngô Bá Gốm.',
    no: 'Bộ trưởng Trần Minh Hải gặp Thủ tướng Lào khi đó, rồi về.',
  },
  {
    id: 'party/runs-on',
    weight: -4,
    speaks: (seen) =>
      unknown(seen) &&
      seen.who.type === 'organization' &&
      /^ (?:doanh nghiệp|quốc tế|quốc gia|nhân dân|kỹ thuật|các (?:công trình|dự án)|tỉnh(?! \p{Lu})|và (?:doanh nghiệp|phát triển|quốc tế))(?!\p{L})/u.test(
        seen.after,
      ),
    why: 'Small words right after a body’s name that do nothing are more of it.',
    yes: 'Bộ trưởng Trần Minh Hải làm việc với Liên minh Sao mai quốc tế trẻ.',
    no: 'Bộ trưởng Trần Minh Hải làm việc với Liên minh Sao Mai hôm nay.',
  },
  {
    id: 'party/scene',
    weight: -6,
    speaks: ({ before }) =>
      /(?<!\p{L})(?:giờ|công du|ga|bến xe|sân bay|cảng(?: hàng không)?(?: quốc tế)?|cầu|cao tốc|quốc lộ|khu công nghiệp|khu đô thị|đường|thủ đô) $/iu.test(
        before,
      ),
    why: 'A clock, a way or a station named by a place is nobody.',
    yes: 'Bộ trưởng Trần Minh Hải nói lúc năm giờ Hà Nội.',
    no: 'Bộ trưởng Trần Minh Hải làm việc với Hà Nội.',
  },
  {
    id: 'party/two-letters',
    weight: -2,
    speaks: (seen) => unknown(seen) && /^\p{Lu}{1,2}$/u.test(seen.who.surface),
    why: 'Two capitals that nobody knows are too little for a name.',
    yes: 'Bộ trưởng Trần Minh Hải làm việc với PN.',
    no: 'Bộ trưởng Trần Minh Hải làm việc với PNQ.',
  },
];

/** Rows that speak of a name. */
export const partyRulesOf = (seen: PartySeen): PartyRule[] =>
  PARTY_RULES.filter(({ speaks }) => speaks(seen));

/** Whether it is surely a whole name. */
export const isSurelyNamed = (seen: PartySeen): boolean =>
  partyRulesOf(seen).reduce((sum, { weight }) => sum + weight, 0) >= LEAST;
