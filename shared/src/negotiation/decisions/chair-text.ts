import { invalid, type Refusal } from '../../refusal/index.ts';
import type { CommandContext, LiveText } from '../decision.ts';

/** The chair's text as it is; refused where it holds what its schema does not allow. */
export function chairText({ inputs }: CommandContext): LiveText | Refusal {
  const text = inputs.texts.get(null);
  if (!text) throw new RangeError('The chair’s text was not read');
  if (text.faults === 0) return text;
  return invalid('faulty-chairs-text', { faults: text.faults });
}
