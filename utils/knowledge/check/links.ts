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
