import type { Paragraph } from '@adref/shared/document';
import { tableText } from '@adref/shared/negotiation';
import { printRolling } from '@adref/shared/rolling';
import type { Round } from '../round.ts';

/** Four paragraphs that parties split, join and move. */
export const draft: readonly Paragraph[] = [
  'Requests the Secretary-General to report on progress and to convene a meeting in Geneva;',
  'Encourages all States to appoint a point of contact;',
  'Urges States to protect critical infrastructure;',
  'Decides to meet again.',
].map((text, at) => ({ id: `P${at + 1}`, kind: 'operative', level: 0, text }));
/** What one of them says. */
export const words = (id: string) => draft.find((one) => one.id === id)?.text ?? '';

/** The paragraphs of the table as they are printed. */
export const printed = (round: Round) => printRolling(tableText(round.state)).split('\n\n');

/** The range of a bracket whose draft's words, or an alternative to them, have these words. */
export function bracket(round: Round, id: string, like: string) {
  const found = tableText(round.state)
    .find((one) => one.id === id)
    ?.segments.find((one) => one.kind === 'bracket' && one.alternatives.some(({ text }) => text.includes(like)));
  if (found?.kind !== 'bracket') throw new Error(`${id} has no bracket with ${like}`);
  const alternative = found.alternatives.find(({ text }) => text.includes(like));
  return {
    target: { paragraph: id, from: found.from, to: found.to },
    text: alternative?.text ?? '',
    holders: alternative?.holders ?? [],
  };
}
