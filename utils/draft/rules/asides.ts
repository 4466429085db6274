import type { Telling } from '../read/telling';
import { SPEAKS } from '../words/verbs';

/**
 * Names that stand in a sentence and take no part in what it reports: whoever told it, took the picture, sent the envoy,
 * watched the signing. Group `out` is left out of the words before any rule hears them.
 */
export interface AsideRule {
  id: string;
  pattern: RegExp;
  why: string;
  yes: string;
  no: string;
}

const aside = (source: string): RegExp => new RegExp(source, 'dgu');
const TELLERS =
  '(?:(?:tin|thông tin|nguồn tin|thông báo|báo cáo|bài đăng|hãng|hãng thông tấn|hãng tin|kênh|báo|tờ|tạp chí|trang|đài|truyền thông|đại diện|lãnh đạo|dữ liệu|thống kê|văn phòng|cổng thông tin|từ|của|trên) )*';
const NEAR_TO =
  '(?:(?:con rể|con trai|con gái|phu nhân|phu quân|chính quyền|nội các|thay mặt)(?: của)?|(?:đồng minh|trợ lý|cố vấn|phái viên|luật sư|người tiền nhiệm|người kế nhiệm|lời mời|đề nghị|chỉ đạo(?!(?: của)? (?:đồng chí )?<P\\d+> (?:tại|trong) (?:buổi|cuộc))) của)';

/** Read in this order, each on what the one before left. */
export const ASIDES: readonly AsideRule[] = [
  {
    id: 'aside/attributed',
    pattern: aside(`(?<!\\p{L})(?<out>theo ${TELLERS}<[PBOL]\\d+>)(?=,|\\.|\\)|$| cho| đưa| ngày| hôm)`),
    why: 'Whoever tells of it was not there.',
    yes: 'Theo Đại học Nova, Bộ trưởng Trần Minh Hải tiếp bà Anna Walker.',
    no: 'Theo thỏa thuận với Đại học Nova, Bộ trưởng Trần Minh Hải tiếp bà Anna Walker.',
  },
  {
    id: 'aside/credit',
    pattern: aside('(?<!\\p{L})(?<out>(?:ảnh|nguồn|đồ họa|video|clip): ?<[PBOL]\\d+>)'),
    why: 'Whose picture it is.',
    yes: 'Bộ trưởng Trần Minh Hải tiếp bà Anna Walker - Ảnh: Đại học Nova',
    no: 'Bộ trưởng Trần Minh Hải tiếp bà Anna Walker trong ảnh của Đại học Nova.',
  },
  {
    id: 'aside/spouse',
    pattern: aside('(?<=<[PU]\\d+>)(?<out>,? (?:và|cùng) (?:phu nhân|phu quân))(?!\\p{L}| <)'),
    why: 'A spouse without a name takes no part in the office’s business.',
    yes: 'Bộ trưởng Trần Minh Hải và Phu nhân hội kiến bà Anna Walker.',
    no: 'Bộ trưởng Trần Minh Hải và bà Anna Walker hội kiến.',
  },
  {
    id: 'aside/head-of-party',
    pattern: aside(
      '(?<=<P\\d+>)(?<out>, (?:<U\\d+>|<O\\d+>) (?:công tác|đại biểu|đàm phán)[^<,;]{0,20}(?:<[LB]\\d+>)?,?)(?= )',
    ),
    why: 'Who heads the delegation is the person before the comma.',
    yes: 'Bộ trưởng Trần Minh Hải, Giám đốc công tác Việt Nam có buổi làm việc với bà Anna Walker.',
    no: 'Bộ trưởng Trần Minh Hải, Giám đốc Đại học Nova có buổi làm việc với bà Anna Walker.',
  },
  {
    id: 'aside/owner',
    pattern: aside('(?<out>(?<=^|>)(?:, )?<[UO]\\d+> của (?:đồng chí )?<[PU]\\d+>(?:,(?= <P))?)'),
    why: '"Đặc phái viên của X, ông Y": X sent him and was not there.',
    yes: 'Đặc phái viên của Thủ tướng Lào Anna Walker, Bộ trưởng Trần Minh Hải gặp ông Lê Văn Tâm.',
    no: 'Thủ tướng Lào Anna Walker gặp ông Lê Văn Tâm.',
  },
  {
    id: 'aside/near-to',
    pattern: aside(`(?<!\\p{L})${NEAR_TO}(?<out>(?: đồng chí)? <[PU]\\d+>)`),
    why: 'Somebody who is told of as near to a known one is not him.',
    yes: 'Con rể ông Lê Văn Tâm gặp bà Anna Walker.',
    no: 'Ông Lê Văn Tâm gặp bà Anna Walker.',
  },
  {
    id: 'aside/long-office',
    pattern: aside(
      '(?<out>(?:<O\\d+>, )?<[OU]\\d+> (?!và |cùng |với |tiếp |gặp )[^<,;]{1,70}<[BOL]\\d+> )(?=<P\\d+>)',
    ),
    why: 'An office of many words, its body, then who holds it.',
    yes: 'Giám đốc phụ trách các khoản đầu tư lớn của Đại học Nova Trần Minh Hải gặp bà Anna Walker.',
    no: 'Bộ trưởng Trần Minh Hải gặp bà Anna Walker và ông Lê Văn Tâm.',
  },
  {
    id: 'aside/office-of-fields',
    pattern: aside('(?<out><U\\d+> [^<;]{0,70}(?:(?<=[ ])và|,) [^<,;]{0,40}(?:<[BL]\\d+> ){1,2})(?=<P\\d+>)'),
    why: 'Several fields of an office, its country, then who holds it.',
    yes: 'Ông Lê Văn Tâm gặp Bộ trưởng phát triển kinh tế, thương mại quốc tế và xúc tiến xuất khẩu Lào bà Lea Norton.',
    no: 'Ông Lê Văn Tâm gặp Bộ trưởng và bà Lea Norton.',
  },
  {
    id: 'aside/office-then-holder',
    pattern: aside(
      `(?<=(?:với|gặp|tiếp|kiến|đàm) )(?<out>(?:<O\\d+>|<U\\d+> [^<,;]{1,40}<[BOL]\\d+>), )(?=<P\\d+>(?! và|, <P| cùng| (?:đã |cũng |vừa )?(?:${SPEAKS})))`,
    ),
    why: 'One met is told with an office, then by name with a further one.',
    yes: 'Bộ trưởng Trần Minh Hải gặp Giám đốc Đại học Nova (DHN), Giám đốc Đại học Terra Lê Văn Tâm.',
    no: 'Bộ trưởng Trần Minh Hải gặp Giám đốc Đại học Nova.',
  },
  {
    id: 'aside/as-head',
    pattern: aside('(?<=<P\\d+>(?:, <[OU]\\d+>)*)(?<out>,? làm <U\\d+>)'),
    why: 'Who heads the delegation is told before its meeting.',
    yes: 'Đoàn công tác do ông Lê Văn Tâm làm Chủ tịch đã gặp bà Lea Norton.',
    no: 'Đoàn công tác do ông Lê Văn Tâm dẫn đầu đã gặp bà Lea Norton.',
  },
  {
    id: 'aside/office-of-field',
    pattern: aside('(?<out>(?:<O\\d+>, )?<O\\d+> (?:về|phụ trách) [^<,;]{1,60} )(?=<P\\d+>)'),
    why: 'The field of an office stands between its body and its holder.',
    yes: 'Bộ trưởng Trần Minh Hải gặp Giám đốc Đại học Nova về chính sách và đào tạo bà Lea Norton.',
    no: 'Bộ trưởng Trần Minh Hải gặp Giám đốc Đại học Nova về chính sách và đào tạo.',
  },
  {
    id: 'aside/double-office',
    pattern: aside(
      '(?<out><[BO]\\d+> (?:kiêm |thống nhất |và (?:hợp tác|phát triển|thương mại|đối ngoại|đổi mới|truyền thông|môi trường|du lịch|thể thao|công nghệ)[^<,]{0,20}(?:<[LB]\\d+> )?)?)(?=<P\\d+>)',
    ),
    why: 'A body or office right before a name is the one that the name is of.',
    yes: 'Bộ trưởng Trần Minh Hải gặp lãnh đạo Đại học Nova Anna Walker.',
    no: 'Bộ trưởng Trần Minh Hải gặp Đại học Nova và bà Anna Walker.',
  },
  {
    id: 'aside/further-office',
    pattern: aside(
      '(?<=<P\\d+>)(?<!(?:với|cùng) <P\\d+>)(?<out>(?:(?:,| -| –) (?:<[OU]\\d+>(?: \\d[\\d/]*)?|(?:thường trực|thành viên|ủy viên) <B\\d+>))+)(?:(?=,?(?: -| –)? (?:cùng (?:đoàn|các)|đã|vừa|mới|có|tiếp|gặp|hội|điện|làm|chủ trì|đón|thăm|ký|trao|dẫn|cho|nhấn|khẳng|khuyến|đánh)(?!\\p{L})))',
    ),
    why: 'An office after a comma is one more of the person before it, nobody else.',
    yes: 'Thượng tướng Trần Minh Hải, Giám đốc Đại học Nova, gặp bà Anna Walker.',
    no: 'Bộ trưởng Trần Minh Hải, Giám đốc Đại học Nova và bà Anna Walker gặp nhau.',
  },
  {
    id: 'aside/long-head',
    pattern: aside(
      '(?<=<P\\d+>)(?<out>, <U\\d+> (?:[^<;?]|<[BLOU]\\d+>){1,160}?)(?= (?:và|cùng) đoàn(?!\\p{L})| (?:đã|vừa) (?:có (?:buổi|cuộc)|tiếp|làm việc|hội đàm)(?!\\p{L}))',
    ),
    why: 'What the doer heads besides, told at length, stands before what he did.',
    yes: 'Bộ trưởng Trần Minh Hải, Giám đốc triển khai chương trình phát triển Việt Nam và đoàn công tác đã làm việc với bà Anna Walker.',
    no: 'Bộ trưởng Trần Minh Hải và đoàn công tác đã làm việc với bà Anna Walker.',
  },
  {
    id: 'aside/team-head',
    pattern: aside(
      '(?<=<P\\d+>)(?<out>(?: -| –|,) (?:tổ trưởng|tổ phó|trưởng đoàn|trưởng tiểu ban|thành viên)(?!\\p{L})[^<;?]{1,170}?)(?=,? (?:đã|vừa) (?:có (?:buổi|cuộc)|tiếp|làm việc|hội đàm)(?!\\p{L}))',
    ),
    why: 'Which team the doer heads, told at length, stands before what he did.',
    yes: 'Bộ trưởng Trần Minh Hải - Tổ trưởng tổ công tác về kiểm tra, đôn đốc 5G đã có buổi làm việc với bà Anna Walker.',
    no: 'Bộ trưởng Trần Minh Hải - người hát hay đã có buổi làm việc với bà Anna Walker.',
  },
  {
    id: 'aside/what-it-is',
    pattern: aside(
      '(?<=<B\\d+>)(?<out>(?: -| –|,) (?:tập đoàn|công ty|doanh nghiệp|đơn vị|hãng|nhà (?:sản xuất|cung cấp|phát triển|bán lẻ)|một (?:trong|công ty|doanh nghiệp)|ngân hàng|tổ chức|startup|thương hiệu|nền tảng)(?: [^<;?,]{1,80}?)(?:<[LB]\\d+>)?,?)(?= (?:mới đây|vừa|đã|chính thức|hôm nay)(?!\\p{L}))',
    ),
    why: 'What a firm is stands between its name and what it did.',
    yes: 'Đại học Nova và Sao Lab - công ty phần mềm hàng đầu Việt Nam mới đây đã ký kết biên bản ghi nhớ.',
    no: 'Đại học Nova và Sao Lab mới đây đã ký kết biên bản ghi nhớ.',
  },
  {
    id: 'aside/visiting',
    pattern: aside(
      '(?<=<[PO]\\d+>)(?<out>,? (?:đang(?: ở)?|nhân dịp|nhân chuyến|trong chuyến)(?: sang)? (?:thăm|công tác|làm việc)[^<;]{0,40}(?:<[BL]\\d+>)?)(?=,? (?:và|cùng) <P)',
    ),
    why: 'What brought the one met stands between the two names.',
    yes: 'Bộ trưởng Trần Minh Hải tiếp bà Anna Walker đang thăm, làm việc tại Việt Nam và bà Lea Norton.',
    no: 'Bộ trưởng Trần Minh Hải tiếp bà Anna Walker đang thăm Việt Nam.',
  },
  {
    id: 'aside/new-office',
    pattern: aside(
      '(?<=<P\\d+>)(?<out>(?:,| -| –) (?:tân|nguyên|hiện là|đồng thời là|hiện giữ chức) <[OUB]\\d+>)',
    ),
    why: 'Whoever is told of as new in an office is the person before it.',
    yes: 'Bộ trưởng Trần Minh Hải tiếp bà Anna Walker, tân Giám đốc Đại học Nova.',
    no: 'Bộ trưởng Trần Minh Hải tiếp bà Anna Walker và Giám đốc Đại học Nova.',
  },
  {
    id: 'aside/guest-of',
    pattern: aside(
      '^(?:[^<,]{0,40} )?<P\\d+>(?<out> (?!và |cùng |với |tiếp |gặp |thăm |ký )[^<,;]{1,60}<[BL]\\d+>)(?=, <P\\d+>)',
    ),
    why: 'What is left of a long office between the guest of the opening phrase and its comma.',
    yes: 'Tiếp bà Anna Walker, Phó Giám đốc phụ trách đối ngoại và chính sách mới của Đại học Nova, Bộ trưởng Trần Minh Hải nói về 5G.',
    no: 'Bà Anna Walker và Đại học Nova, Bộ trưởng Trần Minh Hải nói về 5G.',
  },
  {
    id: 'aside/master-of',
    pattern: aside('(?<=<P\\d+>)(?<out> chủ <[BL]\\d+>)'),
    why: '"Ông chủ Nhà Trắng" is one person by another word.',
    yes: 'Bà Anna Walker cười. Cuộc gặp giữa bà chủ Đại học Nova và ông Lê Văn Tâm kéo dài.',
    no: 'Bà Anna Walker và Đại học Nova gặp ông Lê Văn Tâm.',
  },
  {
    id: 'aside/belongs',
    pattern: aside('(?<!\\p{L})(?<out>(?:trực thuộc|thuộc|công ty con của|thành viên của) <[BO]\\d+>)'),
    why: 'The body that a party belongs to is no party.',
    yes: 'Đại học Nova và Trung tâm Sao Mai thuộc Đại học Terra ký biên bản ghi nhớ.',
    no: 'Đại học Nova và Trung tâm Sao Mai ký với Đại học Terra biên bản ghi nhớ.',
  },
  {
    id: 'aside/own-delegation',
    pattern: aside(
      '(?<=<P\\d+>(?:(?:,| -| –) <[UO]\\d+>[^<,;]{0,15})?)(?<out>,? (?:và|cùng|cùng với) (?:các |những |lãnh đạo )?(?:thành viên |đồng chí )?(?:trong )?(?:phái đoàn|đoàn)(?! do)[^<,;]{0,30}<[BL]\\d+>)(?=[^;?]*<[PBOL]\\d+>)',
    ),
    why: 'Who came with the doer is of his own side.',
    yes: 'Bộ trưởng Trần Minh Hải và đoàn công tác Đại học Nova làm việc với bà Anna Walker.',
    no: 'Bộ trưởng Trần Minh Hải làm việc với đoàn công tác Đại học Nova và bà Anna Walker.',
  },
  {
    id: 'aside/witness',
    pattern: aside(
      '(?<!\\p{L})(?<out>(?:chứng kiến|tham dự|hiện diện|có mặt) của [^<,;]{0,40}<[POU]\\d+>(?:(?:, <[POU]\\d+>)*,? (?:và|cùng) (?:[^<,;]{0,30})<[POUBL]\\d+>)?)(?=,|;|\\.|\\)|$| trong| nhân| tại)',
    ),
    why: 'Who watches a signing neither signs nor is a party.',
    yes: 'Dưới sự chứng kiến của Bộ trưởng Trần Minh Hải và ông Lê Văn Tâm, Đại học Nova và Đại học Terra ký biên bản ghi nhớ.',
    no: 'Bộ trưởng Trần Minh Hải và ông Lê Văn Tâm ký biên bản ghi nhớ.',
  },
];

/** The sentence without what a row leaves out; the same object where it leaves out nothing. */
function without(telling: Telling, rule: AsideRule): Telling {
  const { told, at } = telling;
  const cuts = [...told.matchAll(rule.pattern)].flatMap(({ indices }) => {
    const out = indices?.groups?.out;
    return out ? [out] : [];
  });
  if (cuts.length === 0) return telling;
  const left = at.map((_, i) => i).filter((i) => !cuts.some(([from, to]) => from <= i && i < to));
  return { ...telling, told: left.map((i) => told[i]).join(''), at: left.map((i) => at[i]!) };
}

/** Ids of the rows that leave something out of a sentence. */
export function asidesIn(telling: Telling): string[] {
  const before = ASIDES.map((_, i) => ASIDES.slice(0, i).reduce(without, telling));
  return ASIDES.filter((rule, i) => without(before[i]!, rule) !== before[i]).map(({ id }) => id);
}

/** The sentence as rules hear it: without those who take no part. */
export const withoutAsides = (telling: Telling): Telling => ASIDES.reduce(without, telling);
