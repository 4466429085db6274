import { describe, expect, it } from 'vitest';
import { maybeVietnamese } from '../../../utils/text/vietnamese-syllable';

describe('the form of a Vietnamese syllable', () => {
  it.each([
    'Hà',
    'Ha',
    'nghiêng',
    'Nghieng',
    'Quyết',
    'giữa',
    'Đường',
    'ĐƯỜNG',
    'khuỷu',
    'ý',
    'Thăm'.normalize('NFD'),
  ])('%s has it', (word) => expect(maybeVietnamese(word)).toBe(true));
  it.each(['Real', 'Becamex', 'Inter', 'Fintech', 'World', 'Paris', 'TP', '5G', ''])(
    '%s has it not',
    (word) => expect(maybeVietnamese(word)).toBe(false),
  );
});
