import { catalogue } from '../../i18n';
import type { MeetingCard } from '../../knowledge/card';
import { plural } from '../plural';

interface MeetingWords {
  kinds: Record<MeetingCard['kind'], string>;
  heading: string;
  others: string;
  participants: string;
  outcome: string;
  agreements: string;
  sources: string;
  why: string;
  named(names: string): string;
  at(place: string): string;
  days(n: number): string;
}

const vi: MeetingWords = {
  kinds: {
    'working-session': 'Buổi làm việc',
    visit: 'Chuyến thăm',
    signing: 'Lễ ký',
    talks: 'Hội đàm',
    conference: 'Hội nghị',
    reception: 'Buổi tiếp',
    call: 'Điện đàm',
  },
  heading: 'Cuộc gặp trong bài này',
  others: 'Các nguồn khác viết về cuộc gặp',
  participants: 'Tham dự',
  outcome: 'Kết quả',
  agreements: 'Thỏa thuận',
  sources: 'Nguồn',
  why: 'Vì sao',
  named: (names) => `bài nhắc ${names}`,
  at: (place) => `tại ${place}`,
  days: (n) => (n === 0 ? 'đúng ngày của bài' : `cách ngày của bài ${n} ngày`),
};

const en: MeetingWords = {
  kinds: {
    'working-session': 'Working session',
    visit: 'Visit',
    signing: 'Signing',
    talks: 'Talks',
    conference: 'Conference',
    reception: 'Reception',
    call: 'Call',
  },
  heading: 'This article’s meeting',
  others: 'What other sources say of it',
  participants: 'Took part',
  outcome: 'Outcome',
  agreements: 'Agreements',
  sources: 'Sources',
  why: 'Why',
  named: (names) => `the article names ${names}`,
  at: (place) => `in ${place}`,
  days: (n) => (n === 0 ? 'on the article’s day' : `${plural(n, 'day', 'days')} from the article’s date`),
};

/** What the view of a meeting says, in the card and in the panel. */
export const meetingWords = catalogue(vi, en);
