import type { Browser } from 'playwright-core';
import { chromium as playwright } from 'playwright-core';

/** Milliseconds for which a test waits for what it wants to see: ten times what an idle machine needs, and never waited for in vain. */
export const patience = 90_000;

/**
 * Where the program of a real Chromium is, out of an npm package that unpacks it when it is first asked: never by two at once, of whom the second
 * would start what is half written. The variable must be set before the package is imported: it then unpacks the libraries that a bare machine
 * lacks.
 */
export async function browserProgram(): Promise<string> {
  process.env.AWS_EXECUTION_ENV ??= 'AWS_Lambda_nodejs22.x';
  const { default: chromium } = await import('@sparticuz/chromium');
  return chromium.executablePath();
}

/** A real Chromium. The arguments of its package are not used, because they switch web security off. */
export async function openBrowser(): Promise<Browser> {
  return playwright.launch({
    executablePath: await browserProgram(),
    args: [
      '--no-sandbox',
      '--disable-dev-shm-usage',
      '--disable-gpu',
      '--disable-background-networking',
      '--no-first-run',
    ],
  });
}
