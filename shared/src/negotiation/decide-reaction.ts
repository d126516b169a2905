import type { Command, Refusal, Target } from './command.ts';
import { type Decision, forbidden, invalid, type Matter, stale } from './decision.ts';
import { cuts } from './live-wordings.ts';
import { type Comment, draftParagraph, openDraft, type RecordedPosition, wordingsOnTheTable } from './negotiation.ts';
import { mayCommentAs, mayWriteIn } from './policy.ts';

type ReactionCommand = Extract<Command, { kind: 'position' | 'comment' }>;

/** Decides on a party's stance without new words, or on a comment; both first cut versions of what is typed there. */
export function decideReaction(matter: Matter, command: ReactionCommand): Decision | Refusal {
  return command.kind === 'position' ? takePosition(matter, command) : comment(matter, command);
}

function takePosition(matter: Matter, command: Extract<Command, { kind: 'position' }>): Decision | Refusal {
  const { state, member, context } = matter;
  const { party, target, stance, on, note } = command;
  if (!mayWriteIn(state, member, party)) return forbidden(`You do not write for ${party}.`);
  const misplaced = outside(matter, target);
  if (misplaced) return misplaced;
  if (stance === 'retain' && !draftParagraph(state, target.paragraph)) {
    return invalid('The draft does not have this paragraph, so there are no words of it to retain.');
  }
  const stands = state.positions.some(
    (position) =>
      position.party === party &&
      position.stance === stance &&
      position.paragraph === target.paragraph &&
      position.from === target.from &&
      position.to === target.to,
  );
  if (on && stands) return invalid(`${party} ${stance === 'retain' ? 'retains' : 'reserves on'} these words already.`);
  if (!on && !stands) {
    return stale(`${party} does not ${stance === 'retain' ? 'retain' : 'reserve on'} these words any more.`);
  }
  const position: RecordedPosition = {
    party,
    draft: openDraft(state).number,
    paragraph: target.paragraph,
    stance,
    from: target.from,
    to: target.to,
    note,
    time: context.now,
    by: member.id,
  };
  return {
    ok: true,
    cuts: cuts(matter, target.paragraph),
    acts: [{ kind: 'position', on, position }],
    edits: [],
  };
}

function comment(matter: Matter, command: Extract<Command, { kind: 'comment' }>): Decision | Refusal {
  const { state, member, context } = matter;
  const { party, target, text } = command;
  if (!mayCommentAs(state, member, party)) {
    return forbidden(party === null ? 'You do not speak for the chair.' : `You do not write for ${party}.`);
  }
  const misplaced = outside(matter, target);
  if (misplaced) return misplaced;
  if (text.trim() === '') return invalid('A comment needs words.');
  const said: Comment = {
    id: context.newId(),
    draft: openDraft(state).number,
    paragraph: target.paragraph,
    from: target.from,
    to: target.to,
    text,
    party,
    by: member.id,
    time: context.now,
  };
  return { ok: true, cuts: cuts(matter, target.paragraph), acts: [{ kind: 'comment', comment: said }], edits: [] };
}

/** Null where the target lies in a paragraph of the draft or of the table; ranges of an addition count in its first proposer's words. */
export function outside({ state }: Matter, target: Target): Refusal | null {
  const text = baseText({ state }, target.paragraph);
  if (text === null) return stale(`There is no paragraph ${target.paragraph} in the draft or on the table any more.`);
  if (target.from === null || target.to === null) return null;
  if (target.from <= target.to && target.from >= 0 && target.to <= text.length) return null;
  return invalid(
    `The range ${target.from} to ${target.to} is outside the paragraph, which has ${text.length} characters.`,
  );
}

/** The words that ranges of a paragraph count in: the draft's, or the first proposer's; null where there is no such paragraph. */
export function baseText({ state }: Pick<Matter, 'state'>, paragraph: string): string | null {
  const drafted = draftParagraph(state, paragraph);
  if (drafted) return drafted.text;
  return wordingsOnTheTable(state).find((wording) => wording.paragraph === paragraph)?.text ?? null;
}
