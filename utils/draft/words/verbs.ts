import type { Agreement, Meeting } from '../../knowledge/schema';

/** How the press says that people met, with the dataset's kind. Longer forms first: the first that fits is taken. */
export const MEETING_WORDS: readonly (readonly [words: string, kind: Meeting['kind']])[] = [
  ['đồng chủ trì', 'talks'],
  ['tham vấn', 'talks'],
  ['hội đàm', 'talks'],
  ['đàm phán', 'talks'],
  ['điện đàm', 'call'],
  ['gọi điện', 'call'],
  ['cuộc gọi', 'call'],
  ['hội kiến', 'reception'],
  ['tiếp kiến', 'reception'],
  ['yết kiến', 'reception'],
  ['chào xã giao', 'reception'],
  ['tiếp xã giao', 'reception'],
  ['đón tiếp', 'reception'],
  ['thăm và làm việc', 'working-session'],
  ['tiếp và làm việc', 'working-session'],
  ['làm việc', 'working-session'],
  ['họp', 'working-session'],
  ['tọa đàm', 'working-session'],
  ['trao đổi', 'working-session'],
  ['gặp gỡ', 'talks'],
  ['gặp', 'talks'],
  ['tiếp', 'reception'],
];

/** Papers that are signed or handed over, with the dataset's kind. */
export const PAPERS: readonly (readonly [words: string, kind: Agreement['kind']])[] = [
  ['biên bản ghi nhớ', 'mou'],
  ['bản ghi nhớ', 'mou'],
  ['biên bản hợp tác', 'mou'],
  ['biên bản thỏa thuận', 'mou'],
  ['biên bản khóa họp', 'protocol'],
  ['biên bản kỳ họp', 'protocol'],
  ['ghi nhớ hợp tác', 'mou'],
  ['mou', 'mou'],
  ['ý định thư', 'letter-of-intent'],
  ['thư ngỏ', 'letter-of-intent'],
  ['nghị định thư', 'protocol'],
  ['tuyên bố chung', 'joint-statement'],
  ['thông cáo chung', 'joint-statement'],
  ['hợp đồng', 'contract'],
  ['kế hoạch hợp tác', 'action-plan'],
  ['kế hoạch hành động', 'action-plan'],
  ['kế hoạch phối hợp', 'programme'],
  ['chương trình hợp tác', 'programme'],
  ['chương trình phối hợp', 'programme'],
  ['quy chế phối hợp', 'programme'],
  ['quy chế chia sẻ', 'programme'],
  ['hiệp định', 'agreement'],
  ['thỏa thuận', 'agreement'],
  ['thoả thuận', 'agreement'],
  ['hợp tác', 'agreement'],
];

/** Words that put somebody into an office, or end it. */
export const APPOINTS =
  'bổ nhiệm lại|bổ nhiệm|điều động|chỉ định|phân công|phê chuẩn|bầu|tái bổ nhiệm|luân chuyển|giao quyền|đề cử và bầu';
export const HOLDS =
  'giữ chức danh|giữ chức vụ|giữ chức|giữ vị trí|vào vị trí|giữ quyền|đảm nhiệm vị trí|đảm nhiệm chức vụ|đảm nhiệm|làm|giữ cương vị|vào chức vụ';
export const ENDS =
  'thôi giữ chức vụ|thôi giữ chức|thôi làm|thôi giữ|rời vị trí|rời ghế|từ nhiệm|kết thúc nhiệm kỳ';

/** What a participant does with words. */
export const SPEAKS =
  'nhấn mạnh|đề nghị|khẳng định|cho biết|đánh giá|bày tỏ|cam kết|mong muốn|cảm ơn|chia sẻ|thông báo|kêu gọi|nhất trí|trao đổi|thảo luận|tuyên bố|nói';

/** Papers and agencies: who talks to one of them gives an interview. */
export const PRESS =
  /^(?:báo(?! cáo)|tạp chí|hãng tin|đài truyền hình|đài tiếng nói) |^(?:báo |tạp chí |hãng tin |đài )?(?:vnexpress|vneconomy|tuổi trẻ|thanh niên|vietnamnet|dân trí|người lao động|tiền phong|znews|zing|reuters|afp|ap|bloomberg|cnn|cnbc|bbc|fox news|tass|xinhua|tân hoa xã|ttxvn|vtv|vov|vtc news|nhân dân|axios|politico|financial times|new york times|wall street journal)(?: online| news)?$/iu;

/** What has a capital and sits at no table: networks, products, gatherings. */
export const NO_SIDE =
  /^(?:mạng xã hội|nền tảng|ứng dụng|hội nghị|diễn đàn|hội thảo|đại hội|hiệp định|nghị quyết|đông nam á|đông bắc á|đông á|nam á|châu á|châu âu|châu phi|châu mỹ|mỹ latinh|trung đông|bắc âu|bắc mỹ|bắc ai.?len|bắc ireland|g7|g20|apec|brics|opec\+?|truth social|facebook|youtube|tiktok|zalo|twitter|telegram|galaxy ai|olympic|trưởng|phó)(?!\p{L})/iu;
