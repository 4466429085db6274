import { daysBetween, type PartialDate } from '../../text/partial-date';
import type { Telling } from '../read/telling';
import type { NameRef } from '../types';
import type { Heard } from './rule';

/** What speaks for or against that the article reports what a rule heard, beside the sentence's own words. */
export interface Report {
  heard: Heard;
  /** In the headline, or in one of the first sentences below it. */
  opens: boolean;
  date: PartialDate | null;
  /** The sentence itself names the day. */
  dated: boolean;
  published: PartialDate | null;
  /** Those who would be drafted. */
  sides: readonly NameRef[];
  /** A side is named in the headline or in one of the first sentences. */
  central: boolean;
}

/** A row speaks with its weight, for (+) or against (-); `yes` and `no` are articles of 5/9/2022 without a headline. */
export interface DoubtRule {
  id: string;
  weight: number;
  speaks: (report: Report) => boolean;
  why: string;
  yes: string;
  no: string;
}

const OLD_DAYS = 31;
const EARLIER_DAYS = 10;
/** A day some fifteen years ago is that of a founding or of a treaty, not of a meeting told of beside it. */
const FOUNDED_DAYS = 6000;
/** Characters within which a year opens its sentence ("Năm 2019, …"). */
const OPENS_WITH = 10;
/** What a report was fitted on: below 0 hardly any of the articles read reports it. */
const LEAST = 0;
const SIDE_NOTE =
  /(?<!\p{L})(?:sau|kể từ|kết quả|nội dung|liên quan|đề cập|về|của|nhờ|trong|tại|bối cảnh|chỉ|dẫn|theo) (?:khi |một |những |các )?(?:ngày |giờ |tuần )?$/u;
const EARLIER =
  /(?<!\p{L})(?:trước đó|từng|hồi|năm ngoái|tháng trước|nhắc lại|nhắc đến|nhắc tới|lần trước|vào năm)(?!\p{L})(?! cùng ngày)(?! (?:đầu|giữa) (?:tuần|tháng)(?! (?:trước|\d)))/u;

const age = ({ date, published }: Report): number =>
  date === null || published === null ? 0 : daysBetween(date, published);
/** A bare year that is not this one nor the last. */
const isYearsAgo = (date: PartialDate, published: PartialDate | null): boolean =>
  published !== null && Number(published.slice(0, 4)) - Number(date) >= 2;

/** Words whose day it is: a visit's, a paper's. */
const OF_ANOTHER =
  /(?<!\p{L})(?:chuyến thăm|chuyến công tác|nghị quyết|nghị định|quyết định|luật|thông tư|thông báo|thành lập)(?!\p{L})[^,;]{0,70}$/u;
const ofAnother = ({ told, at }: Telling, start: number): boolean => {
  const place = at.findIndex((offset) => offset >= start);
  return OF_ANOTHER.test(told.slice(0, place < 0 ? told.length : place));
};

/** Every day or month that the sentence names is long over, whatever it is the day of. */
function isPast({ heard: { telling }, published }: Report): boolean {
  const told = telling.dates.flatMap(({ date, start }) =>
    date !== null &&
    !ofAnother(telling, start) &&
    (date.length > 4 || start < telling.start + OPENS_WITH || isYearsAgo(date, published))
      ? [date]
      : [],
  );
  return (
    told.length > 0 &&
    published !== null &&
    told.every(
      (date) => daysBetween(date, published) > OLD_DAYS && daysBetween(date, published) < FOUNDED_DAYS,
    )
  );
}

const before = ({ heard: { telling, verb } }: Report): string => telling.told.slice(0, verb);
const NOUN = /^(?:cuộc|buổi|phiên|hội đàm|điện đàm|lễ)(?!\p{L})/u;

/** Weights fitted by hand on articles of the press that were read for it. */
export const DOUBTS: readonly DoubtRule[] = [
  {
    id: 'doubt/opens',
    weight: 2,
    speaks: ({ opens }) => opens,
    why: 'What a report opens with is what it reports.',
    yes: 'Bộ trưởng Trần Minh Hải tiếp bà Anna Walker.',
    no: 'Giá thép tăng. Giá gạo tăng. Giá dầu tăng. Giá vàng tăng. Bộ trưởng Trần Minh Hải tiếp bà Anna Walker.',
  },
  {
    id: 'doubt/dated',
    weight: 1,
    speaks: (report) => report.dated && report.date?.length === 10 && age(report) <= EARLIER_DAYS,
    why: 'News has its day in the sentence.',
    yes: 'Chiều 3/9, Bộ trưởng Trần Minh Hải tiếp bà Anna Walker.',
    no: 'Chiều 3/7, Bộ trưởng Trần Minh Hải tiếp bà Anna Walker.',
  },
  {
    id: 'doubt/side-note',
    weight: -1,
    speaks: (report) =>
      NOUN.test(report.heard.telling.told.slice(report.heard.verb)) &&
      SIDE_NOTE.test(before(report)) &&
      report.heard.groups.b === undefined,
    why: 'A meeting as a noun that something else came after is told in passing.',
    yes: 'Giá thép tăng sau cuộc gặp giữa Bộ trưởng Trần Minh Hải và bà Anna Walker.',
    no: 'Hôm nay diễn ra cuộc gặp giữa Bộ trưởng Trần Minh Hải và bà Anna Walker.',
  },
  {
    id: 'doubt/spoken-of',
    weight: -2,
    speaks: (report) =>
      /(?<!\p{L})việc (?:hai bên )?(?:ký kết|ký|trao|gặp)(?!\p{L})[^,;]*$/u.test(before(report)),
    why: 'The signing as what is spoken of was told before.',
    yes: 'Việc ký biên bản ghi nhớ giữa Đại học Nova và Đại học Terra mở ra cơ hội.',
    no: 'Hôm nay diễn ra lễ ký biên bản ghi nhớ giữa Đại học Nova và Đại học Terra.',
  },
  {
    id: 'doubt/foreign-to-it',
    weight: -1,
    speaks: ({ heard, central }) => !central && heard.rule.id.startsWith('meeting'),
    why: 'Nobody of those who met is named where the article says what it is about.',
    yes: 'Giá thép tăng. Giá gạo tăng. Giá dầu tăng. Giá vàng tăng. Bộ trưởng Trần Minh Hải tiếp bà Anna Walker.',
    no: 'Bộ trưởng Trần Minh Hải cười. Giá gạo tăng. Giá dầu tăng. Giá vàng tăng. Bộ trưởng Trần Minh Hải tiếp bà Anna Walker.',
  },
  {
    id: 'doubt/strangers',
    weight: -2,
    speaks: ({ heard, sides }) =>
      heard.rule.id.startsWith('meeting') &&
      sides.every(({ entity, type }) => entity === null && type !== 'person'),
    why: 'Two capitals that nobody knows may be products: what works with what.',
    yes: 'Sao Lab làm việc với Pro Max.',
    no: 'Sao Lab làm việc với Đại học Nova.',
  },
  {
    id: 'doubt/bare-work',
    weight: -2,
    speaks: ({ heard, sides, opens, dated }) =>
      !opens &&
      !dated &&
      /^làm việc/u.test(heard.telling.told.slice(heard.verb)) &&
      !/(?:buổi|cuộc|phiên|đoàn|đến|tới) (?:[^<,;]{0,20} )?$/u.test(
        heard.telling.told.slice(0, heard.verb),
      ) &&
      sides.every(({ type }) => type === 'organization'),
    why: 'That one body has worked with another is no meeting unless a session, a delegation or a day is told.',
    yes: 'Giá thép tăng. Giá gạo tăng. Giá dầu tăng. Giá vàng tăng. Đại học Nova đã làm việc với Đại học Terra.',
    no: 'Giá thép tăng. Giá gạo tăng. Giá dầu tăng. Giá vàng tăng. Đại học Nova có buổi làm việc với Đại học Terra.',
  },
  {
    id: 'doubt/old',
    weight: -2,
    speaks: (report) => age(report) > OLD_DAYS,
    why: 'What happened more than a month before is mostly history in an article of today.',
    yes: 'Ngày 3/7, Bộ trưởng Trần Minh Hải tiếp bà Anna Walker.',
    no: 'Ngày 3/9, Bộ trưởng Trần Minh Hải tiếp bà Anna Walker.',
  },
  {
    id: 'doubt/old-undated',
    weight: -3,
    speaks: (report) => report.date === null && isPast(report),
    why: 'A sentence of years ago that does not even name the day.',
    yes: 'Năm 2019, Bộ trưởng Trần Minh Hải tiếp bà Anna Walker.',
    no: 'Năm nay, Bộ trưởng Trần Minh Hải tiếp bà Anna Walker.',
  },
  {
    id: 'doubt/earlier',
    weight: -3,
    speaks: (report) =>
      EARLIER.test(before(report)) &&
      (age(report) > EARLIER_DAYS ||
        (report.date === null &&
          /(?<!\p{L})(?:từng|hồi|nhắc lại|nhắc đến|nhắc tới|năm ngoái|lần trước)(?!\p{L})/u.test(
            before(report),
          ))),
    why: 'The sentence goes back to what was before.',
    yes: 'Trước đó, ngày 12/8, Bộ trưởng Trần Minh Hải tiếp bà Anna Walker.',
    no: 'Trước đó, ngày 4/9, Bộ trưởng Trần Minh Hải tiếp bà Anna Walker.',
  },
];

/** Rows that speak of a report. */
export const doubtsOf = (report: Report): DoubtRule[] => DOUBTS.filter(({ speaks }) => speaks(report));

/** Whether enough speaks for drafting what was heard. */
export const isReported = (report: Report): boolean =>
  doubtsOf(report).reduce((sum, { weight }) => sum + weight, 0) >= LEAST;
