/** Values by their keys, the ones used last: an older one goes for each that is too many. */
export class Recent<Key, Value> {
  private readonly values = new Map<Key, Value>();

  /** @param most how many are kept */
  constructor(private readonly most: number) {}

  get(key: Key): Value | undefined {
    const value = this.values.get(key);
    if (value !== undefined) this.set(key, value);
    return value;
  }

  delete(key: Key): void {
    this.values.delete(key);
  }

  clear(): void {
    this.values.clear();
  }

  set(key: Key, value: Value): void {
    this.values.delete(key);
    this.values.set(key, value);
    if (this.values.size <= this.most) return;
    const [oldest] = this.values.keys();
    this.values.delete(oldest!);
  }
}
