import { plainLetters, slugOf } from '../../../text/slug';
import type { NameRef, Provenance } from '../../card';
import { type Cut, cut, cutEnd, whole } from './cut';

/**
 * Rows as text, with what several of them refer to written once: names and sources. A row's text is a JSON array: the row
 * itself, with `{"$": n}` wherever such a value stands, then those values, their fields by their place. A record's list of
 * `sources` has the places of those instead of their ids. What follows from a value's other fields is left out: most ids
 * and addresses are made of the name or the title beside them.
 */
export interface RowText {
  own: string;
  shared: string[];
}

/** An id: made of the English name, of the Vietnamese one, or as it stands. */
type NamedId = 0 | 1 | string;
/** An English name: as the Vietnamese one, as that in plain letters, or as it stands. */
type PlainName = 0 | 1 | string;

export type CompactName = [
  'n',
  entity: NamedId,
  type: NameRef['type'],
  vi: string,
  en: PlainName,
  pack?: NameRef['pack'],
];
export type CompactSource = [
  's',
  id: Cut,
  url: Cut,
  title: string,
  publisher: string,
  date: Provenance['date'],
  lang: string,
  pack?: Provenance['pack'],
];

/** The sources that rows cite, by their ids. */
export type Cited = ReadonlyMap<string, Provenance>;

const isName = (value: object): value is NameRef => 'entity' in value && 'type' in value;
const isSource = (value: object): value is Provenance => 'url' in value && 'publisher' in value;

/** An id, kind and name with each left out that the rest says; `namedOf` reads it. */
export const compactNamed = <Kind>(id: string, kind: Kind, name: NameRef['name']) =>
  ['n', namedId(id, name), kind, name.vi, plainName(name)] as const;

function compactName({ entity, type, name, pack }: NameRef): CompactName {
  const compact = compactNamed(entity, type, name);
  return pack ? [...compact, pack] : [...compact];
}

function namedId(id: string, { vi, en }: NameRef['name']): NamedId {
  if (id === slugOf(en)) return 0;
  return id === slugOf(vi) ? 1 : id;
}

function plainName({ vi, en }: NameRef['name']): PlainName {
  if (en === vi) return 0;
  return en === plainLetters(vi) ? 1 : en;
}

/** @returns the id and both names that a shared text of a name says */
export function namedOf([, entity, , vi, plain]: readonly [
  'n',
  NamedId,
  unknown,
  string,
  PlainName,
  ...unknown[],
]) {
  const en = typeof plain === 'string' ? plain : plain === 0 ? vi : plainLetters(vi);
  return { id: typeof entity === 'string' ? entity : slugOf(entity === 0 ? en : vi), name: { vi, en } };
}

export function compactSource(id: string, source: Provenance): CompactSource {
  const { url, title, publisher, date, lang, pack } = source;
  const slug = slugOf(title);
  const idLeft = cut(id, slug);
  const compact = [
    's',
    typeof idLeft === 'string' ? cutEnd(id, numberIn(url)) : idLeft,
    cut(url, slug),
    title,
    publisher,
    date,
    lang,
  ] as const;
  return pack ? [...compact, pack] : [...compact];
}

/** The last number in an address, by which a paper counts its articles; empty where there is none. */
const numberIn = (url: string): string => /\d{4,}(?=\D*$)/.exec(url)?.[0] ?? '';

const urlOf = (url: Cut, title: string): string =>
  typeof url === 'string' ? url : whole(url, slugOf(title));

function provenanceOf([, , url, title, publisher, date, lang, pack]: CompactSource): Provenance {
  return { url: urlOf(url, title), publisher, title, date, lang, ...(pack && { pack }) };
}

/** @param compact a shared text, parsed */
export const sourceIdOf = ([, id, url, title]: CompactSource): string =>
  whole(id, slugOf(title), numberIn(urlOf(url, title)));

/** @param compact a shared text, parsed */
export function sharedOf(compact: CompactName | CompactSource): NameRef | Provenance {
  if (compact[0] === 's') return provenanceOf(compact);
  const { id, name } = namedOf(compact);
  const [, , type, , , pack] = compact;
  return { entity: id, type, name, ...(pack && { pack }) };
}

/** Writes rows as text. */
export class RowTexts {
  private readonly texts = new Map<object, string>();
  private readonly idOf: ReadonlyMap<Provenance, string>;

  constructor(private readonly cited: Cited) {
    this.idOf = new Map(Array.from(cited, ([id, source]) => [source, id]));
  }

  of(row: object): RowText {
    const places = new Map<string, number>();
    const placeOf = (value: object): number | null => {
      const text = this.shared(value);
      if (text === null) return null;
      const place = places.get(text) ?? places.size;
      places.set(text, place);
      return place;
    };
    const own = JSON.stringify(row, (field, value: unknown) => {
      if (typeof value !== 'object' || value === null) return value;
      if (field === 'sources' && Array.isArray(value))
        return value.map((source) => this.placed(source, placeOf));
      const place = placeOf(value);
      return place === null ? value : { $: place };
    });
    return { own, shared: [...places.keys()] };
  }

  /** Of a list of sources an id as the place of what it means. */
  private placed(source: unknown, placeOf: (value: object) => number | null): unknown {
    const meant = typeof source === 'string' ? this.cited.get(source) : undefined;
    return meant ? placeOf(meant) : source;
  }

  /** The text that stands for a name or source wherever it is; null for all else, which belongs to one row alone. */
  private shared(value: object): string | null {
    const known = this.texts.get(value);
    if (known !== undefined) return known;
    const compact = this.compact(value);
    if (compact === null) return null;
    const text = JSON.stringify(compact);
    this.texts.set(value, text);
    return text;
  }

  private compact(value: object): CompactName | CompactSource | null {
    if (isName(value)) return compactName(value);
    const id = isSource(value) ? this.idOf.get(value) : undefined;
    return id === undefined ? null : compactSource(id, value as Provenance);
  }
}

/** What a row's text shares, read: values and, of sources, their ids. */
export interface Shared {
  values: readonly (NameRef | Provenance)[];
  sourceId(place: number): string;
}

/** Puts shared values where they belong in a row that was read. */
export function filled(value: unknown, shared: Shared): unknown {
  if (typeof value !== 'object' || value === null) return value;
  const fields = value as Record<string, unknown>;
  if (typeof fields.$ === 'number') return shared.values[fields.$];
  for (const field of Object.keys(fields)) {
    const inner = fields[field];
    if (field === 'sources' && Array.isArray(inner))
      fields[field] = inner.map((one) =>
        typeof one === 'number' ? shared.sourceId(one) : filled(one, shared),
      );
    else if (typeof inner === 'object' && inner !== null) fields[field] = filled(inner, shared);
  }
  return value;
}
