/** JSON in UTF-8. */
export type Bytes = Uint8Array<ArrayBuffer>;

const [OPEN, COMMA, CLOSE, LINE_END] = [0x5b, 0x2c, 0x5d, 0x0a];

/** Texts put together without being read: to a string and back took most of an import. */
export class Joined {
  /** A number is one byte. */
  private readonly parts: (Bytes | number)[] = [];
  private size = 0;

  /** Adds texts as one JSON array. */
  addArray(texts: readonly Bytes[]): void {
    this.add(OPEN);
    for (const [at, text] of texts.entries()) {
      if (at > 0) this.add(COMMA);
      this.add(text);
    }
    this.add(CLOSE);
  }

  /** Ends the line that was added last; there is one more to come. */
  endLine(): void {
    this.add(LINE_END);
  }

  private add(part: Bytes | number): void {
    this.parts.push(part);
    this.size += typeof part === 'number' ? 1 : part.length;
  }

  bytes(): Bytes {
    const all = new Uint8Array(this.size);
    let at = 0;
    for (const part of this.parts) {
      if (typeof part === 'number') {
        all[at] = part;
        at += 1;
      } else {
        all.set(part, at);
        at += part.length;
      }
    }
    return all;
  }
}

export function arrayOf(texts: readonly Bytes[]): Bytes {
  const joined = new Joined();
  joined.addArray(texts);
  return joined.bytes();
}

/** The lines of a text, none of which is copied. @throws RangeError when the last does not end */
export class Lines {
  private at = 0;
  private line = 0;

  constructor(private readonly text: Bytes) {
    if (text.at(-1) !== LINE_END) throw new RangeError('packed rows: the last line does not end');
  }

  get isAtEnd(): boolean {
    return this.at === this.text.length;
  }

  /** @throws RangeError when there is none left */
  next(): Bytes {
    const end = this.text.indexOf(LINE_END, this.at);
    this.line += 1;
    if (end < 0) throw new RangeError(`packed rows: no line ${this.line}`);
    const line = this.text.subarray(this.at, end);
    this.at = end + 1;
    return line;
  }
}
