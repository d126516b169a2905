import type { MeasuredDraft, MeasuredParagraph } from '@adref/shared/corpus';
import { sentenceOfKey } from '../messages/message.ts';
import type { Remark } from './text-file.ts';

/** What the documents of a baseline are called, by their ids. */
export type BaselineNames = ReadonlyMap<string, string>;

/** How a paragraph is beside the baseline, part by part: where it is from, whether it asks more or less, and that a translation is one. */
export function baselineStanding(
  { standing, source, force }: Pick<MeasuredParagraph, 'standing' | 'source' | 'force'>,
  names: BaselineNames,
): string[] {
  const name = source && `${names.get(source.document) ?? source.symbol} ${source.label}`.trim();
  const original = source?.original;
  return [
    name ? sentenceOfKey(`baseline-${standing}`, { source: name }) : sentenceOfKey('baseline-new'),
    ...(force ? [sentenceOfKey(`baseline-${force}`)] : []),
    ...(original && original !== source.language
      ? [sentenceOfKey('baseline-translation', { language: languageNames.of(original) ?? original })]
      : []),
  ];
}

/** The same beside the paragraphs of a file that change agreed words: what a redline alone does not say. */
export function baselineRemarks({ paragraphs }: MeasuredDraft, names: BaselineNames): Remark[] {
  return paragraphs.flatMap((paragraph) =>
    paragraph.source && paragraph.standing !== 'agreed'
      ? [{ paragraph: paragraph.id, text: baselineStanding(paragraph, names).join(' · ') }]
      : [],
  );
}

/** What languages are called in the files that the server writes. */
const languageNames = new Intl.DisplayNames('en', { type: 'language' });
