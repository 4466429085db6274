import { type RefusalRule, word } from './rule';

/** After "không" these deny nothing that was done. */
const NO_DENIAL = '(?! (?:chỉ|hài lòng|vui|ngạc nhiên|khỏi|ngừng)(?!\\p{L}))';

/** What has not happened: planned, wished, asked for, denied, untrue. */
export const NOT_YET: readonly RefusalRule[] = [
  {
    id: 'refuse/future',
    where: 'gap',
    pattern: word(
      'sẽ|đang(?! (?:thăm|làm việc|công tác|có chuyến|ở)(?!\\p{L}))|dự kiến|sắp|chuẩn bị|có kế hoạch|lên kế hoạch|lên lịch|đang xúc tiến',
    ),
    why: 'A plan is no meeting.',
    yes: 'Bộ trưởng Trần Minh Hải sẽ tiếp bà Anna Walker.',
    no: 'Bộ trưởng Trần Minh Hải đã tiếp bà Anna Walker.',
  },
  {
    id: 'refuse/planned',
    where: 'before',
    pattern: word(
      'dự kiến|(?<!để )chuẩn bị|theo chương trình|theo lịch trình|theo lịch|tuần tới|tháng tới|tuần sau|sắp tới|tới đây|kế hoạch|trước thềm',
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
      'mong|mong muốn|muốn|đề nghị|kiến nghị|phân công|cử|đôn đốc|yêu cầu|kêu gọi|hy vọng|đề xuất|kỳ vọng|cần|nên|phải|có thể|xem xét|mời|nhận lời|giao|tìm cách|hướng tới|thúc đẩy|sẵn sàng|cân nhắc|nhằm|để|điều kiện',
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
    id: 'refuse/denied',
    where: 'before',
    pattern: new RegExp(
      `(?<!\\p{L})(?:(?<!hàng )không${NO_DENIAL}|chưa|bác bỏ|phủ nhận|từ chối|tin đồn)(?!\\p{L})[^,]*$`,
      'u',
    ),
    why: 'What is denied did not happen.',
    yes: 'Bộ trưởng Trần Minh Hải chưa gặp bà Anna Walker.',
    no: 'Bộ trưởng Trần Minh Hải mới gặp bà Anna Walker.',
  },
  {
    id: 'refuse/not-done',
    where: 'gap',
    pattern: word(`(?<!hàng )không${NO_DENIAL}|chưa|chẳng`),
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
    id: 'refuse/told-to',
    where: 'before',
    pattern:
      /(?<!\p{L})(?:yêu cầu|(?<!chuyển |bàn |trao )giao|phân công|cử|đề nghị|đề xuất|kiến nghị|chỉ đạo|kêu gọi|cho phép|khuyến khích|ủng hộ|chào mừng|hoan nghênh|mời|mong muốn|phối hợp(?: với)?),? (?!được |của )(?:[^<,;]{0,15} )?(?:<\p{Lu}\d+>(?:,? và |,? cùng |, | ))+[^<]*$/u,
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
      /(?<!(?:tuần|tháng|năm|hôm|ngày|lần|giờ) )(?<!\p{L})trước\s+(?:(?:khi|lúc|thời điểm|thềm) [^,;]*)?$(?<!<P\d+> đã [^;]*trước khi\s+)/u,
    why: 'What comes before a meeting tells nothing of whether it took place.',
    yes: 'Giá thép tăng trước cuộc gặp giữa Bộ trưởng Trần Minh Hải và bà Anna Walker.',
    no: 'Giá thép tăng sau cuộc gặp giữa Bộ trưởng Trần Minh Hải và bà Anna Walker.',
  },
  {
    id: 'refuse/yet-to-be',
    where: 'after',
    pattern:
      /^ (?:(?:cuộc|buổi|phiên|lễ|điện đàm|hội đàm)[^,;]{0,90}<\p{Lu}\d+> (?:dự kiến|sẽ|sắp|có thể|vẫn cần|cần|chưa)|[^,;]{0,90}<\p{Lu}\d+> (?:dự kiến|sắp))(?!\p{L})/u,
    why: 'What the meeting will do or bring is still to come.',
    yes: 'Cuộc gặp giữa Bộ trưởng Trần Minh Hải và bà Anna Walker dự kiến kéo dài.',
    no: 'Cuộc gặp giữa Bộ trưởng Trần Minh Hải và bà Anna Walker đã kéo dài.',
  },
  {
    id: 'refuse/signing-to-come',
    where: 'before',
    pattern:
      /(?<!\p{L})(?:sẽ|sắp|sẵn sàng|dự kiến|chuẩn bị) (?:có |được |cùng |sớm )?(?:tổ chức|chủ trì|diễn ra|chứng kiến|tham dự|dự|ký)(?!\p{L})(?:[^,;]|,(?= (?:bao )?gồm)){0,80}$/u,
    why: 'A signing or meeting that will be held has not been.',
    yes: 'Sao Mai sẽ tổ chức lễ ký kết biên bản ghi nhớ giữa Đại học Nova và Đại học Terra.',
    no: 'Sao Mai đã tổ chức lễ ký kết biên bản ghi nhớ giữa Đại học Nova và Đại học Terra.',
  },
  {
    id: 'refuse/intended',
    where: 'gap',
    pattern: word(
      'cam kết|quyết tâm|hứa|dự định|định|thường xuyên|đồng ý|nhất trí|quyết định|cố gắng|nỗ lực|khẩn trương|tích cực|chủ động|chủ trì,? phối hợp|lên đường|tìm cơ hội',
    ),
    unlessDone: true,
    why: 'What somebody promises, is busy with or goes on with is no single meeting.',
    yes: 'Đại học Nova cam kết làm việc với Đại học Terra.',
    no: 'Đại học Nova vừa cam kết làm việc với Đại học Terra.',
  },
  {
    id: 'refuse/goes-on',
    where: 'gap',
    pattern: word('tiếp tục'),
    unlessDone: true,
    unlessDated: true,
    why: 'What somebody goes on with is no single meeting, unless it has its day.',
    yes: 'Đại học Nova tiếp tục làm việc với Đại học Terra.',
    no: 'Ngày 3/9, Đại học Nova tiếp tục làm việc với Đại học Terra.',
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
];
