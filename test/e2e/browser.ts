import type { Browser } from 'playwright-core';
import { chromium as playwright } from 'playwright-core';

/** Milliseconds for which a test waits for what it wants to see: ten times what an idle machine needs, and never waited for in vain. */
export const patience = 90_000;

/**
 * A real Chromium out of an npm package. The variable must be set before the package is imported: it then unpacks the
 * libraries that a bare machine lacks. Its own arguments are not used, because they switch web security off.
 */
export async function openBrowser(): Promise<Browser> {
  process.env.AWS_EXECUTION_ENV ??= 'AWS_Lambda_nodejs22.x';
  const { default: chromium } = await import('@sparticuz/chromium');
  return playwright.launch({
    executablePath: await chromium.executablePath(),
    args: [
      '--no-sandbox',
      '--disable-dev-shm-usage',
      '--disable-gpu',
      '--disable-background-networking',
      '--no-first-run',
    ],
  });
}
