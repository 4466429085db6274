import { daysBetween, type PartialDate } from '../../text/partial-date';
import { same } from '../read/same';
import type { Telling } from '../read/telling';
import type { Said } from '../types';
import { ABOUT_IT, inHeadline, said, type Told } from './said';

/** Characters within which a second word of the same event stands: "gặp tại lễ ký ngày 3/9". */
const CLOSE = 60;
/** Characters of a date to the month: a bare year in a sentence mostly belongs to a plan's or a paper's name. */
const MONTH = 7;
export const YEAR = 4;
/** Characters within which a month alone stands by what happened in it: farther off it is a visit's or a plan's. */
const MONTH_NEAR = 80;
/** Characters within which a month opens its sentence. */
const OPENS_WITH = 10;
/** How far before publication a day may lie to be the day of a report that names none. */
const FRESH_DAYS = 7;
const NOT_THE_DAY =
  /(?:\d\s?[-–]|trước|đến hết|đến|hết|giai đoạn|cuối|hạn|phát đi|công bố|thông báo|đăng tải|ban hành|\d[\p{L}\d]*[/-][\p{L}\d-]+(?:\s+ngày)?)\s*$/iu;
/** Another event's noun between what is told and the day: it is that one's. */
const OTHERS_DAY =
  /(?<!\p{L})(?:tại|sau|từ|theo|trong|dự|tham gia) (?:các |những )?(?:cuộc|buổi|lễ|hội nghị|chuyến|phiên|diễn đàn) [^;]*$/u;
/** Between what is told and the day: the day is another event's, to come. */
const PLANNED = /(?<!\p{L})(?:kế hoạch|dự kiến|sẽ|sắp|đề xuất|trước)(?!\p{L})[^;]*$/u;
/** For a meeting or a paper a day that something lasts since is another one; for an office it is its first. */
const SINCE = /(?:kể từ ngày|kể từ|quan hệ ngoại giao|thành lập|ra đời)\s*\(?$/iu;
/** A time told in words that name no day: another sentence's day is not this one's. */
const OTHER_TIME =
  /(?<!\p{L})(?:tuần trước|tuần qua|tuần vừa qua|tháng trước|tháng vừa qua|năm ngoái|năm trước|gần đây|mới đây|vừa qua|cách đây|trước đây|hồi|hôm trước|ngày trước đó|trước đó(?!,?(?: vào)?(?: sáng| trưa| chiều| tối)? cùng ngày))(?!\p{L})/u;
const SAME_DAY =
  /(?<!\p{L})(?:cùng ngày|trong ngày(?! \d)|cùng buổi|sau đó|nhân dịp này|tại đây)(?!\p{L})|^(?:ngay )?(?:sau|kết thúc) (?:cuộc |buổi |lễ |phiên )?(?:hội đàm|hội kiến|làm việc|gặp|gặp gỡ|tiếp|đón)(?!\p{L})/u;
/** What goes on from the sentence before, on a day that is not told. */
const LATER = /(?<!\p{L})sau đó(?!\p{L})(?!.*cùng ngày)/u;
/** A sentence that goes on with the event of the one before, whoever is named there. */
const CARRIES_ON =
  /^(?:tại|trong|phát biểu|kết thúc|hai|các|cùng|sau đó|tiếp đó|ngay sau|nhân dịp|cũng)(?!\p{L})/u;
/** "Tại buổi làm việc với X, Y nói": one of the meetings of a day that the article has told, however far above. */
const AT_ONE =
  /^(?:phát biểu |kết luận |báo cáo )?(?:tại|trong) (?:các |cuộc |buổi |phiên )*(?:làm việc|hội đàm|hội kiến|gặp|tiếp|điện đàm)(?!\p{L})|^(?:làm việc|trao đổi|hội đàm|hội kiến|tiếp|gặp|điện đàm)(?!\p{L})/u;
const MEETS =
  /(?<!\p{L}|(?:trực|gián|liên|giao|kế) )(?:làm việc|hội đàm|hội kiến|gặp|tiếp|điện đàm|thăm|ký)(?!\p{L})/u;

function dateIn(told: Told, telling: Telling, at: number, least = MONTH): PartialDate | null {
  const fit = telling.dates.filter(
    ({ date, start, end }) =>
      date !== null &&
      date.length >= least &&
      (date.length !== MONTH || Math.abs(start - at) <= MONTH_NEAR || start < telling.start + OPENS_WITH) &&
      !NOT_THE_DAY.test(told.text.slice(Math.max(0, start - 16), start)) &&
      !/^\s?[-–]\s?\d/u.test(told.text.slice(end, end + 4)) &&
      !(start > at && PLANNED.test(told.text.slice(at, start))) &&
      !(start > at + CLOSE && OTHERS_DAY.test(told.text.slice(at + CLOSE, start))) &&
      !(least === MONTH && SINCE.test(told.text.slice(Math.max(0, start - 24), start))),
  );
  const exact = Math.max(0, ...fit.map(({ date }) => date!.length));
  const near = fit
    .filter(({ date }) => date!.length === exact)
    .sort((a, b) => Math.abs(a.start - at) - Math.abs(b.start - at));
  // a day whose year is unknown stands nearer: the other is another event's
  const unknown = telling.dates.some(
    ({ date, start, span }) =>
      date === null && !span && near[0] && Math.abs(start - at) < Math.abs(near[0].start - at),
  );
  return unknown ? null : (near[0]?.date ?? null);
}

const sharesActor = (a: Telling, b: Telling): boolean =>
  a.actors.some(({ who }) => who !== null && b.actors.some((other) => other.who && same(who, other.who)));

const fresh = (date: PartialDate, { published }: Told): boolean =>
  date.length === 10 && published !== null && daysBetween(date, published) <= FRESH_DAYS;

/** The day lies after the article: told of ahead, whatever the words. */
export const isToCome = (date: Said<PartialDate> | null, { published }: Told): boolean =>
  date?.value.length === 10 && published?.length === 10 && date.value > published;

/** Sentences back to where a day may be told of what goes on. */
const NEAR = 2;

/** When what sentence `index` tells at offset `at` happened: said there, in the sentence about it, or shortly before it. */
export function dateOf(told: Told, index: number, at: number, least = MONTH): Said<PartialDate> | null {
  const telling = told.tellings[index]!;
  const here = dateIn(told, telling, at, least);
  if (here) return said(here, told, telling);
  // a span of days, or a day without its year, is its own: no other sentence's day
  const own = telling.dates.some(({ date }) => date === null);
  if (own) return null;
  const next = told.tellings[index + 1];
  if (next && ABOUT_IT.test(next.told) && !SAME_DAY.test(telling.told)) {
    const after = dateIn(told, next, next.start);
    if (after) return said(after, told, next);
  }
  if (OTHER_TIME.test(telling.told)) return null;
  if (next && inHeadline(told, telling) && sharesActor(telling, next)) {
    const date = dateIn(told, next, next.start);
    if (date && fresh(date, told)) return said(date, told, next);
  }
  return dayBefore(told, index) ?? dayAhead(told, index);
}

/** Sentences of an article that sum it up, and those after in which it is told with its day. */
const SUM_UP = 3;
const TOLD_IN = 6;

/** A summary names no day: the one day on which the sentences below have the same two meet. */
function dayAhead(told: Told, index: number): Said<PartialDate> | null {
  const telling = told.tellings[index]!;
  const first = told.tellings.findIndex((one) => !inHeadline(told, one));
  if (index >= first + SUM_UP) return null;
  const found = told.tellings.slice(index + 1, index + 1 + TOLD_IN).flatMap((later) => {
    const word = MEETS.exec(later.told);
    if (!word || sharedActors(telling, later) < 2 || OTHER_TIME.test(later.told)) return [];
    const date = dateIn(told, later, later.at[word.index] ?? later.start);
    return date && fresh(date, told) ? [said(date, told, later)] : [];
  });
  return found.every(({ value }) => value === found[0]!.value) ? (found[0] ?? null) : null;
}

/** How many different people or bodies two sentences both name. */
const sharedActors = (a: Telling, b: Telling): number =>
  new Set(
    a.actors.flatMap(({ who }) =>
      who !== null && b.actors.some((other) => other.who && same(who, other.who))
        ? [who.entity ?? who.surface]
        : [],
    ),
  ).size;

/** The day that a sentence before names: close by, or anywhere for what happened on the same day or at one of several meetings. */
function dayBefore(told: Told, index: number): Said<PartialDate> | null {
  const telling = told.tellings[index]!;
  const sameDay = SAME_DAY.test(telling.told);
  const far = sameDay || AT_ONE.test(telling.told) ? index : NEAR;
  const first = told.tellings.find((one) => !inHeadline(told, one));
  const found: Said<PartialDate>[] = [];
  for (let at = index - 1; at >= Math.max(0, index - far); at--) {
    const before = told.tellings[at]!;
    if (index - at > NEAR && !sameDay && !MEETS.test(before.told)) continue;
    const date = dateIn(told, before, before.end);
    const one = before === first || CARRIES_ON.test(telling.told) || sharesActor(telling, before);
    if (one && date && fresh(date, told)) found.push(said(date, told, before));
    // the nearest day is long ago: what goes on from it has none that is known
    else if (LATER.test(telling.told) && date && found.length === 0) return null;
    if (found.length > 0 && (sameDay || index - at <= NEAR)) break;
  }
  // one of several days: nobody knows which
  return found.every(({ value }) => value === found[0]!.value) ? (found[0] ?? null) : null;
}
