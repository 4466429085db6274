import type { RefusalRule } from './rule';

const word = (words: string): RegExp => new RegExp(`(?<!\\p{L})(?:${words})(?!\\p{L})`, 'u');

/** What makes a report none: not yet, not at all, only wished, only remembered. */
export const REFUSALS: readonly RefusalRule[] = [
  {
    id: 'refuse/future',
    where: 'gap',
    pattern: word('sẽ|dự kiến|sắp|chuẩn bị|có kế hoạch|lên kế hoạch|lên lịch|đang xúc tiến'),
    why: 'A plan is no meeting.',
    yes: 'Bộ trưởng Trần Minh Hải sẽ tiếp bà Anna Walker.',
    no: 'Bộ trưởng Trần Minh Hải đã tiếp bà Anna Walker.',
  },
  {
    id: 'refuse/planned',
    where: 'before',
    pattern: word('dự kiến|chuẩn bị cho|tuần tới|tháng tới|tuần sau|sắp tới|tới đây|kế hoạch|trước thềm'),
    why: 'The sentence opens as a plan.',
    yes: 'Tuần tới, Bộ trưởng Trần Minh Hải tiếp bà Anna Walker.',
    no: 'Tuần này, Bộ trưởng Trần Minh Hải tiếp bà Anna Walker.',
  },
  {
    id: 'refuse/wished',
    where: 'gap',
    pattern: word(
      'mong|mong muốn|muốn|đề nghị|yêu cầu|kêu gọi|hy vọng|đề xuất|kỳ vọng|cần|nên|phải|có thể|xem xét|mời|nhận lời|giao|tìm cách|hướng tới|thúc đẩy|sẵn sàng|cân nhắc|nhằm|để',
    ),
    why: 'What is wished or asked for has not happened.',
    yes: 'Bộ trưởng Trần Minh Hải muốn gặp bà Anna Walker.',
    no: 'Bộ trưởng Trần Minh Hải vừa gặp bà Anna Walker.',
  },
  {
    id: 'refuse/denied',
    where: 'before',
    pattern: /(?<!\p{L})(?:không|chưa|bác bỏ|phủ nhận|từ chối|tin đồn)(?!\p{L})[^,]*$/u,
    why: 'What is denied did not happen.',
    yes: 'Bộ trưởng Trần Minh Hải chưa gặp bà Anna Walker.',
    no: 'Bộ trưởng Trần Minh Hải mới gặp bà Anna Walker.',
  },
  {
    id: 'refuse/called-off',
    where: 'after',
    pattern: word('bị hoãn|bị hủy|bị huỷ|hoãn lại|đã hoãn|không diễn ra|chưa diễn ra'),
    why: 'A meeting that was put off is none.',
    yes: 'Cuộc gặp giữa Bộ trưởng Trần Minh Hải và bà Anna Walker bị hoãn.',
    no: 'Cuộc gặp giữa Bộ trưởng Trần Minh Hải và bà Anna Walker bị chú ý.',
  },
  {
    id: 'refuse/asked',
    where: 'sentence',
    pattern: /\?["”]?\s*$/u,
    why: 'A question tells nothing.',
    yes: 'Bộ trưởng Trần Minh Hải gặp bà Anna Walker?',
    no: 'Bộ trưởng Trần Minh Hải gặp bà Anna Walker.',
  },
  {
    id: 'refuse/remembered',
    where: 'before',
    pattern: word('từng|nhiều lần|nhớ lại|năm ngoái|trước đây|trước kia|thời gian qua|những năm qua'),
    unlessDated: true,
    why: 'What is remembered without a day cannot be placed.',
    yes: 'Bộ trưởng Trần Minh Hải từng gặp bà Anna Walker.',
    no: 'Ngày 3/9/2022, Bộ trưởng Trần Minh Hải gặp bà Anna Walker.',
  },
  {
    id: 'refuse/first-person',
    where: 'before',
    pattern: word('tôi|chúng tôi|chúng ta'),
    why: 'What a speaker says of himself in a quotation is memory or opinion.',
    yes: 'Bộ trưởng Trần Minh Hải nói: "Tôi đã gặp bà Anna Walker".',
    no: 'Bộ trưởng Trần Minh Hải nói: Anna Walker đã gặp Đại học Nova.',
  },
  {
    id: 'refuse/told-to',
    where: 'before',
    pattern: /(?:yêu cầu|giao|đề nghị|chỉ đạo|kêu gọi|cho phép|mời) (?:<\p{Lu}\d+>(?:,? và |, | ))+[^<,]*$/u,
    why: 'Who is told to meet somebody has not met him.',
    yes: 'Bộ trưởng Trần Minh Hải yêu cầu Đại học Nova làm việc với Đại học Terra.',
    no: 'Bộ trưởng Trần Minh Hải cho biết Đại học Nova làm việc với Đại học Terra.',
  },
  {
    id: 'refuse/bundle',
    where: 'after',
    pattern:
      /^ (?:ký kết|ký|trao đổi|trao nhau|trao)(?: thành công)? (?:\d+|nhiều|các|loạt|hàng loạt|hàng chục|hàng trăm|những) /u,
    why: '"107 hiệp định" is a tally or what a visit brought; an agreement is one paper.',
    yes: 'Đại học Nova và Đại học Terra đã ký kết 107 biên bản ghi nhớ.',
    no: 'Đại học Nova và Đại học Terra đã ký kết một biên bản ghi nhớ.',
  },
  {
    id: 'refuse/press',
    where: 'after',
    pattern: /^ (?:tiếp|gặp|gặp gỡ|gặp mặt|trao đổi|làm việc|họp)[^<]{0,20}(?:báo chí|phóng viên|cử tri)/u,
    why: 'Talking to the press or to voters is no meeting of two sides.',
    yes: 'Bộ trưởng Trần Minh Hải gặp mặt phóng viên Đại học Nova.',
    no: 'Bộ trưởng Trần Minh Hải gặp mặt lãnh đạo Đại học Nova.',
  },
];

/** Appointments speak of the future with a day, and of the past with a year: only denial and questions speak against them. */
export const OFFICE_REFUSALS: readonly RefusalRule[] = REFUSALS.filter(({ id }) =>
  ['refuse/denied', 'refuse/asked', 'refuse/wished'].includes(id),
);
