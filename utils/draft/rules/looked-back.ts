import { type RefusalRule, word } from './rule';

/** What an article looks back on: remembered, counted up, in force since. */
export const LOOKED_BACK: readonly RefusalRule[] = [
  {
    id: 'refuse/remembered',
    where: 'before',
    pattern: word(
      'từng|khi đó|lúc đó|bấy giờ|nhiều lần|nhớ lại|nhắc lại|ôn lại|năm ngoái|trước đây|trước kia|thời gian qua|những năm qua|(?:hai|ba|bốn|năm|vài|nhiều|\\d+) năm trước|kể từ (?:khi|lần|cuộc)|lần gần nhất|lần trước',
    ),
    unlessDated: true,
    why: 'What is remembered without a day cannot be placed.',
    yes: 'Bộ trưởng Trần Minh Hải từng gặp bà Anna Walker.',
    no: 'Ngày 3/9/2022, Bộ trưởng Trần Minh Hải gặp bà Anna Walker.',
  },
  {
    id: 'refuse/first-person',
    where: 'before',
    pattern: /(?<!\p{L})(?:tôi|chúng tôi|chúng ta)(?!\p{L})[^”]*$/u,
    why: 'What a speaker says of himself in a quotation is memory or opinion.',
    yes: 'Bộ trưởng Trần Minh Hải nói: "Tôi đã gặp bà Anna Walker".',
    no: 'Bộ trưởng Trần Minh Hải nói: Anna Walker đã gặp Đại học Nova.',
  },
  {
    id: 'refuse/told-of',
    where: 'before',
    pattern:
      /(?<!\p{L})(?:(?:kể lại|kể về|(?<!ghi )nhớ về|hồi tưởng|(?<!dịp |lễ |nhân )kỷ niệm|câu chuyện|rò rỉ|điều tra|ghi âm)[^,;]{0,40}|(?:những |các |loạt |một |vài )lần |(?:nước|quốc gia) (?:đầu tiên|duy nhất|thứ \p{L}+) )\s*$/u,
    why: 'What is told of a meeting long past is a memory.',
    yes: 'Bộ trưởng Trần Minh Hải kể lại lần gặp bà Anna Walker.',
    no: 'Bộ trưởng Trần Minh Hải hôm nay gặp bà Anna Walker.',
  },
  {
    id: 'refuse/bundle',
    where: 'after',
    pattern:
      /^ (?:ký kết|ký|trao đổi|trao nhau|trao)(?: thành công)? (?:\d+|hai|ba|bốn|năm|sáu|bảy|tám|chín|mười|nhiều|các|một số|một loạt|loạt|hàng loạt|hàng chục|hàng trăm|những) /u,
    why: '"107 hiệp định" is a tally or what a visit brought; an agreement is one paper.',
    yes: 'Đại học Nova và Đại học Terra đã ký kết 107 biên bản ghi nhớ.',
    no: 'Đại học Nova và Đại học Terra đã ký kết một biên bản ghi nhớ.',
  },
  {
    id: 'refuse/result',
    where: 'gap',
    pattern: /(?<!\p{L})kết quả(?!\p{L})[^,;]*$/u,
    why: 'Who is told of a meeting’s results was not at it.',
    yes: 'Bộ trưởng Trần Minh Hải báo cáo Đại học Nova về kết quả cuộc gặp với bà Anna Walker.',
    no: 'Bộ trưởng Trần Minh Hải trao đổi với Đại học Nova về kết quả học tập.',
  },
  {
    id: 'refuse/as-said',
    where: 'before',
    pattern:
      /(?<!\p{L})(?:như|điều mà|những gì(?: mà)?|nội dung mà) (?:[^<,;]{0,12}<\p{Lu}\d+>){1,2}[^<,;]{0,12}$/u,
    why: '"As they have discussed" looks back.',
    yes: 'Thuế giảm như Bộ trưởng Trần Minh Hải và bà Anna Walker đã trao đổi về thương mại.',
    no: 'Hôm nay Bộ trưởng Trần Minh Hải và bà Anna Walker đã trao đổi về thương mại.',
  },
  {
    id: 'refuse/so-far',
    where: 'before',
    pattern: word('đến nay|cho đến nay|tính đến|cho tới nay|tới nay|hiện nay'),
    unlessDated: true,
    why: 'What has been signed until now is a tally.',
    yes: 'Đến nay Đại học Nova đã ký kết biên bản ghi nhớ với Đại học Terra.',
    no: 'Hôm nay Đại học Nova đã ký kết biên bản ghi nhớ với Đại học Terra.',
  },
  {
    id: 'refuse/since',
    where: 'after',
    pattern: /(?<!\p{L})(?:từ|kể từ)\s*(?:[.,;]|$)/u,
    why: 'What has been in force since a day or year is no news; the day is left out of what rules hear.',
    yes: 'Đại học Nova đã ký biên bản ghi nhớ với Đại học Terra từ năm 1997.',
    no: 'Đại học Nova đã ký biên bản ghi nhớ với Đại học Terra ngày 3/9.',
  },
  {
    id: 'refuse/lasting',
    where: 'after',
    pattern:
      /^ (?:làm việc|trao đổi|phối hợp|gặp)(?:[^<,;]{0,15}(?:chặt chẽ|thường xuyên|tích cực)|[^,;]{0,60}(?:tuần|tháng|năm) qua)(?!\p{L})/u,
    why: 'Who works closely with somebody, or has for months, held no single meeting.',
    yes: 'Đại học Nova làm việc rất chặt chẽ với Đại học Terra.',
    no: 'Đại học Nova làm việc trực tiếp với Đại học Terra.',
  },
  {
    id: 'refuse/times',
    where: 'gap',
    pattern: /(?<!\p{L})(?:\d+|hai|ba|bốn|nhiều|mấy) lần(?!\p{L})/u,
    why: 'What was done several times is no single event.',
    yes: 'Đại học Nova và Đại học Terra đã hai lần ký kết biên bản ghi nhớ.',
    no: 'Đại học Nova và Đại học Terra đã lần đầu ký kết biên bản ghi nhớ.',
  },
  {
    id: 'refuse/counted',
    where: 'tail',
    pattern:
      /(?<!\p{L})(?:\d+|hai|ba|bốn|năm|sáu|bảy|tám|chín|mười|nhiều|các|một số|loạt|hàng loạt) (?:văn kiện |bản )?\s*$/u,
    why: 'Several papers behind the other party are a tally, too.',
    yes: 'Đại học Nova ký với Đại học Terra hai biên bản ghi nhớ.',
    no: 'Đại học Nova ký với Đại học Terra một biên bản ghi nhớ.',
  },
  {
    id: 'refuse/under-it',
    where: 'before',
    pattern:
      /(?<!\p{L})(?:thực hiện|thực thi|triển khai|căn cứ|trên cơ sở|phù hợp với|tuân thủ|vi phạm)(?!\p{L})[^<,;]{0,25}$/u,
    unlessDated: true,
    why: 'A paper that something is done under was signed before.',
    yes: 'Sao Mai thực thi chương trình hợp tác ký kết giữa Đại học Nova và Đại học Terra.',
    no: 'Sao Mai chúc mừng chương trình hợp tác ký kết giữa Đại học Nova và Đại học Terra.',
  },
  {
    id: 'refuse/tally',
    where: 'before',
    pattern: /(?<!\p{L})(?<!thứ )(?:nhiều|các|một số|những|loạt|\d+|hai|ba|bốn|năm) (?:văn kiện |bản )?\s*$/u,
    why: 'The tally stands before the papers.',
    yes: 'Nhiều biên bản ghi nhớ giữa Đại học Nova và Đại học Terra được ký hôm nay.',
    no: 'Một biên bản ghi nhớ giữa Đại học Nova và Đại học Terra được ký hôm nay.',
  },
];
