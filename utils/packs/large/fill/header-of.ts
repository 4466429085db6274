import type { PackHeader } from '../../format/header';
import { readHeader } from '../../format/read';
import { PackRefused } from '../../format/reasons';
import { linesOf } from './lines';

/**
 * The header of a pack, which is the first line of its file that is not empty, and which line that is.
 * @throws PackRefused where there is none, or the file cannot be read
 */
export async function headerOf(file: Blob): Promise<{ header: PackHeader; line: number }> {
  for await (const { first, lines } of linesOf(file)) {
    const at = lines.findIndex((line) => line?.trim() !== '');
    if (at >= 0) return { header: readHeader(lines[at] ?? '', first + at, 'anyone'), line: first + at };
  }
  throw new PackRefused({ code: 'no-header' }, 1);
}
