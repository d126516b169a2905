import type { Run, WordChange, WordFile, WordParagraph } from '@adref/shared/formats';

/**
 * The file with a raised comma between two marks of footnotes that are neighbours: ² and ⁷ would read as 27. It goes and comes with the one of
 * them that goes or comes, so that it is nowhere without both.
 */
export function withCallsApart(file: WordFile): WordFile {
  const apart = (paragraph: WordParagraph): WordParagraph => {
    const runs = paragraph.runs.flatMap((run, at): Run[] => {
      const before = paragraph.runs[at - 1];
      if (!before || !isCall(before) || !isCall(run)) return [run];
      const change = changeBetween(before.change, run.change);
      return change === null
        ? [run]
        : [{ kind: 'words', text: ',', setting: { raised: true }, ...(change && { change }) }, run];
    });
    return runs.length === paragraph.runs.length ? paragraph : { ...paragraph, runs };
  };
  return {
    ...file,
    blocks: file.blocks.map((block) =>
      block.kind === 'table'
        ? { ...block, rows: block.rows.map((row) => row.map((cell) => cell.map(apart))) }
        : block.kind === 'paragraph'
          ? apart(block)
          : block,
    ),
  };
}

/** Whether a run is the mark of a footnote with a number. */
function isCall(run: Run): run is Extract<Run, { kind: 'note' | 'words' }> {
  if (run.kind === 'note') return run.marker === undefined || /^\d/.test(run.marker);
  return run.kind === 'words' && run.setting?.raised === true && /^\d+(?: \p{L}+)?$/u.test(run.text);
}

/** What is changed about what is between two runs; null where they are never there together, or by different hands. */
function changeBetween(a: WordChange | undefined, b: WordChange | undefined): WordChange | undefined | null {
  if (!a || !b) return a ?? b;
  return a.kind === b.kind && a.author === b.author && a.move === b.move ? b : null;
}
