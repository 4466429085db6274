import { describe, expect, it } from 'vitest';
import { draftsOf } from '../../../utils/draft/draft';
import { gazetteerOf } from '../link/small';
import { drafted, sides } from './sides';

const gazetteer = gazetteerOf();
const dates = (text: string, published?: string) =>
  drafted(text, published === undefined ? {} : { published }).flatMap((one) =>
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
      'what a second compound breaks off belongs to the name',
      'Bộ trưởng Trần Minh Hải làm việc với Bộ Sành sứ Trung ương Gốm Cộng đồng Lào.',
      ['Trần Minh Hải', 'Bộ Sành sứ Trung ương Gốm Cộng đồng Lào'],
    ],
    [
      'the province behind an abbreviation belongs to the name',
      'Bộ trưởng Trần Minh Hải làm việc với Ủy ban Nhân dân (UBND) tỉnh Thái Bình.',
      ['Trần Minh Hải', 'Ủy ban Nhân dân (UBND) tỉnh Thái Bình'],
    ],
    [
      'a committee of no province is nobody’s',
      'Bộ trưởng Trần Minh Hải làm việc với Ủy ban Nhân dân.',
      undefined,
    ],
    [
      'the beginning of a name with a dash is no name',
      'Bộ trưởng Trần Minh Hải đến dinh thự Norton-a-Lago và hội đàm với bà Anna Walker.',
      ['Trần Minh Hải', 'Anna Walker'],
    ],
    [
      'a list under one head word, its own country and place left out',
      'Bộ trưởng Trần Minh Hải làm việc với một số trường hàng đầu Lào gồm Đại học Nova, Đại học Terra và Đại học Luma.',
      ['Trần Minh Hải', 'Đại học Nova', 'Đại học Terra', 'Đại học Luma'],
    ],
    [
      'the one who is named among others who are not',
      'Bộ trưởng Trần Minh Hải có cuộc làm việc với các bộ, ngành, cơ quan liên quan và đại diện Đại học Nova về 5G.',
      ['Trần Minh Hải', 'Đại học Nova'],
    ],
    [
      'receiving is told in either order of its two words',
      'Bộ trưởng Trần Minh Hải tiếp đón bà Anna Walker.',
      ['Trần Minh Hải', 'Anna Walker'],
    ],
    [
      'who speaks after an office without a name is the host',
      'Trong cuộc làm việc với Giám đốc Đại học Nova ngày 3/9, Bộ trưởng Trần Minh Hải đánh giá cao 5G.',
      ['Trần Minh Hải', 'Đại học Nova'],
    ],
    [
      'to have the honour is not to sit in',
      'Bà Anna Walker vinh dự có cuộc hội kiến với Bộ trưởng Trần Minh Hải.',
      ['Anna Walker', 'Trần Minh Hải'],
    ],
    [
      'the body that is advised to meet has not',
      'Đại học Nova vừa kiến nghị nhà trường làm việc với Đại học Terra.',
      undefined,
    ],
    [
      'a hall is where it was',
      'Hôm nay, tại Hoàng Cung, Bộ trưởng Trần Minh Hải hội kiến bà Anna Walker.',
      ['Trần Minh Hải', 'Anna Walker'],
    ],
    [
      'a former office is nobody’s who holds it now',
      'Giám đốc Đại học Nova Lê Văn Tâm cười. Bộ trưởng Trần Minh Hải tiếp bà Anna Walker, nguyên Giám đốc.',
      ['Trần Minh Hải', 'Anna Walker'],
    ],
    [
      'a city inside a name is the person’s where the body stands before it',
      'Bộ trưởng Trần Minh Hải tiếp Giám đốc Bộ Sành sứ Lào Lea Sông Bé Maris Norton.',
      ['Trần Minh Hải', 'Lea Sông Bé Maris Norton'],
    ],
    [
      'a body with a country’s name is not the country',
      'Việt Nam và Liên minh Sao Mai Việt Nam ký kết biên bản ghi nhớ.',
      ['Việt Nam', 'Liên minh Sao Mai Việt Nam'],
    ],
    [
      'he who is still to meet has not met, whatever is said of the meeting',
      'Ngày mai, Bộ trưởng Trần Minh Hải sẽ hội đàm với bà Anna Walker. Cuộc gặp giữa Bộ trưởng Trần Minh Hải và bà Anna Walker là dấu hiệu vui.',
      undefined,
    ],
    [
      'several provinces of one session',
      'Bộ trưởng Trần Minh Hải làm việc với Hà Nội và các tỉnh Thái Bình, Áo Sơn.',
      ['Trần Minh Hải', 'Hà Nội', 'Thái Bình', 'Áo Sơn'],
    ],
    [
      'who works at a body sits with it, and when is no part of its name',
      'Bộ trưởng Trần Minh Hải đến thăm, làm việc ở Liên minh Sao Mai chiều 3/9.',
      ['Trần Minh Hải', 'Liên minh Sao Mai'],
    ],
    [
      'a picture’s credit ends before the sentence that runs on',
      'Ảnh:AFP Tiếp bà Anna Walker, Bộ trưởng Trần Minh Hải hoan nghênh 5G.',
      ['Trần Minh Hải', 'Anna Walker'],
    ],
    [
      'a title that goes on in small words is not whoever was named with it',
      'Giám đốc Đại học Nova Lê Văn Tâm cười. Bộ trưởng Trần Minh Hải tiếp bà Anna Walker và Giám đốc cấp cao phụ trách 5G.',
      ['Trần Minh Hải', 'Anna Walker'],
    ],
    [
      'a second field of an office abroad is not the office at home',
      'Bộ trưởng Ngoại giao Trần Minh Hải gặp Bộ trưởng Ngoại giao và Hợp tác quốc tế Lào Lea Norton.',
      ['Trần Minh Hải', 'Lea Norton'],
    ],
    [
      'a third party behind the pair',
      'Hôm nay diễn ra lễ ký biên bản ghi nhớ giữa Đại học Nova và Đại học Terra với Đại học Luma.',
      ['Đại học Nova', 'Đại học Terra', 'Đại học Luma'],
    ],
    [
      'a firm with a long kind before its name',
      'Đại học Nova ký biên bản ghi nhớ với Đại học Terra và công ty cổ phần truyền thông và giải trí Maris Lab.',
      ['Đại học Nova', 'Đại học Terra', 'Maris Lab'],
    ],
    [
      'a name that a dash cuts is none',
      'Bộ trưởng Trần Minh Hải làm việc với Liên minh Sao Lab-chain.',
      undefined,
    ],
    [
      'lines that are broken in the middle',
      'Chiều nay, Bộ trưởng Trần Minh Hải đã có buổi\nlàm việc với bà Anna Walker.',
      ['Trần Minh Hải', 'Anna Walker'],
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

  it('keeps what a headline tells though the text has a wish for it', () => {
    const text =
      'Trần Minh Hải điện đàm với Anna Walker\nBà Anna Walker đề nghị điện đàm với ông Trần Minh Hải để chúc mừng.';
    expect(sides(text)).toEqual([['Trần Minh Hải', 'Anna Walker']]);
  });

  it('takes the countries of a headline for their bodies in the text', () => {
    const page = {
      id: 'p',
      title: 'Việt Nam và Lào ký kết hợp tác về 5G',
      text: 'Ngày 3/9, Liên minh Sao Mai Việt Nam và Liên minh Gốm Lào ký kết biên bản ghi nhớ.',
      published: '2022-09-04',
    };
    expect(draftsOf(page, gazetteer).filter(({ record }) => record === 'agreement')).toHaveLength(1);
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

  it('takes two signers for two countries in order', () => {
    expect(
      sides('Bộ trưởng Trần Minh Hải và bà Lea Norton đã ký thông cáo chung giữa Việt Nam và Lào.')[0],
    ).toEqual(['Việt Nam [Trần Minh Hải]', 'Lào [Lea Norton]']);
  });

  it('signs for the country beside a counterpart', () => {
    expect(
      sides('Thủ tướng Việt Nam Trần Minh Hải ký ý định thư với người đồng cấp Lào Lea Norton.')[0],
    ).toEqual(['Việt Nam [Trần Minh Hải]', 'Lào [Lea Norton]']);
  });

  it('knows a president’s country from the sentence that says it', () => {
    expect(
      sides('Tổng thống Anna Walker ký thỏa thuận với Đại học Nova. Tổng thống Lào Anna Walker cười.')[0],
    ).toEqual(['Lào [Anna Walker]', 'Đại học Nova']);
  });

  it('reads each paper of a list of signed ones, by semicolons or lines', () => {
    const items = [
      'Biên bản ghi nhớ về 5G giữa Đại học Nova và Đại học Terra',
      'Thỏa thuận hợp tác giữa Đại học Luma và Liên minh Sao Mai',
    ];
    const both = [
      ['Đại học Nova', 'Đại học Terra'],
      ['Đại học Luma', 'Liên minh Sao Mai'],
    ];
    expect(sides(`Hôm nay hai nước đã ký hai văn kiện, gồm: ${items.join('; ')}.`)).toEqual(both);
    expect(sides(`Hôm nay hai nước đã trao các văn kiện sau:\n- ${items.join('.\n- ')}.`)).toEqual(both);
    expect(sides(`Hai nước sẽ ký hai văn kiện, gồm: ${items.join('; ')}.`)).toEqual([]);
    expect(sides(`Hai nước đọc hai văn kiện, gồm: ${items.join('; ')}.`)).toEqual([]);
  });

  it('has no name in the first letter of a paper', () => {
    expect(sides('Đại học Nova và Đại học Terra đã ký Ý định thư.')[0]).toEqual([
      'Đại học Nova',
      'Đại học Terra',
    ]);
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

  it('keeps the day of the meetings told above, however far', () => {
    const far = 'Giá thép tăng. Giá gạo tăng. Giá dầu tăng. Giá vàng tăng.';
    const text = (last: string) => `Chiều 3/9, Bộ trưởng Trần Minh Hải tiếp bà Lea Norton. ${far} ${last}`;
    for (const last of [
      'Trước đó, vào sáng cùng ngày, Bộ trưởng Trần Minh Hải tiếp bà Anna Walker.',
      'Tại buổi làm việc với Đại học Nova, Bộ trưởng Trần Minh Hải nói về 5G.',
    ])
      expect(dates(text(last))).toEqual(['2022-09-03', '2022-09-03']);
    expect(dates(text('Bộ trưởng Trần Minh Hải tiếp bà Anna Walker.'))).toEqual(['2022-09-03', null]);
  });

  it('takes no day of a span, nor another sentence’s instead', () => {
    const before = 'Ngày 1/9, Bộ trưởng Trần Minh Hải tiếp bà Lea Norton.';
    expect(dates(`${before} Ngày 2-3/9, Bộ trưởng Trần Minh Hải tiếp bà Anna Walker.`)).toEqual([
      '2022-09-01',
      null,
    ]);
  });

  it('takes no day where the meetings told above had two', () => {
    const text =
      'Chiều 2/9, Bộ trưởng Trần Minh Hải tiếp bà Lea Norton. Chiều 3/9, Bộ trưởng Trần Minh Hải tiếp bà Maris Lea. Giá thép tăng. Giá gạo tăng. Giá dầu tăng. Tại buổi làm việc với Đại học Nova, Bộ trưởng Trần Minh Hải nói về 5G.';
    expect(dates(text).at(-1)).toBeNull();
  });

  it('takes for a summary the one day on which the same two meet below', () => {
    const summary = 'Bộ trưởng Trần Minh Hải và bà Anna Walker đã điện đàm về 5G.';
    const below = (day: string) =>
      `Bà Anna Walker hôm ${day}/9 thông báo đã điện đàm trong một giờ với Bộ trưởng Trần Minh Hải.`;
    expect(dates(`${summary} ${below('3')}`)[0]).toBe('2022-09-03');
    expect(dates(`${summary} Bà Anna Walker hôm 3/9 hội đàm với bà Lea Norton.`)[0]).toBeNull();
  });

  it('takes the day of the paper that the next sentence tells, though it happened lately', () => {
    const text =
      'Đại học Nova mới đây ký biên bản ghi nhớ với Đại học Terra. Biên bản ghi nhớ được ký vào ngày 3/9 tại Hà Nội.';
    expect(dates(text)).toEqual(['2022-09-03']);
  });

  it('takes no month that stands far off', () => {
    const text = 'Bộ trưởng Trần Minh Hải hội đàm với bà Anna Walker';
    expect(dates(`${text} vào tháng 8/2022.`)).toEqual(['2022-08']);
    expect(
      dates(`${text} về 5G, 6G và về những gì hai bên đã cùng nhau bàn trong chuyến thăm tháng 8/2022.`),
    ).toEqual([null]);
  });

  it('takes no far day where a nearer one has no year', () => {
    const text = 'Chiều 3/9, Bộ trưởng Trần Minh Hải tiếp bà Anna Walker về giấy phép cấp ngày 1/2/2021.';
    const [draft] = draftsOf({ id: 'p', text }, gazetteer);
    expect(draft?.record).toBe('meeting');
    expect(draft?.date).toBeNull();
  });

  it('drafts nothing of a day after the article', () => {
    const text = 'Ngày 3/9/2022, Bộ trưởng Trần Minh Hải hội đàm với bà Anna Walker.';
    expect(sides(text, { published: '2022-09-03' })).toHaveLength(1);
    expect(sides(text, { published: '2022-09-02' })).toEqual([]);
  });

  it('takes no day since which something lasts', () => {
    expect(dates('Kể từ ngày 18/1/1950, Bộ trưởng Trần Minh Hải hội đàm với bà Anna Walker.')).toEqual([
      null,
    ]);
  });
});
