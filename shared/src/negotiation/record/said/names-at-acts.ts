import type { NoteSigns } from '../../../document/index.ts';
import type { Act } from '../../act.ts';
import type { Negotiation } from '../../negotiation.ts';
import { notesOfRound } from '../../numbering/notes-of-round.ts';
import { namesWithProposed } from '../../numbering/paragraph-names.ts';
import { atActs } from './at-acts.ts';
import type { RecordSayings } from './record-sayings.ts';

/** For each of these acts, in order from the beginning, what paragraphs were called when it was done. */
export function namesAtActs(
  negotiation: Negotiation,
  acts: readonly Act[],
  sayings: RecordSayings,
): (act: Act) => ReadonlyMap<string, string> {
  return atActs(acts, (draft, bisUsage) => {
    const then = { ...negotiation, bisUsage };
    return namesWithProposed(then, sayings, draft, notesOfRound(then, draft));
  });
}

/** For each of these acts, in order from the beginning, what was printed for the marks of notes when it was done. */
export function noteSignsAtActs(negotiation: Negotiation, acts: readonly Act[]): (act: Act) => NoteSigns {
  return atActs(acts, (draft, bisUsage) => notesOfRound({ ...negotiation, bisUsage }, draft));
}
