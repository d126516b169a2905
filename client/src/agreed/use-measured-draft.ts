import { type Draft, openDraft } from '@adref/shared/negotiation';
import type { MeasuredDraftAnswer } from '@adref/shared/protocol';
import { useEffect, useState } from 'react';
import * as m from '../paraglide/messages.js';
import { request } from '../request/request.ts';
import { errorSentence } from '../request/use-request.ts';
import { useNegotiation } from '../store/use-negotiation.ts';

/** Drafts never change: each is asked about once, until the baseline or what was said of its paragraphs changes. */
const fetched = new Map<string, MeasuredDraftAnswer>();

/** A draft beside the consensus baseline, the open one where none is named; null while it is fetched, and where there is no baseline. */
export function useMeasuredDraft(asked?: Draft): {
  readonly measured: MeasuredDraftAnswer | null;
  readonly failure: string | null;
} {
  const { negotiation, member } = useNegotiation();
  const { number } = asked ?? openDraft(negotiation);
  const { id, baseline, links } = negotiation;
  const said = links.filter(({ document }) => baseline.includes(document));
  const key = baseline.length === 0 ? null : JSON.stringify([id, number, baseline, said]);
  const [failed, setFailed] = useState<{ readonly key: string; readonly why: string } | null>(null);
  const [, setArrived] = useState('');
  useEffect(() => {
    if (key === null || fetched.has(key)) return;
    let gone = false;
    request<MeasuredDraftAnswer>('GET', `/negotiations/${id}/drafts/${number}/baseline`, { member: member.id }).then(
      (answer) => {
        fetched.set(key, answer);
        if (!gone) setArrived(key);
      },
      (error: unknown) => gone || setFailed({ key, why: errorSentence(error) }),
    );
    return () => {
      gone = true;
    };
  }, [key, id, number, member.id]);
  return {
    measured: key === null ? null : (fetched.get(key) ?? null),
    failure: failed && failed.key === key ? failed.why : null,
  };
}

/** What a measured draft comes to, in one line: `62% agreed; 14 departures: weaker 5, stronger 2`. */
export function measuredSum({ agreed, departures, weaker, stronger }: MeasuredDraftAnswer): string {
  return m.baseline_sum({ percent: Math.round(100 * agreed), departures, weaker, stronger });
}
