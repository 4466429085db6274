/**
 * Where Vietnamese news systems keep the parts of an article; families and papers, newest layout first.
 * Order matters: the first that is present, with text, wins.
 */
export const TITLE =
  'h1.title-detail,[data-role=title],h1.detail-title,[data-slot=title],h1.content-detail-title,h1.article__title,.article__headline,h1.cms-title,.c-detail-head__title,.sc-longform-header-title,h1.the-article-title,h1.article-title,h1.article-header__title,h1.post-title,h1.title_detail,h1.title[itemprop=headline],h1.e-magazine__title,h1.entry-title,h1.kbwc-title,[itemprop=headline]';

export const LEAD =
  'p.description,[data-role=sapo],.detail-sapo,[data-slot=sapo],.content-detail-sapo,.article__sapo,.cms-desc,.sc-longform-header-sapo,.the-article-summary,.article-summary,.article-content__lead,.singular-sapo,.post-summary,.chappeau,.detail-desc,.article-sapo,.lr-summary-post,.detail__summary,.knc-sapo,h2.sapo,p.sapo,.sapo,[itemprop=description]:not(meta)';

export const BODY =
  '[itemprop=articleBody],[data-role=content],.afcbc-body,[data-slot=content],.fck_detail,.the-article-body,.article__body,.cms-body,article.entry,#maincontent,.maincontent.main-content,.singular-content,.e-magazine__body,.detail-content-body,.detail-content,.knc-content,#ContentDetail,#divNewsContent,.edittor-content,.__MASTERCMS_CONTENT,.post-content,#content_detail,.text-long,#article-body,.article-body,.art-body,#article-editor,.ct-edtior-web,.detail__content,.contentdetail,.lr-ct,.post-ct-entry,#divArticleContent,#entry-body,.boxdetail .contents,.td-post-content,.tdb_single_content,.entry-content,.post-detail-body';

export const DATE =
  '[data-role=publishdate],.detail-time,.pdate,.header-content .date,.bread-crumb-detail__time,.author-time,.article__meta time,.c-detail-head__time,.sc-longform-header-date,.the-article-publish,.article-meta__time,.post-subinfo,.time-update,.f-datetime,.format_time,.article-detail-date,.detail__meta,.date-detail,.kbwcm-time,.date-new,.publishDate,.ArticleDate,.entry-date,span.time,div.date';

export const SECTION =
  'meta[property="article:section"],meta[itemprop=articleSection],.detail-cate a,.bread-crumb-detail a,[class*=breadcrumb] a,.the-article-category a,.brcrum-title a,[itemprop=articleSection]';
