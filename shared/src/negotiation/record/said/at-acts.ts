import type { BisUsage } from '../../../document/index.ts';
import type { Act } from '../../act.ts';

/**
 * For each of these acts, in order from the beginning, what is made of the draft that was open and of the usage of numbers that held when it was
 * done; made once for each pair. An act that is not among them has what came last.
 */
export function atActs<Made>(acts: readonly Act[], make: (draft: number, usage: BisUsage) => Made): (act: Act) => Made {
  let now: { readonly draft: number; readonly usage: BisUsage } = { draft: 0, usage: 'negotiators' };
  const then = new Map<Act, typeof now>();
  for (const act of acts) {
    // What an issue tells was decided on the draft before.
    then.set(act, now);
    if (act.kind === 'create' || act.kind === 'issue') now = { ...now, draft: act.draft.number };
    if (act.kind === 'numbering') now = { ...now, usage: act.usage };
  }
  const known = new Map<string, Made>();
  return (act) => {
    const { draft, usage } = then.get(act) ?? now;
    const key = `${draft} ${usage}`;
    const made = known.get(key) ?? make(draft, usage);
    known.set(key, made);
    return made;
  };
}
