/** News that names telephones, networks and ICT brands in passing, built from templates: nothing of it is ICT news. */
const cross = <A, B>(as: readonly A[], bs: readonly B[]): [A, B][] =>
  as.flatMap((a) => bs.map((b): [A, B] => [a, b]));

const clubs = [
  'Thể Công - Viettel',
  'Hà Nội FC',
  'Nam Định',
  'Thanh Hóa',
  'U23 Việt Nam',
  'tuyển nữ Việt Nam',
  'Barcelona',
  'Liverpool',
  'Real Madrid',
  'Bình Dương',
];
const matches = [
  [
    'thắng trận thứ ba liên tiếp',
    'Hai bàn thắng ở hiệp hai đưa đội bóng lên đầu bảng, trận đấu được truyền hình trực tiếp.',
  ],
  [
    'mất tiền đạo chủ lực vì chấn thương',
    'HLV cho biết cầu thủ này nghỉ hết mùa giải; thông tin lan nhanh trên mạng xã hội.',
  ],
  ['công bố danh sách dự giải', 'Đội tập trung từ thứ hai, vé bán qua ứng dụng và tại sân vận động.'],
  [
    'nhận thưởng lớn sau chức vô địch',
    'Nhà tài trợ VNPT thưởng nóng, người hâm mộ chia sẻ hình ảnh trên Facebook.',
  ],
  ['hòa tiếc nuối phút cuối', 'Trọng tài xem lại VAR rồi cho hưởng phạt đền, thủ môn không cản được.'],
] as const;

const suspects = [
  'Nhóm thanh niên',
  'Nữ kế toán',
  'Tài xế',
  'Cựu cán bộ xã',
  'Hai anh em',
  'Người đàn ông 40 tuổi',
  'Chủ tiệm điện thoại',
  'Nhân viên giao hàng',
  'Nam sinh viên',
  'Cặp vợ chồng',
];
const deeds = [
  [
    'bị bắt vì giật iPhone của người đi đường',
    'Công an trích xuất camera, bắt nghi phạm sau hai giờ, thu xe máy và chiếc điện thoại.',
  ],
  ['bị khởi tố vì trộm cắp tài sản', 'Cơ quan điều tra xác định bị can lấy laptop và tiền mặt rồi mang bán.'],
  ['lĩnh án vì cố ý gây thương tích', 'Bị cáo khai mâu thuẫn từ tin nhắn trên Zalo, tòa tuyên ba năm tù.'],
  [
    'bị tạm giữ do mua bán ma túy',
    'Cảnh sát bắt quả tang khi đối tượng giao hàng, thu giữ điện thoại và ví.',
  ],
  ['chiếm đoạt tiền của hàng xóm', 'Nạn nhân chuyển khoản qua ngân hàng nhiều lần rồi trình báo công an.'],
] as const;

const dishes = [
  'canh chua cá lóc',
  'gà kho gừng',
  'bún riêu',
  'chè đậu đen',
  'nem rán',
  'thịt kho tàu',
  'cháo sườn',
  'gỏi cuốn',
  'bánh xèo',
  'lẩu nấm',
];
const recipes = [
  [
    'Món ngon cuối tuần: ',
    'Nguyên liệu dễ mua, rửa sạch, ướp gia vị 20 phút rồi nấu lửa nhỏ. Nêm nước mắm vừa ăn.',
  ],
  [
    'Đầu bếp chia sẻ bí quyết nấu ',
    'Video trên YouTube hút triệu lượt xem nhờ công thức gọn, món ăn thơm và đẹp mắt.',
  ],
  ['Nồi chiên thông minh và món ', 'Chỉnh nhiệt 180 độ trong 15 phút, đảo đều rồi chiên thêm cho giòn.'],
  ['Bữa cơm ba miền với ', 'Hành tỏi phi thơm, cho thịt vào xào săn, thêm nước dùng và hầm mềm.'],
  ['Giữ trọn vị quê trong ', 'Bà chủ quán mở hàng từ 5 giờ sáng, khách đặt qua điện thoại từ hôm trước.'],
] as const;

export interface Made {
  kind: 'sport' | 'crime' | 'recipe';
  title: string;
  text: string;
}

export const notIct: Made[] = [
  ...cross(clubs, matches).map(
    ([club, [what, text]]): Made => ({ kind: 'sport', title: `${club} ${what}`, text }),
  ),
  ...cross(suspects, deeds).map(
    ([who, [what, text]]): Made => ({ kind: 'crime', title: `${who} ${what}`, text }),
  ),
  ...cross(dishes, recipes).map(
    ([dish, [what, text]]): Made => ({ kind: 'recipe', title: `${what}${dish}`, text }),
  ),
];
