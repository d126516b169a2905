import {
  type Draft,
  labelOrWords,
  type Negotiation,
  type RecordedState,
  type Standing,
} from '@adref/shared/negotiation';
import * as m from '../paraglide/messages.js';
import { partyNames } from '../phrases/party-name.ts';

/** The sign that a recorded state is shown with. */
export function stateStanding({ said, from }: RecordedState): Standing {
  if (said.state === 'agreed') return from === null ? 'agreed' : 'agreed-in-part';
  return said.state;
}

/** What a recorded state says, a line for each thing; `draft` is the one that is shown. */
export function stateLines(negotiation: Negotiation, state: RecordedState, draft: Draft): string[] {
  const { said, note, carried } = state;
  const of = negotiation.drafts.find(({ number }) => number === state.draft) ?? draft;
  const lines: string[] = [];
  const words = wordsIn(of, state);
  if (words !== null) lines.push(m.state_words({ words }));
  if (state.draft !== draft.number) lines.push(m.state_gone({ symbol: of.symbol }));
  const first = carried && negotiation.drafts.find(({ number }) => number === carried.draft);
  if (first) lines.push(m.draft_carried({ symbols: first.symbol }));
  switch (said.state) {
    case 'agreed': {
      lines.push(said.level === 'committee' ? m.state_level_committee() : m.state_level_informals());
      if (said.pending.length > 0)
        lines.push(m.state_pending({ parties: partyNames(negotiation.parties, said.pending) }));
      const named = (id: string) => labelOrWords(draft.document, id, negotiation.wordings) || m.draft_paragraph();
      if (said.conditions.length > 0)
        lines.push(m.state_conditions({ paragraphs: said.conditions.map(named).join(', ') }));
      break;
    }
    case 'parked':
      if (said.facilitator !== '') lines.push(m.state_facilitator({ name: said.facilitator }));
      if (said.parties.length > 0)
        lines.push(m.state_group({ parties: partyNames(negotiation.parties, said.parties) }));
      break;
    case 'reopened':
      if (said.requester !== null)
        lines.push(m.state_requested({ party: partyNames(negotiation.parties, [said.requester]) }));
      break;
    default:
  }
  if (note !== '') lines.push(note);
  return lines;
}

function wordsIn({ document }: Draft, { paragraph, from, to }: RecordedState): string | null {
  if (from === null || to === null) return null;
  return document.paragraphs.find(({ id }) => id === paragraph)?.text.slice(from, to) ?? '';
}
