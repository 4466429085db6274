import { BETWEEN, type SearchEntry } from './entries';
import { looseForm } from './loose';

/** Words that stand around two sides without being part of a name, without marks. */
const beside = new Set(
  'gap go cuoc hop tac ky ket lam viec hoi dam giua va voi cung and with met between meeting vs'.split(' '),
);
/** Courtesies before a name; no name of ours is looked for by them. */
const courtesies = new Set('ong ba ngai anh chi dong chi mr mrs ms dr'.split(' '));

/** Sides of a question for two are so many words long at most. */
const LONGEST = 14;
/** Other ways to put a question that are tried. */
const READINGS = 2;

/** Texts of an entry without their marks. */
export interface Forms {
  /** Its name in both languages, then its other names and all else it is found by. */
  names: readonly string[];
  /** A person's newest office in both languages. */
  office: readonly string[];
}

/** Who is called how, without marks. */
export type Bearers = ReadonlyMap<string, SearchEntry>;

/** What everything is called, without marks: who bears a name, and which two sides some words name. */
export class NameBook {
  /** Place of the busiest entity called just so. */
  private readonly bearers = new Map<string, number>();
  private readonly forms: (Forms | undefined)[] = [];

  /** @param weight of the entry at a place: of two called alike the heavier is meant */
  constructor(
    private readonly entries: readonly SearchEntry[],
    weight: (place: number) => number,
  ) {
    for (const [place, { kind }] of entries.entries()) {
      if (kind === 'meeting' || kind === 'agreement') continue;
      for (const name of this.formsOf(place).names) {
        const other = this.bearers.get(name);
        if (name !== '' && (other === undefined || weight(other) < weight(place)))
          this.bearers.set(name, place);
      }
    }
  }

  /** What the entry at a place is called, and its office; worked out once. */
  formsOf(place: number): Forms {
    const known = this.forms[place];
    if (known) return known;
    const made = formsOf(this.entries[place]!);
    this.forms[place] = made;
    return made;
  }

  /**
   * Other ways to put a question: a part of it that is another name of something (`bo khcn`, `my`) gives way to the name
   * itself, under which offices and titles know it. Longest parts first; a part of what is a name already is none.
   */
  readingsOf(words: readonly string[]): string[][] {
    const taken = words.map(() => false);
    const readings: string[][] = [];
    for (let length = words.length; length > 0; length--) {
      for (let start = 0; start + length <= words.length; start++) {
        if (taken.slice(start, start + length).includes(true)) continue;
        const part = words.slice(start, start + length).join(' ');
        const bearer = this.bearers.get(part);
        if (bearer === undefined) continue;
        taken.fill(true, start, start + length);
        const name = this.formsOf(bearer).names[0]!;
        if (name !== part)
          readings.push([...words.slice(0, start), ...name.split(' '), ...words.slice(start + length)]);
      }
    }
    return readings.slice(0, READINGS);
  }

  /**
   * The two entities that the words name one after the other, with nothing but `beside` around them; null when they do not.
   * @param others who else is called how
   */
  sidesIn(words: readonly string[], others?: Bearers): [SearchEntry, SearchEntry] | null {
    for (const cut of cutsOf(words)) {
      const [a, b] = cut.map((readings) => this.bearerOf(readings, others));
      if (a && b && a.id !== b.id) return [a, b];
    }
    return null;
  }

  private bearerOf(readings: readonly string[], others?: Bearers): SearchEntry | null {
    for (const name of readings) {
      const place = this.bearers.get(name);
      const bearer = place === undefined ? others?.get(name) : this.entries[place];
      if (bearer) return bearer;
    }
    return null;
  }
}

/** Every way in which words may name two sides: for each side how it may be called, without marks. */
function cutsOf(words: readonly string[]): [string[], string[]][] {
  if (words.length > LONGEST) return [];
  const readings = (side: readonly string[]) =>
    [...new Set([side, without(side, beside)].map((name) => name.join(' ')))].filter((name) => name !== '');
  return Array.from({ length: Math.max(0, words.length - 1) }, (_, n) => words.length - 1 - n).map((cut) => [
    readings(words.slice(0, cut)),
    readings(words.slice(cut)),
  ]);
}

/** Every name that one side of two may have in these words. */
export const sidesOf = (words: readonly string[]): string[] => [...new Set(cutsOf(words).flat(2))];

/** What an entry is called, and its office. */
export function formsOf({ kind, name, note, also }: SearchEntry): Forms {
  const others = also === '' ? [] : also.split(BETWEEN);
  return {
    names: [name.vi, name.en, ...others].map(looseForm),
    office: kind === 'person' ? [note.vi, note.en].map(looseForm) : [],
  };
}

/** The words without what stands at their ends and is no part of a name. */
function without(words: readonly string[], these: ReadonlySet<string>): readonly string[] {
  let [start, end] = [0, words.length];
  while (start < end && these.has(words[start]!)) start++;
  while (end > start && these.has(words[end - 1]!)) end--;
  return words.slice(start, end);
}

/** The words without a courtesy before them; null when there is none, or nothing else. */
export function withoutCourtesy(words: readonly string[]): readonly string[] | null {
  const first = words.findIndex((word) => !courtesies.has(word));
  return first > 0 ? words.slice(first) : null;
}
