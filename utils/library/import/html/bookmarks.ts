import * as v from 'valibot';
import { highlight } from '../../schema';
import { jsonCell, split } from '../fields';
import { type Parsed, parsed, type Row } from '../types';
import { plainText, type Tag, tagsOf, unescapeHtml } from './tags';

/** A list open at this place: the folder's name, null for a browser's own top folder or a list without a name. */
type Folder = string | null;

/** Folders above a bookmark that become its tags: the nearest so many. */
const DEEPEST = 20;

interface Reading {
  rows: Row[];
  folders: Folder[];
  /** The folder whose list comes next. */
  coming: Folder;
  /** What a note at this place would be about. */
  subject: 'row' | 'folder' | null;
  folderNotes: number;
  /** Some files have no DT: there a link within a note cannot be told from the next bookmark by it. */
  hasItems: boolean;
  /** The tag before. */
  last: Tag | null;
}

const isOwnRoot = ({ attributes }: Tag): boolean =>
  ['personal_toolbar_folder', 'unfiled_bookmarks_folder'].some((name) => attributes.has(name));

/** What our own export writes beside the words that other programs read. */
function ownFields(tag: Tag): Partial<Row> {
  const saved = tag.attributes.get('data-saved');
  if (saved === undefined) return {};
  const tags = jsonCell(tag.attributes.get('data-tags'));
  const marked = jsonCell(tag.attributes.get('data-highlights'));
  return {
    exact: true,
    saved,
    ...(Array.isArray(tags) ? { tags: tags.filter((each) => typeof each === 'string') } : {}),
    highlights: Array.isArray(marked) ? marked.filter((each) => v.is(highlight, each)) : [],
  };
}

function rowOf(tag: Tag, title: string, folders: Folder[], where: string): Row {
  const get = (name: string) => tag.attributes.get(name);
  const own = ownFields(tag);
  return {
    where,
    url: get('href') ?? '',
    title: own.exact ? unescapeHtml(title) : plainText(title).trim(),
    saved: get('add_date') ?? get('time_added'),
    tags: [...split(get('tags'), ','), ...folders.slice(-DEEPEST).filter((name) => name !== null)],
    starred: get('data-starred') === '1',
    archived: get('data-archived') === '1',
    read: get('toread') === '0',
    ...own,
  };
}

function takeNote(state: Reading, markup: string): void {
  if (state.subject === 'folder') {
    if (plainText(markup).trim() !== '') state.folderNotes += 1;
  } else if (state.subject === 'row') {
    const row = state.rows.at(-1);
    if (row) row.note = row.exact ? unescapeHtml(markup.replace(/\n$/, '')) : plainText(markup).trim();
  }
  state.subject = null;
}

/** Whether a link is a bookmark, or part of the note it stands in. */
const isBookmark = (state: Reading): boolean =>
  !(state.last?.name === 'dd' && !state.last.closing) || !state.hasItems;

/** Bookmarks in the Netscape form; folders become tags, except the browsers' own top ones. Takes one pass over the file. */
export function readBookmarks(text: string): Parsed {
  const state: Reading = {
    rows: [],
    folders: [],
    coming: null,
    subject: null,
    folderNotes: 0,
    hasItems: /<dt[\s>]/i.test(text),
    last: null,
  };
  /** An open H3, A or DD whose words run up to the tag that ends it. */
  let open: Tag | null = null;
  const end = (until: number) => {
    if (!open) return;
    const words = text.slice(open.end, until);
    if (open.name === 'a') state.rows.push(rowOf(open, words, state.folders, String(state.rows.length + 1)));
    else if (open.name === 'h3') state.coming = isOwnRoot(open) ? null : plainText(words).trim() || null;
    else takeNote(state, words);
    if (open.name !== 'dd') state.subject = open.name === 'a' ? 'row' : 'folder';
    open = null;
  };
  for (const tag of tagsOf(text, ['dl', 'dt', 'dd', 'h3', 'a', 'hr'])) {
    if (
      tag.name === 'a' &&
      (tag.closing ? open?.name !== 'a' : !tag.attributes.has('href') || !isBookmark(state))
    )
      continue;
    if (tag.name === 'dd' && tag.closing && open?.name !== 'dd') continue;
    end(tag.start);
    if (tag.name === 'dl' && !tag.closing) {
      state.folders.push(state.coming);
      state.coming = null;
    } else if (tag.name === 'dl') state.folders.pop();
    else if (!tag.closing && ['a', 'h3', 'dd'].includes(tag.name)) open = tag;
    if (tag.name === 'dl' || tag.name === 'dt') state.subject = null;
    state.last = tag;
  }
  end(text.length);
  const untaken = state.folderNotes ? { 'folder-notes': state.folderNotes } : {};
  return { ...parsed('bookmarks', state.rows), untaken };
}
