import { describe, expect, it } from 'vitest';
import { stateOf } from '../../../../utils/cli/build/pack-dataset';
import { phrasesOf } from '../../../../utils/cli/fit/phrases-of';
import { CODES, shortened, spelled } from '../../../../utils/knowledge/store/kept/phrases';
import phrases from '../../../../utils/knowledge/store/kept/phrases.json';

const bytes = (text: string) => new TextEncoder().encode(text);

describe('rows in short', () => {
  it('are what they were, whatever stands in them, and a good deal shorter', () => {
    const texts = [
      ...phrases,
      phrases.slice(0, 400).join(''),
      phrases.slice(-400).reverse().join('\n'),
      phrases.map((phrase) => phrase.slice(0, -1)).join(''),
      JSON.stringify({ vi: 'Bộ trưởng \u0001 \t \u007f', en: '🇻🇳 😀', odd: '\u2028é' }),
      '',
      '\n\n',
    ];
    for (const text of texts) expect(spelled(shortened(bytes(text)))).toBe(text);
    const row = '[{"$":0},{"title_vi":"Bộ trưởng Bộ Khoa học và Công nghệ","from":null,"to":null}]';
    expect(shortened(bytes(row)).length).toBeLessThan(bytes(row).length / 2);
  });

  it('stand for themselves where nothing in them was shortened', () => {
    for (const text of ['[]', '["Viettel","Hà Nội"]\n["🇻🇳"]', '']) expect(spelled(bytes(text))).toBe(text);
  });

  it('are not read where a code stands for nothing', () => {
    expect(() => spelled(bytes('["\u0000 "]'))).toThrow(RangeError);
    expect(() => spelled(bytes('["a\u0001'))).toThrow(RangeError);
  });

  it('know phrases that are codes of none, each once', () => {
    expect(phrases.length).toBeGreaterThan(500);
    expect(phrases.length).toBeLessThanOrEqual(CODES);
    expect(new Set(phrases).size).toBe(phrases.length);
    // biome-ignore lint/suspicious/noControlCharactersInRegex: these are what codes begin with.
    for (const phrase of phrases) expect(phrase, phrase).not.toMatch(/[\u0000-\u001f]/);
  });
});

describe('phrases of texts', () => {
  it('are what saves most, and the same for the same texts', () => {
    const texts = Array.from({ length: 40 }, (_, n) => `{"title_vi":"số ${n}","title_en":"No. ${n}"}`);
    const found = phrasesOf(texts, 60);
    expect(found).toEqual(phrasesOf(texts, 60));
    expect(found.length).toBeLessThanOrEqual(60);
    expect(found.some((phrase) => phrase.includes('"title_en":"No. '))).toBe(true);
    expect(phrasesOf([], 6)).toEqual([]);
  });
});

describe('the state of the packaged rows', () => {
  it('is another one with other phrases: a store filled with those could not be read', () => {
    const hash = '0123456789abcdef';
    expect(stateOf(hash, ['a'])).not.toBe(stateOf(hash, ['b']));
    expect(stateOf(hash, ['a'])).not.toBe(stateOf(hash.replace('0', '1'), ['a']));
    expect(stateOf(hash, ['a'])).toMatch(/^[0-9a-f]{16}$/);
  });
});
