import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  ALL_CAPS,
  CAPITAL,
  GAP,
  GAP_CLASS,
  hashOf,
  keyAt,
  LINE,
  syllables,
  textKey,
} from '../../../utils/text/syllables';

const surfaces = (text: string): string[] => {
  const found = syllables(text);
  return Array.from({ length: found.count }, (_, i) => text.slice(found.start[i], found.end[i]));
};
const vietnamese = fc.stringMatching(/^[a-zA-ZđĐăâêôơưàáảãạếệồộớựỳýỷỹỵ0-9 ,.\-–&"\n]{0,60}$/);

describe('syllables', () => {
  it('parts a sentence and keeps the original characters', () => {
    expect(surfaces('Bộ TT&TT: “Việt Nam – Lào”')).toEqual(['Bộ', 'TT', '&', 'TT', 'Việt', 'Nam', 'Lào']);
  });

  it('gives one key to every spelling of a syllable', () => {
    for (const spelling of ['hòa', 'hoà', 'HOÀ', 'hoà'.normalize('NFD'), 'ho\u00adà'])
      expect(textKey(spelling)).toBe(textKey('hòa'));
    expect(textKey('Thuỷ')).toBe(textKey('Thủy'));
  });

  it('keeps đ apart from d, and shapes and tones apart', () => {
    expect(new Set(['da', 'đa', 'dă', 'dâ', 'dà', 'dá'].map(textKey)).size).toBe(6);
  });

  it('reads & and &amp; as "và"', () => {
    expect(textKey('KH&amp;CN')).toBe(textKey('KH & CN'));
    expect(textKey('Khoa học & Công nghệ')).toBe(textKey('Khoa học và Công nghệ'));
    expect(surfaces('KH&amp;CN')).toEqual(['KH', '&amp;', 'CN']);
  });

  it('tells gaps apart', () => {
    const gaps = (text: string) => {
      const found = syllables(text);
      return Array.from(found.gap.subarray(1, found.count), (gap) => [gap & GAP_CLASS, (gap & LINE) !== 0]);
    };
    expect(gaps('a \u00a0b – c, d. e\nf\n\ng&nbsp;h')).toEqual([
      [GAP.space, false],
      [GAP.dash, false],
      [GAP.punctuation, false],
      [GAP.sentence, false],
      [GAP.space, true],
      [GAP.paragraph, true],
      [GAP.space, false],
    ]);
  });

  it('sees capitals', () => {
    const { form } = syllables('Bộ VNPT đã MobiFone');
    expect([...form.subarray(0, 4)].map((f) => f & (CAPITAL | ALL_CAPS))).toEqual([1, 3, 0, 1]);
  });

  it('cuts the right characters, in order, from any text', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 80 }), (text) => {
        const found = syllables(text);
        let last = 0;
        for (let i = 0; i < found.count; i++) {
          expect(found.start[i]).toBeGreaterThanOrEqual(last);
          expect(found.end[i]).toBeGreaterThan(found.start[i]!);
          last = found.end[i]!;
          const surface = text.slice(found.start[i], last);
          expect(found.hash[i]).toBe(surface.startsWith('&') ? hashOf('và') : hashOf(surface));
        }
        expect(last).toBeLessThanOrEqual(text.length);
      }),
    );
  });

  it('gives equal keys and hashes for NFC, NFD and re-spaced text', () => {
    fc.assert(
      fc.property(vietnamese, (text) => {
        expect(textKey(text.normalize('NFD'))).toBe(textKey(text));
        expect(textKey(text.replaceAll(' ', ' \u00a0 '))).toBe(textKey(text));
        const a = syllables(text);
        const b = syllables(text.normalize('NFD'));
        expect([...b.hash.subarray(0, b.count)]).toEqual([...a.hash.subarray(0, a.count)]);
        expect(keyAt(a, 0)).toBe(keyAt(b, 0));
      }),
    );
  });
});
