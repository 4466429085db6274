import { machineDate } from '../../text/dates';
import type { PartialDate } from '../../text/partial-date';

/** What a page's JSON-LD says of its own article. */
export interface LinkedArticle {
  isArticle: boolean;
  published: PartialDate | null;
  sections: string[];
}

type Json = Record<string, unknown>;
const isObject = (value: unknown): value is Json =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
const list = (value: unknown): unknown[] =>
  Array.isArray(value) ? value : value === undefined ? [] : [value];
const ARTICLE =
  /^(NewsArticle|Article|ReportageNewsArticle|AnalysisNewsArticle|OpinionNewsArticle|BlogPosting)$/;

/** A script that is no JSON is the page's slip; the page then simply says nothing there. */
function parse(source: string): unknown {
  try {
    return JSON.parse(source);
  } catch {
    return null;
  }
}

/** Top-level nodes only: articles inside an `ItemList` are other pages. */
function nodes(document: Document): Json[] {
  return [...document.querySelectorAll('script[type="application/ld+json"]')]
    .flatMap((script) => list(parse(script.textContent ?? '')))
    .filter(isObject)
    .flatMap((node) => [node, ...list(node['@graph']), ...list(node.mainEntity)])
    .filter(isObject);
}

/** Reads the page's JSON-LD; anything malformed counts as absent. */
export function linkedData(document: Document): LinkedArticle {
  const articles = nodes(document).filter((node) =>
    list(node['@type']).some((type) => ARTICLE.test(String(type))),
  );
  const dates = articles.map(({ datePublished }) =>
    typeof datePublished === 'string' ? machineDate(datePublished) : null,
  );
  const sections = articles.flatMap(({ articleSection }) => list(articleSection));
  return {
    isArticle: articles.length > 0,
    published: dates.find((date) => date !== null) ?? null,
    sections: sections.filter((section) => typeof section === 'string'),
  };
}
