import { render } from 'preact';
import { NameList } from '../../../components/page/name-list';
import type { Lang } from '../../i18n';
import type { PageName } from '../../messages';
import type { Host } from './host';

export interface NamesDoorOptions {
  host: Host;
  lang(): Lang;
  names(): PageName[];
  current(): string | null;
  /** Paint the name and scroll to it. */
  look(entity: string): void;
  /** Open its card with the focus in it. */
  open(entity: string): void;
  closed(): void;
}

/** The list of the page's names inside the page: painted text can take no focus, so this is the way in by keyboard. */
export class NamesDoor {
  readonly #options: NamesDoorOptions;
  #returnTo: HTMLElement | null = null;

  constructor(options: NamesDoorOptions) {
    this.#options = options;
  }

  get open(): boolean {
    return this.#options.host.isOpen('list');
  }

  /** Opens the list with the focus on its first name, or closes it. Returns whether it is open now. */
  toggle(): boolean {
    if (this.open) this.close();
    else this.#show();
    return this.open;
  }

  close(): void {
    const { host, closed } = this.#options;
    if (!this.open) return;
    const hadFocus = host.surface('list').contains(host.focused());
    host.hide('list');
    render(null, host.surface('list'));
    if (hadFocus) this.#returnTo?.focus({ preventScroll: true });
    this.#returnTo = null;
    closed();
  }

  /** Draws again when the names or the language changed. */
  render(): void {
    const { host, lang, names, current, look, open } = this.#options;
    if (!this.open) return;
    render(
      <NameList
        names={names()}
        lang={lang()}
        current={current()}
        on={{ focus: look, open, close: () => this.close() }}
      />,
      host.surface('list'),
    );
  }

  #show(): void {
    const { host } = this.#options;
    const before = document.activeElement;
    this.#returnTo = before instanceof HTMLElement && !host.owns(before) ? before : null;
    host.show('list');
    this.render();
    const list = host.surface('list');
    const first = list.querySelector<HTMLElement>('ol button') ?? list.querySelector('button');
    first?.focus({ preventScroll: true });
  }
}
