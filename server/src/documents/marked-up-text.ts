import { answersTo } from '@adref/shared/alignment';
import { isSpace, tokenise } from '@adref/shared/differences';
import {
  firstWords,
  noteMark,
  type Paragraph,
  type TextDocument,
  withNotesInText,
  withoutNoteMarks,
} from '@adref/shared/document';
import {
  changeAuthors,
  type DocumentReader,
  openDocument,
  type Reading,
  type ReadResult,
  selectDocument,
  type TrackedChange,
} from '@adref/shared/formats';
import { authorForParty, type PartyCalled, withText } from '@adref/shared/negotiation';
import { type MarkedUpText, maxParagraphLength, maxParagraphs } from '@adref/shared/protocol';
import { invalid, isRefusal, type Refusal } from '@adref/shared/refusal';
import { isWholeCopy, type Wording, withoutAgreedMark } from '@adref/shared/rolling';
import { type CopyBesideDraft, carriedCopy, draftOfCopy, inTypographyOf } from './carried-copy.ts';
import { fileOfSeveral } from './file-of-several.ts';
import { heldInBrackets } from './held-in-brackets.ts';
import { answersInMarkedUp, type PlacedText } from './marked-up-file.ts';
import { AddedInFile, positionsInFile, type SaidInFile } from './positions-in-file.ts';
import { answersByWords, wordingsInFile } from './wordings-in-file.ts';

/** A file that is to be read beside a draft, as a party's; of one with several authors of tracked changes as one of them would have it. */
export interface MarkedUpFile {
  readonly bytes: Uint8Array;
  readonly name: string;
  /** Whom somebody has named of the authors, empty for all together; where null or absent, the one who is the party. */
  readonly author?: string | null;
  readonly party?: PartyCalled | null;
}

/** A file that is open: read with all changes that are tracked in it, and, where there are some, without them and as the draft has its notes. */
interface ReadCopy {
  readonly name: string;
  readonly read: DocumentReader;
  readonly whole: AuthoredText;
  readonly base: PlacedText | null;
  /** Only of a rolling text: the paragraphs of the draft that its brackets are of. */
  readonly rolled?: readonly Paragraph[];
  /** The draft that it was made from. */
  readonly draft: TextDocument;
}

type AuthoredText = PlacedText & {
  readonly authors: readonly string[];
  readonly changes: readonly TrackedChange[];
  readonly said: Reading['positions'];
};

/** A file beside the draft. */
interface BesideDraft extends CopyBesideDraft {
  readonly sources: Reading['sources'];
}

/**
 * What a delegation's marked-up copy of a draft says, paragraph by paragraph; refused where it is no copy of the draft. Of a copy of an `earlier`
 * draft what it changes is said of this one.
 */
export function markedUpText(
  file: MarkedUpFile,
  draft: TextDocument,
  earlier: readonly TextDocument[] = [],
): (MarkedUpText & { readonly ok: true }) | Refusal {
  const copy = readCopy(file, draft, earlier);
  if (isRefusal(copy)) return copy;
  const { party = null } = file;
  const own = authorForParty(party, copy.whole.authors);
  const authors = own ? [own, ...copy.whole.authors.filter((one) => one !== own)] : copy.whole.authors;
  const author = authorForParty(party, authors, file.author);
  const read = besideDraft(copy, author, draft);
  if (isRefusal(read)) return read;
  const from = copy.draft === draft ? {} : { basedOn: copy.draft.symbol };
  if (author === null) return { ok: true, paragraphs: [], moved: [], authors, author, ...from };
  const { answers, moved, conflicts } = read;
  const paragraphs = read.own.map(({ id, kind, level, numbering, text }, at) => {
    const answer = answers[at] ?? null;
    const drafted = answer === null ? undefined : draft.paragraphs[answer];
    return {
      id: drafted?.id ?? (kind === 'footnote' ? id : null),
      kind: drafted?.kind ?? kind,
      level: drafted?.level ?? level,
      ...(numbering && { numbering }),
      text,
    };
  });
  const clash =
    conflicts.size > 0 ? { conflicts: [...conflicts].map(([paragraph, text]) => ({ paragraph, text })) } : {};
  return { ok: true, paragraphs, moved: [...(moved ?? [])], authors, author, ...from, ...clash };
}

/**
 * The wordings of a party in its copy of a draft; where there is none, those of each author of tracked changes in it, and the positions that the
 * file tells of. Refused where it has several authors and nothing says whose changes are the party's.
 */
export function markedUpWordings(
  file: MarkedUpFile,
  draft: TextDocument,
  earlier: readonly TextDocument[] = [],
): ({ readonly ok: true } & SaidInFile) | Refusal {
  const copy = readCopy(file, draft, earlier);
  if (isRefusal(copy)) return copy;
  const { authors } = copy.whole;
  const { party = null, name } = file;
  if (party) {
    const author = authorForParty(party, authors, file.author);
    if (author === null) return fileOfSeveral(name, party.code, authors);
    const own = besideDraft(copy, author, draft);
    return isRefusal(own) ? own : { ok: true, wordings: wordingsOf(party.code, own, draft), positions: [] };
  }
  const { whole } = copy;
  const { said: positions = [] } = whole;
  if (authors.length + positions.length === 0) return invalid('file-without-authors', { name });
  const all = authors.length === 0 ? besideDraft(copy, null, draft) : null;
  if (isRefusal(all)) return all;
  const wordings: Wording[] = [];
  const added = new AddedInFile(whole.changes);
  for (const author of authors) {
    const own = besideDraft(copy, author, draft);
    if (isRefusal(own)) return own;
    wordings.push(...added.noted(author, wordingsOf(author, own, draft), own.own, own.sources));
  }
  const { document, sources } = copy.base ?? withWords(whole, likeDraft(whole.document, draft)[0]);
  const drafted = draft.paragraphs.filter(({ kind }) => kind !== 'footnote');
  const said = positionsInFile(drafted, document.paragraphs, { positions, sources }, added);
  return { ok: true, wordings: [...wordings, ...said.wordings], positions: said.positions };
}

function wordingsOf(party: string, { own, answers, moved }: BesideDraft, { paragraphs }: TextDocument): Wording[] {
  const all = wordingsInFile(party, paragraphs, own, answers, moved);
  // What a file tracks it says of the whole draft, however little is left of it.
  if (moved) return all;
  const there = new Set(answers.map((answer) => paragraphs[answer ?? -1]?.id ?? ''));
  return isWholeCopy(paragraphs, there) ? all : all.filter(({ text }) => text !== null);
}

function readCopy(
  { bytes, name, party }: MarkedUpFile,
  open: TextDocument,
  earlier: readonly TextDocument[],
): ReadCopy | Refusal {
  const read = openDocument(bytes, { name });
  const whole = placed(read());
  if (isRefusal(whole)) return whole;
  // A rolling text says itself who holds which words of it.
  const bracketed =
    party && whole.authors.length === 0 && hasBrackets(whole)
      ? heldInBrackets({ bytes, name }, party, [open, ...earlier])
      : null;
  if (bracketed) {
    const { held: document, drafted } = bracketed;
    const made = draftOfCopy(drafted, [open, ...earlier]);
    return { name, read, whole: { ...whole, document }, base: null, rolled: drafted.paragraphs, draft: made };
  }
  const base = whole.authors.length > 0 ? placed(read('rejected')) : null;
  const unchanged = base && !isRefusal(base) ? base : whole;
  const draft = draftOfCopy(unchanged.document, [open, ...earlier]);
  const known = base && !isRefusal(base) ? withWords(base, likeDraft(base.document, draft)[0]) : null;
  return { name, read, whole, base: known, draft };
}

const hasBrackets = ({ document }: PlacedText) => document.paragraphs.some(({ text }) => /[[［{｛【〔]/.test(text));

/** The file as this author would have it, beside the draft; where empty or null, with the changes of all. */
function besideDraft(
  copy: ReadCopy,
  author: string | null,
  draft: TextDocument,
): (BesideDraft & { readonly conflicts: ReadonlyMap<string, string> }) | Refusal {
  const read = besideItsDraft(copy, author);
  if (isRefusal(read) || copy.draft === draft) return isRefusal(read) ? read : { ...read, conflicts: new Map() };
  return carriedCopy(read, copy.draft, draft);
}

/** The same beside the draft that the file was made from. */
function besideItsDraft(
  { name, read, whole, base, rolled, draft }: ReadCopy,
  author: string | null,
): BesideDraft | Refusal {
  const own = author ? placed(read({ author })) : whole;
  if (isRefusal(own)) return own;
  const [words, notes] = likeDraft(own.document, draft);
  const drafted = draft.paragraphs.filter(({ kind }) => kind !== 'footnote');
  const said = base && answersInMarkedUp(base, drafted, withWords(own, words), ({ text }) => text);
  const answers = said?.places ?? (rolled ? answersOfRows(drafted, rolled, words) : answersByWords(drafted, words));
  if (!isCopy(words, answers, drafted)) return invalid('file-of-another-text', { name, symbol: draft.symbol });
  // What the file does not track is looked at for what it wishes.
  const typed = (one: Paragraph, drafted: Paragraph | undefined): Paragraph =>
    said || !drafted ? one : { ...one, text: inTypographyOf(drafted.text, one.text) };
  const notesOfDraft = new Map(draft.paragraphs.map((one) => [one.id, one]));
  const all = [
    ...words.map((one, at) => typed(one, drafted[answers[at] ?? -1])),
    ...notes.map((one) => typed(one, notesOfDraft.get(one.id))),
  ];
  if (all.length > maxParagraphs) return invalid('text-too-long', { paragraphs: all.length, most: maxParagraphs });
  const long = all.find(({ text }) => text.length > maxParagraphLength);
  if (long) {
    const { text } = long;
    return invalid('paragraph-too-long', {
      paragraph: firstWords(text),
      length: text.length,
      most: maxParagraphLength,
    });
  }
  const placeOf = new Map(draft.paragraphs.map(({ id }, at) => [id, at]));
  return {
    own: all,
    answers: [
      ...answers.map((answer) => (answer === null ? null : (placeOf.get(drafted[answer]?.id ?? '') ?? null))),
      ...notes.map(({ id }) => placeOf.get(id) ?? null),
    ],
    ...(said && { moved: said.moved }),
    sources: own.sources,
  };
}

/** Which of the draft's paragraphs those that a party has in a rolling text are versions of: those that the rolling text says, however they are worded. */
function answersOfRows(
  drafted: readonly Paragraph[],
  rolled: readonly Paragraph[],
  own: readonly Paragraph[],
): (number | null)[] {
  const rows = rolled.filter(({ kind }) => kind !== 'footnote');
  const answers = answersByWords(drafted, rows);
  const places = new Map(rows.map(({ id }, at) => [id, answers[at] ?? null]));
  return own.map(({ id }) => places.get(id) ?? null);
}

/** Share of the shorter text that must be in paragraphs that answer to each other and have half of their words in common. */
const leastInCommon = 0.2;

/** Whether a text is a version of the draft, and not one of which only the numbers are the same. */
function isCopy(
  words: readonly Paragraph[],
  answers: readonly (number | null)[],
  drafted: readonly Paragraph[],
): boolean {
  const size = (list: readonly Paragraph[]) => list.reduce((sum, { text }) => sum + text.length, 0);
  const common = words.filter(({ text }, at) => alike(drafted[answers[at] ?? -1]?.text ?? '', text));
  return size(common) > 0 && size(common) >= leastInCommon * Math.min(size(words), size(drafted));
}

function alike(a: string, b: string): boolean {
  const [own, theirs] = [a, b].map((text) => tokenise(text).flatMap((token) => (isSpace(token) ? [] : token.key)));
  if (!own || !theirs || own.length === 0) return false;
  const known = new Set(theirs);
  return own.filter((word) => known.has(word)).length * 2 >= own.length;
}

/** The one document of a file. */
function placed(result: ReadResult): AuthoredText | Refusal {
  if (!result.ok) return result;
  const { reading } = result;
  const choice = selectDocument(reading);
  if (!choice.ok) return choice;
  return {
    document: choice.document,
    sources: reading.sources,
    movedFrom: reading.movedFrom ?? new Map(),
    changes: reading.changes ?? [],
    said: reading.positions,
    authors: changeAuthors(reading.changes ?? []),
  };
}

const withWords = (text: PlacedText, paragraphs: readonly Paragraph[]): PlacedText => ({
  ...text,
  document: { ...text.document, paragraphs },
});

/**
 * The words of a file and its notes, as the draft has them: a note that is a version of one of the draft's is called by the mark of that one. A
 * mark of agreement behind a paragraph is no words of it. A draft that began with its marks beside its words has none among them.
 */
function likeDraft(document: TextDocument, draft: TextDocument): [readonly Paragraph[], readonly Paragraph[]] {
  const bare = document.paragraphs.map((one) => withText(one, withoutAgreedMark(one.text).text));
  if (draft.footnotes.length > 0) return [bare, []];
  const all = withNotesInText(bare, document.footnotes);
  const notes = all.filter(({ kind }) => kind === 'footnote');
  const drafted = draft.paragraphs.filter(({ kind }) => kind === 'footnote');
  const answers = answersTo(drafted, notes);
  const ids = new Map(notes.map(({ id }, at) => [id, drafted[answers[at] ?? -1]?.id ?? id]));
  // A draft of an earlier Adref has marks without a note beside its words.
  const beside = draft.paragraphs.some(({ anchors = [] }) => anchors.length > 0);
  const marked = (one: Paragraph): Paragraph => ({
    ...one,
    text: withoutNoteMarks(one.text, (note) =>
      beside && !ids.has(note) ? '' : (noteMark(ids.get(note) ?? note) ?? ''),
    ),
  });
  return [
    all.filter(({ kind }) => kind !== 'footnote').map(marked),
    notes.map((one) => ({ ...one, id: ids.get(one.id) ?? one.id })),
  ];
}
