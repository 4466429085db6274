import { join } from 'node:path';
import preact from '@preact/preset-vite';
import type { TestProjectInlineConfiguration } from 'vitest/config';
import { createVitest, type TestModule, type TestSpecification, type Vitest } from 'vitest/node';
import { WxtVitest } from 'wxt/testing/vitest-plugin';

/** No mutant: the code as it is. */
const NONE = -1;
/** What tests may take: so many times what they took without a mutant, and this beside it (ms of the processor). */
const TIMES = 3;
const PATIENCE_MS = 3000;
/** One that waits takes no processor: so many times that by the clock. */
const WAITS = 4;
/** Tests that took longer than this (ms) are asked only of what the others let live. */
const QUICK_MS = 1000;

/** A test that passes without a mutant. */
interface Known {
  id: string;
  spec: TestSpecification;
  ms: number;
  /** The mutants whose places it comes to. */
  reached: ReadonlySet<number>;
}

/**
 * Runs a room's tests on one mutant after the other. The room's files are read once, with all mutants asleep in them; a
 * worker is told which one to wake. Only tests that reach a mutant's place are asked of it.
 */
export class Bench {
  #tests: Known[] = [];

  private constructor(
    private readonly vitest: Vitest,
    private readonly specs: readonly TestSpecification[],
    private readonly patience: number,
  ) {}

  /**
   * @param tests files, from the project's root
   * @param changed by file, its text with all mutants in it (`asked`)
   * @param patience what tests may take more than usual (ms of the processor)
   * @throws Error when a test file is not there, or a test fails without a mutant
   */
  static async open(
    root: string,
    tests: readonly string[],
    changed: ReadonlyMap<string, string>,
    patience = PATIENCE_MS,
  ): Promise<Bench> {
    const vitest = await createVitest(
      {
        root,
        config: false,
        watch: false,
        reporters: [{}],
        silent: true,
        bail: 1,
        maxWorkers: 1,
        fsModuleCache: false,
        projects: projectsOf(root, tests, changed),
      },
      { logLevel: 'silent' },
    );
    const bench = new Bench(vitest, await vitest.globTestSpecifications(), patience);
    if (bench.specs.length !== tests.length) throw new Error(`not all are there of ${tests.join()}`);
    await bench.#learn();
    return bench;
  }

  /** Runs all tests without a mutant: which reach whose place, and how long they take. */
  async #learn(): Promise<void> {
    this.#be(NONE, 600_000);
    const modules = await this.#run(this.specs);
    if (!modules) throw new Error('the tests fail without a change: mend them first');
    this.#tests = modules.flatMap((module) => {
      const spec = this.specs.find(({ moduleId }) => moduleId === module.moduleId)!;
      const ran = [...module.children.allTests('passed')];
      const early = ran.flatMap((test) => test.meta().early ?? []);
      return ran.map((test) => ({
        id: test.id,
        spec,
        ms: test.diagnostic()?.duration ?? 0,
        reached: new Set([...early, ...(test.meta().reached ?? [])]),
      }));
    });
  }

  /** Whether a test fails on the mutant, or never ends. */
  async notices(number: number): Promise<boolean> {
    const reaching = this.#tests.filter(({ reached }) => reached.has(number));
    const [quick, slow] = [true, false].map((yes) => reaching.filter(({ ms }) => ms <= QUICK_MS === yes));
    return (await this.#fails(number, quick!)) || this.#fails(number, slow!);
  }

  async #fails(number: number, tests: readonly Known[]): Promise<boolean> {
    if (tests.length === 0) return false;
    this.#be(number, this.patience + TIMES * tests.reduce((sum, { ms }) => sum + ms, 0));
    const files = Map.groupBy(tests, ({ spec }) => spec);
    const modules = await this.#run(
      [...files].map(([{ project, moduleId }, known]) =>
        project.createSpecification(moduleId, { testIds: known.map(({ id }) => id) }),
      ),
    );
    if (!modules) return true;
    const passed = modules.flatMap((module) => [...module.children.allTests('passed')]);
    if (passed.length !== tests.length) throw new Error(`${passed.length} tests ran of ${tests.length}`);
    return false;
  }

  #be(mutant: number, mostMs: number): void {
    for (const project of this.vitest.projects) {
      project.provide('mutant', mutant);
      project.provide('mutantMostMs', mostMs);
      project.config.testTimeout = mostMs * WAITS;
      project.config.hookTimeout = mostMs * WAITS;
    }
  }

  /** @returns these files' results; null when anything failed */
  async #run(specs: readonly TestSpecification[]): Promise<readonly TestModule[] | null> {
    const { testModules, unhandledErrors } = await this.vitest.runTestSpecifications([...specs]);
    // It gives back what ran before as well: a file that failed on an earlier mutant says nothing of this one.
    const asked = new Set(specs.map(({ moduleId }) => moduleId));
    const modules = testModules.filter(({ moduleId }) => asked.has(moduleId));
    return unhandledErrors.length > 0 || modules.some((module) => !module.ok()) ? null : modules;
  }

  close(): Promise<void> {
    return this.vitest.close();
  }
}

/** As in `vitest.config.ts`: pure code in Node, components in happy-dom; with the mutants in the place of their files. */
function projectsOf(
  root: string,
  tests: readonly string[],
  changed: ReadonlyMap<string, string>,
): TestProjectInlineConfiguration[] {
  const texts = new Map([...changed].map(([file, text]) => [join(root, file), text]));
  const mutants = { name: 'mutants', enforce: 'pre' as const, load: (id: string) => texts.get(id) ?? null };
  const setupFiles = [new URL('awake.ts', import.meta.url).pathname];
  const pure = tests.filter((test) => test.endsWith('.ts'));
  const drawn = tests.filter((test) => test.endsWith('.tsx'));
  const projects: TestProjectInlineConfiguration[] = [];
  if (pure.length > 0)
    projects.push({
      plugins: [WxtVitest(), mutants],
      test: { name: 'unit', environment: 'node', include: pure, setupFiles },
    });
  if (drawn.length > 0)
    projects.push({
      plugins: [WxtVitest(), preact(), mutants],
      test: { name: 'component', environment: 'happy-dom', include: drawn, setupFiles },
    });
  return projects;
}
