import { type Footnote, type Paragraph, type TextDocument, withNotesApart } from '../../../document/index.ts';
import type { Composed } from '../../docx/compose.ts';
import type { WordNote } from '../../docx/word-file.ts';
import type { Reading, WordsMark, Zone } from '../../reading.ts';
import { wordsApart } from '../../words-apart.ts';
import type { XmlElement } from '../../xml-tree.ts';
import type { WrittenPosition } from '../position.ts';
import { type WrittenBody, writtenBody } from './body.ts';
import { ChangedNotes, ChangeHolders, changedMark, changedWords } from './changed-words.ts';
import { conclusions, coverPage, prefaceLines } from './front.ts';
import { type AknFacts, metadata } from './metadata.ts';
import { NoteBook, writtenWords } from './words.ts';
import { xmlElement, xmlText } from './xml-text.ts';

/** What is written beside the words of a text. */
export interface AknOptions extends AknFacts {
  /** How stretches of words are set, by paragraph; where nothing is said the phrase that opens a paragraph is, as its language does it. */
  readonly marks?: ReadonlyMap<string, readonly WordsMark[]> | undefined;
  /** What the source has before and behind the text; none where it was not read from a file. */
  readonly zones?: readonly Zone[] | undefined;
}

/**
 * A text as an Akoma Ntoso file of the United Nations (AKN4UN): one statement, in UTF-8, valid by the schema of OASIS. Reading it back gives
 * the same paragraphs, labels and footnotes; ids are given anew. Characters that XML cannot carry are left out.
 */
export function writeAkn(text: TextDocument, options: AknOptions): string {
  const document = withNotesApart(text);
  const { marks } = options;
  const notes = new NoteBook(document.footnotes);
  const body = writtenBody(document, (paragraph) =>
    writtenWords(
      {
        ...paragraph,
        marks: wordsApart(paragraph, document.language, marks && (marks.get(paragraph.id) ?? [])),
      },
      notes,
    ),
  );
  return statement(document, body, { notes: notes.uncalled(), parties: [] }, options);
}

/** A text with changes that nobody has decided on: its paragraphs, the notes that they call, and what else is in the file. */
export interface ChangedText {
  /** Symbol, title, kind and language; its paragraphs are those of the text before. */
  readonly document: TextDocument;
  readonly items: readonly Composed[];
  readonly notes: readonly WordNote[];
  /** Number of the first footnote that is counted. */
  readonly firstNote: number;
  /** Footnotes that no words call. */
  readonly uncalled: readonly Footnote[];
  /** What is said of the words of an item without words of its own, by its place. */
  readonly positions?: ReadonlyMap<number, readonly WrittenPosition[]>;
}

/**
 * The same of a text with open changes, each as `ins` or `del` with those who hold it (tracked.ts): with none of them made it reads as the
 * text before, with those of one party as what that party holds. What a paragraph is when it is made another kind is said of the text after.
 */
export function writeAknChanges(changed: ChangedText, options: Omit<AknOptions, 'marks'>): string {
  const holders = new ChangeHolders();
  const notes = new ChangedNotes(changed.notes, changed.firstNote, holders);
  const names: string[] = [];
  const paragraphs = changed.items.flatMap(({ after, before, runs }, at): Paragraph[] => {
    const side = after ?? before;
    if (!side) return [];
    const { kind, level, numbering, number } = side.paragraph;
    names.push(side.label);
    const text = runs.map((run) => (run.kind === 'words' ? run.text : '')).join('');
    return [{ id: `${at}`, kind, level, ...(numbering && { numbering }), ...(number && { number }), text }];
  });
  const document = withNotesApart(changed.document);
  const body = writtenBody(
    { ...document, paragraphs },
    ({ id }) => {
      const item = changed.items[Number(id)];
      const said = changed.positions?.get(Number(id)) ?? [];
      if (!item) return [];
      return [
        ...changedWords(item.runs, notes, holders),
        ...changedMark(item.mark, holders),
        ...said.map((position) => holders.position(position)),
      ];
    },
    names,
  );
  const loose = new NoteBook(changed.uncalled).uncalled();
  return statement(document, body, { notes: loose, parties: holders.references() }, options);
}

/** A file of one text. */
function statement(
  document: TextDocument,
  body: WrittenBody,
  told: { readonly notes: readonly XmlElement[]; readonly parties: readonly XmlElement[] },
  options: AknOptions,
): string {
  const { adoption, zones = [] } = options;
  const own = zones.filter(({ document: symbol }) => symbol === document.symbol);
  const preface = [...prefaceLines(own), ...body.titles];
  const cover = coverPage(document, adoption, own);
  const end = conclusions(own);
  return xmlText(
    xmlElement(
      'akomaNtoso',
      { xmlns: 'http://docs.oasis-open.org/legaldocml/ns/akn/3.0', 'xmlns:akn4un': 'http://un.org/akn4un' },
      xmlElement(
        'statement',
        { name: statementNames[document.kind] },
        metadata(document, options, told.notes, told.parties),
        ...(cover ? [cover] : []),
        ...(preface.length > 0 ? [xmlElement('preface', { eId: 'preface' }, preface)] : []),
        ...(body.preamble ? [body.preamble] : []),
        body.main,
        ...(end ? [end] : []),
      ),
    ),
  );
}

/** What was read from a file beside the words of one of its texts, as it is written again with them. */
export function aknFacts(
  { marks, zones, adoptions = [], sponsors, votes }: Reading,
  { symbol }: Pick<TextDocument, 'symbol'>,
): Omit<AknOptions, 'made'> {
  const own = <T extends { readonly document: string }>(all: readonly T[]) =>
    all.find(({ document }) => document === symbol);
  return { marks, zones, adoption: own(adoptions), sponsors: own(sponsors), vote: own(votes) };
}

/** What a statement is, as guidelines name it. */
const statementNames: Readonly<Record<TextDocument['kind'], string>> = {
  resolution: 'resolution',
  'draft resolution': 'resolutionDraft',
  report: 'report',
  text: 'text',
};
