import { invalid, type Refusal } from '../../refusal/index.ts';
import type { ActBody } from '../act.ts';
import { messageIn, messagesOf } from '../comments/conversation.ts';
import type { Decision } from '../decision.ts';
import type { Negotiation } from '../negotiation.ts';
import { openDraft } from '../open-draft.ts';

/**
 * Characters that one party may put on record in one round. The record is kept forever, and every page reads it: four million
 * are seven times the longest negotiated text, tabled by one party as a whole.
 */
export const maxRecordedLength = 4_000_000;

/**
 * The decision, unless with it a party would have put more on record in this round than one may. Versions that are recorded of
 * another party's live words, because somebody reacts to them, are not counted against whoever reacts.
 */
export function withinRecordedLength(state: Negotiation, decision: Decision): Decision | Refusal {
  const adds = new Map<string, number>();
  for (const act of decision.acts) {
    const words = wordsOf(state, act);
    if (words) adds.set(words.party, (adds.get(words.party) ?? 0) + words.length);
  }
  for (const act of decision.versionsToRecord) {
    const words = wordsOf(state, act);
    const before = words ? adds.get(words.party) : undefined;
    if (words && before !== undefined) adds.set(words.party, before + words.length);
  }
  for (const [party, length] of adds) {
    const recorded = recordedLength(state, party);
    if (length === 0 || recorded + length <= maxRecordedLength) continue;
    return invalid('too-much-recorded', { party, recorded, length, most: maxRecordedLength });
  }
  return decision;
}

/** Characters of versions, comments and notes that the party has put on record in the open round. */
function recordedLength(state: Negotiation, party: string): number {
  const { number, issued } = openDraft(state);
  let length = 0;
  for (const version of state.record) {
    // What the issue of the draft has carried over its holder did not put on record again.
    const isCarried = version.carried !== undefined && version.tabled < issued;
    if (version.party === party && version.draft === number && !isCarried) length += version.text?.length ?? 0;
  }
  for (const comment of state.comments) {
    for (const { party: speaker, draft, text, earlier = [] } of messagesOf(comment)) {
      if (speaker !== party) continue;
      if (draft === number) length += text.length;
      // Where it was written again in this round, both are on record in it.
      for (const before of earlier) if (before.draft === number) length += before.text.length;
    }
  }
  for (const { draft, reactions } of state.proposals) {
    if (draft === number) for (const said of reactions) if (said.party === party) length += said.note.length;
  }
  for (const position of state.positions) if (position.party === party) length += position.note.length;
  for (const request of state.reopenRequests) if (request.party === party) length += request.why.length;
  return length;
}

/** Whose words an act puts on record, and how many characters; null for one that has none of a party's. */
function wordsOf(state: Negotiation, act: ActBody): { party: string; length: number } | null {
  switch (act.kind) {
    case 'table':
    case 'holder':
      return { party: act.party, length: act.wordings.reduce((sum, { text }) => sum + (text?.length ?? 0), 0) };
    case 'settle':
      return act.wording ? { party: act.pending.party, length: act.wording.text?.length ?? 0 } : null;
    case 'support':
      return { party: act.party, length: act.wording.text?.length ?? 0 };
    case 'position':
      return { party: act.position.party, length: act.position.note.length };
    case 'react':
      return { party: act.party, length: act.reaction?.note.length ?? 0 };
    case 'ask-to-reopen':
      return { party: act.request.party, length: act.request.why.length };
    case 'comment':
      return saidBy(act.comment.party, act.comment.text);
    case 'comment-answer':
      return saidBy(act.answer.party, act.answer.text);
    case 'comment-edit': {
      const comment = state.comments.find(({ id }) => id === act.comment);
      return saidBy((comment && messageIn(comment, act.answer))?.party ?? null, act.text);
    }
    default:
      return null;
  }
}

/** What is said in the name of a party; the desk has no measure. */
function saidBy(party: string | null, text: string): { party: string; length: number } | null {
  return party === null ? null : { party, length: text.length };
}
