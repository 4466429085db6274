import { describe, expect, it } from 'vitest';
import { networkSvg } from '../../../entrypoints/explore/pictures/network-svg';

const node = (entity: string, name: string) => ({
  ref: { entity, type: 'person' as const, name: { vi: name, en: name } },
  meetings: 2,
});
const drawn = {
  network: {
    nodes: [node('a', 'Mai <b>'), node('b', 'Bình')],
    edges: [{ a: 'a', b: 'b', meetings: 1, latest: '2024-01-02' }],
  },
  places: [
    { x: 0, y: 0 },
    { x: 20, y: 10 },
  ],
  sizes: [10, 12],
};

describe('the saved picture of a network', () => {
  const note = 'Bối Cảnh, dữ liệu đến 1/2/2026. Nguồn của từng dòng có trong tệp CSV.';
  const picture = networkSvg(drawn as never, 'vi', 1, note);

  it('says below it where its facts are from, with room for the words', () => {
    expect(picture.text).toContain(`>${note}</text></svg>`);
    expect(picture.width).toBeGreaterThan(note.length * 5);
  });
  it('holds every node and line, names for as many as asked, and no markup of a name’s', () => {
    expect(picture.text.match(/<circle /g)).toHaveLength(2);
    expect(picture.text.match(/<path /g)).toHaveLength(1);
    expect(picture.text.match(/<text /g)).toHaveLength(2);
    expect(picture.text).not.toContain('<b>');
  });
  it('has the size it says', () => {
    const [, width, height] = /width="([\d.]+)" height="([\d.]+)"/.exec(picture.text) ?? [];
    expect([Number(width), Number(height)]).toEqual([
      expect.closeTo(picture.width, 0),
      expect.closeTo(picture.height, 0),
    ]);
  });
});
