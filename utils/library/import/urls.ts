import { webUrl } from '../url';
import { type Parsed, parsed, type Row } from './types';

/** A list of addresses, one a line, perhaps with ` | title` (OneTab). Null when no line begins with one. */
export function readUrls(text: string): Parsed | null {
  const rows: Row[] = [];
  text.split(/\r\n?|\n/).forEach((line, i) => {
    if (line.trim() === '' || line.trim().startsWith('#')) return;
    const [address = '', ...title] = line.trim().split(/\s+\|\s+|\t+/);
    rows.push({ where: String(i + 1), url: address, title: title.join(' | ') || undefined });
  });
  return rows.some((row) => webUrl(row.url)) ? parsed('urls', rows) : null;
}
