import { describe, expect, it } from 'vitest';
import { draftsOf } from '../../../utils/draft/draft';
import { gazetteerOf } from '../link/small';

const gazetteer = gazetteerOf();
/** Who is drafted as a side of each meeting and paper, signers in brackets. */
const sides = (text: string, published = '2022-09-04'): string[][] =>
  draftsOf({ id: 'p', text, published }, gazetteer).flatMap((one) => {
    if (one.record === 'office') return [];
    if (one.record === 'meeting') return [one.participants.map(({ value }) => value.surface)];
    return [
      one.parties.map(({ value: { surface, signatory } }) =>
        signatory ? `${surface} [${signatory.surface}]` : surface,
      ),
    ];
  });
const dates = (text: string, published = '2022-09-04') =>
  draftsOf({ id: 'p', text, published }, gazetteer).flatMap((one) =>
    one.record === 'office' ? [] : [one.date?.value ?? null],
  );

describe('who took part', () => {
  it.each([
    [
      'whoever tells of it did not',
      'Theo Đại học Nova, Bộ trưởng Trần Minh Hải tiếp bà Anna Walker.',
      ['Trần Minh Hải', 'Anna Walker'],
    ],
    [
      'nor whose envoy he is',
      'Đặc phái viên của Thủ tướng Lào Anna Walker, Bộ trưởng Trần Minh Hải đã gặp bà Lea Norton.',
      ['Trần Minh Hải', 'Lea Norton'],
    ],
    [
      'an office after a comma is the person’s own',
      'Thượng tướng Trần Minh Hải, Giám đốc Đại học Nova, đã hội đàm với bà Lea Norton.',
      ['Trần Minh Hải', 'Lea Norton'],
    ],
    [
      'nor do those who came with the doer count',
      'Bộ trưởng Trần Minh Hải và đoàn công tác Đại học Nova làm việc với Đại học Terra.',
      ['Trần Minh Hải', 'Đại học Terra'],
    ],
    [
      'initials and apostrophes belong to a name',
      "Bộ trưởng Trần Minh Hải tiếp ông Robert H. McCooey và bà Lea D'Hose.",
      ['Trần Minh Hải', 'Robert H. McCooey', "Lea D'Hose"],
    ],
    [
      'a province whose first word is a word of address',
      'Bộ trưởng Trần Minh Hải đã làm việc với lãnh đạo tỉnh Bà Rịa - Vũng Tàu.',
      ['Trần Minh Hải', 'Bà Rịa - Vũng Tàu'],
    ],
    [
      'a country before a name is no part of it',
      'Bộ trưởng Trần Minh Hải tiếp nghị sĩ Việt Nam Lea Norton.',
      ['Trần Minh Hải', 'Lea Norton'],
    ],
    [
      'nor is a word of address in the run of capitals',
      'Bộ trưởng Trần Minh Hải tiếp Chủ tịch Liên minh Gốm - Việt Bà Lea Norton.',
      ['Trần Minh Hải', 'Lea Norton'],
    ],
    [
      'a president’s first name is no firm',
      'Bộ trưởng Trần Minh Hải tiếp Tổng thống Abdel Lea Norton.',
      ['Trần Minh Hải', 'Abdel Lea Norton'],
    ],
    [
      'a ministry abroad has its whole name',
      'Bộ trưởng Trần Minh Hải làm việc với Bộ Sành sứ và Hội nhập Lào.',
      ['Trần Minh Hải', 'Bộ Sành sứ và Hội nhập Lào'],
    ],
    [
      'small words that end a name',
      'Bộ trưởng Trần Minh Hải làm việc với Cục Sao mai nghiệp vụ.',
      ['Trần Minh Hải', 'Cục Sao mai nghiệp vụ'],
    ],
    [
      'a comma inside a name that its abbreviation spans',
      'Bộ trưởng Trần Minh Hải làm việc với Hiệp hội Sành sứ, Gốm Lào (VGM).',
      ['Trần Minh Hải', 'Hiệp hội Sành sứ, Gốm Lào'],
    ],
    [
      'he who is spoken to is not the doer',
      'Khi nói với bà Anna Walker, Bộ trưởng Trần Minh Hải cười. Hôm nay diễn ra cuộc gặp giữa ông và bà Lea Norton.',
      ['Trần Minh Hải', 'Lea Norton'],
    ],
    [
      'whoever speaks at the talks met the one whom the lead names',
      'Bà Anna Walker thăm Hà Nội.\nTrong ngày, giá thép tăng.\nTại hội đàm, Bộ trưởng Trần Minh Hải nói về 5G.',
      ['Trần Minh Hải', 'Anna Walker'],
    ],
    [
      'not where the lead names two',
      'Bà Anna Walker thăm Hà Nội. Bà Lea Norton ở nhà.\nTrong ngày, giá thép tăng.\nTại hội đàm, Bộ trưởng Trần Minh Hải nói về 5G.',
      undefined,
    ],
    [
      'the party and the state are nobody who meets',
      'Bộ trưởng Trần Minh Hải cảm ơn sự đón tiếp mà Đảng, Nhà nước dành cho bà Anna Walker.',
      undefined,
    ],
    ['a newspaper that asks is none', 'Bộ trưởng Trần Minh Hải trao đổi với VnExpress về 5G.', undefined],
  ])('%s', (_, text, expected) => {
    expect(sides(text)[0]).toEqual(expected);
  });

  it('takes the holder of an office from the sentence that names him', () => {
    const text =
      'Bộ trưởng Trần Minh Hải tiếp Đại sứ Lào.\nChiều 3/9, Bộ trưởng Trần Minh Hải tiếp Đại sứ Lào Lea Norton.';
    expect(sides(text)).toEqual([['Trần Minh Hải', 'Lea Norton']]);
  });

  it('takes nobody where two are named in that office', () => {
    const text =
      'Bộ trưởng Trần Minh Hải tiếp Đại sứ Lào.\nĐại sứ Lào Lea Norton cười. Đại sứ Lào Anna Walker hát.';
    expect(sides(text)[0]).toEqual(['Trần Minh Hải', 'Lào']);
  });
});

describe('who signed', () => {
  const signed = 'Đại học Nova và Đại học Terra ký kết biên bản ghi nhớ.';
  it.each([
    [
      'people whom the sentence after says to have signed',
      `${signed} Ông Lê Văn Tâm, Giám đốc Đại học Nova, và bà Lea Norton, Giám đốc Đại học Terra, đại diện hai bên ký.`,
      ['Đại học Nova [Lê Văn Tâm]', 'Đại học Terra [Lea Norton]'],
    ],
    [
      'also where the verb stands first',
      `${signed} Đại diện ký kết là ông Lê Văn Tâm, Giám đốc Đại học Nova và bà Lea Norton, Giám đốc Đại học Terra.`,
      ['Đại học Nova [Lê Văn Tâm]', 'Đại học Terra [Lea Norton]'],
    ],
    [
      'a caption’s, whose names have a remark',
      'Ông Lê Văn Tâm (thứ hai từ trái), Giám đốc Đại học Nova và bà Lea Norton (phải), Giám đốc Đại học Terra ký biên bản ghi nhớ.',
      ['Đại học Nova [Lê Văn Tâm]', 'Đại học Terra [Lea Norton]'],
    ],
    [
      'each told with the body, in one sentence or two halves of it',
      `${signed} Đại diện Đại học Nova ký kết là ông Lê Văn Tâm, Giám đốc; đại diện Đại học Terra là bà Lea Norton, Giám đốc.`,
      ['Đại học Nova [Lê Văn Tâm]', 'Đại học Terra [Lea Norton]'],
    ],
    [
      'on whose behalf somebody signs',
      `${signed} Thay mặt Đại học Nova, ông Lê Văn Tâm đã ký.`,
      ['Đại học Nova [Lê Văn Tâm]', 'Đại học Terra'],
    ],
    [
      'not who is at the signing',
      `${signed} Tại lễ ký có ông Lê Văn Tâm, Giám đốc Đại học Nova, và bà Lea Norton, Giám đốc Đại học Terra.`,
      ['Đại học Nova', 'Đại học Terra'],
    ],
    [
      'not whoever speaks at the signing',
      `${signed} Phát biểu tại lễ ký, ông Lê Văn Tâm, Giám đốc Đại học Nova, cho biết hai bên đã ký sau một năm.`,
      ['Đại học Nova', 'Đại học Terra'],
    ],
    [
      'not those who watch it',
      'Dưới sự chứng kiến của Bộ trưởng Trần Minh Hải và ông Lê Văn Tâm, Giám đốc Đại học Nova, Đại học Nova và Đại học Terra ký kết biên bản ghi nhớ.',
      ['Đại học Nova', 'Đại học Terra'],
    ],
    [
      'not those who hand it over',
      'Ông Lê Văn Tâm, Giám đốc Đại học Nova, và bà Lea Norton, Giám đốc Đại học Terra, trao biên bản ghi nhớ.',
      ['Đại học Nova', 'Đại học Terra'],
    ],
  ])('%s', (_, text, expected) => {
    expect(sides(text)[0]).toEqual(expected);
  });

  it('takes a president whose country is not said for no party, not for the one at home', () => {
    expect(sides('Tổng thống Anna Walker ký thỏa thuận với Đại học Nova.')).toEqual([]);
  });

  it('has no party in people who sign for nobody named', () => {
    expect(sides('Ông Lê Văn Tâm và bà Lea Norton ký thỏa thuận.')).toEqual([]);
  });
});

describe('on which day', () => {
  it('lends no day to a sentence that tells of another time', () => {
    const before = 'Ngày 3/9, giá thép tăng.';
    expect(dates(`${before} Bộ trưởng Trần Minh Hải tiếp bà Anna Walker.`)).toEqual(['2022-09-03']);
    expect(dates(`${before} Tuần trước, Bộ trưởng Trần Minh Hải tiếp bà Anna Walker.`)).toEqual([null]);
  });

  it('takes no far day where a nearer one has no year', () => {
    const text = 'Chiều 3/9, Bộ trưởng Trần Minh Hải tiếp bà Anna Walker về giấy phép cấp ngày 1/2/2021.';
    const [draft] = draftsOf({ id: 'p', text }, gazetteer);
    expect(draft?.record).toBe('meeting');
    expect(draft?.date).toBeNull();
  });

  it('drafts nothing of a day after the article', () => {
    const text = 'Ngày 3/9/2022, Bộ trưởng Trần Minh Hải hội đàm với bà Anna Walker.';
    expect(sides(text, '2022-09-03')).toHaveLength(1);
    expect(sides(text, '2022-09-02')).toEqual([]);
  });

  it('takes no day since which something lasts', () => {
    expect(dates('Kể từ ngày 18/1/1950, Bộ trưởng Trần Minh Hải hội đàm với bà Anna Walker.')).toEqual([
      null,
    ]);
  });
});
