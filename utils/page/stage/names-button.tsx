import { render } from 'preact';
import { Icon } from '../../../components/parts/icons';
import { type Lang, words } from '../../i18n';
import type { Host } from './host';

/**
 * A wider screen has room for other ways to the list. A query, since a page that is being closed still hears of settings and
 * has no width any more: `innerWidth` throws NS_ERROR_UNEXPECTED there (Firefox 153).
 */
const PHONE = '(max-width: 640px) and (pointer: coarse)';
/** px of scrolling that tell a direction from a shaking finger. */
const SHAKE = 8;

export interface NamesButtonOptions {
  host: Host;
  lang(): Lang;
  /** How many names the page has. */
  count(): number;
  open(): void;
  signal: AbortSignal;
}

/**
 * On a phone, where there is neither pointer nor key: a small button for the list of the page's names. Like the browser's own
 * bar it leaves while the reader scrolls on and comes back when they scroll up, so that it covers no text for good.
 */
export class NamesButton {
  readonly #options: NamesButtonOptions;
  #last = scrollY;
  #away = false;

  constructor(options: NamesButtonOptions) {
    this.#options = options;
    const quiet = { capture: true, passive: true, signal: options.signal };
    document.addEventListener('scroll', () => this.#scrolled(), quiet);
  }

  /** Shows or hides it, by what the page and the other surfaces are now. */
  render(): void {
    const { host, lang, count, open } = this.#options;
    const names = count();
    const isPhone = matchMedia(PHONE).matches;
    const isBusy = host.isOpen('card') || host.isOpen('list');
    if (!isPhone || this.#away || isBusy || names === 0) {
      host.hide('names-button');
      return;
    }
    const { heading, count: counted } = words(lang()).list;
    render(
      <button type="button" lang={lang()} aria-label={heading} title={heading} onClick={open}>
        <Icon name="list" /> {counted(names)}
      </button>,
      host.surface('names-button'),
    );
    host.show('names-button');
  }

  #scrolled(): void {
    const by = scrollY - this.#last;
    if (Math.abs(by) < SHAKE) return;
    this.#last = scrollY;
    const away = by > 0;
    if (away === this.#away) return;
    this.#away = away;
    this.render();
  }
}
