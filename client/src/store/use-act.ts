import type { Act, Command, Negotiation } from '@adref/shared/negotiation';
import type { CommandAnswer } from '@adref/shared/protocol';
import { useCallback, useRef } from 'react';
import { useRequest } from '../request/use-request.ts';
import type { OwnTextChange } from './undo-command.ts';
import { useNegotiation } from './use-negotiation.ts';

/** What an act does to the own text, where that comes in by itself. */
export interface OwnTextWatch {
  /** What it did to the words of its paragraph; undefined while, and where, that is nothing. */
  readonly words: () => OwnTextChange | undefined;
  /** Whether it has changed the text, or is expected to and that has not come in yet. */
  readonly inText: () => boolean;
  /** Once the change is here, or is not expected any more. */
  readonly known: Promise<void>;
}

/** Acts from one place of the page, one at a time. */
interface Acting {
  /** True while one is under way and while the server cannot be reached, so that no button promises what cannot be done. */
  readonly busy: boolean;
  /** Why the last one was not carried out. */
  readonly refusal: string | null;
  /**
   * Carries a command out; answers undefined where it is refused. With `said`, what was done as one would say it, the act can be taken
   * back from the line at the foot of the page; `own` tells at that time what it did to the own text.
   */
  readonly act: (command: Command, said?: string, own?: OwnTextWatch) => Promise<CommandAnswer | undefined>;
  readonly forget: () => void;
}

/** An act carried out, and the negotiation as it was when it was asked for. */
interface Done {
  readonly before: Negotiation;
  readonly acts: readonly Act[];
}

/** How acts are taken back: fetched once there is one, while the server is there. */
const fetchUndoCommand = () => import('./undo-command.ts').catch(() => null);

/** See `Acting`. */
export function useAct(): Acting {
  const { negotiation, act, connected, undoList } = useNegotiation();
  const latest = useRef(negotiation);
  latest.current = negotiation;
  const { asking, refusal, ask, forget } = useRequest();
  const offer = useCallback(
    (said: string, { before, acts }: Done, own?: OwnTextWatch) => {
      void fetchUndoCommand();
      undoList.offer({
        said,
        inText: () => own?.inText() === true,
        ...(own && { known: own.known }),
        undo: async () => {
          const code = await fetchUndoCommand();
          if (!code) return null;
          const command = code.undoCommand(before, acts, latest.current, own?.words());
          return command ? [command] : [];
        },
      });
    },
    [undoList],
  );
  const carryOut = useCallback(
    async (command: Command, said?: string, own?: OwnTextWatch) => {
      const before = latest.current;
      return undoList.during(
        ask(() => act(command)).then((answer) => {
          if (answer && said !== undefined) offer(said, { before, acts: answer.acts }, own);
          return answer;
        }),
        said === undefined ? undefined : () => own?.inText() === true,
      );
    },
    [act, ask, undoList, offer],
  );
  return { busy: asking || !connected, refusal, act: carryOut, forget };
}
