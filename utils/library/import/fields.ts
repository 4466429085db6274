import { isPartialDate, type PartialDate } from '../../text/partial-date';

const EARLIEST = Date.UTC(1991, 7, 6); // the first web page
const DAY = 24 * 3_600_000;

/** Milliseconds of a number that counts seconds, milliseconds or microseconds since 1970: their sizes do not overlap. */
function epoch(n: number): number {
  return n >= 1e14 ? n / 1000 : n >= 1e11 ? n : n * 1000;
}

/**
 * Instant as an ISO string from what the services write: Unix seconds, ms or µs, ISO 8601 with `T` or a space, offsets
 * `+07:00` or `+0700`. Null when unreadable, before the web began or more than a day in the future.
 */
export function instant(cell: string | number | null | undefined, now: Date): string | null {
  const text = String(cell ?? '').trim();
  // Anything else Date.parse would guess at: it takes "-5" for a day in May 2001.
  const iso = /^(\d{4}-\d\d-\d\d)(?:[T ](\d\d:\d\d(?::\d\d(?:\.\d+)?)?)\s?(Z|[+-]\d\d:?\d\d)?)?$/.exec(text);
  const zone = iso?.[3]?.replace(/^([+-]\d\d)(\d\d)$/, '$1:$2') ?? 'Z';
  const ms = /^\d+(\.\d+)?$/.test(text)
    ? epoch(Number(text))
    : Date.parse(iso ? `${iso[1]}T${iso[2] ?? '00:00'}${zone}` : '');
  // A day past the end of its month rolls over in one browser and is refused by another.
  if (iso && !isPartialDate(iso[1] ?? '')) return null;
  return ms >= EARLIEST && ms <= now.getTime() + DAY ? new Date(ms).toISOString() : null;
}

/**
 * Date a publisher gave: kept as exact as written (`2024`, `2024-09`), an instant becomes its day in Việt Nam. Null when
 * the calendar has no such date, and when no web page can be of that date (before 1990, after tomorrow).
 */
export function publishedDate(cell: string | number | null | undefined, now: Date): PartialDate | null {
  const text = String(cell ?? '').trim();
  const tomorrow = new Date(now.getTime() + DAY).toISOString();
  if (isPartialDate(text)) return text >= '1990' && text <= tomorrow.slice(0, text.length) ? text : null;
  const at = instant(cell, now);
  return at && new Date(Date.parse(at) + 7 * 3_600_000).toISOString().slice(0, 10);
}

/** List written as JSON (`["a","b"]`) or as Python prints it (`['a', "it's"]`); words without brackets are one tag. */
export function listCell(cell: string | undefined): string[] {
  const text = cell?.trim() ?? '';
  if (text === '') return [];
  if (!text.startsWith('[')) return [text];
  const json = jsonCell(text);
  if (Array.isArray(json)) return json.filter((item) => typeof item === 'string');
  return [...text.matchAll(/"((?:[^"\\]|\\.)*)"|'((?:[^'\\]|\\.)*)'/g)].map(([, double, single]) =>
    (double ?? single ?? '').replace(/\\u([0-9a-f]{4})|\\(.)/gi, (_, code?: string, char?: string) =>
      code ? String.fromCharCode(Number.parseInt(code, 16)) : (char ?? ''),
    ),
  );
}

/** The value a cell holds as JSON; undefined when it is none. */
export function jsonCell(cell: string | undefined): unknown {
  try {
    return JSON.parse(cell ?? '');
  } catch {
    return undefined; // what is not JSON is read as words by the caller
  }
}

export function split(cell: string | undefined, by: string): string[] {
  return cell ? cell.split(by) : [];
}

/** `true`, `1`, `yes` in any case. */
export function truth(cell: unknown): boolean {
  return /^(true|1|yes)$/i.test(String(cell ?? '').trim());
}

/** Takes back the apostrophe that our CSV export puts before a cell a spreadsheet would run. */
export function unguard(cell: string | undefined): string | undefined {
  return cell?.replace(/^'(?='*[=+\-@\t\r])/, '');
}

/** One line without control characters, at most `max` UTF-16 units and no half character at the end. */
export function oneLine(text: string, max: number): string {
  const line = text
    .replace(/[\p{Cc}\u2028\u2029]+/gu, ' ')
    .replace(/ {2,}/g, ' ')
    .trim();
  return line.slice(0, max).replace(/[\ud800-\udbff]$/, '');
}
