/** So many cards are asked for at most, of the names in view, before anybody points at one. */
const AHEAD = 6;
/** ms a page stands still after it was scrolled: what a reader only passes is not asked for. */
const REST = 300;

export interface AheadOptions<Name> {
  /** Whether a card may soon open by pointing alone. */
  isWanted(): boolean;
  /** The names in view, so many at most. */
  inView(most: number): Name[];
  /** Asks for all that the card of a name needs, and keeps it. */
  ask(name: Name): Promise<unknown>;
  /** Hears of a failure; the reader, who asked for nothing, does not. */
  failed(error: unknown): void;
}

/**
 * Asks for the cards of names in view while the page is idle, one after another, so that a hover waits for nobody, whether
 * the background sleeps or not.
 */
export class Ahead<Name> {
  #timer: ReturnType<typeof setTimeout> | undefined;
  /** The look that counts: an earlier one asks no further. */
  #look = 0;

  constructor(private readonly options: AheadOptions<Name>) {}

  /** Other names may be in view now, or the same with other cards. @param scrolled it may go on */
  look(scrolled = false): void {
    this.stop();
    this.#timer = setTimeout(() => void this.#askAll(this.#look), scrolled ? REST : 0);
  }

  stop(): void {
    this.#look += 1;
    clearTimeout(this.#timer);
  }

  async #askAll(look: number): Promise<void> {
    const { isWanted, inView, ask, failed } = this.options;
    const isStill = () => look === this.#look && isWanted();
    try {
      await idle();
      for (const name of isStill() ? inView(AHEAD) : []) {
        await idle();
        if (!isStill()) return;
        await ask(name);
      }
    } catch (error) {
      failed(error);
    }
  }
}

const idle = () => new Promise((go) => requestIdleCallback(go));
