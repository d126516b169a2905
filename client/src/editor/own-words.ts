import { editText, readLiveText, type TextEdit } from '@adref/shared/crdt';
import type { LiveParagraph } from '@adref/shared/document';
import type { OpenRoom } from './room.ts';
import { pressedOrigin } from './text-undo.ts';

/** The party's own text as this page has it now, paragraph by paragraph. */
export function ownParagraphs(room: OpenRoom): readonly LiveParagraph[] {
  return readLiveText(room.doc).paragraphs;
}

/** Writes into the party's own text for its writer, who has pressed a button instead of keys and can undo it. */
export function editOwnText(room: OpenRoom, edits: readonly TextEdit[]): void {
  editText(room.doc, edits, pressedOrigin);
}

/** The own words of a paragraph as this page has them now; null where the own text leaves it out. */
export function ownWordsOf(room: OpenRoom, paragraph: string): string | null {
  return ownParagraphs(room).find(({ id }) => id === paragraph)?.text ?? null;
}
