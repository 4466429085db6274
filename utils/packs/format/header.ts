import * as v from 'valibot';
import { isPartialDate } from '../../text/partial-date';

/** The number of the format that `utils/packs/format` reads and writes. */
export const FORMAT = 1;

/** Ids no pack may bear but the one they name: the reader's own facts, and a later edition of the dataset that came with the extension. */
export const OWN_ID = 'own';
export const BUNDLED_ID = 'bundled';

/** Address of a source that is no page but the reader's own word; no pack but their own may cite it. */
export const OWN_WORD = 'urn:boi-canh:own';

/** Whose pack is being read: only these two may bear the ids that are theirs. */
export type Whose = 'anyone' | 'own' | 'bundled';

/** Whether a pack of this id may be whose it is said to be. */
export function mayBear(id: string, whose: Whose): boolean {
  if (id === OWN_ID) return whose === 'own';
  if (id === BUNDLED_ID) return whose === 'bundled';
  return whose === 'anyone';
}

const line = (most: number) => v.pipe(v.string(), v.trim(), v.minLength(1), v.maxLength(most));

/** The first line of a pack: what it is and who answers for it. */
export const packHeader = v.strictObject({
  /** Number of the format. */
  pack: v.literal(FORMAT),
  /** Lower-case letters, digits and dashes; it stays the same from version to version. */
  id: v.pipe(v.string(), v.regex(/^[a-z0-9][a-z0-9-]{0,58}[a-z0-9]$/)),
  /** The label of every line it brings. */
  name: line(80),
  /** Numbers with dots, compared number by number: `2026.11` is newer than `2026.9`. */
  version: v.pipe(v.string(), v.regex(/^\d{1,9}(\.\d{1,9}){0,3}$/)),
  /** Of its texts, ISO 639-1. */
  language: v.pipe(v.string(), v.regex(/^[a-z]{2}$/)),
  publisher: line(120),
  licence: line(120),
  /** Day on which it was put together, ISO. */
  date: v.pipe(
    v.string(),
    v.regex(/^\d{4}-\d\d-\d\d$/),
    v.check(isPartialDate, ({ input }) => `no such day: ${input}`),
  ),
});
export type PackHeader = v.InferOutput<typeof packHeader>;

/**
 * How version `a` stands to `b`: below 0 when it is older, 0 when they are the same (`1` and `1.0` are), above 0 when newer.
 */
export function compareVersions(a: string, b: string): number {
  const [left, right] = [a, b].map((version) => version.split('.').map(Number));
  for (let i = 0; i < Math.max(left!.length, right!.length); i++) {
    const order = (left![i] ?? 0) - (right![i] ?? 0);
    if (order !== 0) return order;
  }
  return 0;
}
