import { describe, expect, it } from 'vitest';
import { parts } from '../../../utils/detect/judge/features';
import { judge, namesMatter } from '../../../utils/detect/judge/judge';
import { type FoundEntity, nameParts } from '../../../utils/detect/judge/names';
import { findTerms } from '../../../utils/detect/judge/terms';
import { OPENING } from '../../../utils/detect/opening';
import { plainFacts } from '../../../utils/detect/plain-facts';
import type { SeenPage } from '../../../utils/detect/types';
import { isVietnamese } from '../../../utils/text/language';

const facts = (more: Partial<SeenPage>): SeenPage => ({
  url: '',
  title: '',
  lead: '',
  text: '',
  sections: [],
  lang: 'vi',
  structure: null,
  ...more,
});
const shown = (text: string) => findTerms(text).found.map(({ row, shown }) => `${row.id}: ${shown}`);

describe('what is weighed', () => {
  it('a term among few words counts for less than as thick a use in a long text', () => {
    const weight = (times: number) =>
      parts(facts({ text: `Nhà mạng ${'mở thêm trạm ở xã vùng cao '.repeat(2)}`.repeat(times) }))
        .filter(({ feature }) => feature.endsWith(' body') && feature !== 'no body')
        .reduce((sum, { value }) => sum + value, 0);
    expect(weight(1)).toBeGreaterThan(0);
    expect(weight(10)).toBeGreaterThan(1.5 * weight(1));
  });
});

describe('terms', () => {
  it('are the same in every Unicode form, tone placement and in capitals', () => {
    for (const text of ['số hóa', 'số hoá', 'SỐ HÓA', 'số hóa'.normalize('NFD')])
      expect(shown(text)).toHaveLength(1);
  });
  it.each([
    ['bảo mật', 'bão mặt trời'],
    ['bán dẫn', 'bắn đạn'],
    ['điện toán', 'lộ diện toàn bộ'],
    ['thuê bao', 'thuế bảo vệ môi trường'],
    ['tin giả', 'tin giá đất'],
    ['mã độc', 'ma đọc truyện'],
  ])('keep diacritics: “%s” is not in “%s”', (term, other) => {
    expect(shown(term).map((each) => each.split(': ')[1])).toContain(term);
    expect(shown(other).some((each) => /^(security|chips|data|telecom|platforms)/.test(each))).toBe(false);
  });
  it('give the longest name to its own row', () => {
    expect(shown('Thể Công Viettel')).toEqual(['namesake: Thể Công Viettel']);
  });
  it('tell AI from "ai", and a number from a name', () => {
    expect(shown('Ai là người thắng?')).toEqual([]);
    expect(shown('dùng AI')).toEqual(['core: AI']);
    expect(shown('nền kinh tế số 1 thế giới')).toEqual([]);
    expect(shown('kinh tế số')).toEqual(['digital: kinh tế số']);
    expect(shown('chất lượng dân số')).toEqual([]);
  });
});

describe('language', () => {
  it.each([
    ['Bộ trưởng nêu ba nhiệm vụ trong năm tới.', true],
    ['Minister Lương Tam Quang met his Singaporean counterpart in Hà Nội on digital policy.', false],
    ['Le ministre a été reçu à Hanoï par le président du groupe de télécommunications.', false],
    ['', false],
  ])('%s', (text, is) => expect(isVietnamese(text)).toBe(is));
});

describe('the judge', () => {
  const ict = facts({
    title: 'Nhà mạng thử nghiệm 5G ở nông thôn',
    lead: 'Cục Viễn thông cấp phép thử nghiệm băng tần mới cho ba doanh nghiệp.',
    text: 'Các trạm phát sóng được lắp ở ba tỉnh.',
  });

  it('gives reasons whose weights, with what it starts from, make up the score', () => {
    const { ict: is, score, evidence } = judge(ict);
    expect(is).toBe(true);
    expect(evidence.length).toBeGreaterThan(2);
    const counted = evidence.reduce((sum, { weight }) => sum + weight, 0);
    const more = judge({ ...ict, title: `${ict.title}, bóng đá` });
    const countedMore = more.evidence.reduce((sum, { weight }) => sum + weight, 0);
    expect(score - counted).toBeCloseTo(more.score - countedMore, 1);
    expect(more.score).toBeLessThan(score);
  });

  it('says no to a list of links and to an address of tags, whatever the words', () => {
    const structure = { paragraphs: 0, linkShare: 0.9, articleMarkup: false };
    expect(judge({ ...ict, structure }).ict).toBe(false);
    expect(judge({ ...ict, url: 'https://news.example/tag/5g/' }).ict).toBe(false);
  });

  it('hears the publisher’s section, from the page, its address, or a line of input', () => {
    const plain = judge(ict).score;
    expect(judge({ ...ict, sections: ['Công nghệ'] }).score).toBeGreaterThan(plain);
    expect(judge({ ...ict, sections: ['Thể thao'] }).score).toBeLessThan(plain);
    expect(judge({ ...ict, url: 'https://news.example/so-hoa/bai-1.html' }).score).toBeGreaterThan(plain);
    expect(plainFacts({ text: 'x', section: 'so-hoa' }).sections).toEqual(['so-hoa']);
  });

  it('reads the opening only, so a long page adds nothing', () => {
    const opening = `${ict.text} `.repeat(200).slice(0, OPENING);
    const long = plainFacts({ title: ict.title, text: `${ict.lead}\n${opening}${'bóng đá '.repeat(9999)}` });
    expect(long.text).toBe(opening.trimEnd());
  });

  it('lets no question in a title silence news', () => {
    expect(judge({ ...ict, title: `${ict.title} thế nào?` }).ict).toBe(true);
    expect(judge({ ...ict, title: 'Thử nghiệm 5G ở nông thôn ra sao, nhà mạng được gì?' }).ict).toBe(true);
    expect(judge({ ...ict, title: '5G là gì?' }).ict).toBe(false);
  });

  it.each([
    ['AI', 'Ca sĩ ra MV dùng AI vẽ bối cảnh', 'Nữ ca sĩ nói khán giả thích hình ảnh trong MV mới.'],
    ['số', 'Tỉnh nâng cao chất lượng dân số', 'Chi cục Dân số tư vấn sức khỏe cho phụ nữ ở mười xã.'],
    ['mạng xã hội', 'Bức ảnh đám cưới gây sốt mạng xã hội', 'Cô dâu chú rể kể chuyện tình yêu mười năm.'],
    ['a brand', 'Apple mở bán iPhone mới tại Hà Nội', 'Khách xếp hàng mua máy, giá từ 25 triệu đồng.'],
    ['an appliance', 'Tủ lạnh thông minh giảm giá', 'Máy dùng công nghệ làm lạnh mới, khách được quà tặng.'],
    [
      'a drone',
      'Ukraine dùng drone cáp quang',
      'UAV dẫn bằng cáp quang bay 20 km, quân đội Nga khó gây nhiễu.',
    ],
    ['shares', 'Cổ phiếu FPT kéo VN-Index', 'Nhà đầu tư mua ròng cổ phiếu công nghệ trong phiên chiều.'],
  ])('is not carried by %s alone', (_what, title, lead) => {
    expect(judge(facts({ title, lead })).ict).toBe(false);
  });
});

describe('names', () => {
  const law: FoundEntity = {
    id: 'd',
    type: 'document',
    kind: 'law',
    name: 'Luật Viễn thông',
    where: 'title',
  };
  const doubtful = facts({
    title: 'Luật mới có hiệu lực từ tháng 7',
    lead: 'Doanh nghiệp cung cấp dịch vụ internet phải lưu dữ liệu trong nước.',
  });

  it('tip a doubtful page and tell so', () => {
    const without = judge(doubtful);
    const named = judge(doubtful, [law]);
    expect(named.score).toBeGreaterThan(without.score);
    expect(named.evidence).toContainEqual(
      expect.objectContaining({ kind: 'entity', what: law.name, where: 'title' }),
    );
  });
  it('never overrule the gate, and many count as four', () => {
    expect(judge(facts({ title: 'Món phở ngon', lead: 'Quán mở từ sáng sớm.' }), [law]).ict).toBe(false);
    const many = Array.from({ length: 50 }, (_, i) => ({ ...law, id: String(i) }));
    expect(nameParts(many)).toHaveLength(4);
  });
  it('places and common bodies say nothing', () => {
    const lao: FoundEntity = { id: 'l', type: 'place', kind: 'country', name: 'Lào', where: 'title' };
    expect(nameParts([lao, { ...law, kind: 'party' }])).toEqual([]);
  });
  it('are not asked for where they could turn nothing', () => {
    expect(namesMatter({ ict: true, score: 2, evidence: [] })).toBe(false);
    expect(namesMatter({ ict: false, score: -20, evidence: [] })).toBe(false);
    expect(namesMatter({ ict: false, score: -0.3, evidence: [] })).toBe(true);
  });
});
