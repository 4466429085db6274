/** One tag of a file and where it stands. */
export interface Tag {
  name: string;
  closing: boolean;
  /** Attributes by lower-case name, their characters decoded. */
  attributes: ReadonlyMap<string, string>;
  start: number;
  end: number;
}

const ATTRIBUTE = /\s+([^\s=>"'/]+)(?:\s*=\s*(?:"([^"]*)"|'([^']*)'|([^\s>]*)))?/y;
const CLOSE = /\s*\/?>/y;
const NAMED: Record<string, string> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'", nbsp: '\u00a0' };

/** Text with its character references read; one that is unknown stays as it is written. */
export function unescapeHtml(text: string): string {
  if (!text.includes('&')) return text;
  return text.replace(/&(?:#x([0-9a-f]{1,6})|#(\d{1,7})|([a-z]+));/gi, (whole, hex?, decimal?, name?) => {
    if (name) return NAMED[String(name).toLowerCase()] ?? whole;
    const code = hex ? Number.parseInt(hex, 16) : Number(decimal);
    return code > 0 && code <= 0x10ffff ? String.fromCodePoint(code) : whole;
  });
}

/**
 * The tags of these names, in order. Files of bookmarks are lists of tags, not documents: a parser that builds a tree of
 * them lets one open tag in a title swallow all that follows, and takes the square of the number of folders.
 */
export function* tagsOf(text: string, names: readonly string[]): Generator<Tag> {
  const opening = new RegExp(`<(/?)(${names.join('|')})(?=[\\s>/])`, 'gi');
  for (let found = opening.exec(text); found; found = opening.exec(text)) {
    const attributes = new Map<string, string>();
    let at = opening.lastIndex;
    for (;;) {
      ATTRIBUTE.lastIndex = at;
      const part = ATTRIBUTE.exec(text);
      if (!part) break;
      const name = part[1]!.toLowerCase();
      if (!attributes.has(name)) attributes.set(name, unescapeHtml(part[2] ?? part[3] ?? part[4] ?? ''));
      at = ATTRIBUTE.lastIndex;
    }
    CLOSE.lastIndex = at;
    if (!CLOSE.exec(text)) continue;
    opening.lastIndex = CLOSE.lastIndex;
    yield {
      name: found[2]!.toLowerCase(),
      closing: found[1] === '/',
      attributes,
      start: found.index,
      end: CLOSE.lastIndex,
    };
  }
}

/** Longest stretch of markup read as one title or note; real ones take a thousandth. */
const LONGEST = 100_000;

/** Markup inside a title or note as text: tags in pairs go, one that stands alone is a word of the title. */
export function plainText(markup: string): string {
  let text = markup
    .slice(0, LONGEST)
    .replace(/<br\s*\/?>/gi, '\n')
    .replace(/<\/?(?:p|dd)(?:\s[^>]*)?>/gi, '');
  if (text.includes('</'))
    for (let before = ''; before !== text; ) {
      before = text;
      text = text.replace(/<([a-z]\w*)(?:\s[^>]*)?>((?:(?!<\1[\s>])[\s\S]){0,20000}?)<\/\1>/gi, '$2');
    }
  return unescapeHtml(text);
}
