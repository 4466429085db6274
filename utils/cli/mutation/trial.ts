import { once } from 'node:events';
import { Worker } from 'node:worker_threads';
import { ALIVE } from './switched';

/** A mutant that computes longer than this goes round in circles: noticed. Time of the processor, whatever else it does. */
const MOST_CPU_MS = 20_000;
const LOOK_EVERY_MS = 500;
/** What a worker has evaluated it keeps: after so many mutants another takes over. */
const MUTANTS_A_WORKER = 100;

const RUNNER = `
const { parentPort } = require('node:worker_threads');
parentPort.on('message', async ({ bundle, number }) => {
  globalThis.${ALIVE} = number;
  try { await import(bundle + '?' + number); parentPort.postMessage(false); }
  catch { parentPort.postMessage(true); }
});`;

/** Runs bundled tests on one mutant after the other; each is evaluated afresh. */
export class Trial {
  #worker: Worker | null = null;
  #runs = 0;

  /** @returns whether a test of the bundle (a file address) fails on the mutant, or never ends */
  async fails(bundle: string, number: number): Promise<boolean> {
    if (this.#runs++ % MUTANTS_A_WORKER === 0) await this.end();
    const worker = this.#worker ?? (await this.#begin());
    const before = await worker.cpuUsage();
    const { promise, resolve } = Promise.withResolvers<{ failed: boolean; broken: boolean }>();
    const told = (failed: boolean): void => resolve({ failed, broken: false });
    const broke = (): void => resolve({ failed: true, broken: true });
    const clock = setInterval(async () => {
      const { user, system } = await worker.cpuUsage(before);
      if (user + system > MOST_CPU_MS * 1000) broke();
    }, LOOK_EVERY_MS);
    worker.on('message', told).on('error', broke).on('exit', broke);
    worker.postMessage({ bundle, number });
    const { failed, broken } = await promise;
    clearInterval(clock);
    worker.off('message', told).off('error', broke).off('exit', broke);
    if (broken) await this.end();
    return failed;
  }

  async #begin(): Promise<Worker> {
    this.#worker = new Worker(RUNNER, { eval: true, stdout: true, stderr: true });
    await once(this.#worker, 'online');
    return this.#worker;
  }

  async end(): Promise<void> {
    const worker = this.#worker;
    this.#worker = null;
    await worker?.terminate();
  }
}
