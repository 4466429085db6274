/**
 * What is looked up in a large pack, and by what: `id`, a record by its own id; `of`, the meetings and agreements that name
 * an entity; `refers`, the records of entities that refer to one (its holders, what became it, what it issued); `name`, the
 * entities that bear a name.
 */
const KINDS = ['id', 'of', 'refers', 'name'] as const;
export type Kind = (typeof KINDS)[number];

/** A key as two numbers of 32 bits: by `place` everything of one key stands together, `check` tells keys and kinds apart. */
export interface Hash {
  place: number;
  check: number;
}

const PLACE = 0x811c9dc5;
const CHECK = 0x2f0b4c47;

/** Takes one more number into a running hash. */
const step = (hash: number, value: number): number => {
  const h = Math.imul(hash ^ value, 0x9e3779b1);
  return h ^ (h >>> 15);
};

/** Spreads a running hash over all bits (the finaliser of MurmurHash3). */
const finish = (hash: number): number => {
  let h = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b);
  h = Math.imul(h ^ (h >>> 13), 0xc2b2ae35);
  return h ^ (h >>> 16);
};

const checked = (check: number, kind: Kind): number => finish(step(check, KINDS.indexOf(kind)));

/** The hash of an id. */
export function hashOfId(kind: Exclude<Kind, 'name'>, id: string): Hash {
  let [place, check] = [PLACE, CHECK];
  for (let i = 0; i < id.length; i++) {
    const unit = id.charCodeAt(i);
    place = step(place, unit);
    check = step(check, unit ^ 0x5bd1);
  }
  return { place: finish(place), check: checked(check, kind) };
}

/** Hashes of names, syllable by syllable: what `syllables` calls a syllable's hash goes in. */
export class NameHash {
  private place = PLACE;
  private check = CHECK;

  add(syllable: number): void {
    this.place = step(this.place, syllable);
    this.check = step(this.check, syllable ^ 0x5bd1);
  }

  /** Of the syllables so far. */
  done(): Hash {
    return { place: finish(this.place), check: checked(this.check, 'name') };
  }
}
