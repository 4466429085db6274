import type { FileName } from '../../../knowledge/schema';
import { searchTerms, wordsOf } from '../../../text/search-words';

/** A name as it is typed, without its marks, and whose it is. */
export interface Spelling {
  form: string;
  file: FileName;
  /** The record's number in the pack. */
  number: number;
}

/** Neighbouring spellings of one run, in their order: one a line in UTF-8. */
export type SpellingBlock = Uint8Array<ArrayBuffer>;

/** Spellings that are gathered before they are sorted and put away, some 20 MB. Each run is one more read for a search. */
const RUN = 200_000;
/** UTF-16 units of a block: a search reads one for a run. */
const BLOCK = 12_000;
/** Words whose forms are kept: of a million names most are of a few thousand words. */
const KEPT = 50_000;
/** Between the parts of a line; no form holds it. */
const APART = '\t';

/** Spellings on their way to the disk. */
export class SpellingRun {
  private lines: string[] = [];
  private readonly folded = new Map<string, string>();

  /** Whether it has to be drained before the next record. */
  get isFull(): boolean {
    return this.lines.length >= RUN;
  }

  /** Enters the names of a record; what holds no word is no name. */
  add(names: Iterable<string>, file: FileName, number: number): void {
    const forms = new Set([...names].map((name) => this.formOf(name)));
    for (const form of forms) if (form !== '') this.lines.push([form, file, number].join(APART));
  }

  /** As `looseForm`, which keeps every word it ever met. */
  private formOf(name: string): string {
    if (this.folded.size > KEPT) this.folded.clear();
    const folded = (word: string): string => {
      const known = this.folded.get(word) ?? searchTerms(word)[0];
      this.folded.set(word, known);
      return known;
    };
    return wordsOf(name).map(folded).join(' ');
  }

  /** Takes out what was gathered, in order, in blocks under the last form of each. */
  drain(): { last: string; block: SpellingBlock }[] {
    // By form first: the sign between the parts comes before every other that a form has.
    const lines = this.lines.sort();
    this.lines = [];
    const encoder = new TextEncoder();
    const blocks: { last: string; block: SpellingBlock }[] = [];
    for (let from = 0; from < lines.length; ) {
      let [to, length] = [from, 0];
      while (to < lines.length && length < BLOCK) length += lines[to++]!.length;
      const [last = ''] = lines[to - 1]!.split(APART);
      blocks.push({ last, block: encoder.encode(lines.slice(from, to).join('\n')) });
      from = to;
    }
    return blocks;
  }
}

const decoder = new TextDecoder();

/** The spellings of a block that begin so, in their order. */
export function beginningIn(block: SpellingBlock, beginning: string): Spelling[] {
  const found: Spelling[] = [];
  for (const line of decoder.decode(block).split('\n')) {
    if (!line.startsWith(beginning)) continue;
    const [form = '', file = '', number = ''] = line.split(APART);
    found.push({ form, file: file as FileName, number: Number(number) });
  }
  return found;
}
