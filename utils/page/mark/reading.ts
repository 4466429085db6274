import type { PageFacts } from '../../knowledge/card';
import { type Linking, type PackedLinks, unpackLinks } from '../../link/packed';
import type { Article, Named, Reason } from '../../link/types';
import type { PartialDate } from '../../text/partial-date';
import type { ArticleBlock } from '../find/article';
import type { Block } from '../find/blocks';
import { byLine } from './lines';
import { namedIn } from './named';

/** A part of one Text node; `from` and `to` are UTF-16 offsets into its data. */
export interface Span {
  node: Text;
  from: number;
  to: number;
}

/** A mention in the page: `start` and `end` are offsets into its block's text. Over inline tags it has several spans. */
export interface Found extends Linking {
  surface: string;
  spans: Span[];
}

export interface ReadBlock extends ArticleBlock {
  found: Found[];
}

export interface ReadingOptions {
  title: string;
  published: PartialDate | null;
  link(article: Article): Promise<PackedLinks>;
  pageFacts(question: { named: Named[]; published: PartialDate | null }): Promise<PageFacts>;
}

const NOTHING: PageFacts = { names: {}, meeting: [], pairs: [] };

/** When text comes later, so much of the article goes along, so that "ông Hùng" still finds who was named above. UTF-16 units. */
const MAX_CONTEXT = 12_000;
/** UTF-16 units linked at a time; twice what a long article has. */
const MAX_PART = 120_000;
/** How many texts are remembered beyond those on the page. */
const KEPT = 400;

/**
 * What is known of one article: its blocks with the mentions in them. Only text not seen before is ever linked, so a page
 * that redraws itself costs nothing and one that grows costs only what it grew by.
 */
export class Reading {
  blocks: ReadBlock[] = [];
  /** What the facts say of the names found so far; they come after the mentions, which need no facts to be painted. */
  facts = NOTHING;
  #asked = '';
  #words: string | null = null;
  /** Mentions of every text linked so far, with offsets into that text. */
  readonly #known = new Map<string, Linking[]>();

  constructor(readonly options: ReadingOptions) {}

  /**
   * Takes the blocks now on the page, in reading order, in place of all former ones.
   * @returns whether anything had to be linked
   * @throws what `link` throws; then the former blocks stay
   */
  async adopt(blocks: ArticleBlock[]): Promise<boolean> {
    const fresh = blocks.filter(({ text }) => !this.#known.has(text));
    await this.#linkAll(fresh);
    this.#forget(blocks);
    this.#words = null;
    const former = new Map(this.blocks.map((block) => [block.pieces[0]?.node, block]));
    this.blocks = blocks.map((block) => {
      const same = former.get(block.pieces[0]?.node);
      if (same && isSame(same, block)) return same;
      const found = this.#known.get(block.text)!.map((link) => new Placed(link, block, this));
      return { ...block, found };
    });
    return fresh.length > 0;
  }

  /** The words of the page, as `plain` has them. */
  get words(): string {
    this.#words ??= plain([this.options.title, ...this.blocks.map(({ text }) => text)].join('\n'));
    return this.#words;
  }

  /** Texts that are on the page no more may come back, as translations do; of all that ever stood there only the latest are kept. */
  #forget(blocks: ArticleBlock[]): void {
    for (const { text } of blocks) {
      const found = this.#known.get(text)!;
      // Set again, a text moves to the end: the first is the one not seen for longest.
      this.#known.delete(text);
      this.#known.set(text, found);
    }
    for (const text of this.#known.keys()) {
      if (this.#known.size <= blocks.length + KEPT) return;
      this.#known.delete(text);
    }
  }

  /** Links in parts: one long question would hold the background up for all tabs. */
  async #linkAll(fresh: ArticleBlock[]): Promise<void> {
    let part: ArticleBlock[] = [];
    let length = 0;
    for (const block of fresh) {
      if (length > 0 && length + block.text.length > MAX_PART) {
        await this.#linkFresh(part);
        part = [];
        length = 0;
      }
      part.push(block);
      length += block.text.length + 1;
    }
    if (part.length > 0) await this.#linkFresh(part);
  }

  async #linkFresh(fresh: ArticleBlock[]): Promise<void> {
    const context = this.#context();
    const lines = [...context, ...fresh.map(({ text }) => text)];
    const reply = await this.options.link({
      title: this.options.title,
      text: lines.join('\n'),
      published: this.options.published,
    });
    const perLine = byLine(lines, unpackLinks(reply));
    fresh.forEach(({ text }, n) => {
      this.#known.set(text, perLine[context.length + n]!);
    });
  }

  /**
   * Asks what the facts say of the article as it stands now, unless that was asked before.
   * @throws what `pageFacts` throws; then the former answer stays and the next call asks again
   */
  async learn(): Promise<void> {
    const named = namedIn(this.blocks.map((block) => ({ ...block, found: block.found.filter(isName) })));
    const question = named.map(({ entity, where }) => `${entity} ${where}`).join();
    if (question === this.#asked) return;
    this.#asked = question;
    try {
      const facts =
        named.length > 0
          ? await this.options.pageFacts({ named, published: this.options.published })
          : NOTHING;
      if (this.#asked === question) this.facts = facts;
    } catch (error) {
      if (this.#asked === question) this.#asked = '';
      throw error;
    }
  }

  /** The blocks in which each name stands first. */
  #context(): string[] {
    const named = new Set<string>();
    const lines: string[] = [];
    let length = 0;
    for (const { text, found } of this.blocks) {
      const isNew = found.filter(({ entity }) => !named.has(entity)).length > 0;
      if (!isNew || length + text.length > MAX_CONTEXT) continue;
      for (const { entity } of found) named.add(entity);
      lines.push(text);
      length += text.length;
    }
    return lines;
  }
}

/** Works out where its words stand and why it was believed when somebody asks: of thousands few are painted or shown. */
class Placed implements Found {
  readonly start: number;
  readonly end: number;
  readonly entity: string;
  readonly type: Linking['type'];
  readonly #reasons: readonly Reason[];
  readonly #block: ArticleBlock;
  readonly #reading: Reading;
  #spans: Span[] | undefined;

  constructor({ start, end, entity, type, reasons }: Linking, block: ArticleBlock, reading: Reading) {
    this.start = start;
    this.end = end;
    this.entity = entity;
    this.type = type;
    this.#reasons = reasons;
    this.#block = block;
    this.#reading = reading;
  }

  get surface(): string {
    return this.#block.text.slice(this.start, this.end);
  }

  get spans(): Span[] {
    this.#spans ??= spansOf(this.#block, this.start, this.end);
    return this.#spans;
  }

  /** Those that quote must quote words of the page: what only the dataset knows of an office would be put into its mouth. */
  get reasons(): Reason[] {
    const near = plain(this.#block.text);
    return this.#reasons.filter(({ code, detail }) => {
      const quoted = plain(detail);
      return (
        code === 'date' || detail === '' || near.includes(quoted) || this.#reading.words.includes(quoted)
      );
    });
  }
}

const isName = ({ type }: Found) => type !== 'agreement';
/** The words of a text and nothing between them but a space, one at either end: whole words are looked for. */
const plain = (text: string) =>
  ` ${text
    .normalize('NFC')
    .toLowerCase()
    .match(/[\p{L}\p{N}]+/gu)
    ?.join(' ')} `;

/** A block that is as it was keeps its mentions, and with them its painted ranges. */
function isSame(a: ArticleBlock, b: ArticleBlock): boolean {
  return (
    a.text === b.text &&
    a.part === b.part &&
    a.pieces.length === b.pieces.length &&
    a.pieces.every(({ node }, n) => node === b.pieces[n]?.node)
  );
}

/** The parts of Text nodes that make up `start`..`end` of a block's text. */
export function spansOf({ text, pieces }: Block, start: number, end: number): Span[] {
  const spans: Span[] = [];
  for (let n = lastPieceAt(pieces, start); n < pieces.length && pieces[n]!.start < end; n += 1) {
    const { node, start: at } = pieces[n]!;
    const stop = pieces[n + 1]?.start ?? text.length;
    const from = Math.max(start, at) - at;
    const to = Math.min(end, stop) - at;
    if (to > from) spans.push({ node, from, to });
  }
  return spans;
}

/** Index of the piece that holds offset `at`. */
function lastPieceAt(pieces: Block['pieces'], at: number): number {
  let low = 0;
  let high = pieces.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if (pieces[middle]!.start <= at) low = middle;
    else high = middle - 1;
  }
  return low;
}
