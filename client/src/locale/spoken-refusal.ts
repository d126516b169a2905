import { sentenceIn } from '@adref/shared/refusal';
import { isolated } from './isolated.ts';
import { spoken } from './spoken.ts';

/**
 * Why something was refused, in the language of the interface where that is not English; null in English, whose sentences are not in the first
 * load, and where this page does not know the reason, as that of a newer server.
 */
export function spokenRefusal(reason: Parameters<typeof sentenceIn>[1]): string | null {
  return spoken.refusals && sentenceIn(spoken.refusals, { ...reason, params: isolated(reason.params) });
}
