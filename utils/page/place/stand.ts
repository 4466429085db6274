import type { Room } from '../../../components/card/entity-card';
import type { ToolsProps } from '../../../components/card/head/tools';
import type { Target } from '../hover/pointer';
import { type Box, heightBeside, lineOf, MOST, placeCard, seenPart } from './beside';
import { clearWords, firstHeight, firstScreen, grownHeight, leastHeight, leftAt } from './sheet';

/** Narrower than this (px), a tapped card is a sheet at the foot of the screen. */
const SHEET_WIDTH = 480;
/** px of height under which a card shows a line of each list at once, and under which its head and foot scroll with the rest. */
const TIGHT = 520;
const LOW = 300;
/** px from the window's right edge in which a card that is let go docks there. */
const DOCKS = 32;

/** What a place depends on, to compare. */
const siteBy = (line: Box | null) => JSON.stringify([line, seenPart()]);

const roomIn = (height: number): Room => (height < LOW ? 'low' : height < TIGHT ? 'tight' : 'ample');

/** Where the reader put the pinned card: at the window's right edge, or at a point of the window (px). */
type Kept = { at: 'right' } | { at: 'point'; x: number; y: number };

/** What follows a pointer that drags the card; px from where it was pressed. */
export interface Drag {
  move(dx: number, dy: number): void;
  end(dx: number, dy: number, at: { x: number; y: number }): void;
}

export interface StandOptions {
  surface: HTMLElement;
  isPinned(): boolean;
  pin(): void;
  close(): void;
  /** What is drawn must be drawn anew. */
  changed(): void;
}

/**
 * Where the card stands: by its words; as a sheet on a phone; and, pinned, where the reader dragged or docked it, for as
 * long as the page is there.
 */
export class Stand {
  readonly #options: StandOptions;
  #target: Target | null = null;
  #sheet: { grown: boolean } | null = null;
  #pinned = false;
  #kept: Kept | null = null;
  /** The line of the words, measured before a card was drawn: after it the browser would lay the card out once more. */
  #line: Box | null = null;
  /** By what the card was put, as `siteBy` says it. */
  #put = '';
  /** How much height the card has, as it opened. */
  room: Room = 'ample';

  constructor(options: StandOptions) {
    this.#options = options;
  }

  get sheet(): { grown: boolean } | null {
    return this.#sheet;
  }

  /** The way to dock and undock, where there is one. */
  get dock(): ToolsProps['dock'] {
    if (this.#sheet || !this.#options.isPinned()) return undefined;
    return { on: this.#kept?.at === 'right', toggle: () => this.toggleDock() };
  }

  /** Before a card is drawn: how it will stand. */
  prepare(target: Target): void {
    this.#target = target;
    this.#sheet = this.isSheet(target) ? { grown: false } : null;
    this.#pinned = this.#options.isPinned();
    this.#line = lineOf(target);
    this.#put = siteBy(this.#line);
    this.room = roomIn(this.#height());
  }

  /** Whether the card of this target is a sheet, for which the page is scrolled. */
  isSheet({ touch }: Target): boolean {
    return innerWidth <= SHEET_WIDTH && (touch || matchMedia('(pointer: coarse)').matches);
  }

  /** Whether all but its own size that the card's place depends on is for this target as it was when a card was prepared. */
  standsBy(target: Target): boolean {
    return this.#put === siteBy(lineOf(target));
  }

  /** When it is drawn: puts it there. */
  settle(): void {
    const { surface } = this.#options;
    const kept = this.#pinned && !this.#sheet ? this.#kept : null;
    surface.classList.toggle('sheet', this.#sheet !== null);
    surface.classList.toggle('movable', this.#pinned && !this.#sheet);
    surface.classList.toggle('docked', kept?.at === 'right');
    if (this.#sheet || kept) surface.removeAttribute('style');
    if (this.#sheet) this.#settleSheet(this.#sheet.grown);
    else if (kept?.at === 'point') {
      // However small the window becomes, the head stays in it.
      const { x, y } = kept;
      surface.style.inset = `min(${y}px, 100vh - 80px) auto auto min(${x}px, 100vw - 160px)`;
    } else if (!kept) {
      const line = this.#line ?? (this.#target && lineOf(this.#target));
      if (line) placeCard(surface, line);
    }
    this.#line = null;
  }

  /** The pin may have changed: with it goes the place the reader chose. */
  repose(): void {
    const pinned = this.#options.isPinned();
    if (pinned === this.#pinned) return;
    this.#pinned = pinned;
    if (this.#kept) this.settle();
    else this.#options.surface.classList.toggle('movable', pinned && !this.#sheet);
  }

  /** Takes a docked card from the window's edge; false when none is docked. */
  undock(): boolean {
    const isDocked = this.dock?.on === true;
    if (isDocked) this.toggleDock();
    return isDocked;
  }

  /** Draws the sheet up, or makes it small again. */
  grow(): void {
    if (this.#sheet) this.#leave(this.#sheet.grown ? 'first' : 'grown');
  }

  #height(): number {
    if (this.#sheet) return firstHeight(innerHeight, innerHeight);
    if (this.#pinned && this.#kept) return this.#kept.at === 'right' ? innerHeight : MOST;
    return heightBeside(this.#line);
  }

  #settleSheet(grown: boolean): void {
    const { surface } = this.#options;
    const card = surface.querySelector<HTMLElement>('.card');
    const target = this.#target;
    if (!card || !target) return;
    const first = firstHeight(firstScreen(card), innerHeight);
    const height = grown
      ? grownHeight(innerHeight)
      : clearWords(() => lineOf(target)?.bottom ?? 0, first, leastHeight(card));
    surface.style.setProperty('--card-height', `${height}px`);
  }

  /** Docks the card at the window's right edge, pinning it; or lets it go back to its words. */
  toggleDock(): void {
    if (this.#sheet) return;
    if (!this.#options.isPinned()) this.#options.pin();
    this.#kept = this.#kept?.at === 'right' ? null : { at: 'right' };
    this.settle();
    this.#options.changed();
  }

  /** What a pointer pressed on the card's head drags; null where it drags nothing. */
  drag(): Drag | null {
    if (this.#sheet) return this.#sheetDrag(this.#sheet);
    return this.#options.isPinned() ? this.#cardDrag() : null;
  }

  #sheetDrag({ grown }: { grown: boolean }): Drag {
    const { surface } = this.#options;
    const from = surface.offsetHeight;
    return {
      move: (_, dy) =>
        surface.style.setProperty('--card-height', `${Math.min(from - dy, grownHeight(innerHeight))}px`),
      end: (_, dy) => this.#leave(leftAt(dy, grown)),
    };
  }

  #leave(left: ReturnType<typeof leftAt>): void {
    const { close, changed } = this.#options;
    if (left === 'closed') {
      close();
      return;
    }
    this.#sheet = { grown: left === 'grown' };
    this.settle();
    changed();
  }

  #cardDrag(): Drag {
    const { surface, changed } = this.#options;
    const { left, top } = surface.getBoundingClientRect();
    const within = (at: number, last: number) => Math.max(0, Math.min(at, last));
    const put = (kept: Kept) => {
      const turned = kept.at !== this.#kept?.at;
      this.#kept = kept;
      this.settle();
      if (turned) changed();
    };
    return {
      move: (dx, dy) =>
        put({
          at: 'point',
          x: within(left + dx, innerWidth - surface.offsetWidth),
          y: within(top + dy, innerHeight - surface.offsetHeight),
        }),
      end: (_dx, _dy, { x }) => x > innerWidth - DOCKS && put({ at: 'right' }),
    };
  }
}
