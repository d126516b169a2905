import { decisionThere, notesToTake, openDraft, type Take, type TakeSource, targetOn } from '@adref/shared/negotiation';
import * as m from '../paraglide/messages.js';
import { useAct } from '../store/use-act.ts';
import { useNegotiation } from '../store/use-negotiation.ts';
import type { DeskItem } from './desk-item.ts';

/** What the desk does about an item; each says what it has seen decided there, so that nobody else's decision is written over unseen. */
export function useDecisions() {
  const { negotiation } = useNegotiation();
  const { busy, refusal, act, forget } = useAct();
  const draft = openDraft(negotiation).number;
  const named = ({ paragraph }: DeskItem) => paragraph.label || m.desk_no_label();
  return {
    busy,
    refusal,
    forget,
    /** Decides the item, or its paragraph as a whole; resolves to whether that was done. */
    take: async (item: DeskItem, text: string | null, source: TakeSource, whole = false): Promise<boolean> => {
      if (negotiation.closed || busy) return false;
      const target = targetOn(negotiation, item.paragraph.id, whole ? null : item.bracket);
      const seen = decisionThere(negotiation, target)?.time ?? null;
      const notes = notesToTake(negotiation, target, text, source);
      const done = await act(
        { kind: 'take', draft, target, text, source, seen, ...(notes && { notes }) },
        m.done_decided({ label: named(item) }),
      );
      return done !== undefined;
    },
    /** Puts words to the room instead of deciding. */
    propose: async (item: DeskItem, text: string, whole: boolean): Promise<boolean> => {
      if (negotiation.closed || busy) return false;
      const target = targetOn(negotiation, item.paragraph.id, whole ? null : item.bracket);
      return (await act({ kind: 'propose', draft, target, text, note: '' }, m.done_proposed())) !== undefined;
    },
    /** Takes a decision on the item's paragraph back. */
    reopen: (item: DeskItem, { paragraph, from, to, base }: Take): void => {
      const target = { paragraph, from, to, ...(base && { base }) };
      const seen = decisionThere(negotiation, target)?.time ?? null;
      void act(
        { kind: 'take', draft, target, text: null, source: { kind: 'open' }, seen },
        m.done_reopened({ label: named(item) }),
      );
    },
  };
}
