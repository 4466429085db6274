import { parentPort } from 'node:worker_threads';

/**
 * Runs the tests of bundles in a worker. A bundle is evaluated once and its tests run for one mutant after the other, so that
 * the code is warm; what its modules keep (each in a `Map` or `WeakMap`) is forgotten in between. Mutants whose place is
 * evaluated with the module itself (rows of rules, constants) have it evaluated afresh.
 */
declare global {
  /** The mutant that is awake. */
  var mutantAlive: number;
  /** Where a bundle's tests are put while it is evaluated. */
  var mutantTests: (() => void)[];
  /** What bundles keep things in. */
  var mutantKeeps: { Map: typeof Map; WeakMap: typeof WeakMap };
  var mutantTold: <Value>(
    number: number,
    value: Value,
    changed: (() => unknown) | null,
    yes: boolean,
  ) => Value;
}

/** What is asked of the worker: a bundle (a file address), the mutant to wake, and which of the tests to run (null: all). */
export interface Question {
  bundle: string;
  number: number;
  afresh: boolean;
  tests: readonly number[] | null;
}

/** By mutant: the tests in which its place was ever worth something else. */
export type Told = ReadonlyMap<number, readonly number[]>;

/** How the tests ended, and of a watched bundle which mutants they could know of. */
export interface Answer {
  failed: boolean;
  told: Told;
  /** Mutants whose place is evaluated with its module. */
  early: ReadonlySet<number>;
}

/** Forgets of all that was kept while a bundle was evaluated; null at other times. */
let forgets: (() => void)[] | null = null;

class ForgetfulMap<Key, Value> extends Map<Key, Value> {
  constructor(entries?: Iterable<readonly [Key, Value]> | null) {
    super(entries);
    const first = forgets && [...this];
    forgets?.push(() => {
      this.clear();
      for (const [key, value] of first!) this.set(key, value);
    });
  }
}

class ForgetfulWeakMap<Key extends WeakKey, Value> extends WeakMap<Key, Value> {
  #kept = new WeakMap<Key, Value>();
  constructor() {
    super();
    forgets?.push(() => {
      this.#kept = new WeakMap();
    });
  }
  override get(key: Key): Value | undefined {
    return this.#kept.get(key);
  }
  override set(key: Key, value: Value): this {
    this.#kept.set(key, value);
    return this;
  }
}

globalThis.mutantKeeps = { Map: ForgetfulMap, WeakMap: ForgetfulWeakMap } as typeof globalThis.mutantKeeps;

const told = new Map<number, number[]>();
const early = new Set<number>();
/** The test that runs. */
let current = 0;

/** What a mutant is worth that cannot be tried beside what it stands for: never the same. */
const ELSE = Symbol('something else');

globalThis.mutantTold = (number, value, changed, yes) => {
  if (forgets) early.add(number);
  const tests = told.get(number) ?? [];
  if (tests.at(-1) === current) return value;
  let other: unknown = ELSE;
  try {
    if (changed) other = changed();
  } catch {
    // A mutant that fails here is one that this test could notice, as if it were worth something else.
  }
  if (yes ? Boolean(value) !== other : !Object.is(value, other)) {
    tests.push(current);
    told.set(number, tests);
  }
  return value;
};

interface Evaluated {
  tests: readonly (() => void)[];
  forget(): void;
}

async function evaluate(address: string): Promise<Evaluated> {
  globalThis.mutantTests = [];
  const kept: (() => void)[] = [];
  forgets = kept;
  try {
    await import(address);
  } finally {
    forgets = null;
  }
  return {
    tests: globalThis.mutantTests,
    forget: () => {
      for (const forget of kept) forget();
    },
  };
}

const warm = new Map<string, Evaluated>();

async function fails({ bundle, number, afresh, tests }: Question): Promise<boolean> {
  try {
    globalThis.mutantAlive = afresh ? number : -1;
    const known = afresh
      ? await evaluate(`${bundle}?${number}`)
      : (warm.get(bundle) ?? (await evaluate(bundle)));
    if (!afresh) warm.set(bundle, known);
    globalThis.mutantAlive = number;
    known.forget();
    for (const at of tests ?? known.tests.keys()) {
      current = at;
      known.tests[at]!();
    }
    return false;
  } catch {
    return true;
  }
}

parentPort?.on('message', async (question: Question) => {
  const failed = await fails(question);
  parentPort?.postMessage({ failed, told, early } satisfies Answer);
});
