import type { Refusal } from '../command.ts';
import { invalid, type LiveText, type Matter } from '../decision.ts';

/** The chair's text as it stands; refused where it holds what its schema does not allow. */
export function chairText({ context }: Matter): LiveText | Refusal {
  const text = context.texts.get(null);
  if (!text) throw new RangeError('The chair’s text was not read');
  if (text.faults === 0) return text;
  return invalid(`The chair’s text holds ${text.faults} things that are no paragraph of a text; remove them first.`);
}
