import type { SavedArticle } from '../schema';

const ESCAPES: Record<string, string> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  '\r': '&#13;',
};

export function escapeHtml(text: string): string {
  return text.replace(/[&<>"\r]/g, (c) => ESCAPES[c]!);
}

const seconds = (instant: string): number => Math.floor(Date.parse(instant) / 1000);

function entry(a: SavedArticle): string {
  // A comma parts tags for other programs, so it cannot stand inside one; ours are read from the data attributes.
  const tags = a.tags.map((tag) => tag.replace(/,/g, ' ')).join(',');
  const flags = `${a.starred ? ' DATA-STARRED="1"' : ''}${a.archived ? ' DATA-ARCHIVED="1"' : ''}`;
  const head = `<DT><A HREF="${escapeHtml(a.url)}" ADD_DATE="${seconds(a.saved)}" LAST_MODIFIED="${seconds(a.updated)}"`;
  const json = (value: unknown[]) => escapeHtml(JSON.stringify(value));
  const exact = ` DATA-SAVED="${a.saved}" DATA-TAGS="${json(a.tags)}" DATA-HIGHLIGHTS="${json(a.highlights)}"`;
  const link = `${head}${exact} TAGS="${escapeHtml(tags)}" TOREAD="${a.read ? 0 : 1}"${flags}>${escapeHtml(a.title)}</A>`;
  return a.note === '' ? link : `${link}\n<DD>${escapeHtml(a.note)}`;
}

/** Bookmarks file that every browser and most services read. */
export function exportBookmarks(articles: SavedArticle[]): Blob {
  const head = [
    '<!DOCTYPE NETSCAPE-Bookmark-file-1>',
    '<META HTTP-EQUIV="Content-Type" CONTENT="text/html; charset=UTF-8">',
    '<TITLE>Bookmarks</TITLE>',
    '<H1>Bookmarks</H1>',
    '<DL><p>',
  ];
  return new Blob([[...head, ...articles.map(entry), '</DL><p>', ''].join('\n')], { type: 'text/html' });
}
