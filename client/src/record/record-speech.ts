import { type RecordSayings, type RecordSpeech, recordSayings } from '@adref/shared/negotiation';
import { refusalSaid } from '../locale/refusal-said.ts';
import * as m from '../paraglide/messages.js';
import { getLocale } from '../paraglide/runtime.js';
import { decisionSaid } from '../phrases/decision-said.ts';
import { memberName } from '../phrases/member-name.ts';
import { momentIn } from '../phrases/moment-in.ts';
import { sourceNamed, takenSource } from '../phrases/taken-source.ts';
import { moment } from '../phrases/when.ts';

const language = () => (getLocale() === 'fr' ? 'fr' : 'en');

/** What acts say, in the language of the interface. */
export const sayings = (): RecordSayings => recordSayings[language()];

/** How this page says what a record tells: in the language of the interface, and in the reader's place and hour. */
export function recordSpeech(): RecordSpeech {
  return {
    language: language(),
    sayings: sayings(),
    moment,
    momentIn,
    member: memberName,
    decision: decisionSaid,
    source: takenSource,
    sourceName: sourceNamed,
    refusal: refusalSaid,
    deleted: m.draft_whole_delete(),
    replaced: m.biography_replaced(),
  };
}
