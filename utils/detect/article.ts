import type { Evidence, PageFacts } from './types';

/** A sign that a page is no news article: log-odds, and what it is called. */
interface Sign {
  code: string;
  test: RegExp;
  weight: number;
}

const inUrl: Sign[] = [
  {
    code: 'listing-url',
    test: /\/(tags?|label|search|tim-kiem|chu-de|su-kien|topic|event|author|tac-gia|category|chuyen-muc|trang-?\d+|page\/?\d+|label)([/?.]|$)|-(tag|event)\d+\.html|[?&](page|trang|max-results|q|s)=/i,
    weight: -3,
  },
  {
    code: 'document-url',
    test: /\/(van-ban|document|tai-lieu|thu-tuc-hanh-chinh|luan-van|legal)\/|pageid=\d+&docid=/i,
    weight: -3,
  },
  { code: 'wiki-url', test: /\/wiki\//i, weight: -4 },
  {
    code: 'shop-url',
    test: /\/(shop|store|san-pham|product|products|gio-hang|cart|mua-ban|khuyen-mai|dien-thoai-di-dong)\//i,
    weight: -3,
  },
  {
    code: 'job-url',
    test: /\/(viec-lam|tuyen-dung|jobs?|careers?|khoa-hoc-online|courses?)([/?.-]|$)|viec-lam-/i,
    weight: -3,
  },
  {
    code: 'forum-url',
    test: /\/(forum|threads?|dien-dan\/showthread|community|notes|blog|post)s?\/|blogspot\.|wordpress\./i,
    weight: -2.5,
  },
  {
    code: 'media-url',
    test: /\/(podcast|infographics?|lich-chieu|truyen-hinh-truc-tuyen)([/?.]|$)/i,
    weight: -1,
  },
];

const inTitle: Sign[] = [
  {
    code: 'how-to',
    test: /^\s*(cách|hướng dẫn|mẹo|bí quyết|thủ thuật|top \d+|\d+ (cách|mẹo|bước|thủ thuật|ứng dụng|phần mềm))(?!\p{L})|(là gì|như thế nào|ra sao|khác nhau thế nào|phải làm (gì|sao))\s*\??\s*$/iu,
    weight: -2.5,
  },
  {
    code: 'legal',
    test: /^\s*(quyết định|kế hoạch|thông tư|nghị định|công văn|tờ trình|chỉ thị|thông báo|ủy ban nhân dân)\s+(số\s*)?[:\d].{0,60}(-|\/)(ubnd|bttt|cp|ttg|qh|bkhcn|stttt)|^\s*(ủy|uỷ) ban nhân dân.{0,80}số\s*:?\s*\d/iu,
    weight: -3,
  },
  {
    code: 'document',
    test: /\((pdf|docx?|pptx?|\.docx?|\.pdf)[,)]|\d+ trang[,)]|lượt xem|^\s*(bài thảo luận|tiểu luận|luận văn|đồ án|giáo trình|bài giảng|đề tài|tài liệu)(?!\p{L})/iu,
    weight: -3,
  },
  {
    code: 'listing',
    test: /(các|những) bài (đăng|viết) có (nhãn|thẻ)|kết quả tìm kiếm|tin tức mới nhất|^\s*(thẻ|tag|chủ đề|chuyên mục|từ khóa|lưu trữ)\s*:|trang \d+\s*$/iu,
    weight: -3,
  },
  { code: 'job', test: /tuyển (dụng|gấp|nhân viên|lập trình viên|kỹ sư|thực tập)|việc làm/iu, weight: -2.2 },
  {
    code: 'course',
    test: /^\s*(khóa|khoá) học|học phí|^\s*lớp học|tóm tắt (video|sách)|full course/iu,
    weight: -2.2,
  },
  {
    code: 'shop',
    test: /giá (rẻ|tốt)( nhất)?|chính hãng|mua (ngay|online)|thanh lý|trả góp 0%|\d(\.\d{3}){2}\s*(đ|₫|vnđ)/iu,
    weight: -2.2,
  },
];

const inText: Sign[] = [
  {
    code: 'legal',
    test: /căn cứ (luật|nghị (định|quyết)|quyết định|thông tư)[^\n]{0,120}(;|\.\.\.)|^\s*(điều|chương) (\d+|[ivx]+)[.:]|^\s*[ivx]+\. (căn cứ|mục (đích|tiêu)|tổ chức thực hiện)|^[^\n]{0,80}số\s*:?\s*\d+\/(qđ|kh|tt|nđ|cv|ct|tb)-/imu,
    weight: -3,
  },
  {
    code: 'document',
    test: /bạn đang xem bản rút gọn|tải (xuống|về) (bản đầy đủ|để xem|miễn phí)|tải về để xem|đăng ký gói cước|xem (trước|toàn bộ) tài liệu|số trang\s*:/iu,
    weight: -3,
  },
  {
    code: 'paper',
    test: /^\s*(tóm tắt|abstract|từ khóa|keywords)\s*:|tạp chí khoa học (đại học|trường)|trích dẫn\s*:|doi\.org/imu,
    weight: -2.5,
  },
  { code: 'wiki', test: /\[sửa( \||\])|sửa mã nguồn|bách khoa toàn thư|thể loại\s*:/iu, weight: -4 },
  {
    code: 'listing',
    test: /(đọc (tiếp|thêm)|xem (tiếp|thêm)|chi tiết)\s*(»|>>|\.\.\.)[\s\S]*(đọc (tiếp|thêm)|xem (tiếp|thêm)|chi tiết)\s*(»|>>|\.\.\.)|trang (sau|trước|đầu|cuối)|bài cũ hơn/iu,
    weight: -3,
  },
  {
    code: 'shop',
    test: /(thêm|cho) vào giỏ|giỏ hàng|mua ngay|(còn|hết) hàng|bảo hành (chính hãng|\d+ tháng)|miễn phí (giao|vận) (hàng|chuyển)|giá niêm yết|thông số kỹ thuật\s*:/iu,
    weight: -2.5,
  },
  {
    code: 'job',
    test: /mô tả công việc|yêu cầu (ứng viên|công việc)|quyền lợi\s*:|nộp (hồ sơ|cv)|gửi cv|mức lương\s*:|ứng tuyển ngay|hạn nộp/iu,
    weight: -3,
  },
  {
    code: 'course',
    test: /học phí\s*:?\s*\d|đăng ký (ngay|khóa học)|khai giảng|buổi học|nội dung khóa học|giảng viên hướng dẫn/iu,
    weight: -2,
  },
  {
    code: 'how-to',
    test: /bước 1\s*[:.]?[\s\S]*bước 2|làm theo các bước|nhấn (vào|chọn)|bấm (vào|chọn)|vào (mục )?cài đặt/iu,
    weight: -2,
  },
  {
    code: 'blog',
    test: /(?<!\p{L})(tui|tụi mình|anh em|các bác|bác nào|fen|mấy ông|chào các bạn|mọi người ơi|mình (đang|thấy|mới|sẽ|xin))(?!\p{L})/iu,
    weight: -2.2,
  },
  { code: 'outline', test: /^\s*(phần (i|1)[.:]|1\.1[. ])|\s1\.1\.? [\s\S]*\s1\.2\.? /imu, weight: -2.2 },
];

/** What speaks for an article before any sign is looked at. */
const PRIOR = 2;
/** A page's text that stands mostly in links is a list of other pages. */
const LINKS = 0.5;

function structureSigns({ structure }: PageFacts): Evidence[] {
  if (!structure) return [];
  const signs: Evidence[] = [];
  const sign = (what: string, weight: number) =>
    signs.push({ kind: 'structure', what, where: 'page', weight });
  if (structure.articleMarkup) sign('article-markup', 0.5);
  if (structure.paragraphs >= 3) sign('paragraphs', 0.5);
  if (structure.paragraphs === 0 && !structure.articleMarkup) sign('no-paragraphs', -3);
  if (structure.linkShare > LINKS) sign('link-share', -3);
  return signs;
}

/**
 * Signs that a page is, or is not, a news article. `odds` are log-odds: below 0 the page is none.
 * Only the opening of the text is looked at (the caller cuts it), so the cost does not grow with the page.
 */
export function articleSigns(facts: PageFacts, opening: string): { odds: number; signs: Evidence[] } {
  const found = (signs: Sign[], text: string, where: Evidence['where']): Evidence[] =>
    signs
      .filter(({ test }) => test.test(text))
      .map(({ code, weight }) => ({ kind: 'structure', what: code, where, weight }));
  const signs = [
    ...structureSigns(facts),
    ...found(inUrl, facts.url, 'url'),
    ...found(inTitle, facts.title.normalize('NFC'), 'title'),
    ...found(inText, opening.normalize('NFC'), 'body'),
  ];
  return { odds: signs.reduce((sum, { weight }) => sum + weight, PRIOR), signs };
}
