import type { Pair, Recognised } from '../../knowledge/card';
import type { PageName } from '../../messages';
import type { Settings } from '../../setting-values';
import type { PartialDate } from '../../text/partial-date';
import { PageArticle } from '../find/article';
import { backgroundOf } from './background';
import { Highlights } from './highlights';
import { type Hit, HitIndex, type Paragraph } from './hit-test';
import { inksFor, isDark, type Rgb } from './ink';
import {
  entitiesInOrder,
  isWanted,
  type MarkRules,
  type MarkType,
  marksToPaint,
  namesInOrder,
} from './marks';
import { meetingsAmong, pairsAmong } from './pairs';
import { type Found, Reading, type ReadingOptions } from './reading';
import { boxOf, isInView } from './reveal';

/** UTF-16 units on either side of a mention in which an office stands, and how many are enough for all its mentions. */
const AROUND = 120;
const SAID = 2000;

/** What readers ask about, from least to most. A country they know, and its card is the dearest. */
const ASKED: MarkType[] = ['place', 'agreement', 'document', 'event', 'organization', 'person'];

export interface MarkingOptions extends Pick<ReadingOptions, 'link' | 'pageFacts'> {
  rules(): MarkRules;
  look(): Pick<Settings, 'strength' | 'modifier'>;
  /** The rules are known. */
  ready(): Promise<void>;
  signal: AbortSignal;
}

/** The article of the page with its names: found, read, linked and painted, and kept so while the page changes. */
export class Marking {
  readonly #options: MarkingOptions;
  names: PageName[] = [];
  readonly #highlights = new Highlights();
  readonly #hits = new HitIndex();
  #article: PageArticle | null = null;
  #reading: Reading | null = null;
  #looks = '';

  constructor(options: MarkingOptions) {
    this.#options = options;
    options.signal.addEventListener('abort', () => this.#highlights.remove());
  }

  /**
   * Reads what is there now and marks it; text read before is not linked again.
   * @returns false while the page has no article
   * @throws what linking throws; the marks stay as they were
   */
  async refresh(): Promise<boolean> {
    if (!this.#article?.isCurrent()) this.#open(PageArticle.find());
    const article = this.#article;
    const reading = this.#reading;
    if (!article || !reading) return false;
    await Promise.all([reading.adopt(article.read()), this.#options.ready()]);
    if (this.#reading !== reading || this.#options.signal.aborted) return false;
    this.paint();
    return true;
  }

  /**
   * Brings what the facts say of the painted names: what they are called, which of them met, what meeting is reported.
   * @throws what asking throws; what was known stays
   */
  async learn(): Promise<void> {
    const reading = this.#reading;
    await reading?.learn();
    if (reading && this.#reading === reading && !this.#options.signal.aborted) this.#nameAll(reading);
  }

  /** Marks by the present rules. */
  paint(): void {
    const article = this.#article;
    const reading = this.#reading;
    if (!article || !reading) return;
    const rules = this.#options.rules();
    const marks = marksToPaint(reading.blocks, rules);
    for (const root of article.shadowRoots) this.#highlights.addScope(root);
    this.#highlights.paint(marks);
    // Lines are drawn under the first of a name only, yet every mention is a name the reader may ask about.
    this.#hits.fill(this.#wanted(), article.shadowRoots);
    this.#nameAll(reading);
  }

  #nameAll({ blocks, facts }: Reading): void {
    this.names = namesInOrder(blocks, facts.names, this.#options.rules());
  }

  /** Chooses inks for the page's present background, and puts back marks that the page took away. */
  style(): void {
    const { strength } = this.#options.look();
    const background = this.#background;
    // Asked every second: inks are mixed only for another ground.
    const looks = `${background} ${strength}`;
    if (looks !== this.#looks) this.#highlights.style({ inks: inksFor(background, strength), strength });
    this.#looks = looks;
    // The sheet is there before the first range: with both at once Firefox 153 lays 2,000 of them out in twice the time.
    this.#highlights.keep();
  }

  /** Whether the article stands on a dark ground; what cannot be told is taken for light. */
  get isDark(): boolean {
    return isDark(this.#background);
  }

  get #background(): Rgb | null {
    return this.#article ? backgroundOf(this.#article.root) : null;
  }

  /** Takes all marks away and forgets the article: the page shows another, or none of it is wanted. */
  forget(): void {
    this.#open(null);
  }

  /** What was found is out of date: the next `refresh` links the same article anew. */
  unlink(): void {
    this.#article = null;
    this.#reading = null;
  }

  hitAt(x: number, y: number): Hit | null {
    return this.#hits.at(x, y);
  }

  /** Paints the one mention being looked at. */
  look(found: Found | null): void {
    this.#highlights.look(found);
  }

  hide(hidden: boolean): void {
    this.#highlights.hide(hidden);
  }

  /** The mentions of an entity that can be seen, in reading order. */
  mentionsOf(entity: string): Found[] {
    return this.#wanted().flatMap(({ found }) =>
      found.filter((each) => each.entity === entity && isLaidOut(each)),
    );
  }

  /** Marked mentions in the window, one of each entity, so many at most: of whom a reader asks most come first. */
  inView(most: number): Found[] {
    const first = new Map<string, Found>();
    for (const { element, found } of this.#reading?.blocks ?? []) {
      const marked = found.filter((each) => this.#highlights.has(each));
      if (marked.length === 0 || !isInView(element.getBoundingClientRect())) continue;
      for (const each of marked)
        if (!first.has(each.entity) && isInView(boxOf(each))) first.set(each.entity, each);
    }
    const worth = ({ type }: Found) => ASKED.indexOf(type);
    return [...first.values()].sort((a, b) => worth(b) - worth(a)).slice(0, most);
  }

  /**
   * Whether the page now shows another article than the one that is marked: another headline in view. Nobody has judged
   * that one yet.
   */
  isOther(): boolean {
    if (!this.#article) return false;
    const now = PageArticle.find();
    return now !== null && now.title !== this.#article.title;
  }

  /** Whether the marked article still stands there. */
  get isCurrent(): boolean {
    return this.#article?.isCurrent() ?? false;
  }

  /** Whether there is an article of which next to nothing can be seen. */
  get isUnseen(): boolean {
    return this.#article?.isUnseen ?? false;
  }

  /** Whether a changed node may have changed the article. */
  concerns(node: Node): boolean {
    return this.#article?.holds(node) ?? true;
  }

  get shadowRoots(): Iterable<ShadowRoot> {
    return this.#article?.shadowRoots ?? [];
  }

  get title(): string {
    return this.#article?.title ?? document.title;
  }

  get published(): PartialDate | null {
    return this.#article?.published ?? null;
  }

  /** The article's words, a block a line. */
  get text(): string {
    return (this.#reading?.blocks ?? []).map(({ text }) => text).join('\n');
  }

  /** The entities of the article in reading order, known before their names are. */
  get entities(): string[] {
    return entitiesInOrder(this.#reading?.blocks ?? [], this.#options.rules());
  }

  /** The article's words around the mentions of an entity, in reading order: what it says of it. */
  said(entity: string): string {
    return (this.#reading?.blocks ?? [])
      .flatMap(({ text, found }) =>
        found
          .filter((each) => each.entity === entity)
          .map(({ start, end }) => text.slice(Math.max(0, start - AROUND), end + AROUND)),
      )
      .join('\n')
      .slice(0, SAID);
  }

  /** Pairs of the article's names that have met before, those worth most to its reader first. */
  get pairs(): Pair[] {
    return pairsAmong(this.#reading?.facts.pairs ?? [], this.names);
  }

  /** The meetings the article seems to report, surest first, with what others write of them. */
  get meetings(): Recognised[] {
    return meetingsAmong(this.#reading?.facts.meeting ?? [], this.names, location.href);
  }

  #wanted(): Paragraph[] {
    const rules = this.#options.rules();
    return (this.#reading?.blocks ?? []).map(({ pieces, found }) => ({
      pieces,
      found: found.filter((each) => isWanted(each, rules)),
    }));
  }

  #open(article: PageArticle | null): void {
    this.#article = article;
    if (article) {
      const { title, published } = article;
      const known = this.#reading?.options;
      const { link, pageFacts } = this.#options;
      // Put to sleep and woken, a page is not linked again.
      if (known?.title !== title || known.published !== published)
        this.#reading = new Reading({ title, published, link, pageFacts });
    }
    if (article) this.style();
    else this.#clear();
  }

  #clear(): void {
    this.names = [];
    this.#highlights.look(null);
    this.#highlights.paint([]);
    this.#hits.fill([], []);
  }
}

function isLaidOut({ spans }: Found): boolean {
  return spans[0]?.node.parentElement?.checkVisibility() ?? false;
}
