import type { LiveParagraph } from '@adref/shared/document';
import type { Pen } from '@adref/shared/negotiation';
import { useEffect, useState } from 'react';
import { request } from '../request/request.ts';
import { useNegotiation } from '../store/use-negotiation.ts';

/** The paragraph as it was handed over with a pen, which only its party and the desk are told; null until they are, and for everybody else. */
export function useHandedWords(pen: Pen | null): LiveParagraph | null {
  const { negotiation, member } = useNegotiation();
  const [found, setFound] = useState<{ readonly of: string; readonly words: LiveParagraph } | null>(null);
  const address = pen && `/negotiations/${negotiation.id}/drafts/${pen.draft}/pen/${encodeURIComponent(pen.id)}`;
  useEffect(() => {
    if (!address) return;
    let gone = false;
    request<LiveParagraph>('GET', address, { member: member.id }).then(
      (words) => gone || setFound({ of: address, words }),
      () => undefined,
    );
    return () => {
      gone = true;
    };
  }, [address, member.id]);
  return found?.of === address ? found.words : null;
}
