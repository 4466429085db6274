import { SPEAKS } from '../words/verbs';
import { ACTORS, ANY_ACTORS, NOT_GUEST, pattern, type TellingRule } from './rule';

const DIRECT =
  '(?:gọi điện(?: thoại)?(?: (?:cho|tới|đến|chúc mừng))?|thăm(?: và|,) làm việc (?:với|tại|ở)|tiếp và làm việc với|tiếp,? làm việc với|hội kiến(?: với)?|tiếp kiến|yết kiến|chào xã giao|tiếp xã giao|đón tiếp|điện đàm(?: trực tuyến)?(?: với)?|gặp gỡ(?:,? trao đổi)?(?: với)?|gặp mặt(?:(?:,| và) (?:động viên|chúc mừng|trao đổi với|thăm hỏi|biểu dương|tuyên dương))?|gặp song phương(?: với)?|gặp(?! (?:khó|rào|bất lợi|thách|tai nạn|khủng|vấn đề|phải|sự cố|rủi|trở|nhiều|vướng|thuận|nhau)(?!\\p{L}))(?:,? làm việc)?(?: với)?|(?<!liên |trực |gián |trao |giao |kế )tiếp(?! (?:tục|quản|nhiên|tay|bước|theo|cận|nhận|nối|xúc|thu|tế|thị|sức|đó|viên|dân|đến|sau|là|lửa)(?!\\p{L}))(?: đoàn)?)';
const WITH =
  '(?:gọi điện|cuộc gọi|đồng chủ trì(?= (?:cuộc|buổi|phiên|kỳ|hội đàm|tham vấn|đối thoại))[^<;?]{0,60}?|tham vấn|hội đàm|điện đàm|đàm phán|làm việc|họp|tọa đàm|trao đổi|thảo luận|gặp)[^<;:?,]{0,40}?(?:với|cùng)';
const NOUN =
  '(?:cuộc gặp gỡ|cuộc gặp|buổi gặp gỡ|buổi gặp|buổi làm việc|cuộc làm việc|phiên làm việc|cuộc hội đàm|buổi hội đàm|hội đàm|cuộc hội kiến|buổi hội kiến|buổi tiếp kiến|cuộc tiếp kiến|buổi tiếp|cuộc tiếp|cuộc điện đàm|điện đàm|cuộc họp|phiên họp|buổi họp)';
const VERB = `(?:${DIRECT}|${WITH})`;
const GAP = '(?<gap>(?! và (?!đoàn|lãnh đạo|các|đại diện|một số))[^<;?]{0,90}?)';

/** After a verb of two doers no third is met: "X và Y gặp mặt các nhà khoa học". */
const ALONE = '(?=[.,;)]|$| (?:bên lề|nhân|để|về|trước|sau|vào|trong|hôm|khi|lần|và|tại|ở|kín|ngắn))';

/** On whose behalf the host speaks. */
const INSTEAD = '(?:thay mặt[^;?]{0,60}?, ?)?';

/** From the first doer's verb over those met so far: "hội đàm với X, hội kiến Y". */
const SO_FAR = `(?<!\\p{L})${VERB}(?!\\p{L})[^<;:?,]{0,25}?${ANY_ACTORS}(?:[^<?.]{0,70}?(?:,|;| và)(?: đã| có| buổi| cuộc)* ${VERB}[^<;:?,]{0,25}?${ANY_ACTORS})*?`;

/** How a meeting is told; the order decides which of two shapes has the word. */
export const MEETING_RULES: readonly TellingRule[] = [
  {
    id: 'meeting/received-by',
    pattern: pattern(
      `(?<b>${ANY_ACTORS})(?<gap>[^<;?]{0,30}?)được (?<a>${ANY_ACTORS}) (?<verb>đón tiếp|tiếp đón|tiếp|hội kiến|mời gặp)`,
    ),
    why: 'The passive names the guest first.',
    yes: 'Bà Anna Walker được Bộ trưởng Trần Minh Hải tiếp ngày 3/9.',
    no: 'Bà Anna Walker được Bộ trưởng Trần Minh Hải khen ngày 3/9.',
  },
  {
    id: 'meeting/visited-and-met',
    pattern: pattern(
      `(?<a>${ANY_ACTORS})[^<;?]{0,40}?(?<!\\p{L})(?:thăm|đến|tới|gặp|tiếp|gặp gỡ|${VERB}) ${ANY_ACTORS}(?<gap>[^<;?]{0,30}?),?(?: và|,)(?: đã| có| buổi| cuộc)* (?<verb>${VERB})[^<;:?,]{0,25}?(?<b>${ANY_ACTORS})`,
    ),
    why: 'A second verb after "và" has the doer of the first.',
    yes: 'Bộ trưởng Trần Minh Hải thăm Đại học Nova và làm việc với bà Anna Walker.',
    no: 'Bộ trưởng Trần Minh Hải thăm Đại học Nova và khen bà Anna Walker.',
  },
  {
    id: 'meeting/and-then',
    pattern: pattern(
      `(?<=${NOT_GUEST}(?<a>${ANY_ACTORS})(?<gap>(?![,;]| và (?!đoàn|lãnh đạo|các|đại diện|một số))[^<;?]{0,90}?)${SO_FAR}[^<?.]{0,70}?(?:,|;| và)(?: đã| có| buổi| cuộc)* )(?<verb>${VERB})(?!\\p{L})(?<link>[^<;:?,]{0,25}?)(?<b>${ANY_ACTORS})`,
    ),
    why: 'One doer, several verbs in a row, each with whom it was.',
    yes: 'Bộ trưởng Trần Minh Hải hội đàm với Đại học Nova, hội kiến bà Anna Walker, tiếp ông Lê Văn Tâm.',
    no: 'Bộ trưởng Trần Minh Hải hội đàm với Đại học Nova, khen bà Anna Walker, mời ông Lê Văn Tâm.',
  },
  {
    id: 'meeting/led-by',
    pattern: pattern(
      `(?<a>${ANY_ACTORS})${GAP}(?<!\\p{L})(?<verb>${VERB})(?<link>[^<;?]{0,110}(?:<[BL]\\d+>[^<;?]{0,60}){0,3}? do) (?<b><P\\d+>)(?:(?:, [^<;?]{0,20}<[LB]\\d+>)?(?:,? (?:làm|là) (?:<U\\d+>|[^<]{0,12}trưởng đoàn)| dẫn đầu| trưởng đoàn)|(?=,?\\s*(?:[.;]|$)|,? (?:về|nhằm|đến|sang|đang)(?!\\p{L})))`,
    ),
    why: 'A delegation is met in whoever leads it.',
    yes: 'Bộ trưởng Trần Minh Hải tiếp đoàn doanh nghiệp Lào do bà Lea Norton dẫn đầu.',
    no: 'Bộ trưởng Trần Minh Hải tiếp đoàn doanh nghiệp Lào do bà Lea Norton mời.',
  },
  {
    id: 'meeting/went-to',
    pattern: pattern(
      `(?<a>${ANY_ACTORS})(?<gap>[^<;?]{0,40}?)(?<!\\p{L})(?:đến|tới|sang|công du) <[BLO]\\d+>(?: và| rồi)?(?: đã| có| buổi| cuộc)* (?<verb>gặp|hội đàm với|hội kiến|làm việc với|đàm phán với)(?<link>[^<;:?,]{0,25}?)(?<b>${ANY_ACTORS})`,
    ),
    why: 'Whoever went somewhere met somebody there; the place did not.',
    yes: 'Bộ trưởng Trần Minh Hải tới Đại học Nova gặp bà Anna Walker.',
    no: 'Bộ trưởng Trần Minh Hải tới Đại học Nova khen bà Anna Walker.',
  },
  {
    id: 'meeting/did-and-met',
    pattern: pattern(
      `${NOT_GUEST}(?<a><P\\d+>)(?<gap>[^<;?]{0,60}?)(?<!\\p{L})(?:kiểm tra|khảo sát|thị sát|thăm|dự|tham dự|dâng hương|dâng hoa|tham quan)(?!\\p{L})[^;?]{0,160}?(?:,| và)(?: trước khi| đã| có| buổi| cuộc)* (?<verb>thăm và làm việc với|làm việc với|gặp gỡ|gặp|tiếp|hội kiến|hội đàm với)(?!\\p{L})(?<link>[^<;:?,]{0,25}?)(?<b>${ANY_ACTORS}|các (?:tỉnh|thành phố) <L\\d+>(?:(?:,| và) <L\\d+>)*)`,
    ),
    why: 'Who looks at a site, names and all, and then sits with somebody.',
    yes: 'Bộ trưởng Trần Minh Hải kiểm tra cầu Sao Mai qua Việt Nam và làm việc với bà Anna Walker.',
    no: 'Bộ trưởng Trần Minh Hải kiểm tra cầu Sao Mai qua Việt Nam và khen bà Anna Walker.',
  },
  {
    id: 'meeting/while-meeting',
    pattern: pattern(
      `^(?:[^<;?”]{0,300}”, )?[^<;?]{0,60}?(?<a><P\\d+>)(?:[^<;?“”"]|<[BLU]\\d+>){1,160}? (?:khi (?:đang )?(?<verb>gặp(?: gỡ| song phương)?|tiếp|hội đàm với|hội kiến|điện đàm với|làm việc với)|(?:trong|sau|tại) (?<verb2>(?:cuộc|buổi) (?:gặp gỡ|gặp|hội đàm|hội kiến|điện đàm|làm việc|tiếp)(?= (?:[^<;:?,]{1,20} )?(?:với|cùng) )))(?!\\p{L})(?<gap>)(?<link>[^<;:?,]{0,35}?)(?<b>${ANY_ACTORS})`,
    ),
    why: 'What somebody said or did "khi gặp" or "sau cuộc gặp với" the other, things and places named between.',
    yes: 'Bộ trưởng Trần Minh Hải nêu tên Đại học Nova khi gặp bà Anna Walker.',
    no: 'Bộ trưởng Trần Minh Hải nêu tên Đại học Nova khi khen bà Anna Walker.',
  },
  {
    id: 'meeting/committees-of',
    pattern: pattern(
      `(?<a>${ANY_ACTORS})(?<gap>[^<;?,]{0,60}?)(?<!\\p{L})(?<verb>(?:thăm và )?làm việc với)(?<link> <B\\d+> các tỉnh )(?<b><L\\d+>(?:(?:,| và)(?: tỉnh)? <L\\d+>)*)`,
    ),
    why: 'One word for the committees of several provinces: the provinces are met.',
    yes: 'Bộ trưởng Trần Minh Hải làm việc với Ban Thường vụ Tỉnh ủy các tỉnh Thái Bình và Áo Sơn.',
    no: 'Bộ trưởng Trần Minh Hải làm việc với Ban Thường vụ Tỉnh ủy Thái Bình.',
  },
  {
    id: 'meeting/active',
    pattern: pattern(
      `${NOT_GUEST}(?<a>${ANY_ACTORS})${GAP}(?<!\\p{L})(?<verb>${VERB})(?!\\p{L})(?![^<]{0,45}giữa )(?<link>[^<;:?,]{0,25}?)(?<b>${ANY_ACTORS})`,
    ),
    why: 'The plain order: who met whom.',
    yes: 'Bộ trưởng Trần Minh Hải tiếp bà Anna Walker.',
    no: 'Bộ trưởng Trần Minh Hải tiếp tục khen bà Anna Walker.',
  },
  {
    id: 'meeting/between',
    pattern: pattern(`(?<!\\p{L})(?<verb>${NOUN})(?<link>[^<;?]{0,40}?)giữa (?<a>${ACTORS})(?<gap>)`),
    why: 'A meeting as a noun, "giữa" before those who met.',
    yes: 'Cuộc gặp giữa Bộ trưởng Trần Minh Hải và bà Anna Walker kéo dài.',
    no: 'Hợp tác giữa Bộ trưởng Trần Minh Hải và bà Anna Walker kéo dài.',
  },
  {
    id: 'meeting/between-with',
    pattern: pattern(
      `(?<!\\p{L})(?<verb>${NOUN})(?<link>[^<;?]{0,40}?)giữa (?<a>${ANY_ACTORS})(?<gap>)[^<;?,]{0,20} (?:với|và) (?<b>${ANY_ACTORS})`,
    ),
    why: '"Giữa" before the one, "với" before the other.',
    yes: 'Cuộc gặp giữa Bộ trưởng Trần Minh Hải với bà Anna Walker kéo dài.',
    no: 'Cuộc gặp giữa ngày của Bộ trưởng Trần Minh Hải kéo dài.',
  },
  {
    id: 'meeting/of-with',
    pattern: pattern(
      `(?<!\\p{L})(?<verb>${NOUN})(?<gap>[^<;?,]{0,20}?) của (?<a>${ANY_ACTORS}) (?:với|và) (?<b>${ANY_ACTORS})`,
    ),
    why: 'A meeting as a noun, "của" before the one, "với" before the other.',
    yes: 'Cuộc gặp của Bộ trưởng Trần Minh Hải với bà Anna Walker kéo dài.',
    no: 'Cuộc gặp của Bộ trưởng Trần Minh Hải kéo dài, bà Anna Walker nói.',
  },
  {
    id: 'meeting/words-at',
    pattern: pattern(
      `(?<!\\p{L})của (?<a><P\\d+>)(?<gap>),? (?:tại|trong) (?<verb>${NOUN})(?<link>[^<;?,]{0,30}?) (?:với|cùng) (?<b>${ANY_ACTORS})`,
    ),
    why: 'What somebody said or decided at a meeting with the other.',
    yes: 'Đó là ý kiến của Bộ trưởng Trần Minh Hải tại buổi làm việc với Đại học Nova.',
    no: 'Đó là ý kiến của Bộ trưởng Trần Minh Hải tại hội nghị với Đại học Nova.',
  },
  {
    id: 'meeting/place-visited',
    pattern: pattern(
      `${NOT_GUEST}(?<a>${ANY_ACTORS})(?<gap>[^<;?,]{0,45}?)(?<!\\p{L})(?<verb>(?:thăm và )?làm việc với|làm việc cùng)(?<link> (?:(?:lãnh đạo|chủ chốt|đại diện|các|hai|ba|bốn|năm|sáu|\\d+|tỉnh|thành phố|tp|địa phương|và|gồm|<B\\d+>(?= các tỉnh))[,:]? )*)(?<b><L\\d+>(?:(?:,| và)(?: các)?(?: tỉnh| thành phố| tp)? <L\\d+>)*)`,
    ),
    why: 'Who works with a province or city sits with its leaders.',
    yes: 'Bộ trưởng Trần Minh Hải làm việc với Hà Nội.',
    no: 'Bộ trưởng Trần Minh Hải làm việc tại Hà Nội.',
  },
  {
    id: 'meeting/welcomed',
    pattern: pattern(
      `^(?:phát biểu )?(?:tại|trong) (?:cuộc |buổi )?(?:hội đàm|hội kiến|tiếp kiến|đón tiếp|tiếp|gặp gỡ|gặp|điện đàm)(?: [^<;?,]{1,30})?, ${INSTEAD}(?:[^<;?,]{1,20}, )?(?<a><P\\d+>)(?:(?<gap>[^<;?,]{0,50}?)(?<verb>chào mừng|chào đón|hoan nghênh|cảm ơn|chúc mừng|(?:được )?(?:đón|gặp lại|gặp))(?<link>[^<;?,]{0,20}?)|[^<;?,]{0,60}?(?:chào mừng|hoan nghênh|tin tưởng|đánh giá cao|ý nghĩa|nhấn mạnh|khẳng định|cảm ơn)[^<;?]{0,70} chuyến (?:thăm|công tác)[^<;?,]{0,50}(?:<L\\d+>[^<;?,]{0,20})? của )(?<b><P\\d+>)`,
    ),
    why: 'The host welcomes the guest at a meeting told of before.',
    yes: 'Tại buổi tiếp, Bộ trưởng Trần Minh Hải chào mừng bà Anna Walker.',
    no: 'Tại hội nghị, Bộ trưởng Trần Minh Hải chào mừng bà Anna Walker.',
  },
  {
    id: 'meeting/greeting',
    pattern: pattern(
      `^(?:tại|trong) (?<verb>(?:cuộc |buổi )?(?:hội đàm|hội kiến|tiếp kiến|đón tiếp|tiếp|gặp gỡ|gặp|điện đàm))(?<gap>)(?<link>[^<;?,]{0,30}?), (?:gửi lời|nhiệt liệt|vui mừng|trân trọng|chúc mừng|hoan nghênh|chào mừng|chào đón)[^<;?,]{0,40} (?<b><P\\d+>)(?:[^;?<]|<[BLOU]\\d+>){0,160}?, (?<a><P\\d+>)(?= (?:đã |cũng )*(?:${SPEAKS}|coi)(?!\\p{L}))`,
    ),
    why: 'The guest is greeted before the host is named.',
    yes: 'Tại cuộc hội kiến, gửi lời chào tới bà Anna Walker, Bộ trưởng Trần Minh Hải đánh giá cao 5G.',
    no: 'Tại hội nghị, gửi lời chào tới bà Anna Walker, Bộ trưởng Trần Minh Hải đánh giá cao 5G.',
  },
  {
    id: 'meeting/at-his',
    pattern: pattern(
      `^(?:phát biểu )?(?:tại|trong) (?<verb>(?:cuộc |buổi )?(?:đón tiếp|tiếp kiến|tiếp|hội kiến))(?<link>[^<;?,]{0,15}?) của (?<a><P\\d+>)(?:[^<;?]|<[OUBL]\\d+>){0,120}?, (?<b><P\\d+>)(?= (?:đã |cũng |trân trọng )*(?:${SPEAKS}|hoan nghênh|chúc mừng))(?<gap>)`,
    ),
    why: 'Whose reception it is receives whoever speaks there.',
    yes: 'Tại buổi tiếp của Bộ trưởng Trần Minh Hải, bà Anna Walker bày tỏ niềm vui.',
    no: 'Tại hội nghị của Bộ trưởng Trần Minh Hải, bà Anna Walker bày tỏ niềm vui.',
  },
  {
    id: 'meeting/at-it',
    pattern: pattern(
      `^(?:phát biểu )?(?:tại|trong|kết thúc|mở đầu) (?<verb>(?:cuộc |buổi )?(?:hội đàm|hội kiến|điện đàm|tiếp kiến|tiếp))(?<link>[^<;?,]{0,40}?), ${INSTEAD}(?<a><P\\d+>)(?! (?:và|cùng|với) |, )(?<gap>)`,
    ),
    why: 'Somebody speaks at a meeting told of before; the other side is named elsewhere, or nowhere.',
    yes: 'Tại hội đàm, Bộ trưởng Trần Minh Hải nói về 5G.',
    no: 'Tại hội nghị, Bộ trưởng Trần Minh Hải nói về 5G.',
  },
  {
    id: 'meeting/spoke-at',
    pattern: pattern(
      `^[^<;?]{0,30}(?:phát biểu|kết luận|nhấn mạnh|chỉ đạo|trao đổi) tại (?<verb>buổi làm việc|cuộc làm việc|buổi gặp|cuộc gặp|buổi gặp gỡ|cuộc gặp gỡ)(?<link>[^<;:?,]{0,12}?) (?:với|cùng) (?<b>${ANY_ACTORS})[^;?]{0,200}?,(?: sáng| chiều| tối)?,? ?(?<a><P\\d+>)(?=(?:, <[OUB]\\d+>)*,? ?(?:đã |cũng )?(?:đánh giá|nhấn mạnh|khẳng định|yêu cầu|đề nghị|cho biết|cho rằng|ghi nhận|biểu dương|bày tỏ|chỉ đạo|lưu ý|chia sẻ))(?<gap>)`,
    ),
    why: 'Who speaks at a meeting with others is its host.',
    yes: 'Phát biểu tại buổi làm việc với Đại học Nova về 5G, Bộ trưởng Trần Minh Hải yêu cầu mở ngành mới.',
    no: 'Phát biểu tại hội nghị với Đại học Nova về 5G, Bộ trưởng Trần Minh Hải yêu cầu mở ngành mới.',
  },
  {
    id: 'meeting/fronted',
    pattern: pattern(
      `^(?:[^<;?]{0,40} )?(?<verb>${NOUN}(?: [^<,;?]{0,20})? với|${NOUN}|${VERB})(?!\\p{L})(?<link>[^<;:?,]{0,25}?)(?<b>${ANY_ACTORS})[^<;?]{0,160}?, ?(?<a>${ANY_ACTORS})(?! (?:và|cùng) |, <|\\.?$)(?<gap>)`,
    ),
    why: 'The guest stands in the opening phrase, the host is the doer of the main clause.',
    yes: 'Tiếp bà Anna Walker, Bộ trưởng Trần Minh Hải nói về 5G.',
    no: 'Theo bà Anna Walker, Bộ trưởng Trần Minh Hải nói về 5G.',
  },
  {
    id: 'meeting/fronted-far',
    pattern: pattern(
      `^(?:(?:tại|trong|sau|kết thúc) )?(?<verb>${NOUN}(?: [^<,;?]{0,20})? (?:với|cùng)|${VERB})(?!\\p{L})(?<link>[^<;:?,]{0,25}?)(?<b>${ANY_ACTORS})(?:[^<;?]|<[BLOU]\\d+>){1,220}?, (?<a><P\\d+>|<B\\d+>(?= (?:cho biết|kiến nghị|đề nghị|báo cáo)))(?= (?:đã |cũng |nhiệt liệt |trân trọng )*(?:${SPEAKS}|hoan nghênh|kiến nghị|báo cáo|chúc mừng|ghi nhận|tin tưởng))(?<gap>)`,
    ),
    why: 'Between the guest of the opening phrase and the host stands what the guest is.',
    yes: 'Tiếp bà Anna Walker, nhà sáng lập và nay điều hành Đại học Nova - trường lớn nhất, Bộ trưởng Trần Minh Hải hoan nghênh 5G.',
    no: 'Tiếp bà Anna Walker, nhà sáng lập và nay điều hành Đại học Nova - trường lớn nhất, Bộ trưởng Trần Minh Hải.',
  },
  {
    id: 'meeting/together',
    pattern: pattern(
      `(?<a>${ACTORS})${GAP}(?<!\\p{L})(?<verb>hội đàm|điện đàm|gặp nhau|(?<!(?:buổi|cuộc) )(?:gặp gỡ|gặp mặt)${ALONE}|đồng chủ trì(?= (?:cuộc|buổi|phiên|kỳ|hội đàm|tham vấn|đối thoại))|tham vấn|có cuộc gặp|có buổi làm việc|họp trực tuyến|(?<=(?:đã|vừa|cùng) )(?:thảo luận|trao đổi)(?= (?:về|các|nhiều|những|quan điểm)))(?!\\p{L})`,
    ),
    why: 'Two doers of one verb met each other.',
    yes: 'Bộ trưởng Trần Minh Hải và bà Anna Walker hội đàm.',
    no: 'Bộ trưởng Trần Minh Hải và bà Anna Walker vỗ tay.',
  },
  {
    id: 'meeting/goes-on',
    pattern: pattern(
      `^(?:đã |có |và |cùng |buổi |cuộc )*(?<verb>${VERB})(?!\\p{L})(?<link>[^<;:?,]{0,25}?)(?<b>${ANY_ACTORS})(?![^;?]*, <P)`,
    ),
    why: 'Behind a semicolon the doer of the part before goes on.',
    yes: 'Bộ trưởng Trần Minh Hải hội đàm với Đại học Nova; hội kiến bà Anna Walker.',
    no: 'Bộ trưởng Trần Minh Hải hội đàm với Đại học Nova; khen bà Anna Walker.',
  },
];
