import {
  type FootnoteAsRead,
  firstWords,
  labels,
  type Paragraph,
  type ParagraphAsRead,
  type TextDocument,
  withNotesInText,
  withoutForbidden,
  withoutNoteMarks,
  withRaisedAnchors,
} from '@adref/shared/document';
import { type PageDoubt, selectDocument } from '@adref/shared/formats';
import { carriedAnchors, carriedEmphasis, type DividedText, dividedText } from '@adref/shared/negotiation';
import {
  type CreateRequest,
  maxParagraphLength,
  maxParagraphs,
  type ReadBrackets,
  type ReadDocument,
} from '@adref/shared/protocol';
import { invalid, type Refusal } from '@adref/shared/refusal';
import { escapedSource, literalText, withoutSigns } from '@adref/shared/rolling';
import { readBracketed } from './bracketed-document.ts';
import { changesAsBrackets } from './changes-as-brackets.ts';
import { HolderCodes } from './holder-codes.ts';
import { notesOfText } from './notes-of-text.ts';

/** What an uploaded file holds, as a list to choose from. */
export type UploadList = { readonly ok: true; readonly documents: readonly ReadDocument[] } | Refusal;

/** The one document of an uploaded file that a negotiation begins with: its words, and what its brackets bring to the table. */
export type UploadChoice =
  | {
      readonly ok: true;
      readonly document: TextDocument;
      readonly divided: Omit<DividedText, 'paragraphs' | 'overfull'>;
    }
  | Refusal;

/** What a person has corrected in a text with brackets. */
export type Corrections = Pick<CreateRequest, 'paragraphs' | 'holders'>;

/** Lists the documents in the bytes of an uploaded file; its name helps to tell symbol and language. `pages`: those that read badly. */
export function listUpload(bytes: Uint8Array, name: string, pages: readonly PageDoubt[] = []): UploadList {
  const upload = readUpload(bytes, name);
  if (!upload.ok) return upload;
  const documents: ReadDocument[] = [];
  for (const [at, document] of upload.documents.entries()) {
    const { symbol, title, kind, paragraphs } = document;
    const brackets = readBrackets(upload.asRead[at] ?? []);
    if (brackets && 'ok' in brackets) return brackets;
    const doubtful = pages.length > 0 && { pages };
    const text = brackets ? { brackets } : { lines: linesOf(document) };
    documents.push({ symbol, title, kind, paragraphs: paragraphs.length, ...text, ...doubtful });
  }
  return { ok: true, documents };
}

/** A text without brackets as it was read: what each paragraph and each note is called, and its words, with a raised sign where a note is called. */
function linesOf({ paragraphs, footnotes }: TextDocument): NonNullable<ReadDocument['lines']> {
  const names = labels(paragraphs);
  return [
    ...paragraphs.map(({ text, anchors = [] }, at) => ({
      label: names[at] ?? '',
      text: withRaisedAnchors(text, anchors),
    })),
    ...footnotes.map(({ marker, text }) => ({ label: marker, text })),
  ];
}

/** What a person is shown of a text with brackets; null where it has none, refused where they say too much. */
function readBrackets(asRead: readonly ParagraphAsRead[]): ReadBrackets | Refusal | null {
  const codes = new HolderCodes([]);
  const { wordings, positions, agreed, notes, overfull } = dividedText(asRead, (name) => codes.of(name));
  if (overfull !== null) return invalid('brackets-say-too-much', { paragraph: wordsOf(asRead, overfull) });
  if (wordings.length + positions.length + agreed.length + notes.length === 0) return null;
  const names = labels(asRead);
  const paragraphs = asRead.map(({ id, kind, level, numbering, text, literal }, at) => ({
    id,
    kind,
    level,
    ...(numbering && { numbering }),
    label: names[at] ?? '',
    text: escapedSource(text, literal ?? []),
  }));
  return { paragraphs, holders: codes.asked, notes };
}

/**
 * Chooses the document of an uploaded file that has the symbol, or the only one where there is no symbol, with a person's corrections, and
 * divides it into the words of a draft and what its brackets bring to the table.
 */
export function chooseUpload(
  bytes: Uint8Array,
  name: string,
  symbol: string | null,
  { paragraphs, holders = [] }: Corrections = {},
): UploadChoice {
  const upload = readUpload(bytes, name);
  if (!upload.ok) return upload;
  const choice = selectDocument(upload, symbol ?? undefined);
  if (!choice.ok) return choice;
  const at = upload.documents.indexOf(choice.document);
  const read = upload.asRead[at] ?? [];
  const notes = notesOfText({ ...choice.document, footnotes: upload.notes[at] ?? [] }, read);
  const asRead = withNotesInText(paragraphs ? corrected(read, paragraphs) : read, notes);
  const codes = new HolderCodes(holders);
  const { paragraphs: words, overfull, ...divided } = dividedText(asRead, (holder) => codes.of(holder));
  if (overfull !== null) return invalid('brackets-say-too-much', { paragraph: wordsOf(asRead, overfull) });
  if (words.length === 0) return invalid('file-without-paragraphs', { name: name || 'this file' });
  const length = words.length + new Set(divided.wordings.map(({ paragraph }) => paragraph)).size;
  if (words.length > maxParagraphs) return invalid('text-too-long', { paragraphs: length, most: maxParagraphs });
  const texts = [...words.map(({ text }) => text), ...divided.wordings.map(({ text }) => text ?? '')];
  const long = texts.find((text) => text.length > maxParagraphLength);
  if (long !== undefined)
    return invalid('paragraph-too-long', {
      paragraph: firstWords(long),
      length: long.length,
      most: maxParagraphLength,
    });
  const title = withoutSigns(withoutNoteMarks(choice.document.title));
  return { ok: true, document: { ...choice.document, title, paragraphs: words, footnotes: [] }, divided };
}

/** The paragraphs as a person has them; what one is beside its words stays where its id does. */
function corrected(
  read: readonly ParagraphAsRead[],
  paragraphs: NonNullable<Corrections['paragraphs']>,
): ParagraphAsRead[] {
  const known = new Map(read.map((paragraph) => [paragraph.id, paragraph]));
  let made = 0;
  const newId = (): string => {
    for (;;) {
      const id = `added${++made}`;
      if (!known.has(id)) return id;
    }
  };
  return paragraphs.flatMap(({ id, kind, level, numbering, text: source }) => {
    const before = id === null ? undefined : known.get(id);
    // An id is that of one paragraph.
    if (before) known.delete(before.id);
    // A paragraph is one line, and has no character that a text may not hold.
    const { text, literal } = literalText(withoutForbidden(source.replace(/\s*[\r\n]+\s*/g, ' ')));
    if (text.trim() === '') return [];
    const {
      numbering: _n,
      number,
      anchors = [],
      emphasis = [],
      ...rest
    } = before ?? ({ id: newId() } as Partial<Paragraph> & { id: string });
    const was = before?.text ?? '';
    const marks = carriedAnchors(anchors, was, text);
    const apart = carriedEmphasis(emphasis, was, text);
    const kept = before?.kind === kind && number ? { number } : {};
    return [
      {
        ...rest,
        ...kept,
        kind,
        level,
        ...(numbering && { numbering }),
        text,
        literal,
        ...(marks.length > 0 && { anchors: marks }),
        ...(apart.length > 0 && { emphasis: apart }),
      },
    ];
  });
}

function readUpload(
  bytes: Uint8Array,
  name: string,
):
  | {
      readonly ok: true;
      readonly documents: readonly TextDocument[];
      readonly asRead: readonly (readonly ParagraphAsRead[])[];
      readonly notes: readonly (readonly FootnoteAsRead[])[];
    }
  | Refusal {
  const result = changesAsBrackets(bytes, { name }) ?? readBracketed(bytes, { name });
  if (!result.ok) return result;
  const { notes } = { notes: undefined, ...result };
  const found = result.reading.documents
    .map((document, at) => ({ document, asRead: result.asRead[at] ?? [], notes: notes ?? document.footnotes }))
    .filter(({ document }) => document.paragraphs.length > 0);
  return found.length > 0
    ? {
        ok: true,
        documents: found.map(({ document }) => document),
        asRead: found.map(({ asRead }) => asRead),
        notes: found.map((one) => one.notes),
      }
    : invalid('file-without-paragraphs', { name: name || 'this file' });
}

/** The first words of a paragraph that was read: its id is nobody's. */
function wordsOf(asRead: readonly ParagraphAsRead[], paragraph: string): string {
  return firstWords(asRead.find(({ id }) => id === paragraph)?.text ?? '');
}
