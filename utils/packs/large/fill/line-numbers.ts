/** On which lines of the file records stand, by their numbers: one entry for each line that is none. */
export class LineNumbers {
  /** @param shifts those of an earlier one, which goes on */
  constructor(readonly shifts: { number: number; shift: number }[] = []) {}

  add(number: number, line: number): void {
    const shift = line - number;
    if (this.shifts.at(-1)?.shift !== shift) this.shifts.push({ number, shift });
  }

  of(number: number): number {
    return number + this.shifts.findLast((entry) => entry.number <= number)!.shift;
  }
}
