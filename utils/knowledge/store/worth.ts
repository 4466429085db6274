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

/** Host, path and query of an address; each source is taken apart once, and a `URL` for each was a tenth of the import. */
const ADDRESS = /^https?:\/\/(?<host>[^/?#:@]+)(?::\d+)?(?<path>[^?#]*)(?<query>\??[^#]*)/i;

/** An address that ends in a name of few words and no number is a section or a front page, which may say something else tomorrow. */
function isSection(path: string, query: string): boolean {
  const whole = path.endsWith('/') ? path.replace(/\/+$/, '') : path;
  const last = whole.slice(whole.lastIndexOf('/') + 1);
  return !/\d{4}/.test(last + query) && last.split('-').length < 4;
}

const known = new WeakMap<Provenance, number>();

function worthOf(source: Provenance): number {
  const found = known.get(source) ?? weigh(source);
  known.set(source, found);
  return found;
}

function weigh({ url }: Provenance): number {
  const { host, path = '', query = '' } = ADDRESS.exec(url)?.groups ?? {};
  if (host === undefined) return -1;
  const name = host.toLowerCase();
  const row = worths.find(({ hosts }) => hosts.test(name));
  return (row?.worth ?? OTHER) - (isSection(path, query) ? 2 : 0);
}

/** The sources of one record, the best to check it with first; equals stay in the record's order. */
export function byWorth(sources: Provenance[]): Provenance[] {
  return sources.length < 2 ? sources : sources.toSorted((a, b) => worthOf(b) - worthOf(a));
}
