import type { RefusalRule } from './rule';

const word = (words: string): RegExp => new RegExp(`(?<!\\p{L})(?:${words})(?!\\p{L})`, 'u');

/** What makes a report none: not yet, not at all, only wished, only remembered. */
export const REFUSALS: readonly RefusalRule[] = [
  {
    id: 'refuse/future',
    where: 'gap',
    pattern: word('sẽ|đang|dự kiến|sắp|chuẩn bị|có kế hoạch|lên kế hoạch|lên lịch|đang xúc tiến'),
    why: 'A plan is no meeting.',
    yes: 'Bộ trưởng Trần Minh Hải sẽ tiếp bà Anna Walker.',
    no: 'Bộ trưởng Trần Minh Hải đã tiếp bà Anna Walker.',
  },
  {
    id: 'refuse/planned',
    where: 'before',
    pattern: word(
      'dự kiến|chuẩn bị|theo chương trình|theo lịch trình|theo lịch|tuần tới|tháng tới|tuần sau|sắp tới|tới đây|kế hoạch|trước thềm',
    ),
    unlessDone: true,
    why: 'The sentence opens as a plan.',
    yes: 'Tuần tới, Bộ trưởng Trần Minh Hải tiếp bà Anna Walker.',
    no: 'Tuần này, Bộ trưởng Trần Minh Hải tiếp bà Anna Walker.',
  },
  {
    id: 'refuse/wished',
    where: 'gap',
    pattern: word(
      'mong|mong muốn|muốn|đề nghị|yêu cầu|kêu gọi|hy vọng|đề xuất|kỳ vọng|cần|nên|phải|có thể|xem xét|mời|nhận lời|giao|tìm cách|hướng tới|thúc đẩy|sẵn sàng|cân nhắc|nhằm|để|điều kiện',
    ),
    why: 'What is wished or asked for has not happened.',
    yes: 'Bộ trưởng Trần Minh Hải muốn gặp bà Anna Walker.',
    no: 'Bộ trưởng Trần Minh Hải vừa gặp bà Anna Walker.',
  },
  {
    id: 'refuse/planned-for',
    where: 'link',
    pattern: word('dự kiến|sắp tới|sắp diễn ra|theo kế hoạch|có thể'),
    why: 'The plan stands between the meeting and whom it will be with.',
    yes: 'Bộ trưởng Trần Minh Hải nói về cuộc gặp dự kiến với bà Anna Walker.',
    no: 'Bộ trưởng Trần Minh Hải nói về cuộc gặp ngắn với bà Anna Walker.',
  },
  {
    id: 'refuse/later',
    where: 'after',
    pattern:
      /^[^,;]{0,90}(?<!\p{L})(?:tuần tới|tháng tới|tuần sau|tháng sau|vào năm tới|sắp tới|(?:ngày|sáng|chiều|tối) mai)(?!\p{L})/u,
    unlessDone: true,
    why: 'The day to come stands behind.',
    yes: 'Bộ trưởng Trần Minh Hải nói về 5G khi gặp bà Anna Walker vào tuần tới.',
    no: 'Bộ trưởng Trần Minh Hải nói về 5G khi gặp bà Anna Walker vào tuần này.',
  },
  {
    id: 'refuse/condition',
    where: 'before',
    pattern: word('nếu|trong trường hợp|giả sử'),
    why: 'What would follow if they did is no report that they did.',
    yes: 'Thuế sẽ tăng nếu Đại học Nova ký kết biên bản ghi nhớ với Đại học Terra.',
    no: 'Thuế sẽ tăng sau khi Đại học Nova ký kết biên bản ghi nhớ với Đại học Terra.',
  },
  {
    id: 'refuse/where',
    where: 'after',
    pattern: /^ [^<,]{0,25}(?<!\p{L})(?:tại|ở|bên lề) [^<,]{0,25}<[BL]\d+>/u,
    why: 'Where it was is nobody met.',
    yes: 'Bộ trưởng Trần Minh Hải nói về cuộc gặp tại Hội nghị Cấp cao Terra.',
    no: 'Bộ trưởng Trần Minh Hải nói về cuộc gặp với Đại học Terra.',
  },
  {
    id: 'refuse/denied',
    where: 'before',
    pattern: /(?<!\p{L})(?:(?<!hàng )không|chưa|bác bỏ|phủ nhận|từ chối|tin đồn)(?!\p{L})[^,]*$/u,
    why: 'What is denied did not happen.',
    yes: 'Bộ trưởng Trần Minh Hải chưa gặp bà Anna Walker.',
    no: 'Bộ trưởng Trần Minh Hải mới gặp bà Anna Walker.',
  },
  {
    id: 'refuse/not-done',
    where: 'gap',
    pattern: word('(?<!hàng )không|chưa|chẳng'),
    why: 'The denial stands between the paper or the doer and the verb.',
    yes: 'Biên bản ghi nhớ giữa Đại học Nova và Đại học Terra đã không được ký kết.',
    no: 'Biên bản ghi nhớ giữa Đại học Nova và Đại học Terra đã được ký kết.',
  },
  {
    id: 'refuse/arranged',
    where: 'before',
    pattern:
      /(?<!\p{L})(?:khả năng|kỳ vọng|hy vọng|mong đợi|nỗ lực|thúc đẩy|tiến trình|hướng tới|đàm phán|sớm|sắp xếp|thu xếp|triển vọng|tiến tới|ý tưởng|đề xuất|kêu gọi|lên đường|khởi hành|điều kiện|tiền đề|tìm mọi cách|tìm cách|mở đường|ngỏ ý|thời điểm|lịch trình|chờ đón|chờ đợi|chờ|hướng đến|sẵn sàng cho)(?!\p{L})[^<,;]{0,40}$/u,
    why: 'What somebody works for, or is on the way to, has not taken place.',
    yes: 'Hai bên nỗ lực tổ chức cuộc gặp giữa Bộ trưởng Trần Minh Hải và bà Anna Walker.',
    no: 'Hôm nay diễn ra cuộc gặp giữa Bộ trưởng Trần Minh Hải và bà Anna Walker.',
  },
  {
    id: 'refuse/attended',
    where: 'sentence',
    pattern: /(?<!\p{L})(?:cùng dự|cùng tham dự|tham dự|dự)(?!\p{L})[^<]{0,30} (?:có|còn có|gồm) /u,
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
      /(?<!(?:thành viên|lãnh đạo|đại diện|quan chức|doanh nghiệp|đội ngũ|đoàn[^<]{0,20}) )của(?: [^<]{0,12})? $/u,
    why: 'A session of a committee, a friend of somebody: whose it is was not met.',
    yes: 'Tại cuộc họp đầu tiên của Đại học Nova, Bộ trưởng Trần Minh Hải nói về 5G.',
    no: 'Tại cuộc họp đầu tiên với Đại học Nova, Bộ trưởng Trần Minh Hải nói về 5G.',
  },
  {
    id: 'refuse/watched',
    where: 'gap',
    pattern: word('chứng kiến|tham dự|có mặt|tham gia'),
    why: 'Who watches a signing is no side of it.',
    yes: 'Đại học Nova và Đại học Terra chứng kiến lễ ký biên bản ghi nhớ.',
    no: 'Đại học Nova và Đại học Terra tổ chức lễ ký biên bản ghi nhớ.',
  },
  {
    id: 'refuse/speaker',
    where: 'gap',
    pattern:
      /(?<!\p{L})(?:nhấn mạnh|cho rằng|khẳng định|đánh giá|nhận định|nhận xét|mô tả|ca ngợi|dự đoán|bày tỏ|cho biết|chia sẻ|hoan nghênh|thông báo|cảm ơn|tuyên bố|xác nhận|bình luận)(?! (?:đã|vừa|mới|có|cũng|tại|trong|vui mừng|vinh dự|hân hạnh)(?!\p{L}))(?!\p{L})/u,
    why: 'Who speaks of a meeting or a paper of others is no side of it.',
    yes: 'Bộ trưởng Trần Minh Hải đánh giá cao việc phái đoàn gặp gỡ Đại học Nova.',
    no: 'Bộ trưởng Trần Minh Hải cho biết đã gặp gỡ Đại học Nova.',
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
    id: 'refuse/false',
    where: 'sentence',
    pattern: word('tin giả|sai sự thật|bịa đặt|tin đồn|không có thật'),
    why: 'The sentence says that the report is untrue.',
    yes: 'Thông tin Bộ trưởng Trần Minh Hải gặp bà Anna Walker là tin giả.',
    no: 'Thông tin Bộ trưởng Trần Minh Hải gặp bà Anna Walker là tin vui.',
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
    pattern: word('tôi|chúng tôi|chúng ta'),
    why: 'What a speaker says of himself in a quotation is memory or opinion.',
    yes: 'Bộ trưởng Trần Minh Hải nói: "Tôi đã gặp bà Anna Walker".',
    no: 'Bộ trưởng Trần Minh Hải nói: Anna Walker đã gặp Đại học Nova.',
  },
  {
    id: 'refuse/told-to',
    where: 'before',
    pattern:
      /(?:yêu cầu|giao|đề nghị|đề xuất|kiến nghị|chỉ đạo|kêu gọi|cho phép|khuyến khích|ủng hộ|chào mừng|hoan nghênh|mời|mong muốn|phối hợp(?: với)?),? (?!được |của )(?:[^<,;]{0,15} )?(?:<\p{Lu}\d+>(?:,? và |,? cùng |, | ))+[^<]*$/u,
    why: 'Who is told to meet somebody has not met him.',
    yes: 'Bộ trưởng Trần Minh Hải yêu cầu Đại học Nova làm việc với Đại học Terra.',
    no: 'Bộ trưởng Trần Minh Hải cho biết Đại học Nova làm việc với Đại học Terra.',
  },
  {
    id: 'refuse/both-told-to',
    where: 'before',
    pattern:
      /(?<!\p{L})(?:yêu cầu|đề nghị|đề xuất|kiến nghị|kêu gọi|khuyến khích|mong|mong muốn|sớm|hướng tới|nhất trí|thống nhất|tạo điều kiện|nhằm|để|cần|sẽ)(?!\p{L})[^<,;]{0,60}(?:hai bên|hai nước|hai đơn vị|hai cơ quan|các bên)[^,;]*$|(?<!\p{L})(?:hai bên|hai nước|hai đơn vị|hai cơ quan)(?:(?!đã )[^,;]){0,40}(?:cần|sẽ|sớm|nhất trí|mong|tiến tới|nghiên cứu|xem xét)[^,;]*$/u,
    unlessDone: true,
    why: 'What the two sides are asked to sign, or agree to sign, they have not signed.',
    yes: 'Bộ trưởng Trần Minh Hải tiếp bà Anna Walker, Giám đốc Đại học Nova. Ông đề nghị hai bên ký biên bản ghi nhớ.',
    no: 'Bộ trưởng Bộ TT&SH Trần Minh Hải tiếp Thủ tướng Lào Anna Walker. Hai bên đã ký biên bản ghi nhớ.',
  },
  {
    id: 'refuse/ahead-of',
    where: 'before',
    pattern:
      /(?<!(?:tuần|tháng|năm|hôm|ngày|lần|giờ) )(?<!\p{L})trước\s+(?:(?:khi|lúc|thời điểm|thềm) [^,;]*)?$/u,
    why: 'What comes before a meeting tells nothing of whether it took place.',
    yes: 'Giá thép tăng trước cuộc gặp giữa Bộ trưởng Trần Minh Hải và bà Anna Walker.',
    no: 'Giá thép tăng sau cuộc gặp giữa Bộ trưởng Trần Minh Hải và bà Anna Walker.',
  },
  {
    id: 'refuse/yet-to-be',
    where: 'after',
    pattern:
      /^ (?:(?:cuộc|buổi|phiên|lễ|điện đàm|hội đàm)[^,;]{0,90}<\p{Lu}\d+> (?:dự kiến|sẽ|sắp|có thể)|[^,;]{0,90}<\p{Lu}\d+> (?:dự kiến|sắp))(?!\p{L})/u,
    why: 'What the meeting will do or bring is still to come.',
    yes: 'Cuộc gặp giữa Bộ trưởng Trần Minh Hải và bà Anna Walker dự kiến kéo dài.',
    no: 'Cuộc gặp giữa Bộ trưởng Trần Minh Hải và bà Anna Walker đã kéo dài.',
  },
  {
    id: 'refuse/signing-to-come',
    where: 'before',
    pattern:
      /(?<!\p{L})(?:sẽ|sắp|sẵn sàng|dự kiến|chuẩn bị) (?:có |được |cùng |sớm )?(?:tổ chức|chủ trì|diễn ra|chứng kiến|tham dự|dự|ký)(?!\p{L})[^,;]{0,60}$/u,
    why: 'A signing or meeting that will be held has not been.',
    yes: 'Sao Mai sẽ tổ chức lễ ký kết biên bản ghi nhớ giữa Đại học Nova và Đại học Terra.',
    no: 'Sao Mai đã tổ chức lễ ký kết biên bản ghi nhớ giữa Đại học Nova và Đại học Terra.',
  },
  {
    id: 'refuse/told-of',
    where: 'before',
    pattern:
      /(?<!\p{L})(?:(?:kể lại|kể về|nhớ về|hồi tưởng|kỷ niệm|câu chuyện|rò rỉ|điều tra|ghi âm)[^,;]{0,40}|(?:những |các |loạt |một |vài )lần |(?:nước|quốc gia) (?:đầu tiên|duy nhất|thứ \p{L}+) )\s*$/u,
    why: 'What is told of a meeting long past is a memory.',
    yes: 'Bộ trưởng Trần Minh Hải kể lại lần gặp bà Anna Walker.',
    no: 'Bộ trưởng Trần Minh Hải hôm nay gặp bà Anna Walker.',
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
    id: 'refuse/bundle',
    where: 'after',
    pattern:
      /^ (?:ký kết|ký|trao đổi|trao nhau|trao)(?: thành công)? (?:\d+|hai|ba|bốn|năm|sáu|bảy|tám|chín|mười|nhiều|các|một số|một loạt|loạt|hàng loạt|hàng chục|hàng trăm|những) /u,
    why: '"107 hiệp định" is a tally or what a visit brought; an agreement is one paper.',
    yes: 'Đại học Nova và Đại học Terra đã ký kết 107 biên bản ghi nhớ.',
    no: 'Đại học Nova và Đại học Terra đã ký kết một biên bản ghi nhớ.',
  },
  {
    id: 'refuse/other-thing',
    where: 'link',
    pattern:
      /(?:,|không chỉ|góp phần|thắt chặt|đánh dấu|mở ra)[^,]*(?:hợp tác|quan hệ|thương mại|đầu tư|xung đột)(?: [^ ,<]+){0,2}\s*$/u,
    why: 'After a comma "giữa" may stand by something else than the paper.',
    yes: 'Sao Mai ký thỏa thuận đào tạo, thúc đẩy hợp tác mới giữa Đại học Nova và Đại học Terra.',
    no: 'Hôm nay diễn ra lễ ký thỏa thuận về hợp tác đào tạo giữa Đại học Nova và Đại học Terra.',
  },
  {
    id: 'refuse/intended',
    where: 'gap',
    pattern: word(
      'cam kết|tiếp tục|quyết tâm|hứa|dự định|định|thường xuyên|đồng ý|nhất trí|quyết định|cố gắng|nỗ lực|khẩn trương|tích cực|chủ động|chủ trì,? phối hợp|lên đường|tìm cơ hội',
    ),
    unlessDone: true,
    why: 'What somebody promises, is busy with or goes on with is no single meeting.',
    yes: 'Đại học Nova cam kết tiếp tục làm việc với Đại học Terra.',
    no: 'Đại học Nova vừa tiếp tục làm việc với Đại học Terra.',
  },
  {
    id: 'refuse/task',
    where: 'before',
    pattern:
      /(?<!\p{L})(?:giao|yêu cầu|chỉ đạo|đề nghị|phân công|ủy quyền)(?!\p{L})[^;]*(?<!\p{L})(?:chủ trì|phối hợp|trực tiếp|khẩn trương|tích cực|chủ động|sớm|tiếp tục|thúc đẩy|tổ chức)(?!\p{L})[^;]*$|(?<!\p{L})tiếp tục (?:chỉ đạo|phối hợp|chủ động|đôn đốc)(?!\p{L})[^;]*$/u,
    unlessDone: true,
    why: 'A list of tasks: who is to meet or sign has not.',
    yes: 'Bộ trưởng Trần Minh Hải giao các đơn vị chủ trì, phối hợp với các sở, Đại học Nova trực tiếp làm việc với Đại học Terra.',
    no: 'Theo phân công của Bộ trưởng Trần Minh Hải, Đại học Nova làm việc với Đại học Terra.',
  },
  {
    id: 'refuse/future-doer',
    where: 'before',
    pattern: /(?<!\p{L})sẽ (?:(?:(?! khi )[^<,;]){0,25}<\p{Lu}\d+>)+[^<,;]{0,20}$/u,
    unlessDone: true,
    why: '"Sẽ" stands before the doer.',
    yes: 'Bộ trưởng Trần Minh Hải sẽ đại diện Đại học Nova đàm phán với Đại học Terra.',
    no: 'Bộ trưởng Trần Minh Hải cho biết sẽ vui, Đại học Nova đàm phán với Đại học Terra.',
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
    id: 'refuse/counted',
    where: 'tail',
    pattern:
      /(?<!\p{L})(?:\d+|hai|ba|bốn|năm|sáu|bảy|tám|chín|mười|nhiều|các|một số|loạt|hàng loạt) (?:văn kiện |bản )?\s*$/u,
    why: 'Several papers behind the other party are a tally, too.',
    yes: 'Đại học Nova ký với Đại học Terra hai biên bản ghi nhớ.',
    no: 'Đại học Nova ký với Đại học Terra một biên bản ghi nhớ.',
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
    pattern: /(?<!\p{L})(?:nhiều|các|một số|những|loạt|\d+|hai|ba|bốn|năm) (?:văn kiện |bản )?\s*$/u,
    why: 'The tally stands before the papers.',
    yes: 'Nhiều biên bản ghi nhớ giữa Đại học Nova và Đại học Terra được ký hôm nay.',
    no: 'Một biên bản ghi nhớ giữa Đại học Nova và Đại học Terra được ký hôm nay.',
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

/** What these refuse is told as still to come. */
export const TO_COME: ReadonlySet<string> = new Set(
  ['future', 'planned', 'planned-for', 'later', 'wished', 'arranged', 'ahead-of'].map((id) => `refuse/${id}`),
);

/** Appointments speak of the future with a day, and of the past with a year: only denial and questions speak against them. */
export const OFFICE_REFUSALS: readonly RefusalRule[] = REFUSALS.filter(({ id }) =>
  ['refuse/denied', 'refuse/asked', 'refuse/wished'].includes(id),
);
