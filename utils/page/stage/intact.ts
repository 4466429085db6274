import { options } from 'preact';

const watching = new Set<Intact>();
const { diffed } = options;
/** Preact's word that a part has been drawn. */
options.diffed = (vnode) => {
  diffed?.(vnode);
  for (const each of watching) each.forgive();
};

/**
 * Sees when anybody but us changes what stands in our root. The page cannot reach into a closed root, but Firefox hands it
 * nodes of ours by events (`originalTarget`, `rangeParent`), and from a node it can rewrite a whole card. What we draw
 * ourselves is taken off the record as soon as it is drawn, so that whatever is left on it was not us.
 */
export class Intact {
  readonly #observer: MutationObserver;

  /** @param changed somebody else changed something */
  constructor(
    private readonly root: ShadowRoot,
    changed: () => void,
    signal: AbortSignal,
  ) {
    this.#observer = new MutationObserver((records) => {
      if (records.some((record) => this.#isForeign(record))) changed();
    });
    this.#observer.observe(root, {
      subtree: true,
      childList: true,
      characterData: true,
      attributeFilter: ['class', 'hidden', 'href', 'style'],
    });
    watching.add(this);
    signal.addEventListener('abort', () => {
      this.#observer.disconnect();
      watching.delete(this);
    });
  }

  /** What changed until now was our own hand. */
  forgive(): void {
    this.#observer.takeRecords();
  }

  /** The root's own children are placed and turned by our own hand. */
  #isForeign({ type, target }: MutationRecord): boolean {
    return type !== 'attributes' || target.parentNode !== this.root;
  }
}
