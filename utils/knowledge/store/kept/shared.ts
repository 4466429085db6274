import type { NameRef, Provenance } from '../../card';

/**
 * Rows as text, with what several of them refer to written once: names and sources. A row's text is a JSON array: the row
 * itself, with `{"$": n}` wherever such a value stands, then those values, their fields by their place.
 */
export interface RowText {
  own: string;
  shared: string[];
}

export type CompactName = [
  'n',
  entity: string,
  type: NameRef['type'],
  vi: string,
  en: string,
  pack?: NameRef['pack'],
];
export type CompactSource = [
  's',
  url: string,
  title: string,
  publisher: string,
  date: Provenance['date'],
  lang: string,
  pack?: Provenance['pack'],
];

const isName = (value: object): value is NameRef => 'entity' in value && 'type' in value;
const isSource = (value: object): value is Provenance => 'url' in value && 'publisher' in value;

const texts = new WeakMap<object, string>();

/** The text that stands for a name or source wherever it is; null for all else, which belongs to one row alone. */
function sharedText(value: object): string | null {
  const known = texts.get(value);
  if (known !== undefined) return known;
  const compact = isName(value) ? compactName(value) : isSource(value) ? compactSource(value) : null;
  if (compact === null) return null;
  const text = JSON.stringify(compact);
  texts.set(value, text);
  return text;
}

function compactName({ entity, type, name, pack }: NameRef): CompactName {
  const compact = ['n', entity, type, name.vi, name.en] as const;
  return pack ? [...compact, pack] : [...compact];
}

export function compactSource({ url, title, publisher, date, lang, pack }: Provenance): CompactSource {
  const compact = ['s', url, title, publisher, date, lang] as const;
  return pack ? [...compact, pack] : [...compact];
}

/** @param compact a shared text, parsed */
export function sharedOf(compact: CompactName | CompactSource): NameRef | Provenance {
  if (compact[0] === 's') {
    const [, url, title, publisher, date, lang, pack] = compact;
    return { url, publisher, title, date, lang, ...(pack && { pack }) };
  }
  const [, entity, type, vi, en, pack] = compact;
  return { entity, type, name: { vi, en }, ...(pack && { pack }) };
}

export function rowText(row: object): RowText {
  const places = new Map<string, number>();
  const own = JSON.stringify(row, (_field, value: unknown) => {
    const text = typeof value === 'object' && value !== null ? sharedText(value) : null;
    if (text === null) return value;
    const place = places.get(text) ?? places.size;
    places.set(text, place);
    return { $: place };
  });
  return { own, shared: [...places.keys()] };
}

/** Puts shared values where they belong in a row that was read. */
export function filled(value: unknown, shared: readonly unknown[]): unknown {
  if (typeof value !== 'object' || value === null) return value;
  const fields = value as Record<string, unknown>;
  if (typeof fields.$ === 'number') return shared[fields.$];
  for (const field of Object.keys(fields)) {
    const inner = fields[field];
    if (typeof inner === 'object' && inner !== null) fields[field] = filled(inner, shared);
  }
  return value;
}
