import { isDeepStrictEqual } from 'node:util';

/**
 * As much of vitest as the linker's unit tests use, so that a mutant is judged in milliseconds: tests are handed to the
 * trial, which runs them for one mutant after the other; a check that does not hold throws.
 */
class Some {
  constructor(readonly fits: (value: unknown) => boolean) {}
}

const equal = (value: unknown, wanted: unknown): boolean => {
  if (wanted instanceof Some) return wanted.fits(value);
  if (!Array.isArray(wanted) || !Array.isArray(value)) return isDeepStrictEqual(value, wanted);
  return value.length === wanted.length && wanted.every((one, at) => equal(value[at], one));
};
const has = (value: unknown, wanted: unknown): boolean =>
  typeof value === 'string'
    ? value.includes(wanted as string)
    : (value as unknown[]).some((one) => equal(one, wanted));

function checks(value: unknown, not: boolean) {
  const check = (holds: boolean): void => {
    if (holds === not) throw new Error('a test fails');
  };
  return {
    toBe: (wanted: unknown) => check(Object.is(value, wanted)),
    toEqual: (wanted: unknown) => check(equal(value, wanted)),
    toContain: (wanted: unknown) => check(has(value, wanted)),
    toContainEqual: (wanted: unknown) => check(has(value, wanted)),
    toHaveLength: (length: number) => check((value as unknown[]).length === length),
    toBeNull: () => check(value === null),
    toBeGreaterThanOrEqual: (least: number) => check((value as number) >= least),
    toBeLessThanOrEqual: (most: number) => check((value as number) <= most),
  };
}

export const expect = Object.assign(
  (value: unknown, _message?: string) => ({ ...checks(value, false), not: checks(value, true) }),
  {
    toSatisfy: (fits: (value: never) => boolean) => new Some((value) => fits(value as never)),
    arrayContaining: (wanted: unknown[]) =>
      new Some((value) => Array.isArray(value) && wanted.every((one) => has(value, one))),
  },
);

const ask = (_name: string, test: () => void): void => {
  globalThis.mutantTests.push(test);
};
const each =
  (rows: readonly unknown[]) =>
  (_name: string, test: (...row: never[]) => void): void => {
    for (const row of rows) ask(_name, () => test(...((Array.isArray(row) ? row : [row]) as never[])));
  };

export const describe = (_name: string, tests: () => void): void => tests();
export const it = Object.assign(ask, { each });
