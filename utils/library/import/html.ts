import { split } from './fields';
import { type Parsed, parsed, type Row } from './types';

/** Makes a document of markup without running or fetching anything (`DOMParser`). */
export type ParseHtml = (markup: string) => Document;

const tagsOf = (a: Element): string[] => split(a.getAttribute('tags') ?? undefined, ',');

/** Pocket's old `ril_export.html`: a list under "Unread", one under "Read Archive". */
function pocketRows(doc: Document): Omit<Row, 'where'>[] {
  let archive = false;
  return [...doc.querySelectorAll('h1, li a[href]')].flatMap((el) => {
    if (el.localName === 'h1') {
      archive = /archive/i.test(el.textContent ?? '');
      return [];
    }
    return [
      {
        url: el.getAttribute('href') ?? '',
        title: el.textContent ?? '',
        saved: el.getAttribute('time_added'),
        tags: tagsOf(el),
        archived: archive,
        read: archive,
      },
    ];
  });
}

/** Folder names above a bookmark, outermost first, without the file's own root. */
function foldersOf(a: Element): string[] {
  const names: string[] = [];
  for (let list = a.closest('dl'); list; list = list.parentElement?.closest('dl') ?? null) {
    // Unclosed tags: the folder's H3 stands before its list or, as parsers repair it, in the DT around it.
    const before = list.previousElementSibling;
    const head =
      before?.localName === 'h3'
        ? before
        : (before?.querySelector(':scope > h3:last-of-type') ??
          list.parentElement?.querySelector(':scope > h3'));
    if (head?.textContent) names.unshift(head.textContent.trim());
  }
  return names;
}

function noteOf(a: Element): string {
  const next = a.closest('dt')?.nextElementSibling;
  return next?.localName === 'dd' ? (next.firstChild?.textContent ?? '').trim() : '';
}

/** Browsers' bookmark files (Netscape); folders become tags, except the browsers' own top ones. */
function bookmarkRows(doc: Document): Omit<Row, 'where'>[] {
  return [...doc.querySelectorAll('dl a[href]')].map((a) => {
    const ownFolders = foldersOf(a).filter((name) => !isRootFolder(doc, name));
    return {
      url: a.getAttribute('href') ?? '',
      title: a.textContent ?? '',
      saved: a.getAttribute('add_date') ?? a.getAttribute('time_added'),
      tags: [...tagsOf(a), ...ownFolders],
      note: noteOf(a),
      // Our own export's words; other programs' files lack them.
      starred: a.getAttribute('data-starred') === '1',
      archived: a.getAttribute('data-archived') === '1',
      read: a.hasAttribute('toread') ? a.getAttribute('toread') === '0' : false,
    };
  });
}

function isRootFolder(doc: Document, name: string): boolean {
  const root = [...doc.querySelectorAll('h3')].find((h) => h.textContent?.trim() === name);
  return (
    root?.hasAttribute('personal_toolbar_folder') === true ||
    root?.hasAttribute('unfiled_bookmarks_folder') === true
  );
}

export const looksLikeHtml = (text: string): boolean =>
  /^\s*(<!doctype|<html|<h1|<dl|<title|<meta)/i.test(text);

/** Rows of a bookmarks file or of Pocket's HTML export; null when the page is neither. */
export function readHtml(text: string, parse: ParseHtml): Parsed | null {
  const netscape = /<!doctype\s+netscape-bookmark-file/i.test(text) || /<dt>\s*<a\s/i.test(text);
  const pocket = /<li>\s*<a\s[^>]*time_added/i.test(text);
  if (!netscape && !pocket) return null;
  const doc = parse(text);
  const rows = netscape ? bookmarkRows(doc) : pocketRows(doc);
  return parsed(
    netscape ? 'bookmarks' : 'pocket',
    rows.map((row, i) => ({ where: String(i + 1), ...row })),
  );
}
