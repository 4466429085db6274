import { describe, expect, it } from 'vitest';
import { blank, emptyBody, type Whole } from '../../../../utils/library/schema';
import { isSameArticle } from '../../../../utils/library/store/same-article';

const whole = (title: string, text: string): Whole => ({
  article: {
    ...blank('a', 'https://bao.example/1', 'https://bao.example/1', '2026-01-01T00:00:00.000Z'),
    title,
  },
  body: { ...emptyBody('a'), text },
});
const first =
  'Hai bên trao đổi về hạ tầng số, đào tạo kỹ sư an toàn thông tin và thử nghiệm mạng di động thế hệ mới ở ba tỉnh miền núi phía bắc trong năm nay.';
const other =
  'Tập đoàn trình bày một mô hình ngôn ngữ lớn dùng tiếng Việt, huấn luyện trên máy chủ trong nước và mở mã nguồn cho các trường đại học từ tháng sau.';

describe('two copies from one address', () => {
  it.each([
    ['the same text', 'Tít', first, 'Tít', first, true],
    ['a story that grew', 'Tít', first, 'Tít', `${first}\n${other}`, true],
    ['a headline that was rewritten', 'Tít', first, 'Tít mới', `${first} Thêm một câu.`, true],
    ['a copy without text', 'Tít', first, 'Một tít khác', '', true],
    ['another article', 'Tít', first, 'Một tít khác', other, false],
    ['a column under one headline', 'Điểm tin', first, 'Điểm tin', other, false],
    ['a first line of another', 'Tít', first, 'Một tít khác', 'Đang tải bài viết.', false],
    ['a first line of the same', 'Tít', first, 'Tít', 'Đang tải bài viết.', true],
  ])('%s', (_, titleA, textA, titleB, textB, same) => {
    expect(isSameArticle(whole(titleA, textA), whole(titleB, textB))).toBe(same);
  });

  // Of n syllables there are n - 7 runs of eight.
  const words = (from: number, count: number) =>
    Array.from({ length: count }, (_, at) => `chữ${'abcdefghij'.charAt(at % 10)}${from + at}`).join(' ');
  it.each([
    ['no more than a caption each', 18, 18, 'Một tít khác', true],
    ['a text just longer than a caption', 19, 19, 'Một tít khác', false],
    ['beside a whole text a caption under the same headline', 40, 18, 'Tít', true],
    ['beside a whole text one just longer than a caption under the same headline', 40, 19, 'Tít', false],
  ])('%s', (_, here, there, title, same) => {
    const [one, two] = [whole('Tít', words(0, here)), whole(title, words(500, there))];
    expect([isSameArticle(one, two), isSameArticle(two, one)]).toEqual([same, same]);
  });
});
