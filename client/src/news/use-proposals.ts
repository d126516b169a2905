import type { TabledProposal } from '@adref/shared/negotiation';
import { useEffect, useRef, useState } from 'react';
import { request } from '../request/request.ts';
import { errorSentence } from '../request/use-request.ts';
import { useNegotiation } from '../store/use-negotiation.ts';

/** Milliseconds between two questions for the list: while many act it is not asked for with each act. */
const calm = 5_000;

/** What these parties have proposed, kept up to date; null until it is there. `failed` says why it is not. */
export function useProposals(parties: readonly string[]): {
  readonly proposals: readonly TabledProposal[] | null;
  readonly failed: string | null;
} {
  const { negotiation, member } = useNegotiation();
  const { id, seq } = negotiation;
  const wanted = parties.join(' ');
  const [known, setKnown] = useState<{ readonly of: string; readonly proposals: readonly TabledProposal[] } | null>(
    null,
  );
  const [failed, setFailed] = useState<string | null>(null);
  const asked = useRef({ of: '', at: 0 });
  useEffect(() => {
    if (wanted === '') return;
    let gone = false;
    void seq;
    const ask = async () => {
      asked.current = { of: wanted, at: Date.now() };
      try {
        const lists = await Promise.all(
          wanted.split(' ').map((party) =>
            request<readonly TabledProposal[]>('GET', `/negotiations/${id}/proposals/${encodeURIComponent(party)}`, {
              member: member.id,
            }),
          ),
        );
        if (gone) return;
        setKnown({ of: wanted, proposals: lists.flat() });
        setFailed(null);
      } catch (error) {
        if (!gone) setFailed(errorSentence(error));
      }
    };
    const { of, at } = asked.current;
    const timer = setTimeout(() => void ask(), of === wanted ? Math.max(0, at + calm - Date.now()) : 0);
    return () => {
      gone = true;
      clearTimeout(timer);
    };
  }, [id, member.id, seq, wanted]);
  return { proposals: known?.of === wanted ? known.proposals : null, failed };
}
