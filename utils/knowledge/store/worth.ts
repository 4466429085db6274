import type { Provenance } from '../card';

/**
 * How well a source serves a reader who wants to check a line, as rows: the first that fits says its worth, higher is
 * better. What a body itself publishes and the national press stand before copies, encyclopaedias and code.
 */
const worths: readonly { worth: number; hosts: RegExp; why: string }[] = [
  {
    worth: 0,
    hosts: /(^|\.)(wikipedia|wikidata|github|ror)\.(org|com)$|(^|\.)baomoi\.com$|(^|\.)einpresswire\.com$/,
    why: 'anybody edits it, or it repeats what others wrote',
  },
  {
    worth: 3,
    hosts:
      /(^|\.)(chinhphu|baochinhphu)\.vn$|(^|\.)(gov|go|gob|gouv|govt|mil)(\.[a-z]{2})?$|(^|\.)europa\.eu$/,
    why: 'a state body says it itself',
  },
  {
    worth: 2,
    hosts:
      /(^|\.)(nhandan|vietnamplus|vnanet|vnexpress|tuoitre|thanhnien|vietnamnet|vietnamnews|vov|vovworld|vtv|qdnd|baotintuc|bnews|laodong|tienphong|ictvietnam|baoquocte|vneconomy)\.(vn|net)$|(^|\.)(dantri\.com|nld\.com|sggp\.org)\.vn$/,
    why: 'a paper read in the whole country, or one of the field',
  },
];
const OTHER = 1;

/** An address that ends in a name of few words and no number is a section or a front page, which may say something else tomorrow. */
function isSection(url: URL): boolean {
  const last = url.pathname.split('/').filter(Boolean).at(-1) ?? '';
  return !/\d{4}/.test(last + url.search) && last.split('-').length < 4;
}

function worthOf({ url }: Provenance): number {
  if (!URL.canParse(url)) return -1;
  const address = new URL(url);
  const known = worths.find(({ hosts }) => hosts.test(address.hostname));
  return (known?.worth ?? OTHER) - (isSection(address) ? 2 : 0);
}

/** The sources of one record, the best to check it with first; equals stay in the record's order. */
export function byWorth(sources: Provenance[]): Provenance[] {
  if (sources.length < 2) return sources;
  return sources
    .map((source) => ({ source, worth: worthOf(source) }))
    .sort((a, b) => b.worth - a.worth)
    .map(({ source }) => source);
}
