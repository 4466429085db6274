import { expect, it } from 'vitest';
import { gazetteerInput } from '../../../utils/knowledge/gazetteer-input';
import { columnsOf, compile } from '../../../utils/link/gazetteer/compile';
import { fromFile, toFile } from '../../../utils/link/gazetteer/file';
import { open } from '../../../utils/link/gazetteer/gazetteer';
import { link } from '../../../utils/link/link';
import { body, country, emptyDataset } from '../knowledge/dataset';

/** One name inside another, two bodies of one name, one with a condition before one with two. */
const input = gazetteerInput({
  ...emptyDataset,
  places: [country('viet-nam')],
  organizations: [
    body('tram', { name: 'Trung tâm Hải Đăng Số', kind: 'institute', country: 'viet-nam' }),
    body('tram-lon', { name: 'Trung tâm Hải Đăng Số Miền Trung' }),
    body('hai-dang', { name: 'Hải Đăng', aliases: [{ text: 'HD' }], needs: { cue: ['hãng', 'nhà'] } }),
    body('hai-dang-khac', { name: 'Hải Đăng', needs: { with: ['tram', 'tram-lon'] } }),
    body('song', { name: 'Sóng', needs: { capitals: true } }),
  ],
});
const compiled = compile(input);
const again = fromFile(toFile(columnsOf(input)).buffer);

it('a packaged gazetteer is, byte for byte, the compiled one again', () => {
  expect(new Uint8Array(again)).toEqual(new Uint8Array(compiled));
});

it('links as the compiled one does', () => {
  const text =
    'Trung tâm Hải Đăng Số Miền Trung gặp hãng Hải Đăng và Sóng; trung tâm Hải Đăng Số vắng, sóng lớn.';
  const linked = (buffer: ArrayBuffer) => link({ title: '', text, published: null }, open(buffer)).mentions;
  expect(linked(again)).toEqual(linked(compiled));
  expect(linked(again).map(({ entity }) => entity)).toEqual(
    expect.arrayContaining(['tram-lon', 'tram', 'song']),
  );
});

it('a packaged gazetteer of nothing opens and finds nothing', () => {
  const none = open(fromFile(toFile(columnsOf({ entities: [], agreements: [] })).buffer));
  expect(none.entities).toBe(0);
  expect(link({ title: '', text: 'Trung tâm Hải Đăng Số', published: null }, none).mentions).toEqual([]);
});
