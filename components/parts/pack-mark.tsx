import type { PackLabel } from '../../utils/knowledge/card';
import { useReading } from './context';

/** Says which pack a line came in; the reader's own lines say that nobody checked them. */
export function PackMark({ pack }: { pack: PackLabel | undefined }) {
  const { w } = useReading();
  if (!pack) return null;
  return <span class={pack.own ? 'pack-mark pack-own' : 'pack-mark'}>{w.packs.mark(pack)}</span>;
}
