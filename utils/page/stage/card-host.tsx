import { render, type VNode } from 'preact';
import { AgreementView } from '../../../components/boxes/agreement-view';
import { Between } from '../../../components/boxes/between';
import { BoxCard } from '../../../components/boxes/box-card';
import { MeetingView } from '../../../components/boxes/meeting-view';
import type { ArticleAround } from '../../../components/card/card-body';
import { type CitationFormat, citation } from '../../../components/card/citation';
import { EntityCard, type Room } from '../../../components/card/entity-card';
import { Tools } from '../../../components/card/tools';
import { type Lang, pick } from '../../i18n';
import type {
  AgreementCard,
  Between as BetweenFacts,
  Bilingual,
  Card,
  MeetingCard,
  PackLabel,
} from '../../knowledge/card';
import type { Asker } from '../asker';
import type { Target } from '../hover/pointer';
import type { Found } from '../mark/reading';
import type { Host } from './host';
import { heightBeside, placeCard } from './place';

/** What the card asks of the page's reader. */
interface CardActions {
  closed(): void;
  pin(): void;
  expand(entity: string): void;
  /** Where it is written no page hears what is typed. */
  report(entity: string): void;
  notThis(found: Found, name: Bilingual): void;
  never(card: Card): void;
  /** Absent on a page of ours. */
  offHere?: (() => void) | undefined;
  packOff(pack: PackLabel): void;
  /** Absent where there is no article to save. */
  save?: (() => void) | undefined;
  /** Brings the saved copy up to date. */
  update(): void;
  copy(text: string): void;
  failed(error: unknown): void;
}

type View =
  | { kind: 'card'; card: Card; found: Found | null }
  | { kind: 'between'; between: BetweenFacts }
  | { kind: 'meeting'; meeting: MeetingCard }
  | { kind: 'agreement'; agreement: AgreementCard; found: Found | null };

export interface CardHostOptions {
  host: Host;
  lang(): Lang;
  site: string;
  pinned(): boolean;
  /** The article's date is known, so that lists are split at it. */
  dated(): boolean;
  /** What the article as a whole says around a card. */
  article(): ArticleAround;
  /** Whether the article is in the reading list; null where it cannot be. */
  saved(): boolean | null;
  asker: Asker;
  actions: CardActions;
}

/** Narrower than this (px), a tapped card is a sheet at the foot of the screen. */
const SHEET_WIDTH = 480;
/** The most of the screen's height a sheet takes; as in `.sheet .card`. */
const SHEET_SHARE = 0.65;
/** px of height under which a card shows a line of each list at once, and under which its head and foot scroll with the rest. */
const TIGHT = 520;
const LOW = 300;

const roomIn = (height: number): Room => (height < LOW ? 'low' : height < TIGHT ? 'tight' : 'ample');

/**
 * The card in the page: what it shows, the way back through the names opened inside it, where it stands, and where the
 * focus goes when it closes.
 */
export class CardHost {
  readonly #options: CardHostOptions;
  #views: View[] = [];
  #room: Room = 'ample';
  #returnTo: HTMLElement | null = null;
  /** Counts openings inside the card: of two names clicked in a row the later wins. */
  #question = 0;

  constructor(options: CardHostOptions) {
    this.#options = options;
  }

  /**
   * Shows a card by its mention, or as a sheet on a narrow touch screen.
   * @param focus true when opened by key: the card takes the focus and gives it back
   */
  show(facts: Card | AgreementCard, target: Target, focus: boolean): void {
    const { host } = this.#options;
    const surface = host.surface('card');
    const { found } = target;
    this.#views = [
      'entity' in facts
        ? { kind: 'card', card: facts, found }
        : { kind: 'agreement', agreement: facts, found },
    ];
    this.#question += 1;
    const sheet = innerWidth <= SHEET_WIDTH && (target.touch || matchMedia('(pointer: coarse)').matches);
    surface.classList.toggle('sheet', sheet);
    if (sheet) surface.removeAttribute('style');
    this.#room = roomIn(sheet ? innerHeight * SHEET_SHARE : heightBeside(target));
    this.render();
    host.show('card');
    if (!sheet) placeCard(surface, target);
    if (focus) this.#takeFocus();
  }

  /** Draws a card out of sight: the next one finds its code compiled, its styles resolved and its fonts loaded. */
  rehearse(card: Card): void {
    if (this.open) return;
    const { host } = this.#options;
    const surface = host.surface('card');
    render(this.#drawn({ kind: 'card', card, found: null }), surface);
    host.measureUnseen('card');
    render(null, surface);
  }

  hide(): void {
    this.#views = [];
    this.#question += 1;
    const { host } = this.#options;
    const hadFocus = host.focused() !== null;
    host.hide('card');
    render(null, host.surface('card'));
    if (hadFocus) this.#returnTo?.focus({ preventScroll: true });
    this.#returnTo = null;
  }

  get open(): boolean {
    return this.#views.length > 0;
  }

  /** The entity whose card is on top. */
  get entity(): string | null {
    const top = this.#views.findLast((view) => view.kind === 'card');
    return top?.kind === 'card' ? top.card.entity : null;
  }

  /** Draws again, after the pin, the language or the text size changed. */
  render(): void {
    const top = this.#views.at(-1);
    if (top) render(this.#drawn(top), this.#options.host.surface('card'));
  }

  /** One step back inside the card; false when it is at its first view. */
  back(): boolean {
    if (this.#views.length < 2) return false;
    this.#views.pop();
    this.render();
    this.#takeFocus();
    return true;
  }

  #drawn(view: View): VNode {
    const open = (entity: string) =>
      this.#openInside(this.#options.asker.card(entity), (card) => ({ kind: 'card', card, found: null }));
    const back = () => void this.back();
    if (view.kind === 'card') return this.#entityCard(view.card, view.found, open, back);
    return this.#box(view, open, back);
  }

  #box(view: Exclude<View, { card: Card }>, open: (entity: string) => void, back: () => void): VNode {
    const { lang, actions, pinned, dated, article } = this.#options;
    const on = { open, ...this.#openers };
    const tools = (
      <Tools
        lang={lang()}
        canGoBack={this.#views.length > 1}
        pinned={pinned()}
        on={{ back, pin: actions.pin, close: actions.closed }}
      />
    );
    const given = { lang: lang(), tools, on };
    if (view.kind === 'between') {
      const label = view.between.sides.map(({ name }) => pick(name, lang())).join(' – ');
      return (
        <BoxCard label={label} lang={lang()}>
          <Between between={view.between} dated={dated()} {...given} />
        </BoxCard>
      );
    }
    if (view.kind === 'meeting') {
      return (
        <BoxCard label={pick(view.meeting.title, lang())} lang={lang()}>
          <MeetingView
            meeting={view.meeting}
            own={article().meetings.find(({ meeting }) => meeting.id === view.meeting.id)}
            {...given}
          />
        </BoxCard>
      );
    }
    const { found } = view;
    return (
      <BoxCard label={pick(view.agreement.title, lang())} lang={lang()}>
        <AgreementView
          agreement={view.agreement}
          match={
            found
              ? {
                  surface: found.surface,
                  reasons: found.reasons,
                  notThis: () => actions.notThis(found, view.agreement.title),
                }
              : undefined
          }
          {...given}
        />
      </BoxCard>
    );
  }

  #entityCard(card: Card, found: Found | null, open: (entity: string) => void, back: () => void): VNode {
    const { lang, actions, site, pinned, saved, article } = this.#options;
    return (
      <EntityCard
        card={card}
        lang={lang()}
        match={found ?? undefined}
        canGoBack={this.#views.length > 1}
        pinned={pinned()}
        saved={saved()}
        host={site}
        room={this.#room}
        article={article()}
        on={{
          open,
          back,
          close: actions.closed,
          pin: actions.pin,
          expand: () => actions.expand(card.entity),
          notThis: () => found && actions.notThis(found, card.name),
          never: () => actions.never(card),
          offHere: actions.offHere,
          packOff: actions.packOff,
          save: actions.save,
          update: saved() ? actions.update : undefined,
          report: () => actions.report(card.entity),
          copy: (format: CitationFormat) => actions.copy(citation(card, lang(), format)),
          openBetween: (entity) =>
            this.#openInside(this.#options.asker.between(card.entity, entity), (between) => ({
              kind: 'between',
              between,
            })),
          ...this.#openers,
        }}
      />
    );
  }

  readonly #openers = {
    openMeeting: (id: string) =>
      this.#openInside(this.#options.asker.meeting(id), (meeting) => ({ kind: 'meeting', meeting })),
    openAgreement: (id: string) =>
      this.#openInside(this.#options.asker.agreement(id), (agreement) => ({
        kind: 'agreement',
        agreement,
        found: null,
      })),
  };

  /** What was opened in a card comes on top of it, unless something else was opened meanwhile. */
  #openInside<Facts>(asked: Promise<Facts | null>, view: (facts: Facts) => View): void {
    this.#question += 1;
    const mine = this.#question;
    asked.then((facts) => {
      if (facts && mine === this.#question && this.open) this.#push(view(facts));
    }, this.#options.actions.failed);
  }

  #push(view: View): void {
    this.#views.push(view);
    this.render();
    this.#takeFocus();
  }

  /** Remembers where the focus was, in the page or in the list of names, unless it already is in the card. */
  #takeFocus(): void {
    const { host } = this.#options;
    const surface = host.surface('card');
    const before = host.focused() ?? document.activeElement;
    if (before instanceof HTMLElement && !surface.contains(before)) this.#returnTo = before;
    surface.querySelector<HTMLElement>('[role=dialog]')?.focus({ preventScroll: true });
  }
}
