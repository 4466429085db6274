import { useReading } from '../parts/context';
import { TextButton } from '../parts/text-button';
import type { CitationFormat } from './citation';

export interface MenuActions {
  copy(format: CitationFormat): void;
  report(): void;
  offHere(): void;
  /** Brings the saved copy up to date; absent where the article is not saved. */
  update?: (() => void) | undefined;
  /** Absent where the name is not marked by us. */
  never?: (() => void) | undefined;
  /** Absent where it is shown at length already. */
  expand?: (() => void) | undefined;
}

/** What else a reader may want to do with a card: behind "…" at its head, and in the panel at its end. */
export function Menu({ host, on }: { host?: string | undefined; on: MenuActions }) {
  const { w } = useReading();
  return (
    <ul class="menu">
      {on.expand && <Item label={w.tools.expand} onClick={on.expand} />}
      <Item label={w.menu.copy} onClick={() => on.copy('text')} />
      <Item label={w.menu.copyMarkdown} onClick={() => on.copy('markdown')} />
      {on.update && <Item label={w.menu.update} onClick={on.update} />}
      <Item label={w.menu.report} onClick={on.report} />
      {on.never && <Item label={w.menu.never} onClick={on.never} />}
      <Item label={host ? w.menu.off(host) : w.menu.offHere} onClick={on.offHere} />
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
