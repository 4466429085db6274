import type { PartialDate } from '../../text/partial-date';
import { type Block, readBlocks } from './blocks';
import { line } from './boxes';
import { isNoise } from './noise';
import { publishedDate } from './published';
import { type Story, story, WHOLE } from './root';

/** What stands in an article's body and is no part of its text: other things' boxes, and what comes before the headline. */
export function leftOut({ title, root }: Story): (element: Element) => boolean {
  const inside = root?.contains(title) ? title : null;
  const isBefore = (element: Element) =>
    inside !== null && (element.compareDocumentPosition(inside) & TOLD) === FOLLOWING;
  return (element) => isBefore(element) || isNoise(element);
}
/**
 * `Node.DOCUMENT_POSITION_FOLLOWING`; with `CONTAINED_BY` the element holds the headline, with `DISCONNECTED` it stands in
 * a shadow tree, and which of the two comes first is each browser's own invention.
 */
const FOLLOWING = 4;
const TOLD = FOLLOWING | 16 | 1;

/** A body in sight has more. UTF-16 units. */
const SEEN = 120;

/** A block of an article; `part` when the page itself says that it is headline or lead. */
export interface ArticleBlock extends Block {
  part: 'title' | 'lead' | null;
}

/** The article of a page: its body with headline and lead, wherever they stand. */
export class PageArticle {
  /** Open shadow roots with text of the article; known after `read`. */
  readonly shadowRoots = new Set<ShadowRoot>();
  readonly #story: Story;
  readonly #outside: Element[];
  #length = 0;
  readonly #isLeftOut: (element: Element) => boolean;

  private constructor(
    story: Story,
    readonly root: Element,
    outside: Element[],
    readonly title: string,
    readonly published: PartialDate | null,
  ) {
    this.#story = story;
    this.#outside = outside;
    this.#isLeftOut = leftOut(story);
  }

  /** The article that is there now; null while there is none. */
  static find(): PageArticle | null {
    const found = story(document);
    const { title, lead, root } = found;
    if (!root) return null;
    const outside = [title, lead].filter(
      (part): part is Element => part !== null && !root.contains(part) && !part.contains(root),
    );
    const words = line(title) || document.title.trim();
    return new PageArticle(found, root, outside, words, publishedDate(document, found));
  }

  /** Whether this still is the page's article: the body may be replaced, or come when only its first line was found. */
  isCurrent(): boolean {
    if (!this.root.isConnected) return false;
    return this.#length >= WHOLE || story(document).root === this.root;
  }

  /** Headline, lead and body in reading order. */
  read(): ArticleBlock[] {
    const options = { isNoise: this.#isLeftOut, onShadow: (root: ShadowRoot) => this.shadowRoots.add(root) };
    const parts = [...this.#outside.filter((part) => part.isConnected), this.root];
    const blocks = parts.flatMap((part) => readBlocks(part, options));
    this.#length = blocks.reduce((sum, { text }) => sum + text.length, 0);
    return blocks.map((block) => ({ ...block, part: this.#partOf(block) }));
  }

  /** Whether next to nothing of it can be seen: pages are hidden until their styles or fonts are there. */
  get isUnseen(): boolean {
    return this.#length < SEEN;
  }

  #partOf({ element }: Block): ArticleBlock['part'] {
    if (this.#story.title?.contains(element)) return 'title';
    return this.#story.lead?.contains(element) ? 'lead' : null;
  }

  /** Whether a changed node may have changed the article's text. */
  holds(node: Node): boolean {
    if (!this.root.isConnected || this.#length < WHOLE) return true;
    if ([this.root, ...this.#outside].some((part) => part.contains(node))) return true;
    const root = node.getRootNode();
    return root instanceof ShadowRoot && this.shadowRoots.has(root);
  }
}
