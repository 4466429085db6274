import { describe, expect, it } from 'vitest';
import { gazetteerInput } from '../../../utils/knowledge/gazetteer-input';
import type { Dataset } from '../../../utils/knowledge/schema';
import { compile } from '../../../utils/link/gazetteer/compile';
import { open } from '../../../utils/link/gazetteer/gazetteer';
import { JoinedGazetteer } from '../../../utils/link/gazetteer/joined';
import { link } from '../../../utils/link/link';
import { compilePack } from '../../../utils/packs/join/names';
import { body, country, emptyDataset, person } from '../knowledge/dataset';
import { body as packBody, packOf, person as packPerson } from './small';

const world: Dataset = {
  ...emptyDataset,
  people: [person('bo-truong', { name: 'Trần Văn Bộ' })],
  organizations: [
    body('vien', { name: 'Viện Dữ liệu Mẫu', country: 'viet-nam' }),
    body('hai-phong-so', { name: 'Trung tâm Hải Đăng Số', country: 'viet-nam' }),
  ],
  places: [country('viet-nam'), country('lao')],
};
const bundled = open(compile(gazetteerInput(world)));
const packNames = (records: Partial<Dataset>, id = 'goi') =>
  open(compilePack(id, packOf(records).records, bundled));
const named = (text: string, gazetteer: JoinedGazetteer) =>
  link({ title: '', text, published: '2026-11-01' }, gazetteer).mentions.map(({ start, end, entity }) => [
    text.slice(start, end),
    entity,
  ]);

describe('names of packs beside the bundled ones', () => {
  const text =
    'Viện Dữ liệu Mẫu Sông Hồng và Trung tâm Hải Đăng Số cùng bà Lương Thị Mẫu làm việc tại Viện Dữ liệu Mẫu.';

  it('the longest name wins, whoever brought it', () => {
    const joined = new JoinedGazetteer(bundled, [packNames({})], [0, 1]);
    expect(named(text, joined)).toEqual([
      ['Viện Dữ liệu Mẫu Sông Hồng', 'goi/vien-mau'],
      ['Trung tâm Hải Đăng Số', 'hai-phong-so'],
      ['Lương Thị Mẫu', 'goi/luong-thi-mau'],
      ['Viện Dữ liệu Mẫu', 'vien'],
    ]);
  });

  it('of the same name the bundled one counts, unless the pack is put ahead', () => {
    const same = packNames({ organizations: [{ ...packBody, name: 'Trung tâm Hải Đăng Số' }] });
    const sentence = 'Trung tâm Hải Đăng Số họp sáng nay.';
    expect(named(sentence, new JoinedGazetteer(bundled, [same], [0, 1]))[0]?.[1]).toBe('hai-phong-so');
    expect(named(sentence, new JoinedGazetteer(bundled, [same], [1, 0]))[0]?.[1]).toBe('goi/vien-mau');
  });

  it('a pack’s alias of a bundled body marks that body, and its source can be told', () => {
    const alias = packNames({
      organizations: [
        {
          ...packBody,
          id: 'hai-phong-so',
          name: 'Trung tâm Hải Đăng Số',
          aliases: [{ text: 'Ngọn Hải Đăng Xanh' }],
        },
      ],
    });
    const joined = new JoinedGazetteer(bundled, [alias], [0, 1]);
    expect(named('Ngọn Hải Đăng Xanh và Trung tâm Hải Đăng Số.', joined)).toEqual([
      ['Ngọn Hải Đăng Xanh', 'hai-phong-so'],
      ['Trung tâm Hải Đăng Số', 'hai-phong-so'],
    ]);
  });

  it('two packs keep apart, ids, roles and countries among all of them', () => {
    const joined = new JoinedGazetteer(
      bundled,
      [packNames({}, 'mot'), packNames({ people: [{ ...packPerson, name: 'Đỗ Thị Hai' }] }, 'hai')],
      [0, 2, 1],
    );
    for (const id of ['bo-truong', 'mot/luong-thi-mau', 'hai/luong-thi-mau', 'hai/vien-mau'])
      expect(joined.id(joined.find(id))).toBe(id);
    const { roles, country } = joined.facts(joined.find('hai/luong-thi-mau'));
    expect(joined.id(roles[0]!.org)).toBe('hai/vien-mau');
    expect(joined.id(country)).toBe('viet-nam');
    expect(named('Viện Dữ liệu Mẫu Sông Hồng: bà Đỗ Thị Hai.', joined)).toEqual([
      ['Viện Dữ liệu Mẫu Sông Hồng', 'hai/vien-mau'],
      ['Đỗ Thị Hai', 'hai/luong-thi-mau'],
    ]);
  });

  it('without further names it finds what the bundled gazetteer finds', () => {
    const sentences = `${text} Ông Trần Văn Bộ thăm Lào.`;
    const alone = link({ title: '', text: sentences, published: null }, bundled);
    expect(
      link({ title: '', text: sentences, published: null }, new JoinedGazetteer(bundled, [], [0])),
    ).toEqual(alone);
  });
});
