import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Provenance } from '../../../../utils/knowledge/card';
import type { SearchEntry } from '../../../../utils/knowledge/search/entries';
import { compactEntry, entriesOf, numbersOf } from '../../../../utils/knowledge/store/kept/compact-entry';
import { cut, cutEnd, whole } from '../../../../utils/knowledge/store/kept/cut';
import {
  compactNamed,
  compactSource,
  namedOf,
  sharedOf,
  sourceIdOf,
} from '../../../../utils/knowledge/store/kept/shared';
import { slugOf } from '../../../../utils/text/slug';

const source = (url: string, title: string): Provenance => ({
  url,
  title,
  publisher: 'Báo Mẫu',
  date: '2025-03-04',
  lang: 'vi',
});

describe('a text without what stands beside it', () => {
  it('has nothing of a title that is whole in it, and how much of one that breaks off', () => {
    const slug = slugOf('Đà Nẵng ký với hãng Sao Mai');
    expect(slug).toBe('da-nang-ky-voi-hang-sao-mai');
    expect(cut(`https://bao.vn/${slug}-12.htm`, slug)).toEqual(['https://bao.vn/', '-12.htm']);
    expect(cut('bao-da-nang-ky-voi', slug)).toEqual(['bao-', 14, '']);
    expect(cut('https://bao.vn/khac.htm', slug)).toBe('https://bao.vn/khac.htm');
    expect(cut('ab', 'ab')).toBe('ab');
  });

  it('goes before the end that is known', () => {
    expect(cutEnd('bao-4826246', '4826246')).toEqual(['bao-']);
    expect(cutEnd('bao-4826246', '')).toBe('bao-4826246');
    expect(whole(['bao-'], 'unused', '4826246')).toBe('bao-4826246');
  });

  it('is whole again, whatever it was', () => {
    const letters = fc.string({ unit: fc.constantFrom('a', 'b', '-', '1'), maxLength: 40 });
    fc.assert(
      fc.property(letters, letters, fc.nat(40), letters, (before, known, length, after) => {
        const text = before + known.slice(0, length) + after;
        expect(whole(cut(text, known), known)).toBe(text);
        expect(whole(cutEnd(text, known), '', known)).toBe(text);
      }),
    );
  });
});

describe('a source as rows share it', () => {
  it('tells its id and address by its title, or by the number in the address', () => {
    const titled = source('https://bao.vn/hue-mo-trung-tam-du-lieu-123456.htm', 'Huế mở trung tâm dữ liệu');
    const kept = compactSource('bao-hue-mo-trung-tam', titled);
    expect(kept.slice(0, 3)).toEqual(['s', ['bao-', 16, ''], ['https://bao.vn/', '-123456.htm']]);
    expect(sharedOf(kept)).toEqual(titled);
    expect(sourceIdOf(kept)).toBe('bao-hue-mo-trung-tam');
    const counted = compactSource('bao-123456', titled);
    expect(counted[1]).toEqual(['bao-']);
    expect(sourceIdOf(counted)).toBe('bao-123456');
    const strange = compactSource('x', source('https://bao.vn/', ''));
    expect([sourceIdOf(strange), sharedOf(strange)]).toEqual(['x', source('https://bao.vn/', '')]);
  });
});

describe('a name as rows share it', () => {
  it.each([
    ['tran-van-buoi', 'Trần Văn Bưởi', 'Tran Van Buoi', [0, 1]],
    ['sao-mai', 'Sao Mai', 'Sao Mai', [0, 0]],
    ['bo-mau', 'Bộ Mẫu', 'Ministry of Samples', [1, 'Ministry of Samples']],
    ['ministry-of-samples', 'Bộ Mẫu', 'Ministry of Samples', [0, 'Ministry of Samples']],
    ['mau', 'Bộ Mẫu', 'Bộ Mẫu', ['mau', 0]],
  ])('%s of %s', (id, vi, en, [idKept, enKept]) => {
    const kept = compactNamed(id, 'organization', { vi, en });
    expect([kept[1], kept[4]]).toEqual([idKept, enKept]);
    expect(namedOf(kept)).toEqual({ id, name: { vi, en } });
  });
});

describe('what something is found by', () => {
  const entry = (id: string, also: string): SearchEntry => ({
    id,
    kind: 'person',
    name: { vi: 'Trần Văn Bưởi', en: 'Tran Van Buoi' },
    note: { vi: 'Thứ trưởng', en: 'Deputy Minister' },
    also,
    countries: [],
    date: null,
    parents: [],
    degree: 0,
  });
  const texts = [
    'Thứ trưởng Deputy Minister',
    'Tư Bưởi | Thứ trưởng Deputy Minister',
    '',
    'Trần Văn Bưởi Tran Van Buoi | 12/2024/QĐ-TTg',
  ];
  const entries = texts.map((also, n) => entry(`e-${n}`, also));
  const numbers = numbersOf(entries.slice(0, 1));

  it('has no note and no name twice', () => {
    const kept = entries.map((one) => compactEntry(one, numbers)[2]);
    expect(kept).toEqual([[0], ['Tư Bưởi', 0], [], [1, '12/2024/QĐ-TTg']]);
  });

  it('is whole again', () => {
    const all = entries.map(
      (one) => [compactNamed(one.id, one.kind, one.name), compactEntry(one, numbers)] as never,
    );
    expect(entriesOf(all)).toEqual(entries);
  });
});
