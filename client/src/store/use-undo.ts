import { useCallback } from 'react';
import * as m from '../paraglide/messages.js';
import { errorSentence } from '../request/use-request.ts';
import type { UndoneBy } from './undo-list.ts';
import { useNegotiation } from './use-negotiation.ts';

/** Takes the last act of this page back; resolves to whether there was one. The line at the foot says what came of it. */
export function useUndo(): () => Promise<boolean> {
  const { act, undoList } = useNegotiation();
  return useCallback(
    () =>
      undoList.undo(
        (command) =>
          act(command).then(
            () => null,
            (error) => errorSentence(error),
          ),
        m.undo_too_late(),
        m.shell_unreachable(),
      ),
    [act, undoList],
  );
}

/**
 * What the page of a text asks before it takes typing back: whether an act was done since the last typing (`typed`, ms of the clock) and is still
 * offered at the foot of the page, to this way of asking. Then that act is what goes back. Offline it is the typing, since acts cannot be taken
 * back there.
 */
export function useUndoAct(): (typed: number, by: UndoneBy) => boolean {
  const { undoList, connected } = useNegotiation();
  const undo = useUndo();
  return useCallback(
    (typed, by) => {
      if (!connected || !undoList.offersSince(typed, by)) return false;
      void undo();
      return true;
    },
    [undoList, connected, undo],
  );
}
