import { invalid, type Refusal } from '../../refusal/index.ts';
import type { CommandContext, LiveText } from '../decision.ts';

/** The own text of a party that decisions can rest on; refused where it holds what its schema does not allow. */
export function ownText({ inputs }: CommandContext, party: string): LiveText | Refusal {
  const text = inputs.texts.get(party);
  if (!text) throw new RangeError(`The text of ${party} was not read`);
  if (text.faults === 0) return text;
  return invalid('faulty-text', { party, faults: text.faults });
}
