import { english, sentenceOf } from '@adref/shared/refusal';
import { isolated } from './isolated.ts';
import { spoken } from './spoken.ts';

/** Why something was refused, in the language of the interface. Null where this page does not know the reason, as that of a newer server. */
export function refusalSaid(reason: Parameters<typeof sentenceOf>[0]): string | null {
  return sentenceOf({ ...reason, params: isolated(reason.params) }, spoken.refusals ?? english);
}
