import { cueBeside } from '../../../read/beside';
import { between, surface } from '../../../read/reading';
import { NATURE } from '../../../words/cues';
import { plusAfter } from '../../look/bodies/models';
import { beforeLeadDash, inCredit, inLeadBrackets } from '../../look/bodies/tags';
import { endsInPlus, ofKind } from '../../look/names';
import { endsForeignName } from '../../look/neighbours';
import { type Rule, seen } from '../../rule';

import type { Standing } from './standing';

/** A body's name that names nobody in the text: whose paper it is, who took the photograph, what bears the name as well. */
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
    id: 'body/nature',
    of: ofKind('company'),
    says: 'refuses',
    weight: 0,
    sees: ({ part, placed }) => cueBeside(part, placed.start, placed.end, NATURE),
    why: 'A river, wood or mountain bears the name.',
    yes: 'Hôm nay rừng [SaoMai] cháy.',
    no: 'Hôm nay hãng [SaoMai] họp.',
  },
  {
    id: 'body/without-plus',
    of: endsInPlus,
    says: 'refuses',
    weight: 0,
    sees: ({ part, placed }) => seen(!between(part.reading, placed.end).startsWith('+')),
    why: 'The sign at the end of its name is not there: the letters alone say something else.',
    yes: 'Vé rẻ hơn 500 [QQ] mỗi lượt.',
    no: 'Vé rẻ hơn trên [QQ]+ từ nay.',
  },
  {
    id: 'body/plus-after',
    of: ofKind('company', 'media', 'international'),
    says: 'refuses',
    weight: 0,
    sees: (one) => seen(plusAfter(one)),
    why: 'A plus sign makes another name of it: a service, a channel, a wider circle.',
    yes: 'Phim chiếu trên [SaoMai]+ từ nay.',
    no: 'Phim do hãng [SaoMai] làm từ nay.',
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
