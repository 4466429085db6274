import { type Lang, words } from '../../utils/i18n';
import { Icon } from '../parts/icons';

export interface ToolsProps {
  lang: Lang;
  canGoBack: boolean;
  pinned: boolean;
  on: { back(): void; pin(): void; close(): void; expand?(): void };
}

/** What stands at the head of every view of the card: back, pin, expand where the view can be, close. */
export function Tools({ lang, canGoBack, pinned, on }: ToolsProps) {
  const w = words(lang);
  return (
    <div class="tools">
      {canGoBack && <Tool label={w.tools.back} icon="back" onClick={on.back} />}
      <Tool label={pinned ? w.tools.unpin : w.tools.pin} icon="pin" pressed={pinned} onClick={on.pin} />
      {on.expand && <Tool label={w.tools.expand} icon="expand" onClick={on.expand} />}
      <Tool label={w.tools.close} icon="close" onClick={on.close} />
    </div>
  );
}

interface ToolProps {
  label: string;
  icon: 'back' | 'pin' | 'expand' | 'close';
  pressed?: boolean;
  onClick(): void;
}

function Tool({ label, icon, pressed, onClick }: ToolProps) {
  return (
    <button
      type="button"
      class={pressed ? 'tool tool-on' : 'tool'}
      aria-label={label}
      title={label}
      onClick={onClick}
    >
      <Icon name={icon} />
    </button>
  );
}
