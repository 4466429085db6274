/**
 * Where Vietnamese news systems keep the parts of an article: names of the families (VCCorp, cms-body, ONECMS, MasterCMS,
 * WordPress) and of papers with a layout of their own, newest first. Kept short, because the gate carries them.
 */
export const TITLE =
  '[data-role=title],[data-slot=title],h1[class*=title],[class*=header-title],[class*=head__title],[itemprop=headline]:not(meta),h1';

export const LEAD =
  '[data-role=sapo],[data-slot=sapo],[class*=sapo],p.description,.cms-desc,[class*=article-summary],[class*=__summary],.article-content__lead,[class*=summary-post],.post-summary,.chappeau,.detail-desc';

export const BODY =
  '[itemprop=articleBody],[data-role=content],.afcbc-body,[data-slot=content],.fck_detail,.the-article-body,.cms-body,article.entry,#maincontent,.singular-content,.e-magazine__body,.detail-content,.knc-content,#ContentDetail,#divNewsContent,.edittor-content,.__MASTERCMS_CONTENT,.post-content,#content_detail,.text-long,.article__body,.article-body,#article-body,.art-body,#article-editor,.ct-edtior-web,.detail__content,.contentdetail,.lr-ct,#divArticleContent,#entry-body,.boxdetail .contents,.td-post-content,.entry-content,.post-detail-body';

export const SECTION = 'meta[property="article:section"],[class*=bread] a,.detail-cate a,[class*=category] a';
