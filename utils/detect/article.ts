import type { Evidence, PageFacts } from './types';
import { plain } from './words';

/** Addresses of lists, tags, shops, jobs, courses, forums, legal texts, documents, encyclopaedias. */
const URL_SIGNS =
  /[/-](tags?|label|search|tim-kiem|chu-de|topic|event|author|van-ban|document|tai-lieu|wiki|products?|shop|viec-lam|jobs?|courses?|forum|threads?|notes|blog|post)\/|-(tag|event|trang)-?\d+|blogspot|[?&](page|trang|q|docid)=\d/i;
/** Titles of how-to pages, explainers, shops, jobs and legal texts; without marks. */
const TITLE_SIGNS =
  /^(cach|huong dan|meo|thu thuat|top \d+|tu khoa) |\d\/(qd|kh|tt|nd)-|la gi\b|(the nao|ra sao|te nhat|tot nhat)\?|tuyen dung|hoc phi|chinh hang|tra gop|\d\.\d{3}\.\d{3}/g;

const URL_WEIGHT = -3;
export const TITLE_WEIGHT = -2.5;
/** What speaks for an article before any sign is looked at. */
const PRIOR = 2;

const evidence = (what: string, where: Evidence['where'], weight: number): Evidence => ({
  kind: 'structure',
  what,
  where,
  weight,
});

function structureSigns({ structure }: PageFacts): Evidence[] {
  if (!structure) return [];
  const { articleMarkup, paragraphs, linkShare } = structure;
  return [
    evidence('paragraphs', 'page', paragraphs > 2 ? 0.5 : articleMarkup || paragraphs > 1 ? 0 : -3),
    evidence('link-share', 'page', linkShare > 0.5 ? -3 : 0),
  ];
}

/** Every different match of a pattern is one sign. */
export function signs(text: string, pattern: RegExp, where: Evidence['where'], weight: number): Evidence[] {
  const matches = plain(text).match(pattern) ?? [];
  return [...new Set(matches)].slice(0, 4).map((match) => evidence(match.trim(), where, weight));
}

/** Signs that a page is, or is not, a news article; weights are log-odds, a sum below 0 says it is none. */
export function articleSigns(facts: PageFacts, more: Evidence[]): { odds: number; found: Evidence[] } {
  const address = URL_SIGNS.exec(facts.url);
  const found = [
    ...structureSigns(facts),
    ...(address ? [evidence(address[0], 'url', URL_WEIGHT)] : []),
    ...signs(facts.title, TITLE_SIGNS, 'title', TITLE_WEIGHT),
    ...more,
  ];
  return { odds: found.reduce((sum, { weight }) => sum + weight, PRIOR), found };
}
