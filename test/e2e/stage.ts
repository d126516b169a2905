import type { Browser } from 'playwright-core';
import { afterAll, beforeAll } from 'vitest';
import { openBrowser } from './browser.ts';
import { ServerProcess } from './server-process.ts';

/** A server of its own and a browser for the tests of one file; both are there once the first test runs. */
export interface Stage {
  server: ServerProcess;
  browser: Browser;
}

/** Sets the stage before the tests of the calling file and clears it after them. */
export function setStage(): Stage {
  const stage = {} as Stage;
  beforeAll(async () => {
    [stage.server, stage.browser] = await Promise.all([ServerProcess.start(), openBrowser()]);
  });
  afterAll(async () => {
    await stage.browser?.close();
    await stage.server?.dispose();
  });
  return stage;
}
