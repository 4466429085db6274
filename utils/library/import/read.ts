import { csvTable, readCsv } from './csv/read';
import { decode } from './decode';
import { looksLikeHtml, readHtml } from './html/read';
import { readBrowser } from './json/browsers';
import { parseJson } from './json/fields';
import { readOwn } from './json/own';
import { readService } from './json/services';
import { LIMITS } from './limits';
import { ImportError, type Parsed } from './types';
import { readUrls } from './urls';
import { looksLikeZip, readZip } from './zip';

function readText(text: string, size: number): Parsed | null {
  if (/^\s*[[{]/.test(text)) {
    const data = parseJson(text);
    return readOwn(data) ?? readBrowser(data) ?? readService(data);
  }
  if (size > LIMITS.text) throw new ImportError('too-big', `${size} bytes of text`);
  if (looksLikeHtml(text)) return readHtml(text);
  const table = csvTable(text);
  return table ? readCsv(text, table) : readUrls(text);
}

/**
 * Reads a file of saved articles, recognised by what is in it, never by its name. Writes nothing.
 * Throws `ImportError` when nothing of the file can be taken.
 */
export function readFile(bytes: Uint8Array): Parsed {
  if (bytes.length === 0) throw new ImportError('empty', 'no bytes');
  if (bytes.length > LIMITS.zip) throw new ImportError('too-big', `${bytes.length} bytes`);
  const result = looksLikeZip(bytes) ? readZip(bytes) : readText(decode(bytes), bytes.length);
  if (!result) throw new ImportError('unknown', 'no known list of articles');
  const rows = result.rows.length + result.wholes.length;
  if (rows + result.refused.length === 0) throw new ImportError('empty', 'no rows');
  if (rows > LIMITS.rows) throw new ImportError('too-many', `${rows} rows`);
  return result;
}
