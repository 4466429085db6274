import type { SignRow } from './types';

/**
 * Signs in title and text that a page is no news article. A question is no sign: news asks ("Luật mới thay đổi điều gì?"),
 * so "là gì" counts only where a page explains a word, at the end of a short title.
 */
export const signRows: readonly SignRow[] = [
  {
    id: 'how-to',
    where: 'title',
    pattern: /^((những |các |\d+ )?(cách|mẹo|thủ thuật)|hướng dẫn|top \d+|từ khóa) /g,
    why: 'Directions and lists of tips are not news.',
    yes: 'Hướng dẫn cài VNeID trên điện thoại',
    no: 'Bộ hướng dẫn địa phương triển khai 5G',
  },
  {
    id: 'explainer',
    where: 'title',
    pattern: /^.{1,30} là gì\??( .{1,40})?$/g,
    why: 'A short title that asks what a word means explains it.',
    yes: 'Blockchain là gì?',
    no: 'Điều Bộ trưởng nói trước Quốc hội về an ninh mạng có ý nghĩa là gì?',
  },
  {
    id: 'best-of',
    where: 'title',
    pattern:
      /^(những|các|\d+|top) .*(tốt|rẻ|đẹp|hay|hot|bền|mạnh|đáng \S+|uy tín|chất lượng|bán chạy|phổ biến|nổi bật|thông dụng|ưa chuộng|yêu thích) nhất( hiện nay| năm \d{4})?$/g,
    why: 'Lists of the best to buy or use.',
    yes: 'Những chatbot miễn phí tốt nhất hiện nay',
    no: '10 startup AI gọi vốn nhiều nhất năm 2025',
  },
  {
    id: 'need-i',
    where: 'title',
    pattern: /^(dùng|mua|đổi|có nên|nên) .{1,50} (không|chưa|nào|gì|sim)\?$/g,
    why: 'Advice to a buyer or user in question form.',
    yes: 'Dùng mạng 5G có cần đổi SIM?',
    no: 'Nhà mạng nào trúng đấu giá 5G?',
  },
  {
    id: 'document-number',
    where: 'title',
    pattern: /\d\/(qđ|kh|tt|nđ|ubnd)-|uỷ ban nhân dân.+số:? ?\d|ủy ban nhân dân.+số:? ?\d/g,
    why: 'A title with a document’s number is the document.',
    yes: 'Quyết định 749/QĐ-TTg năm 2020',
    no: 'Thủ tướng phê duyệt chương trình chuyển đổi số',
  },
  {
    id: 'offer',
    where: 'title',
    pattern:
      /^(tuyển dụng|việc làm (tại|ở|thêm|it|kỹ sư|nhân viên|lập trình))|học phí|chính hãng|trả góp|\d\.\d{3}\.\d{3}/g,
    why: 'Jobs, courses and shops.',
    yes: 'Điện thoại 5G chính hãng trả góp 0%',
    no: 'Việc làm trong ngành chip thay đổi ra sao',
  },
  {
    id: 'shared-document',
    where: 'title',
    pattern:
      /^(bài (thảo luận|giảng)|tiểu luận|luận văn|giáo trình|tóm tắt|thẻ:) |\d trang|[.(](docx?|pdf)|lượt xem|có nhãn|đăng ký gói/g,
    why: 'Documents passed round, tags and notes.',
    yes: 'Tiểu luận chuyển đổi số trong giáo dục (25 trang)',
    no: 'Hội thảo bàn về chuyển đổi số',
  },
  {
    id: 'bait',
    where: 'title',
    pattern: /[【】⭐]|\b(gift)?code .+(mới nhất|cách nhập)/g,
    why: 'Titles made for search engines: signs between words, codes of games.',
    yes: '5g mobile【888】|Điện tử trực tuyến',
    no: 'Mã nguồn mới nhất của hệ điều hành quốc gia',
  },
  {
    id: 'legal-text',
    where: 'body',
    pattern:
      /(^|[\n:]) *căn cứ (luật|nghị|quyết)|(^|\n)(điều|chương) (\d+|[ivx]+)[.:]|\bi+\. (căn cứ|mục (đích|tiêu)|tổ chức)/g,
    why: 'Laws and plans begin so.',
    yes: 'Căn cứ Luật Viễn thông ngày 24/11/2023;',
    no: 'Theo Luật Viễn thông, doanh nghiệp phải báo cáo.',
  },
  {
    id: 'paper',
    where: 'body',
    pattern:
      /bản rút gọn|tóm tắt:|tạp chí khoa học|\[?sửa mã nguồn|\[sửa|bách khoa|phần i\.|(^|\n)1\.[12]\.? |\(\d\) /g,
    why: 'Papers and encyclopaedias.',
    yes: 'Tóm tắt: Bài viết phân tích dữ liệu.',
    no: 'Ông tóm tắt nội dung cuộc họp.',
  },
  {
    id: 'shop',
    where: 'body',
    pattern:
      /tải (xuống|về)|gói cước|đọc tiếp »|trang (sau|trước)|bài cũ hơn|vào giỏ|giỏ hàng|mua ngay|đặt mua|còn hàng|miễn phí (giao|vận)|bảo hành \d/g,
    why: 'Shops and lists of links.',
    yes: 'Thêm vào giỏ, miễn phí giao hàng.',
    no: 'Doanh nghiệp giao hàng bằng robot.',
  },
  {
    id: 'job',
    where: 'body',
    pattern:
      /mô tả công việc|yêu cầu ứng viên|quyền lợi:|nộp (hồ sơ|cv)|mức lương|ứng tuyển|hạn nộp|học phí|khai giảng/g,
    why: 'Jobs and courses.',
    yes: 'Mô tả công việc: lập trình. Mức lương thỏa thuận.',
    no: 'Công ty cần thêm lập trình viên.',
  },
  {
    id: 'steps',
    where: 'body',
    pattern: /(^|\n) *bước [12]\b|(nhấn|bấm) (vào|chọn)/g,
    why: 'Directions for use.',
    yes: 'Bước 1: nhấn vào biểu tượng.',
    no: 'Đây là bước tiến của ngành.',
  },
  {
    id: 'forum',
    where: 'body',
    pattern: /(^|[\s,.])(tui|anh em|các bác|fen|mình (đang|thấy|mới))(?=[\s,.])/g,
    why: 'Forums speak so.',
    yes: 'Chào anh em, mình đang dùng máy này.',
    no: 'Ông cho biết mạng sẽ nhanh hơn.',
  },
];
