import type { Pair, Recognised } from '../../knowledge/card';
import type { Article, Mention } from '../../link/types';
import type { LinkReply } from '../../messages';
import type { PartialDate } from '../../text/partial-date';
import type { Block } from '../find/blocks';
import type { MarkType } from './marks';
import { joinPairs } from './pairs';

/** A part of one Text node; `from` and `to` are UTF-16 offsets into its data. */
export interface Span {
  node: Text;
  from: number;
  to: number;
}

/** What was linked in a text; `entity` is an agreement's id where `type` says so. */
interface Linking extends Omit<Mention, 'type'> {
  type: MarkType;
}

/** A mention in the page: `start` and `end` are offsets into its block's text. Over inline tags it has several spans. */
export interface Found extends Linking {
  surface: string;
  spans: Span[];
}

export interface ReadBlock extends Block {
  found: Found[];
}

export interface ReadingOptions {
  title: string;
  published: PartialDate | null;
  link(article: Article): Promise<LinkReply>;
}

/** When text comes later, so much of the article goes along, so that "ông Hùng" still finds who was named above. UTF-16 units. */
const MAX_CONTEXT = 12_000;

/**
 * What is known of one article: its blocks with the mentions in them. Only text not seen before is ever linked, so a page
 * that redraws itself costs nothing and one that grows costs only what it grew by.
 */
export class Reading {
  blocks: ReadBlock[] = [];
  readonly names = new Map<string, LinkReply['names'][string]>();
  meeting: Recognised[] = [];
  pairs: Pair[] = [];
  /** Mentions of every text linked so far, with offsets into that text. */
  private readonly known = new Map<string, Linking[]>();

  constructor(readonly options: ReadingOptions) {}

  /**
   * Takes the blocks now on the page, in reading order, in place of all former ones.
   * @returns whether anything had to be linked
   * @throws what `link` throws; then the former blocks stay
   */
  async adopt(blocks: Block[]): Promise<boolean> {
    const fresh = blocks.filter(({ text }) => !this.known.has(text));
    if (fresh.length > 0) await this.linkFresh(fresh);
    const former = new Map(this.blocks.map((block) => [block.pieces[0]?.node, block]));
    this.blocks = blocks.map((block) => {
      const same = former.get(block.pieces[0]?.node);
      return same && isSame(same, block) ? same : this.placed(block);
    });
    return fresh.length > 0;
  }

  private async linkFresh(fresh: Block[]): Promise<void> {
    const context = this.context();
    const lines = [...context, ...fresh.map(({ text }) => text)];
    const reply = await this.options.link({
      title: this.options.title,
      text: lines.join('\n'),
      published: this.options.published,
    });
    const agreements = reply.agreements.map(({ agreement, ...words }) => ({
      ...words,
      entity: agreement,
      type: 'agreement' as const,
    }));
    // Of two over the same words the name stays: it is what the words say, the agreement only what they speak of.
    const free = agreements.filter(
      ({ start, end }) => !reply.mentions.some((m) => m.start < end && start < m.end),
    );
    const perLine = byLine<Linking>(lines, [...reply.mentions, ...free]);
    fresh.forEach(({ text }, n) => {
      this.known.set(text, perLine[context.length + n]!);
    });
    for (const [entity, name] of Object.entries(reply.names)) this.names.set(entity, name);
    // Later text brings only so much of the former along: what that said of the article still holds.
    this.meeting = reply.meeting ?? this.meeting;
    this.pairs = joinPairs(this.pairs, reply.pairs ?? []);
  }

  /** The blocks in which each name stands first. */
  private context(): string[] {
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

  private placed(block: Block): ReadBlock {
    const found = (this.known.get(block.text) ?? []).map((mention) => ({
      ...mention,
      surface: block.text.slice(mention.start, mention.end),
      spans: spansOf(block, mention.start, mention.end),
    }));
    return { ...block, found };
  }
}

/** A block that is as it was keeps its mentions, and with them its painted ranges. */
function isSame(a: Block, b: Block): boolean {
  return (
    a.text === b.text &&
    a.pieces.length === b.pieces.length &&
    a.pieces.every(({ node }, n) => node === b.pieces[n]?.node)
  );
}

/**
 * Gives each line its own mentions, offsets counted from the line's start. A mention over a line's end is in no line.
 * @param lines what was joined by line breaks to make the text
 */
export function byLine<M extends { start: number; end: number }>(lines: string[], mentions: M[]): M[][] {
  const sorted = [...mentions].sort((a, b) => a.start - b.start);
  let next = 0;
  let start = 0;
  return lines.map((line) => {
    const end = start + line.length;
    const own: M[] = [];
    for (; next < sorted.length && sorted[next]!.start <= end; next += 1) {
      const mention = sorted[next]!;
      if (mention.start >= start && mention.end <= end) {
        own.push({ ...mention, start: mention.start - start, end: mention.end - start });
      }
    }
    start = end + 1;
    return own;
  });
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
