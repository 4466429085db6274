import { firstLook } from '../detect/first-look';
import type { FirstLook, PageFacts, Verdict } from '../detect/types';
import type { PageState } from '../messages';
import { readFacts } from './facts';
import { presence } from './presence';

/** With this many paragraphs the body has come; a "no" then is final. */
const BODY_IS_THERE = 3;

export interface Judged {
  url: string;
  title: string;
  lead: string;
  first: FirstLook;
}

/** Judges the page of this tab, and remembers what it thinks for the popup. */
export class Gatekeeper {
  private facts: PageFacts | null = null;
  private verdict: Verdict = { ict: false, score: 0, evidence: [] };

  /**
   * @param judge asks the background for the final word
   * @param failed hears why it could not be asked
   */
  constructor(
    private readonly judge: (page: Judged) => Promise<{ verdict: Verdict }>,
    private readonly failed: (error: unknown) => void,
  ) {}

  /** Judges the page as it stands now. @returns whether what comes later can be left unseen */
  look(): boolean {
    const facts = readFacts(document, location);
    const isOther = facts.title !== this.facts?.title || facts.lead !== this.facts.lead;
    if (!isOther && facts.text === this.facts?.text) return false;
    if (isOther && this.facts) presence().reader?.close?.();
    this.facts = facts;
    const first = firstLook(facts);
    if (!isOther && this.verdict.ict) return true;
    this.settle({ ict: false, score: first.score, evidence: first.evidence });
    if (first.answer === 'no') return (facts.structure?.paragraphs ?? 0) >= BODY_IS_THERE;
    this.ask(facts, first);
    return first.answer === 'yes';
  }

  /** What the popup shows where no reader is at work. */
  state(): PageState {
    return {
      reading: false,
      verdict: this.verdict,
      title: this.facts?.title ?? document.title,
      // Only the reader needs the day; the gate is kept small.
      published: null,
      names: [],
    };
  }

  private settle(verdict: Verdict): void {
    this.verdict = verdict;
    presence().verdict = { url: location.href, verdict };
  }

  private ask(facts: PageFacts, first: FirstLook): void {
    const { url, title, lead } = facts;
    this.judge({ url, title, lead, first }).then(({ verdict }) => {
      // An answer about what the page showed before is of no use.
      if (this.facts === facts) this.settle(verdict);
    }, this.failed);
  }
}
