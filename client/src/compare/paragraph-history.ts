import { labels } from '@adref/shared/document';
import type { Draft, Negotiation, RecordedPosition, TabledWording, Take } from '@adref/shared/negotiation';

/** One draft in the life of a paragraph, with what was proposed on it in its round. */
export interface HistoryStep {
  readonly draft: Draft;
  readonly label: string;
  /** Null where this draft does not have the paragraph. */
  readonly text: string | null;
  /** Its words in the draft before; null where that one did not have it, undefined in the first draft. */
  readonly before: string | null | undefined;
  /** All versions tabled on it, in order of time. `became` where the next draft has exactly these words. */
  readonly wordings: readonly (TabledWording & { readonly became: boolean })[];
  /** Only of the open round: positions end with theirs. */
  readonly positions: readonly RecordedPosition[];
  readonly takes: readonly Take[];
}

/** One paragraph through all drafts, the first one first. */
export function paragraphHistory(negotiation: Negotiation, id: string): HistoryStep[] {
  const open = negotiation.drafts.at(-1);
  let before: string | null | undefined;
  return negotiation.drafts.map((draft, at) => {
    const { paragraphs } = draft.document;
    const index = paragraphs.findIndex((paragraph) => paragraph.id === id);
    const text = paragraphs[index]?.text ?? null;
    const next = negotiation.drafts[at + 1]?.document.paragraphs.find((paragraph) => paragraph.id === id);
    const issued = negotiation.drafts.length > at + 1;
    const step: HistoryStep = {
      ...{ draft, label: index < 0 ? '' : (labels(paragraphs)[index] ?? ''), text, before },
      wordings: negotiation.record
        .filter((wording) => wording.draft === draft.number && wording.paragraph === id)
        .map((wording) => ({ ...wording, became: issued && wording.text === (next?.text ?? null) })),
      positions: draft === open ? negotiation.positions.filter((position) => position.paragraph === id) : [],
      takes: draft === open ? negotiation.takes.filter((take) => take.paragraph === id) : [],
    };
    before = text;
    return step;
  });
}
