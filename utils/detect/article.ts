import type { Evidence, SeenPage } from './types';

/** Addresses of lists, tags, shops, jobs, courses, forums, legal texts, documents, encyclopaedias. */
const URL_SIGNS =
  /[/-](tags?|label|search|tim-kiem|chu-de|topic|event|author|van-ban|document|tai-lieu|wiki|products?|shop|viec-lam|jobs?|courses?|forum|threads?|notes|blog|post)\/|-(tag|event|trang)-?\d+|blogspot|[?&](page|trang|q|docid)=\d/i;
/** More of the text than this in links, and it is a list. */
const LINKS = 0.5;

const OUT = -3;

/** The sign in a page's build or address that it is no article; null where there is none. */
export function articleSign({ structure, url }: SeenPage): Evidence | null {
  const sign = (what: string, where: Evidence['where']): Evidence => ({
    kind: 'structure',
    what,
    where,
    weight: OUT,
  });
  if (structure && structure.paragraphs < 2 && !structure.articleMarkup) return sign('paragraphs', 'page');
  if (structure && structure.linkShare > LINKS) return sign('link-share', 'page');
  const address = URL_SIGNS.exec(url);
  return address && sign(address[0], 'url');
}
