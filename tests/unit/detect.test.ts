import { describe, expect, it } from 'vitest';
import { firstLook } from '../../utils/detect/first-look';
import { findTerms } from '../../utils/detect/terms';
import type { PageFacts } from '../../utils/detect/types';
import { finalVerdict } from '../../utils/detect/verdict';
import { isVietnamese } from '../../utils/detect/vietnamese';

const facts = (more: Partial<PageFacts>): PageFacts => ({
  url: '',
  title: '',
  lead: '',
  text: '',
  sections: [],
  lang: 'vi',
  structure: null,
  ...more,
});
const shown = (text: string) => findTerms(text).found.map((found) => `${found.group}: ${found.shown}`);

describe('terms', () => {
  it('are the same in every Unicode form, tone placement and in capitals', () => {
    for (const text of ['số hóa', 'số hoá', 'SỐ HÓA', 'số hóa'.normalize('NFD')])
      expect(shown(text)).toHaveLength(1);
  });
  it('give the longest name to its own group', () => {
    expect(shown('Thể Công Viettel')).toEqual(['brand: Thể Công Viettel']);
  });
  it('tell AI from "ai", and a number from a name', () => {
    expect(shown('Ai là người thắng?')).toEqual([]);
    expect(shown('dùng AI')).toEqual(['field: AI']);
    expect(shown('nền kinh tế số 1 thế giới')).toEqual([]);
    expect(shown('kinh tế số')).toEqual(['topic: kinh tế số']);
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

describe('first look', () => {
  const ict = facts({
    title: 'Nhà mạng thử nghiệm 5G ở nông thôn',
    lead: 'Cục Viễn thông cấp phép thử nghiệm băng tần mới cho ba doanh nghiệp.',
    text: 'Các trạm phát sóng được lắp ở ba tỉnh.',
  });

  it('gives reasons whose weights make up the score', () => {
    const { answer, score, evidence } = firstLook(ict);
    expect(answer).toBe('yes');
    expect(evidence.length).toBeGreaterThan(2);
    const counted = evidence.reduce((sum, { weight }) => sum + weight, 0);
    expect(Math.abs(score - counted)).toBeLessThan(3);
  });
  it('says no to a list of links and to an address of tags, whatever the words', () => {
    const structure = { paragraphs: 0, linkShare: 0.9, articleMarkup: false };
    expect(firstLook({ ...ict, structure }).answer).toBe('no');
    expect(firstLook({ ...ict, url: 'https://news.example/tag/5g/' }).answer).toBe('no');
  });
  it('hears the publisher’s section', () => {
    const inTech = firstLook({ ...ict, sections: ['Công nghệ'] });
    const inSport = firstLook({ ...ict, sections: ['Thể thao'] });
    expect(inTech.score).toBeGreaterThan(firstLook(ict).score);
    expect(inSport.score).toBeLessThan(firstLook(ict).score);
  });
  it('reads the opening only, so a long page adds nothing', () => {
    const long = { ...ict, text: 'a '.repeat(5000) };
    expect(firstLook({ ...long, text: `${long.text}${'bóng đá '.repeat(9999)}` }).score).toBe(
      firstLook(long).score,
    );
  });
});

describe('final verdict', () => {
  const document = { id: 'd', type: 'document', kind: 'decree', name: 'Nghị định', where: 'title' } as const;
  const doubtful = { answer: 'perhaps', score: -0.3, evidence: [] } as const;

  it('lets entities tip a doubtful page', () => {
    expect(finalVerdict({ ...doubtful, evidence: [] }, []).ict).toBe(false);
    const verdict = finalVerdict({ ...doubtful, evidence: [] }, [document]);
    expect(verdict.ict).toBe(true);
    expect(verdict.evidence).toEqual([{ kind: 'entity', what: 'Nghị định', where: 'title', weight: 0.6 }]);
  });
  it('never overrules a no, and never lets many names carry a page', () => {
    expect(finalVerdict({ answer: 'no', score: 3, evidence: [] }, [document]).ict).toBe(false);
    const many = Array.from({ length: 50 }, (_, i) => ({ ...document, id: String(i) }));
    expect(finalVerdict({ answer: 'perhaps', score: -0.9, evidence: [] }, many).score).toBeCloseTo(0.3);
  });
  it('takes places and common bodies for nothing', () => {
    const lao = { id: 'l', type: 'place', kind: 'country', name: 'Lào', where: 'title' } as const;
    expect(finalVerdict({ ...doubtful, evidence: [] }, [lao]).score).toBe(-0.3);
  });
});
