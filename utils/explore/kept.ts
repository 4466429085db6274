import * as v from 'valibot';

/** A look-up the reader did or kept: its address (with `#`) and the words it was shown under. */
export interface Kept {
  hash: string;
  words: string;
}

const list = v.array(v.strictObject({ hash: v.pipe(v.string(), v.startsWith('#/')), words: v.string() }));
const RECENT = 12;

/** A stored list; anything that is none counts as empty. */
export function parseKept(stored: unknown): Kept[] {
  const parsed = v.safeParse(list, stored);
  return parsed.success ? parsed.output : [];
}

/** The list with this one first, once, no longer than is looked back. */
export function withRecent(list: readonly Kept[], one: Kept): Kept[] {
  return [one, ...list.filter(({ hash }) => hash !== one.hash)].slice(0, RECENT);
}

/** The list with or without this one. */
export function toggled(list: readonly Kept[], one: Kept): Kept[] {
  const rest = list.filter(({ hash }) => hash !== one.hash);
  return rest.length < list.length ? rest : [one, ...rest];
}
