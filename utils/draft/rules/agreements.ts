import { PAPERS } from '../words/verbs';
import { ANY_PARTIES, NOT_GUEST, ONE_PARTY, PARTIES, pattern, type TellingRule } from './rule';

const named = PAPERS.map(([words]) => words);
const FORMAL = named.filter((words) => words !== 'hợp tác').join('|');
/** "hợp tác" is a paper where it is signed or stands right before its parties: "một dự án hợp tác kinh tế giữa X và Y" is none. */
const NOUN = `(?:${FORMAL}|(?<=(?:ký kết|ký) )hợp tác|hợp tác(?= giữa))`;
const SIGN = '(?:ký kết|ký)(?! tên| hiệu| ức| túc| sinh)';
/** What is signed: a named paper, or "ký kết hợp tác" close together. */
const SIGNED = `(?:(?<verb>${SIGN}|trao đổi(?![^<;?]{0,45}?,)|trao nhau|trao(?! đổi))(?!\\p{L})(?<mid>[^<;?]{0,45}?)(?<paper>${FORMAL})|(?<verb2>${SIGN})(?<mid2>[^<;?]{0,12}?)(?<paper2>hợp tác|(?<=ký kết )(?:triển khai|phối hợp|đặt mua|đặt hàng|[“"]?dịch vụ)))`;

/** One party, a place with its country: "thành phố X của Y". */
const PARTY_OF = `(?:(?:thành phố|tỉnh|tp|bang) )?${ONE_PARTY}(?: của <L\\d+>)?`;

/** The rule of a paper in a list: it counts where the list is of signed ones. */
export const LISTED = 'agreement/listed';

/** How the signing of a paper is told. */
export const AGREEMENT_RULES: readonly TellingRule[] = [
  {
    id: 'agreement/between',
    pattern: pattern(
      `(?<!\\p{L})(?:(?:lễ |được |đã )?(?:ký kết|ký|trao(?! đổi))[^<;?]{0,40}?)?(?<verb>(?<paper>${NOUN}))(?<link>[^;?]{0,220}?)giữa (?:(?<a>${PARTIES})(?: với (?<b2>${ANY_PARTIES}))?|(?<a1>${PARTY_OF}) với (?<b>${ANY_PARTIES}))(?<gap>[^;?]*(?<!\\p{L})(?:ký|trao(?! đổi)|lễ ký)|(?<=(?<!\\p{L})(?:ký|trao(?! đổi))[^;?]*))`,
    ),
    why: 'The paper as a noun, "giữa" before its parties, and a word that it was signed.',
    yes: 'Biên bản ghi nhớ giữa Đại học Nova và Đại học Terra được ký hôm nay.',
    no: 'Cuộc gặp giữa Đại học Nova và Đại học Terra kéo dài, có người ký tên.',
  },
  {
    id: 'agreement/among-them',
    pattern: pattern(
      `^(?:nổi bật|trong đó|trong số (?:đó|này)|đáng chú ý|tiêu biểu|cụ thể)(?<gap>[^<;?]{0,25}?)(?<!\\p{L})(?<verb>(?<paper>${FORMAL}))[^<;?]{0,60}?giữa (?<a>${PARTIES})`,
    ),
    why: 'One of the papers told of as signed in the sentence before.',
    yes: 'Nổi bật là thỏa thuận giữa Đại học Nova và Đại học Terra về đào tạo.',
    no: 'Nổi bật là tranh luận giữa Đại học Nova và Đại học Terra về đào tạo.',
  },
  {
    id: 'agreement/with',
    pattern: pattern(
      `(?<a>${ANY_PARTIES})(?<gap>(?! và )[^<;?]{0,80}?)(?<!\\p{L})${SIGNED}(?<tail>(?:[^<;?“]|“[^”;?]{0,160}”){0,80}?)(?<!\\p{L})(?:với|cùng|(?<=(?:(?<!\\p{L})trao(?!\\p{L})|hợp đồng)[^<;?]*)cho) (?<b>${ANY_PARTIES})`,
    ),
    why: 'One party signs, the other follows "với".',
    yes: 'Đại học Nova ký biên bản ghi nhớ với Đại học Terra.',
    no: 'Đại học Nova đọc biên bản ghi nhớ với Đại học Terra.',
  },
  {
    id: 'agreement/with-first',
    pattern: pattern(
      `(?<a>${ANY_PARTIES})(?<gap>(?! và )[^<;?]{0,60}?)(?<!\\p{L})(?<verb>${SIGN})(?!\\p{L})[^<;?]{0,20}?(?:với|cùng) (?<b>${ANY_PARTIES})(?<tail>[^<;?]{0,30}?)(?<paper>${named.join('|')}|đặt mua|đặt hàng)`,
    ),
    why: 'The other party stands before the paper.',
    yes: 'Đại học Nova ký với Đại học Terra một biên bản ghi nhớ.',
    no: 'Đại học Nova ký sổ; Đại học Terra có một biên bản ghi nhớ.',
  },
  {
    id: 'agreement/together',
    pattern: pattern(
      `${NOT_GUEST}(?<!cùng )(?!(?<=<[LB]\\d+>, )<L)(?<a>${PARTIES})(?<gap>(?: (?:tại|trên|ở) [^<,;?]{0,20}<L\\d+>)?[^<;?]{0,80}?)(?<!\\p{L})${SIGNED}`,
    ),
    why: 'Both parties are doers of the signing.',
    yes: 'Đại học Nova và Đại học Terra ký kết biên bản ghi nhớ.',
    no: 'Đại học Nova và Đại học Terra đọc lại biên bản ghi nhớ.',
  },
  {
    id: 'agreement/along-with',
    pattern: pattern(
      `${NOT_GUEST}(?<a>${ONE_PARTY})(?<gap> (?:đã |vừa )?)(?:cùng|với|cùng với) (?<b>${ANY_PARTIES})(?:,? (?:và|cùng) (?:các|một số) [^<;?]{1,30})?[^<;?]{0,12}(?<!\\p{L})${SIGNED}`,
    ),
    why: 'The one has signed along with the other.',
    yes: 'Đại học Nova đã cùng Đại học Terra ký kết biên bản ghi nhớ.',
    no: 'Đại học Nova đã cùng Đại học Terra đọc lại biên bản ghi nhớ.',
  },
  {
    id: 'agreement/signed-by',
    pattern: pattern(
      `(?<!\\p{L})(?<paper>${FORMAL})[^;?]{0,160}?(?<verb>${SIGN})(?!\\p{L})(?<gap>)(?<tail>[^<;?]{0,40}?) bởi (?<a>${PARTIES})`,
    ),
    why: 'The passive names who signed behind "bởi".',
    yes: 'Biên bản ghi nhớ được ký kết tại Hà Nội bởi Đại học Nova và Đại học Terra.',
    no: 'Biên bản ghi nhớ được ký kết tại Hà Nội; Đại học Nova và Đại học Terra vui mừng.',
  },
  {
    id: 'agreement/committee',
    pattern: pattern(
      `(?<!\\p{L})${SIGN} (?<verb>(?<paper>biên bản (?:khóa họp|kỳ họp)))(?<gap>)[^<;?]{0,60}(?:ủy|uỷ) ban[^<;?]{0,40} (?<a><L\\d+> ?[-–] ?<L\\d+>)`,
    ),
    why: 'The minutes of a committee of two states, named by them.',
    yes: 'Hai bên ký Biên bản khóa họp lần thứ 16 ủy ban liên chính phủ Việt Nam – Lào.',
    no: 'Hai bên đọc Biên bản khóa họp lần thứ 16 ủy ban liên chính phủ Việt Nam – Lào.',
  },
  {
    id: 'agreement/concluded',
    pattern: pattern(
      `(?<a>${ANY_PARTIES})(?<gap>(?! và )[^<;?]{0,40}?)(?<!\\p{L})(?<verb>hoàn tất|chốt)(?: ký kết)?(?: một| bản)? (?<paper>${FORMAL})(?<tail>[^<;?]{0,60}?)(?<!\\p{L})với (?<b>${ANY_PARTIES})`,
    ),
    why: 'A paper that somebody concluded with the other.',
    yes: 'Đại học Nova hoàn tất một thỏa thuận về 5G với Đại học Terra.',
    no: 'Đại học Nova đọc một thỏa thuận về 5G với Đại học Terra.',
  },
  {
    id: LISTED,
    pattern: pattern(
      `(?:^|(?:gồm|sau|là|[:,]) ?)(?<verb>(?<paper>${FORMAL}))(?<link>[^;:?]{0,140}?)(?<!\\p{L})giữa (?:(?<a>${PARTIES})(?: với (?<b2>${ANY_PARTIES}))?|(?<a1>${PARTY_OF}) với (?<b>${ANY_PARTIES}))`,
    ),
    why: 'One of several papers listed behind "đã ký các văn kiện gồm".',
    yes: 'Hai bên đã ký ba văn kiện gồm: hợp đồng đào tạo; biên bản ghi nhớ giữa Đại học Nova và Đại học Terra.',
    no: 'Hai bên đã bàn về biên bản ghi nhớ giữa Đại học Nova và Đại học Terra.',
  },
  {
    id: 'agreement/both-sides',
    pattern: pattern(
      `(?<!\\p{L})(?<pair>hai bên|hai nước|hai đơn vị|hai cơ quan|hai nhà lãnh đạo)(?<gap>[^<;?]{0,40}?)(?<!\\p{L})${SIGNED}`,
    ),
    why: '"Hai bên" are the two of the meeting told before.',
    yes: 'Bộ trưởng Bộ TT&SH Trần Minh Hải tiếp Thủ tướng Lào Anna Walker. Hai bên ký biên bản ghi nhớ.',
    no: 'Bộ trưởng Bộ TT&SH Trần Minh Hải tiếp Thủ tướng Lào Anna Walker. Hai bên đọc biên bản ghi nhớ.',
  },
];
