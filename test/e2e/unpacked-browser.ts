import { browserProgram } from './browser.ts';

/** Before the first browser test: after it each of two that run side by side finds the browser whole. */
export async function setup(): Promise<void> {
  await browserProgram();
}
