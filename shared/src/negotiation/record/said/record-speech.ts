import type { Reason } from '../../../refusal/index.ts';
import type { ReportLanguage } from '../../committee-report/report-block.ts';
import type { Take } from '../../decisions/take.ts';
import type { Negotiation } from '../../negotiation.ts';
import type { AgreedWords } from '../../tabling/agreed-words.ts';
import { english } from './english.ts';
import { french } from './french.ts';
import type { RecordSayings } from './record-sayings.ts';

/** How whoever shows a record says what it tells: a page in the reader's place and hour, a file for everybody. */
export interface RecordSpeech {
  readonly language: ReportLanguage;
  readonly sayings: RecordSayings;
  /** An ISO time as a day and an hour; in the time zone that is named for the second, which it says. */
  readonly moment: (iso: string) => string;
  readonly momentIn: (iso: string, timeZone: string) => string;
  /** Somebody with whom they speak for; null where the negotiation has no such member. */
  readonly member: (negotiation: Pick<Negotiation, 'members' | 'parties'>, id: string) => string | null;
  /** What the desk decided: who, which words, from whom, and when. */
  readonly decision: (negotiation: Pick<Negotiation, 'members' | 'parties'>, take: Take) => string;
  /** From which adopted paragraph words were taken, and how that was adopted; and the paragraph alone, by its document and label. */
  readonly source: (agreed: AgreedWords) => string;
  readonly sourceName: (source: Pick<AgreedWords, 'symbol' | 'title' | 'label'>) => string;
  /** Why something was refused; null where that is not known here. */
  readonly refusal: (why: Pick<Reason, 'key' | 'params'>) => string | null;
  /** In the place of words, where a paragraph is to go; and behind a decision in whose place another came. */
  readonly deleted: string;
  readonly replaced: string;
}

/** The sentences of acts in each language of the interface. */
export const recordSayings: Readonly<Record<ReportLanguage, RecordSayings>> = { en: english, fr: french };
