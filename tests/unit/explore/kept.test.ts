import { describe, expect, it } from 'vitest';
import { parseKept, toggled, withRecent } from '../../../utils/explore/kept';

const one = (n: number) => ({ hash: `#/e/${n}`, words: `Tên ${n}` });

describe('what was looked up', () => {
  it('is read only where it is such a list', () => {
    expect(parseKept([one(1)])).toEqual([one(1)]);
    for (const bad of [undefined, 'x', [{ hash: 'https://x', words: '' }], [{ hash: '#/' }]])
      expect(parseKept(bad)).toEqual([]);
  });
  it('holds the latest first, each once, twelve at most', () => {
    const list = Array.from({ length: 15 }, (_, i) => one(i)).reduce(withRecent, parseKept([]));
    expect(list).toHaveLength(12);
    expect(withRecent(list, one(10))[0]).toEqual(one(10));
    expect(withRecent(list, one(10))).toHaveLength(12);
  });
  it('is kept and dropped by the same button', () => {
    expect(toggled([], one(1))).toEqual([one(1)]);
    expect(toggled([one(2), one(1)], one(1))).toEqual([one(2)]);
  });
});
