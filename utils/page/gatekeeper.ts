import { firstLook } from '../detect/gate/first-look';
import type { SeenPage, Verdict } from '../detect/types';
import type { PageState, ToBackground } from '../messages';
import { readFacts } from './find/facts';
import { presence } from './watch/presence';

/** With this many paragraphs the body has come; a "no" then is final. */
const BODY_IS_THERE = 3;

type Judged = ToBackground['judge']['reply'];

/** Judges the page of this tab, and leaves what it thinks where the popup and the reader find it. */
export class Gatekeeper {
  private facts: SeenPage | undefined;
  /** Whether the reader wants English editions; asked for at the first page in another language. */
  private english: boolean | undefined;
  private verdict: Verdict = { ict: false, score: 0, evidence: [] };

  /**
   * @param judge asks the background for the final word; its failures are the caller's to tell
   * @param wantsEnglish reads the reader's setting
   */
  constructor(
    private readonly judge: (page: SeenPage) => Promise<Judged | undefined>,
    private readonly wantsEnglish: () => Promise<boolean>,
  ) {}

  /** Judges the page as it stands now. @returns whether what comes later can be left unseen */
  look(): boolean {
    const facts = readFacts(document, location);
    const { title, lead, text, structure } = facts;
    const isSame = title === this.facts?.title && lead === this.facts.lead;
    if (isSame && (text === this.facts?.text || this.verdict.ict)) return this.verdict.ict;
    // The tab went on to another article: what the reader painted belongs to the one before.
    if (!isSame && this.facts) presence().reader?.close?.();
    this.facts = facts;
    const first = firstLook(facts, this.english);
    this.settle({ ...first, ict: false });
    if (first.evidence[0]?.kind === 'language' && this.english === undefined) void this.lookInEnglish();
    if (first.answer === 'no') return structure!.paragraphs >= BODY_IS_THERE;
    this.judge(facts).then((judged) => {
      // An answer about what the page showed before is of no use.
      if (!judged || this.facts !== facts) return;
      // A reader at work hears of changes by itself.
      const here = presence();
      if (judged.start && !here.reader) here.start = { ...judged.start, url: facts.url };
      this.settle(judged.verdict);
    });
    return structure!.paragraphs >= BODY_IS_THERE;
  }

  private async lookInEnglish(): Promise<void> {
    this.english = false;
    this.english = await this.wantsEnglish();
    if (!this.english) return;
    this.facts = undefined;
    this.look();
  }

  /** What the popup shows where no reader is at work; only the reader needs the article's day. */
  state(): PageState {
    const { facts, verdict } = this;
    return { reading: false, verdict, title: facts?.title ?? '', published: null, names: [] };
  }

  private settle(verdict: Verdict): void {
    this.verdict = verdict;
    presence().verdict = { url: location.href, verdict };
    if (verdict.ict) presence().opener?.open();
  }
}
