import type { Card } from '../../knowledge/card';
import { resolveLang } from '../../lang';
import type { Settings } from '../../setting-values';
import { announcement } from '../../words/card/announce';
import { Announcer } from './announcer';
import type { StageOptions } from './options';
import type { Stage } from './stage';

export interface StageDoorOptions {
  /** Brings the stage's script into the page and gives what makes the stage. */
  bring(): Promise<(options: StageOptions) => Stage>;
  stage(): StageOptions;
  settings(): Settings;
  /** BCP 47 tag of the browser's own language. */
  uiLanguage: string;
  failed(error: unknown): void;
  /** What nobody asked for was not to be had. */
  missed(error: unknown): void;
  signal: AbortSignal;
}

/** The way to the stage, which comes into the page when first needed; until then an announcer speaks for it. */
export class StageDoor {
  readonly #options: StageDoorOptions;
  /** Null until it came. */
  stage: Stage | null = null;
  #coming: Promise<Stage> | null = null;
  #script: ReturnType<StageDoorOptions['bring']> | null = null;
  readonly #announcer: Announcer;
  /** How many names there are was said of this article. */
  #counted = false;

  constructor(options: StageDoorOptions) {
    this.#options = options;
    this.#announcer = new Announcer(options.signal);
  }

  /** The stage, brought in on first need. Not remembered when that fails: the next need tries again. */
  open(): Promise<Stage> {
    this.#coming ??= this.bring()
      .then((make) => {
        const unsaid = this.#announcer.hush();
        this.stage = make(this.#options.stage());
        if (unsaid) this.stage.tellCount();
        return this.stage;
      })
      .catch((error: unknown) => {
        this.#coming = null;
        throw error;
      });
    return this.#coming;
  }

  /** Brings the stage's script alone: in the page there is nothing of it yet. */
  bring(): ReturnType<StageDoorOptions['bring']> {
    this.#script ??= this.#options.bring().catch((error: unknown) => {
      this.#script = null;
      throw error;
    });
    return this.#script;
  }

  /**
   * A moving pointer may soon rest on a name: the stage comes then, and rehearses with one card, so that the first one a
   * reader sees waits for neither script, background, first drawing nor fonts (66 ms became 47).
   * @param first the card to rehearse with; where it cannot be had there is no rehearsal, and the reader, who asked for
   * nothing, hears nothing of it
   */
  expectPointer(first: () => Promise<Card | null>): void {
    if (this.#coming) return;
    const { signal, failed } = this.#options;
    const prepare = () =>
      void this.open()
        .then((stage) => this.#rehearse(stage, first))
        .catch(failed);
    addEventListener('pointermove', prepare, { once: true, capture: true, passive: true, signal });
  }

  /** Asked for after the stage: a pointer that came straight onto a name has asked for its own card meanwhile. */
  async #rehearse(stage: Stage, first: () => Promise<Card | null>): Promise<void> {
    try {
      const card = await first();
      if (card) requestIdleCallback(() => this.#options.signal.aborted || stage.rehearse(card));
    } catch (error) {
      this.#options.missed(error);
    }
  }

  /** Says how many names there are, once for each article: names that come later are not worth an interruption. */
  tellCount(names: number): void {
    if (this.#counted || names === 0) return;
    this.#counted = true;
    const { settings, uiLanguage } = this.#options;
    const lang = resolveLang(settings().language, uiLanguage);
    if (this.stage) this.stage.tellCount();
    else this.#announcer.say(announcement[lang](names), lang);
  }

  /** Another article may come: takes card and list from sight, and what was still to be said. */
  clear(): void {
    this.stage?.clear();
    this.#announcer.hush();
    this.#counted = false;
  }
}
