import { openDraft, type SaidState, type Target } from '@adref/shared/negotiation';
import * as m from '../paraglide/messages.js';
import { useAct } from '../store/use-act.ts';
import { useNegotiation } from '../store/use-negotiation.ts';

/** What can be done about the state of a paragraph, on the open draft; each can be taken back, and resolves to whether it was carried out. */
export interface StateActs {
  readonly busy: boolean;
  readonly refused: string | null;
  /** The desk records a state. */
  readonly record: (target: Target, said: SaidState, note: string) => Promise<boolean>;
  /** A party asks for something settled to be reopened, or not any more; the desk sets its request aside. */
  readonly ask: (party: string, paragraph: string, on: boolean, why: string) => Promise<boolean>;
}

/** See `StateActs`. */
export function useStateActs(): StateActs {
  const { negotiation } = useNegotiation();
  const { busy, refusal: refused, act } = useAct();
  const draft = openDraft(negotiation).number;
  return {
    busy,
    refused,
    record: async (target, said, note) =>
      (await act({ kind: 'paragraph-state', draft, target, said, note }, recordedSaid[said.state]())) !== undefined,
    ask: async (party, paragraph, on, why) =>
      (await act(
        { kind: 'ask-to-reopen', draft, party, paragraph, on, why },
        on ? m.done_asked_to_reopen({ party }) : m.done_asks_no_more({ party }),
      )) !== undefined,
  };
}

const recordedSaid = {
  agreed: m.done_agreed,
  parked: m.done_parked,
  deleted: m.done_deleted_by_agreement,
  reopened: m.done_state_reopened,
  open: m.done_state_taken_back,
};
