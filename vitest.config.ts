import preact from '@preact/preset-vite';
import { defineConfig } from 'vitest/config';
import { WxtVitest } from 'wxt/testing/vitest-plugin';

/** Three projects: pure code in Node, components in happy-dom, and the released build in real Chromium and Firefox. */
export default defineConfig({
  test: {
    projects: [
      {
        plugins: [WxtVitest()],
        test: {
          name: 'unit',
          environment: 'node',
          include: ['tests/unit/**/*.test.ts', 'tests/quality/**/*.test.ts'],
          // Property tests on a busy machine: none of them measures time.
          testTimeout: 20_000,
          hookTimeout: 30_000,
        },
      },
      {
        plugins: [WxtVitest(), preact()],
        test: {
          name: 'component',
          environment: 'happy-dom',
          include: ['tests/component/**/*.test.tsx'],
          testTimeout: 20_000,
          hookTimeout: 30_000,
        },
      },
      {
        test: {
          name: 'browser',
          environment: 'node',
          include: ['tests/browser/**/*.test.ts'],
          globalSetup: ['tests/browser/kit/build.ts'],
          // One browser at a time while somebody works on the machine; `npm test` has it to itself and runs two.
          maxWorkers: Number(process.env.BC_WORKERS ?? 1),
          // `npm test` gives each one a second try, names those that needed it, and fails where they are more than a few.
          retry: Number(process.env.BC_RETRY ?? 0),
          testTimeout: 30_000 * Number(process.env.BC_PATIENCE ?? 1),
          hookTimeout: 60_000,
        },
      },
    ],
  },
});
