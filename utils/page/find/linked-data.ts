import { machineDate } from '../../text/dates';
import type { PartialDate } from '../../text/partial-date';

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

/** The day a page's JSON-LD gives its own article; anything malformed counts as absent. */
export function linkedDate(document: Document): PartialDate | null {
  for (const { '@type': type, datePublished } of nodes(document)) {
    const isArticle = list(type).some((each) => ARTICLE.test(String(each)));
    const date = isArticle && typeof datePublished === 'string' ? machineDate(datePublished) : null;
    if (date) return date;
  }
  return null;
}
