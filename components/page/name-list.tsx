import { useId } from 'preact/hooks';
import { type Lang, words } from '../../utils/i18n';
import type { PageName } from '../../utils/messages';
import { Icon } from '../parts/icons';
import { Names } from './names';

export interface NameListProps {
  /** In reading order of the first mention. */
  names: PageName[];
  lang: Lang;
  /** The entity whose card is open. */
  current: string | null;
  on: { focus(entity: string): void; open(entity: string): void; close(): void };
}

/**
 * The list of names inside a page: the door for keyboard and screen reader, since painted text cannot take focus. Focus
 * shows the name in the page, Enter opens its card, Escape closes the list.
 */
export function NameList({ names, lang, current, on }: NameListProps) {
  const title = useId();
  const { list } = words(lang);
  const leave = (event: KeyboardEvent) => {
    if (event.key !== 'Escape') return;
    event.stopPropagation();
    on.close();
  };
  return (
    <nav class="name-list" aria-labelledby={title} lang={lang} onKeyDown={leave}>
      <Names
        names={names}
        lang={lang}
        current={current}
        heading={<h2 id={title}>{list.heading}</h2>}
        tools={
          <button type="button" class="tool" aria-label={list.close} title={list.close} onClick={on.close}>
            <Icon name="close" />
          </button>
        }
        on={on}
      />
    </nav>
  );
}
