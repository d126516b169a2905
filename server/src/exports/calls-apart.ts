import type { Run, WordChange, WordFile, WordParagraph } from '@adref/shared/formats';

/**
 * The file with a raised comma between two marks of footnotes that are neighbours: ² and ⁷ would read as 27. It is there for whoever has both
 * and nothing between them, whoever puts in or takes out one of them or what is between.
 */
export function withCallsApart(file: WordFile): WordFile {
  const apart = (paragraph: WordParagraph): WordParagraph => {
    if (paragraph.runs.filter(isCall).length < 2) return paragraph;
    const runs = paragraph.runs.flatMap((run, at): Run[] => {
      const change = isCall(run) ? commaBefore(paragraph.runs, at) : null;
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

/** What is changed about the comma before the mark at this place; null where nobody has one. */
function commaBefore(runs: readonly Run[], at: number): WordChange | undefined | null {
  const own = runs[at]?.change;
  const before: Run[] = [];
  // What is there for everybody hides all that is before it.
  for (let back = at - 1; back >= 0; back--) {
    const run = runs[back];
    if (!run || (run.kind === 'words' && run.text === '')) continue;
    before.push(run);
    if (!run.change) break;
  }
  const made = [own, ...before.map(({ change }) => change)].flatMap((change) => change ?? []);
  const authors = [...new Set(made.flatMap(({ author }) => author.split('; ')))];
  const has = (party: string | null): boolean => {
    if (!isThere(own, party)) return false;
    const last = before.find(({ change }) => isThere(change, party));
    return last !== undefined && isCall(last);
  };
  const without = has(null);
  const changers = authors.filter((party) => has(party) !== without);
  if (changers.length === 0) return without ? undefined : null;
  const change = { kind: without ? 'delete' : 'insert', author: changers.join('; ') } as const;
  // As part of the change of the mark, where it is one: of a move too.
  const same = made.find(({ kind, author }) => author === change.author && isPut(kind) === isPut(change.kind));
  return same ?? (made[0] && { ...change, date: made[0].date });
}

/** Whether what is changed so is there once the changes of a party are made; of nobody where null. */
function isThere(change: WordChange | undefined, party: string | null): boolean {
  if (!change) return true;
  return isPut(change.kind) === (party !== null && change.author.split('; ').includes(party));
}

const isPut = (kind: WordChange['kind']): boolean => kind === 'insert' || kind === 'move to';
