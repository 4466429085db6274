import { OWN_FORMAT } from '../import/json/own';
import type { Whole } from '../schema';
import { SCHEMA } from '../store/migrate';

/**
 * Everything: all fields, the texts, the entities found, the settings. Made in pieces, because one string of 10,000
 * articles passes what a browser holds well. `exported` is an ISO instant.
 */
export function exportJson(wholes: Whole[], settings: object, exported: string): Blob {
  const head = { format: OWN_FORMAT, schema: SCHEMA, exported, settings };
  const parts = wholes.map(({ article, body }, i) => {
    const { id: _, ...inner } = body;
    return `${i ? ',\n' : ''}${JSON.stringify({ ...article, body: inner })}`;
  });
  return new Blob([JSON.stringify(head).slice(0, -1), ',"articles":[\n', ...parts, '\n]}\n'], {
    type: 'application/json',
  });
}
