/** Small words inside an office's name; they count only when more of it follows. */
export const INNER = new Set(
  'của,nước,tại,thường,trực,điều,hành,khu,vực,phụ,trách,cấp,cao,toàn,cầu,thứ,nhất,đặc,mệnh,quyền,danh,dự,kiêm,tập,đoàn,công,ty,bang,tỉnh,tp,thành,phố,viên,quốc,gia,trung,ương,hội,đồng,quản,trị,ban,chuyên,thị,trường,kinh,doanh,phụ,phát,triển,nghệ,chính,sách,mảng,khối,bộ,phận,chiến,lược,đảng,cộng,hòa,hoà,dân,chủ,nhân,liên,hồi,giáo,vương,hợp,chúng,xã,nghĩa'.split(
    ',',
  ),
);
/** Words of address before a name. */
export const ADDRESS = new Set([
  'ông',
  'bà',
  'ngài',
  'đồng',
  'chí',
  'anh',
  'chị',
  'ts',
  'gs',
  'pgs',
  'ths',
  'tiến',
  'sĩ',
  'vua',
  'dato',
  'datuk',
  'seri',
]);

/** Chambers of parliaments. */
export const CHAMBERS: ReadonlySet<string> = new Set(['hạ viện', 'thượng viện', 'quốc hội', 'nghị viện']);

/** Words of address that a name's run of capitals may have swallowed. */
export const CALLED: ReadonlySet<string> = new Set(['ông', 'bà', 'ngài', 'vua']);

/** Fields whose second half is also a verb. */
export const FIELDS = new Set(['ngoại giao', 'giao thông', 'nội vụ', 'kinh tế', 'công thương']);
/** After a field's first half these say what its holder does. */
export const VERBS_AFTER = new Set(
  'tiếp,gặp,hội,điện,đã,đón,và,ký,thăm,trao,nhấn,đề,khẳng,cho,dẫn,chủ,nói,đánh,cùng,với'.split(','),
);

/** Bodies that words of office end with ("Giám đốc Sở"). */
export const BODY_WORDS = new Set(['sở', 'ubnd']);

/** What "Ủy viên", or the head of a group of members, is of, written so by the press: no office of a body of the state, so that more of them follow. */
export const PARTY_ORGANS: readonly (readonly string[])[] = [
  'ban chấp hành trung ương đảng',
  'bch trung ương đảng',
  'dự khuyết trung ương đảng',
  'trung ương đảng',
  'trung ương',
  't ư đảng',
  't ư',
  'nhóm nghị sĩ hữu nghị',
  'nhóm nghị sỹ hữu nghị',
].map((words) => words.split(' '));

/** Before a further office of the same person. */
export const ALSO: ReadonlySet<string> = new Set(['kiêm']);

/** Words that begin a sentence after a name of one letter ("Bệnh viện K. Ông X nói"). */
export const OPENS: ReadonlySet<string> = new Set([
  ...ADDRESS,
  'theo',
  'tại',
  'trong',
  'việc',
  'hai',
  'các',
  'đây',
  'đó',
  'sau',
  'trước',
  'ngày',
]);
