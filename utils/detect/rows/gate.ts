interface GateWords {
  /** One of these is enough to ask the judge. */
  strong: string;
  /** Of these it takes two: at home in every subject. */
  weak: string;
}

/**
 * Words by which the gate knows that a page may be ICT news: broad ones, because it only sorts out what is plainly something
 * else; the judge, with the whole lexicon, decides. `AI` means the abbreviation, `#` any digit.
 */
export const gateWords: GateWords = {
  strong: `AI|genai|{thương mại,hóa đơn,giao dịch} điện tử|game|dữ liệu|trí tuệ nhân tạo|chatgpt|openai|chatbot|bán dẫn|vi mạch|viễn thông|nhà mạng|mạng {xã hội,di động,lõi}|{an ninh,an toàn,tấn công,không gian,tội phạm,chiến tranh} mạng|an toàn thông tin|thông tin cá nhân|bảo mật|mã độc|tin tặc|hacker|ransomware|phần mềm|đám mây|máy chủ|điện toán|lượng tử|số hóa|{tế,phủ,quyền,nghệ,nghiệp,liệu,tảng,tầng,sản,năng,lực,thái,nguyên,vụ,vực,gian,ký,đổi,trường,dung,bạ,thị,hàng,phẩm,toán,hội} số|thuê bao|#g|băng {tần,rộng,thông}|cáp {quang,biển}|starlink|bưu chính|chuyển phát|bưu cục|{bộ tem,tem bưu}|{sim,cuộc gọi,tin nhắn} rác|tên miền|vneid|định danh|căn cước|dịch vụ công|blockchain|fintech|đổi mới sáng tạo|khoa học và công nghệ|khoa học công nghệ|chip|internet|wifi|cntt|ict|tt tt|báo chí|hệ điều hành|mã nguồn|tin giả|công ước hà nội|sinh trắc|xuyên biên giới|trợ lý ảo|sandbox|khoa học máy tính|nghị quyết 57|đề án 06|iot|intel|nvidia|huawei|qualcomm|deepseek|bytedance|tsmc`,
  weak: `công nghệ|lỗ hổng|trực tuyến|điện tử|ứng dụng|nền tảng|thuật toán|máy tính|thông minh|smartphone|tần số|phủ sóng|vệ tinh|bưu điện|sim|robot|tự động hóa|startup|khởi nghiệp|truyền thông|xuất bản|website|facebook|google|meta|tiktok|zalo|youtube|telegram|microsoft|apple|amazon|samsung|viettel|vnpt|mobifone|fpt|vng|twitter|sa thải|lập trình|kỹ thuật số|người dùng|mã hóa`,
};

/** The same for English editions. */
export const englishGateWords: GateWords = {
  strong: `AI|artificial intelligence|data|digital|digitali{sation,zation}|chip{,s}|semiconductor{,s}|telecom{,s}|telecommunications|#g|broadband|spectrum|subscriber{,s}|starlink|internet|cyber{,security,space,crime,attack,attacks}|hacker{,s}|ransomware|software|cloud|computing|quantum|e commerce|e government|online public services|vneid|biometric{,s}|postal|parcel|blockchain|fintech|deepfake{,s}|fake news|social {media,network,networks}|science and technology|innovation|information {technology,security,and communications}|ict|it {firm,firms,services}|smart {city,cities}|press law|electronic identification`,
  weak: `technolog{y,ies}|tech|online|platform{,s}|app{,s}|electronic{,s}|network{,s}|satellite{,s}|smart|smartphone{,s}|robot{,s}|automation|startup{,s}|start up{,s}|website{,s}|engineer{,s}|user{,s}|facebook|google|meta|tiktok|zalo|youtube|microsoft|apple|amazon|nvidia|samsung|huawei|intel|qualcomm|viettel|vnpt|mobifone|fpt|vng|cmc`,
};
