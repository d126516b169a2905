import type { TextDocument } from '../../document/index.ts';
import { rangeIn } from '../../rolling/index.ts';
import type { Negotiation } from '../negotiation.ts';
import { draftParagraph, openDraft } from '../open-draft.ts';
import type { RecordedState } from './paragraph-state.ts';

/**
 * The states of a round that ends, where `document` is the next draft and `added` are the paragraphs that are on its table without being in it:
 *
 *   agreed, its words as they were           →  agreed on them there, carried
 *   agreed, its words are others             →  as it was, on the draft whose words they were: listed as on words that are gone
 *   parked, deleted, reopened                →  with its paragraph, whatever it says now
 *   of a paragraph that is no more           →  as it was, on the draft that had it
 */
export function carriedStates(
  negotiation: Negotiation,
  document: TextDocument,
  added: ReadonlySet<string>,
): RecordedState[] {
  const { number } = openDraft(negotiation);
  const next = new Map(document.paragraphs.map((paragraph) => [paragraph.id, paragraph.text]));
  return negotiation.states.map((state) => {
    const { paragraph, draft, from, to, said } = state;
    const text = next.get(paragraph);
    if (draft !== number || (text === undefined && !added.has(paragraph))) return state;
    const carried = { ...state, draft: number + 1, carried: state.carried ?? { draft } };
    const before = draftParagraph(negotiation, paragraph)?.text;
    if (text === undefined || before === undefined || before === text) return carried;
    if (from !== null && to !== null) {
      const range = rangeIn(before, text, { from, to });
      return range ? { ...carried, ...range } : state;
    }
    return said.state === 'agreed' ? state : carried;
  });
}
