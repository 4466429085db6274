import { useId } from 'preact/hooks';
import { type Lang, pick, words } from '../../utils/i18n';
import type { PageName } from '../../utils/messages';
import { Icon } from '../parts/icons';

export interface NameListProps {
  /** In reading order of the first mention. */
  names: PageName[];
  lang: Lang;
  /** The entity whose card is open. */
  current: string | null;
  on: { focus(entity: string): void; open(entity: string): void; close(): void };
}

/**
 * The names of the page as a list of buttons: the door for keyboard and screen reader, since painted text cannot take
 * focus. Focus shows the name in the page, Enter opens its card, Escape closes the list.
 */
export function NameList({ names, lang, current, on }: NameListProps) {
  const title = useId();
  const w = words(lang);
  const leave = (event: KeyboardEvent) => {
    if (event.key !== 'Escape') return;
    event.stopPropagation();
    on.close();
  };
  return (
    <nav class="name-list" aria-labelledby={title} lang={lang} onKeyDown={leave}>
      <div class="heading">
        <h2 id={title}>{w.list.heading}</h2>
        <span class="note">{w.list.count(names.length)}</span>
        <button type="button" class="tool" aria-label={w.list.close} title={w.list.close} onClick={on.close}>
          <Icon name="close" />
        </button>
      </div>
      <NameButtons names={names} lang={lang} current={current} on={on} />
    </nav>
  );
}

/** The buttons alone, for the popup and the panel, which have headings of their own. */
export function NameButtons({ names, lang, current, on }: Omit<NameListProps, 'on'> & { on: ButtonActions }) {
  const w = words(lang);
  if (names.length === 0) return <p class="nothing">{w.list.empty}</p>;
  return (
    <ol class="name-buttons">
      {names.map((name) => (
        <li key={name.entity}>
          <button
            type="button"
            aria-current={name.entity === current ? 'true' : undefined}
            onFocus={() => on.focus?.(name.entity)}
            onClick={() => on.open(name.entity)}
          >
            <span class="dot" data-type={name.type} aria-hidden="true" />
            <span class="name-text">{pick(name.name, lang)}</span>
            <span class="note">{w.type[name.type]}</span>
            <span class="count">
              <span aria-hidden="true">{name.count}</span>
              <span class="unseen">{w.list.times(name.count)}</span>
            </span>
          </button>
        </li>
      ))}
    </ol>
  );
}

interface ButtonActions {
  focus?(entity: string): void;
  open(entity: string): void;
}
