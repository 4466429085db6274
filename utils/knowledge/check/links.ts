import { entityFiles, type Finding, type Row, type Rows } from './rows';

/** The files whose records cite sources for themselves. */
const citing = [...entityFiles, 'meetings', 'agreements'] as const;

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

/** Paths of pages that list what others say: tags, topics, searches, authors; and sections, where no numbered article stands below. */
const LISTING =
  /^\/(?:(?:tags?|chu-de|topic|search|tim-kiem|author)\/|(?:su-kien|category|chuyen-muc)\/(?!.*\d{5})|(?:.*\/)?search\.\w+$)/i;

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

/** The first page of a site, in any of its languages; one asked for by a query ("/?p=3667") is a page of its own. */
function isHome(url: string): boolean {
  const { pathname, search } = new URL(url);
  return search === '' && /^\/(?:index\.\w+|vi|en|home|trang-chu)?\/?$/.test(pathname);
}

/** Records that rest on home pages alone: such a page bears its owner's name and little else. */
export function homePages(rows: Rows): Finding[] {
  const homes = new Set(
    rows.sources.filter(({ record }) => isHome(record.url)).map(({ record }) => record.id),
  );
  return citing.flatMap((file) =>
    (rows[file] as Row<typeof file>[])
      .filter(({ record }) => record.sources.every((source) => homes.has(source)))
      .map(({ line, record: { id } }) => ({
        file,
        line,
        id,
        field: 'sources',
        message: 'home pages alone: is there a page that says the fact? If not, say so in "doubt"',
      })),
  );
}
