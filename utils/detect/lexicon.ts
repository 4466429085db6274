/**
 * The words that tell what an article is about, in groups that share weights. This is the readable source: `npm run
 * fit:detection` packs it, together with the weights it fits, into `weights.json`, which is what runs in pages.
 *
 * Notation: terms stand between bars; `{a,b} c` means `a c` and `b c`; `*` is any one word. Marks and capitals do not count
 * ("hòa" = "hoà" = "HOA"), so words that turn into a common other word without them ("mưa", "mua") stay out; `AI` is kept
 * apart from "ai". The longest term wins: a club named after a telecom takes the brand's word away from `firm`.
 *
 * `prior`: what a hit should weigh in title, lead and body before any page was seen; fitting stays near it.
 */
export interface LexiconGroup {
  prior: [title: number, lead: number, body: number];
  terms: string;
}

export const lexicon = {
  /** Names of the subject itself: where one of these leads, the article is about it. */
  topic: {
    prior: [2.2, 1.4, 1.6],
    terms: `chuyển đổi số|* {tầng,tế,hội,phủ,quyền,dân,nghệ,nghiệp,trưởng,giao,sản,liệu,tính,tin,ký,hóa,thái,lực,trường,hàng,nguyên} số|{kỹ năng,bản đồ,bản sao,tuần lễ,nền tảng,giải pháp,dịch vụ,năng lực,phát triển,chủ quyền,thanh toán,không gian,đối tác,kết nối,trợ lý,sáng tạo,lĩnh vực,đô thị,tài khoản,quản trị,giáo dục,y tế} số|{chính phủ,chính quyền,giao dịch,định danh,chữ ký,hóa đơn,bệnh án,căn cước,chứng thực,công nghiệp} điện tử|định danh và xác thực|số hóa|xác thực sinh trắc|vneid|đề án 06|dti|dịch vụ công trực tuyến|{đô thị,thành phố,nhà máy} thông minh|
{an ninh,an toàn,không gian,tấn công,tội phạm,tác chiến} mạng|an toàn {thông tin,dữ liệu}|bảo mật|mã độc|tin tặc|hacker|ransomware|ddos|lỗ hổng|phần mềm {gián điệp,độc hại}|công ước hà nội|{lộ,rò rỉ,bảo vệ} dữ liệu|{dữ liệu,thông tin} cá nhân|
viễn thông|{nhà,các} mạng|mạng di động|2g|3g|4g|5g|6g|trạm {bts,phát sóng,gốc}|{tắt,phủ} sóng|băng {tần,rộng,thông}|tần số|vô tuyến điện|cáp {quang,biển}|{cáp viễn thông,đứt cáp}|vệ tinh {viễn thông,tầm thấp}|internet vệ tinh|starlink|thuê bao|chuyển mạng giữ số|mobile money|sim rác|{tin nhắn,cuộc gọi} rác|thông tin di động|roaming|ipv6|tên miền|trung tâm dữ liệu|data center|đám mây|cloud|dữ liệu lớn|big data|{cơ sở,kho,sàn,luật} dữ liệu|máy chủ|siêu máy tính|điện toán|
bán dẫn|vi mạch|{thiết kế,sản xuất,đóng gói,xuất khẩu,nhà máy,ngành,hãng,lô} chip|chip {AI,nhớ,nguồn,bán dẫn}|trí tuệ nhân tạo|{công nghệ,mô hình,luật,ứng dụng,nền tảng,trợ lý,hạ tầng,phát triển,nghiên cứu,quản trị,chiến lược,trung tâm,về} AI|AI {tạo sinh,agent,tạo}|mô hình ngôn ngữ|{học máy,máy học,học sâu}|chatgpt|blockchain|chuỗi khối|lượng tử|công nghệ {lõi,chiến lược,thông tin}|robot|trợ lý ảo|
cntt|ict|phần mềm|mã nguồn mở|make in {viet nam,vietnam}|tin học hóa|iot|internet vạn vật|fintech|sandbox|khởi nghiệp công nghệ|kỳ lân công nghệ|công nghiệp 4 0|cách mạng công nghiệp|nghị quyết 57|thông tin {và truyền thông,truyền thông}|tt tt|tttt|bưu chính|bưu điện|chuyển phát|{bộ tem,phát hành tem}|xuyên biên giới|truyền hình trả tiền|tin giả|thông tin xấu độc|báo chí điện tử|luật {báo chí,viễn thông,giao dịch điện tử,công nghiệp công nghệ số}`,
  },
  /** Things of the trade that also appear as mere tools or colour. */
  field: {
    prior: [1.0, 0.6, 0.5],
    terms: `AI|chip|dữ liệu|internet|online|mạng xã hội|thuật toán|ứng dụng|nền tảng|trực tuyến|website|kỹ thuật số|digital|điện tử|thông minh|smartphone|máy tính|wifi|data|mã qr|người dùng|trình duyệt|công cụ tìm kiếm|livestream|truyền hình|báo chí|nhà báo|xuất bản|tin nhắn|cuộc gọi|sim|đổi mới sáng tạo|khởi nghiệp|startup|khoa học và công nghệ|kh cn|tự động hóa|công nghệ {cao,mới,số}|thương mại điện tử|lập trình|kỹ sư|công nghệ|hệ thống thông tin|dịch vụ công|tài khoản|truyền thông`,
  },
  /** The field's ministries, departments and international bodies. */
  agency: {
    prior: [1.8, 1.1, 0.8],
    terms: `bộ {thông tin và truyền thông,thông tin truyền thông,tt tt,khoa học và công nghệ,kh cn,bưu chính viễn thông}|cục {viễn thông,tần số,an toàn thông tin,chuyển đổi số,công nghệ thông tin,báo chí}|bộ trưởng {tt tt,thông tin và truyền thông}|sở {tt tt,thông tin và truyền thông,kh cn,khoa học và công nghệ}|a05|vnnic|itu|icann|upu|adgmin|telmin|vinasa`,
  },
  /** Makers and carriers; a brand alone never carries an article. */
  firm: {
    prior: [1.3, 0.7, 0.6],
    terms: `viettel|vnpt|mobifone|vinaphone|vietnamobile|fpt|vng|bkav|zalo|momo|vinasat|huawei|zte|xiaomi|oppo|apple|google|facebook|meta|microsoft|amazon|nvidia|intel|qualcomm|tsmc|samsung|sk hynix|ericsson|openai|anthropic|alibaba|tencent|bytedance|tiktok|youtube|twitter|spacex|softbank|kddi|ntt|deepseek`,
  },
  /** ICT brands at other trades, and words that only look like the subject. */
  brand: {
    prior: [-3.5, -2, -1],
    terms: `thể công viettel|clb thể công viettel|viettel fc|fpt {shop,long châu,school,schools,play,retail}|{trường,đại học,trường đại học} fpt|long châu|cúp {viettel,vnpt}|{vnpt,mobifone,vinaphone} {marathon,cup}|bệnh viện bưu điện|apple {tv,music}|bưu điện thành phố`,
  },
  sport: {
    prior: [-2, -1.2, -1],
    terms: `bóng {đá,bàn,chuyền,rổ}|v league|u22|u23|hlv|huấn luyện viên|cầu thủ|tiền {đạo,vệ}|trọng tài|bàn thắng|trận {đấu,thắng}|chung kết|world cup|sea games|olympic|ngoại hạng anh|premier league|real madrid|real|barcelona|vòng {loại,đấu}|vô địch|huy chương|clb|câu lạc bộ|đội {tuyển,bóng}|tuyển {việt nam,thủ}|tay vợt|marathon|sân vận động|mùa giải|thể thao`,
  },
  crime: {
    prior: [-1.6, -0.9, -0.8],
    terms: `khởi tố|bắt {giữ,giam}|bị {bắt,can,cáo,hại,truy tố,khởi tố}|tạm {giữ,giam}|xét xử|tòa án|tand|phiên tòa|năm tù|cáo {trạng,buộc}|cơ quan {điều tra,cảnh sát điều tra}|cảnh sát|công an|nghi phạm|cướp|cướp giật|trộm|trộm cắp|lừa đảo|chiếm đoạt|ma túy|đánh bạc|tham nhũng|hối lộ|nạn nhân|tử vong|khai trừ|kỷ luật|csgt|đối tượng`,
  },
  life: {
    prior: [-1.2, -0.6, -0.5],
    terms: `món ăn|nhà hàng|đặc sản|du {lịch,khách}|tour|khách sạn|lễ hội|di {tích,sản}|ca {sĩ,khúc}|diễn viên|hoa hậu|người mẫu|phim|mv|đạo diễn|nghệ sĩ|thời trang|hẹn hò|đám cưới|ly hôn|tình yêu|bạn {trai,gái}|vợ chồng|âm nhạc|chim|bệnh {viện,nhân}|bác sĩ|điều trị|phẫu thuật|ung thư|covid|virus|nhà thuốc|sức khỏe|thí sinh|tuyển sinh|nguyện vọng|học {sinh,phí}|kỳ thi|giáo viên|điểm chuẩn|phụ huynh`,
  },
  money: {
    prior: [-1, -0.6, -0.5],
    terms: `chứng khoán|vn index|cổ {phiếu,tức}|giá {vàng,xăng}|lãi suất|tỷ giá|bất động sản|chung cư|căn hộ|bitcoin|tiền {số,ảo}|lạm phát|ngân hàng|tín dụng|nông dân|thuế quan|{nộp,rõ,chính sách} thuế|đường sắt|cao tốc|sân bay|xe {máy,điện,tải,khách}|ô tô|xăng|đất hiếm|xuất nhập khẩu|thương mại`,
  },
  gadget: {
    prior: [-1.2, -0.7, -0.6],
    terms: `iphone|galaxy|ipad|macbook|mở bán|đặt trước|trả góp|giảm giá|ưu đãi|giá {bán,rẻ,từ}|màn hình|camera|pin|tai nghe|laptop|rò rỉ|tin đồn|trên tay|cấu hình`,
  },
  state: {
    prior: [-0.8, -0.5, -0.4],
    terms: `tổng bí thư|chủ tịch nước|phu nhân|thăm chính thức|quân {đội,sự}|tên lửa|xung đột|chiến tranh|đảng bộ|ủy ban kiểm tra|sáp nhập|thanh niên|phụ nữ|động đất|tai nạn|hành tinh|mặt trời|giật cấp|sơ tán|lũ lụt|chống bão|bầu cử|tổng thống`,
  },
} satisfies Record<string, LexiconGroup>;
