import Papa from 'papaparse';
import type { SavedArticle } from '../schema';

/** Instapaper's columns first, since most services read them; then what they lack. */
export const CSV_HEADER = [
  'URL',
  'Title',
  'Selection',
  'Folder',
  'Timestamp',
  'Tags',
  'Publisher',
  'Published',
  'Saved',
  'Language',
  'Starred',
  'Archived',
  'Read',
  'Progress',
  'Note',
  'People',
] as const;

/** A last column, where some article has highlights: they are written as JSON. */
const HIGHLIGHTS = 'Highlights';

/** A cell that a spreadsheet would run as a formula gets an apostrophe before it (one that has some gets one more); our import takes it away again. */
export function guard(cell: string): string {
  return /^'*[=+\-@\t\r]/.test(cell) ? `'${cell}` : cell;
}

const folder = (a: SavedArticle): string => (a.archived ? 'Archive' : a.starred ? 'Starred' : 'Unread');

function row(a: SavedArticle, marked: boolean): string[] {
  const people = a.names.filter((n) => n.type === 'person').map((n) => n.name.vi);
  return [
    a.url,
    a.title,
    a.excerpt,
    folder(a),
    String(Math.floor(Date.parse(a.saved) / 1000)),
    JSON.stringify(a.tags),
    a.publisher ?? '',
    a.published ?? '',
    a.saved,
    a.lang ?? '',
    String(a.starred),
    String(a.archived),
    String(a.read),
    String(a.progress),
    a.note,
    people.join('; '),
    ...(marked ? [a.highlights.length ? JSON.stringify(a.highlights) : ''] : []),
  ].map(guard);
}

/** The list as CSV (RFC 4180, UTF-8 with a mark, so that Excel reads Vietnamese). Texts of articles are not in it. */
export function exportCsv(articles: SavedArticle[]): Blob {
  const marked = articles.some(({ highlights }) => highlights.length > 0);
  const csv = Papa.unparse({
    fields: [...CSV_HEADER, ...(marked ? [HIGHLIGHTS] : [])],
    data: articles.map((a) => row(a, marked)),
  });
  return new Blob(['\uFEFF', csv, '\r\n'], { type: 'text/csv;charset=utf-8' });
}
