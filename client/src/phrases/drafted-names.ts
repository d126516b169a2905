import { fullLabels } from '@adref/shared/document';
import { labelStyle, type Negotiation } from '@adref/shared/negotiation';

/** What a paragraph is called in a draft; a label is empty where it has no number. */
export interface DraftedName {
  readonly label: string;
  /** Of the draft. */
  readonly symbol: string;
}

/** What each paragraph is called in the latest draft that has it, by id. */
export function draftedNames(
  negotiation: Pick<Negotiation, 'drafts' | 'bisUsage' | 'language'>,
): ReadonlyMap<string, DraftedName> {
  return new Map(
    negotiation.drafts.flatMap(({ symbol, document: { paragraphs } }) => {
      const written = fullLabels(paragraphs, labelStyle(negotiation));
      return paragraphs.map(({ id }, at) => [id, { label: written[at] ?? '', symbol }] as const);
    }),
  );
}
