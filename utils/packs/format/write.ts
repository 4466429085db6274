import { fileNames } from '../../knowledge/files';
import type { Pack } from './types';

/** A pack as the text `readPack` reads: the header, then one record a line, sources first as what the others rest on. */
export function writePack({ header, records }: Pack): string {
  const order = ['sources' as const, ...fileNames.filter((file) => file !== 'sources')];
  const lines = order.flatMap((file) => records[file].map((record) => JSON.stringify({ [file]: record })));
  return `${[JSON.stringify(header), ...lines].join('\n')}\n`;
}

/** What the file of a pack is called: `id-version.jsonl`. */
export const packFileName = ({ id, version }: Pack['header']): string => `${id}-${version}.jsonl`;
