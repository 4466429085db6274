import { expect, it } from 'vitest';
import { gazetteerInput } from '../../../utils/knowledge/gazetteer-input';
import { compile } from '../../../utils/link/gazetteer/compile';
import { open } from '../../../utils/link/gazetteer/gazetteer';
import { fromPlanes, toPlanes } from '../../../utils/link/gazetteer/planes';
import { link } from '../../../utils/link/link';
import { body, country, emptyDataset } from '../knowledge/dataset';

it('a packaged gazetteer is, byte for byte, the compiled one again', () => {
  const compiled = compile(
    gazetteerInput({
      ...emptyDataset,
      places: [country('viet-nam')],
      organizations: [
        body('tram', { name: 'Trung tâm Hải Đăng Số', kind: 'institute', country: 'viet-nam' }),
      ],
    }),
  );
  const again = fromPlanes(toPlanes(compiled).buffer);
  expect(new Uint8Array(again)).toEqual(new Uint8Array(compiled));
  const article = { title: '', text: 'Trung tâm Hải Đăng Số mở cửa.', published: null };
  expect(link(article, open(again)).mentions.map(({ entity }) => entity)).toEqual(['tram']);
});
