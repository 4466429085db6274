import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { formatDate, formatSpan, resolveLang, words } from '../../utils/i18n';
import { pageWords } from '../../utils/words/pages/words';

describe('dates', () => {
  it.each([
    ['2024-09-27', '27/9/2024', '27 Sep 2024'],
    ['2024-09', '9/2024', 'Sep 2024'],
    ['2024', '2024', '2024'],
  ])('%s is %s, and %s', (date, vi, en) => {
    expect([formatDate(date, 'vi'), formatDate(date, 'en')]).toEqual([vi, en]);
  });

  it('is never more exact than the date', () => {
    fc.assert(
      fc.property(
        fc.date({ min: new Date('1900-01-01'), max: new Date('2099-12-31'), noInvalidDate: true }),
        fc.constantFrom(4, 7, 10),
        (day, length) => {
          const date = day.toISOString().slice(0, length);
          expect(formatDate(date, 'vi').split('/')).toHaveLength(date.split('-').length);
          expect(formatDate(date, 'en').split(' ')).toHaveLength(date.split('-').length);
        },
      ),
    );
  });

  it.each([
    ['2025-02', '2026-04-08', '2/2025 – 8/4/2026'],
    ['2024', '2024', '2024'],
    ['2021-07', null, 'từ 7/2021'],
    [null, '2025', 'đến 2025'],
    [null, null, null],
  ])('from %s to %s', (from, to, text) => expect(formatSpan(from, to, 'vi')).toBe(text));
});

describe('the language', () => {
  it.each([
    ['auto', 'vi', 'vi'],
    ['auto', 'en-US', 'en'],
    ['auto', 'fr', 'vi'],
    ['auto', 'enx', 'vi'],
    ['en', 'vi', 'en'],
    ['vi', 'en', 'vi'],
  ] as const)('set to %s in a browser in %s is %s', (setting, ui, lang) => {
    expect(resolveLang(setting, ui)).toBe(lang);
  });
});

/** Every sentence of a catalogue; functions are called with a number or a text, whichever they take. */
function sentences(value: unknown, path: string): [string, string][] {
  if (typeof value === 'string') return [[path, value]];
  if (typeof value === 'function') return [[path, String(value(7, 'X'))]];
  if (Array.isArray(value) || (typeof value === 'object' && value !== null)) {
    return Object.entries(value).flatMap(([key, inner]) => sentences(inner, `${path}.${key}`));
  }
  return [[path, '']];
}

describe('the catalogue', () => {
  const both = (lang: 'vi' | 'en') => sentences({ reading: words(lang), pages: pageWords(lang) }, lang);

  it('says something everywhere, in both languages', () => {
    for (const lang of ['vi', 'en'] as const) {
      const empty = both(lang).filter(([, text]) => text.trim() === '' || /undefined|\[object/.test(text));
      expect(empty).toEqual([]);
    }
  });

  it('is written in composed letters', () => {
    const loose = both('vi').filter(([, text]) => text !== text.normalize('NFC'));
    expect(loose).toEqual([]);
  });

  it('counts in English', () => {
    const { meetings } = words('en').between;
    expect([0, 1, 2].map(meetings)).toEqual(['0 meetings', '1 meeting', '2 meetings']);
    expect(words('vi').between.meetings(1)).toBe('1 lần gặp');
  });
});
