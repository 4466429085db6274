import { describe, expect, it } from 'vitest';
import { heedShares } from '../../../utils/background/pack-desk';
import { gazetteerInput } from '../../../utils/knowledge/gazetteer-input';
import { compile } from '../../../utils/link/gazetteer/compile';
import { open } from '../../../utils/link/gazetteer/gazetteer';
import { JoinedGazetteer } from '../../../utils/link/gazetteer/joined';
import { link } from '../../../utils/link/link';
import { compilePack } from '../../../utils/packs/join/names';
import { body, country, emptyDataset } from '../knowledge/dataset';
import { body as packBody, packOf } from './small';

const bundled = open(
  compile(
    gazetteerInput({
      ...emptyDataset,
      organizations: [
        body('trung-tam', { name: 'Trung tâm Hải Đăng Số', kind: 'institute', country: 'viet-nam' }),
      ],
      places: [country('viet-nam')],
    }),
  ),
);
const plain = 'hai bên đã bàn về việc mở dữ liệu cho cơ quan nhà nước trong năm tới. ';

/** Who is marked in a text when one pack brings further names for this body, and which packs are told to be silenced. */
function marked(text: string, id: string, alias: string): [names: string[], silenced: readonly string[]] {
  const { records } = packOf({
    people: [],
    organizations: [{ ...packBody, id, name: 'Trung tâm Hải Đăng Số', aliases: [{ text: alias }] }],
  });
  const all = new JoinedGazetteer(bundled, [open(compilePack('goi', records, bundled))], [0, 1]);
  const article = { title: '', text, published: null };
  let silenced: readonly string[] = [];
  const { mentions } = heedShares(article, link(article, all), { all, packs: ['goi'] }, (packs) => {
    silenced = packs;
  });
  return [mentions.map(({ start, end }) => text.slice(start, end)), silenced];
}

describe('how much of a text a pack may mark', () => {
  const word = 'Dữ Liệu Mở Lớn';
  const flood = `Trung tâm Hải Đăng Số họp. ${`${word} ${plain}`.repeat(20)}`;
  const drop = `Trung tâm Hải Đăng Số họp. ${word} ${plain.repeat(20)}`;

  it.each([
    ['an entity of its own', 'vien-mau'],
    ['an alias of a bundled body', 'trung-tam'],
  ])('%s that marks more than its share is silenced, bundled names stay', (_what, id) => {
    expect(marked(flood, id, word)).toEqual([['Trung tâm Hải Đăng Số'], ['goi']]);
    expect(marked(drop, id, word)).toEqual([['Trung tâm Hải Đăng Số', word], []]);
  });

  it('a short text may be one name', () => {
    expect(marked(word, 'vien-mau', word)).toEqual([[word], []]);
  });
});
