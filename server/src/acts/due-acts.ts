import { silenceOutcome } from '@adref/shared/negotiation';
import type { HostedNegotiation } from './hosted-negotiation.ts';

/**
 * Issues the draft that was announced for this round, in the name of whoever announced it; records why not where it cannot be done. Nothing
 * where it was called off, or has happened.
 */
export async function issueAnnounced(negotiation: HostedNegotiation, draft: number, now: Date): Promise<void> {
  const { announced } = negotiation.state;
  if (announced?.draft !== draft || Date.parse(announced.at) > now.getTime()) return;
  const { symbol, form, attribution, mendReferences, by } = announced;
  const outcome = await negotiation.carryOut(by, { kind: 'issue', draft, symbol, form, attribution, mendReferences });
  if (outcome.ok || negotiation.state.announced !== announced) return;
  const { key, params } = outcome;
  const failed = { kind: 'issue-failed', draft, announced, why: { key, params } } as const;
  await negotiation.recordByServer([{ kind: 'call-off-issue', draft }, failed], []);
}

/** Ends a silence whose deadline has come, and records what came of it. Nothing where it has ended otherwise, or the negotiation is closed. */
export function endSilence(negotiation: HostedNegotiation, id: string, now: Date): Promise<void> {
  return negotiation.recordByServer(({ silences, closed }) => {
    const window = silences.find((candidate) => candidate.id === id);
    if (!window || window.ended || closed || Date.parse(window.deadline) > now.getTime()) return [];
    const { broken } = window;
    return [{ kind: 'end-silence', window: id, outcome: silenceOutcome(window), paragraphs: broken }];
  }, []);
}
