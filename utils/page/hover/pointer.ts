import type { Settings } from '../../setting-values';
import type { Hit } from '../mark/hit-test';
import type { Found } from '../mark/reading';
import { dueAt, type Hover, type HoverEvent, ownTiming, shownIn, step, type Timing } from './hover';

/** A mention with where the pointer met it; without a hit (keyboard, popup) the mention itself is the place. */
export interface Target {
  found: Found;
  point: { x: number; y: number } | null;
  /** Met by a finger. */
  touch: boolean;
}

export interface PointerOptions {
  hitAt(x: number, y: number): Hit | null;
  /** Whether an event's target is our own host: then the pointer is in a card. */
  isOurs(target: EventTarget | null): boolean;
  settings(): Pick<Settings, 'delay' | 'modifier'>;
  /** Asks for the facts; true when there is a card to show. Never rejects. */
  ask(found: Found): Promise<boolean>;
  /** The pointer has rested on it for half of the delay, and there is a card to show. */
  prepare(target: Target): void;
  show(target: Target): void;
  /** Also when what was prepared will not be shown. */
  hide(): void;
  signal: AbortSignal;
}

type Zone = { at: 'card' } | { at: 'out' } | ({ at: 'name' } & Required<Target>);

/** What a click or tap on it does is the page's business. */
const PAGE_CONTROLS =
  'a[href],button,input,select,textarea,summary,label,[role=button],[role=link],[onclick]';

/**
 * Turns pointer, clicks and time into events of the hover machine, and its effects into questions and cards. Looks at the
 * page once a frame at most, and only while the pointer moves.
 */
export class Pointer {
  readonly #options: PointerOptions;
  #hover: Hover<Target> = { state: 'idle' };
  #zone: Zone['at'] = 'out';
  #last: PointerEvent | null = null;
  /** When the reader last moved it, or pressed the key by which it counts. */
  #meantAt = 0;
  /** The pointer moved since the last look, not only the page under it. */
  #isMoving = false;
  #touched = false;
  #frame = 0;
  #timer: ReturnType<typeof setTimeout> | undefined;
  #halfway: ReturnType<typeof setTimeout> | undefined;

  constructor(options: PointerOptions) {
    this.#options = options;
    const { signal } = options;
    const quiet = { capture: true, passive: true, signal };
    // What a page makes up says nothing of where the reader's hand is.
    document.addEventListener('pointermove', (event) => event.isTrusted && this.#moved(event), quiet);
    document.addEventListener('pointerleave', (event) => event.isTrusted && this.#left(event), quiet);
    document.addEventListener('pointerdown', (event) => event.isTrusted && this.#down(event), quiet);
    document.addEventListener('click', (event) => event.isTrusted && this.#clicked(event), quiet);
    document.addEventListener('scroll', () => this.#look(), quiet);
    addEventListener('keydown', (event) => event.isTrusted && this.#key(event), quiet);
    signal.addEventListener('abort', () => {
      cancelAnimationFrame(this.#frame);
      clearTimeout(this.#timer);
      clearTimeout(this.#halfway);
    });
  }

  /** Opens a mention's card without waiting: from the list, a command, the popup. The pointer has no part in it. */
  press(target: Target): void {
    if (!target.point) this.#zone = 'out';
    this.#send({ type: 'press', target });
  }

  pin(on: boolean): void {
    this.#send({ type: 'pin', on });
  }

  /** A move of which the next frame would look what is there came before: it opens nothing any more. */
  close(): void {
    this.#isMoving = false;
    this.#send({ type: 'close' });
  }

  get shown(): Found | null {
    return shownIn(this.#hover)?.found ?? null;
  }

  /** Its card is on its way. */
  get awaited(): Found | null {
    return this.#hover.state === 'arming' ? this.#hover.target.found : null;
  }

  get pinned(): boolean {
    return this.#hover.state === 'pinned';
  }

  #moved(event: PointerEvent): void {
    if (event.pointerType === 'touch') return;
    this.#last = event;
    this.#meantAt = performance.now();
    this.#isMoving = true;
    this.#look();
  }

  /** Capturing, we hear of every element that is left; only leaving the page counts, not going from tag to tag in a name. */
  #left({ target }: PointerEvent): void {
    if (target !== document && target !== document.documentElement) return;
    this.#last = null;
    this.#enter({ at: 'out' });
  }

  #look(): void {
    if (this.#frame || !this.#last) return;
    this.#frame = requestAnimationFrame(() => {
      this.#frame = 0;
      const moved = this.#isMoving;
      this.#isMoving = false;
      if (this.#last) this.#lookAt(this.#last, moved);
    });
  }

  #lookAt(event: PointerEvent, moved: boolean): void {
    if (event.buttons !== 0) return;
    if (this.#options.isOurs(event.target)) {
      this.#enter({ at: 'card' });
      return;
    }
    const { clientX: x, clientY: y } = event;
    const hit = this.#options.hitAt(x, y);
    // A name that scrolls under a resting pointer is not meant: it opens nothing, and closes no card opened by key.
    const answers = hit && ((moved && this.#modifierHeld(event)) || this.#isMeant(hit.found));
    this.#enter(answers ? { at: 'name', found: hit.found, point: { x, y }, touch: false } : { at: 'out' });
  }

  /** Its card is open or on its way. */
  #isMeant(found: Found): boolean {
    return sameMention(found, this.shown) || sameMention(found, this.awaited);
  }

  /** Only coming and going are events: a card opened by key is not closed by a pointer that rests elsewhere. */
  #enter(zone: Zone): void {
    const before = this.#zone;
    this.#zone = zone.at;
    // The delay runs from the move: the frame that looks what is there may come 16 ms later.
    if (zone.at === 'name') this.#send({ type: 'over', target: zone }, this.#meantAt);
    else if (zone.at !== before) this.#send({ type: zone.at });
  }

  #modifierHeld(event: PointerEvent | KeyboardEvent): boolean {
    const { modifier } = this.#options.settings();
    return modifier === 'none' || event[`${modifier}Key`];
  }

  #key(event: KeyboardEvent): void {
    const { modifier } = this.#options.settings();
    if (modifier === 'none' || event.repeat || !this.#modifierHeld(event) || !this.#last) return;
    this.#meantAt = performance.now();
    const { clientX: x, clientY: y } = this.#last;
    const hit = this.#options.hitAt(x, y);
    if (hit) this.#enter({ at: 'name', found: hit.found, point: { x, y }, touch: false });
  }

  #down(event: PointerEvent): void {
    this.#touched = event.pointerType === 'touch';
    if (this.#options.isOurs(event.target) || this.#hover.state === 'pinned') return;
    const hit = this.#options.hitAt(event.clientX, event.clientY);
    if (!hit || !sameMention(hit.found, this.shown)) this.close();
  }

  #clicked(event: MouseEvent): void {
    const target = event.target;
    if (event.button !== 0 || this.#options.isOurs(target) || getSelection()?.isCollapsed === false) return;
    if (target instanceof Element && target.closest(PAGE_CONTROLS)) return;
    const { clientX: x, clientY: y } = event;
    const hit = this.#options.hitAt(x, y);
    if (hit) this.press({ found: hit.found, point: { x, y }, touch: this.#touched });
  }

  #send(event: HoverEvent<Target>, now = performance.now()): void {
    const wasAwaited = this.awaited !== null;
    const next = step(this.#hover, event, now, {
      timing: this.#timing(),
      same: (a, b) => sameMention(a.found, b.found),
    });
    this.#hover = next.hover;
    for (const effect of next.effects) {
      if (effect.do === 'ask') void this.#ask(effect.target);
      else if (effect.do === 'show') this.#options.show(effect.target);
      else this.#options.hide();
    }
    if (wasAwaited && next.hover.state === 'idle' && next.effects.length === 0) this.#options.hide();
    this.#wait();
  }

  async #ask(target: Target): Promise<void> {
    const found = await this.#options.ask(target.found);
    if (!this.#options.signal.aborted) this.#send({ type: 'answer', target, found });
  }

  #wait(): void {
    clearTimeout(this.#timer);
    clearTimeout(this.#halfway);
    const hover = this.#hover;
    const due = dueAt(hover);
    if (due === null) return;
    const left = Math.max(0, due - performance.now());
    this.#timer = setTimeout(() => this.#send({ type: 'time' }), left);
    if (hover.state === 'arming' && hover.shown === null)
      this.#halfway = setTimeout(() => this.#options.prepare(hover.target), left / 2);
  }

  #timing(): Timing {
    return { ...ownTiming, delay: this.#options.settings().delay };
  }
}

/** The same words of the page: after a rescan they are another object. */
function sameMention(a: Found, b: Found | null): boolean {
  if (a === b) return true;
  const [first, other] = [a.spans[0], b?.spans[0]];
  return a.entity === b?.entity && first?.node === other?.node && first?.from === other?.from;
}
