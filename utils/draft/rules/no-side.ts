import { type RefusalRule, word } from './rule';

/** Those who are no side of what is told: they watch, speak of it, belong to it; and what is no event of two sides. */
export const NO_SIDE_OF_IT: readonly RefusalRule[] = [
  {
    id: 'refuse/where',
    where: 'after',
    pattern:
      /^ (?!(?:tiếp đón|đón tiếp|tiếp) (?:tại|ở) )[^<,]{0,25}(?<!\p{L})(?<!làm việc )(?:tại|ở|bên lề) [^<,]{0,25}<[BL]\d+>/u,
    why: 'Where it was is nobody met.',
    yes: 'Bộ trưởng Trần Minh Hải nói về cuộc gặp tại Hội nghị Cấp cao Terra.',
    no: 'Bộ trưởng Trần Minh Hải nói về cuộc gặp với Đại học Terra.',
  },
  {
    id: 'refuse/attended',
    where: 'sentence',
    pattern:
      /(?<!\p{L})(?:cùng dự|cùng tham dự|tham dự|(?<!(?:vinh|tham) )dự)(?!\p{L}| kiến| án)[^<]{0,30} (?<!và )(?:có|còn có|gồm) /u,
    why: 'A list of those who sat in is no meeting of one with another.',
    yes: 'Cùng dự cuộc gặp có Bộ trưởng Trần Minh Hải, bà Anna Walker và đại diện Đại học Nova nói về 5G.',
    no: 'Dự hội nghị, Bộ trưởng Trần Minh Hải gặp bà Anna Walker.',
  },
  {
    id: 'refuse/present-at',
    where: 'before',
    pattern: /^\s*(?:cùng )?(?:có mặt|hiện diện|tham dự|dự) tại\s+(?:(?:cuộc|buổi) )?\s*$/u,
    why: 'Who was there beside those who met is not the host.',
    yes: 'Cùng có mặt tại cuộc tiếp Đại học Nova, bà Anna Walker nói về 5G.',
    no: 'Phát biểu tại cuộc tiếp Đại học Nova, bà Anna Walker nói về 5G.',
  },
  {
    id: 'refuse/own-meeting',
    where: 'link',
    pattern:
      /(?<!(?:thành viên|lãnh đạo|đại diện|quan chức|doanh nghiệp|đội ngũ|đoàn[^<]{0,40}) )của(?: [^<]{0,12})? $/u,
    why: 'A session of a committee, a friend of somebody: whose it is was not met.',
    yes: 'Tại cuộc họp đầu tiên của Đại học Nova, Bộ trưởng Trần Minh Hải nói về 5G.',
    no: 'Tại cuộc họp đầu tiên với Đại học Nova, Bộ trưởng Trần Minh Hải nói về 5G.',
  },
  {
    id: 'refuse/watched',
    where: 'gap',
    pattern:
      /(?<!\p{L})(?:chứng kiến|tham dự|có mặt|tham gia)(?!\p{L})(?![^;]* và (?:đã |đồng thời )*(?:có (?:các |những )?(?:cuộc|buổi)|$))/u,
    why: 'Who watches a signing is no side of it.',
    yes: 'Đại học Nova và Đại học Terra chứng kiến lễ ký biên bản ghi nhớ.',
    no: 'Đại học Nova và Đại học Terra tổ chức lễ ký biên bản ghi nhớ.',
  },
  {
    id: 'refuse/speaker',
    where: 'gap',
    pattern:
      /(?<!\p{L})(?:nhấn mạnh|cho rằng|khẳng định|đánh giá|nhận định|nhận xét|mô tả|ca ngợi|dự đoán|bày tỏ|cho biết|chia sẻ|hoan nghênh|thông báo|cảm ơn|tuyên bố|xác nhận|bình luận)(?! (?:đã|vừa|mới|có|cũng|tại|trong|vui mừng|vinh dự|hân hạnh)(?!\p{L}))(?!\p{L})(?![^<]* (?:trong|sau|tại|khi) (?:khi |cuộc |buổi )?$)/u,
    why: 'Who speaks of a meeting or a paper of others is no side of it.',
    yes: 'Bộ trưởng Trần Minh Hải đánh giá cao việc phái đoàn gặp gỡ Đại học Nova.',
    no: 'Bộ trưởng Trần Minh Hải cho biết đã gặp gỡ Đại học Nova.',
  },
  {
    id: 'refuse/in-chamber',
    where: 'after',
    pattern: /^ (?:trao đổi|làm việc|gặp)[^<]{0,10} (?:đại biểu|luật sư|cơ quan điều tra) /u,
    why: 'Who answers a member in the chamber, or the police, holds no meeting of two sides.',
    yes: 'Bộ trưởng Trần Minh Hải trao đổi với đại biểu Anna Walker về 5G.',
    no: 'Bộ trưởng Trần Minh Hải trao đổi với đại diện Đại học Nova về 5G.',
  },
  {
    id: 'refuse/as-before',
    where: 'sentence',
    pattern: /, (?:sau|ngoài|bên cạnh|cùng với) (?:<B\d+>(?:, | và )?){2,}, (?:ký kết|ký)/u,
    why: 'Those after whom a party comes have signed something else.',
    yes: 'Sao Mai là đơn vị thứ ba, sau Đại học Nova và Đại học Terra, ký kết hợp tác với Hà Nội.',
    no: 'Sau khi họp, Đại học Nova và Đại học Terra, ký kết hợp tác với Hà Nội.',
  },
  {
    id: 'refuse/issued',
    where: 'after',
    pattern:
      /^ (?:ký kết|ký)(?: ban hành|,? ban hành| quyết định| văn bản| sắc lệnh| công điện| nghị quyết| nghị định| thông tư| chỉ thị| kết luận| quy định| tờ trình| phê duyệt)/u,
    why: 'Who signs a decision makes no agreement.',
    yes: 'Đại học Nova và Đại học Terra ký ban hành kế hoạch hành động.',
    no: 'Đại học Nova và Đại học Terra ký kế hoạch hành động.',
  },
  {
    id: 'refuse/other-thing',
    where: 'link',
    pattern:
      /(?:,|không chỉ|góp phần|thắt chặt|đánh dấu|mở ra)[^,]*(?:hợp tác|quan hệ|thương mại|đầu tư|xung đột)(?: [^ ,<]+){0,4}\s*$|<P\d+>[^<,;]{0,20}(?:tin tưởng|hy vọng|mong|nhấn mạnh|khẳng định|cho biết|đánh giá)(?!\p{L})/u,
    why: 'After a comma "giữa" may stand by something else than the paper.',
    yes: 'Sao Mai ký thỏa thuận đào tạo, thúc đẩy hợp tác mới giữa Đại học Nova và Đại học Terra.',
    no: 'Hôm nay diễn ra lễ ký thỏa thuận về hợp tác đào tạo giữa Đại học Nova và Đại học Terra.',
  },
  {
    id: 'refuse/guest-speaks',
    where: 'sentence',
    pattern: /<P\d+> phát biểu tại (?:buổi|cuộc) tiếp(?!\p{L})/u,
    why: 'Whoever speaks at a reception may be anybody who was there.',
    yes: 'Ông Lê Văn Tâm phát biểu tại buổi tiếp bà Anna Walker.',
    no: 'Bộ trưởng Trần Minh Hải phát biểu tại buổi làm việc với bà Anna Walker.',
  },
  {
    id: 'refuse/among-others',
    where: 'gap',
    pattern: word('trong đó|bao gồm|với nhiều|với sự'),
    why: 'What is listed after "trong đó" is not done by those before it.',
    yes: 'Tuần lễ có lãnh đạo Đại học Nova và Đại học Terra với nhiều hoạt động, trong đó có ký kết biên bản ghi nhớ.',
    no: 'Hôm nay lãnh đạo Đại học Nova và Đại học Terra có hoạt động ký kết biên bản ghi nhớ.',
  },
  {
    id: 'refuse/for-its-sake',
    where: 'link',
    pattern: word('nhằm|qua đó|từ đó|nêu bật|thể hiện|minh chứng|phản ánh|cho thấy|khẳng định'),
    why: 'What a paper is for or shows stands "giữa" others than its parties.',
    yes: 'Sao Mai ký biên bản ghi nhớ nhằm tăng thương mại giữa Đại học Nova và Đại học Terra.',
    no: 'Sao Mai dự lễ ký biên bản ghi nhớ về thương mại giữa Đại học Nova và Đại học Terra.',
  },
  {
    id: 'refuse/escorted',
    where: 'before',
    pattern: /(?:tháp tùng|hộ tống|đi cùng) bởi(?!\p{L})[^;]*$/u,
    why: 'Those after "tháp tùng bởi" came with the one who met.',
    yes: 'Bà Anna Walker được tháp tùng bởi Đại học Nova và Đại học Terra có cuộc gặp với ông Lê Văn Tâm.',
    no: 'Bà Anna Walker có cuộc gặp với ông Lê Văn Tâm.',
  },
  {
    id: 'refuse/player',
    where: 'sentence',
    pattern: word(
      'cầu thủ|clb|đội bóng|hlv|tiền đạo|tiền vệ|hậu vệ|thủ môn|chuyển nhượng|hợp đồng \\d+ (?:năm|mùa) với|mùa giải',
    ),
    why: 'Who signs for a club is no body’s partner.',
    yes: 'Tiền đạo Trần Minh Hải gặp Đại học Nova.',
    no: 'Bộ trưởng Trần Minh Hải gặp Đại học Nova.',
  },
  {
    id: 'refuse/awarded',
    where: 'sentence',
    pattern: /(?<!\p{L})được (?:trao|giao)(?! đổi)(?: [^<,;]{0,20})? hợp đồng(?!\p{L})/u,
    why: 'Who is awarded a contract has it of somebody else than whom the goods are for.',
    yes: 'Đại học Nova được trao hợp đồng để đóng tàu cho Đại học Terra.',
    no: 'Đại học Nova trao hợp đồng cho Đại học Terra.',
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
