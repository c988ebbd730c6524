import { defineConfig } from 'vitest/config';

const BROWSER_TESTS = '**/*.browser.test.ts';
const NOT_OURS = ['**/node_modules/**', 'dist/**', 'data/**'];

export default defineConfig({
  test: {
    pool: 'forks',
    maxWorkers: 2,
    projects: [
      {
        test: {
          name: 'unit',
          include: ['src/**/*.test.{ts,tsx}', 'test/**/*.test.{ts,tsx}'],
          exclude: [...NOT_OURS, BROWSER_TESTS],
          setupFiles: ['test/setup.ts'],
          // A bound on what hangs, not a measure of speed: the machine may have other work.
          testTimeout: 60_000,
          hookTimeout: 120_000,
        },
      },
      {
        test: {
          name: 'browser',
          include: [`{src,test}/${BROWSER_TESTS}`],
          exclude: NOT_OURS,
          setupFiles: ['test/setup.ts'],
          globalSetup: ['bin/chromium.mjs'],
          fileParallelism: false,
          testTimeout: 60_000,
          hookTimeout: 120_000,
        },
      },
    ],
  },
});
