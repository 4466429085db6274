import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { link } from '../../../utils/link/link';
import { gazetteerOf, world } from './small';

const gazetteer = gazetteerOf();
/** Sentences over names, cues, titles and plain words, so that every rule is reached. */
const piece = fc.constantFrom(
  ...world.flatMap(({ names }) => names.map(({ text }) => text)),
  ...[
    'Bộ trưởng',
    'ông',
    'Bà',
    'Giám đốc',
    'nước',
    'tại',
    'và',
    'của',
    'ký Bản ghi nhớ',
    'họp',
    'Hải',
    'Walker',
    '(NVU)',
    'NVU',
    'Shop',
    'tiếng',
    'ra mắt',
    'PHÁT TRIỂN',
  ],
);
const joint = fc.constantFrom(' ', ' ', ' ', ', ', '. ', ' - ', '\n', ' (', ') ', ' “', '” ');
const prose = fc.array(fc.tuple(piece, joint), { maxLength: 24 }).map((parts) => parts.flat().join(''));

const run = (text: string, of = gazetteer) => link({ title: '', text, published: '2024-05-03' }, of).mentions;
const surfaces = (text: string, of = gazetteer): string[] =>
  run(text, of).map(
    ({ start, end, entity }) => `${text.slice(start, end).normalize('NFC').replace(/\s+/g, ' ')}=${entity}`,
  );

describe('whatever the text', () => {
  it('mentions are in order, do not overlap, and begin and end with a letter, digit or bracket', () => {
    fc.assert(
      fc.property(prose, (text) => {
        let last = 0;
        for (const { start, end } of run(text)) {
          expect(start).toBeGreaterThanOrEqual(last);
          expect(end).toBeGreaterThan(start);
          expect(text.slice(start, end)).toMatch(/^[\p{L}\d].*[\p{L}\p{M}\d)]$/su);
          last = end;
        }
        expect(last).toBeLessThanOrEqual(text.length);
      }),
    );
  });

  it('the same is found in NFC, NFD and re-spaced text', () => {
    fc.assert(
      fc.property(prose, (text) => {
        const plain = surfaces(text);
        expect(surfaces(text.normalize('NFD'))).toEqual(plain);
        expect(surfaces(text.replaceAll(' ', '\u00a0 '))).toEqual(plain);
      }),
      // Once taken for English where its blanks were wide.
      { examples: [['Rimo Silk University Bộ Than Nga) Lễ hội Sao Đêm - ']] },
    );
  });

  it('a name that does not occur changes nothing', () => {
    const more = gazetteerOf([
      ...world,
      {
        ...world[0]!,
        id: 'khac',
        names: [
          { text: 'Quần đảo Xanh Biếc', kind: 'full' },
          { text: 'Bộ Thông Gió', kind: 'full' },
        ],
      },
    ]);
    fc.assert(
      fc.property(prose, (text) => {
        expect(surfaces(text, more)).toEqual(surfaces(text));
      }),
    );
  });

  it('survives any string', () => {
    fc.assert(
      fc.property(fc.array(fc.nat(0xffff), { maxLength: 200 }), (codes) => {
        const text = String.fromCharCode(...codes);
        for (const { start, end } of run(text)) expect(text.slice(start, end)).not.toBe('');
      }),
    );
  });
});
