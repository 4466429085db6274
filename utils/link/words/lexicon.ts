/**
 * The words of Vietnamese news prose that tell what stands beside them. Whole language, no names: each list is read
 * without regard to case or spelling variants.
 */
export const words = {
  /** Offices: stand before a person's name, often with the body or country between. */
  title: `Bộ trưởng, Thứ trưởng, Thủ tướng, Phó Thủ tướng, Chủ tịch, Phó Chủ tịch, Chủ tịch nước, Phó Chủ tịch nước,
    Tổng Bí thư, Tổng thống, Phó Tổng thống, Đại sứ, Nguyên Đại sứ, Phó Đại sứ, Đại biện, Tham tán, Tổng lãnh sự, Phó Tổng lãnh sự, Lãnh sự,
    Tổng Giám đốc, Phó Tổng Giám đốc, TGĐ, Phó TGĐ, Giám đốc, Phó Giám đốc, Giám đốc điều hành, CEO, CTO, CFO, COO,
    Cục trưởng, Phó Cục trưởng, Tổng cục trưởng, Vụ trưởng, Phó Vụ trưởng, Viện trưởng, Phó Viện trưởng, Hiệu trưởng, Phó Hiệu trưởng,
    Bí thư, Phó Bí thư, Trưởng ban, Phó Trưởng ban, Trưởng phòng, Phó Trưởng phòng, Chánh Văn phòng, Phó Chánh Văn phòng, Chánh Thanh tra,
    Chủ nhiệm, Phó Chủ nhiệm, Tổng Thư ký, Phó Tổng Thư ký, Tổng Biên tập, Phó Tổng Biên tập, Thị trưởng, Phó Thị trưởng, Thống đốc, Phó Thống đốc,
    Tỉnh trưởng, Ngoại trưởng, Quốc vụ khanh, Cao ủy, Ủy viên, Trưởng đoàn, Trưởng đại diện, Quốc vương, Nhà vua, Nữ hoàng, Nữ hoàng, Hoàng tử, Thủ hiến, Toàn quyền,
    Bí thư Đảng ủy, Phó Bí thư Đảng ủy,
    Tư lệnh, Phó Tư lệnh, Chính ủy, Tổng Tham mưu trưởng, Tướng, Đại tướng, Thượng tướng, Trung tướng, Thiếu tướng, Đại tá, Thượng tá, Trung tá,
    Chủ tịch HĐQT, Chủ tịch HĐTV, Chủ tịch Hội đồng quản trị, Chủ tịch Hội đồng thành viên, Chủ tịch kiêm Tổng Giám đốc, nhà sáng lập, đồng sáng lập,
    Chủ tịch Quốc hội, Phó Chủ tịch Quốc hội, Chủ tịch UBND, Phó Chủ tịch UBND, Phó Thủ tướng Thường trực, Phó Chủ tịch Thường trực, Thứ trưởng Thường trực,
    Đại biểu Quốc hội, Đại biểu, Đặc phái viên, Chánh án, Tổng Kiểm toán, Tổng Thanh tra, Người phát ngôn, Phát ngôn viên, Đại diện, Giám đốc Sở, Phó Giám đốc Sở`,
  /** Ways to address or introduce a person; only a person follows. */
  address: `đ/c, ông, bà, anh, chị, cô, chú, bác, em, cháu, bé, ngài, đồng chí, thầy, thầy giáo, cô giáo`,
  /** Ranks of generals: the state's own, of whom there are few. */
  general: `Đại tướng, Thượng tướng, Trung tướng, Thiếu tướng, Đô đốc, Phó Đô đốc, Chuẩn Đô đốc`,
  /** Callings and degrees: a person's name follows, or the country he is from. */
  calling: `GS, PGS, TS, TSKH, GS.TS, PGS.TS, GS.TSKH, PGS.TSKH, ThS, Tiến sĩ, Thạc sĩ, Giáo sư, Phó Giáo sư,
    luật sư, bác sĩ, nhà báo, phóng viên, chuyên gia, cầu thủ, tiền vệ, tiền đạo, hậu vệ, trung vệ, thủ môn, thủ thành, HLV, huấn luyện viên,
    ca sĩ, diễn viên, nghệ sĩ, đạo diễn, nhạc sĩ, họa sĩ, nhà thơ, nhà văn, bị cáo, bị can, nghi phạm, nghi can, đối tượng, nạn nhân, tài xế, lái xe,
    giảng viên, giáo viên, sinh viên, học sinh, nam sinh, nữ sinh, VĐV, vận động viên, võ sĩ, hoa hậu, người mẫu, MC, tác giả, liệt sĩ, kỹ sư, du khách, doanh nhân`,
  /** Walks of life that a known official is not introduced with. */
  lowly: `luật sư, bác sĩ, cầu thủ, tiền vệ, tiền đạo, hậu vệ, trung vệ, thủ môn, thủ thành, HLV, huấn luyện viên, ca sĩ, diễn viên, đạo diễn,
    nhạc sĩ, họa sĩ, nhà thơ, nhà văn, bị cáo, bị can, nghi phạm, nghi can, đối tượng, nạn nhân, tài xế, lái xe, giảng viên, giáo viên, thầy giáo,
    cô giáo, sinh viên, học sinh, học viên, nam sinh, nữ sinh, VĐV, vận động viên, võ sĩ, hoa hậu, người mẫu, tiểu thương, chủ tiệm, chủ một,
    chủ cửa hàng, chủ quán, chủ shop, chủ nhà, chủ hộ, chủ trang trại, nông dân, người dân, cư dân, công nhân, thợ, bảo vệ, nhân viên, kế toán, shipper,
    cậu bé, cô bé, bé gái, bé trai, cậu học trò, chàng trai, cô gái, cụ ông, cụ bà, trú, trú tại, ngụ, ngụ tại, thường trú, phụ huynh, khách hàng, hành khách, du khách, bệnh nhân, trọng tài, thầy, xe ôm, thủ khoa, thí sinh,
    nghiên cứu sinh, trưởng thôn, tổ trưởng, cựu chiến binh, đại úy, thượng úy, trung úy, thiếu úy, trung sĩ, thượng sĩ, chiến sĩ, liệt sĩ, tác giả, độc giả, bạn đọc, game thủ, YouTuber, TikToker, streamer, kiến trúc sư, dược sĩ, điều dưỡng, y tá, y sĩ, luật gia, nhà giáo, cựu binh, võ sư, phi công, tiếp viên, hướng dẫn viên, chủ trọ, blogger`,
  /** Degrees and chairs: many who bear one hold no office, some who hold an office bear one. */
  academic: `PGS, PGS.TS, GS, GS.TS`,
  /** The chair of a professor, in all its spellings. */
  professor: `PGS, PGS.TS, PGS.TSKH, GS, GS.TS, GS.TSKH, Giáo sư, Phó Giáo sư`,
  /** Family names nearly all Vietnamese bear, which begin no other common word when written with a capital. */
  surname: `Nguyễn, Trần, Lê, Phạm, Hoàng, Huỳnh, Phan, Vũ, Võ, Đặng, Bùi, Đỗ, Hồ, Ngô, Dương, Lý, Trương, Đinh, Phùng, Tô, Trịnh, Đào, Tạ,
    Lương, Lưu, Vương, Quách, Tăng, Kiều, Tống, Bế, Tào, Doãn, Mạc, Nghiêm, Khuất, Chử, Lã, Ngụy, Nhữ, Hứa, Đàm`,
  /** Family names that also begin places or common words. */
  rareSurname: `Hà, Cao, Thái, Mai, Lâm, Châu, Từ, Đoàn, La, Nông, Thạch, Văn, Quang, Hầu, Điểu, Tôn, Mã, Kim, Sùng, Giàng, Vàng, Lò, Lường, Bạch, Bàn, Vi, Ma, Cù, Uông, Tất, Phí, Trà, An, Sơn, Thi, Giang, Thân, Triệu, Viên, Ninh, Lục, Âu, Chu`,
  /** State and public bodies: their names run on, and a country or province at their end is part of them. */
  body: `Bộ, Sở, Cục, Tổng cục, Chi cục, Vụ, Ủy ban, Uỷ ban, UBND, HĐND, Hội đồng, Hội đồng nhân dân, Hội, Hiệp hội, Liên đoàn, Liên hiệp, Liên minh, Liên hiệp hội, Tòa án, Tòa án nhân dân, TAND, VKSND,
    Viện kiểm sát, Viện kiểm sát nhân dân, Công an, Văn phòng, Thành ủy, Tỉnh ủy, Đảng ủy, Đảng bộ, Đảng, Quốc hội, Nghị viện, Thượng viện, Hạ viện, Thanh tra, Kiểm toán, Kho bạc, Bảo hiểm xã hội, Hải quan, Cục Thuế, Chi cục Thuế,
    Ban, Ban Quản lý, Ban Chỉ đạo, Đài, Đài Truyền hình, Đài Phát thanh, Đài PT-TH, Mặt trận, Phòng, Phòng Thương mại, Cơ quan, Tổ chức Du lịch, Tổ chức Lao động, Tổ chức Hải quan, Tổ chức Khí tượng, Tổ chức Hàng không, Tổ chức Hàng hải, Tổ chức Phát triển, Tổng công đoàn, Công đoàn, Đoàn Thanh niên, Thành đoàn, Tỉnh đoàn, Bưu điện, Bưu cục,
    Quân khu, Quân chủng, Bộ Tư lệnh, Bộ Chỉ huy, Trung đoàn, Lữ đoàn, Sư đoàn, Binh chủng, Lực lượng, Nhà nước, Viện Hàn lâm, Ngân hàng Nhà nước, Ngân hàng Trung ương, Tổng thống phủ, Phủ Thủ tướng, Viện kiểm sát, Học viện Chính trị, Đoàn đại biểu, Đoàn đại biểu Quốc hội, Cảnh sát biển, Cảnh sát cơ động, Cảnh sát hoàng gia, Cảnh sát quốc gia, Trạm`,
  embassy: `Đại sứ quán, Tổng lãnh sự quán, Lãnh sự quán, ĐSQ, Cơ quan đại diện, Phái đoàn, Phái đoàn thường trực, Thương vụ, Văn phòng đại diện, Văn phòng Kinh tế và Văn hóa`,
  firm: `Công ty, Tổng công ty, Tập đoàn, Công ty cổ phần, Công ty CP, Công ty TNHH, CTCP, Ngân hàng, Ngân hàng TMCP, Hãng, Quỹ, Chuỗi, Nhà máy, Khách sạn, Siêu thị, Nhà thuốc, Sàn, Hệ thống, Hãng hàng không, Câu lạc bộ, CLB, Đội, Đội tuyển, Thể Công`,
  school: `Trường, Đại học, Trường Đại học, Trường ĐH, ĐH, Học viện, Cao đẳng, Trường Cao đẳng, Viện, Viện nghiên cứu, Trung tâm, Bệnh viện, Trường THPT, THPT, THCS, Trường THCS, Trường Tiểu học, Khoa, Nhà xuất bản, NXB, Tạp chí, Báo, Khu công nghiệp, KCN, Khu công nghệ cao, Khu, Bảo tàng, Nhà hát, Thư viện, Cổng thông tin, Sân vận động, SVĐ, Cung, Công viên`,
  /** Events, documents and programmes: a place at their end is part of the name. */
  gathering: `Diễn đàn, Hội nghị, Hội thảo, Triển lãm, Giải thưởng, Giải, Ngày, Tuần lễ, Chương trình, Đề án, Chiến lược, Lễ hội, Cuộc thi, Đại hội, Festival, Hội chợ, Cúp, Olympic, Tuần, Năm, Quy hoạch, Kế hoạch, Dự án, Luật, Pháp lệnh, Nghị định, Thông tư, Nghị quyết, Quyết định, Chỉ thị, Công ước, Hiệp định, Tuyên bố, Sách trắng, Học bổng, Huân chương, Huy chương, Danh hiệu, Cúp, SEA Games, World Cup, AFF Cup, V-League, Liên hoan, Lễ, Ngoại hạng, Giải Ngoại hạng, Hạng Nhất, Siêu cúp`,
  /** Names of smaller places and of streets follow these. */
  area: `quận, huyện, thị xã, thị trấn, xã, phường, thôn, sân bay, cảng, đảo, khu phố, đặc khu, cửa khẩu, sân vận động, SVĐ, quốc lộ, cao tốc, tòa nhà, chung cư, khu đô thị, KĐT, quảng trường`,
  /** Streets, waters, markets: whatever is named after these is no place of its own ("sông Hàn", "vịnh Thái Lan"). */
  street: `phố, đường, ngõ, đại lộ, sông, vịnh, eo biển, đèo, núi, chùa, chợ`,
  /** Words that begin with a syllable which alone names a country, or somebody ("Thủ tướng Chính phủ" where a Chính was named). */
  compound: `Chính phủ, Chính trị, Chính quyền, Chính ủy, Công an, Công ty, Công đoàn, Công nghệ, Công nghiệp, Công thương, Công vụ, Quốc hội, Quốc phòng, Quốc gia, Quốc tế, Quốc vụ khanh,
    Thành phố, Thành ủy, Thành đoàn, Thành viên, Thành công, Thanh tra, Thanh niên, Thường trực, Thường vụ, Bình đẳng, An ninh, An toàn, Dân tộc, Dân chủ, Nhân dân, Nhân sự, Nhân lực,
    Quân đội, Quân khu, Quân ủy, Quân sự, Hải quan, Hải quân, Hải sản, Minh bạch, Văn phòng, Văn hóa, Văn kiện, Tài chính, Tài nguyên, Tư pháp, Tư lệnh, Thông tin, Thông tấn, Thương mại, Thương vụ,
    Hội đồng, Hội nghị, Hiệp hội, Hiệp định, Hòa bình, Hùng biện, Dũng cảm, Vinh danh, Vinh dự, Kiên trì, Kiên định, Cường quốc, Thịnh vượng, Hạnh phúc, Phương án, Phương tiện, Phương thức,
    Thắng lợi, Phong trào, Tâm lý, Liên bang, Liên minh, Liên đoàn, Hoàng gia, Long trọng, Tiến độ, Tiến sĩ, Đại sứ, Đại diện, Đại biểu, Đại học, Lâm nghiệp, Giáo dục,
    Pháp luật, Pháp lý, Pháp lệnh, Pháp chế, Pháp nhân, Pháp y, Pháp quyền, Pháp đình, Pháp danh, Pháp ngữ, Pháp văn, Anh ngữ, Anh văn, Nga ngữ, Nga văn, Đức ngữ, Nhật ngữ, Hàn ngữ, Đức Giáo hoàng, Đức Phật, Đức Mẹ, Đức tính, Đức hạnh, Đức độ, Mỹ thuật, Mỹ phẩm, Mỹ nhân, Mỹ quan, Mỹ miều, Mỹ mãn, Mỹ từ,
    Ý kiến, Ý tưởng, Ý thức, Ý nghĩa, Ý chí, Ý định, Ý đồ, Ý nguyện, Ý tứ, Ý là, Ý của, Anh hùng, Anh em, Anh chị, Anh tài, Anh minh, Anh ấy, Anh ta, Nga hoàng, Bỉ ổi, Thái độ, Thái bình, Hàn gắn, Hàn lâm, Hàn xì, Nhật ký, Nhật báo, Nhật trình, Nhật thực, Trung tâm, Trung ương, Trung bình, Lào xào, Séc bảo`,
  /** Names of countries that are also words with which sentences begin. */
  opener: `Anh, Ý, Áo, Pháp danh, Séc, Bỉ`,
  /** Type words that the press sets before a brand without making another name of it. */
  typeWord: `Công ty, Tổng công ty, Tập đoàn, Công ty cổ phần, Công ty CP, Công ty TNHH, CTCP, Ngân hàng, Hãng, Báo, Tạp chí, Đài, Nhà mạng, Trung tâm, Sàn, Mạng, Tập đoàn Công nghệ`,
  /** Stand before a place's name and say so. */
  placeCue: `nước, tại, ở, sang, thăm, tỉnh, thành phố, TP, thủ đô, từ, đến, tới, bang, phía, miền, các nước, hai nước, người, tiếng, thị trường, về, khỏi, rời, gốc, quốc gia, vùng, khu vực, địa phương, giữa`,
  /** Function words and verbs that end a name when written small. */
  stop: `đã, sẽ, đang, được, bị, là, có, cho, với, từ, đến, tới, trong, khi, này, đó, cùng, do, bởi, vì, nên, mà, thì, theo, trên, dưới, sau, trước, vào, ra, ở, tại, để, nhằm, như, cũng, vẫn, còn, chỉ, không, chưa, rất, hơn, nhưng, hoặc, hay,
    ký, kết, phối, đề, làm, gặp, tiếp, thăm, nói, cho biết, công bố, giới, triển, trao, tổ, yêu, xây, ban hành, chủ, tham, dự, diễn, mở, họp, bàn, nhận, gửi, thông báo, kêu, vừa, mới, qua, nay, hôm, ngày, tháng, năm, lần, các, những, một, hai, ba, nhiều, mọi, mỗi, từng, cả, nước, khẳng, cam, mong, muốn, cần, phải, ủng, thống, nhất trí, nhấn, đánh, thực, hiện, hỗ, đầu, cung, sử, quản, nâng, thúc, tăng, giảm, phê, duyệt, đưa, lập, bày, chia, trả, lấy, giao, buộc, phạt, kiện, mua, bán, mời, chặn, gỡ, cấm, dùng, hứa, chọn, đòi, thua, thắng, sang, lên, xuống, về, của, bằng, giữa, thuộc, trực thuộc, khen, chê, giúp, nêu, chào, bắt, rút, vượt, thay, kiểm tra, xử phạt`,
} as const;

export type WordClass = keyof typeof words;
