import { type Unzipped, unzipSync } from 'fflate';
import { checkEntries } from './checksum';
import { csvTable, readCsv } from './csv/read';
import { decode } from './decode';
import { markdownHighlights } from './highlights';
import { parseJson } from './json/fields';
import { readService, slugsOf } from './json/services';
import { LIMITS } from './limits';
import { ImportError, type Parsed, parsed } from './types';

const WANTED =
  /(^|\/)(metadata_[^/]*\.json|[^/]+\.csv)$|(^|\/)contents?\/[^/]+\.html$|(^|\/)highlights?\/[^/]+\.md$/i;
/** What a Mac puts beside each file it packs: forks of the same names, which are no text. */
const FORK = /(^|\/)(__MACOSX\/|\._)/;

export const looksLikeZip = (bytes: Uint8Array): boolean =>
  bytes[0] === 0x50 && bytes[1] === 0x4b && bytes[2] === 3 && bytes[3] === 4;

/**
 * Unpacks what an export holds. The sizes an archive declares are added up before anything is unpacked, and fflate
 * writes no more than the declared size: a bomb is refused either way. What is unpacked must be as long as declared and
 * have the declared checksum, which fflate does not look at.
 */
function unpack(bytes: Uint8Array): Unzipped {
  let entries = 0;
  let total = 0;
  try {
    const files = unzipSync(bytes, {
      filter: ({ name, size, originalSize }) => {
        entries += 1;
        total += originalSize;
        const bomb = originalSize > 1_000_000 && originalSize > size * LIMITS.ratio;
        if (bomb || entries > LIMITS.entries || total > LIMITS.unpacked)
          throw new ImportError('zip-bomb', `${name.slice(0, 80)} unpacks to ${originalSize} bytes`);
        return WANTED.test(name) && !FORK.test(name);
      },
    });
    checkEntries(bytes, files);
    return files;
  } catch (error) {
    if (error instanceof ImportError) throw error;
    throw new ImportError('zip-damaged', error instanceof Error ? error.message : '', { cause: error });
  }
}

/** Omnivore's export, or CSV parts in a zip (Pocket's last export). Throws `unknown` when it holds neither. */
export function readZip(bytes: Uint8Array): Parsed {
  const files = unpack(bytes);
  const names = Object.keys(files).sort();
  const beside = (end: RegExp) =>
    new Map(
      names
        .filter((name) => end.test(name))
        .map((name) => [name.replace(/^.*\/|\.[a-z]+$/gi, ''), files[name]!]),
    );
  const [pages, notes] = [beside(/\.html$/i), beside(/\.md$/i)];
  const textOf = (from: Map<string, Uint8Array>, slug: string) => {
    const file = from.get(slug);
    return file && decode(file);
  };
  /** A list of records, each with the page and the highlights that lie beside it under its slug. */
  const records = (name: string): Parsed[] => {
    const data = parseJson(decode(files[name]!));
    const part = readService(data, name);
    if (!part) throw new ImportError('json-damaged', name);
    const slugs = new Map(slugsOf(data).map((slug, i) => [`${name}, ${i + 1}`, slug]));
    const rows = part.rows.map((row) => {
      const slug = slugs.get(row.where);
      if (!slug) return row;
      const marked = textOf(notes, slug);
      return {
        ...row,
        html: textOf(pages, slug),
        ...(marked ? { highlights: markdownHighlights(marked) } : {}),
      };
    });
    return [{ ...part, rows }];
  };
  const parts = names.flatMap((name): Parsed[] => {
    if (/\.json$/i.test(name)) return records(name);
    if (!/\.csv$/i.test(name)) return [];
    const text = decode(files[name]!);
    const table = csvTable(text);
    return table ? [readCsv(text, table, name)] : [];
  });
  const first = parts[0];
  if (!first) throw new ImportError('unknown', 'no list of articles in the zip');
  const marked = parts.reduce((sum, { untaken }) => sum + (untaken.highlights ?? 0), 0);
  return {
    ...parsed(
      first.format,
      parts.flatMap((part) => part.rows),
      parts.flatMap((part) => part.refused),
    ),
    untaken: marked ? { highlights: marked } : {},
  };
}
