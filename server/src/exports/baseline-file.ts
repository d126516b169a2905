import type { Language } from '@adref/shared/document';
import type { Run, WordFile, WordParagraph } from '@adref/shared/formats';
import type { BaselineTold } from './baseline-told.ts';
import { endLine, plainFile } from './file-frame.ts';

/** A text beside the consensus baseline, to be printed. */
export interface BaselineRequest extends BaselineTold {
  readonly what: 'baseline';
  readonly made: string;
  /** Of the text. */
  readonly language: Language;
}

/** What the page of it says, on pages: above each paragraph how it stands, and in it what departs from the agreed words. */
export function baselineFile({ title, sum, paragraphs, language, made }: BaselineRequest): WordFile {
  const line = (style: WordParagraph['style'], text: string, keepNext = false): WordParagraph => ({
    kind: 'paragraph',
    style,
    keepNext,
    runs: [{ kind: 'words', text }],
  });
  const change = (kind: 'insert' | 'delete') => ({ kind, author: '', date: made });
  const blocks = paragraphs.flatMap(({ head, redline }): WordParagraph[] => {
    const runs = redline.flatMap((span): Run[] => {
      if (span.kind === 'equal') return [{ kind: 'words', text: span.text }];
      const gone: Run = { kind: 'words', text: span.before, change: change('delete') };
      const come: Run = { kind: 'words', text: span.after, change: change('insert') };
      return [gone, come].filter((run) => run.kind !== 'words' || run.text !== '');
    });
    return [line('caption', head, true), { kind: 'paragraph', style: 'plain', runs }];
  });
  return {
    ...plainFile({ language, title, symbol: '' }, { made }),
    blocks: [line('title', title), line('plain', sum), ...blocks, endLine],
  };
}
