import { type Lang, words } from '../../../utils/i18n';
import { Icon, type IconName } from '../../parts/icons';

export interface ToolsProps {
  lang: Lang;
  canGoBack: boolean;
  pinned: boolean;
  /** Whether the article is in the reading list; null where it cannot be. */
  saved?: boolean | null;
  /** Whether it is docked at the window's edge, and the way there; absent where it cannot be. */
  dock?: { on: boolean; toggle(): void } | undefined;
  /** The "…" menu: whether it is open and the id of its list; absent where a view has none. */
  menu?: { open: boolean; id: string; toggle(): void };
  on: { back(): void; pin(): void; close(): void; save?: (() => void) | undefined };
}

/** What stands at the head of every view of the card: back, save, pin, more, close. */
export function Tools({ lang, canGoBack, pinned, saved = null, dock, menu, on }: ToolsProps) {
  const { tools } = words(lang);
  return (
    <div class="tools" role="toolbar" aria-label={tools.label}>
      {canGoBack && <Tool label={tools.back} icon="back" onClick={on.back} />}
      {on.save && (
        <Tool
          label={saved ? tools.openSaved : tools.save}
          icon={saved ? 'saved' : 'save'}
          onClick={on.save}
        />
      )}
      <Tool label={pinned ? tools.unpin : tools.pin} icon="pin" pressed={pinned} onClick={on.pin} />
      {dock && (
        <Tool
          label={dock.on ? tools.undock : tools.dock}
          icon="dock"
          pressed={dock.on}
          onClick={dock.toggle}
        />
      )}
      {menu && <Tool label={tools.more} icon="more" opens={menu} onClick={menu.toggle} />}
      <Tool label={tools.close} icon="close" onClick={on.close} />
    </div>
  );
}

interface ToolProps {
  label: string;
  icon: IconName;
  pressed?: boolean;
  opens?: { open: boolean; id: string };
  onClick(): void;
}

function Tool({ label, icon, pressed, opens, onClick }: ToolProps) {
  return (
    <button
      type="button"
      class={pressed || opens?.open ? 'tool tool-on' : 'tool'}
      aria-label={label}
      title={label}
      aria-expanded={opens?.open}
      aria-controls={opens?.id}
      onClick={onClick}
    >
      <Icon name={icon} />
    </button>
  );
}
