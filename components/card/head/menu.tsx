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

/** What it is called, and what it does where it can be done. */
type Row = [label: string, act: (() => void) | undefined];

/** What else a reader may want to do with a card: behind "…" at its head, and in the panel at its end. */
export function Menu({ host, packs = [], on }: MenuProps) {
  const { lang, w } = useReading();
  const { packOff } = on;
  const rows: Row[] = [
    [w.tools.expand, on.expand],
    [w.menu.noteDown, on.noteDown],
    [w.menu.copy, () => on.copy('text')],
    [w.menu.copyMarkdown, () => on.copy('markdown')],
    [w.menu.update, on.update],
    [w.menu.report, on.report],
    [w.menu.never, on.never],
    ...packs.map(
      (pack): Row => [`${w.menu.packOff} ${packMark(pack, lang)}`, packOff && (() => packOff(pack))],
    ),
    [host ? w.menu.off(host) : w.menu.offHere, on.offHere],
  ];
  return (
    <ul class="menu">
      {rows.map(
        ([label, act]) =>
          act && (
            <li key={label}>
              <TextButton onClick={act}>{label}</TextButton>
            </li>
          ),
      )}
    </ul>
  );
}
