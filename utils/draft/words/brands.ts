/** Capitals that are nobody's name: kinds of business, documents, money, what stands over a picture. */
export const NO_BRANDS: ReadonlySet<string> = new Set(
  'với,cùng,và,quỹ,của,ảnh,video,clip,nguồn,fdi,oda,sme,smes,ipo,ceo,cto,cfo,gdp,ai,iot,kcn,kcx,cccd,usd,vnd,eur,tw,podcast,covid,fta,evfta,cptpp,hđqt,hđtv,nq,qđ,nđ,cp,tt,tnhh,ctcp,sàn,đoàn,quyền,tp,u,trang,ý,mou,moa,loi'.split(
    ',',
  ),
);

/** Small words that follow a body's name only as part of it ("Cục Hồ sơ|nghiệp vụ", "Ban Tự động|hóa"). */
export const TAILS: ReadonlySet<string> = new Set(
  'hóa,hoá,quốc phòng,vừa và nhỏ,nông thôn,thương mại,nghiệp vụ,thực phẩm,chính sách,xã hội,ngoại thương,dân dụng,toàn cầu,nhà nước,trung ương,quốc gia,dân sự,kỹ thuật,cao cấp,chất lượng cao,liên ngành,chuyên ngành,vũ trụ,hạt nhân,nguyên tử,công nghệ cao'.split(
    ',',
  ),
);

/** Compounds of which a name has the capital on the first half alone: inside one no name ends ("Hiệp hội Phát|triển"). */
export const COMPOUNDS: ReadonlySet<string> = new Set(
  'lâm nghiệp,thủy sản,ngoại thương,dân dụng,nhà nước,liên bang,ghi nhớ,nhập khẩu,xuất khẩu,quốc gia,quốc hội,quốc phòng,quốc vụ,phát triển,quản lý,bí thư,thư ký,chính phủ,chính trị,nhân dân,trung ương,công nghệ,công nghiệp,công thương,công an,công tố,kinh tế,xã hội,chỉ đạo,lãnh đạo,nội vụ,ngoại giao,truyền thông,giao thông,viễn thông,thông tin,giáo dục,đào tạo,khoa học,đại học,thị trường,môi trường,nông nghiệp,doanh nghiệp,khởi nghiệp,chủ tịch,bộ trưởng,ủy viên,uỷ viên,bảo vệ,an ninh,kế hoạch,tổ chức,nghiên cứu,văn hóa,văn hoá,lịch sử,kiểm sát,kiểm tra,kiểm toán,giám sát,thanh tra,thương mại,dịch vụ,tài chính,ngân hàng,việc làm,đầu tư,chứng khoán,hợp tác,tư pháp,y tế,thể thao,du lịch,lao động,giao dịch,năng lượng,xây dựng,kiến trúc,hàng không,hàng hải,bưu chính,điện tử,điện lực,sáng tạo,đổi mới,trí tuệ,phụ nữ,thanh niên,tôn giáo,dân tộc,biên phòng,hải quan,thống kê,đối ngoại,tuyên giáo,dân vận,thái tử,cố vấn,chiến lược,an toàn,mặt trận,bền vững,nước ngoài,nghị sĩ,nghị viện,tổng thống,thủ tướng,thống đốc,tổng thư,đại sứ,pháp luật,tác xã,hữu nghị,giám đốc,cộng đồng,sinh viên,hội nhập,cộng sản,chính sách,chính hiệp,chính quyền,quân đội,quân sự,dân sự,hải quân,không quân,lục quân,tài nguyên,thông tấn,gia đình,sức khỏe,tự động,dân chủ,thực phẩm,thường vụ,tổng công,dự án'.split(
    ',',
  ),
);
