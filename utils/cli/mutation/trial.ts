import { once } from 'node:events';
import { Worker } from 'node:worker_threads';
import type { Answer, Question } from './runner';

/** A mutant that computes longer than this goes round in circles: noticed. Time of the processor, whatever else it does. */
const MOST_CPU_MS = 6_000;
const LOOK_EVERY_MS = 250;
/** What a worker has evaluated it keeps: after so many evaluations another takes over. */
const EVALUATIONS_A_WORKER = 100;
/** No mutant: the code as it is. */
export const NONE = -1;

const BROKEN: Answer = { failed: true, told: new Map(), early: new Set() };

/** Runs bundled tests on one mutant after the other. */
export class Trial {
  #worker: Worker | null = null;
  #evaluations = 0;

  /** @param runner file address of the worker's code */
  constructor(private readonly runner: string) {}

  /** Whether one of the tests of the bundle fails on the mutant, or never ends. */
  async fails(question: Question): Promise<boolean> {
    if (question.afresh && this.#evaluations++ % EVALUATIONS_A_WORKER === 0) await this.end();
    return (await this.#ask(question)).failed;
  }

  /**
   * Of all mutants of a watched bundle those that its tests could know of.
   * @throws Error when the tests fail as it is
   */
  async tells(bundle: string): Promise<Answer> {
    const answer = await this.#ask({ bundle, number: NONE, afresh: false, tests: null });
    if (answer.failed) throw new Error('the tests fail without a change: mend them first');
    return answer;
  }

  async #ask(question: Question): Promise<Answer> {
    const worker = this.#worker ?? (await this.#begin());
    const before = await worker.cpuUsage();
    const { promise, resolve } = Promise.withResolvers<Answer | null>();
    const broke = (): void => resolve(null);
    const clock = setInterval(async () => {
      const { user, system } = await worker.cpuUsage(before);
      if (user + system > MOST_CPU_MS * 1000) broke();
    }, LOOK_EVERY_MS);
    worker.on('message', resolve).on('error', broke).on('exit', broke);
    worker.postMessage(question);
    const answer = await promise;
    clearInterval(clock);
    worker.off('message', resolve).off('error', broke).off('exit', broke);
    if (!answer) await this.end();
    return answer ?? BROKEN;
  }

  async #begin(): Promise<Worker> {
    this.#worker = new Worker(new URL(this.runner), { stdout: true, stderr: true });
    await once(this.#worker, 'online');
    return this.#worker;
  }

  async end(): Promise<void> {
    const worker = this.#worker;
    this.#worker = null;
    await worker?.terminate();
  }
}
