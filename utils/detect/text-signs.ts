import { signs, TITLE_WEIGHT } from './article';
import type { Evidence, PageFacts } from './types';

/** Titles of shared documents, legal texts, tags and notes; without marks. */
const TITLE_SIGNS =
  /^(bai (thao luan|giang)|tieu luan|luan van|giao trinh|tom tat|the:) |uy ban nhan dan.+so:? ?\d|\d trang|[.(](docx?|pdf)|luot xem|co nhan|dang ky goi/g;
/** What pages other than news articles say in their text; without marks. */
const TEXT_SIGNS =
  /(^|[\n:]) *can cu (luat|nghi|quyet)|(^|\n)(dieu|chuong) (\d+|[ivx]+)[.:]|\bi+\. (can cu|muc (dich|tieu)|to chuc)|ban rut gon|tai (xuong|ve)|goi cuoc|tom tat:|tap chi khoa hoc|\[?sua ma nguon|\[sua|bach khoa|doc tiep »|trang (sau|truoc)|bai cu hon|vao gio|gio hang|mua ngay|dat mua|con hang|mien phi (giao|van)|bao hanh \d|mo ta cong viec|yeu cau ung vien|quyen loi:|nop (ho so|cv)|muc luong|ung tuyen|han nop|hoc phi|khai giang|buoc [12]\b|(nhan|bam) (vao|chon)|\b(tui|anh em|cac bac|fen|minh (dang|thay|moi))\b|phan i\.|\b1\.[12]\.? |\(\d\) /g;

const WEIGHT = -1.2;

/**
 * Signs in the text itself that a page is no news article: for text that comes without a DOM, where nothing else tells a legal
 * text, a shared document or a forum post. In the browser the page's structure tells, and the gate is spared the weight.
 */
export function textSigns(facts: PageFacts): Evidence[] {
  return [
    ...signs(facts.title, TITLE_SIGNS, 'title', TITLE_WEIGHT),
    ...signs(`${facts.lead}\n${facts.text}`.slice(0, 6000), TEXT_SIGNS, 'body', WEIGHT),
  ];
}
