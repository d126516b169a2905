import { labels, type TextDocument, withNotesApart } from '@adref/shared/document';
import {
  type Composed,
  type Labelled,
  paragraphStyle,
  type Run,
  type WordChange,
  type WordFile,
  type WordParagraph,
} from '@adref/shared/formats';
import { type Bracket, draftText, placeNamesIn, printParagraph, type RollingParagraph } from '@adref/shared/rolling';
import { documentWords } from './document-words.ts';
import { endLine, type FileOptions, framedFile, plainFile } from './file-frame.ts';
import { noteSigns, RollingNotes, withCalls, withRaisedMarks } from './note-calls.ts';
import { plainRuns } from './tracked-words.ts';
import { firstCounted, WordNotes } from './word-notes.ts';

/** How the rolling text is shown. */
export interface RollingOptions extends FileOptions {
  /** Whether holders and positions are named; yes where absent. */
  readonly attribution?: boolean;
}

/** The rolling text in the notation of negotiators: brackets bold, holders in italics. */
export function rollingFile(
  paragraphs: readonly RollingParagraph[],
  draft: TextDocument,
  options: RollingOptions,
): WordFile {
  const print = { language: draft.language, attribution: options.attribution ?? true, place: placeNamesIn(paragraphs) };
  const blocks = paragraphs.map(
    (paragraph): WordParagraph => ({
      kind: 'paragraph',
      style: paragraphStyle(paragraph),
      runs: notationRuns(printParagraph(paragraph, print)),
    }),
  );
  return withRaisedMarks({ ...plainFile(draft, options), blocks: [...blocks, endLine] }, noteSigns(paragraphs));
}

/** The runs of a line of notation. A backslash says that the next sign is a word: in Word that shows by how the others are set. */
function notationRuns(line: string): Run[] {
  const runs: Run[] = [];
  let depth = 0;
  /** Whether names stand here and no words. */
  let naming = false;
  let words = '';
  const flush = () => {
    if (words !== '') runs.push({ kind: 'words', text: words, ...(naming && { setting: { italic: true } }) });
    words = '';
  };
  for (let at = 0; at < line.length; at++) {
    const sign = line[at] ?? '';
    if (sign === '\\' && at + 1 < line.length) {
      words += line[++at];
      continue;
    }
    const separates = depth > 0 && sign === '/' && line[at - 1] === ' ' && line[at + 1] === ' ';
    if (sign === '[' || sign === ']' || separates) {
      flush();
      naming = false;
      if (sign === '[') depth++;
      if (sign === ']') depth = Math.max(0, depth - 1);
      runs.push({ kind: 'words', text: sign, setting: { bold: true } });
    } else if (depth > 0 && sign === '–' && line[at - 1] === ' ' && line[at + 1] === ' ') {
      flush();
      naming = true;
      words += sign;
    } else words += sign;
  }
  flush();
  return runs;
}

/**
 * The rolling text as tracked changes, those of each party under its name: reject all is the draft, and the changes of one author alone
 * give what that party holds, word for word. Those who hold the same words are the author together: `EU; KEN`.
 */
export function trackedRollingFile(
  paragraphs: readonly RollingParagraph[],
  draft: TextDocument,
  options: RollingOptions & { readonly date: string },
): WordFile {
  const { date } = options;
  const style = options.labels ?? { usage: 'negotiators' as const, language: draft.language };
  const { labelled, words, footnotes } = documentWords(draft, style, options.marks ?? new Map());
  const placeOf = new Map(draft.paragraphs.map(({ id }, at) => [id, at]));
  const counted = firstCounted([withNotesApart(draft)]);
  const notes = new WordNotes(counted !== null);
  const change = (kind: WordChange['kind'], parties: readonly string[]): WordChange => ({
    kind,
    author: [...new Set(parties)].join('; '),
    date,
  });
  const by = { author: '', date };
  // Once all changes are made, what somebody deletes is gone, and the numbers close up.
  const left = paragraphs.filter(({ deletedBy, added }) => added || deletedBy.length === 0);
  const names = labels(
    left.map(({ id, kind, level, numbering }) => ({ id, kind, level, ...(numbering && { numbering }), text: '' })),
    style,
  );
  const after = new Map(left.map(({ id }, at) => [id, names[at] ?? '']));

  const drafted = (paragraph: RollingParagraph, place: number): Composed => {
    const { deletedBy } = paragraph;
    const own = words[place];
    const runs: Run[] = [];
    const write = (from: number, to: number, made: WordChange | undefined) => {
      if (own) runs.push(...plainRuns(slice(own, from, to), notes, by, made));
    };
    const gone = deletedBy.length > 0 ? change('delete', deletedBy) : undefined;
    for (const segment of paragraph.segments) {
      if (segment.kind === 'text') {
        write(segment.from, segment.to, gone);
        continue;
      }
      const holders = holdersOf(segment);
      const all = [...holders, ...deletedBy];
      write(segment.from, segment.to, all.length > 0 ? change('delete', all) : undefined);
      for (const { text, holders: parties } of segment.alternatives) {
        if (text !== '') runs.push({ kind: 'words', text, change: change('insert', parties) });
      }
    }
    const before = labelled[place] ?? null;
    return {
      before,
      after: gone ? null : { paragraph, label: after.get(paragraph.id) ?? '' },
      runs,
      by,
      ...(gone && { mark: gone }),
    };
  };

  const added = (paragraph: RollingParagraph): Composed => {
    const proposers = paragraph.added?.proposers ?? [];
    const mark = change('insert', proposers);
    const runs = paragraph.segments.flatMap((segment): Run[] => {
      if (segment.kind === 'text') return [{ kind: 'words', text: segment.text, change: mark }];
      const others = holdersOf(segment);
      const first = proposers.filter((party) => !others.includes(party));
      return [
        ...(first.length > 0 && segment.draft !== ''
          ? [{ kind: 'words', text: segment.draft, change: change('insert', first) } as const]
          : []),
        ...segment.alternatives
          .filter(({ text }) => text !== '')
          .map(({ text, holders }) => ({ kind: 'words', text, change: change('insert', holders) }) as const),
      ];
    });
    const own: Labelled = { paragraph, label: after.get(paragraph.id) ?? '' };
    return { before: null, after: own, runs, by, mark };
  };

  const composed = (paragraph: RollingParagraph) => {
    const place = placeOf.get(paragraph.id);
    return paragraph.added || place === undefined ? added(paragraph) : drafted(paragraph, place);
  };
  const told = paragraphs.filter(({ kind }) => kind === 'footnote');
  const calls = new RollingNotes(
    new Map(told.map((note) => [note.id, { runs: composed(note).runs, text: draftText(note.segments) }])),
    noteSigns(paragraphs),
    notes.notes,
    counted !== null,
  );
  const withNotes = (item: Composed): Composed => ({ ...item, runs: withCalls(item.runs, calls.call) });
  const items = [
    ...paragraphs.filter(({ kind }) => kind !== 'footnote').map((paragraph) => withNotes(composed(paragraph))),
    // A note that no words call is where a reader finds it.
    ...told.filter(({ id }) => !calls.isCalled(id)).map(composed),
  ];
  return framedFile(draft, items, { notes, firstNote: counted, footnotes: [footnotes] }, options);
}

const holdersOf = ({ alternatives }: Bracket): string[] => alternatives.flatMap(({ holders }) => holders);

type Own = ReturnType<typeof documentWords>['words'][number];

/** A part of the words of a paragraph: the calls of footnotes in it, those at its very end only where the paragraph ends. */
function slice({ text, anchors, settings, footnotes }: Own, from: number, to: number): Own {
  return {
    text: text.slice(from, to),
    footnotes,
    anchors: anchors
      .filter(({ offset }) => offset >= from && (offset < to || (offset === to && to === text.length && from < to)))
      .map((anchor) => ({ ...anchor, offset: anchor.offset - from })),
    settings: settings
      .map((one) => ({ ...one, from: Math.max(0, one.from - from), to: Math.min(to, one.to) - from }))
      .filter((one) => one.to > one.from),
  };
}
