import { split } from '../fields';
import { type Parsed, parsed, type Row } from '../types';
import { readBookmarks } from './bookmarks';
import { plainText, tagsOf } from './tags';

/** Pocket's old `ril_export.html`: a list under "Unread", one under "Read Archive". */
function readPocket(text: string): Parsed {
  const rows: Row[] = [];
  let archive = false;
  let heading = -1;
  let link: { url: string; saved: string | undefined; tags: string[]; from: number } | null = null;
  for (const { name, closing, attributes, start, end } of tagsOf(text, ['h1', 'a', 'li'])) {
    if (name === 'h1' && !closing) heading = end;
    else if (name === 'h1') archive = /archive/i.test(text.slice(heading, start));
    else if (link) {
      const { from, ...row } = link;
      rows.push({
        where: String(rows.length + 1),
        ...row,
        title: plainText(text.slice(from, start)),
        archived: archive,
        read: archive,
      });
      link = null;
    } else if (name === 'a' && !closing)
      link = {
        url: attributes.get('href') ?? '',
        saved: attributes.get('time_added'),
        tags: split(attributes.get('tags'), ','),
        from: end,
      };
  }
  return parsed('pocket', rows);
}

/** Pinboard's XML: one empty tag for each post, its tags parted by blanks. */
function readPosts(text: string): Parsed {
  const rows = [...tagsOf(text, ['post'])].map(
    ({ attributes }, i): Row => ({
      where: String(i + 1),
      url: attributes.get('href') ?? '',
      title: attributes.get('description'),
      note: attributes.get('extended'),
      saved: attributes.get('time'),
      tags: split(attributes.get('tag') ?? attributes.get('tags'), ' '),
      read: attributes.get('toread') !== 'yes',
    }),
  );
  return parsed('pinboard', rows);
}

export const looksLikeHtml = (text: string): boolean =>
  /^\s*(?:<!--[\s\S]{0,2000}?-->\s*)?<(?:!doctype|\?xml|html|head|body|h1|h3|dl|dt|ul|title|meta|posts)/i.test(
    text,
  );

/** Rows of a bookmarks file, of Pocket's HTML export or of Pinboard's XML; null when the page is none of them. */
export function readHtml(text: string): Parsed | null {
  if (/<posts[\s>]/i.test(text.slice(0, 2000))) return readPosts(text);
  if (/<!doctype\s+netscape-bookmark-file/i.test(text.slice(0, 2000)) || /<dt>\s*<(?:a|h3)[\s>]/i.test(text))
    return readBookmarks(text);
  return /<li>\s*<a\s[^>]*time_added/i.test(text) ? readPocket(text) : null;
}
