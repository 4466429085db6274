import { render } from 'preact';
import type { Lang } from '../../../i18n';
import type { AgreementCard, Card } from '../../../knowledge/card';
import type { Asker } from '../../asker';
import type { Target } from '../../hover/pointer';
import type { Found } from '../../mark/reading';
import type { Stand, StandOptions } from '../../place/stand';
import type { Host } from '../host';
import { followDrags } from './drag';
import { Grip } from './grip';
import { type CardActions, type Drawing, drawn, type View } from './views';

export interface CardHostOptions {
  host: Host;
  lang(): Lang;
  pinned(): boolean;
  /** What else a view is drawn with, as it is now. */
  drawing(): Pick<Drawing, 'site' | 'dated' | 'article' | 'saved'>;
  asker: Asker;
  actions: CardActions;
  stand(options: StandOptions): Stand;
  signal: AbortSignal;
}

/** The card in the page: what it shows, the way back through what was opened inside it, and where the focus goes when it closes. */
export class CardHost {
  readonly #options: CardHostOptions;
  readonly #stand: Stand;
  readonly #surface: HTMLElement;
  #views: View[] = [];
  #returnTo: HTMLElement | null = null;
  /** What is laid out already and not in sight yet. */
  #ready: { facts: Card | AgreementCard; found: Found } | null = null;
  /** Counts openings inside the card: of two names clicked in a row the later wins. */
  #question = 0;

  constructor(options: CardHostOptions) {
    this.#options = options;
    const { signal, actions, pinned } = options;
    const surface = options.host.surface('card');
    this.#surface = surface;
    this.#stand = options.stand({
      surface,
      isPinned: pinned,
      pin: actions.pin,
      close: actions.closed,
      changed: () => this.#draw(),
    });
    followDrags(surface, () => this.#stand.drag(), signal);
    surface.addEventListener('keydown', (event) => this.#key(event), { signal });
  }

  /**
   * Shows a card by its mention, as a sheet on a narrow touch screen, or where the reader put the pinned one.
   * @param focus true when opened by key: the card takes the focus and gives it back
   */
  show(facts: Card | AgreementCard, target: Target, focus: boolean): void {
    const isReady = this.#isReady(facts, target);
    this.#seen(true);
    if (!isReady) this.#lay(facts, target);
    if (focus) this.#takeFocus();
  }

  /**
   * Lays a card out where it will stand, out of sight, while the pointer rests on its words: to show it is then no work. No
   * sheet: the page is scrolled for it, away from under a mouse on a phone.
   */
  prepare(facts: Card | AgreementCard, target: Target): void {
    if (this.open || this.#options.pinned() || this.#stand.isSheet(target) || this.#isReady(facts, target))
      return;
    this.#seen(false);
    this.#lay(facts, target);
    this.#ready = { facts, found: target.found };
  }

  #isReady(facts: Card | AgreementCard, target: Target): boolean {
    const { facts: laid, found } = this.#ready ?? {};
    return laid === facts && found === target.found && this.#stand.standsBy(target);
  }

  #seen(seen: boolean): void {
    this.#ready = null;
    this.#surface.classList.toggle('surface', seen);
  }

  #lay(facts: Card | AgreementCard, target: Target): void {
    const { found } = target;
    this.#views = [
      'entity' in facts
        ? { kind: 'card', card: facts, found }
        : { kind: 'agreement', agreement: facts, found },
    ];
    this.#question += 1;
    this.#stand.prepare(target);
    this.#draw();
    this.#options.host.show('card');
    this.#stand.settle();
  }

  /** Draws a card out of sight: the next one finds its code compiled, its styles resolved and its fonts loaded. */
  rehearse(card: Card): void {
    if (this.#views[0]) return;
    this.#seen(false);
    render(drawn({ kind: 'card', card, found: null }, this.#drawing()), this.#surface);
    this.#options.host.show('card');
    this.#surface.getBoundingClientRect();
    this.hide();
  }

  hide(): void {
    this.#views = [];
    this.#question += 1;
    const { host } = this.#options;
    const hadFocus = host.focused() !== null;
    host.hide('card');
    render(null, this.#surface);
    this.#seen(true);
    if (hadFocus) this.#returnTo?.focus({ preventScroll: true });
    this.#returnTo = null;
  }

  get open(): boolean {
    return this.#views.length > 0 && !this.#ready;
  }

  /** The entity whose card is on top. */
  get entity(): string | null {
    const top = this.#views.findLast((view) => view.kind === 'card');
    return top?.kind === 'card' ? top.card.entity : null;
  }

  /** Draws again, after the pin, the language or the text size changed. */
  render(): void {
    if (this.#ready) this.hide();
    if (!this.open) return;
    this.#stand.repose();
    this.#draw();
  }

  /** Takes a docked card from the window's edge; false when none is docked. */
  undock(): boolean {
    return this.open && this.#stand.undock();
  }

  /** Docks the open card or takes it from the window's edge. @returns whether it is docked now */
  toggleDock(): boolean {
    if (this.open) this.#stand.toggleDock();
    return this.#stand.dock?.on === true;
  }

  /** Letters that work while the focus is in the card; by where they are, for an input method may write others. */
  #key({ isTrusted, code, altKey, ctrlKey, metaKey, shiftKey }: KeyboardEvent): void {
    if (!isTrusted || altKey || ctrlKey || metaKey || shiftKey) return;
    if (code === 'KeyP') this.#options.actions.pin();
    else if (code === 'KeyD') this.#stand.toggleDock();
  }

  #draw(): void {
    const top = this.#views.at(-1);
    if (!top) return;
    const { sheet } = this.#stand;
    render(
      <>
        {sheet && <Grip lang={this.#options.lang()} grown={sheet.grown} onClick={() => this.#stand.grow()} />}
        {drawn(top, this.#drawing())}
      </>,
      this.#surface,
    );
  }

  #drawing(): Drawing {
    const { lang, pinned, actions, drawing } = this.#options;
    return {
      ...drawing(),
      lang: lang(),
      pinned: pinned(),
      room: this.#stand.room,
      dock: this.#stand.dock,
      canGoBack: this.#views.length > 1,
      actions,
      inside: this.#inside,
    };
  }

  readonly #inside: Drawing['inside'] = {
    open: (entity) =>
      this.#openInside(this.#options.asker.card(entity), (card) => ({ kind: 'card', card, found: null })),
    openBetween: (a, b) =>
      this.#openInside(this.#options.asker.between(a, b), (between) => ({ kind: 'between', between })),
    openMeeting: (id) =>
      this.#openInside(this.#options.asker.meeting(id), (meeting) => ({ kind: 'meeting', meeting })),
    openAgreement: (id) =>
      this.#openInside(this.#options.asker.agreement(id), (agreement) => ({
        kind: 'agreement',
        agreement,
        found: null,
      })),
    back: () => {
      this.#views.pop();
      this.#turned();
    },
  };

  /** What was opened in a card comes on top of it, unless something else was opened meanwhile. */
  #openInside<Facts>(asked: Promise<Facts | null>, view: (facts: Facts) => View): void {
    this.#question += 1;
    const mine = this.#question;
    asked.then((facts) => {
      if (!facts || mine !== this.#question || !this.open) return;
      this.#views.push(view(facts));
      this.#turned();
    }, this.#options.actions.failed);
  }

  #turned(): void {
    this.#draw();
    this.#takeFocus();
  }

  /** Remembers where the focus was, in the page or in the list of names, unless it already is in the card. */
  #takeFocus(): void {
    const before = this.#options.host.focused() ?? document.activeElement;
    if (before instanceof HTMLElement && !this.#surface.contains(before)) this.#returnTo = before;
    this.#surface.querySelector<HTMLElement>('[role=dialog]')?.focus({ preventScroll: true });
  }
}
