import { openDraft } from '@adref/shared/negotiation';
import { useCallback, useEffect, useState } from 'react';
import type { OpenRoom } from '../editor/room.ts';
import * as m from '../paraglide/messages.js';
import { takenSources } from '../store/taken-sources.ts';
import { useAct } from '../store/use-act.ts';
import { useNegotiation } from '../store/use-negotiation.ts';
import { sourcesTabled } from './sources-tabled.ts';

/** How long a refusal stays in sight, in ms. */
const refusalShown = 8_000;

/** Tabling in the name of one party. */
export interface Tabling {
  readonly busy: boolean;
  readonly refused: string | null;
  /** That of words which were taken from adopted texts the source is not on record; null where it is. */
  readonly told: string | null;
  /** Tables these paragraphs. */
  readonly table: (paragraphs: readonly string[]) => void;
  readonly one: (paragraph: string) => void;
  readonly setAsTyped: (asTyped: boolean) => void;
}

/** Tabling for `party`. The server tables what it has, so the words of this page are brought there first. */
export function useTable(party: string | null, room: OpenRoom | null): Tabling {
  const { negotiation } = useNegotiation();
  const [left, setLeft] = useState(0);
  const { busy, refusal: refused, act, forget: dismiss } = useAct();
  const draft = openDraft(negotiation).number;
  const { id } = negotiation;
  useEffect(() => {
    if (!refused) return;
    const timer = setTimeout(dismiss, refusalShown);
    return () => clearTimeout(timer);
  }, [refused, dismiss]);
  const table = useCallback(
    (paragraphs: readonly string[]) => {
      if (party === null || room === null) return;
      const said = m.done_tabled({ party, count: paragraphs.length });
      const agreed = takenSources.of(id, party, paragraphs);
      const command = { kind: 'table', draft, party, paragraphs, ...(agreed.length > 0 && { agreed }) } as const;
      void room
        .settled()
        .then(() => act(command, said))
        .then((answer) => {
          const { sent, unsaid } = sourcesTabled(agreed, answer?.acts ?? []);
          takenSources.letGo(id, party, sent);
          setLeft(unsaid.length);
        });
    },
    [party, room, draft, act, id],
  );
  const one = useCallback((paragraph: string) => table([paragraph]), [table]);
  const setAsTyped = (asTyped: boolean) => {
    if (party === null) return;
    void act(
      { kind: 'mode', draft, party, asTyped },
      asTyped ? m.done_as_typed({ party }) : m.done_not_as_typed({ party }),
    );
  };
  const told = left > 0 ? m.agreed_source_left({ count: left }) : null;
  return { busy, refused, told, table, one, setAsTyped };
}
