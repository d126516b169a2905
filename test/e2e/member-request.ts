import type { Command, Negotiation } from '@adref/shared/negotiation';
import type { Page } from 'playwright-core';

/** Asks the server what the page's member could ask; for steps that a test is not about. Throws where it is refused. */
export async function asks(page: Page, command: Command): Promise<void> {
  const refusal = await page.evaluate(async (body) => {
    const negotiation = location.pathname.split('/')[2];
    const member = sessionStorage.getItem(`adref seat ${negotiation}`) ?? '';
    const answer = await fetch(`/api/negotiations/${negotiation}/acts`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', 'adref-member': member },
      body: JSON.stringify(body),
    });
    return answer.ok ? null : await answer.text();
  }, command);
  if (refusal !== null) throw new Error(`${command.kind}: ${refusal}`);
}

/** The negotiation as the page's member may see it. */
export function sees(page: Page): Promise<Negotiation> {
  return page.evaluate(async () => {
    const negotiation = location.pathname.split('/')[2];
    const member = sessionStorage.getItem(`adref seat ${negotiation}`) ?? '';
    const answer = await fetch(`/api/negotiations/${negotiation}`, { headers: { 'adref-member': member } });
    return (await answer.json()) as Negotiation;
  });
}
