import { describe, expect, it } from 'vitest';
import { explain } from '../../../utils/cli/articles/explain';
import { readableFrom } from '../../../utils/link/carry/introduced';
import { variantsOf, withoutCountry } from '../../../utils/link/gazetteer/variants';
import { link } from '../../../utils/link/link';
import { gazetteerOf, linked } from './small';

const gazetteer = gazetteerOf();

describe('brackets', () => {
  it.each([
    ['New Valley University', 'NVU', true],
    ['Viện Sinh học Miền Sông', 'SMS', true],
    ['Đại học Sao', 'ĐHS', true],
    ['Sao Mai', 'HOSE', false],
    ['Nova', 'EU', false],
    ['Văn phòng Pháp chế', 'OLA', false],
    ['Silk Worm Lab', 'SWLB', true],
  ])('letters are read from the words of the name: %s (%s) %s', (name, letters, readable) => {
    expect(readableFrom(name, letters)).toBe(readable);
  });

  it('introduce only letters that can be read from that very name', () => {
    expect(linked('Hôm nay SaoMai (HOSE) tăng giá; HOSE họp.')).toEqual(['SaoMai=sao-mai']);
    expect(linked('Đại học Nova (EU) họp. EU mời.')).toEqual(['Đại học Nova=dh-nova']);
  });

  it('at the head of the next line belong to the publisher', () => {
    expect(linked('Khách đến Đại học Nova\n(NVU) - Hôm nay NVU mở cửa.')).toEqual(['Đại học Nova=dh-nova']);
  });
});

describe('a type word, a brand and a verb', () => {
  it('keeps the brand', () => {
    expect(linked('Tập đoàn SaoMai hợp tác mở lớp.')).toEqual(['SaoMai=sao-mai']);
    expect(linked('Công ty Ánh Trăng hợp tác mở lớp.')).toEqual([]);
  });

  it('takes the branch here for the firm, not one abroad nor a longer name', () => {
    expect(linked('Hôm nay SaoMai Việt Nam mở cửa.')).toEqual(['SaoMai Việt Nam=sao-mai']);
    expect(linked('Hôm nay SaoMai Lào mở cửa.')).toEqual([]);
    expect(linked('Hôm nay SaoMai Việt Nam Kho mở cửa.')).not.toContain('SaoMai Việt Nam=sao-mai');
  });
});

describe('a firm and its branch here', () => {
  it('are told apart where both are known', () => {
    expect(linked('Hôm nay SaoLua và SaoLua Việt Nam họp.')).toEqual([
      'SaoLua=sao-lua',
      'SaoLua Việt Nam=sao-lua-viet-nam',
    ]);
    expect(linked('Hôm nay SaoLua Group mở cửa.')).toEqual(['SaoLua Group=sao-lua-viet-nam']);
  });
});

describe('the apposition after a name', () => {
  const hai = (rest: string) => linked(`Ông Trần Minh Hải, ${rest}`, '2022-09-01');

  it('is read to its end: which of two namesakes is meant may stand in a later office', () => {
    expect(hai('Ủy viên Trung ương Đảng, Trưởng ban Lụa, Bộ trưởng Bộ TT&SH, cười.')[0]).toBe(
      'Trần Minh Hải=bo-truong',
    );
    expect(hai('Ủy viên Trung ương Đảng, Phó Chủ tịch Hội Lụa, nguyên Giám đốc SaoMai, cười.')[0]).toBe(
      'Trần Minh Hải=giam-doc',
    );
  });

  it('ends where an office introduces somebody else, and with a verb', () => {
    expect(hai('Trưởng phòng Lụa, Bộ trưởng Lê Doãn Hợp cười.')).not.toContain('Trần Minh Hải=bo-truong');
    expect(hai('Trưởng phòng Lụa đã gặp Giám đốc SaoMai.')).not.toContain('Trần Minh Hải=giam-doc');
    expect(hai('Trưởng phòng Lụa. Bộ trưởng cười.')).not.toContain('Trần Minh Hải=bo-truong');
  });

  it('may name a body that is called after a person', () => {
    expect(
      linked(
        'Ông Ngô Bá Gốm, Giám đốc Học viện Chính trị quốc gia Lê Doãn Hợp, Bộ trưởng Bộ Sành, Gốm và Giấy, cười.',
      )[0],
    ).toBe('Ngô Bá Gốm=tho-gom');
  });

  it('is no list of other people', () => {
    expect(hai('ông Phạm Văn Lụa, Bộ trưởng, cười.')).not.toContain('Trần Minh Hải=bo-truong');
  });

  it('does not take the comma inside a body’s name for its end', () => {
    expect(
      linked('Ông Ngô Bá Gốm, Trưởng ban Lụa, Bộ trưởng Bộ Sành, Gốm và Giấy, cười.', '2022-09-01')[0],
    ).toBe('Ngô Bá Gốm=tho-gom');
  });
});

describe('another country’s body', () => {
  it('goes on by its plain name once its country was named', () => {
    expect(linked('Bộ Than Nga họp kín. Sau đó Bộ Than từ chối bình luận.')).toEqual([
      'Bộ Than Nga=bo-than-nga',
      'Bộ Than=bo-than-nga',
    ]);
    expect(linked('Hôm qua Bộ Than họp kín. Sau đó Bộ Than Nga mở cửa.')).toEqual([
      'Bộ Than Nga=bo-than-nga',
    ]);
  });

  it('does not where two countries’ are named, nor in a longer name', () => {
    expect(linked('Bộ Than Nga gặp Bộ Than Lào. Sau đó Bộ Than họp.')).toEqual([
      'Bộ Than Nga=bo-than-nga',
      'Bộ Than Lào=bo-than-lao',
    ]);
    expect(linked('Bộ Than Nga họp. Sau đó Bộ Than Séc và Bộ Than Củi họp.')).not.toContain(
      'Bộ Than=bo-than-nga',
    );
  });

  it('is not meant by the name of ours, which the article names too', () => {
    expect(linked('Bộ Lụa họp ở Hà Nội. Bộ Than Nga họp. Bộ Lụa mở cửa.')).toEqual([
      'Bộ Lụa=bo-lua',
      'Hà Nội=ha-noi',
      'Bộ Than Nga=bo-than-nga',
      'Bộ Lụa=bo-lua',
    ]);
  });
});

describe('a professor', () => {
  it('may be the official whom the article introduced by the office', () => {
    const text = 'Ông Lê Doãn Hợp, Bộ trưởng Bộ TT&SH, đến. GS.TS Lê Doãn Hợp cười.';
    expect(linked(text).filter((one) => one.startsWith('Lê'))).toHaveLength(2);
    expect(linked('Bộ TT&SH họp. GS.TS Lê Doãn Hợp cười.')).not.toContain('Lê Doãn Hợp=hop');
  });
});

describe('a number after a place', () => {
  it('makes a ward of it only after the word for one', () => {
    expect(linked('Kho nằm ở Hà Nội 3 ngày.')).toEqual(['Hà Nội=ha-noi']);
    expect(linked('Kho nằm ở các phường Hà Nội, 3 ngày.')).toEqual(['Hà Nội=ha-noi']);
  });
});

describe('a continent', () => {
  it('is no country, a city whose name ends like the word is no continent', () => {
    expect(linked('Khách từ châu Lào và Séc đến.')).toEqual(['Séc=sec']);
    expect(linked('Châu Lào đông khách.')).toEqual([]);
  });
});

describe('a body named as part of another', () => {
  it('is a name of its own after "thuộc"', () => {
    expect(linked('Trung tâm Kén thuộc Bộ Lụa mở cửa.')).toEqual(['Bộ Lụa=bo-lua']);
  });
});

describe('a list of ministries', () => {
  it('links each by its own words', () => {
    expect(linked('Giao các bộ: Lụa, Thông tin và Số hóa và Công an Lụa làm.')).toEqual([
      'Lụa=bo-lua',
      'Thông tin và Số hóa=bo-so',
      'Công an Lụa=bo-lua',
    ]);
    expect(linked('Các Bộ Lụa, Thông tin và Số hóa họp.')).toEqual([
      'Lụa=bo-lua',
      'Thông tin và Số hóa=bo-so',
    ]);
    expect(linked('Đại diện bộ: Lụa; Thông tin và Số hóa.')).toHaveLength(2);
  });

  it.each([
    'Giao các bộ: Lụa, Thông tin và Số hóa của các nước làm.',
    'Giao các sở: Lụa, Thông tin và Số hóa làm.',
    'Giao các bộ Lụa.',
    'Giao các bộ: lụa, thông tin và số hóa làm.',
  ])('is not every list: %s', (text) => {
    expect(linked(text)).toEqual([]);
  });
});

describe('documents in a publisher’s own style', () => {
  it('are read with a small first letter where a number or capital tells them', () => {
    expect(linked('Theo nghị định 5/2024/NĐ-CP thì được.')).toEqual(['nghị định 5/2024/NĐ-CP=nd-5']);
    expect(linked('Theo luật Mã hóa thì được.')).toEqual(['luật Mã hóa=luat-ma-hoa']);
    expect(linked('Theo luật mã hóa thì được.')).toEqual([]);
    expect(linked('Theo nghị định 5/2024/nđ-cp thì được.')).toEqual([]);
  });

  it('carries a settled number through the article, but not to another issuer', () => {
    expect(
      linked('Nghị định 6 ngày 3/3/2024 mới. Theo Nghị định 6, giá giảm. Nghị định 6 của Bộ Lụa cũ.'),
    ).toEqual(['Nghị định 6=nd-6', 'Nghị định 6=nd-6', 'Bộ Lụa=bo-lua']);
  });
});

describe('variants of documents', () => {
  const variants = (name: string) => variantsOf('document', name, null);

  it('shorten the kind before a number, not before a whole title', () => {
    expect(variants('Quyết định 1671/QĐ-TTg')).toContain('QĐ 1671/QĐ-TTg');
    const title = 'Quyết định số 1671/QĐ-TTg phê duyệt Chiến lược Lụa đến năm 2030';
    expect(variants(title).filter((text) => text.startsWith('QĐ'))).toEqual([]);
  });

  it('say a year in both ways in Vietnamese, and take no number for one', () => {
    expect(variants('Luật Lụa năm 2023')).toContain('Luật Lụa 2023');
    expect(variants('Luật Lụa 2023')).toContain('Luật Lụa năm 2023');
    expect(variants('Chiến lược Lụa đến 2045')).toContain('Chiến lược Lụa đến năm 2045');
    for (const name of ['Silk Law 2023', 'Decision 1671 – Silk Strategy, vision 2045', 'Quyết định 1671'])
      expect(variants(name).filter((text) => text.includes('năm'))).toEqual([]);
  });
});

describe('ministries of other countries', () => {
  it('stay dark in an article about another country of whose provinces one is written like ours', () => {
    const about = (text: string) => linked(text, null, 'Nga thử mạng mới');
    expect(about('Hôm qua Bộ Lụa họp kín ở Hà Rô.')).toEqual(['Hà Rô=ha-ro']);
    expect(about('Hôm qua Bộ Lụa họp kín ở Hà Rô, Hà Nội.')).toContain('Bộ Lụa=bo-lua');
  });

  it('stay dark where the same name stood with another country, in another sentence', () => {
    expect(linked('Bộ Lụa Nga kiện hãng. Theo Bộ Lụa, giá tăng.')).toEqual([]);
    expect(linked('Bộ Lụa Nga gửi thư cho Bộ Lụa.')).toEqual(['Bộ Lụa=bo-lua']);
    expect(linked('Bộ Lụa Nga kiện hãng. Theo Bộ Lụa ở Hà Nội, giá tăng.')).toContain('Bộ Lụa=bo-lua');
  });

  it('stay dark after a dateline abroad, not after one of a country nobody knows', () => {
    expect(linked('Madrid - Bộ Lụa cho biết giá tăng.')).toEqual(['Madrid=madrid', 'Bộ Lụa=bo-lua']);
    expect(linked('Nga - Bộ Lụa cho biết giá tăng.')).not.toContain('Bộ Lụa=bo-lua');
  });
});

describe('what a refusal leaves alone', () => {
  it.each([
    ['Công ước Sông Cả Hà Nội ra đời.', 'Công ước Sông Cả=cong-uoc'],
    ['Đến SĐF, Hà Nội xem phim.', 'SĐF=sao-dem'],
    ['Về Thái Bình hôm nay.', 'Thái Bình=thai-binh'],
    ['Áo Sơn mưa to.', 'Áo Sơn=ao-son'],
    ['Séc - Lào hợp tác.', 'Séc=sec'],
    ['HÔM QUA TÀU SMS 02 CẬP CẢNG', 'SMS=sao-mai'],
    ['HÔM QUA BỘ LỤA LÀO HỌP', 'BỘ LỤA=bo-lua'],
    ['Đại học Nova Nga họp.', 'Đại học Nova=dh-nova'],
  ])('%s', (text, wanted) => {
    expect(linked(text)).toContain(wanted);
  });

  it.each([
    ['SaoMai Shop giảm giá.', 'body/name-goes-on (“Shop”)'],
    ['Hôm qua Zuno SaoMai mở xưởng.', 'body/ends-foreign-name (“Zuno”)'],
    ['Đoàn đến Hà Nội Xanh chiều nay.', 'place/name-goes-on (“Xanh”)'],
    ['Chủ nhà Real Madrid thắng.', 'place/ends-name (“Real”)'],
  ])('it tells the word beside: %s', (text, said) => {
    expect(explain({ title: '', text, published: null }, gazetteer).join('\n')).toContain(said);
  });
});

describe('points', () => {
  it.each([
    ['Đại tướng Phạm Xuân Sáng nói chuyện.', null, 'Phạm Xuân Sáng=tuong'],
    ['Ông Trần Minh Hải (SaoMai) trả lời.', null, 'Trần Minh Hải=giam-doc'],
    ['Bộ TT&SH họp. Ông Lê Doãn Hợp cười.', null, 'Lê Doãn Hợp=hop'],
    ['Đoàn của Bộ Gió đến.', '2020-05-05', 'Bộ Gió=bo-gio-lao'],
    ['Ở Lào, đoàn của Bộ Gió đến.', null, 'Bộ Gió=bo-gio-lao'],
    ['Ở Bộ Lụa, Cục Gió đến.', null, 'Cục Gió=cuc-gio-lua'],
  ])('are enough: %s %s', (text, published, wanted) => {
    expect(linked(text, published)).toContain(wanted);
  });

  it.each([
    'Bộ TT&SH họp; Thị trưởng Lê Doãn Hợp cười.',
    'Bộ TT&SH họp. Cầu thủ Lê Doãn Hợp ghi bàn.',
    'Giám đốc SaoMai Anna Walker phát biểu.',
    'Đoàn của Bộ Gió và Cục Gió đến.',
  ])('are too few, or even: %s', (text) => {
    expect(linked(text).filter((each) => /Hợp=|Walker=|Gió=/.test(each))).toEqual([]);
  });
});

describe('spellings', () => {
  it('of a place are one, in bodies’ names too', () => {
    expect(variantsOf('place', 'Đắk Lắk', null)).toEqual(
      expect.arrayContaining(['Đắk Lắk', 'Đăk Lăk', 'Đắc Lắc']),
    );
    expect(variantsOf('organization', 'UBND tỉnh Bắc Kạn', null)).toContain('UBND tỉnh Bắc Cạn');
    expect(variantsOf('person', 'Trần Thị Quy', null)).toEqual(['Trần Thị Quy']);
  });

  it('drop the country at the end of a long name', () => {
    expect(withoutCountry('Ngân hàng Mây Trắng Việt Nam', 'Việt Nam')).toBe('Ngân hàng Mây Trắng');
    expect(withoutCountry('Bộ Mây Việt Nam', 'Việt Nam')).toBeNull();
  });
});

describe('an office that a list of people shares', () => {
  const list = (words: string) => linked(words, '2022-09-01');
  it.each([
    ['Dự họp có các Bộ trưởng Phạm Xuân Sáng, Trần Minh Hải.', true],
    ['Dự họp có các Bộ trưởng Phạm Xuân Sáng và Trần Minh Hải.', true],
    ['Dự họp có các Bộ trưởng Lê Thị Hoa; Vũ Văn Lê; Trần Minh Hải.', true],
    ['Dự họp có Bộ trưởng Phạm Xuân Sáng, Trần Minh Hải.', false],
    ['Dự họp có các Bộ trưởng Phạm Xuân Sáng. Trần Minh Hải vắng.', false],
    ['Dự họp có các Bộ trưởng Phạm Xuân Sáng với Trần Minh Hải.', false],
    ['Dự họp có các giám đốc Phạm Xuân Sáng, Trần Minh Hải.', false],
  ])('%s %s', (text, is) => expect(list(text).includes('Trần Minh Hải=bo-truong')).toBe(is));
});

describe('a name that a place of ours and one abroad bear', () => {
  it.each([
    ['Mưa lớn ở Hà Rô. Lào cứu trợ.', 'Hà Rô=ha-ro-lao'],
    ['Mưa lớn ở Hà Rô. Hải Phòng cứu trợ.', 'Hà Rô=ha-ro'],
    ['Mưa lớn ở Hà Rô. Lào và Việt Nam cứu trợ.', 'Hà Rô=ha-ro'],
    ['Mưa lớn ở Hà Rô (Lào). Hải Phòng và Việt Nam cứu trợ.', 'Hà Rô=ha-ro-lao'],
    ['Mưa lớn ở Hà Rô của Lào. Hải Phòng và Việt Nam cứu trợ.', 'Hà Rô=ha-ro-lao'],
    ['Mưa lớn ở Hà Rô, Lào. Hải Phòng và Việt Nam cứu trợ.', 'Hà Rô=ha-ro-lao'],
    ['Mưa lớn ở Hà Rô, Lào và Séc. Hải Phòng và Việt Nam cứu trợ.', 'Hà Rô=ha-ro'],
    ['Mưa lớn ở Hà Rô.', 'Hà Rô=ha-ro'],
  ])('%s', (text, found) => expect(linked(text)[0]).toBe(found));
});

describe('words for agreements where a sentence names several', () => {
  const found = (text: string, published: string | null = '2024-08-05'): string[] =>
    link({ title: '', text, published }, gazetteer).agreements.map(
      ({ start, end, agreement }) => `${text.slice(start, end)}=${agreement}`,
    );
  it('takes the one whose parties stand nearest', () => {
    expect(
      found(
        'Đại học Nova và SaoMai ký bản ghi nhớ mở lớp, còn Đại học Terra và Silk Worm Lab ký thỏa thuận nuôi tằm.',
      ),
    ).toEqual(['bản ghi nhớ=gio', 'thỏa thuận=to']);
    expect(
      found(
        'Đại học Terra và Silk Worm Lab ký thỏa thuận nuôi tằm, còn Đại học Nova và SaoMai ký thỏa thuận mở lớp.',
      ),
    ).toEqual(['thỏa thuận=to', 'thỏa thuận=gio']);
  });
  it('takes none where two stand as near', () => {
    expect(found('Bốn bên Đại học Nova, Đại học Terra, SaoMai và Silk Worm Lab ký thỏa thuận.')).toEqual([]);
  });
  it('tells signings by the article’s day, and nothing without one', () => {
    const signing = 'Đại học Nova và SaoMai ký bản ghi nhớ mở lớp.';
    expect(found(signing, '2024-05-03')).toEqual(['bản ghi nhớ=mou']);
    expect(found(signing, '2024-08-05')).toEqual(['bản ghi nhớ=gio']);
    expect(found(signing, '2024-06-15')).toEqual(['bản ghi nhớ=mou']);
    expect(found(signing, '2024-11-05')).toEqual([]);
    expect(found(signing, null)).toEqual([]);
  });
  it('reads English words for them', () => {
    const text = 'The memorandum of New Valley University and SaoMai was signed on Friday in the town.';
    expect(found(text)).toEqual(['memorandum=gio']);
  });
});

describe('a ministry of ours in an article on another country', () => {
  it('is not meant where a statesman of that country is named and nothing of ours', () => {
    expect(linked('Anna Walker của Lào sẽ sang Bộ Lụa.')).not.toContain('Bộ Lụa=bo-lua');
    expect(linked('Anna Walker của Lào sẽ sang Bộ Lụa ở Hà Nội.')).toContain('Bộ Lụa=bo-lua');
    expect(linked('Anna Walker sẽ sang Bộ Lụa.')).toContain('Bộ Lụa=bo-lua');
  });
});

describe('a short name and the word it begins', () => {
  it.each([
    ['Bộ trưởng Trần Minh Hải đến. Bộ trưởng Hải quan nước bạn chào.', false],
    ['Bộ trưởng Trần Minh Hải đến. Bộ trưởng Hải chào.', true],
  ])('%s %s', (text, is) => expect(linked(text, '2022-09-01').includes('Hải=bo-truong')).toBe(is));
});

describe('letters in brackets after a longer name', () => {
  it('are those of the body whose name ends it, where they are known as that body’s', () => {
    expect(linked('Hôm nay Hội đồng Silk Worm Lab (SWL) họp; SWL mời khách.')).not.toContain('SWL=hoi-lua');
    expect(linked('Hôm nay Hội đồng Silk Worm Lab (SWL) họp; SWL mời khách.')).toContain('SWL=vien-lua');
  });
});

describe('what bears a known name as well', () => {
  it.each([
    ['Kho nằm ở phường Hà Nội, UBND TP Hà Nội cho thuê.', ['UBND TP Hà Nội=ubnd-hn']],
    ['Kho nằm ở quận, huyện Hà Nội.', ['Hà Nội=ha-noi']],
    ['Cuốn “Nhớ Hà Nội” bán chạy ở Madrid.', ['Madrid=madrid']],
    ['Ông nhắc “Nhớ Hà Nội” ở Madrid.', ['Hà Nội=ha-noi', 'Madrid=madrid']],
    ['Ca khúc “Nhớ mưa”, Hà Nội và “bạn”.', ['Hà Nội=ha-noi']],
    ['Hôm nay SaoMai, SMT bên rừng SaoMai cháy.', ['SaoMai=sao-mai', 'SMT=smt']],
  ])('%s', (text, wanted) => expect(linked(text)).toEqual(wanted));
});

describe('a foreign firm and its country', () => {
  it('are both named where the country is its own', () => {
    expect(linked('Hôm nay hãng SMT Lào ra mắt máy mới.')).toEqual(['SMT=smt', 'Lào=lao']);
    expect(linked('Hôm nay hãng SMT Séc ra mắt máy mới.')).toEqual([]);
  });
});

describe('two names of few letters side by side', () => {
  it('do not vouch for each other, unless papers or organisations of states', () => {
    expect(linked('Có SMT, SWL trong hộp.')).toEqual([]);
    expect(linked('Có SMT, Đại học Nova trong hộp.')).toEqual(['SMT=smt', 'Đại học Nova=dh-nova']);
  });
});

describe('an office that is given', () => {
  it.each([
    'Bổ nhiệm ông Trần Minh Hải làm Giám đốc SaoMai từ nay.',
    'Ông Trần Minh Hải, Phó Giám đốc Kho Lúa, giữ chức vụ Giám đốc SaoMai từ nay.',
  ])('%s', (text) => expect(linked(text)[0]).toBe('Trần Minh Hải=giam-doc'));

  it('is nobody’s where another name stands in it', () => {
    expect(linked('Ông Trần Minh Hải làm thư ký Bộ trưởng Lê Doãn Hợp.')).not.toContain(
      'Trần Minh Hải=bo-truong',
    );
  });
});

describe('a law', () => {
  it.each([
    ['Luật Mã hóa được Quốc hội thông qua năm 2001 quy định.', []],
    ['Luật Mã hóa được Quốc hội thông qua năm 2015 quy định.', ['Luật Mã hóa=luat-ma-hoa']],
    ['Luật Mã hóa mở quy định.', []],
    ['Luật Mã hóa mở ra cơ hội.', ['Luật Mã hóa=luat-ma-hoa']],
    ['Theo GMHR, tỉnh làm; hôm nay bàn GMHR.', ['GMHR=gmhr', 'GMHR=gmhr']],
    ['Bà ở Bộ môn Luật Mã hóa hôm nay.', []],
  ])('%s', (text, wanted) => expect(linked(text)).toEqual(wanted));
});

describe('a dash with a blank on one side', () => {
  it('parts two bodies', () => {
    expect(linked('Hôm qua Tập đoàn Sao Mai Số- Đại học Nova ký kết.')).toEqual([
      'Tập đoàn Sao Mai Số=sao-mai',
      'Đại học Nova=dh-nova',
    ]);
  });
});

describe('a firm’s name with what it is', () => {
  it('stays that firm’s', () => {
    expect(linked('Hôm nay SaoMai Group mở cửa.')).toEqual(['SaoMai Group=sao-mai']);
    expect(linked('Hôm nay SaoMai Grove mở cửa.')).toEqual([]);
  });
});

describe('one capital', () => {
  it.each([
    ['Hôm nay Bộ thông tin và số hóa họp.', ['Bộ thông tin và số hóa=bo-so']],
    ['Theo khoản 3 Luật mã hóa thì được.', ['Luật mã hóa=luat-ma-hoa']],
    ['Luật mã hóa thì được.', []],
  ])('is enough for an official name that is nothing else: %s', (text, wanted) =>
    expect(linked(text)).toEqual(wanted),
  );
});

describe('the field of an office before a country', () => {
  it.each([
    ['Bộ trưởng Công Thương Lào đến.', ['Lào=lao']],
    ['Bộ trưởng Tơ Tằm Séc đến.', ['Séc=sec']],
    ['Giám đốc Công Thương Hải Phòng đến.', []],
  ])('is no name: %s', (text, wanted) => expect(linked(text)).toEqual(wanted));
});

describe('a family name alone', () => {
  it('is carried on after a small word that opens the sentence, not after another name', () => {
    const text = (rest: string) => linked(`Khách là Anna Walker. ${rest}`);
    expect(text('Việc Walker đến là tin vui.')).toContain('Walker=walker');
    expect(text('Zuno Walker đến là tin vui.')).not.toContain('Walker=walker');
  });
});

describe('a ministry abroad in the same sentence', () => {
  it('tells that the bare one is ours only where its name holds its country', () => {
    const about = (text: string) => linked(text, null, 'Nga thử mạng mới');
    expect(about('Bộ Lụa và Bộ Than Nga họp.')).toContain('Bộ Lụa=bo-lua');
    expect(about('Bộ Lụa và Bộ Gió họp.')).not.toContain('Bộ Lụa=bo-lua');
  });
});
