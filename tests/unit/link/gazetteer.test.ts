import { describe, expect, it } from 'vitest';
import { compile } from '../../../utils/link/gazetteer/compile';
import { open } from '../../../utils/link/gazetteer/gazetteer';
import { match } from '../../../utils/link/gazetteer/match';
import { syllables } from '../../../utils/text/syllables';
import { agreements, gazetteerOf, world } from './small';

describe('the compiled gazetteer', () => {
  it('gives back ids, types, kinds and facts', () => {
    const gazetteer = gazetteerOf();
    const minister = gazetteer.find('bo-truong');
    expect(gazetteer.id(minister)).toBe('bo-truong');
    expect(gazetteer.type(minister)).toBe('person');
    expect(gazetteer.kind(gazetteer.find('bo-so'))).toBe('ministry');
    const { roles, country } = gazetteer.facts(minister);
    expect(roles).toEqual([
      {
        title: 'Quyền Bộ trưởng Bộ Thông tin và Số hóa',
        org: gazetteer.find('bo-so'),
        from: 20180000,
        to: 20180000,
        attested: [],
      },
      {
        title: 'Bộ trưởng Bộ Thông tin và Số hóa',
        org: gazetteer.find('bo-so'),
        from: 20180000,
        to: 20250200,
        attested: [],
      },
    ]);
    expect(country).toBe(gazetteer.find('viet-nam'));
    expect(gazetteer.find('nobody')).toBe(-1);
    expect(gazetteer.agreements().slice(0, 1)).toEqual([
      {
        id: 'mou',
        kind: 'mou',
        signed: 20240502,
        parties: [gazetteer.find('dh-nova'), gazetteer.find('sao-mai')],
      },
    ]);
  });

  it('finds every occurrence of every name, nested ones too', () => {
    const gazetteer = gazetteerOf();
    const text = syllables('Luật Truyền số 2009 tại Hà Nội, Việt Nam');
    const found = match(gazetteer, text);
    const spans = Array.from({ length: found.count }, (_, i) => [found.start[i], found.end[i]]);
    expect(spans).toEqual([
      [0, 3],
      [0, 4],
      [5, 7],
      [7, 8],
      [7, 9],
    ]);
  });

  it('has no name over a blank line', () => {
    expect(match(gazetteerOf(), syllables('Hà\n\nNội')).count).toBe(0);
    expect(match(gazetteerOf(), syllables('Hà\nNội')).count).toBe(1);
  });

  it('is the same bytes for the same input', () => {
    const bytes = () => new Uint8Array(compile({ entities: world, agreements }));
    expect(bytes()).toEqual(bytes());
  });

  it('refuses a foreign buffer and doubled ids', () => {
    expect(() => open(new ArrayBuffer(64))).toThrow(/not a compiled gazetteer/);
    expect(() => compile({ entities: [world[0]!, world[0]!], agreements: [] })).toThrow(
      /two entities have the id/,
    );
  });
});
