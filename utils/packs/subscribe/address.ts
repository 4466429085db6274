import { SubscriptionError } from './failure';

/** UTF-16 units; longer ones are no addresses anybody typed or was given. */
const LONGEST = 2000;

/**
 * A pack's address as typed, as it is kept: https, no user name, no password, no fragment.
 * @throws SubscriptionError `address`
 */
export function packAddress(typed: string): string {
  const text = typed.trim();
  const url = text.length <= LONGEST && URL.canParse(text) ? new URL(text) : null;
  if (url?.protocol !== 'https:' || url.username !== '' || url.password !== '')
    throw new SubscriptionError('address', text.slice(0, 200));
  url.hash = '';
  return url.href;
}

/** The host alone, which is what the browser is asked for. */
export function hostOf(address: string): string {
  return new URL(address).hostname;
}

/** Match pattern of exactly the pack's host (not of its subdomains, unlike a site that is read). */
export function hostPattern(address: string): string {
  return `https://${hostOf(address)}/*`;
}

/** Where a shard lies: beside the manifest, named by its hash, so that its address never leads elsewhere. */
export function shardAddress(manifest: string, hash: string): string {
  return new URL(`shards/${hash}`, manifest).href;
}
