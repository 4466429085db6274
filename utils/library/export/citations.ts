import { withoutMarks } from '../../text/search-words';
import type { SavedArticle } from '../schema';

/** `vnexpress-net-2024-09-27`, then `-2`, `-3` for more of that paper and day. */
function citeKeys(articles: SavedArticle[]): string[] {
  const seen = new Map<string, number>();
  return articles.map((a) => {
    const base = `${new URL(a.key).hostname.replace(/\W+/g, '-')}-${a.published ?? 'n.d.'.replace(/\W/g, '')}`;
    const n = (seen.get(base) ?? 0) + 1;
    seen.set(base, n);
    return n === 1 ? base : `${base}-${n}`;
  });
}

const TEX: Record<string, string> = {
  '\\': '\\textbackslash{}',
  '~': '\\textasciitilde{}',
  '^': '\\textasciicircum{}',
};

/** TeX's own characters, spoken for. */
export function escapeTex(text: string): string {
  return text.replace(/[\\~^]|[&%$#_{}]/g, (c) => TEX[c] ?? `\\${c}`);
}

/** biblatex `@online` entries; dates are as exact as known. */
export function exportBibtex(articles: SavedArticle[]): Blob {
  const keys = citeKeys(articles);
  const entries = articles.map((a, i) => {
    const fields: [string, string][] = [
      ['title', `{${escapeTex(a.title)}}`],
      ['organization', a.publisher ? `{${escapeTex(a.publisher)}}` : ''],
      ['date', a.published ?? ''],
      ['url', a.url.replace(/[{}\\]/g, encodeURIComponent)],
      ['urldate', a.saved.slice(0, 10)],
      ['langid', a.lang?.startsWith('vi') ? 'vietnamese' : ''],
      ['keywords', a.tags.map(escapeTex).join(', ')],
    ];
    const lines = fields.filter(([, value]) => value !== '').map(([name, value]) => `  ${name} = {${value}}`);
    return `@online{${withoutMarks(keys[i]!)},\n${lines.join(',\n')}\n}\n`;
  });
  return new Blob([entries.join('\n')], { type: 'application/x-bibtex' });
}

const dateParts = (date: string) => ({ 'date-parts': [date.split('-').map(Number)] });

/** CSL-JSON as Zotero, Pandoc and citeproc read it. */
export function exportCsl(articles: SavedArticle[]): Blob {
  const keys = citeKeys(articles);
  const items = articles.map((a, i) => ({
    id: keys[i],
    type: 'article-newspaper',
    title: a.title,
    URL: a.url,
    ...(a.publisher ? { 'container-title': a.publisher } : {}),
    ...(a.published ? { issued: dateParts(a.published) } : {}),
    accessed: dateParts(a.saved.slice(0, 10)),
    ...(a.lang ? { language: a.lang } : {}),
    ...(a.tags.length ? { keyword: a.tags.join(', ') } : {}),
    ...(a.note ? { note: a.note } : {}),
  }));
  return new Blob([`${JSON.stringify(items, null, 1)}\n`], {
    type: 'application/vnd.citationstyles.csl+json',
  });
}
