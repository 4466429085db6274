import { catalogue } from '../i18n';
import { plural } from './plural';

const vi = {
  heading: 'Cuộc gặp trong bài này',
  others: 'Các nguồn khác viết về cuộc gặp',
  participants: 'Tham dự',
  outcome: 'Kết quả',
  agreements: 'Thỏa thuận',
  more: (n: number) => `${n} nguồn khác`,
};

const en: typeof vi = {
  heading: 'This article’s meeting',
  others: 'What other sources say of it',
  participants: 'Took part',
  outcome: 'Outcome',
  agreements: 'Agreements',
  more: (n) => plural(n, 'other source', 'other sources'),
};

/** What is said of the article's own meeting. */
export const meetingWords = catalogue(vi, en);
