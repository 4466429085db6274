import * as v from 'valibot';
import { entityTypeNames } from '../kinds';
import { choices, type Settings } from '../setting-values';

/** How the reader view is set; kept with the library, not with the settings of the pages. */
const readerLook = v.object({
  font: v.fallback(v.picklist(['serif', 'sans']), 'serif'),
  size: v.fallback(v.picklist([16, 18, 20, 23, 27]), 18),
  width: v.fallback(v.picklist(['narrow', 'normal', 'wide']), 'normal'),
});
export type ReaderLook = v.InferOutput<typeof readerLook>;
const defaultLook: ReaderLook = { font: 'serif', size: 18, width: 'normal' };

/** Any value as a look; fields that are missing or not valid take their defaults. */
export function parseLook(value: unknown): ReaderLook {
  const result = v.safeParse(readerLook, value);
  return result.success ? result.output : defaultLook;
}

/** Names under which whole countries' sites stand, as `com.vn` or `co.uk`: to turn one off would turn off all of them. */
const SHARED =
  /^(?:ac|biz|co|com|edu|gob|gov|health|id|info|int|io|mil|name|ne|net|nom|or|org|pro)\.[a-z]{2}$/;
const HOST = /^(?:[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?\.)+[a-z](?:[a-z0-9-]{0,61}[a-z0-9])$/;

/** Whether a file may turn this host off: one site, never a top-level domain or what stands for one. */
const isSite = (host: string): boolean => host.length <= 253 && HOST.test(host) && !SHARED.test(host);
/** An id of the bundled facts, or of a pack behind the pack's. */
const entityId = v.pipe(
  v.string(),
  v.maxLength(200),
  v.regex(/^[a-z0-9][a-z0-9.-]*(\/[a-z0-9][a-z0-9.-]*)?$/),
);

/** What of a list fits; undefined when it is no list. */
function fitting(list: unknown, fits: (item: unknown) => boolean): unknown[] | undefined {
  return Array.isArray(list) ? [...new Set(list.filter(fits))].slice(0, MOST) : undefined;
}
const MOST = 5_000;

/** The settings in an import file; what is missing or not valid is left out, so that the reader's own stays. */
export function settingsFrom(file: Record<string, unknown>): Partial<Settings> {
  const found: Record<string, unknown> = {};
  for (const [name, allowed] of Object.entries(choices))
    if ((allowed as readonly unknown[]).includes(file[name])) found[name] = file[name];
  // The browser gives its permission to a click alone, never to a file.
  if (found.english === 'on') delete found.english;
  const sitesOff = fitting(file.sitesOff, (host) => typeof host === 'string' && isSite(host));
  const never = fitting(file.never, (entity) => v.is(entityId, entity));
  if (sitesOff) found.sitesOff = sitesOff;
  if (never) found.never = never;
  const kinds = v.safeParse(v.record(v.string(), v.boolean()), file.kinds);
  if (kinds.success && entityTypeNames.every((type) => type in kinds.output)) found.kinds = kinds.output;
  return found;
}
