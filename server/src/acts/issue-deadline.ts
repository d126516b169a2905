import type { ActBody } from '@adref/shared/negotiation';
import type { Deadline, Write } from '../storage/storage.ts';

/**
 * What acts about an announced issue mean for the stored deadlines: one for each round, gone when the draft is issued or called off.
 * `expect` is told of each that is being stored.
 */
export function issueDeadlines(
  negotiation: string,
  acts: readonly ActBody[],
  expect: (deadline: Deadline) => void = () => undefined,
): Write[] {
  const of = (draft: number) => ({ kind: 'issue', subject: `${negotiation} ${draft}` });
  return acts.flatMap((act): Write[] => {
    switch (act.kind) {
      case 'announce-issue': {
        const deadline = { ...of(act.announced.draft), at: act.announced.at };
        expect(deadline);
        return [{ kind: 'deadline', deadline }];
      }
      case 'call-off-issue':
        return [{ kind: 'deadline-end', deadline: of(act.draft) }];
      case 'issue':
        return [{ kind: 'deadline-end', deadline: of(act.draft.number - 1) }];
      default:
        return [];
    }
  });
}
