import { defineConfig } from 'vitest/config';
import { serverEnvironment } from '../server/bin/server-launch.mjs';

/** Milliseconds after which a test hangs: none is judged by how long a busy machine takes for it. */
const patience = 300_000;

export default defineConfig({
  test: {
    root: import.meta.dirname,
    // Left to itself a run keeps one core free, which on two cores is half of the machine.
    maxWorkers: '100%',
    // Processes that tests start are made of sources compiled once, as those of `npm start` are.
    env: { NODE_COMPILE_CACHE: serverEnvironment.NODE_COMPILE_CACHE },
    projects: [
      // `shared` is pure: nothing of one file is left for the next, and what they import is made once.
      {
        test: {
          name: 'unit',
          include: ['shared/**/*.test.ts', 'fixtures/**/*.test.ts'],
          testTimeout: patience,
          hookTimeout: patience,
          isolate: false,
        },
      },
      { test: { name: 'server', include: ['server/**/*.test.ts'], testTimeout: patience, hookTimeout: patience } },
      // Nor of one of these; what they put in place of the browser's they take away again.
      {
        test: {
          name: 'client',
          include: ['client/**/*.test.ts'],
          testTimeout: patience,
          hookTimeout: patience,
          isolate: false,
        },
      },
      {
        test: {
          name: 'e2e',
          include: ['e2e/**/*.test.ts'],
          globalSetup: ['e2e/unpacked-browser.ts'],
          testTimeout: patience,
          hookTimeout: patience,
          // Each file has a server and a browser of its own, and waits for what it wants to see: two of them fill the time that one leaves.
          // After the others, which leave none.
          maxWorkers: 2,
          sequence: { groupOrder: 1 },
        },
      },
    ],
  },
});
