import * as v from 'valibot';
import { type Highlight, highlight } from '../../schema';
import { jsonCell, listCell, split, truth, unguard } from '../fields';
import { raindropHighlights } from '../highlights';
import type { ImportFormat, Row } from '../types';

export type Cells = Record<string, string | undefined>;
export interface Shape {
  format: ImportFormat;
  /** Column names (lower case) that only this service has together. */
  has: string[];
  /** A row, or the reason to leave it out. */
  row(cells: Cells): Omit<Row, 'where'> | 'feed';
  /** Marked passages that the file counts but does not hold. */
  untaken?(cells: Cells): number;
}

/** The highlights of our own export; what is none is left out. */
function ownHighlights(cell: string | undefined): Highlight[] {
  const list = jsonCell(unguard(cell));
  return Array.isArray(list) ? list.filter((item) => v.is(highlight, item)) : [];
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
    ...(ours ? { exact: true, highlights: ownHighlights(c.highlights) } : {}),
    starred: ours ? truth(c.starred) : known === 'starred',
    archived: ours ? truth(c.archived) : known === 'archive',
    // A folder of the reader's own says nothing of reading; it must not come back as "unread".
    read: ours ? truth(c.read) : known !== 'unread' && folder !== '',
    ...(c.progress ? { progress: Number(c.progress) } : {}),
  };
}

export const SHAPES: Shape[] = [
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
      highlights: raindropHighlights(c.highlights),
      tags: [...split(c.tags, ','), ...(c.folder && c.folder.trim() !== 'Unsorted' ? [c.folder] : [])],
      starred: truth(c.favorite),
    }),
  },
  {
    format: 'matter',
    has: ['url', 'title', 'in queue', 'favorited'],
    row: (c) => ({
      url: c.url ?? '',
      title: c.title,
      publisher: c.publisher,
      saved: c['last interaction date'],
      tags: split(c.tags, ','),
      starred: truth(c.favorited),
      read: truth(c.read),
      archived: !truth(c['in queue']),
    }),
    untaken: (c) => Number(c['highlight count'] ?? 0) || 0,
  },
];
