import { cueBeside } from '../../../read/beside';
import { follows, surface } from '../../../read/reading';
import { INDEX } from '../../../words/cues';
import { givenAbroad } from '../../look/bodies/abroad';
import { modelAfter } from '../../look/bodies/models';
import { shortOfOther } from '../../look/bodies/short-of-other';
import { beatenIn, teamOf } from '../../look/bodies/sport';
import { branchEnd, countryEnd, countryMayFollow, firmTailEnd } from '../../look/bodies/tails';
import { ofKind } from '../../look/names';
import { holderAt, hyphenated, ownCountry, placeAt, shipOf, strangerAt } from '../../look/neighbours';
import { type Rule, seen } from '../../rule';

import { type Standing, shouted } from './standing';

const YEAR = /^(?:19|20)\d{2}$/;

/** "810/QĐ-", "12/2025/TT-" before the issuer's letters, and the characters they may take. */
const NUMBER_HEAD = /\d\/\p{Lu}[\p{L}]*-$/u;
const LONGEST_HEAD = 12;

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
    id: 'body/team',
    says: 'refuses',
    weight: 0,
    sees: teamOf,
    why: 'A team or a club bears the name.',
    yes: 'Hôm qua đội [SMS] ra sân.',
    no: 'Hôm qua quân đội [SMS] ra quân.',
  },
  {
    id: 'body/in-match',
    says: 'refuses',
    weight: 0,
    sees: beatenIn,
    why: 'Somebody plays against it in a text about a match: a team bears the name.',
    yes: 'Ở trận chung kết, đội nhà thắng [SMS].',
    no: 'Ở phiên đấu thầu, hãng kia thắng [SMS].',
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
    id: 'body/model',
    of: ofKind('company'),
    says: 'refuses',
    weight: 0,
    sees: (one) => (shouted(one) ? null : modelAfter(one)),
    why: 'A model or product goes on from the firm’s name: what it makes is spoken of.',
    yes: 'Gói [SaoMai] 365 được nâng cấp.',
    no: 'Hôm nay [SaoMai] 20 năm tuổi.',
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
    id: 'body/short-of-other',
    says: 'refuses',
    weight: 0,
    sees: shortOfOther,
    why: 'The article gives the letters to another name, after which they stand in brackets.',
    yes: 'Theo SaoMaiSoft (SMS), giá tăng. Hôm nay [SMS] họp.',
    no: 'Theo bà Lan (SMS), giá tăng. Hôm nay [SMS] họp.',
  },
  {
    id: 'body/of-place-after',
    says: 'refuses',
    weight: 0,
    sees: (one) => {
      const { part, placed, span, form } = one;
      const place = !shouted(one) && follows(part.reading, placed.end) ? placeAt(part, placed.end) : null;
      if (!place || countryEnd(part, span, form) || branchEnd(part, span, form)) return null;
      if (countryMayFollow(one, place.entity) || ownCountry(part, form, place.entity)) return null;
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
      const { part, placed, span, form } = one;
      const { start, end } = placed;
      if (firmTailEnd(part, span, form) > 0) return null;
      if (shouted(one) || !strangerAt(part, end) || placeAt(part, end) !== null) return null;
      return holderAt(part, start, end) ? null : surface(part.reading, end, end + 1);
    },
    why: 'The name goes on with a capital that is nobody’s own.',
    yes: '[SaoMai] Shop giảm giá.',
    no: '[SaoMai] giảm giá.',
  },
];
