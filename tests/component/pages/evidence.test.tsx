import { describe, expect, it } from 'vitest';
import { tellEvidence } from '../../../components/page/evidence';
import { pageWords } from '../../../utils/words/pages/words';

describe('evidence in words', () => {
  it('speaks of each kind, in both languages', () => {
    const evidence = [
      { kind: 'section', what: 'Công nghệ', where: 'section', weight: 1 },
      { kind: 'reader', what: '', where: 'page', weight: 0.9 },
      { kind: 'language', what: 'en', where: 'page', weight: -1 },
      { kind: 'structure', what: 'a-sign-without-words', where: 'page', weight: -0.5 },
    ] as const;
    expect(tellEvidence([...evidence], pageWords('vi').verdict)).toEqual({
      forIct: ['chuyên mục “Công nghệ”', 'bạn đã chọn cho trang này'],
      against: ['trang viết bằng ngôn ngữ “en”', 'cách dựng trang'],
    });
    expect(tellEvidence([...evidence], pageWords('en').verdict).forIct[0]).toBe('the section “Công nghệ”');
  });
});
