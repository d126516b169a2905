import type { AgreedMark, RollingParagraph } from '../../rolling/index.ts';
import { isPublic } from '../comments/conversation.ts';
import type { Negotiation } from '../negotiation.ts';
import { openDraft } from '../open-draft.ts';
import type { RecordedState } from './paragraph-state.ts';
import { labelOrWords } from './settled.ts';

/**
 * Where the negotiation of a paragraph is. `in-brackets`: somebody asks for other words, or reserves. `open`: there is no bracket, but something
 * has been said of it in some round. All but these and `untouched` are as the desk has recorded them.
 */
export type Standing =
  | 'agreed'
  | 'deleted'
  | 'parked'
  | 'agreed-in-part'
  | 'reopened'
  | 'in-brackets'
  | 'open'
  | 'untouched';

/** What is needed to tell where paragraphs are; of one negotiation as it is at one moment. */
export class Standings {
  readonly #recorded: ReadonlyMap<string, readonly RecordedState[]>;
  readonly #touched: ReadonlySet<string>;

  constructor(negotiation: Negotiation) {
    const { states, record, positions, formerPositions, comments, formerStates } = negotiation;
    const { number } = openDraft(negotiation);
    this.#recorded = Map.groupBy(
      states.filter(({ draft }) => draft === number),
      ({ paragraph }) => paragraph,
    );
    // Where the negotiation is, is the same for all: what only few see does not touch a paragraph.
    const spoken = comments.filter(isPublic);
    this.#touched = new Set(
      [record, positions, formerPositions, spoken, states, formerStates].flat().map(({ paragraph }) => paragraph),
    );
  }

  /** Where a paragraph of the rolling text is. */
  of(paragraph: RollingParagraph): Standing {
    const { id } = paragraph;
    const recorded = this.#recorded.get(id) ?? [];
    const whole = recorded.find(({ from }) => from === null)?.said.state;
    if (whole === 'agreed' || whole === 'deleted' || whole === 'parked') return whole;
    if (recorded.some(({ said }) => said.state === 'agreed')) return 'agreed-in-part';
    if (recorded.some(({ said }) => said.state === 'reopened')) return 'reopened';
    if (bracketsIn(paragraph) > 0) return 'in-brackets';
    return this.#touched.has(id) ? 'open' : 'untouched';
  }
}

/** The brackets of a paragraph, one around the whole of it included: who adds, deletes or reserves on it. */
export function bracketsIn({ added, deletedBy, reserve, segments }: RollingParagraph): number {
  const whole = added !== undefined || deletedBy.length + reserve.length > 0 ? 1 : 0;
  return whole + segments.filter(({ kind }) => kind === 'bracket').length;
}

/** The mark behind each paragraph of the open draft that is agreed, or of which words are. */
export function agreedMarks(
  negotiation: Pick<Negotiation, 'id' | 'drafts' | 'states'>,
): ReadonlyMap<string, AgreedMark> {
  const { number, document } = openDraft(negotiation);
  const agreed = negotiation.states.filter(({ draft, said }) => draft === number && said.state === 'agreed');
  return new Map(
    [...Map.groupBy(agreed, ({ paragraph }) => paragraph)].map(([paragraph, all]) => {
      const whole = all.filter(({ from }) => from === null);
      const said = (whole.length > 0 ? whole : all).flatMap((one) => (one.said.state === 'agreed' ? [one.said] : []));
      const mark: AgreedMark = {
        level: said.every(({ level }) => level === 'committee') ? 'committee' : 'informals',
        part: whole.length === 0,
        pending: [...new Set(said.flatMap(({ pending }) => pending))],
        conditions: [...new Set(said.flatMap(({ conditions }) => conditions))].map((id) => labelOrWords(document, id)),
      };
      return [paragraph, mark];
    }),
  );
}
