import { openDraft } from '@adref/shared/negotiation';
import type { MeasuredDraftAnswer } from '@adref/shared/protocol';
import { useCallback, useEffect, useState } from 'react';
import { request } from '../request/request.ts';
import { errorSentence } from '../request/use-request.ts';
import { useNegotiation } from '../store/use-negotiation.ts';

/**
 * A text that is being written beside the consensus baseline, as it was when this was last asked: a party's own by its code, or `chair`; null
 * while it is fetched, where there is no baseline and for no text.
 */
export function useMeasuredText(text: string | null): {
  readonly measured: MeasuredDraftAnswer | null;
  readonly failure: string | null;
  readonly again: () => void;
} {
  const { negotiation, member } = useNegotiation();
  const { id, baseline } = negotiation;
  const { number } = openDraft(negotiation);
  const key = text === null || baseline.length === 0 ? null : JSON.stringify([id, number, baseline, text]);
  const [nth, setNth] = useState(0);
  const [found, setFound] = useState<{ readonly key: string; readonly measured: MeasuredDraftAnswer } | null>(null);
  const [failed, setFailed] = useState<{ readonly key: string; readonly why: string } | null>(null);
  // biome-ignore lint/correctness/useExhaustiveDependencies: asked again when somebody wants to know how it is now
  useEffect(() => {
    if (key === null || text === null) return;
    let gone = false;
    const path = `/negotiations/${id}/drafts/${number}/baseline?text=${encodeURIComponent(text)}`;
    request<MeasuredDraftAnswer>('GET', path, { member: member.id }).then(
      (measured) => {
        if (gone) return;
        setFailed(null);
        setFound({ key, measured });
      },
      (error: unknown) => gone || setFailed({ key, why: errorSentence(error) }),
    );
    return () => {
      gone = true;
    };
  }, [key, id, number, text, member.id, nth]);
  const again = useCallback(() => setNth((before) => before + 1), []);
  return {
    measured: found && found.key === key ? found.measured : null,
    failure: failed && failed.key === key ? failed.why : null,
    again,
  };
}
