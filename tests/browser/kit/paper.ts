import { inflateSync } from 'node:zlib';
import type { Page } from 'puppeteer-core';

/** What one page of a PDF begins with; `/Pages` is their list. */
const PAGE = /\/Type\s*\/Page\b(?!s)/g;

/** Sheets of A4 that a print of this page takes. Firefox packs what a file is made of into deflated streams, Chromium does not. */
export async function sheetsOf(page: Page): Promise<number> {
  const pdf = Buffer.from(await page.pdf({ format: 'A4' }));
  const text = pdf.toString('latin1');
  const packed = [...text.matchAll(/\/ObjStm[\s\S]*?stream\r?\n/g)].map(({ index, 0: head }) =>
    inflateSync(pdf.subarray(index + head.length)).toString('latin1'),
  );
  const sheets = [text, ...packed].reduce((count, part) => count + [...part.matchAll(PAGE)].length, 0);
  if (sheets === 0) throw new Error('a printed page that has no sheet: the file is read wrongly');
  return sheets;
}
