import type { PartialDate } from '../../text/partial-date';
import { type Block, readBlocks } from './blocks';
import { isNoise } from './noise';
import { publishedDate } from './published';
import { articleLead, articleRoot, articleTitle } from './root';

/** A body shorter than this (UTF-16 units) may be a first line of one that is still loading. */
const WHOLE = 1500;

/** A block of an article; `part` when the page itself says that it is headline or lead. */
export interface ArticleBlock extends Block {
  part: 'title' | 'lead' | null;
}

/** The article of a page: its body with headline and lead, wherever they stand. */
export class PageArticle {
  /** Open shadow roots with text of the article; known after `read`. */
  readonly shadowRoots = new Set<ShadowRoot>();
  private length = 0;

  private constructor(
    readonly root: Element,
    private readonly headline: Element | null,
    private readonly lead: Element | null,
    private readonly outside: Element[],
    readonly title: string,
    readonly published: PartialDate | null,
  ) {}

  /** The article that is there now; null while there is none. */
  static find(): PageArticle | null {
    const root = articleRoot(document);
    if (!root) return null;
    const title = articleTitle(document);
    const lead = articleLead(document);
    const outside = [title, lead].filter(
      (part): part is Element => part !== null && !root.contains(part) && !part.contains(root),
    );
    const words = title?.textContent ?? document.title;
    const line = words.replace(/\s+/g, ' ').trim();
    return new PageArticle(root, title, lead, outside, line, publishedDate(document));
  }

  /** Whether this still is the page's article: the body may be replaced, or come when only its first line was found. */
  isCurrent(): boolean {
    if (!this.root.isConnected) return false;
    return this.length >= WHOLE || articleRoot(document) === this.root;
  }

  /** Headline, lead and body in reading order. */
  read(): ArticleBlock[] {
    const options = { isNoise, onShadow: (root: ShadowRoot) => this.shadowRoots.add(root) };
    const parts = [...this.outside.filter((part) => part.isConnected), this.root];
    const blocks = parts.flatMap((part) => readBlocks(part, options));
    this.length = blocks.reduce((sum, { text }) => sum + text.length, 0);
    return blocks.map((block) => ({ ...block, part: this.partOf(block) }));
  }

  private partOf({ element }: Block): ArticleBlock['part'] {
    if (this.headline?.contains(element)) return 'title';
    return this.lead?.contains(element) ? 'lead' : null;
  }

  /** Whether a changed node may have changed the article's text. */
  holds(node: Node): boolean {
    if (!this.root.isConnected || this.length < WHOLE) return true;
    if ([this.root, ...this.outside].some((part) => part.contains(node))) return true;
    const root = node.getRootNode();
    return root instanceof ShadowRoot && this.shadowRoots.has(root);
  }
}
