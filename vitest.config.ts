import { defineConfig } from 'vitest/config';
import { resolve } from 'node:path';
import { WxtVitest } from 'wxt/testing/vitest-plugin';
import { siteList } from './scripts/build/site-list.ts';

const NOT_OURS = ['node_modules/**', '.output/**', '.wxt/**'];

export default defineConfig(async () => ({
  test: {
    projects: [
      {
        extends: true as const,
        // Puts a browser API of memory in the place of `wxt/browser`.
        plugins: [await WxtVitest(), siteList(resolve(import.meta.dirname, 'sites'))],
        test: {
          name: 'unit',
          include: ['**/*.test.{ts,tsx}'],
          exclude: [...NOT_OURS, 'e2e/**'],
          restoreMocks: true,
          // A thread for each file starts faster than a process, and vitest's own count leaves one core
          // idle, which is half of a machine with two.
          pool: 'threads' as const,
          maxWorkers: '100%',
          // A busy machine takes long over what reads all sites or files; what hangs is still told.
          testTimeout: 60_000,
          hookTimeout: 60_000,
        },
      },
      {
        extends: true as const,
        test: {
          name: 'e2e',
          include: ['e2e/**/*.test.ts'],
          exclude: NOT_OURS,
          // Each file drives a browser of its own, and waits for it most of the time. More than two at
          // once steal each other's time on a machine of two cores.
          maxWorkers: 2,
          // A file's state is its browser's; its drivers and Playwright need not be loaded for each anew.
          isolate: false,
          testTimeout: 60_000,
          hookTimeout: 60_000,
          // What is waited for comes at once or not at all; a busy machine takes longer than a second.
          expect: { poll: { timeout: 15_000 } },
        },
      },
    ],
  },
}));
