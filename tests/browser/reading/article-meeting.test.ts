import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { cardText } from '../kit/card';
import { browsers, launch, type Rig, until } from '../kit/harness';

interface Article {
  title: string;
  lead: string;
  published: string;
  body: string[];
}

/** A page as vnexpress.net builds its own: headline and lead stand outside the body, a caption among the paragraphs. */
const pageOf = ({ title, lead, published, body }: Article) => `<!doctype html><html lang="vi"><head>
<meta charset="utf-8"><title>${title}</title><meta name="pubdate" content="${published}T08:00:00+07:00"></head><body>
<h1 class="title-detail">${title}</h1><p class="description">${lead}</p>
<article class="fck_detail">${body.map((text) => `<p class="Normal">${text}</p>`).join('')}</article></body></html>`;

const filler =
  'Các bên cho rằng chuyển đổi số, hạ tầng số, dữ liệu, trí tuệ nhân tạo và an toàn thông tin là những lĩnh vực cần đầu tư lâu dài, đi cùng đào tạo nhân lực công nghệ thông tin, viễn thông. ';

/** The minister's talks open it; the visit to two universities, with more names, stands further down. */
const talks: Article = {
  title: 'Việt Nam và Phần Lan mở rộng hợp tác về công nghệ số',
  lead: 'Bộ trưởng Bộ Thông tin và Truyền thông Nguyễn Mạnh Hùng vừa có chuyến công tác tại Phần Lan, mang theo đề xuất về hạ tầng số và kinh tế số giữa hai nước.',
  published: '2024-09-27',
  body: [
    'Tiếp đoàn Việt Nam, Bộ trưởng Giao thông và Truyền thông Phần Lan Lulu Ranne nói hai bộ lần đầu ngồi với nhau để bàn về trí tuệ nhân tạo, an toàn thông tin và nhân lực số.',
    'Hai Bộ trưởng sau buổi hội đàm. Ảnh minh họa',
    filler,
    'Cũng trong chuyến đi, Bộ trưởng Nguyễn Mạnh Hùng đến Đại học Oulu và Đại học Aalto; hai trường sẽ cùng Học viện Công nghệ Bưu chính Viễn thông mở các khóa đào tạo về lãnh đạo và nghiên cứu.',
    filler + filler,
  ],
};
/** Another matter altogether, in the month in which the minister met the firm that is named in passing. */
const passing: Article = {
  title: 'Bộ Thông tin và Truyền thông góp ý dự thảo về an toàn thông tin mạng',
  lead: 'Bộ trưởng Nguyễn Mạnh Hùng đề nghị các doanh nghiệp viễn thông, công nghệ thông tin trong nước rà soát hạ tầng số và báo cáo trước cuối năm, theo kế hoạch chuyển đổi số của Bộ.',
  published: '2024-09-27',
  body: [
    filler,
    filler,
    filler + filler + filler,
    'Thiết bị mạng di động ở các thành phố lớn hiện do vài nhà cung cấp lắp đặt, trong đó có Nokia và các hãng khác, với nhiều thế hệ công nghệ viễn thông cùng tồn tại.',
    filler,
  ],
};
/** A report of talks that the dataset does not hold, a day after talks of the same host with somebody else. */
const another: Article = {
  title: 'Bộ Thông tin và Truyền thông tiếp Đại sứ Ấn Độ, bàn hợp tác bán dẫn',
  lead: 'Bộ trưởng Nguyễn Mạnh Hùng ngày 20/2 tiếp Đại sứ Ấn Độ, hai bên trao đổi về đào tạo kỹ sư bán dẫn, trí tuệ nhân tạo và hợp tác công nghệ số giữa doanh nghiệp hai nước.',
  published: '2025-02-20',
  body: [
    filler,
    filler,
    filler + filler,
    'Tuần này, Bộ cũng làm việc với một đoàn của Trung Quốc về công nghệ.',
    filler,
  ],
};

describe.each(browsers)('which meeting an article reports, in %s', (name) => {
  let rig: Rig;
  beforeAll(async () => {
    rig = await launch(name);
    await rig.settled();
  });
  afterAll(() => rig.close());

  const opened = async (article: Article, n: number) => {
    const address = `/bai-mau-${4_970_000 + n}.html`;
    rig.server.serve('vnexpress.net', address, pageOf(article));
    const page = await rig.open(`http://vnexpress.net${address}`);
    const state = await until(
      async () => {
        const seen = await rig.state(page);
        return seen && seen.names.length > 0 ? seen : null;
      },
      10_000,
      'names',
    );
    return { page, state };
  };
  const read = async (article: Article, n: number) => {
    const { page, state } = await opened(article, n);
    await page.close();
    return state;
  };
  const sides = (state: Awaited<ReturnType<typeof read>>) =>
    (state.pairs ?? []).map((pair) =>
      pair.sides
        .map(({ entity }) => entity)
        .sort()
        .join(' '),
    );

  it('is that of headline and lead, not the one with more of its people further down', async () => {
    const state = await read(talks, 1);
    expect(state.meeting?.map(({ meeting }) => meeting.id)).toEqual([
      '2024-09-viet-nam-phan-lan-hoi-dam-tttt',
    ]);
    expect(state.meeting?.[0]?.reasons).toMatchObject({
      foremost: ['nguyen-manh-hung', 'lulu-ranne'],
      present: 2,
    });
    expect(sides(state)[0]).toBe('lulu-ranne nguyen-manh-hung');
    expect(state.pairs?.[0]).toMatchObject({ meetings: 1, reported: 1 });
    expect(sides(state)).toContain('phan-lan viet-nam');
    // One delegation, or a minister and his own ministry, is no pair.
    expect(sides(state)).not.toContain('bo-thong-tin-va-truyen-thong nguyen-manh-hung');
    expect(sides(state).filter((pair) => pair === 'nguyen-manh-hung ptit')).toEqual([]);
  });

  it('is no earlier meeting on the card of whom it was with', async () => {
    const { page } = await opened(talks, 4);
    await rig.tell(page, 'show', { entity: 'lulu-ranne' });
    const card = await until(() => cardText(rig, page), 8000, 'the card');
    expect(card).toMatch(/^Lulu Ranne/);
    expect(card).toContain('Chưa ghi nhận lần gặp');
    expect(card).toContain('Cuộc gặp trong bài này');
    await page.close();
  });

  it('is none where a firm it met that month is named in passing', async () => {
    expect((await read(passing, 2)).meeting).toBeUndefined();
  });

  it('is none where the article reports another meeting of that week', async () => {
    expect((await read(another, 3)).meeting).toBeUndefined();
  });
});
