import * as v from 'valibot';
import { entityTypeNames } from '../kinds';
import { choices, type Settings } from '../setting-values';

/** How the reader view is set; kept with the library, not with the settings of the pages. */
export const readerLook = v.object({
  font: v.fallback(v.picklist(['serif', 'sans']), 'serif'),
  size: v.fallback(v.picklist([16, 18, 20, 23, 27]), 18),
  width: v.fallback(v.picklist(['narrow', 'normal', 'wide']), 'normal'),
});
export type ReaderLook = v.InferOutput<typeof readerLook>;
export const defaultLook: ReaderLook = { font: 'serif', size: 18, width: 'normal' };

/** Any value as a look; fields that are missing or not valid take their defaults. */
export function parseLook(value: unknown): ReaderLook {
  const result = v.safeParse(readerLook, value);
  return result.success ? result.output : defaultLook;
}

const strings = v.array(v.pipe(v.string(), v.maxLength(253)));

/** The settings in an import file; what is missing or not valid is left out, so that the reader's own stays. */
export function settingsFrom(file: Record<string, unknown>): Partial<Settings> {
  const found: Record<string, unknown> = {};
  for (const [name, allowed] of Object.entries(choices))
    if ((allowed as readonly unknown[]).includes(file[name])) found[name] = file[name];
  for (const name of ['sitesOff', 'never'] as const) if (v.is(strings, file[name])) found[name] = file[name];
  const kinds = v.safeParse(v.record(v.string(), v.boolean()), file.kinds);
  if (kinds.success && entityTypeNames.every((type) => type in kinds.output)) found.kinds = kinds.output;
  return found;
}
