import { describe, expect, it } from 'vitest';
import { explain } from '../../../utils/cli/articles/explain';
import { gazetteerOf } from './small';

const gazetteer = gazetteerOf();
const why = (text: string, title = ''): string =>
  explain({ title, text, published: null }, gazetteer).join('\n');

describe('explaining a sentence', () => {
  it('says why a name stays dark, and what the text would need', () => {
    const said = why('Ngắm Bình Minh trên biển.');
    expect(said).toContain('bao (organization): refused');
    expect(said).toContain('x body/needs-cue');
    expect(said).toMatch(/the text would need one of[\s\S]*body\/own-cue/);
  });

  it('says what spoke for a linked one, with the words it saw', () => {
    const said = why('Bộ trưởng Trần Minh Hải trả lời.');
    expect(said).toContain('bo-truong (person): linked');
    expect(said).toContain('+ person/office-held +3 (“Bộ trưởng”)');
    expect(said).toContain('giam-doc (person): no: bo-truong was linked here');
  });

  it('counts the points of a person for whom too little speaks', () => {
    expect(why('Ông Lê Doãn Hợp cười với Đại học Terra.')).toContain(
      'hop (person): no: 1 points, 2 are needed',
    );
  });

  it('names what the article carried on, and that nothing is known', () => {
    expect(why('Đại học Nova (NVU) mở ngành.')).toContain('dh-nova: linked, carried on');
    expect(why('Trời đẹp.')).toContain('no known name');
  });
});
