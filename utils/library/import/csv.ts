import Papa from 'papaparse';
import { listCell, split, truth, unguard } from './fields';
import { type ImportFormat, type Parsed, parsed, type Refusal, type Row } from './types';

type Cells = Record<string, string | undefined>;
interface Shape {
  format: ImportFormat;
  /** Column names (lower case) that only this service has together. */
  has: string[];
  /** A row, or the reason to leave it out. */
  row(cells: Cells): Omit<Row, 'where'> | 'feed';
}

function instapaperRow(c: Cells): Omit<Row, 'where'> {
  const folder = c.folder?.trim() ?? '';
  const known = /^(unread|archive|starred)$/i.exec(folder)?.[1]?.toLowerCase();
  // The columns after Instapaper's own are ours; another program's file lacks them.
  const ours = 'starred' in c;
  return {
    url: c.url ?? '',
    title: unguard(c.title),
    excerpt: unguard(c.selection),
    saved: c.saved || c.timestamp,
    tags: [...listCell(unguard(c.tags)), ...(known || folder === '' ? [] : [folder])],
    publisher: unguard(c.publisher),
    published: c.published,
    note: unguard(c.note),
    lang: c.language,
    starred: ours ? truth(c.starred) : known === 'starred',
    archived: ours ? truth(c.archived) : known === 'archive',
    // A folder of the reader's own says nothing of reading; it must not come back as "unread".
    read: ours ? truth(c.read) : known !== 'unread' && folder !== '',
    ...(c.progress ? { progress: Number(c.progress) } : {}),
  };
}

const SHAPES: Shape[] = [
  { format: 'instapaper', has: ['url', 'title', 'selection', 'folder'], row: instapaperRow },
  {
    format: 'readwise',
    has: ['url', 'document tags', 'saved date', 'location'],
    row: (c) =>
      c.location?.trim().toLowerCase() === 'feed'
        ? 'feed'
        : {
            url: c.url ?? '',
            title: c.title,
            saved: c['saved date'],
            tags: listCell(c['document tags']),
            archived: c.location?.trim().toLowerCase() === 'archive',
            read: Number(c['reading progress']) >= 1 || c.location?.trim().toLowerCase() === 'archive',
            progress: Number(c['reading progress'] ?? 0),
          },
  },
  {
    format: 'omnivore',
    has: ['url', 'state', 'labels', 'saved_at'],
    row: (c) => ({
      url: c.url ?? '',
      title: c.title,
      saved: c.saved_at,
      published: c.published_at,
      tags: listCell(c.labels),
      archived: /archived/i.test(c.state ?? ''),
      read: /archived/i.test(c.state ?? ''),
    }),
  },
  {
    format: 'pocket',
    has: ['url', 'title', 'time_added', 'status'],
    row: (c) => ({
      url: c.url ?? '',
      title: c.title,
      saved: c.time_added,
      tags: split(c.tags, '|'),
      archived: c.status?.trim() === 'archive',
      read: c.status?.trim() === 'archive',
    }),
  },
  {
    format: 'raindrop',
    has: ['url', 'title', 'folder', 'created'],
    row: (c) => ({
      url: c.url ?? '',
      title: c.title,
      note: c.note,
      excerpt: c.excerpt,
      saved: c.created,
      tags: [...split(c.tags, ','), ...(c.folder && c.folder.trim() !== 'Unsorted' ? [c.folder] : [])],
      starred: truth(c.favorite),
    }),
  },
];

/** The service whose column names stand in the text's first line, by name and in any order; null when no known one does. */
export function csvShape(text: string): Shape | null {
  const head = Papa.parse<string[]>(text.slice(0, 4000), { preview: 1, skipEmptyLines: 'greedy' }).data[0];
  const names = new Set(head?.map((name) => name.trim().toLowerCase()));
  return SHAPES.find(({ has }) => has.every((name) => names.has(name))) ?? null;
}

/** Rows of a CSV file by header name. Rows whose quotes do not close are refused, the others read. `file` names it in the report. */
export function readCsv(text: string, shape: Shape, file = ''): Parsed {
  const { data, errors } = Papa.parse<Cells>(text, {
    header: true,
    skipEmptyLines: 'greedy',
    transformHeader: (name) => name.trim().toLowerCase(),
  });
  // Papa Parse counts the header among the rows of a quotes error, and of no other.
  const broken = new Set(errors.filter((e) => e.type === 'Quotes').map((e) => (e.row ?? 0) - 1));
  const rows: Row[] = [];
  const refused: Refusal[] = [];
  data.forEach((cells, i) => {
    // The header is line 1, as a spreadsheet numbers it.
    const where = `${file}${file && ', '}${i + 2}`;
    const row = broken.has(i) ? 'damaged' : shape.row(cells);
    if (typeof row === 'string')
      refused.push({ where, reason: row, what: (cells.url ?? Object.values(cells)[0] ?? '').slice(0, 120) });
    else rows.push({ where, ...row });
  });
  return parsed(shape.format, rows, refused);
}
