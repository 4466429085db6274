import { describe, expect, it } from 'vitest';
import { link } from '../../../utils/link/link';
import { gazetteerOf, linked, world } from './small';

const gazetteer = gazetteerOf();

describe('nested and adjoining names', () => {
  it('takes the longest name, with its own country', () => {
    expect(linked('Bộ TT&SH Việt Nam họp tại Hà Nội.')).toEqual(['Bộ TT&SH Việt Nam=bo-so', 'Hà Nội=ha-noi']);
  });

  it.each([
    'Bộ Thông tin và Số hóa Lào cử đoàn sang.',
    'Bộ Công nghệ và Truyền thông Lào cử đoàn sang.',
    'Sở TT&SH Hà Nội cử cán bộ.',
    'SaoMai Shop giảm giá.',
    'Đại sứ quán Lào tại Việt Nam mở cửa.',
    'Sân vận động Lào Kai đông khách.',
  ])('links nothing in a body or place that only contains known names: %s', (text) => {
    expect(linked(text)).toEqual([]);
  });

  it.each([
    'Real Madrid thắng trận mở màn.',
    'Chủ nhà Real Madrid thắng.',
    'Becamex Hà Nội mở cửa.',
    'Xem giải ngoại hạng Lào.',
    'Ngoại hạng Lào tăng giá.',
    'Kẹt xe trên đường Hà Nội.',
    'Bơi ở sông Hà Nội.',
    'Khi Thép Xanh Hà Nội thắng, phố vui.',
    'Hoàng Anh Hà Nội mở cửa.',
    'Khi Grand Products Việt Nam mở xưởng.',
  ])('links no place inside the name of a club, league or street: %s', (text) => {
    expect(linked(text)).toEqual([]);
  });

  it.each([
    'Dịch vụ SMS-Cloud giảm giá.',
    'SMS Sky Deal ra mắt.',
    'Máy SMS-200 hỏng.',
    'Tàu SMS 02 cập cảng.',
  ])('links no company in a product’s longer name: %s', (text) => {
    expect(linked(text)).toEqual([]);
  });

  it('links a company that a hyphen joins to another name we know', () => {
    expect(linked('Liên danh SMS-SaoMai trúng thầu.')).toEqual(['SMS=sao-mai', 'SaoMai=sao-mai']);
  });

  it('names the document of a ceremony, and no organisation in the name of its yearly event', () => {
    expect(linked('Lễ ký Công ước Sông Cả diễn ra.')).toEqual(['Công ước Sông Cả=cong-uoc']);
    expect(linked('Hội nghị HNXA 2027 sẽ họp; HNXA mời.')).toEqual(['HNXA=hnx']);
  });

  it('believes a name that many bear only where the article names its bearer’s body', () => {
    expect(linked('Phó Giám đốc Đinh Bá Thoi phát biểu.')).toEqual([]);
    expect(linked('SaoMai họp; Phó Giám đốc Đinh Bá Thoi phát biểu.')).toContain('Đinh Bá Thoi=ke-toan');
  });

  it('reads an office across the comma in its body’s name', () => {
    expect(linked('Bộ trưởng Bộ Sành, Gốm và Giấy Ngô Bá Gốm phát biểu.')).toContain('Ngô Bá Gốm=tho-gom');
    expect(linked('Bộ trưởng Bộ TT&SH, bạn của Ngô Bá Gốm, phát biểu.')).not.toContain('Ngô Bá Gốm=tho-gom');
  });

  it('knows the office of a deputy of the assembly', () => {
    expect(linked('Đại biểu Quốc hội Trần Minh Hải phát biểu.')).toEqual([]);
    expect(linked('Đại biểu Phạm Thị Thoi (đoàn Hà Nội) phát biểu.')).toEqual([
      'Phạm Thị Thoi=dai-bieu',
      'Hà Nội=ha-noi',
    ]);
  });

  it('believes a family name alone only after its office', () => {
    expect(linked('Tổng thống Walker phát biểu. Bà Walker cười.')).toEqual([
      'Walker=walker',
      'Walker=walker',
    ]);
    expect(linked('Ca sĩ Walker phát biểu.')).toEqual([]);
    const ofCountry = 'Bà Anna Walker đến từ Lào. Sau đó Tổng thống Lào Walker cười.';
    expect(linked(ofCountry).filter((each) => each === 'Walker=walker')).toHaveLength(1);
  });

  it.each([
    ['Tại Madrid trời nắng.', ['Madrid=madrid']],
    ['Khi Madrid mời, đoàn lên đường.', ['Madrid=madrid']],
    ['Thị trường Fintech Việt Nam lớn.', ['Việt Nam=viet-nam']],
  ])('keeps a place after words that belong to no name: %s', (text, wanted) => {
    expect(linked(text)).toEqual(wanted);
  });

  it('parts two bodies, and two laws, joined by "và" or a comma', () => {
    expect(linked('Bàn Luật Mã hóa và Luật Truyền số 2023 hôm nay.')).toEqual([
      'Luật Mã hóa=luat-ma-hoa',
      'Luật Truyền số 2023=luat-moi',
    ]);
    expect(linked('Công ty Ánh Trăng, SaoMai và Đại học Nova cùng dự.')).toEqual([
      'SaoMai=sao-mai',
      'Đại học Nova=dh-nova',
    ]);
  });

  it('parts two ministries that share their first word', () => {
    expect(linked('Bộ Công an Lụa và TT&SH họp.')).toEqual(['Bộ Công an Lụa=bo-lua', 'TT&SH=bo-so']);
  });

  it('begins no body inside a place, and ends one at a place', () => {
    expect(linked('Đoàn thăm Hải Phòng, Hà Nội và Lào.')).toEqual([
      'Hải Phòng=hai-phong',
      'Hà Nội=ha-noi',
      'Lào=lao',
    ]);
    expect(linked('Tòa án Hà Nội xét đơn của SaoMai.')).toEqual(['SaoMai=sao-mai']);
  });

  it('reads a place in small letters after its type word, or after a word that says so', () => {
    expect(linked('Họp ở thành phố Sông Cả.')).toEqual(['thành phố Sông Cả=tp-song-ca']);
    expect(linked('Họp tại Hà nội hôm nay.')).toEqual(['Hà nội=ha-noi']);
    expect(linked('Hà nội dung chưa rõ.')).toEqual([]);
  });

  it('does not take a syllable that only means a country beside another one for a word of that country', () => {
    const province = world.find(({ id }) => id === 'thai-binh')!;
    const names = [{ text: 'Trung', kind: 'short', conditions: { pair: true, capitals: true } }] as const;
    const abroad = { ...province, id: 'trung-xa', kind: 'country', names: [...names] };
    const namesake = { ...province, id: 'thai-binh-xa', country: abroad.id };
    const both = gazetteerOf([...world, abroad, namesake]);
    const text = 'Tại Thái Bình, người dân huyện Hà Trung trả tiền qua ví.';
    const found = link({ title: '', text, published: null }, both).mentions;
    expect(found.map(({ entity }) => entity)).toEqual(['thai-binh']);
  });

  it('reads the dot of "TP." inside a name, no bracket', () => {
    expect(linked('UBND TP. Hà Nội họp.')).toEqual(['UBND TP. Hà Nội=ubnd-hn']);
    expect(linked('Vụ Đo lường (Bộ TT&SH) họp.')).toEqual(['Vụ Đo lường=vu-do', 'Bộ TT&SH=bo-so']);
    expect(linked('Vụ Đo lường (Bộ Lụa) họp.')).toEqual(['Bộ Lụa=bo-lua']);
  });

  it('takes the name of a series of events for each of its years, that of one event for its own alone', () => {
    expect(linked('Đến SĐF xem phim.')).toEqual(['SĐF=sao-dem']);
    expect(linked('Đến SĐF 2024 xem phim.')).toEqual(['SĐF 2024=sao-dem']);
    expect(linked('Đến Lễ hội Sao Đêm 2024 xem phim.')).toEqual(['Lễ hội Sao Đêm 2024=sao-dem']);
    expect(linked('Đến GĐF 2023 xem diều.')).toEqual(['GĐF 2023=hoi-gio-2023']);
    expect(linked('Đến GĐF 2024 xem diều.')).toEqual([]);
  });

  it('marks a company and the person after it', () => {
    expect(linked('Giám đốc SaoMai Trần Minh Hải phát biểu.')).toEqual([
      'SaoMai=sao-mai',
      'Trần Minh Hải=giam-doc',
    ]);
  });
});

describe('ordinary words that are also names', () => {
  it.each(['Chị Nga bán rau.', 'Nga hoàng Pie.', 'Người lao động vui.', 'lào xào tiếng lá'])('%s', (text) => {
    expect(linked(text)).toEqual([]);
  });

  it('believes a cue, a neighbour country and a pair', () => {
    expect(linked('Bà Lê Thị Nga sang Nga.')).toEqual(['Nga=nga']);
    expect(linked('Quan hệ Việt - Lào bền chặt.')).toEqual(['Việt=viet-nam', 'Lào=lao']);
  });
});

describe('people', () => {
  it('gives as a reason the words of office that stand on the page', () => {
    const text = 'Bộ trưởng Bộ Thông tin và Số hóa Trần Minh Hải phát biểu.';
    const person = link({ title: '', text, published: null }, gazetteer).mentions.find(
      ({ entity }) => entity === 'bo-truong',
    );
    expect(person?.reasons).toContainEqual({ code: 'title', detail: 'Bộ trưởng' });
  });

  it('tells namesakes by office and by body', () => {
    expect(linked('Bộ trưởng Trần Minh Hải trả lời.')).toEqual(['Trần Minh Hải=bo-truong']);
    expect(linked('Ông Trần Minh Hải, Giám đốc SaoMai, trả lời.')).toEqual([
      'Trần Minh Hải=giam-doc',
      'SaoMai=sao-mai',
    ]);
  });

  it.each([
    'Ông Trần Minh Hải trả lời.',
    'Cầu thủ Trần Minh Hải ghi bàn.',
    'Ông Trần Minh Hải (45 tuổi), chủ một tiệm vàng, trình báo.',
    'Bà Trần Thị Minh Hải và Bộ TT&SH.',
  ])('links nobody without support: %s', (text) => {
    expect(linked(text).filter((each) => each.includes('Hải='))).toEqual([]);
  });

  it('does not take a minister for one years after he left', () => {
    expect(linked('Bộ trưởng Trần Minh Hải trả lời.', '2026-09-01')).toEqual([]);
    expect(linked('Bộ trưởng Trần Minh Hải trả lời.', '2022-09-01')).toHaveLength(1);
  });

  it('keeps one who is known under two spellings of a name', () => {
    expect(linked('Bà Lee Na-Ri phát biểu.')).toEqual(['Lee Na-Ri=lee']);
  });

  it('lays another’s office and body, and those behind a verb, to nobody', () => {
    const text = 'Giám đốc SaoMai Trần Minh Hải và Đại sứ Lào Anna Walker cùng dự.';
    expect(linked(text)).toContain('Anna Walker=walker');
    expect(linked('Đại học Nova đã gặp Bộ trưởng Trần Minh Hải.', '2022-09-01')).toContain(
      'Trần Minh Hải=bo-truong',
    );
  });

  it('knows a foreigner whose name looks native by his country', () => {
    expect(linked('Phía Lào có ông Vương Sâm.')).toEqual(['Lào=lao', 'Vương Sâm=vuong-sam']);
    expect(linked('Phía bạn có ông Vương Sâm.')).toEqual([]);
  });

  it('reads a former office behind the present one', () => {
    const text = 'Ông Trần Minh Hải, Chủ tịch Hội Vải Xanh Thắm, nguyên Bộ trưởng Bộ TT&SH, khai mạc.';
    expect(linked(text)).toContain('Trần Minh Hải=bo-truong');
  });

  it('lets no body of the next line speak against a person', () => {
    expect(linked('Giám đốc Anna Walker\nSaoMai họp.')).toContain('Anna Walker=walker');
    expect(linked('Giám đốc Anna Walker, SaoMai, họp.')).not.toContain('Anna Walker=walker');
  });

  it('does not take the given name away by a part of the full one', () => {
    expect(linked('Bộ trưởng Bộ TT&SH Lê Doãn Hợp nói; ông Hợp cười.', '2022-09-01')).toEqual([
      'Bộ TT&SH=bo-so',
      'Lê Doãn Hợp=hop',
      'Hợp=hop',
    ]);
  });

  it('takes a foreign family name in the headline before the whole name', () => {
    expect(linked('Walker đến Hà Nội\nBà Anna Walker phát biểu.')).toEqual([
      'Walker=walker',
      'Hà Nội=ha-noi',
      'Anna Walker=walker',
    ]);
  });

  it('follows short names while they are unambiguous', () => {
    expect(linked('Ông Hải đến. Bộ trưởng Trần Minh Hải nói. Ông Hải cười; bà Walker im lặng.')).toEqual([
      'Trần Minh Hải=bo-truong',
      'Hải=bo-truong',
    ]);
    expect(linked('Bộ trưởng Trần Minh Hải và bà Phạm Thị Hải. Bà Hải cười.')).toEqual([
      'Trần Minh Hải=bo-truong',
    ]);
    expect(linked('Bà Anna Walker đến. Walker nói.')).toEqual(['Anna Walker=walker', 'Walker=walker']);
  });
});

describe('what the article itself introduces', () => {
  it('follows coordination and abbreviations', () => {
    expect(linked('Đại học Nova và Terra cùng dự.')).toEqual(['Đại học Nova=dh-nova', 'Terra=dh-terra']);
    expect(linked('Đại học Nova (NVU) mở ngành. NVU tuyển sinh.')).toEqual([
      'Đại học Nova=dh-nova',
      'NVU=dh-nova',
      'NVU=dh-nova',
    ]);
  });

  it('gives up a known abbreviation that is introduced for another body', () => {
    expect(linked('Viện Sinh học Miền Sông (SMS) khai trương; SMS có ba phòng.')).toEqual([]);
    expect(linked('SMS công bố doanh thu.')).toEqual(['SMS=sao-mai']);
  });

  it('keeps the whole’s abbreviation after the name of one of its units', () => {
    expect(linked('Cục Kế toán (SMS) báo lỗi; SMS đã sửa.')).toEqual(['SMS=sao-mai', 'SMS=sao-mai']);
    expect(linked('Cục Sinh học Miền Sông (SMS) báo lỗi; SMS đã sửa.')).toEqual([]);
  });
});

describe('conditions of names of several syllables', () => {
  it('is not met by the name itself', () => {
    expect(linked('Bình Minh lên trên biển. Ngắm Bình Minh.')).toEqual([]);
    expect(linked('Theo báo Bình Minh. Bạn đọc của Bình Minh.')).toEqual(['Bình Minh=bao', 'Bình Minh=bao']);
    expect(linked('Bình Minh xin giới thiệu bài viết.')).toEqual(['Bình Minh=bao']);
  });
});

describe('documents', () => {
  it('reads numbers in all spellings, and no longer ones', () => {
    expect(linked('Nghị quyết số 57 - NQ/TW và Nghị quyết 57-NQ/TW.')).toHaveLength(2);
    expect(linked('Nghị quyết 57/2023/NQ-HĐND của tỉnh.')).toEqual([]);
    expect(linked('Nghị quyết 57 của Trung ương nêu rõ.')).toEqual(['Nghị quyết 57=nq-57']);
    expect(linked('Nghị quyết 57 trang.')).toEqual([]);
    expect(linked('Nghị định 6 về quản lý kho số.')).toEqual(['Nghị định 6=nd-6']);
    expect(linked('Nghị định 6 về bán rau.')).toEqual([]);
  });

  it('does not take the issuer’s name for a sign where another title follows it', () => {
    const date = '2022-05-05';
    const told = (text: string) => linked(text, date);
    expect(told('Quyết định 8 của Bộ TT&SH về phao bơi.')).toContain('Quyết định 8=qd-8');
    expect(told('Quyết định 8 của Bộ TT&SH nêu rõ.')).toContain('Quyết định 8=qd-8');
    expect(told('Quyết định 8 của Bộ TT&SH quy định giá tơ tằm, ươm tơ.')).toContain('Quyết định 8=qd-8');
    expect(told('Quyết định 8 của Bộ TT&SH về nuôi tằm, ươm tơ.')).not.toContain('Quyết định 8=qd-8');
  });

  it('asks a number that bears its year only for its issuer or subject, in an article of any day', () => {
    const late = (text: string) => linked(text, '2031-05-05');
    expect(late('Thông tư 9/2024 của Bộ TT&SH nêu rõ.')).toContain('Thông tư 9/2024=tt-9');
    expect(late('Theo Thông tư 9/2024, hợp tác xã trồng dâu, se chỉ, nhuộm chàm.')).toContain(
      'Thông tư 9/2024=tt-9',
    );
    expect(late('Thông tư 9/2024 của Bộ Lụa nêu rõ.')).not.toContain('Thông tư 9/2024=tt-9');
    expect(late('Theo Thông tư 9/2024, xã mở lớp.')).not.toContain('Thông tư 9/2024=tt-9');
  });

  it('believes a short number in a list with a document of the same issuer', () => {
    expect(linked('Nghị định 6, Nghị định 5/2024/NĐ-CP có hiệu lực.')).toEqual([
      'Nghị định 6=nd-6',
      'Nghị định 5/2024/NĐ-CP=nd-5',
    ]);
    expect(linked('Nghị quyết 57 và Nghị định 5/2024/NĐ-CP có hiệu lực.')).toEqual([
      'Nghị định 5/2024/NĐ-CP=nd-5',
    ]);
  });

  it('takes the law in force on the date, and none without a date', () => {
    expect(linked('Luật Truyền số quy định.', '2015-05-05')).toEqual(['Luật Truyền số=luat-cu']);
    expect(linked('Luật Truyền số quy định.', '2024-05-05')).toEqual(['Luật Truyền số=luat-moi']);
    expect(linked('Luật Truyền số quy định.')).toEqual([]);
  });

  it('knows one law of a name whatever the date', () => {
    expect(linked('Luật Mã hóa quy định.')).toEqual(['Luật Mã hóa=luat-ma-hoa']);
    expect(linked('Luật Mã hóa năm 2001 quy định.')).toEqual([]);
  });

  it('tells editions by a year or number beside the title before all else', () => {
    expect(linked('Luật Truyền số (số 24/2009/QH12) quy định.', '2024-05-05')).toEqual([
      'Luật Truyền số=luat-cu',
    ]);
    expect(linked('Luật Truyền số, ban hành năm 2023, quy định.')).toEqual(['Luật Truyền số=luat-moi']);
    expect(linked('Luật Truyền số năm 2016 quy định.', '2024-05-05')).toEqual([]);
    expect(linked('Luật Truyền số năm 2016 quy định.'.normalize('NFD'), '2024-05-05')).toEqual([]);
  });

  it('tells editions by the only one the page names in full', () => {
    expect(linked('Luật Truyền số 2009 ra đời. Luật Truyền số quy định.')).toEqual([
      'Luật Truyền số 2009=luat-cu',
      'Luật Truyền số=luat-cu',
    ]);
    const both = 'Luật Truyền số 2009 hết hiệu lực, Luật Truyền số 2023 thay thế. Luật Truyền số quy định.';
    expect(linked(both)).toHaveLength(2);
    expect(linked(both, '2024-01')).toContain('Luật Truyền số=luat-moi');
  });

  it.each([
    ['Dự thảo Luật Truyền số được bàn.', '2022-05-05', ['luat-moi']],
    ['Luật Truyền số bộc lộ bất cập.', '2022-05-05', ['luat-cu']],
    ['Luật sửa đổi một số điều của Luật Truyền số được bàn.', '2022-05-05', ['luat-cu']],
    ['Luật Truyền số được Quốc hội bàn.', '2008-11-01', ['luat-cu']],
    ['Dự thảo Luật Truyền số được bàn.', '2003-05-05', []],
    ['Dự thảo Luật Truyền số được bàn.', '2031-05-05', []],
    ['Dự thảo Luật Truyền số được bàn.', null, []],
  ])('tells the law in force from its coming edition: %s %s', (text, published, wanted) => {
    expect(linked(text, published)).toEqual(wanted.map((id) => `Luật Truyền số=${id}`));
  });

  it.each([
    ['Luật Truyền số (sửa đổi)', '2022-05-05', ['luat-moi']],
    ['Luật Truyền số sửa đổi', '2023-09-09', ['luat-moi']],
    ['Luật Truyền số (sửa đổi)', null, ['luat-moi']],
    ['Luật Truyền số (sửa đổi)', '2031-05-05', []],
    ['Luật Mã hóa (sửa đổi)', null, []],
    ['Luật Mã hóa (sửa đổi)', '2026-01-01', []],
    ['Luật Mã hóa (sửa đổi)', '2015-05-01', ['luat-ma-hoa']],
  ])('takes a revised law for its later edition: %s %s', (title, published, wanted) => {
    expect(linked(`${title} được bàn.`, published)).toEqual(wanted.map((id) => `${title}=${id}`));
  });

  it('takes the newest edition on an undated page that names a later document', () => {
    expect(linked('Luật Truyền số và Nghị định 5/2024/NĐ-CP.')).toEqual([
      'Luật Truyền số=luat-moi',
      'Nghị định 5/2024/NĐ-CP=nd-5',
    ]);
  });
});

describe('agreements', () => {
  const text = 'Đại học Nova và SaoMai ký Bản ghi nhớ về đào tạo.';
  it('finds the one whose date and parties fit, apart from mentions', () => {
    const { agreements, mentions } = link({ title: '', text, published: '2024-05-03' }, gazetteer);
    expect(agreements.map(({ start, end, agreement }) => [text.slice(start, end), agreement])).toEqual([
      ['Bản ghi nhớ', 'mou'],
    ]);
    expect(mentions.map(({ entity }) => entity)).toEqual(['dh-nova', 'sao-mai']);
  });

  it('finds it within 45 days of its signing, before and after, and no further', () => {
    const on = (published: string) => link({ title: '', text, published }, gazetteer).agreements.length;
    expect(['2024-03-18', '2024-06-16'].map(on)).toEqual([1, 1]);
    expect(['2024-03-17', '2024-06-17'].map(on)).toEqual([0, 0]);
  });

  it('says nothing without a date, or years off', () => {
    expect(link({ title: '', text, published: null }, gazetteer).agreements).toEqual([]);
    expect(link({ title: '', text, published: '2021' }, gazetteer).agreements).toEqual([]);
  });
});
