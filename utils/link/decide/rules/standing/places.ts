import { cueBeside, wordBefore } from '../../../read/beside';
import { follows, surface } from '../../../read/reading';
import { SMALL_UNIT_AFTER, WARD } from '../../../words/cues';
import { ofKind } from '../../look/names';
import { endsName, hyphenated, officeBefore, onlyCalled, strangerAt } from '../../look/neighbours';
import { inWorkTitle, nationalBody, smallUnit, stateBefore } from '../../look/places/places';
import { type Rule, seen } from '../../rule';

import { type Standing, shouted } from './standing';

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

/** A place's name that ends another name or is a smaller thing's; what follows is left alone. */
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
  {
    id: 'place/state',
    of: ofKind('city'),
    says: 'refuses',
    weight: 0,
    sees: ({ part, placed }) => seen(stateBefore(part, placed.start)),
    why: 'A state of a federation bears the city’s name.',
    yes: 'Đoàn bay tới bang [Madrid] hôm qua.',
    no: 'Đoàn bay tới thành phố [Madrid] hôm qua.',
  },
  {
    id: 'place/small-unit',
    of: ofKind('province', 'city'),
    says: 'refuses',
    weight: 0,
    sees: ({ part, placed }) =>
      smallUnit(part, placed.start) ?? cueBeside(part, placed.start, placed.end, SMALL_UNIT_AFTER),
    why: 'A ward, commune or village bears the name.',
    yes: 'Kho nằm ở xã [Thái Bình] từ lâu.',
    no: 'Kho nằm ở các xã [Thái Bình] từ lâu.',
  },
  {
    id: 'place/national-body',
    of: ofKind('country'),
    says: 'refuses',
    weight: 0,
    sees: nationalBody,
    why: 'A capital begins the word for such a body right before: with the country it is that body’s own name.',
    yes: 'Ngân hàng [Lào] giữ lãi suất.',
    no: 'Theo ngân hàng [Lào] giá tăng.',
  },
  {
    id: 'place/work-title',
    says: 'refuses',
    weight: 0,
    sees: ({ part, placed }) => inWorkTitle(part, placed.start, placed.end),
    why: 'It stands in the title of a song, book, film or programme.',
    yes: 'Bộ phim "Tạm biệt [Hà Nội] nhé" lên sóng.',
    no: 'Ông nói "Tạm biệt [Hà Nội] nhé" rồi về.',
  },
];
