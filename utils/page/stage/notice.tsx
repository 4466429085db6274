import { render } from 'preact';
import type { Host } from './host';

export interface NoticeAction {
  label: string;
  /** An address makes it a link in a new tab, a function a button. */
  do: string | (() => void);
}

/** ms a notice stays; one with something to do stays longer, and none goes while it has the focus. */
const STAY = 5000;
const STAY_WITH_ACTION = 12_000;

/** A line at the foot of the page that says what just happened, and may take it back. */
export class Notice {
  readonly #host: Host;
  readonly #lang: () => string;
  #timer: ReturnType<typeof setTimeout> | undefined;

  constructor(host: Host, lang: () => string, signal: AbortSignal) {
    this.#host = host;
    this.#lang = lang;
    signal.addEventListener('abort', () => clearTimeout(this.#timer));
  }

  /** @param stay true for a state that lasts: the notice stays until it is taken away */
  show(words: string, action?: NoticeAction, stay = false): void {
    const surface = this.#host.surface('notice');
    const act = (run: () => void) => () => {
      if (!this.#host.isPressed) return;
      this.hide();
      run();
    };
    render(
      <div class="notice" lang={this.#lang()}>
        <span>{words}</span>
        {typeof action?.do === 'string' && (
          <a href={action.do} target="_blank" rel="noopener noreferrer">
            {action.label}
          </a>
        )}
        {typeof action?.do === 'function' && (
          <button type="button" onClick={act(action.do)}>
            {action.label}
          </button>
        )}
      </div>,
      surface,
    );
    this.#host.show('notice');
    this.#host.announce(words, this.#lang());
    clearTimeout(this.#timer);
    if (!stay) this.#wait(action ? STAY_WITH_ACTION : STAY);
  }

  hide(): void {
    clearTimeout(this.#timer);
    this.#host.hide('notice');
  }

  #wait(ms: number): void {
    this.#timer = setTimeout(() => {
      if (this.#host.surface('notice').contains(this.#host.focused())) this.#wait(ms);
      else this.hide();
    }, ms);
  }
}
