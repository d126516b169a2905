import type { Act } from '../../act.ts';
import type { Negotiation } from '../../negotiation.ts';
import { namesWithProposed } from '../../numbering/paragraph-names.ts';
import type { RecordSayings } from './record-sayings.ts';

/** For each of these acts, in order from the beginning, what paragraphs were called when it was done. */
export function namesAtActs(
  negotiation: Negotiation,
  acts: readonly Act[],
  sayings: RecordSayings,
): (act: Act) => ReadonlyMap<string, string> {
  const openAt = new Map<Act, number>();
  let open = 0;
  for (const act of acts) {
    // What an issue tells was decided on the draft before.
    openAt.set(act, open);
    if (act.kind === 'create' || act.kind === 'issue') open = act.draft.number;
  }
  const known = new Map<number, ReadonlyMap<string, string>>();
  return (act) => {
    const at = openAt.get(act) ?? open;
    const names = known.get(at) ?? namesWithProposed(negotiation, sayings, at);
    known.set(at, names);
    return names;
  };
}
