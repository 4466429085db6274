import { csvShape, readCsv } from './csv';
import { decode } from './decode';
import { looksLikeHtml, type ParseHtml, readHtml } from './html';
import { parseJson, readOwn, readWallabag } from './json';
import { LIMITS } from './limits';
import { ImportError, type Parsed } from './types';
import { readUrls } from './urls';
import { looksLikeZip, readZip } from './zip';

function readText(text: string, size: number, parse: ParseHtml): Parsed | null {
  if (/^\s*[[{]/.test(text)) {
    const data = parseJson(text);
    return readOwn(data) ?? readWallabag(data);
  }
  if (size > LIMITS.text) throw new ImportError('too-big', `${size} bytes of text`);
  if (looksLikeHtml(text)) return readHtml(text, parse);
  const shape = csvShape(text);
  return shape ? readCsv(text, shape) : readUrls(text);
}

/**
 * Reads a file of saved articles, recognised by what is in it, never by its name. Writes nothing.
 * Throws `ImportError` when nothing of the file can be taken.
 */
export function readFile(bytes: Uint8Array, parse: ParseHtml): Parsed {
  if (bytes.length === 0) throw new ImportError('empty', 'no bytes');
  if (bytes.length > LIMITS.zip) throw new ImportError('too-big', `${bytes.length} bytes`);
  const result = looksLikeZip(bytes) ? readZip(bytes) : readText(decode(bytes), bytes.length, parse);
  if (!result) throw new ImportError('unknown', 'no known list of articles');
  const rows = result.rows.length + result.wholes.length;
  if (rows + result.refused.length === 0) throw new ImportError('empty', 'no rows');
  if (rows > LIMITS.rows) throw new ImportError('too-many', `${rows} rows`);
  return result;
}
