import { describe, expect, it } from 'vitest';
import { linked } from './small';

/** A text of the small world, what is linked in it (`words=entity`, in order), and the article’s date, if any. */
type Row = [text: string, wanted: string[], published?: string];

/** A table of texts on one thing that the linker must and must not do. */
export function links(what: string, rows: readonly Row[]): void {
  describe(what, () => {
    it.each(rows)('%s', (text, wanted, published) => {
      expect(linked(text, published)).toEqual(wanted);
    });
  });
}
