import { describe, expect, it } from 'vitest';
import { toldDates } from '../../../utils/draft/read/dates';

const dates = (text: string, published: string | null) => toldDates(text, published).map(({ date }) => date);

describe('dates told in words', () => {
  it.each([
    ['Chiều 27/9, hai bên gặp nhau.', '2025-09-28', ['2025-09-27']],
    ['Ngày 27 tháng 9 năm 2024 và 3.10.2024', '2025-09-28', ['2024-09-27', '2024-10-03']],
    ['ngày 30/12', '2026-01-02', ['2025-12-30']],
    ['Lễ ký (5-11) và hôm 6-11', '2025-11-06', ['2025-11-05', '2025-11-06']],
    ['hôm nay', '2025-09-28', ['2025-09-28']],
    ['sáng nay', '2025-09', ['2025-09']],
    ['hôm qua', '2025-03-01', ['2025-02-28']],
    ['hôm qua', '2025-03', [null]],
    ['tháng 4 năm ngoái', '2025-03-01', ['2024-04']],
    ['hôm thứ Bảy', '2025-08-18', ['2025-08-16']],
    ['sáng thứ Hai', '2025-08-18', ['2025-08-18']],
    ['hôm thứ Sáu tuần trước', '2025-08-20', ['2025-08-15']],
    ['hôm chủ nhật tuần trước', '2025-08-18', ['2025-08-17']],
    ['vào thứ Ba tuần tới', '2025-08-18', []],
    ['hôm thứ Bảy', '2025-08', [null]],
    ['Ngày 7/5/, hai bên gặp nhau', '2025-05-08', ['2025-05-07']],
    ['ngày 31/2', '2025-03-01', [null]],
  ])('%s in an article of %s', (text, published, expected) =>
    expect(dates(text, published)).toEqual(expected),
  );

  it('takes no share or version for a day, and no year without the article’s date', () => {
    expect(dates('3/4 số dân dùng bản 2.5', '2025-01-01')).toEqual([]);
    expect(dates('ngày 27/9 và hôm nay', null)).toEqual([null, null]);
  });

  it('says where each stands', () => {
    const text = 'Tại Huế, sáng 27/9 hai bên ký.';
    const [date] = toldDates(text, '2025-09-28');
    expect(text.slice(date!.start, date!.end)).toBe('sáng 27/9');
  });
});
