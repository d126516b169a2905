import { openDraft } from '@adref/shared/negotiation';
import { useCallback, useEffect } from 'react';
import type { Room } from '../editor/room.ts';
import { useRequest } from '../request/use-request.ts';
import { useNegotiation } from '../store/use-negotiation.ts';

/** How long a refusal stays in sight, in ms. */
const refusalShown = 8_000;

/** Tabling in the name of one party. */
export interface Tabling {
  readonly busy: boolean;
  readonly refused: string | null;
  /** Tables these paragraphs; all untabled ones where null. */
  readonly table: (paragraphs: readonly string[] | null) => void;
  readonly one: (paragraph: string) => void;
  readonly setAsTyped: (asTyped: boolean) => void;
}

/** Tabling for `party`. The server tables what it has, so the words of this page are brought there first. */
export function useTable(party: string | null, room: Room | null): Tabling {
  const { negotiation, act } = useNegotiation();
  const { asking: busy, refusal: refused, ask, forget: dismiss } = useRequest();
  const draft = openDraft(negotiation).number;
  useEffect(() => {
    if (!refused) return;
    const timer = setTimeout(dismiss, refusalShown);
    return () => clearTimeout(timer);
  }, [refused, dismiss]);
  const table = useCallback(
    (paragraphs: readonly string[] | null) => {
      if (party === null || room === null) return;
      void ask(() => room.settled().then(() => act({ kind: 'table', draft, party, paragraphs })));
    },
    [party, room, draft, act, ask],
  );
  const one = useCallback((paragraph: string) => table([paragraph]), [table]);
  const setAsTyped = (asTyped: boolean) => {
    if (party !== null) void ask(() => act({ kind: 'mode', draft, party, asTyped }));
  };
  return { busy, refused, table, one, setAsTyped };
}
