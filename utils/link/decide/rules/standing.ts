import { cueBeside, wordBefore } from '../../read/beside';
import { follows, surface } from '../../read/reading';
import type { Span } from '../../read/spans';
import { INDEX, WARD } from '../../words/cues';
import { givenAbroad } from '../look/abroad';
import { ofKind } from '../look/names';
import {
  branchEnd,
  countryEnd,
  countryMayFollow,
  endsForeignName,
  endsName,
  holderAt,
  hyphenated,
  officeBefore,
  onlyCalled,
  placeAt,
  shipOf,
  strangerAt,
} from '../look/neighbours';
import { beforeLeadDash, inCredit, inLeadBrackets } from '../look/tags';
import { type Candidate, type Rule, seen } from '../rule';

/** A name before it is weighed: what stands right beside may make it a part of a longer one. */
export interface Standing extends Candidate {
  span: Span;
}

const shouted = ({ part, placed }: Standing): boolean => part.reading.shouted[placed.start] === 1;
const YEAR = /^(?:19|20)\d{2}$/;

/** A body whose name goes on. What is refused here covers the next name as well. */
export const BODY_STANDING: readonly Rule<Standing>[] = [
  {
    id: 'body/hyphen',
    says: 'refuses',
    weight: 0,
    sees: (one) => seen(hyphenated(one)),
    why: 'A hyphen joins it to what is no name we know: a product or an index.',
    yes: 'Dịch vụ [SMS]-Cloud giảm giá.',
    no: 'Liên danh [SMS]-SaoMai trúng thầu.',
  },
  {
    id: 'body/ship',
    says: 'refuses',
    weight: 0,
    sees: (one) => seen(!shouted(one) && follows(one.part.reading, one.placed.end) && shipOf(one)),
    why: 'A ship bears the name.',
    yes: 'Hôm qua tàu [SMS] 02 cập cảng.',
    no: 'Hôm qua hãng [SMS] cập cảng.',
  },
  {
    id: 'body/index',
    of: ofKind('company', 'media'),
    says: 'refuses',
    weight: 0,
    sees: ({ part, placed }) => cueBeside(part, placed.start, placed.end, INDEX),
    why: 'After "chỉ số" it names a stock exchange’s index.',
    yes: 'Hôm nay chỉ số [SaoMai] tăng điểm.',
    no: 'Hôm nay cổ phiếu [SaoMai] tăng điểm.',
  },
  {
    id: 'body/yearly-event',
    of: ofKind('international'),
    says: 'refuses',
    weight: 0,
    sees: ({ part, placed }) => {
      const next = follows(part.reading, placed.end) ? surface(part.reading, placed.end, placed.end + 1) : '';
      return YEAR.test(next) ? next : null;
    },
    why: 'A year after an organisation of states makes an event of it.',
    yes: 'Hội nghị [HNXA] 2027 sẽ họp.',
    no: 'Hôm nay [HNXA] mời khách.',
  },
  {
    id: 'body/number-tail',
    says: 'refuses',
    weight: 0,
    sees: ({ part: { reading }, placed: { start } }) => {
      const from = reading.text.start[start]!;
      return NUMBER_HEAD.exec(reading.text.text.slice(Math.max(0, from - LONGEST_HEAD), from))?.[0] ?? null;
    },
    why: 'The letters end a paper’s number: who issued it, not who is spoken of.',
    yes: 'Quyết định 810/QĐ-[SMS] có hiệu lực.',
    no: 'Quyết định của hãng [SMS] có hiệu lực.',
  },
  {
    id: 'body/of-place-after',
    says: 'refuses',
    weight: 0,
    sees: (one) => {
      const { part, placed, span, form } = one;
      const place = !shouted(one) && follows(part.reading, placed.end) ? placeAt(part, placed.end) : null;
      if (!place || countryEnd(part, span, form) || branchEnd(part, span, form)) return null;
      if (countryMayFollow(one, place.entity)) return null;
      return surface(part.reading, placed.end, place.end);
    },
    why: 'The place right after it makes another body of it: another country’s, or a branch.',
    yes: '[Bộ Thông tin và Số hóa] Lào cử đoàn sang.',
    no: '[Bộ Thông tin và Số hóa] Việt Nam cử đoàn sang.',
  },
  {
    id: 'body/given-abroad',
    says: 'refuses',
    weight: 0,
    sees: givenAbroad,
    why: 'In an English text every state’s ministry has the same name, and the words beside it give this one to another country.',
    yes: 'The leaders of the [Silk Ministry] of Madrid met in the morning.',
    no: 'The leaders of the [Silk Ministry] met in Madrid in the morning.',
  },
  {
    id: 'body/name-goes-on',
    says: 'refuses',
    weight: 0,
    sees: (one) => {
      const { part, placed } = one;
      const { start, end } = placed;
      if (shouted(one) || !strangerAt(part, end) || placeAt(part, end) !== null) return null;
      return holderAt(part, start, end) ? null : surface(part.reading, end, end + 1);
    },
    why: 'The name goes on with a capital that is nobody’s own.',
    yes: '[SaoMai] Shop giảm giá.',
    no: '[SaoMai] giảm giá.',
  },
];

/** A body's letters that name nobody in the text, but whose paper it is or who took the photograph. */
export const BODY_CREDITED: readonly Rule<Standing>[] = [
  {
    id: 'body/lead-brackets',
    says: 'refuses',
    weight: 0,
    sees: (one) => seen(inLeadBrackets(one)),
    why: 'It is the publisher’s tag in brackets at the head of the text.',
    yes: '([SMS]) - Hôm nay trời đẹp.',
    no: 'Hôm nay hãng [SMS] họp.',
  },
  {
    id: 'body/lead-dash',
    of: ofKind('media'),
    says: 'refuses',
    weight: 0,
    sees: (one) => seen(beforeLeadDash(one)),
    why: 'It is the publisher’s tag before the dash at the head of the text.',
    yes: '[BMO] - Hôm nay trời đẹp.',
    no: 'Theo kênh [BMO] - tờ báo sớm - trời đẹp.',
  },
  {
    id: 'body/ends-foreign-name',
    of: ofKind('company'),
    says: 'refuses',
    weight: 0,
    sees: (one) =>
      endsForeignName(one) ? surface(one.part.reading, one.placed.start - 1, one.placed.start) : null,
    why: 'A foreign word with a capital stands right before it: the end of another firm’s name.',
    yes: 'Hôm qua Zuno [SaoMai] mở xưởng.',
    no: 'Hôm qua hãng [SaoMai] mở xưởng.',
  },
  {
    id: 'body/photo-credit',
    of: ofKind('media'),
    says: 'refuses',
    weight: 0,
    sees: (one) => seen(inCredit(one)),
    why: 'It says whose photograph this is, nothing of the article’s matter.',
    yes: 'Trời đẹp. Ảnh: Minh Tú - [BMO]',
    no: 'Trời đẹp. Ảnh của Minh Tú, báo [BMO]',
  },
];

/** "810/QĐ-", "12/2025/TT-" before the issuer's letters, and the characters they may take. */
const NUMBER_HEAD = /\d\/\p{Lu}[\p{L}]*-$/u;
const LONGEST_HEAD = 12;

/** A place whose name goes on, or that ends another name. */
export const PLACE_STANDING: readonly Rule<Standing>[] = [
  {
    id: 'place/hyphen',
    says: 'refuses',
    weight: 0,
    sees: (one) => seen(!shouted(one) && hyphenated(one)),
    why: 'A hyphen joins it to what is no name we know: a product or an index.',
    yes: 'Chỉ số [VN]-Index tăng.',
    no: 'Chỉ số ở [VN] tăng.',
  },
  {
    id: 'place/name-goes-on',
    says: 'refuses',
    weight: 0,
    sees: (one) => {
      const { part, placed } = one;
      if (
        shouted(one) ||
        !strangerAt(part, placed.end) ||
        officeBefore(part, placed.start) ||
        onlyCalled(one)
      )
        return null;
      return surface(part.reading, placed.end, placed.end + 1);
    },
    why: 'The name goes on with a capital that is nobody’s own.',
    yes: 'Đoàn đến [Hà Nội] Xanh chiều nay.',
    no: 'Đoàn đến [Hà Nội] chiều nay.',
  },
  {
    id: 'place/numbered-ward',
    says: 'refuses',
    weight: 0,
    sees: ({ part, placed }) => {
      if (!wordBefore(part, placed.start, WARD) || !follows(part.reading, placed.end)) return null;
      const next = surface(part.reading, placed.end, placed.end + 1);
      return /^\d{1,2}$/.test(next) ? next : null;
    },
    why: 'A number after it makes it the name of a ward.',
    yes: 'Kho nằm ở phường [Hà Nội] 3 từ lâu.',
    no: 'Kho nằm ở phường 3 [Hà Nội] từ lâu.',
  },
];

/** A place that ends another name, which leaves what follows alone. */
export const PLACE_ENDING: readonly Rule<Standing>[] = [
  {
    id: 'place/ends-name',
    says: 'refuses',
    weight: 0,
    sees: (one) =>
      !shouted(one) && endsName(one, one.span.forms)
        ? surface(one.part.reading, one.placed.start - 1, one.placed.start)
        : null,
    why: 'It is the end of a club’s, company’s or other name before it.',
    yes: 'Chủ nhà Real [Madrid] thắng.',
    no: 'Chủ nhà ở [Madrid] thắng.',
  },
];
