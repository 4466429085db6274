import { describe, expect, it } from 'vitest';
import { isCalled } from '../../../utils/text/called';

const ministry = ['Bộ Mẫu và Thử', 'Ministry of Samples', 'Bộ M&T', 'Bộ MVT'];

describe('whether a name is meant by what was typed', () => {
  it.each([
    'bo mau',
    'Bộ Mẫu',
    'bo m&t',
    'bo mt',
    'bomvt',
    'mvt',
    'minis',
    'mau bo',
    'samples ministry',
    'b\u00f4\u0323 m\u00e2\u0303u',
    'm\u00adẫu',
    '',
  ])('yes: %s', (typed) => expect(isCalled(ministry, typed)).toBe(true));
  it.each(['au', 'bo hai', 'istry', 'đo'])('no: %s', (typed) =>
    expect(isCalled(ministry, typed)).toBe(false),
  );
  it('đ is found by d', () => expect(isCalled(['Lê Đức'], 'le duc')).toBe(true));
});
