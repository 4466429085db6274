import { describe, expect, it } from 'vitest';
import { isOfUnit, rankOf } from '../../../utils/knowledge/queries/parts/rank';

describe('the rank of a title', () => {
  it('puts whoever leads a body before those who lead for the time being, and those before nobody', () => {
    const titles = ['Quyền Bộ trưởng', 'Tổng Giám đốc', 'Bộ trưởng', 'Chủ tịch Hội đồng quản trị'];
    expect(titles.toSorted((a, b) => rankOf(a)! - rankOf(b)!)).toEqual([
      'Bộ trưởng',
      'Chủ tịch Hội đồng quản trị',
      'Tổng Giám đốc',
      'Quyền Bộ trưởng',
    ]);
  });

  it('is none for deputies and members', () => {
    expect(['Thứ trưởng', 'Phó Chủ tịch', 'Thành viên'].map(rankOf)).toEqual([null, null, null]);
  });

  it('tells the head of a unit from the head of the body', () => {
    expect([rankOf('Cục trưởng')!, rankOf('Quyền Cục trưởng')!, rankOf('Bộ trưởng')!].map(isOfUnit)).toEqual([
      true,
      true,
      false,
    ]);
  });
});
