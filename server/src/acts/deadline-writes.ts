import type { ActBody } from '@adref/shared/negotiation';
import type { Deadline, Write } from '../storage/storage.ts';

/**
 * What acts mean for the stored deadlines. An announced issue has one for each round, gone when the draft is issued or called off; a silence
 * has one of its own, gone when it ends before its time. `expect` is told of each that is being stored.
 */
export function deadlineWrites(
  negotiation: string,
  acts: readonly ActBody[],
  expect: (deadline: Deadline) => void = () => undefined,
): Write[] {
  const issue = (draft: number) => ({ kind: 'issue', subject: `${negotiation} ${draft}` });
  const silence = (window: string) => ({ kind: 'silence', subject: `${negotiation} ${window}` });
  const stored = (deadline: Deadline): Write => {
    expect(deadline);
    return { kind: 'deadline', deadline };
  };
  return acts.flatMap((act): Write[] => {
    switch (act.kind) {
      case 'announce-issue':
        return [stored({ ...issue(act.announced.draft), at: act.announced.at })];
      case 'call-off-issue':
        return [{ kind: 'deadline-end', deadline: issue(act.draft) }];
      case 'issue':
        return [{ kind: 'deadline-end', deadline: issue(act.draft.number - 1) }];
      case 'silence':
        return [stored({ ...silence(act.window.id), at: act.window.deadline })];
      case 'end-silence':
        return [{ kind: 'deadline-end', deadline: silence(act.window) }];
      default:
        return [];
    }
  });
}
