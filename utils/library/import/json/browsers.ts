import { type Parsed, parsed, type Row } from '../types';
import { isRecord } from './fields';

/** What a browser's own bookmark tree says in one node. */
interface Node {
  /** The row it is, null for a folder. */
  row: Omit<Row, 'where' | 'tags'> | null;
  tags: string[];
  /** Name for what lies in it, null for a root. */
  folder: string | null;
  children: unknown[];
}

const text = (value: unknown): string => (typeof value === 'string' ? value : '');
const list = (value: unknown): unknown[] => (Array.isArray(value) ? value : []);

function firefoxNode(node: Record<string, unknown>): Node {
  const notes = list(node.annos)
    .filter(isRecord)
    .filter(({ name }) => name === 'bookmarkProperties/description');
  const isLink = node.type === 'text/x-moz-place' || 'uri' in node;
  return {
    row: isLink
      ? {
          url: text(node.uri),
          title: text(node.title),
          saved: typeof node.dateAdded === 'number' ? node.dateAdded : text(node.dateAdded),
          note: text(notes[0]?.value),
        }
      : null,
    tags: text(node.tags).split(','),
    folder: 'root' in node ? null : text(node.title),
    children: list(node.children),
  };
}

/** Folders above a bookmark that become its tags: the nearest so many. */
const DEEPEST = 20;
/** Seconds between 1601, where Chrome's clock begins, and 1970. */
const CHROME_EPOCH = 11_644_473_600;

function chromeNode(node: Record<string, unknown>): Node {
  const seconds = Number(node.date_added) / 1e6 - CHROME_EPOCH;
  return {
    row:
      node.type === 'url'
        ? { url: text(node.url), title: text(node.name), saved: seconds > 0 ? seconds : null }
        : null,
    tags: [],
    folder: text(node.name),
    children: list(node.children),
  };
}

/** All rows of a tree in order, with the folders above them as tags. However deep it is, nothing calls itself. */
function rowsOf(roots: unknown[], read: (node: Record<string, unknown>) => Node): Row[] {
  const rows: Row[] = [];
  const open: { node: unknown; folders: string[] }[] = roots.map((node) => ({ node, folders: [] })).reverse();
  for (let next = open.pop(); next; next = open.pop()) {
    if (!isRecord(next.node)) continue;
    const { row, tags, folder, children } = read(next.node);
    if (row) rows.push({ where: String(rows.length + 1), ...row, tags: [...tags, ...next.folders] });
    const folders = folder ? [...next.folders, folder].slice(-DEEPEST) : next.folders;
    for (const node of children.toReversed()) open.push({ node, folders });
  }
  return rows;
}

/** Firefox's JSON backup or Chrome's `Bookmarks` file; null when it is neither. */
export function readBrowser(data: unknown): Parsed | null {
  if (!isRecord(data)) return null;
  if (data.type === 'text/x-moz-place-container') return parsed('bookmarks', rowsOf([data], firefoxNode));
  if (!isRecord(data.roots)) return null;
  // The roots' own names are the browser's, not the reader's.
  const shelves = Object.values(data.roots).filter(isRecord);
  return parsed(
    'bookmarks',
    rowsOf(
      shelves.flatMap(({ children }) => list(children)),
      chromeNode,
    ),
  );
}
