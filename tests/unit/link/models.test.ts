import { describe, expect, it } from 'vitest';
import { linked } from './small';

const FIRM = ['SaoMai=sao-mai'];

describe('what follows a firm’s name', () => {
  it.each([
    'Bộ ứng dụng SaoMai 365 được nâng cấp.',
    'Người mua SaoMai 15 Ultra được tặng sạc.',
    'Người mua SaoMai 220 4G được tặng sạc.',
    'Hôm nay SaoMai 17 ra mắt sớm.',
    'Hôm nay SaoMai 7.2 về kho.',
    'Điện thoại SaoMai 105 giá rẻ.',
    'So với SaoMai 14T, máy kia nhẹ hơn.',
    'Bản SaoMai o1 biết lập luận.',
    'Mở thẻ trên SaoMai iPay Mobile từ nay.',
    'Hệ thống SaoMai eKYC chạy tốt.',
    'Hệ thống SaoMai vnFace chạy tốt.',
    'Phim chiếu trên SaoMai+ từ nay.',
  ])('makes a product of it: %s', (text) => expect(linked(text)).toEqual([]));

  it.each([
    'Hôm nay SaoMai 2027 có gì mới.',
    'Nhân dịp SaoMai 35 năm, khách được tặng quà.',
    'Tòa án phạt SaoMai 15,6 triệu đồng.',
    'Tòa án phạt SaoMai 2.5 tỷ đồng.',
    'Mạng SaoMai 70.71 Mbps nhanh nhất.',
    'Hôm nay SaoMai 3% cổ phần đổi chủ.',
    'Bản tin SaoMai 10/10 lên sóng.',
    'Hạ tầng có SaoMai 14 TTDL đang chạy.',
    'Khách chấm SaoMai 1 sao vì chậm.',
    'Khách dùng mạng SaoMai 5G từ nay.',
    'Sếp rời SaoMai 93\nChuyện khác hôm nay.',
    'Chip của SaoMai 24 nhân chạy nhanh.',
    'Vốn của SaoMai + Nova tăng.',
    'SAOMAI 365 ĐƯỢC NÂNG CẤP',
  ])('is a year, a day, an amount: %s', (text) => {
    expect(linked(text).map((one) => one.toLowerCase())).toContain(FIRM[0]!.toLowerCase());
  });

  it('is the plus of its own name, but not of a longer one', () => {
    expect(linked('Vé rẻ hơn trên QQ+ từ nay.')).toHaveLength(1);
    expect(linked('Vé rẻ hơn trên QQ+CINE từ nay.')).toEqual([]);
  });
});
