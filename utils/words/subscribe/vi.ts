import type { FailureCode } from '../../packs/subscribe/failure';

/** Why a pack could not be added or renewed; the detail is that of the failure. */
const failures: Record<FailureCode, (detail: string) => string> = {
  address: () => 'Đây không phải địa chỉ https dùng được.',
  permission: () => 'Trình duyệt chưa cho phép truy cập máy chủ này.',
  offline: () => 'Không liên lạc được với máy chủ, hoặc kết nối bị ngắt.',
  missing: () => 'Máy chủ nói không có gì ở địa chỉ này (404).',
  status: (status) => `Máy chủ báo lỗi ${status}.`,
  moved: () => 'Địa chỉ này chuyển sang nơi khác; tiện ích không đi theo. Hãy hỏi địa chỉ mới.',
  'too-large': (limit) => `Dữ liệu lớn hơn mức cho phép (${limit}).`,
  cut: (sizes) => `Tệp mới về một phần (${sizes}).`,
  hash: (hash) => `Tệp ${hash} không đúng như bản kê.`,
  manifest: (field) => `Bản kê không đúng dạng: ${field}.`,
  unsigned: () => 'Bản kê không có chữ ký, nên không được nhận.',
  signature: () => 'Chữ ký không khớp với bản kê.',
  'key-changed': () => 'Bản kê được ký bằng một khóa khác.',
  older: (version) => `Máy chủ đưa bản ${version}, không mới hơn bản đang có.`,
  'other-pack': (id) => `Ở địa chỉ này giờ là một gói khác (${id}).`,
  taken: (id) => `Đã có gói mang mã “${id}” từ nơi khác; hãy gỡ gói đó trước.`,
  shard: (which) => `Một phần của gói bị hỏng từ nơi phát hành (${which}).`,
  refused: (why) => `Nội dung gói không được nhận: ${why}.`,
  'disk-full': () => 'Ổ đĩa đã đầy.',
  disk: (what) => `Trình duyệt không cho ghi (${what}).`,
  stopped: () => 'Bạn đã dừng.',
};

/** What is said of packs that renew themselves. The shape is set here; `en.ts` must have the same keys. */
export const vi = {
  open: 'Thêm theo địa chỉ',
  title: 'Thêm gói theo địa chỉ',
  address: 'Địa chỉ của gói',
  addressHint: 'Bắt đầu bằng https://, thường kết thúc bằng manifest.jsonl',
  next: 'Tiếp tục',
  cancel: 'Thôi',
  /** Said before anything is asked of the host. */
  learns: (host: string) => `${host} sẽ biết gì`,
  learnsItems: [
    'Một trình duyệt ở địa chỉ mạng của bạn lấy gói này, vào lúc nào, và bản nào đã có (để chỉ phải lấy phần đổi).',
    'Không biết bạn đọc bài gì, tra ai, bật những gói nào: các điều đó không rời khỏi máy.',
  ],
  learnsHow: (host: string) =>
    `Mỗi ngày nhiều nhất một lần, và khi bạn bấm. Không cookie, không theo chuyển hướng. Trình duyệt sẽ hỏi bạn có cho phép tiện ích truy cập ${host} không; các trang ở đó vẫn không bị đọc.`,
  allow: 'Cho phép và xem gói',
  looking: 'Đang xem gói…',
  offered: 'Gói ở địa chỉ này',
  publisher: 'Người phát hành',
  licence: 'Giấy phép',
  version: 'Bản',
  of: (version: string, date: string) => `${version}, ngày ${date}`,
  size: 'Dung lượng',
  key: 'Khóa ký',
  keyHint:
    'Hãy so với khóa mà người phát hành công bố ở nơi khác. Từ nay chỉ bản ký bằng khóa này mới được nhận.',
  edition:
    'Đây là bản mới của dữ kiện đi kèm. Nó đứng thay toàn bộ dữ kiện có sẵn, không ghi tên gói ở từng dòng: chỉ thêm khi bạn đã so khóa và tin người phát hành.',
  add: 'Thêm gói',
  fetching: (got: string, all: string) => `Đang lấy ${got} / ${all}`,
  stop: 'Dừng',
  added: (name: string) => `Đã thêm “${name}”. Gói sẽ tự cập nhật.`,
  renews: (host: string) => `Tự cập nhật từ ${host}`,
  current: (time: string) => `Đúng với bản trên mạng lúc ${time}.`,
  check: 'Cập nhật ngay',
  checking: 'Đang kiểm tra…',
  trouble: (time: string, why: string) => `Chưa cập nhật được từ ${time}: ${why} Bản đang có vẫn dùng.`,
  keyChanged: 'Khóa ký đã đổi',
  keyChangedText:
    'Bản mới được ký bằng khóa khác. Có thể người phát hành đã đổi khóa, cũng có thể ai đó đã chiếm địa chỉ. Hãy hỏi người phát hành qua đường khác trước khi tin.',
  keyOld: 'Khóa đang tin',
  keyNew: 'Khóa mới',
  trust: 'Tin khóa mới và cập nhật',
  failures,
};

export type SubscribeWords = typeof vi;
