/**
 * Where Vietnamese news systems keep the parts of an article: names of the families (VCCorp, cms-body, ONECMS, MasterCMS,
 * WordPress) and of papers with a layout of their own, newest first. Kept short, because the gate carries them.
 */
export const TITLE = '[data-role=title],[data-slot=title],h1';

export const LEAD =
  '[data-role=sapo],[data-slot=sapo],[class*=sapo],p.description,[class*=summary],[class*=__lead],.chappeau,.detail-desc';

/** A list, because the minifier would repeat a string at each use. */
export const BODIES =
  '[itemprop=articleBody],[data-role=content],[data-slot=content],.fck_detail,.the-article-body,.cms-body,article.entry,#maincontent,.singular-content,.detail-content,.edittor-content,.__MASTERCMS_CONTENT,.post-content,#content_detail,.text-long,.article__body,.article-body,.art-body,#article-editor,.lr-ct,.entry-content'.split(
    ',',
  );

export const SECTION = 'meta[property="article:section"],[class*=bread] a,[class*=cate] a';
