import {
  type Paragraph,
  type ParagraphAsRead,
  type TextDocument,
  withNotesApart,
  withNotesInText,
} from '@adref/shared/document';
import { dividedText, isParty, type PartyCalled } from '@adref/shared/negotiation';
import {
  literalText,
  optionNumber,
  partyRows,
  printParagraph,
  readBrackets,
  rollingText,
  type Segment,
} from '@adref/shared/rolling';
import { readBracketed } from './bracketed-document.ts';
import { HolderCodes } from './holder-codes.ts';
import { notesOfText } from './notes-of-text.ts';

/**
 * A rolling text that a party brings as its own: the words that it holds there, and those of the draft that all brackets are of. Paragraphs of the two
 * that have one id are one.
 */
export interface HeldInBrackets {
  readonly held: TextDocument;
  readonly drafted: TextDocument;
}

/**
 * What a party holds in a text whose brackets name holders, such as a rolling text that it has written in and brings back: of each bracket its own
 * words where it has some, else the draft's; paragraphs that others add are not its own. A paragraph with brackets that name nobody is as it is
 * written, since nobody else can have meant them, and so are brackets that are words of one of the drafts. Null for a text without names in brackets.
 *
 *   States [should / shall – EU / must – KEN] act      →   of the EU: States shall act; of Japan: States should act
 */
export function heldInBrackets(
  { bytes, name }: { readonly bytes: Uint8Array; readonly name: string },
  party: PartyCalled,
  drafts: readonly TextDocument[],
): HeldInBrackets | null {
  const read = readBracketed(bytes, { name });
  if (!read.ok) return null;
  const [at, more] = read.reading.documents.flatMap(({ paragraphs }, nth) => (paragraphs.length > 0 ? [nth] : []));
  const document = read.reading.documents[at ?? -1];
  const asRead = read.asRead[at ?? -1];
  if (!document || !asRead || more !== undefined) return null;
  const notes = notesOfText({ ...document, footnotes: read.notes ?? document.footnotes }, asRead);
  const words = withNotesInText(withDraftsBrackets(asRead, drafts), notes);
  const codes = new HolderCodes([]);
  const codeOf = (holder: string) => (isParty(holder, party) ? party.code : codes.of(holder));
  const divided = dividedText(words, codeOf);
  if (divided.overfull !== null) return null;
  const isNobody = (code: string) => optionNumber(code) !== null;
  const named = divided.wordings.filter((one) => !isNobody(one.party));
  if (named.length + divided.positions.length === 0) return null;
  const nobodys = divided.wordings.filter((one) => isNobody(one.party));
  const asWritten = new Set([...nobodys, ...divided.notes].map(({ paragraph }) => paragraph));
  const brackets = readBrackets(words.filter(({ id }) => asWritten.has(id)));
  // What nobody is said to add, whoever brings the text does.
  const added = nobodys.filter(({ placement }) => placement).map((one) => ({ ...one, party: party.code }));
  const rolling = rollingText(divided.paragraphs, [...named, ...added], divided.positions);
  const paragraphs = partyRows(rolling, party.code).flatMap(({ paragraph, pieces }) => {
    const { id, kind, level, numbering } = paragraph;
    const written = brackets.get(id)?.segments.map((one) => asItIsWritten(one, (name) => codeOf(name) === party.code));
    const said = written ? [written.join('')] : pieces;
    return said.map((text, nth): Paragraph => {
      return { id: nth === 0 ? id : `${id}/${nth + 1}`, kind, level, ...(numbering && { numbering }), text };
    });
  });
  return {
    held: withNotesApart({ ...document, paragraphs, footnotes: [] }),
    drafted: { ...document, paragraphs: divided.paragraphs, footnotes: [] },
  };
}

/** Words, or of a bracket those of the party or the draft's; one that names nobody as it is written. */
function asItIsWritten(segment: Segment, isOwn: (name: string) => boolean): string {
  if (segment.kind === 'text') return segment.text;
  const { alternatives, retain, reserve } = segment;
  const named = alternatives.flatMap(({ holders }) => holders).length + retain.length + reserve.length > 0;
  if (named) return alternatives.find(({ holders }) => holders.some(isOwn))?.text ?? segment.draft;
  const alone = {
    id: '',
    kind: 'plain',
    level: 0,
    label: '',
    segments: [segment],
    deletedBy: [],
    retain,
    reserve,
  } as const;
  return literalText(printParagraph(alone)).text;
}

/** The paragraphs with the brackets that a draft has among its words as words. */
function withDraftsBrackets(
  read: readonly ParagraphAsRead[],
  drafts: readonly TextDocument[],
): readonly ParagraphAsRead[] {
  const known = new Set(
    drafts.flatMap(({ paragraphs }) => paragraphs.flatMap(({ text }) => text.match(bracket) ?? [])),
  );
  if (known.size === 0) return read;
  return read.map((one) => {
    const places = [...one.text.matchAll(bracket)].flatMap(({ 0: words, index }) =>
      known.has(words) ? Array.from({ length: words.length }, (_, at) => index + at) : [],
    );
    return places.length === 0 ? one : { ...one, literal: [...new Set([...(one.literal ?? []), ...places])] };
  });
}

const bracket = /\[[^[\]]*\]|［[^［］]*］|\{[^{}]*\}|｛[^｛｝]*｝|【[^【】]*】|〔[^〔〕]*〕/g;
