import type { Refusal } from '../command.ts';
import { invalid, type LiveText, type Matter } from '../decision.ts';

/** The own text of a party that decisions can rest on; refused where it holds what its schema does not allow. */
export function ownText({ context }: Matter, party: string): LiveText | Refusal {
  const text = context.texts.get(party);
  if (!text) throw new RangeError(`The text of ${party} was not read`);
  if (text.faults === 0) return text;
  return invalid(
    `The text of ${party} holds ${text.faults} ${text.faults === 1 ? 'thing' : 'things'} that ${text.faults === 1 ? 'is' : 'are'} no paragraph of a text; it cannot be tabled until that is removed.`,
  );
}
