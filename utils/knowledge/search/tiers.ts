import type { EntryKind } from './entries';
import { isOneSlipFrom } from './loose';
import type { Forms } from './name-book';

/** How well an entry answers what was typed, best first. */
export const tiers = {
  /** One of its names is what was typed, word for word, whatever the marks. */
  named: 0,
  /** Its name holds the words in a row, or is one slip away; or it is who holds an office that begins so. */
  called: 1,
  /** Its title holds the words in a row: titles are long, and name many. */
  titled: 2,
  /** The words stand somewhere in it. */
  scattered: 3,
} as const;
export type Tier = (typeof tiers)[keyof typeof tiers];

/** Kinds whose names are names and not titles. */
const namedKinds: ReadonlySet<EntryKind> = new Set(['person', 'organization', 'place']);
/** Letters of what was typed from which on a slip in it is told from another name. */
const TELLING = 6;

/** @param typed what was typed, without marks, and after it other readings of it */
export function tierOf(kind: EntryKind, { names, office }: Forms, typed: readonly string[]): Tier {
  if (typed.some((form) => names.includes(form))) return tiers.named;
  const [vi = '', en = ''] = names;
  const inRow = typed.some((form) => ` ${vi}`.includes(` ${form}`) || ` ${en}`.includes(` ${form}`));
  if (!namedKinds.has(kind)) return inRow ? tiers.titled : tiers.scattered;
  const holds = typed.some((form) => office.some((title) => title.startsWith(form)));
  if (inRow || holds) return tiers.called;
  const [form = ''] = typed;
  const slipped = form.length >= TELLING && names.some((name) => isOneSlipFrom(name, form));
  return slipped ? tiers.called : tiers.scattered;
}
