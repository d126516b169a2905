import type { Paragraph, TextDocument } from '@adref/shared/document';
import { type CopyBesideDraft, carriedCopy, draftOfCopy } from '../documents/carried-copy.ts';
import { answersInMarkedUp, type PlacedText } from '../documents/marked-up-file.ts';
import { answersByWords } from '../documents/wordings-in-file.ts';

/** The words of a draft, from a file. */
type DraftText = Pick<TextDocument, 'symbol' | 'paragraphs'>;

/** An earlier draft, where its paragraphs that the open one still has go by their ids in that: files have no lasting ids. */
export function beforeDraft(open: DraftText, earlier: TextDocument, nth: number): TextDocument {
  const answers = answersByWords(open.paragraphs, earlier.paragraphs);
  const paragraphs = earlier.paragraphs.map((one, at) => ({
    ...one,
    id: open.paragraphs[answers[at] ?? -1]?.id ?? `earlier/${nth + 1}/${at + 1}`,
  }));
  return { ...earlier, paragraphs };
}

/** What a copy of an earlier draft says of the open one. */
export interface SaidOfEarlier extends CopyBesideDraft {
  /** The draft that it was made from. */
  readonly of: TextDocument;
  /** The paragraphs of the open draft, by id, in which the copy and that draft have changed the same words. */
  readonly conflicts: ReadonlyMap<string, string>;
}

/**
 * What a party's file, made from one of the drafts `earlier`, changes in the open one (carried-copy.ts); null where it was made from that. `base`
 * is the file without its tracked changes, null where it has none.
 */
export function saidOfEarlier(
  copy: PlacedText,
  base: PlacedText | null,
  open: TextDocument,
  earlier: readonly TextDocument[],
): SaidOfEarlier | null {
  const of = draftOfCopy((base ?? copy).document, [open, ...earlier]);
  if (of === open) return null;
  const own: readonly Paragraph[] = copy.document.paragraphs;
  const said = base && answersInMarkedUp(base, of.paragraphs, copy, ({ text }) => text);
  const answers = said?.places ?? answersByWords(of.paragraphs, own);
  return { ...carriedCopy({ own, answers, ...(said && { moved: said.moved }) }, of, open), of };
}
