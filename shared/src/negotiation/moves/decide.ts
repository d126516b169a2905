import { forbidden, invalid, isRefusal, type Refusal, stale } from '../../refusal/index.ts';
import type { Wording } from '../../rolling/index.ts';
import type { CommandContext, Decision, DecisionRules } from '../decision.ts';
import { chairText } from '../decisions/chair-text.ts';
import type { Negotiation } from '../negotiation.ts';
import { wordingsOnTheTable } from '../on-the-table.ts';
import { draftParagraph, openDraft } from '../open-draft.ts';
import { atDesk, mayWriteIn } from '../policy.ts';
import { tableText } from '../ranges/table-now.ts';
import { BrokenText } from '../tabling/broken-text.ts';
import { stateAfter, version, versionsToRecord } from '../tabling/live-wordings.ts';
import { ownText } from '../tabling/own-text.ts';
import type { MoveCommand } from './command.ts';
import type { MoveSource } from './taken-move.ts';

/** Supporting a move, and deciding on it. */
export const moveRules: DecisionRules<MoveCommand> = {
  'support-move': { decide: supportMove, texts: ({ party }) => ({ party, own: true, typed: true }) },
  'take-move': { decide: takeMove, texts: () => ({ party: null, own: true, typed: true }) },
};

/** The wording of a party that wants the paragraph there, the first of several, and all who do; null where nobody does. */
function moveThere(
  state: Negotiation,
  paragraph: string,
  after: string | null,
): { readonly moved: NonNullable<Wording['moved']>; readonly holders: readonly string[] } | null {
  const rolled = tableText(state).find(({ id }) => id === paragraph);
  const holders = rolled?.moves?.find((move) => move.after === after)?.holders ?? [];
  const first = wordingsOnTheTable(state).find((one) => one.paragraph === paragraph && one.party === holders[0]);
  return first?.moved ? { moved: first.moved, holders } : null;
}

/**
 * The supporter wants the paragraph there too, in the words that it has: on the table, and in its own text.
 *
 *   KEN moves P1 to after P3     JPN tabled P1 "States shall"     •  JPN supports     →     JPN P1 "States shall", after P3
 */
function supportMove(
  context: CommandContext,
  { party, paragraph, after }: Extract<MoveCommand, { kind: 'support-move' }>,
): Decision | Refusal {
  if (!mayWriteIn(context.state, context.member, party)) return forbidden('not-writer', { party });
  const drafted = draftParagraph(context.state, paragraph);
  if (!drafted) return stale('no-such-paragraph');
  const there = moveThere(context.state, paragraph, after);
  if (!there) return stale('nobody-holds');
  if (there.holders.includes(party)) return invalid('holds-already', { party });
  const own = ownText(context, party);
  if (isRefusal(own)) return own;
  const cut = versionsToRecord(context, [paragraph]);
  const now = { ...context, state: stateAfter(context, cut) };
  const before = now.state.wordings.find((tabled) => tabled.party === party && tabled.paragraph === paragraph);
  const { text = drafted.text, tails } = before ?? {};
  // Whoever leaves a paragraph out wants it nowhere: it comes back with the draft's words.
  const words = text ?? drafted.text;
  const whole = new BrokenText(openDraft(context.state).document.paragraphs, own.paragraphs);
  const said = { ...whole.reworded(drafted, whole.wordsOf(drafted) ?? words), moved: there.moved };
  // Among other paragraphs the same place is told by another one.
  const placed = whole.placeBehind(said, after) ?? there.moved;
  const moved = placed.after === there.moved.after ? there.moved : placed;
  const wording: Wording = { party, paragraph, text: words, ...(tails && { tails }), moved };
  return {
    ok: true,
    versionsToRecord: cut,
    acts: [
      {
        kind: 'support-move',
        party,
        draft: openDraft(context.state).number,
        paragraph,
        of: there.holders,
        wording: {
          ...version(now, wording, context.member.id),
          supported: { from: null, to: null, text: null, before: before?.version ?? null, place: true },
        },
      },
    ],
    edits: [{ party, edits: whole.sayingBehind(said, after) }],
  };
}

/** Puts the paragraph there in the chair's text, or back to where the draft has it; its words stay as they are. */
function takeMove(
  context: CommandContext,
  { paragraph, source: from, after = null }: Extract<MoveCommand, { kind: 'take-move' }>,
): Decision | Refusal {
  const { state, member, inputs } = context;
  if (!atDesk(member)) return forbidden('desk-writes-chairs-text');
  const drafted = draftParagraph(state, paragraph);
  if (!drafted) return stale('no-such-paragraph');
  const chair = chairText(context);
  if (isRefusal(chair)) return chair;
  const there = from === 'party' ? moveThere(state, paragraph, after) : null;
  if (from === 'party' && !there) return stale('nobody-holds');
  if (from === 'open' && !state.takenMoves.some((one) => one.paragraph === paragraph)) return stale('nothing-decided');
  const isAway = state.takenMoves.some((one) => one.paragraph === paragraph && one.moved !== null);
  const whole = new BrokenText(
    openDraft(state).document.paragraphs,
    chair.paragraphs,
    new Set(isAway ? [paragraph] : []),
  );
  const words = whole.wordsOf(drafted);
  if (words === null) return stale('left-out');
  const { moved: _, ...said } = whole.reworded(drafted, words);
  const source: MoveSource = there
    ? { kind: 'party', holders: there.holders }
    : { kind: from === 'open' ? 'open' : 'draft' };
  const moved = there?.moved ?? null;
  return {
    ok: true,
    // Versions are public: one that is cut now would show where the chair decides.
    versionsToRecord: [],
    acts: [
      {
        kind: 'take-move',
        move: { draft: openDraft(state).number, paragraph, moved, source, time: inputs.now, by: member.id },
      },
    ],
    edits: [{ party: null, edits: moved ? whole.sayingBehind({ ...said, moved }, after) : whole.saying([said]) }],
  };
}
