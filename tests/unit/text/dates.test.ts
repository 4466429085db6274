import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addressDate, machineDate, printedDates } from '../../../utils/text/dates';

const first = (text: string) => printedDates(text)[0]?.date ?? null;

describe('printed Vietnamese dates', () => {
  it.each([
    ['Thứ sáu 27/09/2024 14:27', '2024-09-27'],
    ['Thứ tư, 22/10/2025, 19:25 (GMT+7)', '2025-10-22'],
    ['05-09-2026 - 17:09 PM', '2026-09-05'],
    ['02:30 23/11/2024', '2024-11-23'],
    ['18:27 | 14/8/2026', '2026-08-14'],
    ['Hà Nội, ngày 2 tháng 9 năm 2024', '2024-09-02'],
    ['27.9.2024', '2024-09-27'],
  ])('%s', (text, date) => expect(first(text)).toBe(date));

  it.each([
    '2 giờ trước',
    '31/02/2024',
    'Cập nhật lúc 08:10, 27/09/2024',
    '1/13/2024',
    'Số 12/2024/NĐ-CP',
    '27/9',
  ])('none in %s', (text) => expect(first(text)).toBeNull());

  it('reads back every day, wherever it stands', () => {
    const days = fc.date({ min: new Date('1990-01-01'), max: new Date('2100-12-31'), noInvalidDate: true });
    fc.assert(
      fc.property(days, fc.constantFrom('/', '-', '.'), (day, mark) => {
        const iso = day.toISOString().slice(0, 10);
        const [year, month, date] = iso.split('-');
        const text = `Thứ hai, ${[date, month, year].join(mark)}, 10:00`;
        const [found] = printedDates(text);
        expect(found?.date).toBe(iso);
        expect(text.slice(found!.start, found!.end)).toBe([date, month, year].join(mark));
      }),
    );
  });
});

describe('machine-read dates', () => {
  it.each([
    ['2025-10-22T19:25:52+07:00', '2025-10-22'],
    ['2025-10-22T20:00:00Z', '2025-10-23'],
    ['2025-10-22T20:00:00+0000', '2025-10-23'],
    ['2025-10-22T01:00:00+7:00', '2025-10-22'],
    ['2024-09-27 23:50', '2024-09-27'],
    ['2024-09', '2024-09'],
    ['27/09/2024', '2024-09-27'],
    ['hôm qua', null],
  ])('%s', (value, date) => expect(machineDate(value)).toBe(date));
});

describe('the day in an address', () => {
  it.each([
    ['https://bao.example/tin-tuc/ten-bai-20250814181035355.htm', '2025-08-14'],
    ['https://bao.example/ten-bai-185251029114231688.htm', '2025-10-29'],
    ['https://bao.example/2024/9/27/ten-bai.html', '2024-09-27'],
  ])('%s', (url, date) => expect(addressDate(url)).toBe(date));

  it.each([
    '',
    'https://bao.example/ten-bai-4801234.html',
    'https://bao.example/ten-bai-20251399181035355.htm',
    'https://bao.example/ten-bai-999251029114231688.htm',
    'https://bao.example/tam-nhin-20302045.html',
  ])('none in %s', (url) => expect(addressDate(url)).toBeNull());
});
