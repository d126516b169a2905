/*
 * A live text is one Y.Doc. Its words are one row of characters in which marks begin and end the paragraphs:
 *
 *   doc.getText('words')        := (character | marker | end)*
 *   marker                      := { paragraph: id, kind, level, numbering?, number?, alternativeTo?, from? }   from: split off that one
 *   end                         := { end: true, split?: true }   read as nothing; what is typed at the end of a paragraph stays before it
 *   doc.getMap('paragraphs')    := id → attributes that the paragraph has now; absent: those of its marker
 *   doc.getMap('removed')       := id → true: taken out as a whole
 *   doc.getMap('moved')         := id → true: a person moved it; says nothing of where it is
 *   doc.getMap('restored')      := "client clock" of a copy → what undo brought back as that copy, or was moved and is that copy now
 *                                  "client clock by": the same, noted by another than has put the copy in
 *
 * READ   M1 a M2 b             two paragraphs, "a" and "b"
 *        M1 a M2 b M2 c        the second marker of an id is void: paragraph 2 is "bc"
 *        a M1 b                words before the first marker are the first paragraph's: "ab"
 *        M1 M2 b, 1 removed    1 is not read; once it has words it is there again
 *        nothing to read       the first marker all the same; where there is no marker, one empty paragraph `start`
 *
 * WRITE  split  a|b            puts  end(split) M(from)  at |
 *        join   a E M b        deletes every marker and end between a and b, hidden ones too, and the doubles of their ids
 *        add                   M words E  before the next marker, never right behind the last word
 *        remove                deletes the words and notes the id as removed; the marker stays
 *        put an id in again    deletes all older markers of that id first, and the note
 *        move                  puts the id in again, and notes which of its letters are which of those that went
 *        words before M1       M1 is moved to the front before anything is put among them
 *
 * No formats, no nested types, no other roots. The mark of a footnote is a character (document/note-mark.ts), the note a paragraph.
 */
import type * as Y from 'yjs';
import {
  hasForbiddenCharacter,
  type LiveParagraph,
  numberings,
  type Paragraph,
  paragraphKinds,
} from '../document/index.ts';

/** What a paragraph is, beside its id and its words. */
export type Attributes = Omit<LiveParagraph, 'id' | 'text' | 'moved'>;

/** Begins a paragraph. */
export type ParagraphMark = Attributes & { readonly paragraph: string; readonly from?: string };

/** Ends a paragraph; `split` where its rest was split off. */
export interface EndMark {
  readonly end: true;
  readonly split?: true;
}

/** Characters by their Yjs ids: `len` of one client, from `clock` on. */
export interface CharacterRange {
  readonly client: number;
  readonly clock: number;
  readonly len: number;
}

/**
 * Characters that an undo has brought back as others, `by`; `whole` is how many it brought back together. `moved`: somebody has put them in as
 * these, where their paragraph was moved to.
 */
export interface CopyRecord extends CharacterRange {
  readonly by: CharacterRange;
  readonly whole: number;
  readonly moved?: true;
}

/** The five roots of a live text. */
export interface TextRoots {
  readonly words: Y.Text;
  readonly paragraphs: Y.Map<Attributes>;
  readonly removed: Y.Map<true>;
  readonly moved: Y.Map<true>;
  readonly restored: Y.Map<CopyRecord>;
}

/** Characters of a paragraph's id, as of every id that an act may name. */
export const maxIdLength = 100;
/** Characters of a printed number: `13 a)`, `I`, `Annex II`. */
export const maxNumberLength = 200;
/** Deepest level that a reader of documents gives; the editor itself goes to 3. */
export const maxLevel = 20;

/**
 * Raised when the form above changes so that a client of another version would not understand what it is sent, nor be understood, and must
 * reload. The map `moved` did not raise it: whoever does not know the map reads the same paragraphs in the same order.
 */
export const textSchemaVersion = 2;

/** The roots of a text. To be asked for before the first update is applied: Yjs does not know what an unnamed root is. */
export function textRoots(doc: Y.Doc): TextRoots {
  return {
    words: doc.getText('words'),
    paragraphs: doc.getMap('paragraphs'),
    removed: doc.getMap('removed'),
    moved: doc.getMap('moved'),
    restored: doc.getMap('restored'),
  };
}

const idForm = new RegExp(`^[\\w.:-]{1,${maxIdLength}}$`);

/** Whether it can be a paragraph's id: letters, digits, `_ . : -`. */
export function isParagraphId(value: unknown): value is string {
  return typeof value === 'string' && idForm.test(value);
}

/** Whether an embed begins a paragraph. */
export function isMarker(value: unknown): value is ParagraphMark {
  if (!isPlainObject(value)) return false;
  const { paragraph, from, ...attributes } = value;
  return isParagraphId(paragraph) && (!('from' in value) || isParagraphId(from)) && isAttributes(attributes);
}

/** Whether an embed ends a paragraph. */
export function isEndMark(value: unknown): value is EndMark {
  if (!isPlainObject(value)) return false;
  const { end, split, ...rest } = value;
  return end === true && (!('split' in value) || split === true) && Object.keys(rest).length === 0;
}

/** Whether it can be in the map of attributes: nothing but what a paragraph has. */
export function isAttributes(value: unknown): value is Attributes {
  if (!isPlainObject(value)) return false;
  const { kind, level, numbering, number, alternativeTo, ...rest } = value;
  return (
    paragraphKinds.some((known) => known === kind) &&
    isCount(level, maxLevel) &&
    (!('numbering' in value) || numberings.some((known) => known === numbering)) &&
    (!('number' in value) || isPrintedNumber(number)) &&
    (!('alternativeTo' in value) || isParagraphId(alternativeTo)) &&
    Object.keys(rest).length === 0
  );
}

/** Whether it can be in the map of what undo brought back. That its ranges name what exists is not asked here. */
export function isCopyRecord(value: unknown): value is CopyRecord {
  if (!isPlainObject(value)) return false;
  const { by, whole, moved, ...of } = value;
  if ('moved' in value && moved !== true) return false;
  return isRange(of) && isRange(by) && by.len === of.len && isCount(whole, Number.MAX_SAFE_INTEGER) && whole >= of.len;
}

/** Key of a copy in the map of what undo brought back: where the copy begins, and who notes it, if not the one who has put it in. */
export function copyKey({ client, clock }: Pick<CharacterRange, 'client' | 'clock'>, notedBy = client): string {
  return notedBy === client ? `${client} ${clock}` : `${client} ${clock} ${notedBy}`;
}

/** The marker that begins a paragraph. Throws where its id or an attribute cannot be in a text. */
export function markerOf(paragraph: Paragraph | LiveParagraph, from: string | null = null): ParagraphMark {
  const marker: ParagraphMark = { paragraph: paragraph.id, ...attributesOf(paragraph), ...(from !== null && { from }) };
  if (!isMarker(marker)) throw new RangeError(`No marker of a paragraph: ${JSON.stringify(marker).slice(0, 200)}`);
  return marker;
}

/** The attributes of a paragraph without its id and words; absent ones are left out. */
export function attributesOf(paragraph: Paragraph | LiveParagraph | Attributes): Attributes {
  const { kind, level, numbering, number } = paragraph;
  const alternativeTo = 'alternativeTo' in paragraph ? paragraph.alternativeTo : undefined;
  return {
    kind,
    level,
    ...(numbering && { numbering }),
    ...(number && { number }),
    ...(alternativeTo && { alternativeTo }),
  };
}

/** Whether two paragraphs are the same except for their ids and words. */
export function sameAttributes(a: Attributes, b: Attributes): boolean {
  return (
    a.kind === b.kind &&
    a.level === b.level &&
    a.numbering === b.numbering &&
    a.number === b.number &&
    a.alternativeTo === b.alternativeTo
  );
}

/** With another prototype, what is read of it would be no part of it, and be gone when it is written down. */
function isPlainObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && Object.getPrototypeOf(value) === Object.prototype;
}

function isCount(value: unknown, most: number): value is number {
  return Number.isSafeInteger(value) && (value as number) >= 0 && (value as number) <= most;
}

function isPrintedNumber(value: unknown): boolean {
  return typeof value === 'string' && value !== '' && value.length <= maxNumberLength && !hasForbiddenCharacter(value);
}

function isRange(value: unknown): value is CharacterRange {
  if (!isPlainObject(value)) return false;
  const { client, clock, len, ...rest } = value;
  const most = Number.MAX_SAFE_INTEGER;
  const counts = isCount(client, most) && isCount(clock, most) && isCount(len, most) && len > 0;
  return counts && clock + len <= most && Object.keys(rest).length === 0;
}
