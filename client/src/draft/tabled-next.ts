import type { LiveParagraph } from '@adref/shared/document';
import {
  type Draft,
  elsewhereIn,
  type Negotiation,
  ownWordings,
  type Untabled,
  untabled,
  withoutLooseNotes,
} from '@adref/shared/negotiation';

/** One paragraph that a party has not tabled yet, as it would go on the table. */
export interface TabledNext {
  readonly paragraph: string;
  /** `moved`: it goes elsewhere, in the words of before or in others. `reverted`: tabled, but the own text is the draft's again, so that it would be withdrawn. */
  readonly kind: 'deleted' | 'added' | 'changed' | 'moved' | 'reverted';
  /** What everybody reads there now, and what the party would have there; null where there is no such paragraph. */
  readonly before: string | null;
  readonly after: string | null;
  /** Only where it is moved: what is directly before it in the party's text; null where it is the first. */
  readonly behind?: string | null;
}

/** In this order they are read: what is deleted first, because it is what one has to be sure of. */
const order: readonly TabledNext['kind'][] = ['deleted', 'reverted', 'changed', 'moved', 'added'];

/** All that *Table all* would put on the table for the party, deletions first, each kind in the order of the text. */
export function tabledNext(
  negotiation: Pick<Negotiation, 'wordings'>,
  draft: Draft,
  party: string,
  own: readonly LiveParagraph[],
): TabledNext[] {
  const drafted = new Map(draft.document.paragraphs.map(({ id, text }) => [id, text]));
  const tabled = negotiation.wordings.filter((wording) => wording.party === party);
  const tabledById = new Map(tabled.map((one) => [one.paragraph, one]));
  const said = ownWordings(party, draft.document.paragraphs, own, elsewhereIn(negotiation.wordings, party));
  const wordings = withoutLooseNotes(said, own);
  const next = untabled(wordings, tabled).map(({ paragraph, state }: Untabled): TabledNext => {
    const before = drafted.get(paragraph) ?? null;
    const wording = wordings.find((one) => one.paragraph === paragraph);
    if (state === 'reverted' || !wording) {
      const was = tabledById.get(paragraph)?.text ?? null;
      return { paragraph, kind: 'reverted', before: was, after: before };
    }
    const moved = wording.moved !== undefined && wording.moved.after !== tabledById.get(paragraph)?.moved?.after;
    const kind = wording.text === null ? 'deleted' : before === null ? 'added' : moved ? 'moved' : 'changed';
    return { paragraph, kind, before, after: wording.text, ...(moved && { behind: directlyBefore(own, paragraph) }) };
  });
  return order.flatMap((kind) => next.filter((one) => one.kind === kind));
}

/** The paragraph with words that is directly before one in a text. */
function directlyBefore(own: readonly LiveParagraph[], paragraph: string): string | null {
  const at = own.findIndex(({ id }) => id === paragraph);
  return own.slice(0, Math.max(0, at)).findLast(({ text }) => text.trim() !== '')?.id ?? null;
}
