import type { MeasuredDraft, MeasuredParagraph } from '@adref/shared/corpus';
import type { Span } from '@adref/shared/differences';
import { sentenceOfKey } from '../messages/message.ts';
import { type BaselineNames, baselineStanding } from './baseline-standing.ts';

/** A text beside the consensus baseline, as it is told in a file: above it, and paragraph by paragraph. */
export interface BaselineTold {
  readonly title: string;
  readonly sum: string;
  readonly paragraphs: readonly {
    /** Its label, how it stands, and where its words are from. */
    readonly head: string;
    readonly standing: MeasuredParagraph['standing'];
    readonly redline: readonly Span[];
  }[];
}

/** `of` is what the text is called; `names` are those of the baseline's documents, by id. */
export function baselineTold(of: string, names: BaselineNames, measured: MeasuredDraft): BaselineTold {
  const { agreed, departures, weaker, stronger, paragraphs } = measured;
  return {
    title: sentenceOfKey('baseline-title', { symbol: of, documents: [...names.values()].join(', ') }),
    sum: sentenceOfKey('baseline-sum', { percent: Math.round(100 * agreed), departures, weaker, stronger }),
    paragraphs: paragraphs.map((paragraph) => ({
      head: [paragraph.label, ...baselineStanding(paragraph, names)].filter(Boolean).join(' · '),
      standing: paragraph.standing,
      redline: paragraph.redline,
    })),
  };
}
