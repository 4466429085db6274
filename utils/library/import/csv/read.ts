import Papa from 'papaparse';
import { type Parsed, parsed, type Refusal, type Row } from '../types';
import { type Cells, SHAPES, type Shape } from './shapes';

/** A spreadsheet's first line `sep=;` says what parts the cells, and is no row. */
const SEPARATOR = /^sep=(.)\r?\n/i;

const DELIMITERS = [',', ';', '\t', '|'];

/** A table whose columns are known, and how its cells are parted. */
export interface Table {
  shape: Shape;
  delimiter: string;
}

/**
 * The service whose column names stand in the text's first line, by name and in any order; null when no known one does.
 * What parts the names parts all cells: guessing from the cells would take the commas of a text for it.
 */
export function csvTable(text: string): Table | null {
  const head = text.slice(0, 4000).replace(SEPARATOR, '');
  for (const delimiter of DELIMITERS) {
    const line = Papa.parse<string[]>(head, { preview: 1, skipEmptyLines: 'greedy', delimiter }).data[0];
    const names = new Set(line?.map((name) => name.trim().toLowerCase()));
    const shape = SHAPES.find(({ has }) => has.every((name) => names.has(name)));
    if (shape) return { shape, delimiter };
  }
  return null;
}

interface Read {
  data: string[][];
  /** Indexes into `data` of rows whose quotes never close. */
  broken: Set<number>;
}

/**
 * The rows of a text. A quote that never closes would swallow the rest of the file: its row is broken, and reading goes on
 * at the next line.
 */
function cellsOf(text: string, delimiter: string): Read {
  const newline = /\r\n|\r|\n/.exec(text)?.[0] ?? '\n';
  const out: Read = { data: [], broken: new Set() };
  let rest = text;
  while (rest !== '') {
    const { data, errors } = Papa.parse<string[]>(rest, {
      skipEmptyLines: 'greedy',
      delimiter,
      newline: newline as '\r\n' | '\r' | '\n',
    });
    const open = errors.find((error) => error.code === 'MissingQuotes');
    // Its place is the one of the last cell, which holds all that was swallowed.
    const swallowed = data.at(-1)?.at(-1) ?? '';
    for (const row of data) out.data.push(row);
    if (!open) break;
    out.broken.add(out.data.length - 1);
    const lineEnd = swallowed.indexOf(newline);
    rest = lineEnd < 0 ? '' : swallowed.slice(lineEnd + newline.length);
  }
  return out;
}

/** Rows of a CSV file by header name. Rows whose quotes do not close are refused, the others read. `file` names it in the report. */
export function readCsv(text: string, { shape, delimiter }: Table, file = ''): Parsed {
  const { data, broken } = cellsOf(text.replace(SEPARATOR, ''), delimiter);
  const names = data[0]?.map((name) => name.trim().toLowerCase()) ?? [];
  const rows: Row[] = [];
  const refused: Refusal[] = [];
  let marked = 0;
  data.slice(1).forEach((line, i) => {
    const cells: Cells = Object.fromEntries(names.map((name, n) => [name, line[n]]));
    // The header is line 1, as a spreadsheet numbers it.
    const where = `${file}${file && ', '}${i + 2}`;
    const row = broken.has(i + 1) ? 'damaged' : shape.row(cells);
    if (typeof row === 'string')
      refused.push({ where, reason: row, what: (cells.url ?? line[0] ?? '').slice(0, 120) });
    else rows.push({ where, ...row });
    marked += shape.untaken?.(cells) ?? 0;
  });
  return { ...parsed(shape.format, rows, refused), untaken: marked ? { highlights: marked } : {} };
}
