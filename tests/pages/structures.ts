/**
 * Article pages as the publishing systems of the Vietnamese press build them, in words of our own. Every line of the article
 * and of everything around it carries a number, so that a copy can be counted: what of the article it has, and what else.
 */
export interface Structure {
  /** System or paper, and what is particular about the page. */
  kind: string;
  html: string;
  title: string;
  /** The article's lines: lead, paragraphs, captions. */
  article: string[];
}

const subjects = [
  'nhà mạng',
  'cơ quan quản lý',
  'trường đại học',
  'doanh nghiệp phần mềm',
  'trung tâm dữ liệu',
  'hiệp hội viễn thông',
];
const acts = [
  'thử nghiệm mạng di động thế hệ mới',
  'mở dữ liệu dùng chung',
  'đào tạo kỹ sư an toàn thông tin',
  'xây dựng nền tảng định danh',
  'nối cáp quang qua biên giới',
];
const ends = [
  'trong năm nay',
  'ở ba tỉnh miền núi',
  'cùng các đối tác trong vùng',
  'với kinh phí của hai bên',
];

/** Makes pages whose lines are told apart by their numbers. */
class Words {
  readonly article: string[] = [];
  private count = 0;

  private next(): string {
    this.count += 1;
    const n = this.count;
    return `${subjects[n % subjects.length]} số ${n}a ${acts[n % acts.length]} ${ends[n % ends.length]}`;
  }

  /** A sentence of the article. */
  line(parts = 1): string {
    const words = `Theo kế hoạch, ${Array.from({ length: parts }, () => this.next()).join(', ')}.`;
    this.article.push(words);
    return words;
  }

  paragraphs(count: number, tag = 'p', attributes = ''): string {
    return Array.from({ length: count }, () => `<${tag} ${attributes}>${this.line(2)}</${tag}>`).join('\n');
  }

  /** A line of something else on the page. */
  other(): string {
    this.count += 1;
    return `Tin ngoài lề ${this.count}z về giá cả, thời tiết và giải bóng của tỉnh`;
  }
}

interface Page {
  title?: string;
  head?: string;
  html?: string;
  body: string;
}

const TITLE = 'Hai bộ bàn về chuyển đổi số và hạ tầng viễn thông';

/** Menus, boxes of other news, comments and a footer, as they stand around every article. */
const around = (w: Words, article: string) => `
  <header><a href="/"><img alt="" src="data:,"></a><nav>${Array.from({ length: 9 }, (_, n) => `<a href="/muc-${n}">Mục ${n}z</a>`).join(' ')}</nav></header>
  ${article}
  <aside><h3>Xem nhiều</h3>${Array.from({ length: 6 }, (_, n) => `<article class="story"><h4><a href="/khac-${n}.html">${w.other()}</a></h4></article>`).join('')}</aside>
  <div class="box-comment"><h3>Bình luận</h3><p>${w.other()}, tôi nghĩ như vậy là rất tốt cho người dân ở quê chúng tôi.</p></div>
  <footer><p>Giấy phép 12z. Tổng biên tập: Nguyễn Văn 13z. ${w.other()}</p></footer>`;

const related = (w: Words) =>
  `<ul>${Array.from({ length: 3 }, (_, n) => `<li><a href="/lq-${n}.html">${w.other()}</a></li>`).join('')}</ul>`;
const h1 = (attributes = '') => `<h1 ${attributes}>${TITLE}</h1>`;

type Build = (w: Words) => Page;

const builds: Record<string, Build> = {
  'own names: lead outside, box inside': (w) => ({
    body: around(
      w,
      `<section class="page-detail"><span class="date">Thứ tư, 22/10/2025, 19:25 (GMT+7)</span>${h1('class="title-detail"')}<p class="description"><span class="location-stamp">Hà Nội</span>${w.line()}</p>
      <article class="fck_detail">${w.paragraphs(4, 'p', 'class="Normal"')}<div class="box-tinlienquanv2">${related(w)}</div><figure class="tplCaption"><img alt="" src="data:,"><figcaption><p class="Image">${w.line()}</p></figcaption></figure>${w.paragraphs(3)}</article></section>`,
    ),
  }),
  'VCCorp: data roles, related box as prose': (w) => ({
    body: around(
      w,
      `<div class="detail-cmain">${h1('class="detail-title article-title" data-role="title"')}<div class="detail-time"><div data-role="publishdate">19/09/2026 19:37 GMT+7</div></div><h2 class="detail-sapo" data-role="sapo">${w.line()}</h2>
      <div class="detail-content afcbc-body" data-role="content">${w.paragraphs(3)}<div class="VCSortableInPreviewMode" type="RelatedOneNews"><a href="/x.htm"><img alt="" src="data:,"></a><a href="/x.htm">${w.other()}</a></div>${w.paragraphs(4)}<div class="VCSortableInPreviewMode" type="content"><p>${w.line()}</p></div></div></div>`,
    ),
  }),
  'VCCorp: long form': (w) => ({
    body: around(
      w,
      `<div class="detail__maga">${h1('data-role="title"')}<div class="detail-content" data-role="content"><div id="contentMagazine"><div class="sp-body-content">${w.paragraphs(3)}</div><div class="sp-body-content">${w.paragraphs(3)}</div></div></div></div>`,
    ),
  }),
  'cms-body: author and relate boxes': (w) => ({
    body: around(
      w,
      `<div class="article">${h1('class="article__title cms-title"')}<div class="article__meta"><time class="time" datetime="2026-05-05T08:00:11+0700">05/05/2026</time></div><div class="article__sapo cms-desc">${w.line()}</div>
      <div class="article__body zce-content-body cms-body" itemprop="articleBody">${w.paragraphs(5)}<div class="article-relate"><article class="story"><h2 class="story__heading"><a class="cms-relate" href="/r">${w.other()}</a></h2></article></div>${w.paragraphs(2)}<table class="picture"><tr><td class="pic"><img alt="" src="data:,"></td></tr><tr><td class="caption">${w.line()}</td></tr></table></div><div class="article__author">Nhóm phóng viên 99z</div></div>`,
    ),
  }),
  'ONECMS: header inside the body': (w) => ({
    body: around(
      w,
      `<div class="b-maincontent"><article class="entry entry-no-padding"><div class="sc-longform-header">${h1('class="sc-longform-header-title block-sc-title"')}<span class="sc-longform-header-date">14/08/2026 - 21:20 |</span><p class="sc-longform-header-sapo">${w.line()}</p></div>${w.paragraphs(6)}<div class="c-box"><h3>Bài liên quan</h3>${related(w)}</div></article></div>`,
    ),
  }),
  'MasterCMS: related card in a table': (w) => ({
    body: around(
      w,
      `${h1('class="detail-title"')}<span class="format_time">09:30 12/03/2026</span><div class="detail-desc">${w.line()}</div><div class="__MASTERCMS_CONTENT">${w.paragraphs(3)}<table class="__mb_article_in_image"><tr><td><a href="/a">${w.other()}</a></td></tr></table>${w.paragraphs(3)}<p style="text-align:right" class="p-author">Tác giả 98z</p></div>`,
    ),
  }),
  'provincial, month folders: first paragraph is the lead': (w) => ({
    body: around(
      w,
      `<div id="content" class="content-detail">${h1()}<div class="td-post-content">${w.paragraphs(7)}</div></div>`,
    ),
  }),
  'WordPress: entry content': (w) => ({
    html: 'class="js"',
    body: `<div class="wrap single-post comments-open">${around(w, `<article class="post type-post">${h1('class="entry-title"')}<div class="entry-content">${w.paragraphs(5)}<h2>Phần hai của bài</h2>${w.paragraphs(3)}</div></article>`)}</div>`,
  }),
  'data slots': (w) => ({
    body: around(
      w,
      `<article data-slot="container">${h1('data-slot="title"')}<h2 data-slot="sapo">${w.line()}</h2><div id="desktop-in-article" data-slot="content">${w.paragraphs(4)}<div data-slot="ads-in-content"><p>${w.other()}</p></div>${w.paragraphs(4)}</div><ul class="tags-wrap"><li><a href="/tag">Từ khóa 97z</a></li></ul></article>`,
    ),
  }),
  'main content by id': (w) => ({
    body: around(
      w,
      `<div class="content-detail"><div class="bread-crumb-detail__time">Thứ Sáu, 26/12/2025 - 22:10</div>${h1('class="content-detail-title"')}<h2 class="content-detail-sapo sm-sapo-mb-0">${w.line()}</h2><div id="maincontent" class="maincontent main-content">${w.paragraphs(4)}<div class="ck-cms-insert-neww-group articles-edit">${related(w)}</div>${w.paragraphs(3)}</div></div>`,
    ),
  }),
  'rows of a grid, class names of a framework': (w) => ({
    body: around(
      w,
      `<div class="row article-title">${h1('class="article-title mb-0"')}</div><div class="col-md-4 mb-2">Thứ Hai, 08:15, 02/03/2026</div><div class="row article-summary"><h2><div>${w.line()}</div></h2></div><div class="row article-content"><div class="text-long">${w.paragraphs(6)}</div></div><div class="article-tools">Chia sẻ 96z</div>`,
    ),
  }),
  'bold headings, editor content': (w) => ({
    body: around(
      w,
      `<header>${h1('class="font28 bold lh-1-3"')}</header><h2 class="font18 bold inline-nb">${w.line()}</h2><div class="edittor-content box-cont clearfix" itemprop="articleBody">${w.paragraphs(6)}<figure class="expNoEdit"><img alt="" src="data:,"></figure><p>Đọc thêm: <a href="/x">${w.other()}</a></p></div>`,
    ),
  }),
  'art-body with a chapeau': (w) => ({
    body: around(
      w,
      `${h1('class="title"')}<div class="chappeau"><p>${w.line()}</p></div><div class="art-body">${w.paragraphs(7)}</div>`,
    ),
  }),
  'the-article names, note box is content': (w) => ({
    body: around(
      w,
      `<article>${h1('class="the-article-title"')}<ul><li class="the-article-publish">02:30 23/11/2024</li></ul><p class="the-article-summary">${w.line()}</p><div class="the-article-body">${w.paragraphs(4)}<div class="notebox"><p>${w.line()}</p></div>${w.paragraphs(3)}<div id="innerarticle" class="inner-article"><a href="/x">${w.other()}</a></div></div><p class="the-article-tags"><a href="/t">95z</a></p></article>`,
    ),
  }),
  'post content without extension': (w) => ({
    body: around(
      w,
      `${h1('class="post-title"')}<div class="post-summary"><p>${w.line()}</p></div><div class="post-content"><div itemprop="articleBody">${w.paragraphs(6)}</div></div>`,
    ),
  }),
  'bare text between empty paragraphs': (w) => ({
    body: around(
      w,
      `<div class="detail-wrap">${h1()}<div class="noi-dung">${Array.from({ length: 7 }, () => `${w.line(2)}<p></p>`).join('')}</div></div>`,
    ),
  }),
  'unknown names, each paragraph in a box': (w) => ({
    body: around(
      w,
      `<section>${h1()}<p class="description">${w.line()}</p><div class="noidung">${w.paragraphs(8).replaceAll('<p ', '<div class="khoi"><p ').replaceAll('</p>', '</p></div>')}</div></section>`,
    ),
  }),
  'unknown names, two columns of boxes': (w) => ({
    body: around(
      w,
      `<main>${h1()}<div class="bai"><div class="cot"><div class="doan">${w.paragraphs(3)}</div><div class="doan">${w.paragraphs(2)}</div></div><div class="cot"><div class="doan">${w.paragraphs(3)}</div></div></div></main>`,
    ),
  }),
  'a known name on the first of three parts': (w) => ({
    body: around(
      w,
      `<div class="trang">${h1()}<div class="detail-content">${w.paragraphs(1)}</div><div class="phan">${w.paragraphs(4)}</div><div class="phan">${w.paragraphs(4)}</div></div>`,
    ),
  }),
  'one known name on two parts': (w) => ({
    body: around(
      w,
      `<div class="trang">${h1()}<div class="detail-content">${w.paragraphs(3)}</div><div class="quang-cao-94z"></div><div class="detail-content">${w.paragraphs(2)}</div></div>`,
    ),
  }),
  'paragraphs straight in the body': (w) => ({
    body: `${h1()}${w.paragraphs(6)}<footer><p>${w.other()}</p></footer>`,
  }),
  'a logo is the first headline': (w) => ({
    head: `<meta property="og:title" content="${TITLE}">`,
    body: `<div class="top"><h1 class="logo"><a href="/">Báo 93z</a></h1></div>${around(w, `<div class="bai-viet">${h1()}<div class="noidung">${w.paragraphs(6)}</div></div>`)}`,
  }),
  'a longer copy that is hidden': (w) => {
    const hidden = `<div class="afcbc-body detail-content" style="display:none">${`<p>${w.other()}, bản in cũ của bài này dài hơn nhiều so với bản đang đọc.</p>`.repeat(12)}</div>`;
    return {
      body: around(
        w,
        `${hidden}${h1('data-role="title"')}<div class="detail-content" data-role="content">${w.paragraphs(6)}</div>`,
      ),
    };
  },
  'class words on html and body': (w) => ({
    html: 'class="page-related has-comments"',
    body: around(
      w,
      `<div class="page-detail">${h1('class="title-detail"')}<p class="description">${w.line()}</p><article class="fck_detail">${w.paragraphs(6)}</article></div>`,
    ),
  }),
  'words of an editor: spans in spans': (w) => ({
    body: around(
      w,
      `<div>${h1()}<div class="chitiet">${w.paragraphs(6).replaceAll('<p >', '<p><span style="font-size:14px"><span>').replaceAll('</p>', '</span></span></p>')}</div></div>`,
    ),
  }),
  'a form around the whole page': (w) => ({
    body: `<form id="aspnetForm" action="/">${around(w, `${h1()}<div id="divArticleDescription"><p>${w.line()}</p></div><div id="divArticleContent">${w.paragraphs(6)}</div>`)}</form>`,
  }),
  'a table lays it out': (w) => ({
    body: `<table><tr><td>${Array.from({ length: 5 }, (_, n) => `<a href="/m${n}">Mục ${n}z</a>`).join('<br>')}</td><td>${h1()}${w.paragraphs(6)}</td></tr></table>`,
  }),
  'lists and quotes are text': (w) => ({
    body: around(
      w,
      `${h1()}<div class="detail-content">${w.paragraphs(3)}<ul><li>${w.line()}</li><li>${w.line()}</li></ul><blockquote><p>${w.line()}</p></blockquote>${w.paragraphs(3)}</div>`,
    ),
  }),
  'other news after a heading, by no name': (w) => ({
    body: around(
      w,
      `<div class="trang">${h1()}<div class="noidung">${w.paragraphs(6)}<h3>Tin cùng chuyên mục</h3>${Array.from({ length: 4 }, (_, n) => `<div><h4><a href="/k${n}">${w.other()}</a></h4><p>${w.other()}.</p></div>`).join('')}</div></div>`,
    ),
  }),
  'cards below the article, by no name': (w) => ({
    body: around(
      w,
      `<div class="trang">${h1()}<div class="noidung">${w.paragraphs(6)}</div><div class="hang">${Array.from({ length: 5 }, (_, n) => `<div class="the"><h3><a href="/k${n}">${w.other()}</a></h3><p>${w.other()}, một câu tóm tắt khá dài của tin ấy.</p></div>`).join('')}</div></div>`,
    ),
  }),
  'paragraphs without boxes: display contents': (w) => ({
    head: '<style>.detail-content p { display: contents }</style>',
    body: around(w, `${h1()}<div class="detail-content">${w.paragraphs(6)}</div>`),
  }),
  'a short note of two paragraphs': (w) => ({
    head: '<meta property="og:type" content="article">',
    body: around(
      w,
      `<div>${h1('class="detail-title"')}<h2 class="detail-sapo">${w.line()}</h2><div class="detail-content">${w.paragraphs(2)}</div></div>`,
    ),
  }),
};

export const structures: Structure[] = Object.entries(builds).map(([kind, build]) => {
  const words = new Words();
  const { title = `${TITLE} - Báo mẫu`, head = '', html = '', body } = build(words);
  return {
    kind,
    title: TITLE,
    article: words.article,
    html: `<!doctype html><html lang="vi" ${html}><head><meta charset="utf-8"><title>${title}</title>${head}</head><body ${html}>${body}</body></html>`,
  };
});
