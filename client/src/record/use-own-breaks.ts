import type { SilenceBreak, SilenceWindow } from '@adref/shared/negotiation';
import { useEffect, useState } from 'react';
import { request } from '../request/request.ts';
import { useNegotiation } from '../store/use-negotiation.ts';

const none: readonly SilenceBreak[] = [];

/**
 * How the parties for which the member writes have broken a silence, of which others but the desk are not told; empty before the answer, without
 * one, and where `asks` is false. Asked for again when anybody breaks it, and after `time` has changed.
 */
export function useOwnBreaks({ id, broken }: SilenceWindow, asks = true, time = 0): readonly SilenceBreak[] {
  const { negotiation, member } = useNegotiation();
  const [breaks, setBreaks] = useState(none);
  // biome-ignore lint/correctness/useExhaustiveDependencies: see above
  useEffect(() => {
    if (!asks) return;
    let left = false;
    const path = `/negotiations/${negotiation.id}/silence/${id}/own`;
    request<readonly SilenceBreak[]>('GET', path, { member: member.id }).then(
      (own) => !left && setBreaks(own),
      () => undefined,
    );
    return () => {
      left = true;
    };
  }, [negotiation.id, member.id, id, broken, asks, time]);
  return breaks;
}
