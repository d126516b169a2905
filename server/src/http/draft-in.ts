import type { Draft } from '@adref/shared/negotiation';
import { HttpProblem } from './problem.ts';

/** The draft with this number; where there is none, that is the answer. */
export function draftIn(drafts: readonly Draft[], number: number): Draft {
  const draft = drafts.find((one) => one.number === number);
  if (!draft) throw HttpProblem.notFound();
  return draft;
}
