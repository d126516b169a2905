import type { Act } from '@adref/shared/negotiation';
import { useEffect, useState } from 'react';
import { ApiError, request } from '../request/request.ts';
import { useNegotiation } from '../store/use-negotiation.ts';

/** All acts that the member may see, in order, as far as they have been fetched; `failed` says why there are no more. */
export function useRecord(): { readonly acts: readonly Act[]; readonly failed: string | null } {
  const { negotiation, member } = useNegotiation();
  const { id, seq } = negotiation;
  const [acts, setActs] = useState<readonly Act[]>([]);
  const [failed, setFailed] = useState<string | null>(null);
  const after = acts.length;
  useEffect(() => {
    if (after >= seq) return;
    let gone = false;
    request<readonly Act[]>('GET', `/negotiations/${id}/acts?after=${after}`, { member: member.id }).then(
      (more) => {
        if (gone) return;
        setFailed(null);
        setActs((known) => (known.length === after ? [...known, ...more] : known));
      },
      (error: unknown) => {
        if (!gone) setFailed(error instanceof ApiError ? error.message : String(error));
      },
    );
    return () => {
      gone = true;
    };
  }, [id, member.id, seq, after]);
  return { acts, failed };
}
