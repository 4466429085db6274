import type { Verdict } from '../detect/types';
import type { PageState } from '../messages';
import { CHANGING, type Settings } from '../setting-values';
import { isSiteOff } from '../settings';
import { ArticleAsker } from './asker';
import type { ReaderOptions } from './backend';
import { Marking } from './mark/marking';
import { type MentionCards, mentionCards } from './mention-cards';
import { Stand } from './place/stand';
import type { StageOptions } from './stage/options';
import { StageDoor } from './stage/stage-door';
import { isTranslated } from './watch/translated';
import { address, watchPage } from './watch/watch-page';

/** Reading was asked for by hand: that is its only evidence. */
const byHand: Verdict = {
  ict: true,
  score: 0,
  evidence: [{ kind: 'reader', what: '', where: 'page', weight: 0 }],
};

/** The reader of one tab: keeps the article marked, asks for cards, and has the stage show them. */
export class Reader {
  readonly #options: ReaderOptions;
  #settings: Settings;
  readonly #marking: Marking;
  readonly #cards: MentionCards;
  readonly #asker: ArticleAsker;
  readonly #lang = document.documentElement.lang;
  readonly #door: StageDoor;
  #notHere = new Set<string>();
  #refused = Promise.resolve();
  #verdict: Verdict = byHand;
  #url = '';
  #asleep = true;
  /** Which state of the packs the article was linked with. */
  #packs: number;
  /** The name last reached by the next and previous commands. */
  #stepped: string | null = null;

  constructor(options: ReaderOptions) {
    this.#options = options;
    const { signal, backend } = options;
    this.#settings = options.settings;
    this.#packs = options.settings.packs;
    this.#door = new StageDoor({
      bring: backend.stage,
      stage: () => this.#stageOptions(),
      settings: () => this.#settings,
      uiLanguage: options.uiLanguage,
      failed: (error) => this.#failed(error),
      missed: (error) => this.#noted(error),
      signal,
    });
    this.#marking = new Marking({
      link: backend.link,
      pageFacts: backend.pageFacts,
      rules: () => ({ ...this.#settings, never: new Set(this.#settings.never), notHere: this.#notHere }),
      look: () => this.#settings,
      ready: () => this.#refused,
      signal,
    });
    this.#asker = new ArticleAsker(backend.ask, () => ({
      asOf: this.#marking.published,
      here: this.#marking.entities,
      own: this.#marking.meetings.map(({ meeting }) => meeting.id),
      said: (entity) => this.#marking.said(entity),
    }));
    this.#cards = mentionCards({
      marking: this.#marking,
      asker: this.#asker,
      door: this.#door,
      settings: () => this.#settings,
      failed: (error) => this.#failed(error),
      missed: (error) => this.#noted(error),
      signal,
    });
    this.#watch();
  }

  /** Reads the page that is there now, from the beginning. Also called when the gate found a new article in this tab. */
  async open(): Promise<void> {
    const isFirst = this.#url === '';
    this.#url = address();
    const verdict = this.#options.verdict(this.#url);
    this.#verdict = verdict?.ict ? verdict : byHand;
    if (!isFirst) this.sleep();
    if (isSiteOff(this.#settings.sitesOff, location.hostname)) return;
    if (isTranslated(document.documentElement, this.#lang)) {
      (await this.#door.open()).tellTranslated();
      return;
    }
    this.#asleep = false;
    this.#readRefused();
    await this.#refresh();
  }

  /** Marking waits for it; linking, which takes longer, goes on meanwhile. */
  #readRefused(): void {
    this.#refused = this.#options.backend.readNotHere(this.#url).then((ids) => {
      this.#notHere = new Set(ids);
    });
  }

  /** Everything of ours leaves the page but the listeners, until `open`. */
  sleep(): void {
    this.#rest();
    this.#door.stage?.hush();
  }

  /** Like `sleep`, but what was just said stays: it may hold the way back. */
  #rest(): void {
    this.#asleep = true;
    this.#cards.forget();
    this.#door.clear();
    this.#marking.forget();
    this.#stepped = null;
  }

  state(): PageState {
    const { pairs, meetings } = this.#marking;
    return {
      reading: !this.#asleep,
      // Asleep, the reader answers for a page that is not its own: what the gate thinks of it counts.
      verdict: (this.#asleep && this.#options.verdict(address())) || this.#verdict,
      title: this.#marking.title,
      published: this.#marking.published,
      names: this.#marking.names,
      ...(pairs.length > 0 && { pairs }),
      ...(meetings.length > 0 && { meeting: meetings }),
    };
  }

  /** Scrolls to a mention and opens its card with the focus in it. False when the page or the dataset has none. */
  show(entity: string, nth = 0): Promise<boolean> {
    return this.#cards.open(entity, nth);
  }

  /** The next or previous name after the one last reached: scrolled to, painted, its card open. */
  async step(by: 1 | -1): Promise<string | null> {
    const { names } = this.#marking;
    if (names.length === 0) return null;
    const at = names.findIndex(({ entity }) => entity === this.#stepped);
    const next = names.at(at < 0 ? Math.min(0, by) : (at + by) % names.length)!;
    this.#stepped = next.entity;
    await this.show(next.entity);
    return next.entity;
  }

  /** Hands the article's text to a page of ours, where something of it is noted; only the reader's own press asks for it. */
  noteDown(about: string | null): Promise<{ opened: boolean }> {
    const { title, text, published } = this.#marking;
    return this.#options.backend.ask('noteDown', { url: location.href, title, text, published, about });
  }

  async toggleList(): Promise<boolean> {
    return (await this.#door.open()).toggleList();
  }

  togglePin(): boolean {
    this.#cards.pointer.pin(!this.#cards.pointer.pinned);
    this.#door.stage?.render();
    return this.#cards.pointer.pinned;
  }

  /** @returns whether a card is docked now */
  toggleDock(): boolean {
    return this.#door.stage?.toggleDock() ?? false;
  }

  /** Takes changed settings into effect at once. */
  async apply(settings: Settings): Promise<void> {
    const wasOff = isSiteOff(this.#settings.sitesOff, location.hostname);
    this.#settings = settings;
    const isOff = isSiteOff(settings.sitesOff, location.hostname);
    if (isOff && !wasOff) this.#rest();
    if (wasOff && !isOff) await this.open();
    else if (settings.packs !== this.#packs && settings.packs !== CHANGING)
      await this.#relink(settings.packs);
    if (!this.#asleep) this.#repaint();
  }

  /** Packs came or went: names and facts are asked for anew. */
  async #relink(packs: number): Promise<void> {
    this.#packs = packs;
    if (this.#asleep) return;
    this.#cards.forget();
    this.#marking.unlink();
    await this.#refresh();
  }

  #repaint(): void {
    this.#marking.style();
    this.#marking.paint();
    this.#door.stage?.render();
    this.#cards.expect();
  }

  async #refresh(): Promise<void> {
    if (this.#asleep) return;
    // Another headline is another article, which the gate has to judge first.
    const marking = this.#marking;
    const options = this.#options;
    if (options.isJudged() && this.#verdict !== byHand && !marking.isCurrent && marking.isOther())
      return this.sleep();
    try {
      if (!(await this.#marking.refresh())) return;
      await this.#marking.learn();
      const { length } = this.#marking.names;
      this.#door.stage?.render();
      this.#door.tellCount(length);
      if (length > 0) this.#door.expectPointer(() => this.#cards.likely());
      this.#cards.expect();
    } catch (error) {
      this.#failed(error);
    }
  }

  #watch(): void {
    const { signal, isAlive, end } = this.#options;
    const marking = this.#marking;
    watchPage({
      address: () => this.#url,
      scopes: () => [document.documentElement, ...marking.shadowRoots],
      concerns: (node) => !this.#asleep && marking.concerns(node),
      changed: () => this.#refresh(),
      moved: () => this.#moved(),
      translated: () => void this.open(),
      selecting: (on) => marking.hide(on),
      restyled: () => this.#restyled(),
      restarted: this.#options.restart ?? end,
      escape: () => this.#door.stage?.escape() ?? false,
      isAlive,
      end,
      signal,
    });
  }

  #restyled(): void {
    if (this.#asleep) return;
    this.#marking.style();
    // What a style hid comes to sight without any change of the page that could be watched.
    if (this.#marking.isUnseen) void this.#refresh();
  }

  /** The tab shows another address without having loaded a page: the gate, where there is one, judges it anew. */
  async #moved(): Promise<void> {
    this.#url = address();
    if (!this.#asleep && !this.#marking.isOther()) {
      this.#readRefused();
      await this.#refresh();
    } else if (this.#options.isJudged()) this.sleep();
    else await this.open();
  }

  #failed(error: unknown): void {
    if (this.#noted(error)) this.#door.stage?.tellFailed();
  }

  /** Of what the reader did not ask for only the log tells. @returns false once the extension is gone: all of ours goes too */
  #noted(error: unknown): boolean {
    const isAlive = this.#options.isAlive();
    if (isAlive) console.warn('Bối Cảnh:', error);
    else this.#options.end();
    return isAlive;
  }

  #stageOptions(): StageOptions {
    const { backend, site, uiLanguage, signal } = this.#options;
    return {
      settings: () => this.#settings,
      uiLanguage,
      site,
      signal,
      names: () => this.#marking.names,
      pinned: () => this.#cards.pointer.pinned,
      asker: this.#asker,
      isDark: () => this.#marking.isDark,
      dated: () => this.#marking.published !== null,
      pairs: () => this.#marking.pairs,
      meetings: () => this.#marking.meetings,
      failed: (error) => this.#failed(error),
      close: () => this.#cards.pointer.close(),
      togglePin: () => void this.togglePin(),
      look: (entity) => this.#cards.look(entity),
      open: (entity) => void this.show(entity),
      refuse: (entity, refused) => this.#refuse(entity, refused),
      never: backend.setNever,
      turnOff: backend.setSiteOff && ((off) => backend.setSiteOff!(site, off)),
      noteDown: (entity) => this.noteDown(entity),
      packOff: (pack) => backend.ask('packOff', { pack }),
      save: backend.save,
      savedId: backend.savedId,
      openSaved: async (id) => backend.openSaved?.(id),
      stand: (options) => new Stand(options),
    };
  }

  async #refuse(entity: string, refused: boolean): Promise<void> {
    if (refused) this.#notHere.add(entity);
    else this.#notHere.delete(entity);
    this.#repaint();
    await this.#options.backend.setNotHere(this.#url, entity, refused);
  }
}
