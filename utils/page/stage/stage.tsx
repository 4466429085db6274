import { type Lang, pick, resolveLang, words } from '../../i18n';
import type { AgreementCard, Bilingual, Card, PackLabel } from '../../knowledge/card';
import type { SaveReply } from '../../messages';
import { schemes, textScales } from '../../setting-values';
import type { Target } from '../hover/pointer';
import type { Found } from '../mark/reading';
import { CardHost } from './card/card-host';
import { copyText } from './copy';
import { Host } from './host';
import { NamesButton } from './names-button';
import { NamesDoor } from './names-door';
import { Notice } from './notice';
import type { StageOptions } from './options';

/**
 * Everything a reader sees beside the marks: card, list of names, notices, in one host. It comes into the page as a script
 * of its own when first needed, so that an article nobody hovers carries neither host nor components.
 */
export class Stage {
  readonly #options: StageOptions;
  readonly #host: Host;
  readonly #card: CardHost;
  readonly #door: NamesDoor;
  readonly #names: NamesButton;
  readonly #notice: Notice;
  #savedId: string | null = null;

  /** @param sheets style sheets of all it draws, as text */
  constructor(options: StageOptions, sheets: readonly string[]) {
    this.#options = options;
    const lang = () => this.#lang;
    this.#host = new Host(sheets, options.signal, () => this.#tampered());
    this.#look();
    this.#notice = new Notice(this.#host, lang, options.signal);
    this.#card = this.#newCard();
    this.#door = new NamesDoor({
      host: this.#host,
      lang,
      names: options.names,
      current: () => this.#card.entity,
      look: options.look,
      open: options.open,
      closed: () => {
        options.look(null);
        this.#names.render();
      },
    });
    this.#names = new NamesButton({
      host: this.#host,
      lang,
      count: () => options.names().length,
      open: () => this.toggleList(),
      signal: options.signal,
    });
    this.#names.render();
  }

  owns(target: EventTarget | null): boolean {
    return this.#host.owns(target);
  }

  /** @param focus true when opened by key: the card takes the focus and gives it back */
  show(facts: Card | AgreementCard, target: Target, focus: boolean): void {
    this.#look();
    this.#card.show(facts, target, focus);
    this.#drawNames();
    // After the frame that shows the card: a message costs as much as all that is left to do for it.
    requestIdleCallback(() => this.#run(this.#lookSaved()));
  }

  /** Lays a card out that is likely to be shown next. */
  prepare(facts: Card | AgreementCard, target: Target): void {
    this.#look();
    this.#card.prepare(facts, target);
  }

  /** Draws a card out of sight, once. */
  rehearse(facts: Card): void {
    this.#card.rehearse(facts);
  }

  hide(): void {
    this.#card.hide();
    this.#drawNames();
  }

  /** Takes card and list from sight. */
  clear(): void {
    this.#card.hide();
    this.#door.close();
    this.#host.hide('names-button');
  }

  /** Takes back what was said last. */
  hush(): void {
    this.#notice.hide();
  }

  /** Opens or closes the list of names; whether it is open now. Says once more how many there are. */
  toggleList(): boolean {
    this.#look();
    const open = this.#door.toggle();
    this.#names.render();
    if (open) this.tellCount();
    return open;
  }

  /** Says, to those who hear it, how many names the article has. */
  tellCount(): void {
    this.#host.announce(this.#words.list.announce(this.#options.names().length), this.#lang);
  }

  /** Draws again after names, pin, language or text size changed. */
  render(): void {
    this.#look();
    this.#card.render();
    this.#drawNames();
  }

  #drawNames(): void {
    this.#door.render();
    this.#names.render();
  }

  /** The Escape key. @returns whether there was anything to close */
  escape(): boolean {
    if (this.#card.undock()) return true;
    if (this.#card.open) this.#options.close();
    else if (this.#door.open) this.#door.close();
    else return false;
    return true;
  }

  /** @returns whether the card is docked now; false without a card */
  toggleDock(): boolean {
    return this.#card.toggleDock();
  }

  tellFailed(): void {
    this.#notice.show(this.#notices.failed);
  }

  /** The page is being translated: the marks would sit on other words. */
  tellTranslated(): void {
    const notices = this.#notices;
    this.#notice.show(notices.translated, { label: notices.showOriginal, do: location.href }, true);
  }

  #look(): void {
    const { theme, textSize } = this.#options.settings();
    const scheme = theme === 'page' ? (this.#options.isDark() ? 'dark' : 'light') : schemes[theme];
    this.#host.look(textScales[textSize], scheme);
  }

  get #lang(): Lang {
    return resolveLang(this.#options.settings().language, this.#options.uiLanguage);
  }

  get #words(): ReturnType<typeof words> {
    return words(this.#lang);
  }

  get #notices() {
    return this.#words.notices;
  }

  #newCard(): CardHost {
    const options = this.#options;
    const { turnOff } = options;
    const run = (work: Promise<unknown>) => this.#run(work);
    // An act that changes something: only the reader's own press on what the reader sees does it.
    const pressed =
      <Args extends unknown[]>(act: (...args: Args) => void) =>
      (...args: Args) => {
        if (this.#host.isPressed) act(...args);
      };
    return new CardHost({
      host: this.#host,
      lang: () => this.#lang,
      pinned: options.pinned,
      drawing: () => ({
        site: options.site,
        dated: options.dated(),
        article: { names: options.names(), pairs: options.pairs(), meetings: options.meetings() },
        saved: options.save ? this.#savedId !== null : null,
      }),
      asker: options.asker,
      stand: options.stand,
      signal: options.signal,
      actions: {
        closed: options.close,
        pin: options.togglePin,
        expand: pressed((entity: string) => run(options.asker.expand(entity))),
        report: pressed((entity: string) => run(options.asker.expand(entity, true))),
        noteDown: pressed((entity: string) => run(options.noteDown(entity))),
        brief: pressed((sides: [string, string]) => run(options.asker.brief(sides))),
        notThis: pressed((found: Found, name: Bilingual) => this.#refuse(found, name)),
        never: pressed((card: Card) => this.#never(card)),
        offHere: turnOff && pressed(() => this.#turnOff(turnOff)),
        packOff: pressed((pack: PackLabel) => this.#packOff(pack)),
        save: options.save && pressed(() => this.#saveOrOpen()),
        update: pressed(() => this.#save(false)),
        copy: pressed((text: string) => run(this.#copy(text))),
        failed: () => this.tellFailed(),
      },
    });
  }

  /** The page changed what stands in the card: it goes, and what opens next is drawn anew. */
  #tampered(): void {
    this.#options.close();
    this.clear();
    this.#notice.hide();
  }

  async #copy(text: string): Promise<void> {
    this.#notice.show(this.#notices[(await copyText(text)) ? 'copied' : 'failed']);
  }

  #refuse({ entity }: Found, name: Bilingual): void {
    this.#done(this.#notices.notThisDone(pick(name, this.#lang)), (on) => this.#options.refuse(entity, on));
  }

  #never({ entity, name }: Card): void {
    this.#done(this.#notices.neverDone(pick(name, this.#lang)), (on) => this.#options.never(entity, on));
  }

  #turnOff(turnOff: NonNullable<StageOptions['turnOff']>): void {
    this.#done(this.#notices.offDone(this.#options.site), turnOff);
  }

  #packOff({ id }: PackLabel): void {
    this.#options.close();
    this.#run(this.#options.packOff(id).then(() => this.#notice.show(this.#notices.packOff)));
  }

  /** Another page of ours may have saved or deleted the article meanwhile. */
  async #lookSaved(): Promise<void> {
    const id = (await this.#options.savedId?.()) ?? null;
    if (id === this.#savedId) return;
    this.#savedId = id;
    this.#card.render();
  }

  #saveOrOpen(): void {
    if (this.#savedId === null) this.#save(false);
    else this.#run(this.#options.openSaved(this.#savedId));
  }

  #save(privately: boolean): void {
    const notices = this.#notices;
    const tell = (reply: SaveReply) => {
      if (reply.done === 'failed') this.#notice.show(reply.words);
      else if (reply.done === 'ask-private')
        this.#notice.show(notices.askPrivate, { label: notices.saveAnyway, do: () => this.#save(true) });
      else {
        this.#savedId = reply.id;
        this.#card.render();
        const open = () => this.#run(this.#options.openSaved(reply.id));
        this.#notice.show(notices[reply.done], { label: notices.openSaved, do: open });
      }
    };
    this.#run(this.#options.save?.(privately).then(tell) ?? Promise.resolve());
  }

  /** Closes the card, does something that can be taken back, and says so. */
  #done(said: string, act: (on: boolean) => Promise<void>): void {
    this.#options.close();
    const undo = { label: this.#notices.undo, do: () => this.#run(act(false)) };
    this.#run(act(true).then(() => this.#notice.show(said, undo)));
  }

  #run(work: Promise<unknown>): void {
    work.catch(this.#options.failed);
  }
}
