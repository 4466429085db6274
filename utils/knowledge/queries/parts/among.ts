/** Whether at least two of these entities are among `named`. */
export const among = (entities: readonly string[], named: ReadonlySet<string>): boolean =>
  new Set(entities.filter((id) => named.has(id))).size >= 2;
