import { describe, expect, it } from 'vitest';
import { drafted, sides } from './sides';

describe('meetings told in other ways', () => {
  it.each([
    [
      'a delegation told at length before its land',
      'Bộ trưởng Trần Minh Hải tiếp đoàn lãnh đạo mười hai doanh nghiệp dòng họ Lê, dòng họ Vũ đến từ tám tỉnh ven biển của Lào do bà Lea Norton dẫn đầu.',
      ['Trần Minh Hải', 'Lea Norton'],
    ],
    [
      'several provinces with their number and commas alone',
      'Bộ trưởng Trần Minh Hải dẫn đầu đoàn công tác làm việc với lãnh đạo 3 tỉnh Thái Bình, Hà Nội, Áo Sơn về 5G.',
      ['Trần Minh Hải', 'Thái Bình', 'Hà Nội', 'Áo Sơn'],
    ],
    [
      'behind a colon',
      'Bộ trưởng Trần Minh Hải đã có buổi làm việc với các tỉnh, thành phố: Thái Bình, Hà Nội.',
      ['Trần Minh Hải', 'Thái Bình', 'Hà Nội'],
    ],
    [
      'one word for the committees of several',
      'Bộ trưởng Trần Minh Hải đã làm việc với Ban Thường vụ Tỉnh ủy các tỉnh Thái Bình và Áo Sơn.',
      ['Trần Minh Hải', 'Thái Bình', 'Áo Sơn'],
    ],
    [
      'two bodies before several without a name',
      'Bộ trưởng Trần Minh Hải làm việc với Đại học Nova, Đại học Terra, một số bộ, ngành về 5G.',
      ['Trần Minh Hải', 'Đại học Nova', 'Đại học Terra'],
    ],
    [
      'a delegation of a body, told at length',
      'Đại học Terra vừa có buổi làm việc với đoàn công tác khảo sát thực tế của Đại học Nova.',
      ['Đại học Terra', 'Đại học Nova'],
    ],
    [
      'whoever leads those who are met, without the word for a delegation',
      'Bộ trưởng Trần Minh Hải làm việc với 21 trường đại học Lào do bà Anna Walker làm trưởng đoàn.',
      ['Trần Minh Hải', 'Anna Walker'],
    ],
    [
      'a team that the doer heads',
      'Bộ trưởng Trần Minh Hải - Tổ trưởng tổ công tác về kiểm tra, đôn đốc 5G đã có buổi làm việc với Đại học Nova.',
      ['Trần Minh Hải', 'Đại học Nova'],
    ],
    [
      'a telephone call',
      'Bộ trưởng Trần Minh Hải đã gọi điện cho bà Anna Walker.',
      ['Trần Minh Hải', 'Anna Walker'],
    ],
    [
      'by its noun, too',
      'Bộ trưởng Trần Minh Hải đã có cuộc gọi với bà Anna Walker.',
      ['Trần Minh Hải', 'Anna Walker'],
    ],
    [
      'what somebody did while meeting, things between',
      'Bộ trưởng Trần Minh Hải nêu tên Đại học Nova khi gặp bà Anna Walker.',
      ['Trần Minh Hải', 'Anna Walker'],
    ],
    [
      'where he spoke, between him and the word for it',
      'Ông Lê Văn Tâm, Giám đốc Sành sứ, Gốm và Giấy của Đại học Terra, trong buổi làm việc với Đại học Nova chiều 3/9, cho biết 5G sẽ đến.',
      ['Lê Văn Tâm', 'Đại học Nova'],
    ],
    [
      'what he said of it behind a quotation of himself',
      '“Tôi mong 5G sẽ sớm đến mọi vùng”, bà Lea Norton, Giám đốc Đại học Terra, chia sẻ trên QQ+ sau cuộc điện đàm với bà Anna Walker.',
      ['Lea Norton', 'Anna Walker'],
    ],
    [
      'who spoke of it and had it',
      'Bộ trưởng Trần Minh Hải khẳng định tại buổi làm việc với Đại học Nova rằng 5G sẽ đến.',
      ['Trần Minh Hải', 'Đại học Nova'],
    ],
    [
      'whoever came to a place and talked there',
      'Bà Anna Walker tới Lào và đàm phán với Bộ trưởng Trần Minh Hải trong ba giờ.',
      ['Anna Walker', 'Trần Minh Hải'],
    ],
    [
      'the host who is happy to have the guest',
      'Tại buổi đón tiếp ở Hà Nội, Bộ trưởng Trần Minh Hải bày tỏ vui mừng khi được chào đón bà Anna Walker.',
      ['Trần Minh Hải', 'Anna Walker'],
    ],
    [
      'talks of high rank in an office',
      'Trong cuộc hội đàm cấp cao tại Hà Nội, Bộ trưởng Trần Minh Hải nhiệt liệt chào mừng bà Anna Walker.',
      ['Trần Minh Hải', 'Anna Walker'],
    ],
    [
      'whose reception it was',
      'Tại buổi tiếp của Bộ trưởng Trần Minh Hải, bà Anna Walker bày tỏ niềm vui.',
      ['Trần Minh Hải', 'Anna Walker'],
    ],
    [
      'where the guest was received is no guest',
      'Bà Anna Walker được Bộ trưởng Trần Minh Hải tiếp đón tại cung điện La Dora, nơi hai bên vui mừng.',
      ['Trần Minh Hải', 'Anna Walker'],
    ],
    [
      'who attended a ceremony and then met',
      'Đại học Nova đã tham dự lễ hội và có các cuộc hội đàm với Bộ trưởng Trần Minh Hải.',
      ['Đại học Nova', 'Trần Minh Hải'],
    ],
    [
      'a feast that the visit falls on',
      'Nhân dịp kỷ niệm 50 năm Đại học Luma Bộ trưởng Trần Minh Hải đã làm việc với Đại học Terra.',
      ['Trần Minh Hải', 'Đại học Terra'],
    ],
    [
      'the fifth time is one time',
      'Bộ trưởng Trần Minh Hải lần thứ 5 gặp bà Anna Walker.',
      ['Trần Minh Hải', 'Anna Walker'],
    ],
    [
      'to be ill pleased is not to deny',
      'Bộ trưởng Trần Minh Hải không hài lòng về cuộc điện đàm với bà Anna Walker.',
      ['Trần Minh Hải', 'Anna Walker'],
    ],
    [
      'the call before what was done after it',
      'Bộ trưởng Trần Minh Hải đã thăm mỏ Luma, trước khi làm việc với các tỉnh Thái Bình, Áo Sơn vào tối cùng ngày.',
      ['Trần Minh Hải', 'Thái Bình', 'Áo Sơn'],
    ],
    [
      'whoever leads them, with an office and a country behind',
      'Bộ trưởng Trần Minh Hải đón tiếp đoàn doanh nghiệp của bang Áo Sơn do bà Lea Norton, Giám đốc Đại học Luma, bang Áo Sơn làm trưởng đoàn, đến chào.',
      ['Trần Minh Hải', 'Lea Norton'],
    ],
    [
      'a host with one more title',
      'Tại cuộc hội đàm, hoàng thái tử, Bộ trưởng Trần Minh Hải bày tỏ vui mừng được đón bà Anna Walker.',
      ['Trần Minh Hải', 'Anna Walker'],
    ],
    [
      'a body that speaks after a long phrase about what they met for',
      'Tại buổi làm việc với Đại học Nova mới đây về việc thành lập Liên minh Sao Mai mới, Đại học Terra cho biết 5G sẽ đến.',
      ['Đại học Terra', 'Đại học Nova'],
    ],
    [
      'an envoy with an office of his own',
      'Đặc phái viên của Thủ tướng Chính phủ, Bộ trưởng Bộ Gốm Lê Văn Tâm đã có buổi làm việc với bà Anna Walker.',
      ['Lê Văn Tâm', 'Anna Walker'],
    ],
    [
      'to prepare something by a call',
      'Để chuẩn bị cho lễ hội, Bộ trưởng Trần Minh Hải điện đàm với bà Anna Walker.',
      ['Trần Minh Hải', 'Anna Walker'],
    ],
  ])('%s', (_, text, expected) => {
    expect(sides(text)[0]).toEqual(expected);
  });
});

describe('papers told in other ways', () => {
  it.each([
    [
      'signed by, in the passive',
      'Biên bản ghi nhớ được ký kết ngày 3/9 bởi Đại học Nova và Đại học Terra.',
      ['Đại học Nova', 'Đại học Terra'],
    ],
    [
      'concluded with the other',
      'Đại học Nova vừa hoàn tất một thỏa thuận về 5G với Đại học Terra.',
      ['Đại học Nova', 'Đại học Terra'],
    ],
    [
      'with "với" for "và"',
      'Đại học Nova với Đại học Terra ký kết kế hoạch phối hợp về 5G.',
      ['Đại học Nova', 'Đại học Terra'],
    ],
    [
      'along with several who are not named',
      'Liên minh Sao Mai cùng Đại học Nova, Đại học Terra và các sở liên quan ký kết hợp tác về 5G.',
      ['Liên minh Sao Mai', 'Đại học Nova', 'Đại học Terra'],
    ],
    [
      'a service instead of a paper',
      'Đại học Nova và Đại học Terra ký kết triển khai dịch vụ 5G.',
      ['Đại học Nova', 'Đại học Terra'],
    ],
    [
      'a paper’s title in quotation marks',
      'Đại học Nova đã ký biên bản ghi nhớ về “Phát triển trung tâm dữ liệu Việt Nam” với Đại học Terra.',
      ['Đại học Nova', 'Đại học Terra'],
    ],
    [
      'what a firm is, behind a dash',
      'Đại học Nova và Đại học Terra - đơn vị hàng đầu của Lào mới đây đã ký kết biên bản ghi nhớ.',
      ['Đại học Nova', 'Đại học Terra'],
    ],
    [
      'the minutes of a committee of two states, with who signed',
      'Bộ trưởng Trần Minh Hải và bà Lea Norton đã ký biên bản khóa họp lần thứ 16 ủy ban liên chính phủ Việt Nam – Lào.',
      ['Việt Nam [Trần Minh Hải]', 'Lào [Lea Norton]'],
    ],
    [
      'people behind "do" who sign for states',
      'Hôm nay diễn ra lễ ký hiệp định giữa Việt Nam và Lào về 5G do ông Trần Minh Hải và bà Lea Norton đại diện.',
      ['Việt Nam [Trần Minh Hải]', 'Lào [Lea Norton]'],
    ],
    [
      'one of two who sign together, for others',
      'Ông Lê Văn Tâm, Giám đốc Đại học Nova đã cùng bà Lea Norton, Giám đốc Đại học Luma ký bản ghi nhớ giữa Đại học Nova và Đại học Terra.',
      ['Đại học Nova [Lê Văn Tâm]', 'Đại học Terra'],
    ],
    [
      'each who signed, in the passive',
      'Tuyên bố chung được ký bởi Tổng thống Lào Lea Norton và Thủ tướng Việt Nam Trần Minh Hải.',
      ['Lào [Lea Norton]', 'Việt Nam [Trần Minh Hải]'],
    ],
    [
      'an order instead of a paper',
      'Đại học Nova vừa ký kết với Luma-Royce đặt hàng 40 động cơ 5G.',
      ['Đại học Nova', 'Luma-Royce'],
    ],
    [
      'with a city that nobody knows',
      'Đại học Nova đã chính thức ký kết thỏa thuận với Thành phố Bút Tường về 5G.',
      ['Đại học Nova', 'Bút Tường'],
    ],
    [
      'a second paper behind one whose name has “ghi nhớ về”',
      'Hôm nay diễn ra lễ ký kết bản ghi nhớ về 5G giữa Đại học Luma và Liên minh Sao Mai và bản ghi nhớ về 6G giữa Đại học Nova với Đại học Terra.',
      ['Đại học Nova', 'Đại học Terra'],
    ],
    [
      'a list whose head does not say that they were signed, the sentence before does',
      'Hai nước đã chứng kiến lễ ký kết các văn kiện hợp tác. Các văn kiện gồm: Ý định thư về 5G giữa Bộ Gốm hai nước; Bản ghi nhớ giữa Đại học Nova và Đại học Terra.',
      ['Đại học Nova', 'Đại học Terra'],
    ],
    [
      'who signs for a firm that nobody knows, between office and name',
      'Phó Giám đốc LMB Kwan Norton và Giám đốc Đại học Nova Lê Văn Tâm đã ký kết biên bản ghi nhớ.',
      ['LMB [Kwan Norton]', 'Đại học Nova [Lê Văn Tâm]'],
    ],
    [
      'two bodies that a dash parts are not one',
      'Hôm nay diễn ra lễ ký biên bản ghi nhớ giữa Cơ quan Sành sứ Lào - Tổng công ty Luma Lào và Đại học Nova.',
      undefined,
    ],
    [
      'rules of sharing',
      'Đại học Nova và Đại học Terra đã tổ chức lễ ký kết quy chế chia sẻ dữ liệu.',
      ['Đại học Nova', 'Đại học Terra'],
    ],
    [
      'earlier this month is no other time',
      'Tổng thống Lào Lea Norton và Thủ tướng Việt Nam Trần Minh Hải hồi đầu tháng gặp nhau ở Hà Nội, cùng ký kết thỏa thuận.',
      ['Lào [Lea Norton]', 'Việt Nam [Trần Minh Hải]'],
    ],
  ])('%s', (_, text, expected) => {
    expect(sides(text).at(-1)).toEqual(expected);
  });
});

describe('names', () => {
  it.each([
    [
      'a line ends a name',
      'Bộ trưởng Trần Minh Hải tiếp Đại sứ Lào Maris Dol\nChiều nay giá thép tăng.',
      ['Trần Minh Hải', 'Maris Dol'],
    ],
    [
      'a leader’s country is no part of his name',
      'Bộ trưởng Trần Minh Hải hội đàm với lãnh đạo Lào Đoan Thanh Bút.',
      ['Trần Minh Hải', 'Đoan Thanh Bút'],
    ],
    [
      'a group of members has a head',
      'Bộ trưởng Trần Minh Hải tiếp Chủ tịch Nhóm Nghị sĩ hữu nghị Lào - Việt Nam Lea Norton.',
      ['Trần Minh Hải', 'Lea Norton'],
    ],
    [
      'several fields of an office abroad',
      'Bộ trưởng Trần Minh Hải tiếp Bộ trưởng Ngoại giao, Lao động và Thương mại Lào Maris Norton.',
      ['Trần Minh Hải', 'Maris Norton'],
    ],
    [
      'an office at length, its country, then a stranger’s name',
      'Bộ trưởng Trần Minh Hải tiếp Bộ trưởng Sành phúc lợi xã hội Lào Kwan Maris Dol.',
      ['Trần Minh Hải', 'Kwan Maris Dol'],
    ],
    [
      'behind a country’s office stands a person',
      'Ông Lê Văn Tâm, Quốc vương Lào Tamim bin Hamad và bà Anna Walker hội đàm.',
      ['Lê Văn Tâm', 'Tamim bin Hamad', 'Anna Walker'],
    ],
    [
      'a name with its particle is no firm',
      'Bộ trưởng Trần Minh Hải tiếp Giám đốc Tamim El Norton.',
      ['Trần Minh Hải', 'Tamim El Norton'],
    ],
    [
      'a compound that a committee’s name breaks off',
      'Bộ trưởng Trần Minh Hải làm việc với Công ty Cổ phần Xuất nhập khẩu thực phẩm Luma.',
      ['Trần Minh Hải', 'Công ty Cổ phần Xuất nhập khẩu thực phẩm Luma'],
    ],
    [
      'a committee of the state is cut before what it is for',
      'Ban Chỉ đạo Nhà nước các công trình trọng điểm đã làm việc với bà Anna Walker.',
      undefined,
    ],
    [
      'several of a kind are nobody by the kind’s name',
      'Cả 6 đơn vị SaLab đã ký kết biên bản ghi nhớ với Đại học Nova.',
      undefined,
    ],
  ])('%s', (_, text, expected) => {
    expect(sides(text)[0]).toEqual(expected);
  });

  it('has nobody at the table whom those who met had only escorted', () => {
    const text =
      'Nhân dịp tháp tùng bà Lea Norton thăm Hà Nội, đoàn công tác Đại học Nova do ông Lê Văn Tâm dẫn đầu đã gặp và làm việc với bà Anna Walker.';
    expect(sides(text)).toEqual([['Đại học Nova', 'Lê Văn Tâm', 'Anna Walker']]);
  });

  it('takes the holder of a headline’s office from below, by his title and country', () => {
    const title = 'Bộ trưởng Trần Minh Hải hội đàm với Tổng thống Lào';
    expect(sides('Tổng thống Anna Walker cười.', { title })).toEqual([['Trần Minh Hải', 'Anna Walker']]);
    expect(sides('Tổng thống Lea Norton cười.', { title })).toEqual([['Trần Minh Hải', 'Lào']]);
  });

  it('gives a committee the province of its sentence, or else of the headline', () => {
    const text = 'Bộ trưởng Trần Minh Hải đã làm việc với Ban Thường vụ Tỉnh ủy và cán bộ';
    expect(sides(`${text} tỉnh Thái Bình. Hà Nội có 5G.`)).toEqual([
      ['Trần Minh Hải', 'Ban Thường vụ Tỉnh ủy Thái Bình'],
    ]);
    expect(sides(`${text}.`, { title: 'Thái Bình có 5G' })).toEqual([
      ['Trần Minh Hải', 'Ban Thường vụ Tỉnh ủy Thái Bình'],
    ]);
    expect(sides(`${text}.`, { title: 'Hà Nội có 5G' })).toEqual([]);
    expect(sides(`${text}.`)).toEqual([]);
  });

  it('lends no farther day where the nearest is long ago', () => {
    const text =
      'Chiều 3/9, Bộ trưởng Trần Minh Hải tiếp bà Lea Norton. Ngày 5/6, bà Anna Walker hát. Sau đó bà Anna Walker đã gọi điện cho Bộ trưởng Trần Minh Hải.';
    const drafts = drafted(text);
    expect(
      drafts.filter(({ record }) => record === 'meeting').map(({ date }) => date?.value ?? null),
    ).toEqual(['2022-09-03', null]);
  });
});
