import type { Highlight, Whole } from '../schema';

export type ImportFormat =
  | 'pocket'
  | 'instapaper'
  | 'raindrop'
  | 'omnivore'
  | 'wallabag'
  | 'readwise'
  | 'matter'
  | 'pinboard'
  | 'linkwarden'
  | 'karakeep'
  | 'bookmarks'
  | 'urls'
  | 'own';

/** A passage marked in another program. */
export interface ForeignHighlight {
  quote: string;
  note?: string | undefined;
  made?: string | number | null | undefined;
}

/** One article as a foreign file has it. Absent = the file does not say. */
export interface Row {
  /** Where it stands in its file, for the report: `part_000001.csv, 17`. */
  where: string;
  url: string;
  title?: string | undefined;
  /** The file's own writing of the date; read by `instant`. */
  saved?: string | number | null | undefined;
  published?: string | number | null | undefined;
  publisher?: string | undefined;
  excerpt?: string | undefined;
  lang?: string | undefined;
  tags?: string[];
  note?: string | undefined;
  starred?: boolean;
  archived?: boolean;
  read?: boolean;
  progress?: number;
  /** Untrusted markup of the article. */
  html?: string | undefined;
  highlights?: (ForeignHighlight | Highlight)[];
  /** Our own writing: taken letter for letter; what is empty was empty. */
  exact?: boolean;
}

/** What a file holds that has no place in the reading list. */
export type Untaken = 'folder-notes' | 'highlights';

export type RefusalReason =
  /** No address in the row. */
  | 'no-url'
  /** Not an http(s) address (`javascript:`, `file:`, `place:`). */
  | 'not-web'
  /** The same article stands in the file before. */
  | 'twice'
  /** The row cannot be read (a quote never closed, fields of the wrong kind). */
  | 'damaged'
  /** A feed's entry that the reader never chose (Readwise). */
  | 'feed';

export interface Refusal {
  where: string;
  reason: RefusalReason;
  /** What stood there, shortened. */
  what: string;
}

/** What a reader of one format hands on. */
export interface Parsed {
  format: ImportFormat;
  rows: Row[];
  /** Records of our own export, complete and validated. */
  wholes: Whole[];
  refused: Refusal[];
  /** Settings that travelled with our own export, null when there are none. */
  settings: Record<string, unknown> | null;
  /** How much of what was left behind. */
  untaken: Partial<Record<Untaken, number>>;
  /** Records of our own that were damaged in part: what could be read of them is taken. */
  mended: string[];
}

/** Why a whole file is refused; nothing of it is taken. */
export type ImportErrorCode =
  | 'empty'
  | 'unknown'
  | 'encoding'
  | 'too-big'
  | 'too-many'
  | 'zip-bomb'
  | 'zip-damaged'
  | 'json-damaged'
  | 'newer';

export class ImportError extends Error {
  constructor(
    readonly code: ImportErrorCode,
    detail: string,
    options?: ErrorOptions,
  ) {
    super(`import: ${code}: ${detail}`, options);
    this.name = 'ImportError';
  }
}

export function parsed(format: ImportFormat, rows: Row[], refused: Refusal[] = []): Parsed {
  return { format, rows, wholes: [], refused, settings: null, untaken: {}, mended: [] };
}
