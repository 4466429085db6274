import { packMark } from '../../../utils/i18n';
import type { PackLabel } from '../../../utils/knowledge/card';
import { useReading } from '../../parts/context';
import { TextButton } from '../../parts/text-button';
import type { CitationFormat } from './citation';

export interface MenuActions {
  copy(format: CitationFormat): void;
  report(): void;
  /** Opens the page in which something of the article is noted; absent where no article is read. */
  noteDown?: (() => void) | undefined;
  /** Absent where there is no site to turn off. */
  offHere?: (() => void) | undefined;
  /** Turns off a pack that has a hand in the card; absent where that cannot be done (a preview). */
  packOff?: ((pack: PackLabel) => void) | undefined;
  /** Brings the saved copy up to date; absent where the article is not saved. */
  update?: (() => void) | undefined;
  /** Absent where the name is not marked by us. */
  never?: (() => void) | undefined;
  /** Absent where it is shown at length already. */
  expand?: (() => void) | undefined;
}

interface MenuProps {
  host?: string | undefined;
  /** Packs that have a hand in the card. */
  packs?: PackLabel[] | undefined;
  on: MenuActions;
}

/** What else a reader may want to do with a card: behind "…" at its head, and in the panel at its end. */
export function Menu({ host, packs, on }: MenuProps) {
  const { lang, w } = useReading();
  return (
    <ul class="menu">
      {on.expand && <Item label={w.tools.expand} onClick={on.expand} />}
      {on.noteDown && <Item label={w.menu.noteDown} onClick={on.noteDown} />}
      <Item label={w.menu.copy} onClick={() => on.copy('text')} />
      <Item label={w.menu.copyMarkdown} onClick={() => on.copy('markdown')} />
      {on.update && <Item label={w.menu.update} onClick={on.update} />}
      <Item label={w.menu.report} onClick={on.report} />
      {on.never && <Item label={w.menu.never} onClick={on.never} />}
      {on.packOff &&
        packs?.map((pack) => (
          <Item
            key={pack.id}
            label={`${w.menu.packOff} ${packMark(pack, lang)}`}
            onClick={() => on.packOff?.(pack)}
          />
        ))}
      {on.offHere && <Item label={host ? w.menu.off(host) : w.menu.offHere} onClick={on.offHere} />}
    </ul>
  );
}

function Item({ label, onClick }: { label: string; onClick(): void }) {
  return (
    <li>
      <TextButton onClick={onClick}>{label}</TextButton>
    </li>
  );
}
