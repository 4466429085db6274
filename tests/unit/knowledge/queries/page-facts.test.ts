import { readFileSync } from 'node:fs';
import { Window } from 'happy-dom';
import { describe, expect, it } from 'vitest';
import { judge } from '../../../../utils/detect/judge/judge';
import { readFacts } from '../../../../utils/page/find/facts';
import { isNoise } from '../../../../utils/page/find/noise';
import { publishedDate } from '../../../../utils/page/find/published';
import { story } from '../../../../utils/page/find/root';
import { samplePages } from '../../../pages';

/** happy-dom's document stands for the browser's; scripts do not run. */
function documentOf(html: string): Document {
  const window = new Window({ url: 'https://news.example/' });
  window.document.write(html);
  return window.document as unknown as Document;
}

const page = (body: string, head = '') =>
  documentOf(`<!doctype html><html lang="vi"><head>${head}</head><body>${body}</body></html>`);
const prose =
  'Hai bên trao đổi về hạ tầng số, đào tạo kỹ sư an toàn thông tin và thử nghiệm mạng di động thế hệ mới ở ba tỉnh. ';
const paragraphs = `<p>${prose}</p><p>${prose.repeat(2)}</p><p>${prose}</p>`;

describe('sample pages', () => {
  // Its body comes by a script; the browser tests see it.
  const whole = samplePages.filter(({ file }) => file !== 'ictvietnam.html');

  it.each(whole.map((sample) => [sample.file, sample] as const))('%s', (file, sample) => {
    const document = documentOf(
      readFileSync(new URL(`../../../pages/served/${file}`, import.meta.url), 'utf8'),
    );
    const facts = readFacts(document, { href: `https://${sample.host}${sample.path}` });
    expect(judge(facts).ict).toBe(sample.ict);
    if (sample.ict) expect(publishedDate(document)).toBe(sample.published);
  });
});

describe('article root', () => {
  it.each([
    [
      'VCCorp',
      `<h1 data-role="title">T</h1><div class="detail-content afcbc-body" id="want">${paragraphs}</div>`,
    ],
    [
      'cms-body',
      `<h1 class="article__title cms-title">T</h1><div class="article__body cms-body" id="want">${paragraphs}</div>`,
    ],
    ['ONECMS', `<article class="entry" id="want">${paragraphs}</article>`],
    ['MasterCMS', `<div class="__MASTERCMS_CONTENT" id="want">${paragraphs}</div>`],
    [
      'an unknown layout',
      `<nav><a href="/">Trang chủ</a></nav><div><div id="want">${paragraphs}</div></div>`,
    ],
    [
      'bare text between empty paragraphs',
      `<div id="want">${prose}<p></p>${prose.repeat(2)}<p></p>${prose}</div>`,
    ],
  ])('of %s', (_family, body) => {
    const aside = `<aside><p>${prose.repeat(9)}</p></aside>`;
    expect(story(page(aside + body)).root?.id).toBe('want');
  });

  it('is none on a page of links', () => {
    const cards = `<div><a href="/1">${prose}</a></div>`.repeat(8);
    expect(story(page(`<div class="post-content">${cards}</div>`)).root).toBeNull();
  });

  it('has its headline and lead, inside or outside of it', () => {
    const document = page(
      `<h1 class="title-detail">Tiêu đề</h1><p class="description">${prose}</p><article class="fck_detail">${paragraphs}</article>`,
    );
    expect(story(document).title?.textContent).toBe('Tiêu đề');
    expect(story(document).lead?.textContent).toBe(prose);
  });
});

describe('noise', () => {
  const document = page(`<div class="cms-body has-author-box">
    <p id="text">${prose}</p>
    <figure><figcaption id="caption">Quang cảnh buổi họp.</figcaption></figure>
    <div type="RelatedOneNews" id="related"><a href="/x">Bài khác</a></div>
    <p id="away">Xem thêm: <a href="/y">Một tin nữa</a></p>
    <div id="links"><p><a href="/1">${prose}</a></p><p><a href="/2">${prose}</a></p></div>
    <p id="heading">Tin bài khác</p>
    <p id="teaser">${prose}</p>
    <aside id="beside">${prose}</aside>
  </div>`);
  const byId = (id: string) => document.getElementById(id)!;

  it.each(['text', 'caption'])('%s is text', (id) => expect(isNoise(byId(id))).toBe(false));
  it.each(['related', 'away', 'links', 'heading', 'teaser', 'beside'])('%s is not', (id) =>
    expect(isNoise(byId(id))).toBe(true),
  );
  it('an element without attributes is told by its tag', () => {
    const bare = page(`<div><p>${prose}</p><aside>${prose}</aside><footer>${prose}</footer></div>`);
    expect([...bare.querySelectorAll('div > *')].map(isNoise)).toEqual([false, true, true]);
  });
  it('begins with the longest heading of other news', () => {
    const tail = page(`<div><p>Các bài bài viết cùng chuyên mục :</p><p>${prose}</p></div>`);
    expect([...tail.querySelectorAll('p')].map(isNoise)).toEqual([true, true]);
  });
  it('is never the root itself', () => expect(isNoise(story(document).root!)).toBe(false));
});

describe('publication date', () => {
  const article = `<div class="afcbc-body">${paragraphs}</div>`;
  const ld = (data: unknown) => `<script type="application/ld+json">${JSON.stringify(data)}</script>`;

  it.each([
    [
      'JSON-LD',
      '',
      ld({ '@graph': [{ '@type': 'NewsArticle', datePublished: '2024-09-26T20:00:00Z' }] }),
      '2024-09-27',
    ],
    [
      'metadata',
      '',
      '<meta property="article:published_time" content="2024-09-27T08:00:00+07:00">',
      '2024-09-27',
    ],
    ['a time element', '<h1>T</h1><time datetime="2024-09-27 10:50">hôm nay</time>', '', '2024-09-27'],
    ['print by the headline', '<h1>T</h1><div>Thứ sáu 27/09/2024 14:27</div>', '', '2024-09-27'],
    [
      'a named place',
      '<span class="bread-crumb-detail__time">Thứ Sáu, 26/12/2025 - 22:10</span><h1>T</h1>',
      '',
      '2025-12-26',
    ],
  ])('from %s', (_from, body, head, expected) => {
    expect(publishedDate(page(body + article, head))).toBe(expected);
  });

  it.each([
    [
      'other articles in a list',
      '',
      ld({ '@type': 'ItemList', itemListElement: [{ '@type': 'NewsArticle', datePublished: '2020-01-01' }] }),
    ],
    ['the time of an edit', '<h1>T</h1><div>Cập nhật lúc 10:00 27/09/2024</div>', ''],
    ['a relative time', '<h1>T</h1><div>2 giờ trước</div>', ''],
    ['the day of an event in the lead', `<h1>T</h1><p>Ngày 5/4/2018, ${prose}</p>`, ''],
    ['a card beside the article', '<h1>T</h1><aside><time datetime="2024-01-01">1/1/2024</time></aside>', ''],
    ['JSON-LD that is none', '<h1>T</h1>', '<script type="application/ld+json">{oops</script>'],
  ])('not from %s', (_from, body, head) => {
    expect(publishedDate(page(body + article, head))).toBeNull();
  });
});
