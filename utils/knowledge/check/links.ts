import type { Finding, Rows } from './rows';

/** Hosts that serve copies of other publishers' pages, or tests of their own site: never a source. */
const copies = /^(beta\d*|betaen|demo|uatweb|staging|test)\./;

/** Links a reader should not be sent to: bare addresses, test servers, hosts with a trailing dot. */
export function checkLinks(rows: Rows): Finding[] {
  return rows.sources.flatMap(({ line, record }) => {
    const { hostname, protocol } = new URL(record.url);
    const fault =
      !/^https?:$/.test(protocol) || /^[\d.]+$/.test(hostname) || hostname.startsWith('[')
        ? 'not the address of a public page'
        : hostname.endsWith('.') || copies.test(hostname)
          ? `${hostname} is not where the publisher's page stands`
          : null;
    return fault === null
      ? []
      : [{ file: 'sources' as const, line, id: record.id, field: 'url', message: fault }];
  });
}

/** Paths of pages that list what others say: sections, tags, topics, searches. Home pages are the body's own word on its name. */
const LISTING = /^\/(?:tags?|chu-de|topic|su-kien|search|tim-kiem|author|category|chuyen-muc)\//i;

/** A page whose content changes from day to day says nothing that a reader could still find. */
export function sectionPages(rows: Rows): Finding[] {
  return rows.sources
    .filter(({ record }) => LISTING.test(new URL(record.url).pathname))
    .map(({ line, record }) => ({
      file: 'sources' as const,
      line,
      id: record.id,
      field: 'url',
      message: 'a section, tag or search page: cite the page that says the fact',
    }));
}

/** Facts other than a name's that rest on a home page alone. */
export function homePages(rows: Rows): Finding[] {
  return rows.sources
    .filter(({ record }) => /^\/(?:index\.\w+|vi|en|home|trang-chu)?\/?$/.test(new URL(record.url).pathname))
    .map(({ line, record }) => ({
      file: 'sources' as const,
      line,
      id: record.id,
      field: 'url',
      message: 'a home page says little: is there a page that says the fact?',
    }));
}
