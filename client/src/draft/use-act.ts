import type { Command } from '@adref/shared/negotiation';
import { useCallback, useState } from 'react';
import * as m from '../paraglide/messages.js';
import { ApiError } from '../request/request.ts';
import { useNegotiation } from '../store/use-negotiation.ts';

/** Acts of one panel: carries them out one at a time and keeps the reason of a refusal until the next. */
export function useAct() {
  const { act } = useNegotiation();
  const [busy, setBusy] = useState(false);
  const [refused, setRefused] = useState<string | null>(null);
  const carryOut = useCallback(
    async (command: Command): Promise<boolean> => {
      setBusy(true);
      setRefused(null);
      try {
        await act(command);
        return true;
      } catch (error) {
        const unreachable = error instanceof ApiError && error.code === 'unreachable';
        setRefused(unreachable ? m.draft_unreachable() : error instanceof Error ? error.message : String(error));
        return false;
      } finally {
        setBusy(false);
      }
    },
    [act],
  );
  const dismiss = useCallback(() => setRefused(null), []);
  return { carryOut, busy, refused, dismiss };
}
