import type { FoldRules } from '../fold-rule.ts';
import type { RoundAct } from './act.ts';

/** What the acts of rounds change. */
export const roundFold: FoldRules<RoundAct> = {
  create: (builder, { seq, id }) => {
    throw new RangeError(`Act ${seq} creates ${id} inside ${builder.id}`);
  },
  issue: (builder, { draft, decisions, moves, carried, states, rationales, pens }) => {
    builder.nextRound(draft, decisions ?? [], carried ?? null, states ?? []);
    builder.formerMoves.append(...(moves ?? []));
    for (const rationale of rationales ?? []) builder.rationales.put(rationale);
    for (const words of pens ?? []) builder.penWords.put(words);
  },
  'announce-issue': (builder, { announced }) => {
    builder.announced = announced;
    builder.issueFailed = null;
  },
  'call-off-issue': (builder) => {
    builder.announced = null;
  },
  'issue-failed': (builder, { announced = null, why, time }) => {
    builder.issueFailed = { announced, why, time };
  },
  close: (builder) => {
    builder.announced = null;
    builder.issueFailed = null;
    builder.takenUp = null;
    builder.closed = true;
    builder.live.replace([]);
  },
};
