import { useCallback } from 'react';
import * as m from '../paraglide/messages.js';
import { errorSentence } from '../request/use-request.ts';
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
      ),
    [act, undoList],
  );
}
