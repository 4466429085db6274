/** Values by number, the ones used last: an older one goes for each that is too many. */
export class Recent<Value> {
  private readonly values = new Map<number, Value>();

  /** @param most how many are kept */
  constructor(private readonly most: number) {}

  get(key: number): Value | undefined {
    const value = this.values.get(key);
    if (value !== undefined) this.set(key, value);
    return value;
  }

  delete(key: number): void {
    this.values.delete(key);
  }

  set(key: number, value: Value): void {
    this.values.delete(key);
    this.values.set(key, value);
    if (this.values.size <= this.most) return;
    const [oldest] = this.values.keys();
    this.values.delete(oldest!);
  }
}
