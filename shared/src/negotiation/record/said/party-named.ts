import type { Negotiation } from '../../negotiation.ts';
import type { RecordSpeech } from './record-speech.ts';

/** The full name of the party with this code in the language of the record; the code itself where there is no such party. */
export function partyNamed(
  { parties }: Pick<Negotiation, 'parties'>,
  code: string,
  { language }: Pick<RecordSpeech, 'language'>,
): string {
  return parties.find((one) => one.code === code)?.name[language] ?? code;
}
