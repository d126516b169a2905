import type { Act, Command, Negotiation } from '@adref/shared/negotiation';
import type { CommandAnswer } from '@adref/shared/protocol';
import { useCallback, useRef } from 'react';
import { useRequest } from '../request/use-request.ts';
import { type OwnWords, undoCommand } from './undo-command.ts';
import { useNegotiation } from './use-negotiation.ts';

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
  readonly act: (
    command: Command,
    said?: string,
    own?: () => OwnWords | undefined,
  ) => Promise<CommandAnswer | undefined>;
  /** Carries several out, in order, up to the first that is refused; answers how many were. `said` is of that number, and one undo takes all back. */
  readonly actAll: (commands: readonly Command[], said: (count: number) => string) => Promise<number>;
  readonly forget: () => void;
}

/** An act carried out, and the negotiation as it was when it was asked for. */
interface Done {
  readonly before: Negotiation;
  readonly acts: readonly Act[];
}

/** See `Acting`. */
export function useAct(): Acting {
  const { negotiation, act, connected, undoList } = useNegotiation();
  const latest = useRef(negotiation);
  latest.current = negotiation;
  const { asking, refusal, ask, forget } = useRequest();
  const offer = useCallback(
    (said: string, done: readonly Done[], own?: () => OwnWords | undefined) =>
      undoList.offer({
        said,
        undo: () =>
          done.toReversed().flatMap(({ before, acts }) => undoCommand(before, acts, latest.current, own?.()) ?? []),
      }),
    [undoList],
  );
  const carryOut = useCallback(
    async (command: Command, said?: string, own?: () => OwnWords | undefined) => {
      const before = latest.current;
      return undoList.during(
        ask(() => act(command)).then((answer) => {
          if (answer && said !== undefined) offer(said, [{ before, acts: answer.acts }], own);
          return answer;
        }),
      );
    },
    [act, ask, undoList, offer],
  );
  const carryOutAll = useCallback(
    async (commands: readonly Command[], said: (count: number) => string) => {
      const done: Done[] = [];
      const all = async () => {
        for (const command of commands) {
          const before = latest.current;
          done.push({ before, acts: (await act(command)).acts });
        }
      };
      await undoList.during(
        ask(all).then(() => {
          if (done.length > 0) offer(said(done.length), done);
        }),
      );
      return done.length;
    },
    [act, ask, undoList, offer],
  );
  return { busy: asking || !connected, refusal, act: carryOut, actAll: carryOutAll, forget };
}
