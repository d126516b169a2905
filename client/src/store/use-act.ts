import type { Command } from '@adref/shared/negotiation';
import type { CommandAnswer } from '@adref/shared/protocol';
import { useCallback, useRef } from 'react';
import { useRequest } from '../request/use-request.ts';
import { type OwnWords, undoCommand } from './undo-command.ts';
import { useNegotiation } from './use-negotiation.ts';

/**
 * Acts from one place of the page, one at a time: `busy` while one is under way and while the server cannot be reached, so that no
 * button promises what cannot be done; `refusal` is why the last one was not carried out. `act` answers undefined then. With `said`, what
 * was done as one would say it, the act can be taken back from the line at the foot of the page; `own` tells at that time what it did to
 * the own text.
 */
export function useAct(): {
  busy: boolean;
  refusal: string | null;
  act: (command: Command, said?: string, own?: () => OwnWords | undefined) => Promise<CommandAnswer | undefined>;
  forget: () => void;
} {
  const { negotiation, act, connected, undoList } = useNegotiation();
  const before = useRef(negotiation);
  before.current = negotiation;
  const { asking, refusal, ask, forget } = useRequest();
  const carryOut = useCallback(
    async (command: Command, said?: string, own?: () => OwnWords | undefined) => {
      const then = before.current;
      return undoList.during(
        ask(() => act(command)).then((answer) => {
          if (answer && said !== undefined) {
            undoList.offer({ said, undo: () => undoCommand(then, answer.acts, own?.()) });
          }
          return answer;
        }),
      );
    },
    [act, ask, undoList],
  );
  return { busy: asking || !connected, refusal, act: carryOut, forget };
}
