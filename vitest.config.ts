import preact from '@preact/preset-vite';
import { defineConfig } from 'vitest/config';
import { WxtVitest } from 'wxt/testing/vitest-plugin';

/** Two projects: pure code in Node, components in happy-dom. Real browsers are driven by `utils/cli/test.mjs`, not by Vitest. */
export default defineConfig({
  test: {
    projects: [
      {
        plugins: [WxtVitest()],
        test: {
          name: 'unit',
          environment: 'node',
          include: ['tests/unit/**/*.test.ts', 'tests/quality/**/*.test.ts'],
        },
      },
      {
        plugins: [WxtVitest(), preact()],
        test: { name: 'component', environment: 'happy-dom', include: ['tests/component/**/*.test.tsx'] },
      },
    ],
  },
});
