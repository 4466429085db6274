import { Worker } from 'node:worker_threads';
import { afterEach, beforeEach, inject } from 'vitest';

/** Wakes one mutant in a worker of vitest, before its tests are read, and notes whose places each test reaches. */
declare global {
  /** Whether the mutant of this number is awake. */
  var mutantIs: (number: number) => boolean;
}
declare module 'vitest' {
  interface ProvidedContext {
    /** The mutant to wake; −1 for none. */
    mutant: number;
    /** A mutant that computes longer goes round in circles (ms of the processor): its worker is ended. */
    mutantMostMs: number;
  }
  interface TaskMeta {
    /** Mutants whose places this test reached. */
    reached?: number[];
    /** Those reached outside of tests so far: with a module, or in what stands before all tests. */
    early?: number[];
  }
}

const awake = inject('mutant');
const early = new Set<number>();
let reached = early;

globalThis.mutantIs = (number) => {
  reached.add(number);
  return number === awake;
};

beforeEach(() => {
  reached = new Set();
});
afterEach(({ task }) => {
  task.meta.reached = [...reached];
  task.meta.early = [...early];
  reached = early;
});

/** Beside the tests, so that it looks while they never let go. `process.cpuUsage` is of the whole process. */
const watch = `
const { workerData } = require('node:worker_threads');
const before = process.cpuUsage();
setInterval(() => {
  const { user, system } = process.cpuUsage(before);
  if (user + system > workerData * 1000) process.kill(process.pid, 'SIGKILL');
}, 250);`;
new Worker(watch, { eval: true, workerData: inject('mutantMostMs') }).unref();
