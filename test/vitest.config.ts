import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    root: import.meta.dirname,
    // Left to itself a run keeps one core free, which on two cores is half of the machine; browser tests go one after the other all the same.
    maxWorkers: '100%',
    projects: [
      // `shared` is pure: nothing of one file is left for the next, and what they import is made once.
      {
        test: {
          name: 'unit',
          include: ['shared/**/*.test.ts', 'fixtures/**/*.test.ts'],
          testTimeout: 60_000,
          isolate: false,
        },
      },
      { test: { name: 'server', include: ['server/**/*.test.ts'], testTimeout: 60_000, hookTimeout: 60_000 } },
      { test: { name: 'client', include: ['client/**/*.test.ts'], testTimeout: 60_000 } },
      {
        test: {
          name: 'e2e',
          include: ['e2e/**/*.test.ts'],
          testTimeout: 180_000,
          hookTimeout: 180_000,
          fileParallelism: false,
        },
      },
    ],
  },
});
