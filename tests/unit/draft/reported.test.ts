import { describe, expect, it } from 'vitest';
import { draftLines } from '../../../utils/cli/desk/show';
import { draftsOf } from '../../../utils/draft/draft';
import { gazetteerOf } from '../link/small';

const gazetteer = gazetteerOf();
const page = (text: string) => ({ id: 'p', text, published: '2022-09-04' });
/** Sides of each meeting and paper drafted. */
const sides = (text: string, title?: string): string[][] =>
  draftsOf({ ...page(text), ...(title ? { title } : {}) }, gazetteer).flatMap((one) => {
    if (one.record === 'office') return [];
    const all = one.record === 'meeting' ? one.participants : one.parties;
    return [all.map(({ value }) => value.surface)];
  });
const MET = 'Bộ trưởng Trần Minh Hải tiếp bà Anna Walker';

describe('a headline', () => {
  it('is read where the text does not repeat it, its spans are the title’s', () => {
    const told = { ...page('Hai bên nói về 5G.'), title: ` ${MET}` };
    const [draft] = draftsOf(told, gazetteer);
    expect(draft).toMatchObject({ record: 'meeting', kind: { in: 'title', start: 1, end: 1 + MET.length } });
    const lines = draftLines(draft!, new Map([['p', told]]));
    expect(lines).toContain(`      “${MET}”`);
  });

  it('adds nothing to what the text tells in full', () => {
    expect(
      sides(
        'Chiều 3/9, Bộ trưởng Trần Minh Hải tiếp bà Lea Norton, Giám đốc Đại học Nova.',
        'Bộ trưởng Trần Minh Hải tiếp Giám đốc Đại học Nova',
      ),
    ).toEqual([['Trần Minh Hải', 'Lea Norton']]);
  });

  it('has a second meeting of other people', () => {
    expect(
      sides('Chiều 3/9, Bộ trưởng Trần Minh Hải tiếp bà Lea Norton.', 'Ông Lê Văn Tâm gặp bà Lea Norton'),
    ).toHaveLength(2);
  });

  it('in the present tense is a plan where the text says so', () => {
    expect(sides('Bộ trưởng Trần Minh Hải sẽ tiếp bà Anna Walker.', MET)).toEqual([]);
  });

  it('lends the lead’s day', () => {
    const [draft] = draftsOf({ ...page('Sáng 3/9, bà Anna Walker cảm ơn Hà Nội.'), title: MET }, gazetteer);
    expect(draft?.date?.value).toBe('2022-09-03');
  });
});

describe('what is no report', () => {
  const filler = 'Giá thép tăng. Giá gạo tăng. Giá dầu tăng. Giá vàng tăng. ';
  it.each([
    ['a meeting a year ago', `${filler}Hồi tháng 9/2021, ${MET}.`],
    [
      'what was before something else',
      `${filler}Giá giảm sau cuộc gặp giữa Bộ trưởng Trần Minh Hải và bà Anna Walker.`,
    ],
    ['somewhere where one went', 'Một đoàn tới Đại học Nova gặp bà Anna Walker.'],
    ['what a hall waits for', 'Hà Nội chờ đón cuộc gặp giữa Bộ trưởng Trần Minh Hải và bà Anna Walker.'],
    [
      'what a newspaper’s witness thinks of it',
      'Ông Lê Văn Tâm nhận định cuộc gặp với bà Anna Walker rất lạ.',
    ],
    ['a sentence that opens with an old year', `${filler}Năm 2019, ${MET}.`],
    [
      'what is to be tomorrow',
      'Trong cuộc gặp với bà Anna Walker chiều mai, Bộ trưởng Trần Minh Hải nói về 5G.',
    ],
    [
      'what will be told of it',
      'Bộ trưởng Trần Minh Hải nói về cuộc gặp với bà Anna Walker dự kiến diễn ra hôm nay.',
    ],
    ['years ago', `${filler}${MET} vào năm 2019.`],
    ['a network', 'Bộ trưởng Trần Minh Hải trao đổi với TikTok.'],
  ])('%s', (_, text) => expect(sides(text)).toEqual([]));

  it('a new office is no third side, nor one after a comma', () => {
    const two = [['Trần Minh Hải', 'Anna Walker']];
    expect(sides(`${MET}, tân Giám đốc Đại học Nova.`)).toEqual(two);
    expect(sides(`${MET}, Giám đốc Đại học Nova cũng cười.`)).toEqual(two);
  });

  it('no airline is a denial', () => {
    expect(sides('Hãng hàng không Đại học Nova và Đại học Terra ký biên bản ghi nhớ.')).toHaveLength(1);
  });
});

describe('what is said of a meeting', () => {
  it.each([
    [
      'the host welcomes the guest',
      'Tại hội đàm hẹp, Bộ trưởng Trần Minh Hải hoan nghênh bà Anna Walker thăm Hà Nội.',
      ['Trần Minh Hải', 'Anna Walker'],
    ],
    [
      'a sentence without a blank before it',
      'Hai bên cùng phát triển.Bộ trưởng Trần Minh Hải tiếp bà Anna Walker.',
      ['Trần Minh Hải', 'Anna Walker'],
    ],
    [
      'a counterpart and his country',
      'Bộ trưởng Trần Minh Hải gặp người đồng cấp Lào Anna Walker.',
      ['Trần Minh Hải', 'Anna Walker'],
    ],
    [
      'two who have talked',
      'Bộ trưởng Trần Minh Hải và bà Anna Walker đã thảo luận về 5G.',
      ['Trần Minh Hải', 'Anna Walker'],
    ],
    [
      'a paper between one with another',
      'Hôm nay diễn ra lễ ký biên bản ghi nhớ giữa Đại học Nova với Đại học Terra.',
      ['Đại học Nova', 'Đại học Terra'],
    ],
  ])('%s', (_, text, expected) => expect(sides(text)).toEqual([expected]));
});
