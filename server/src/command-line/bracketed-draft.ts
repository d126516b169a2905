import type { Paragraph, ParagraphAsRead } from '@adref/shared/document';
import { type DividedText, dividedText, holderCode, withText } from '@adref/shared/negotiation';
import { withoutAgreedMark } from '@adref/shared/rolling';

/**
 * A draft that may carry brackets, beside the texts of parties: its words, and what its brackets say of whom. A name in them that means one
 * of the `parties` is that one; any other one stays as it is written.
 */
export function bracketedDraft(read: readonly ParagraphAsRead[], parties: readonly string[]): DividedText {
  const named = (name: string) => parties.find((party) => party === name || party === holderCode(name)) ?? name;
  return dividedText(
    read.map((paragraph) => asWords(withoutMark(paragraph))),
    named,
  );
}

/** A paragraph without any bracket is words, also where it begins as an option does: `Option 1: …`. */
function asWords(paragraph: ParagraphAsRead): ParagraphAsRead {
  if (/[[\]{}［］｛｝【】〔〕]/.test(paragraph.text)) return paragraph;
  return { ...paragraph, literal: [Math.max(0, paragraph.text.search(/\S/))] };
}

/** A party's copy of such a draft as the party has it: of each bracket its own words where it holds some, else the draft's. */
export function bracketedCopy(read: readonly ParagraphAsRead[], party: string): Paragraph[] {
  const { paragraphs, wordings } = bracketedDraft(read, [party]);
  const own = new Map(wordings.flatMap((one) => (one.party === party ? [[one.paragraph, one.text] as const] : [])));
  return paragraphs.flatMap((paragraph) => {
    const text = own.has(paragraph.id) ? own.get(paragraph.id) : paragraph.text;
    return text === null || text === undefined ? [] : [{ ...paragraph, text }];
  });
}

/** Whether the brackets of a draft say anything. */
export function saysAnything({ wordings, positions, agreed, notes }: DividedText): boolean {
  return wordings.length + positions.length + agreed.length + notes.length > 0;
}

/** The paragraph without the mark that says it is agreed. */
export function withoutMark<P extends Paragraph & Pick<ParagraphAsRead, 'literal'>>(paragraph: P): P {
  const { text, mark } = withoutAgreedMark(paragraph.text);
  if (!mark) return paragraph;
  // One before the words takes them to the front.
  const gone = paragraph.text.startsWith(text) ? 0 : paragraph.text.length - text.length;
  const literal = paragraph.literal?.map((place) => place - gone).filter((place) => place >= 0);
  return { ...withText(paragraph, text), ...(literal && { literal }) };
}
