import { describe, expect, it } from 'vitest';
import { rankOf } from '../../../../utils/knowledge/store/rank';
import { body, factsOf } from '../dataset';

const alias = (text: string) => ({ text, context: null });
const facts = factsOf({
  organizations: [
    body('bo', { name: 'Bộ Số' }),
    body('cuc', { name: 'Cục Số hóa', kind: 'agency' }),
    body('hang', { name: 'Tập đoàn Công nghệ Sao Mai', kind: 'company', aliases: [alias('Sao Mai')] }),
    body('hoi', { name: 'Cục Xúc tiến Số', kind: 'agency', aliases: [alias('XTS')] }),
    body('chinh-phu', { name: 'Chính phủ Nước Xa', kind: 'government' }),
    body('tinh', { name: 'Chính quyền tỉnh Núi', kind: 'government' }),
    body('truong', { name: 'Đại học Số', kind: 'university' }),
  ],
});
const rank = async (title: string, id: string) => rankOf(title, (await facts.entity(id))!.record);

describe('the rank of a title in a body', () => {
  it('puts whoever leads before those who lead for the time being', async () => {
    const titles = ['Quyền Bộ trưởng', 'Tổng Giám đốc', 'Bộ trưởng', 'Chủ tịch Hội đồng quản trị'];
    const ranks = new Map(
      await Promise.all(titles.map(async (title) => [title, (await rank(title, 'bo'))!] as const)),
    );
    expect(titles.toSorted((a, b) => ranks.get(a)! - ranks.get(b)!)).toEqual([
      'Bộ trưởng',
      'Chủ tịch Hội đồng quản trị',
      'Tổng Giám đốc',
      'Quyền Bộ trưởng',
    ]);
  });

  it.each([
    ['Tổng Giám đốc Sao Mai', 'hang'],
    ['Chủ tịch Tập đoàn Sao Mai', 'hang'],
    ['Chủ tịch kiêm Tổng Giám đốc', 'hang'],
    ['CEO', 'hang'],
    ['Nhà sáng lập, Tổng giám đốc Sao Mai', 'hang'],
    ['Đồng sáng lập kiêm Chủ tịch HĐQT Sao Mai', 'hang'],
    ['Chủ tịch kiêm CEO Sao Mai', 'hang'],
    ['Giám đốc điều hành Sao Mai', 'hang'],
    ['Chủ tịch Tập đoàn Sao Mai toàn cầu', 'hang'],
    ['Chủ tịch Hội đồng thành viên Tập đoàn Sao Mai', 'hang'],
    ['Bộ trưởng, Chủ nhiệm Ủy ban Số', 'bo'],
    ['Cục trưởng Cục Số hóa', 'cuc'],
    ['Quyền Cục trưởng', 'cuc'],
    ['Chủ tịch Cơ quan Khuyến khích Số (XTS)', 'hoi'],
    ['Thủ tướng Nước Xa', 'chinh-phu'],
    ['Tỉnh trưởng Núi', 'tinh'],
    ['Hiệu trưởng Trường Đại học Số', 'truong'],
    ['Bộ trưởng Bộ Số và Thư', 'bo'],
    ['Tổng Giám đốc Sao Mai Group', 'hang'],
  ])('%s leads all of it', async (title, id) => {
    expect(await rank(title, id)).not.toBeNull();
  });

  it.each([
    ['Thứ trưởng', 'bo'],
    ['Phó Chủ tịch', 'hang'],
    ['Thành viên', 'hang'],
    ['Giám đốc Công nghệ Sao Mai', 'hang'],
    ['Giám đốc tài chính', 'hang'],
    ['Giám đốc khu vực châu Á của Sao Mai', 'hang'],
    ['Chủ tịch Sao Mai khu vực châu Á', 'hang'],
    ['Chủ tịch Tập đoàn Công nghệ Sao Mai miền Bắc', 'hang'],
    ['Giám đốc điều hành Sao Mai Global Selling', 'hang'],
    ['Chủ nhiệm Ủy ban Kiểm tra Bộ Số', 'bo'],
    ['Trưởng Ban Nghiên cứu, Cục Khuyến khích Số (XTS)', 'hoi'],
    ['Tổng Giám đốc Sao Mai Việt Nam', 'hang'],
    ['Giám đốc điều hành Sao Mai Bản đồ', 'hang'],
    ['Chủ tịch Hội đồng xét tặng giải thưởng', 'hang'],
    ['Chủ tịch cấp cao mảng 5G, Sao Mai', 'hang'],
    ['Cục trưởng Cục Số hóa', 'bo'],
    ['Chánh Văn phòng Bộ Số', 'bo'],
    ['Trưởng phòng Kỹ thuật', 'cuc'],
    ['Bộ trưởng Việc làm Nước Xa', 'chinh-phu'],
    ['Viện trưởng Viện Tin học, Đại học Số', 'truong'],
  ])('%s does not lead all of it', async (title, id) => {
    expect(await rank(title, id)).toBeNull();
  });
});
