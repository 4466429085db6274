import { packMark } from '../../utils/i18n';
import type { PackLabel } from '../../utils/knowledge/card';
import { useReading } from './context';

/** Says which pack a line came in; the reader's own lines say that nobody checked them. */
export function PackMark({ pack }: { pack: PackLabel | undefined }) {
  const { lang } = useReading();
  if (!pack) return null;
  return <span class="pack-mark">{packMark(pack, lang)}</span>;
}
