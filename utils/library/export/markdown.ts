import { strToU8, zipSync } from 'fflate';
import TurndownService from 'turndown';
import { withoutMarks } from '../../text/search-words';
import { textKey } from '../../text/syllables';
import type { SavedArticle, Whole } from '../schema';

/** `2024-09-27 ten bai viet`: at most 80 characters, nothing that a file system or another program minds. */
export function fileName(a: SavedArticle): string {
  const words = withoutMarks(textKey(a.title))
    .replace(/[^a-z0-9 ]/g, '')
    .trim()
    .replace(/ +/g, '-');
  return `${a.published ?? a.saved.slice(0, 10)}-${words || 'article'}`.slice(0, 80).replace(/-$/, '');
}

/** YAML's double-quoted form is JSON's. */
const yaml = (value: unknown): string => JSON.stringify(value);

function frontMatter(a: SavedArticle): string {
  const fields: [string, unknown][] = [
    ['title', a.title],
    ['url', a.url],
    ['publisher', a.publisher],
    ['published', a.published],
    ['saved', a.saved],
    ['lang', a.lang],
    ['tags', a.tags],
    ['starred', a.starred],
    ['archived', a.archived],
    ['people', a.names.filter((n) => n.type === 'person').map((n) => n.name.vi)],
  ];
  const lines = fields
    .filter(([, value]) => value !== null)
    .map(([name, value]) => `${name}: ${yaml(value)}`);
  return `---\n${lines.join('\n')}\n---\n`;
}

/** One article: front matter, title, the reader's note as a quotation, the text. */
function articleMarkdown({ article, body }: Whole, turndown = converter()): string {
  const note = article.note === '' ? '' : `${article.note.replace(/^/gm, '> ')}\n\n`;
  const marked = article.highlights.map(({ quote, note: words }) =>
    [quote.replace(/^/gm, '> '), words].filter(Boolean).join('\n\n'),
  );
  const passages = marked.length > 0 ? `## Highlights\n\n${marked.join('\n\n---\n\n')}\n\n` : '';
  const text = body.html === '' ? article.excerpt : turndown.turndown(body.html);
  return `${frontMatter(article)}\n# ${article.title.replace(/\s+/g, ' ')}\n\n${note}${text}\n\n${passages}<${article.url}>\n`;
}

function converter(): TurndownService {
  const turndown = new TurndownService({
    headingStyle: 'atx',
    bulletListMarker: '-',
    codeBlockStyle: 'fenced',
  });
  // Images wait under `data-src`: their addresses are kept in the text, too.
  turndown.addRule('image', {
    filter: 'img',
    replacement: (_, node) => {
      const img = node as Element;
      const src = img.getAttribute('data-src');
      return src
        ? `![${(img.getAttribute('alt') ?? '').replace(/[[\]\n]/g, ' ')}](${src.replace(/[()\s]/g, (c) => `%${c.charCodeAt(0).toString(16)}`)})`
        : '';
    },
  });
  return turndown;
}

/** A zip with one Markdown file for each article. */
export function exportMarkdown(wholes: Whole[]): Blob {
  const turndown = converter();
  const files: Record<string, Uint8Array> = {};
  for (const whole of wholes) {
    const base = fileName(whole.article);
    let name = `${base}.md`;
    for (let n = 2; name in files; n += 1) name = `${base}-${n}.md`;
    files[name] = strToU8(articleMarkdown(whole, turndown));
  }
  return new Blob([zipSync(files, { level: 6, mtime: '1980-01-01' }).slice()], { type: 'application/zip' });
}
