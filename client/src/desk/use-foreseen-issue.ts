import type { ForeseenIssue } from '@adref/shared/negotiation';
import { useEffect, useRef, useState } from 'react';
import { request } from '../request/request.ts';
import { errorSentence } from '../request/use-request.ts';
import { useNegotiation } from '../store/use-negotiation.ts';

/** Milliseconds without an act before it is asked again: in a full room acts come one after the other, and each answer is work. */
const quiet = 1_000;

/** What issuing the next draft would come to, asked again after every act; null until there is an answer. */
export interface Foreseen {
  readonly issue: ForeseenIssue | null;
  /** Why it cannot be told, or the draft not be issued. */
  readonly refusal: string | null;
}

/** See `Foreseen`; for a page that the desk has open. */
export function useForeseenIssue(): Foreseen {
  const { negotiation, member } = useNegotiation();
  const [found, setFound] = useState<Foreseen>({ issue: null, refusal: null });
  const asked = useRef(false);
  const { id, seq } = negotiation;
  // biome-ignore lint/correctness/useExhaustiveDependencies: each act may change the answer
  useEffect(() => {
    let gone = false;
    const ask = () =>
      request<ForeseenIssue>('GET', `/negotiations/${id}/foreseen-issue`, { member: member.id }).then(
        (issue) => gone || setFound({ issue, refusal: null }),
        (error: unknown) => gone || setFound({ issue: null, refusal: errorSentence(error) }),
      );
    const timer = setTimeout(ask, asked.current ? quiet : 0);
    asked.current = true;
    return () => {
      gone = true;
      clearTimeout(timer);
    };
  }, [id, member.id, seq]);
  return found;
}
