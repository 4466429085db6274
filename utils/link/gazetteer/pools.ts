/** A growing list of 32-bit words. */
export class Words {
  data = new Int32Array(1024);
  length = 0;
  push(word: number): number {
    if (this.length === this.data.length) {
      const wider = new Int32Array(this.length * 2);
      wider.set(this.data);
      this.data = wider;
    }
    this.data[this.length] = word;
    return this.length++;
  }
  done(): Int32Array {
    return this.data.subarray(0, this.length);
  }
}

/** Numbers strings in the order they come; the entities' ids come first. */
export class Strings {
  private readonly numbers = new Map<string, number>();
  private readonly list: string[] = [];
  add(text: string): number {
    const known = this.numbers.get(text);
    if (known !== undefined) return known;
    this.numbers.set(text, this.list.length);
    return this.list.push(text) - 1;
  }
  columns(): { stringBytes: Int32Array; strings: Int32Array } {
    const encoder = new TextEncoder();
    const encoded = this.list.map((text) => encoder.encode(text));
    const stringBytes = Int32Array.from(encoded, ({ length }) => length);
    const bytes = new Uint8Array(Math.ceil(stringBytes.reduce((sum, length) => sum + length, 0) / 4) * 4);
    let at = 0;
    for (const text of encoded) {
      bytes.set(text, at);
      at += text.length;
    }
    return { stringBytes, strings: new Int32Array(bytes.buffer) };
  }
}
