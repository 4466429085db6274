import type { FileName } from '../../knowledge/schema';
import type { Reason, ReasonCode } from '../../packs/format/reasons';
import type { PackFault } from '../../packs/store/errors';

const number = (n: number) => n.toLocaleString('vi');

/** Bytes as megabytes, or gigabytes where there are many. */
const megabytes = (bytes: number) =>
  bytes >= 1_000_000_000
    ? `${number(Math.round(bytes / 100_000_000) / 10)} GB`
    : `${number(Math.ceil(bytes / 1_000_000))} MB`;

/** What pages say of packs. The shape is set here; `en.ts` must have the same keys. */
export const vi = {
  heading: 'Gói dữ kiện',
  lead: 'Thêm dữ kiện của một phòng báo chí, một tòa soạn hay của riêng bạn. Mọi dòng từ gói đều ghi tên gói; gói không sửa được dữ kiện có sẵn.',
  own: 'Ghi chép của bạn',
  none: 'Chưa có gói nào.',
  add: 'Thêm từ tệp…',
  formats: 'Tệp .jsonl, .jsonl.gz hoặc .zip.',
  reading: 'Đang đọc tệp…',
  working: 'Đang ghép dữ kiện…',
  filling: 'Đang đưa gói vào máy…',
  /** Of packs that are read line by line and kept on the disk. */
  large: {
    about: (bytes: number) =>
      `Gói lớn (tệp ${megabytes(bytes)}): đọc và kiểm tra từng dòng khi thêm vào, rồi nằm trên đĩa và chỉ đọc phần cần đến. Gói rất lớn có thể mất nhiều phút; hãy để trang này mở.`,
    disk: (bytes: number) =>
      `Trình duyệt còn dùng được khoảng ${megabytes(bytes)} trên đĩa; tệp không nén cần chừng gấp đôi cỡ của nó.`,
    limits:
      'Gói lớn có trên thẻ, trong bài, trong trang của từng mục, ở “giữa hai bên” và khi tra cứu theo chữ đầu của tên. Không có trong chủ đề, mạng quan hệ; thẻ của một nước không gộp việc của người và cơ quan nước đó.',
    lost: 'Trên máy không còn gì đọc được của gói này: nó được thêm bằng một bản Bối Cảnh cũ hơn, hoặc trình duyệt đã dọn đi. Hãy thêm lại từ tệp; tới lúc đó gói không góp gì vào bài và thẻ.',
    replaces: (version: string) =>
      `Thay cho bản ${version} đang có; bản đó vẫn được dùng cho tới khi bản này vào đủ.`,
    begins: 'Đang bắt đầu…',
    looking: (part: number) => `Đang xem qua tệp, ${Math.floor(part * 100)}%.`,
    reading: (records: number, part: number) =>
      `Đã đọc ${number(records)} mục, ${Math.floor(part * 100)}% tệp.`,
    sorting: 'Đang xếp mục lục…',
    stays:
      'Dừng thì không còn gì của gói này ở lại. Đóng trang hay trình duyệt thì lần sau làm tiếp được từ đây.',
    unfinished: (records: number, bytes: number) =>
      `Gói này chưa vào đủ: đã có ${number(records)} mục. Tệp (${megabytes(bytes)}) đã được giữ lại, không cần chọn lại.`,
    goOn: 'Làm tiếp',
    discard: 'Bỏ đi',
    discarded: 'Đã bỏ; không còn gì của gói này.',
    stop: 'Dừng',
    stopped: 'Đã dừng; chưa thêm gì.',
    filled: 'Đã đọc xong; chưa có gì được dùng. Những mục sau không nhận được, phần còn lại thì thêm được.',
    done: 'Đã thêm gói lớn.',
  },
  origin: { file: 'từ tệp, không có chữ ký', own: 'của bạn', subscription: 'theo dõi từ địa chỉ' },
  about: (publisher: string, version: string, date: string, licence: string) =>
    `${publisher} · bản ${version}, ${date} · ${licence}`,
  files: {
    people: (n: number) => `${number(n)} nhân vật`,
    organizations: (n: number) => `${number(n)} tổ chức`,
    places: (n: number) => `${number(n)} địa danh`,
    documents: (n: number) => `${number(n)} văn bản`,
    events: (n: number) => `${number(n)} sự kiện`,
    meetings: (n: number) => `${number(n)} cuộc gặp`,
    agreements: (n: number) => `${number(n)} thỏa thuận`,
    sources: (n: number) => `${number(n)} nguồn`,
  } satisfies Record<FileName, (n: number) => string>,
  silenced: (time: string) =>
    `Gần nhất lúc ${time}, gói này đánh dấu quá nhiều chữ của một bài nên không được dùng ở bài đó. Tên trong gói có thể là từ thông thường.`,
  on: 'Dùng gói này',
  ahead: 'Tin gói này hơn dữ kiện có sẵn',
  aheadHint: 'Khi hai bên gọi trùng tên hoặc tả khác nhau về cùng một người, một nơi.',
  edition: 'Bản mới của dữ kiện đi kèm: đứng thay toàn bộ dữ kiện đó khi được bật.',
  editionWaits: 'Dữ kiện đi kèm tiện ích nay mới hơn bản này, nên bản này đang chờ.',
  up: (name: string) => `Đưa ${name} lên trước`,
  down: (name: string) => `Đưa ${name} xuống sau`,
  order: 'Khi hai gói trùng tên, gói đứng trước được tin.',
  export: 'Xuất ra tệp',
  remove: 'Gỡ',
  removeSure: (name: string) => `Gỡ ${name}? Không còn gì của gói này ở lại trên máy.`,
  removeYes: 'Gỡ hẳn',
  cancel: 'Thôi',
  removed: (name: string) => `Đã gỡ ${name}.`,
  added: (name: string) => `Đã thêm ${name}.`,
  preview: {
    heading: (name: string) => `Xem trước: ${name}`,
    unsigned: 'Tệp không có chữ ký: không ai xác nhận nó thật sự do nơi này đưa ra.',
    brings: 'Gói có',
    additions: (n: number) =>
      `${number(n)} mục bổ sung cho mục có sẵn (tên gọi, chức vụ, ghi chú), không sửa mục đó.`,
    clashing: (n: number) =>
      `${number(n)} tên trùng với tên có sẵn; ở những chỗ đó dữ kiện có sẵn được tin, trừ khi bạn chọn khác.`,
    clash: (name: string, other: string) => (name === other ? `“${name}”` : `“${name}” đang chỉ ${other}`),
    more: (n: number) => `và ${number(n)} tên khác`,
    unknown: (n: number) => `${number(n)} chỗ nhắc tới mục không có ở đây; những tên đó được bỏ qua.`,
    refused: (n: number) => `${number(n)} mục không nhận, kèm dòng, trường và lý do`,
    moreRefused: (n: number) => `và ${number(n)} mục khác không nhận`,
    line: (line: number) => `Dòng ${number(line)}`,
    field: (field: string) => `trường ${field}`,
    replaces: {
      newer: (version: string) => `Thay cho bản ${version} đang có.`,
      same: (version: string) => `Thay cho bản ${version} đang có (cùng số bản).`,
      older: (version: string) => `Cũ hơn bản ${version} đang có và sẽ thay bản đó.`,
    },
    taken: 'Đã có một gói cùng mã nhưng đến bằng cách khác. Hãy gỡ gói đó trước.',
    add: 'Thêm gói này',
    replace: 'Thay gói',
  },
  /** Where the whole file is refused. */
  at: (line: number, field: string) => ` (dòng ${number(line)}${field ? `, trường ${field}` : ''})`,
  reasons: {
    'too-large': ({ limit }) => `Tệp lớn hơn ${number(limit / 1_000_000)} MB.`,
    bomb: () => 'Tệp nén phình ra quá mức: có thể là bom nén.',
    'archive-damaged': () => 'Tệp nén bị hỏng.',
    'archive-without-pack': () => 'Trong tệp zip không có tệp .jsonl nào.',
    zipped: ({ records }) =>
      `Gói hơn ${number(records)} mục phải là tệp .jsonl hoặc .jsonl.gz, không phải zip.`,
    'not-text': () => 'Tệp không phải văn bản UTF-8.',
    'no-header': () => 'Dòng đầu không phải phần đầu của một gói ({"pack":1,…}).',
    'newer-format': ({ format }) => `Gói dùng định dạng số ${format}, mới hơn bản Bối Cảnh này.`,
    'reserved-id': ({ id }) => `Mã “${id}” dành riêng, gói phải có mã khác.`,
    'too-many-records': ({ limit }) => `Gói có hơn ${number(limit)} mục.`,
    'too-many-entities': ({ bytes }) =>
      `Gói có quá nhiều người, tổ chức, nguồn: phần phải giữ trong bộ nhớ khi thêm vượt ${megabytes(bytes)}.`,
    'nothing-in-it': () => 'Không có mục nào trong gói dùng được.',
    'not-json': () => 'không phải JSON',
    'line-too-long': ({ limit }) => `dòng dài hơn ${number(limit)} ký tự`,
    'no-such-file': () => 'dòng phải là {"people":{…}} hoặc một loại mục khác',
    missing: () => 'thiếu trường này',
    'unknown-field': () => 'không có trường nào tên như vậy',
    'wrong-type': ({ expected, received }) => `sai kiểu: cần ${expected}, gặp ${received}`,
    'not-listed': ({ allowed }) => `giá trị không có trong danh sách: ${allowed}`,
    'bad-form': () => 'viết sai dạng',
    empty: () => 'để trống',
    'no-such-day': () => 'không có ngày đó',
    year: ({ first, last }) => `năm ngoài khoảng ${first} đến ${last}`,
    'too-deep': () => 'lồng nhau quá sâu',
    'too-long': ({ limit }) => `dài hơn ${number(limit)} ký tự`,
    'too-many-items': ({ limit }) => `danh sách hơn ${number(limit)} mục`,
    address: () => 'không phải địa chỉ của một trang web',
    markup: () => 'có thẻ HTML',
    invisible: () => 'có ký tự ẩn hoặc ký tự đảo chiều chữ',
    'not-a-name': () => 'không phải một cái tên',
    'ordinary-word': () => 'là từ thông thường: cần điều kiện (needs)',
    'too-short': () => 'tên quá ngắn: cần điều kiện (needs)',
    'without-capital': () => 'không có chữ hoa hay chữ số: cần điều kiện (needs)',
    'date-or-number': () => 'là một ngày hoặc con số, không phải tên',
    'name-too-long': () => 'tên quá dài để tìm trong bài',
    'duplicate-id': ({ first }) => `mã này đã dùng ở dòng ${number(first)}`,
    'source-missing': ({ source }) => `trong gói không có nguồn “${source}”`,
    cycle: ({ id }) => `thuộc về hoặc trở thành chính nó, qua “${id}”`,
  } satisfies { [Code in ReasonCode]: (reason: Extract<Reason, { code: Code }>) => string } as {
    [Code in ReasonCode]: (reason: Extract<Reason, { code: Code }>) => string;
  },
  faults: {
    'disk-full': () => 'Ổ đĩa đã đầy: chưa thay đổi gì.',
    refused: () => 'Trình duyệt không cho lưu gói ở đây: chưa thay đổi gì.',
    'id-taken': () => 'Đã có một gói cùng mã nhưng đến bằng cách khác. Hãy gỡ gói đó trước.',
    'not-there': () => 'Gói này không còn nữa.',
  } satisfies Record<PackFault['code'], () => string>,
};
export type PackWords = typeof vi;
