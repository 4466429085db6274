/**
 * The listed news hosts: the only places where the extension looks at pages without being asked.
 * Each stands for itself and its subdomains. The manifest's host permissions and the gate's matches come from here.
 */
export const listedHosts = [
  'mic.gov.vn',
  'mst.gov.vn',
  'ictvietnam.vn',
  'vietnamnet.vn',
  'vnexpress.net',
  'tuoitre.vn',
  'thanhnien.vn',
  'nhandan.vn',
  'vietnamplus.vn',
  'baochinhphu.vn',
  'chinhphu.vn',
  'vov.vn',
  'vovworld.vn',
  'vtv.vn',
  'vtcnews.vn',
  'dantri.com.vn',
  'laodong.vn',
  'tienphong.vn',
  'sggp.org.vn',
  'hanoimoi.vn',
  'qdnd.vn',
  'nld.com.vn',
  'znews.vn',
  'plo.vn',
  'baotintuc.vn',
  'bnews.vn',
  'viettimes.vn',
  'vneconomy.vn',
  'cafef.vn',
  'vietbao.vn',
  'ictpress.vn',
  'doanhnghiephoinhap.vn',
  'baodanang.vn',
  'thuonghieucongluan.com.vn',
] as const;

/**
 * English editions of Vietnamese publishers. Only a reader who wants them is asked for those that no listed host covers;
 * the manifest never names them.
 */
export const englishHosts = ['vietnamnews.vn', 'vir.com.vn', 'en.vietnamplus.vn', 'e.vnexpress.net'] as const;

/** Match patterns for the manifest: `*://*.host/*` covers the host and its subdomains, http and https. */
export const hostPatterns: string[] = listedHosts.map((host) => `*://*.${host}/*`);

/** The listed host that `hostname` is or belongs to, or null. */
export function listedHost(hostname: string): string | null {
  return listedHosts.find((host) => hostname === host || hostname.endsWith(`.${host}`)) ?? null;
}

/** Whether a host is an English edition. */
export const isEnglishHost = (hostname: string): boolean =>
  englishHosts.some((host) => hostname === host || hostname.endsWith(`.${host}`));

/** The sites a reader of English editions must allow: those hosts, or the listed ones they belong to. */
export const englishSites: readonly string[] = englishHosts.map((host) => listedHost(host) ?? host);

/** A site as the reader speaks of it: the listed host a name belongs to, or the host name without "www.". */
export function siteOf(hostname: string): string {
  return listedHost(hostname) ?? hostname.replace(/^www\./, '');
}

/**
 * Granted match patterns that the manifest does not cover. A grant for all sites names none, and is not used; one for
 * packs lets them be fetched and nothing be read.
 */
export function grantedSites(origins: readonly string[], forPacks: ReadonlySet<string>): string[] {
  const listed = new Set(hostPatterns);
  const broad = /^[a-z*]+:\/\/\*\/|^<all_urls>$/;
  return origins.filter((origin) => !listed.has(origin) && !forPacks.has(origin) && !broad.test(origin));
}
