import { AxeBuilder } from '@axe-core/playwright';
import type { Page } from 'playwright-core';

/** What of a page is looked at. */
interface Look {
  /** Rules that it is judged by; all where absent. */
  readonly rules?: readonly string[] | undefined;
  /** A selector of what is left out. */
  readonly exclude?: string | undefined;
}

/** A rule that a page breaks, and the first element that does. */
export interface GraveFault {
  readonly rule: string;
  readonly at: string;
  readonly html: string;
}

/** What people who use assistive technology would stumble over on a page: what axe calls serious or critical. */
export async function graveFaults(page: Page, { rules, exclude }: Look = {}): Promise<GraveFault[]> {
  const axe = new AxeBuilder({ page });
  // To list all that is well, and to open a second page that sums up what frames say, of which there are none, takes three fifths of the time.
  axe.options({ resultTypes: ['violations'], ...(rules && { runOnly: { type: 'rule', values: [...rules] } }) });
  axe.setLegacyMode();
  if (exclude) axe.exclude(exclude);
  const { violations } = await axe.analyze();
  return violations
    .filter(({ impact }) => impact === 'serious' || impact === 'critical')
    .map(({ id, nodes }) => ({ rule: id, at: `${nodes[0]?.target}`, html: nodes[0]?.html ?? '' }));
}
