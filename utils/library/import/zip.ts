import { type Unzipped, unzipSync } from 'fflate';
import { csvShape, readCsv } from './csv';
import { decode } from './decode';
import { parseJson, readOmnivore } from './json';
import { LIMITS } from './limits';
import { ImportError, type Parsed, parsed } from './types';

const WANTED = /(^|\/)(metadata_[^/]*\.json|[^/]+\.csv)$|(^|\/)contents?\/[^/]+\.html$/i;

export const looksLikeZip = (bytes: Uint8Array): boolean =>
  bytes[0] === 0x50 && bytes[1] === 0x4b && bytes[2] === 3 && bytes[3] === 4;

/**
 * Unpacks what an export holds. The sizes an archive declares are added up before anything is unpacked, and fflate
 * writes no more than the declared size: a bomb is refused either way.
 */
function unpack(bytes: Uint8Array): Unzipped {
  let entries = 0;
  let total = 0;
  try {
    return unzipSync(bytes, {
      filter: ({ name, size, originalSize }) => {
        entries += 1;
        total += originalSize;
        const bomb = originalSize > 1_000_000 && originalSize > size * LIMITS.ratio;
        if (bomb || entries > LIMITS.entries || total > LIMITS.unpacked)
          throw new ImportError('zip-bomb', `${name.slice(0, 80)} unpacks to ${originalSize} bytes`);
        return WANTED.test(name);
      },
    });
  } catch (error) {
    if (error instanceof ImportError) throw error;
    throw new ImportError('zip-damaged', error instanceof Error ? error.message : '', { cause: error });
  }
}

/** Omnivore's export, or CSV parts in a zip (Pocket's last export). Throws `unknown` when it holds neither. */
export function readZip(bytes: Uint8Array): Parsed {
  const files = unpack(bytes);
  const names = Object.keys(files).sort();
  const pages = new Map(
    names
      .filter((name) => /\.html$/i.test(name))
      .map((name) => [name.replace(/^.*\/|\.html$/gi, ''), files[name]!]),
  );
  const page = (slug: string) => {
    const file = pages.get(slug);
    return file && decode(file);
  };
  const parts = names.flatMap((name) => {
    if (/\.json$/i.test(name)) return [readOmnivore(parseJson(decode(files[name]!)), name, page)];
    if (!/\.csv$/i.test(name)) return [];
    const text = decode(files[name]!);
    const shape = csvShape(text);
    return shape ? [readCsv(text, shape, name)] : [];
  });
  const first = parts[0];
  if (!first) throw new ImportError('unknown', 'no list of articles in the zip');
  return parsed(
    first.format,
    parts.flatMap((part) => part.rows),
    parts.flatMap((part) => part.refused),
  );
}
