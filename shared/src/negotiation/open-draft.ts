import { type Paragraph, placesOf, type TextDocument } from '../document/index.ts';
import type { Draft } from './draft.ts';
import type { Negotiation } from './negotiation.ts';

/** The draft that is open for proposals: the last issued. Throws when there is none, which no created negotiation can have. */
export function openDraft(negotiation: Pick<Negotiation, 'id' | 'drafts'>): Draft {
  const draft = negotiation.drafts.at(-1);
  if (!draft) throw new RangeError(`Negotiation ${negotiation.id} has no draft`);
  return draft;
}

/** The open draft's paragraph with this id, if it has one. */
export function draftParagraph(negotiation: Pick<Negotiation, 'id' | 'drafts'>, id: string): Paragraph | undefined {
  const { document } = openDraft(negotiation);
  let byId = paragraphsById.get(document);
  if (!byId) {
    byId = new Map(document.paragraphs.map((paragraph) => [paragraph.id, paragraph]));
    paragraphsById.set(document, byId);
  }
  return byId.get(id);
}

/** Drafts never change, and whatever is on the table is looked up in them for each wording. */
const paragraphsById = new WeakMap<TextDocument, ReadonlyMap<string, Paragraph>>();

/** The one behind the open draft's paragraph with this id, if there is one. */
export function paragraphBehind(negotiation: Pick<Negotiation, 'id' | 'drafts'>, id: string): Paragraph | undefined {
  const { paragraphs } = openDraft(negotiation).document;
  const place = placesOf(paragraphs).get(id);
  return place === undefined ? undefined : paragraphs[place + 1];
}
