/**
 * One key for all the addresses of one article: shared links carry trackers, phones are sent to `m.` hosts, search
 * engines to AMP copies. The key only compares; the reader's own address is kept beside it.
 */

/** Query parameters that say where a visitor came from, never what is shown. */
const TRACKERS = new Set(
  'fbclid gclid gclsrc dclid gbraid wbraid msclkid yclid twclid ttclid igshid igsh li_fat_id mc_cid mc_eid mkt_tok _ga _gl zarsrc zalo_src zdata zclid vn_source vn_campaign vn_medium vn_term vn_thumb vn_aid itm_source itm_medium itm_campaign ref_src ref_url cmpid spm share_from amp amp_js_v usqp outputtype'.split(
    ' ',
  ),
);
const MOBILE_HOST = /^(?:www|m|mobile|touch|wap|amp)\.(?=[^.]+\.[^.]+)/;

/** The address when it is an http(s) one, null otherwise (`javascript:`, `file:`, words). */
export function webUrl(text: string): URL | null {
  const url = URL.parse(text.trim());
  return url && /^https?:$/.test(url.protocol) ? url : null;
}

/** The page behind an AMP cache's or a search engine's AMP address; the address itself when it is neither. */
function behindCache(url: URL): URL {
  const cached = /\.cdn\.ampproject\.org$/.test(url.hostname)
    ? /^\/(?:[acvi]\/)?(s\/)?(.+)$/.exec(url.pathname)
    : /(^|\.)google\.[a-z.]+$/.test(url.hostname)
      ? /^\/amp\/(s\/)?(.+)$/.exec(url.pathname)
      : null;
  return (cached && webUrl(`${cached[1] ? 'https' : 'http'}://${cached[2]}${url.search}`)) || url;
}

function plainHost(url: URL): string {
  let host = url.host.toLowerCase();
  while (MOBILE_HOST.test(host)) host = host.replace(MOBILE_HOST, '');
  return host;
}

function plainPath(path: string): string {
  return path
    .replace(/^\/amp(?=\/.)/i, '')
    .replace(/\/amp\/?$/i, '')
    .replace(/\.amp$/i, '')
    .replace(/\/{2,}/g, '/')
    .replace(/\/$/, '');
}

function plainQuery(params: URLSearchParams): string {
  const kept = [...params].filter(([name]) => !/^utm_/i.test(name) && !TRACKERS.has(name.toLowerCase()));
  kept.sort(([a], [b]) => (a < b ? -1 : a > b ? 1 : 0));
  return kept.length ? `?${new URLSearchParams(kept)}` : '';
}

/** The part after `#` where it says what is shown, as in pages that are one program: `#/bai/1`, `#!/bai/1`. */
const route = ({ hash }: URL): string => (/^#!?\/./.test(hash) ? hash : '');

/**
 * Key of an article's address: https, no `www`/mobile/AMP host, no trackers, no fragment but a route, parameters sorted.
 * Idempotent. Throws a TypeError when the address is not an http(s) one.
 */
export function normalise(address: string): string {
  const url = webUrl(address);
  if (!url) throw new TypeError(`not an http(s) address: ${address.slice(0, 200)}`);
  const page = behindCache(url);
  const key = `https://${plainHost(page)}${plainPath(page.pathname)}${plainQuery(page.searchParams)}${route(page)}`;
  // An AMP address inside another (caches do that) takes a second round; each round only shortens.
  return key.length < address.trim().length && key !== address.trim() ? normalise(key) : key;
}

/** The host a reader knows a publisher by: `vnexpress.net`. */
export function publisherHost(address: string): string {
  const url = webUrl(address);
  return url ? plainHost(behindCache(url)) : '';
}
