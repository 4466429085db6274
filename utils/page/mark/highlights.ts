import type { Settings } from '../../setting-values';
import type { MarkType } from './marks';
import type { Found } from './reading';

/** The page can read these: they say nothing of what is marked. `bc0` is the name being looked at. */
const names: Record<MarkType | 'current', string> = {
  person: 'bc1',
  organization: 'bc2',
  place: 'bc3',
  document: 'bc4',
  event: 'bc5',
  agreement: 'bc6',
  current: 'bc0',
};

/** A pattern for each kind, so that none is told by its colour alone; `fine` lines lose their form when thick, `low` ones stand off the words. */
const patterns: Record<MarkType, { line: string; fine: boolean; low?: true }> = {
  person: { line: 'solid', fine: false },
  organization: { line: 'dotted', fine: false },
  place: { line: 'dashed', fine: false },
  document: { line: 'double', fine: true },
  event: { line: 'wavy', fine: true },
  agreement: { line: 'dashed', fine: true, low: true },
};
const types = /* @__PURE__ */ Object.keys(patterns) as MarkType[];
/** Whole px: Firefox rounds lines down to them, and 1.5 would look as 1. Soft ones are paler, too (`inksFor`). */
const thickness = { soft: [1, 1], normal: [2, 1], strong: [3, 2] } as const;

export interface MarkStyle {
  inks: Record<MarkType, string>;
  strength: Settings['strength'];
}

/**
 * The only owner of our entries in `CSS.highlights` and of our sheet in `adoptedStyleSheets`. Painting adds no node and
 * no attribute: 2,000 ranges take 2-9 ms and no layout, where wrapping takes 256 ms and 4,000 nodes.
 */
export class Highlights {
  readonly #sheet = new CSSStyleSheet();
  readonly #scopes = new Set<Document | ShadowRoot>([document]);
  readonly #painted = new Map<Found, StaticRange[]>();
  readonly #sets = new Map(types.map((type) => [type, new Highlight()]));
  readonly #current = new Highlight();
  #hidden = false;
  #css = '';

  constructor() {
    this.#current.priority = 1;
    const left = document.adoptedStyleSheets.findIndex(isOurs);
    if (left >= 0) document.adoptedStyleSheets.splice(left, 1);
  }

  /** Sets how marks look; takes effect at once. */
  style(style: MarkStyle): void {
    const css = cssFor(style);
    if (css === this.#css) return;
    this.#css = css;
    this.#sheet.replaceSync(css);
  }

  /** Document styles do not reach into shadow trees: each that holds text gets the sheet too. */
  addScope(root: ShadowRoot): void {
    this.#scopes.add(root);
  }

  /** Marks exactly these mentions: what is already marked stays as it is. */
  paint(found: readonly Found[]): void {
    const wanted = new Set(found);
    for (const [mention, ranges] of this.#painted) {
      if (wanted.has(mention)) continue;
      for (const range of ranges) this.#sets.get(mention.type)?.delete(range);
      this.#painted.delete(mention);
    }
    for (const mention of found) {
      if (this.#painted.has(mention)) continue;
      const ranges = rangesOf(mention);
      for (const range of ranges) this.#sets.get(mention.type)?.add(range);
      this.#painted.set(mention, ranges);
    }
    this.#publish();
  }

  /** Whether a mention is marked. */
  has(mention: Found): boolean {
    return this.#painted.has(mention);
  }

  /** Marks the mention whose card is open, or none. */
  look(mention: Found | null): void {
    this.keep();
    this.#current.clear();
    for (const range of mention ? rangesOf(mention) : []) this.#current.add(range);
    this.#put('current', this.#current);
  }

  /** Takes the marks from sight (the reader selects text) or brings them back. */
  hide(hidden: boolean): void {
    if (this.#hidden === hidden) return;
    this.#hidden = hidden;
    this.#publish();
  }

  /** Some pages clear the registry, or exchange the sheets: puts back what is missing. */
  keep(): void {
    const isThere = types.every(
      (type) => this.#sets.get(type)?.size === 0 || CSS.highlights.has(names[type]),
    );
    const isStyled = [...this.#scopes].every(({ adoptedStyleSheets }) =>
      adoptedStyleSheets.includes(this.#sheet),
    );
    if (!this.#hidden && !(isThere && isStyled)) this.#publish();
  }

  /** Leaves the page as it was. */
  remove(): void {
    this.#hidden = true;
    this.#publish();
    for (const { adoptedStyleSheets } of this.#scopes) {
      const at = adoptedStyleSheets.indexOf(this.#sheet);
      if (at >= 0) adoptedStyleSheets.splice(at, 1);
    }
    this.#painted.clear();
  }

  /** An entry that is there is left alone: Firefox 153 takes all its ranges away and adds them anew when it is set, also to what it was. */
  #put(name: keyof typeof names, set: Highlight): void {
    if (this.#hidden || set.size === 0) CSS.highlights.delete(names[name]);
    else if (CSS.highlights.get(names[name]) !== set) CSS.highlights.set(names[name], set);
  }

  #publish(): void {
    // Nothing is painted before its looks are known; an empty sheet would have the whole page styled anew for nothing.
    if (!this.#css) return;
    for (const [type, set] of this.#sets) this.#put(type, set);
    this.#put('current', this.#current);
    if (this.#hidden) return;
    // Some pages replace the whole array, and ours with it.
    for (const { adoptedStyleSheets } of this.#scopes) {
      if (!adoptedStyleSheets.includes(this.#sheet)) adoptedStyleSheets.push(this.#sheet);
    }
  }
}

/**
 * One range for each span that is still as it was read. Static ones: a page that rewrites its text need not keep 2,000 live
 * ranges up to date at each change; what it changed is read and marked anew.
 */
function rangesOf(mention: Found): StaticRange[] {
  return mention.spans
    .filter(({ node, to }) => to <= node.length)
    .map(
      ({ node, from, to }) =>
        new StaticRange({ startContainer: node, startOffset: from, endContainer: node, endOffset: to }),
    );
}

/** A sheet that scripts of an older version left: Firefox ends them at an update without a last word. */
function isOurs({ cssRules }: CSSStyleSheet): boolean {
  const [rule] = cssRules;
  return rule instanceof CSSMediaRule && rule.cssText.includes(`::highlight(${names.current})`);
}

function cssFor({ inks, strength }: MarkStyle): string {
  const [normal, fine] = thickness[strength];
  const rule = (type: MarkType) => {
    const pattern = patterns[type];
    const tint =
      strength === 'strong' ? `background-color: color-mix(in srgb, ${inks[type]} 12%, transparent);` : '';
    return `::highlight(${names[type]}) {
      text-decoration: underline ${pattern.line} ${pattern.fine ? fine : normal}px ${inks[type]};
      text-underline-offset: ${pattern.low ? 0.32 : 0.2}em; ${tint}
    }`;
  };
  const forced = types.map((type) => `::highlight(${names[type]}) { text-decoration-color: CanvasText; }`);
  return `@media screen {
    ${types.map(rule).join('\n')}
    ::highlight(${names.current}) { background-color: color-mix(in srgb, ${inks.person} 22%, transparent); }
  }
  @media screen and (forced-colors: active) {
    ${forced.join('\n')}
    ::highlight(${names.current}) { background-color: Highlight; color: HighlightText; }
  }`;
}
