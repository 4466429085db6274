import type { Verdict } from '../detect/types';
import type { AgreementCard, Between, Card } from '../knowledge/card';
import { resolveLang } from '../lang';
import type { Article, PartialDate } from '../link/types';
import type { LinkReply, PageState, SaveReply } from '../messages';
import { isSiteOff, type Settings } from '../settings';
import { announcement } from '../words/announce';
import { Announcer } from './announcer';
import { Answers } from './answers';
import { follow } from './follow';
import { Marking } from './marking';
import { Pointer, type Target } from './pointer';
import type { Found } from './reading';
import type { Stage, StageOptions } from './stage';
import { isTranslated, watchTranslation } from './translated';

/** What the reader needs from outside the page. Each may reject. */
export interface Backend {
  link(article: Article): Promise<LinkReply>;
  card(request: { entity: string; asOf: PartialDate | null; here: string[] }): Promise<Card | null>;
  between(request: { a: string; b: string; asOf: PartialDate | null }): Promise<Between | null>;
  agreement(request: { agreement: string; here: string[] }): Promise<AgreementCard | null>;
  expand(request: { entity: string }): Promise<unknown>;
  setNever(entity: string, never: boolean): Promise<void>;
  setSiteOff(site: string, off: boolean): Promise<void>;
  readNotHere(url: string): Promise<string[]>;
  setNotHere(url: string, entity: string, refused: boolean): Promise<void>;
  /** Saves the page; absent where it is no article to save (our own pages). */
  save?(privately: boolean): Promise<SaveReply>;
  openSaved?(id: string): Promise<unknown>;
  /** Brings the stage's script into the page and gives what makes the stage. */
  stage(): Promise<(options: StageOptions) => Stage>;
}

export interface ReaderOptions {
  backend: Backend;
  settings: Settings;
  /** BCP 47 tag of the browser's own language. */
  uiLanguage: string;
  /** The site as the reader knows it, for "off on this site". */
  site: string;
  /** The verdict on the page at `url`; null when nobody judged it. */
  verdict(url: string): Verdict | null;
  /** Whether a gate judges this site's pages; without one the reader goes on by itself from page to page. */
  isJudged(): boolean;
  /** False when the extension was updated or removed under this page. */
  isAlive(): boolean;
  signal: AbortSignal;
  /** Ends everything: aborts `signal`. */
  end(): void;
}

/** Reading was asked for by hand: that is its only evidence. */
const byHand: Verdict = {
  ict: true,
  score: 0,
  evidence: [{ kind: 'reader', what: '', where: 'page', weight: 0 }],
};
/** ms between looks whether the extension is still there. */
const ALIVE_EVERY = 2000;

/** The reader of one tab: keeps the article marked, asks for cards, and has the stage show them. */
export class Reader {
  private settings: Settings;
  private readonly marking: Marking;
  private readonly pointer: Pointer;
  private readonly cards: Answers<Card | null>;
  private readonly agreements: Answers<AgreementCard | null>;
  private readonly lang = document.documentElement.lang;
  private readonly announcer: Announcer;
  /** How many names there are was said of this article. */
  private counted = false;
  private stage: Stage | null = null;
  private coming: Promise<Stage> | null = null;
  private notHere = new Set<string>();
  private url = '';
  private asleep = true;
  /** The name last reached by the next and previous commands. */
  private stepped: string | null = null;
  private byKey = false;

  constructor(private readonly options: ReaderOptions) {
    const { signal, backend } = options;
    this.settings = options.settings;
    this.announcer = new Announcer(signal);
    this.marking = new Marking({
      link: backend.link,
      rules: () => ({ ...this.settings, never: new Set(this.settings.never), notHere: this.notHere }),
      look: () => this.settings,
      signal,
    });
    this.cards = new Answers((entity) => backend.card(this.cardRequest(entity)));
    this.agreements = new Answers((agreement) =>
      backend.agreement({ agreement, here: this.marking.names.map(({ entity }) => entity) }),
    );
    this.pointer = new Pointer({
      hitAt: (x, y) => this.marking.hitAt(x, y),
      isOurs: (target) => this.stage?.owns(target) ?? false,
      settings: () => this.settings,
      ask: (found) => this.ask(found),
      show: (target) => void this.showCard(target),
      hide: () => this.hideCard(),
      signal,
    });
    this.watch();
  }

  /** Reads the page that is there now, from the beginning. Also called when the gate found a new article in this tab. */
  async open(): Promise<void> {
    this.url = address();
    this.sleep();
    if (isSiteOff(this.settings.sitesOff, location.hostname)) return;
    if (isTranslated(document.documentElement, this.lang)) {
      (await this.onStage()).tellTranslated();
      return;
    }
    this.asleep = false;
    this.notHere = new Set(await this.options.backend.readNotHere(this.url));
    await this.refresh();
  }

  /** Everything of ours leaves the page but the listeners, until `open`. */
  sleep(): void {
    this.rest();
    this.stage?.hush();
  }

  /** Like `sleep`, but what was just said stays: it may hold the way back. */
  private rest(): void {
    this.asleep = true;
    this.pointer.close();
    this.stage?.clear();
    this.cards.clear();
    this.agreements.clear();
    this.marking.forget();
    this.announcer.hush();
    this.counted = false;
    this.stepped = null;
  }

  state(): PageState {
    const { pairs, meetings } = this.marking;
    return {
      reading: !this.asleep,
      verdict: this.options.verdict(this.url) ?? byHand,
      title: this.marking.title,
      published: this.marking.published,
      names: this.marking.names,
      ...(pairs.length > 0 && { pairs }),
      ...(meetings.length > 0 && { meeting: meetings }),
    };
  }

  /** Scrolls to a mention and opens its card with the focus in it. False when the page or the dataset has none. */
  async show(entity: string, nth = 0): Promise<boolean> {
    const mentions = this.marking.mentionsOf(entity);
    const found = mentions[nth] ?? mentions[0];
    if (!found || !(await this.ask(found))) return false;
    reveal(found);
    this.byKey = true;
    this.pointer.press({ found, point: null, touch: false });
    return true;
  }

  /** The next or previous name after the one last reached: scrolled to, painted, its card open. */
  async step(by: 1 | -1): Promise<string | null> {
    const { names } = this.marking;
    if (names.length === 0) return null;
    const at = names.findIndex(({ entity }) => entity === this.stepped);
    const next = names.at(at < 0 ? Math.min(0, by) : (at + by) % names.length)!;
    this.stepped = next.entity;
    await this.show(next.entity);
    return next.entity;
  }

  async toggleList(): Promise<boolean> {
    return (await this.onStage()).toggleList();
  }

  togglePin(): boolean {
    this.pointer.pin(!this.pointer.pinned);
    this.stage?.render();
    return this.pointer.pinned;
  }

  /** Takes changed settings into effect at once. */
  async apply(settings: Settings): Promise<void> {
    const wasOff = isSiteOff(this.settings.sitesOff, location.hostname);
    this.settings = settings;
    const isOff = isSiteOff(settings.sitesOff, location.hostname);
    if (isOff && !wasOff) this.rest();
    if (wasOff && !isOff) await this.open();
    if (!this.asleep) this.repaint();
  }

  private repaint(): void {
    this.marking.style();
    this.marking.paint();
    this.stage?.render();
  }

  private cardRequest(entity: string) {
    const here = this.marking.names.map((name) => name.entity).filter((other) => other !== entity);
    return { entity, asOf: this.marking.published, here };
  }

  private async refresh(): Promise<void> {
    if (this.asleep) return;
    try {
      if (!(await this.marking.refresh())) return;
      this.stage?.render();
      this.tellCount();
      this.expectPointer();
    } catch (error) {
      this.failed(error);
    }
  }

  /** Once for each article: names that come later are not worth an interruption. */
  private tellCount(): void {
    const { length } = this.marking.names;
    if (this.counted || length === 0) return;
    this.counted = true;
    const lang = resolveLang(this.settings.language, this.options.uiLanguage);
    if (this.stage) this.stage.tellCount();
    else this.announcer.say(announcement[lang](length), lang);
  }

  /** A moving pointer may soon rest on a name: the stage comes then, so that the first card need not wait for it. */
  private expectPointer(): void {
    if (this.coming || this.marking.names.length === 0) return;
    const { signal } = this.options;
    const prepare = () => void this.onStage().catch((error: unknown) => this.failed(error));
    addEventListener('pointermove', prepare, { once: true, capture: true, passive: true, signal });
  }

  private watch(): void {
    const { signal, isAlive, end } = this.options;
    const { marking } = this;
    follow({
      scopes: () => [document.documentElement, ...marking.shadowRoots],
      concerns: (node) => address() !== this.url || (!this.asleep && marking.concerns(node)),
      changed: () => (address() === this.url ? this.refresh() : this.moved()),
      signal,
    });
    watchTranslation(document.documentElement, () => void this.open(), signal);
    document.addEventListener('selectionchange', () => marking.hide(isSelecting()), { signal });
    addEventListener('pageshow', (event) => event.persisted && void this.refresh(), { signal });
    addEventListener('popstate', () => address() !== this.url && void this.moved(), { signal });
    addEventListener('keydown', (event) => this.key(event), { capture: true, signal });
    watchTheme(() => marking.style(), signal);
    const alive = setInterval(() => isAlive() || end(), ALIVE_EVERY);
    signal.addEventListener('abort', () => clearInterval(alive));
  }

  /** The tab shows another address without having loaded a page: the gate, where there is one, judges it anew. */
  private async moved(): Promise<void> {
    if (this.options.isJudged()) this.sleep();
    else await this.open();
    this.url = address();
  }

  private key(event: KeyboardEvent): void {
    if (event.key !== 'Escape' || event.isComposing || !this.stage?.escape()) return;
    event.stopPropagation();
    event.preventDefault();
  }

  private factsOf({ type, entity }: Found): Promise<Card | AgreementCard | null> {
    return type === 'agreement' ? this.agreements.get(entity) : this.cards.get(entity);
  }

  /** Whether there is a card for a mention. Asks for it, and for the stage to show it on, at once. */
  private async ask(found: Found): Promise<boolean> {
    try {
      const [facts] = await Promise.all([this.factsOf(found), this.onStage()]);
      return facts !== null;
    } catch (error) {
      this.failed(error);
      return false;
    }
  }

  private async showCard(target: Target): Promise<void> {
    const [facts, stage] = await Promise.all([this.factsOf(target.found), this.onStage()]);
    if (!facts || this.pointer.shown !== target.found) return;
    this.marking.look(target.found);
    const focus = this.byKey;
    this.byKey = false;
    stage.show(facts, target, focus);
  }

  private hideCard(): void {
    this.byKey = false;
    this.stage?.hide();
    this.marking.look(null);
  }

  private failed(error: unknown): void {
    if (!this.options.isAlive()) {
      this.options.end();
      return;
    }
    console.warn('Bối Cảnh:', error);
    this.stage?.tellFailed();
  }

  /** The stage, brought into the page on first need. Not remembered when that fails: the next need tries again. */
  private onStage(): Promise<Stage> {
    this.coming ??= this.options.backend
      .stage()
      .then((make) => {
        const unsaid = this.announcer.hush();
        this.stage = make(this.stageOptions());
        if (unsaid) this.stage.tellCount();
        return this.stage;
      })
      .catch((error: unknown) => {
        this.coming = null;
        throw error;
      });
    return this.coming;
  }

  private stageOptions(): StageOptions {
    const { backend, site, uiLanguage, signal } = this.options;
    return {
      settings: () => this.settings,
      uiLanguage,
      site,
      signal,
      names: () => this.marking.names,
      pinned: () => this.pointer.pinned,
      card: (entity) => this.cards.get(entity),
      between: (a, b) => backend.between({ a, b, asOf: this.marking.published }),
      agreement: (agreement) => this.agreements.get(agreement),
      dated: () => this.marking.published !== null,
      pairs: () => this.marking.pairs,
      meeting: () => this.marking.meetings[0] ?? null,
      expand: (entity) => backend.expand({ entity }),
      close: () => this.pointer.close(),
      togglePin: () => void this.togglePin(),
      look: (entity) => this.look(entity),
      open: (entity) => void this.show(entity),
      refuse: (entity, refused) => this.refuse(entity, refused),
      never: backend.setNever,
      turnOff: (off) => backend.setSiteOff(site, off),
      save: backend.save,
      openSaved: async (id) => backend.openSaved?.(id),
    };
  }

  private look(entity: string | null): void {
    const found = entity === null ? this.pointer.shown : (this.marking.mentionsOf(entity)[0] ?? null);
    if (found && entity !== null) reveal(found);
    this.marking.look(found);
  }

  private async refuse(entity: string, refused: boolean): Promise<void> {
    if (refused) this.notHere.add(entity);
    else this.notHere.delete(entity);
    this.repaint();
    await this.options.backend.setNotHere(this.url, entity, refused);
  }
}

/** Calls back when the page or the system may have turned dark or light. */
function watchTheme(changed: () => void, signal: AbortSignal): void {
  matchMedia('(prefers-color-scheme: dark)').addEventListener('change', changed, { signal });
  const observer = new MutationObserver(changed);
  for (const element of [document.documentElement, document.body]) {
    observer.observe(element, { attributes: true, attributeFilter: ['class', 'style', 'data-theme'] });
  }
  signal.addEventListener('abort', () => observer.disconnect());
}

/** The page's address without its fragment. */
function address(): string {
  return location.href.split('#')[0] ?? location.href;
}

function isSelecting(): boolean {
  return getSelection()?.isCollapsed === false;
}

function reveal({ spans }: Found): void {
  spans[0]?.node.parentElement?.scrollIntoView({ block: 'center', behavior: 'instant' });
}
