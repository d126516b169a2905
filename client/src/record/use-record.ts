import { type Act, isPrivate, sightOf } from '@adref/shared/negotiation';
import { useEffect, useMemo, useState } from 'react';
import { request } from '../request/request.ts';
import { errorSentence } from '../request/use-request.ts';
import { useNegotiation } from '../store/use-negotiation.ts';

/** Acts as far as they have been fetched; `failed` says why there are no more. */
interface FetchedActs {
  readonly acts: readonly Act[];
  readonly failed: string | null;
}

/**
 * All acts that the member may see, in order of time: those in the row, and those of private conversations that it is in, each of which has a
 * number of its own among the acts of its audience.
 */
export function useRecord(): FetchedActs {
  const { negotiation, member } = useNegotiation();
  const { seq, comments, parties } = negotiation;
  const row = useFetchedActs('acts', member.id, seq);
  // What is said in private counts in no row: each time that something is, there may be more.
  const spoken = useMemo(() => comments.filter(({ audience }) => isPrivate(audience)), [comments]);
  const own = useFetchedActs('private-acts', sightOf({ parties }, member), spoken);
  const acts = useMemo(
    () =>
      own.acts.length === 0
        ? row.acts
        : [...row.acts, ...own.acts].sort((a, b) => (a.time < b.time ? -1 : a.time > b.time ? 1 : 0)),
    [row.acts, own.acts],
  );
  return { acts, failed: row.failed ?? own.failed };
}

/**
 * Acts that are fetched page by page: begun again for other `eyes`, and gone on with after each `change`, until nothing more comes: a sequence
 * number says where that is.
 */
function useFetchedActs(list: 'acts' | 'private-acts', eyes: string, change: unknown): FetchedActs {
  const { negotiation, member } = useNegotiation();
  const { id } = negotiation;
  const [known, setKnown] = useState<{ readonly eyes: string; readonly acts: readonly Act[] }>({ eyes, acts: none });
  const [failed, setFailed] = useState<string | null>(null);
  const acts = known.eyes === eyes ? known.acts : none;
  const after = acts.length;
  // biome-ignore lint/correctness/useExhaustiveDependencies: asked again after each change
  useEffect(() => {
    if (typeof change === 'number' && after >= change) return;
    let gone = false;
    request<readonly Act[]>('GET', `/negotiations/${id}/${list}?after=${after}`, { member: member.id }).then(
      (more) => {
        if (gone) return;
        setFailed(null);
        if (more.length > 0) setKnown({ eyes, acts: [...acts, ...more] });
      },
      (error: unknown) => {
        if (!gone) setFailed(errorSentence(error));
      },
    );
    return () => {
      gone = true;
    };
  }, [id, member.id, list, eyes, change, after]);
  return { acts, failed };
}

const none: readonly Act[] = [];
