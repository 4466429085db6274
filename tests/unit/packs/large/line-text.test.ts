import { anything, assert, constantFrom, dictionary, oneof, property, string, tuple } from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Line } from '../../../../utils/packs/large/disk/excerpt';
import { lineIn, lineText } from '../../../../utils/packs/large/disk/line-text';
import { Excerpts } from '../../../../utils/packs/large/fill/excerpts';
import { meeting, person } from '../../knowledge/dataset';
import { source } from '../small';

function line(): Line {
  const excerpts = new Excerpts();
  excerpts.add({ file: 'sources', record: source });
  for (const id of ['ong-a', 'ba-b']) excerpts.add({ file: 'people', record: person(id) });
  const record = meeting('m', '2024-06-01', [['ong-a'], ['ba-b']], { sources: [source.id] });
  return excerpts.lineOf({ file: 'meetings', record });
}

describe('a line on the disk', () => {
  it('is read as it was written, whatever it holds', () => {
    const hostile = string({
      unit: constantFrom('"', ':', ',', '\\', '\u0001', '\u0004', '0', 'id', 'null', 'ế'),
    });
    const field = oneof(constantFrom('id', 'name', 'as_vi', 'outside_role', 'unheard_of'), hostile);
    const value = oneof(
      anything({ withNullPrototype: false, maxDepth: 2 }),
      hostile,
      constantFrom(null, '', 'id'),
    );
    assert(
      property(tuple(dictionary(field, value), hostile), ([record, text]) => {
        const written = [record, text] as unknown as Line;
        expect(lineIn(lineText(written))).toEqual(JSON.parse(JSON.stringify(written)));
      }),
      { numRuns: 1000 },
    );
  });

  it('takes two thirds of what JSON takes, and is one line', () => {
    const text = lineText(line());
    expect(text.length).toBeLessThan((JSON.stringify(line()).length * 2) / 3);
    expect(text).not.toContain('\n');
    expect(lineIn(text)).toEqual(line());
  });

  it('that an earlier build wrote is read too', () => {
    expect(lineIn(JSON.stringify(line()))).toEqual(line());
  });
});
