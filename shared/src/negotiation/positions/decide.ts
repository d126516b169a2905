import { forbidden, invalid, isRefusal, type Refusal, stale } from '../../refusal/index.ts';
import type { ActBody } from '../act.ts';
import type { CommandContext, Decision, DecisionRules } from '../decision.ts';
import { draftParagraph, openDraft } from '../open-draft.ts';
import { mayWriteIn } from '../policy.ts';
import { type Located, locate, recordedPlaceOf } from '../ranges/locate.ts';
import { sameRange } from '../ranges/range-now.ts';
import { positionNow, tableText } from '../ranges/table-now.ts';
import { stateAfter, versionsToRecord } from '../tabling/live-wordings.ts';
import type { PositionCommand } from './command.ts';
import type { RecordedPosition } from './recorded-position.ts';

/** A party's stance without new words; it first records versions of what is typed there. */
export const positionRules: DecisionRules<PositionCommand> = {
  position: {
    decide: (context, command) => {
      if (!mayWriteIn(context.state, context.member, command.party)) {
        return forbidden('not-writer', { party: command.party });
      }
      return command.on ? takePosition(context, command) : giveUpPosition(context, command);
    },
    texts: ({ party }) => ({ party, own: false, typed: true }),
  },
};

function takePosition(context: CommandContext, command: PositionCommand): Decision | Refusal {
  const { member, inputs } = context;
  const { party, stance, note, target } = command;
  const place = locate(context.state, target);
  if (isRefusal(place)) return place;
  if (place.place && !tableText(context.state).find(({ id }) => id === target.paragraph)?.moves) {
    return stale('nothing-to-reserve-on');
  }
  if (stance === 'retain' && !draftParagraph(context.state, target.paragraph)) {
    return invalid('nothing-to-retain');
  }
  const first = versionsToRecord(context, [target.paragraph]);
  const state = stateAfter(context, first);
  const position: RecordedPosition = {
    party,
    draft: openDraft(state).number,
    ...recordedPlaceOf(state, place),
    stance,
    note,
    time: inputs.now,
    by: member.id,
  };
  if (state.positions.some((other) => other.party === party && other.stance === stance && sameRange(other, position))) {
    return invalid(stance === 'retain' ? 'retains-already' : 'reserves-already', { party });
  }
  if (!positionNow(state, place.table, position)) {
    return stale('nothing-to-reserve-on');
  }
  return { ok: true, versionsToRecord: first, acts: [{ kind: 'position', on: true, position }], edits: [] };
}

/** Gives up the position on this very range; where the bracket has grown around it or shrunk since, what it took within the range. */
function giveUpPosition(context: CommandContext, command: PositionCommand): Decision | Refusal {
  const { state, member, inputs } = context;
  const { party, stance, target } = command;
  const own = state.positions.filter(
    (position) => position.party === party && position.stance === stance && position.paragraph === target.paragraph,
  );
  const named = { ...target, draft: command.taken ?? openDraft(state).number };
  // Words that are gone have no place on the table any more; their position can be given up all the same.
  const exact = own.filter((position) => sameRange(position, named));
  if (command.taken !== undefined && exact.length === 0) return stale('reserves-no-more', { party });
  const place = exact.length > 0 ? null : locate(state, target);
  if (place && isRefusal(place)) return place;
  const given = place ? own.filter((position) => concerned(context, place, position)) : exact;
  if (given.length === 0) {
    return stale(stance === 'retain' ? 'retains-no-more' : 'reserves-no-more', { party });
  }
  const acts = given.map((position): ActBody => {
    return { kind: 'position', on: false, position: { ...position, time: inputs.now, by: member.id } };
  });
  return { ok: true, versionsToRecord: versionsToRecord(context, [target.paragraph]), acts, edits: [] };
}

/** Whether the position is on words at this place, as the bracket there shows it. */
function concerned({ state }: CommandContext, { range, table, place }: Located, position: RecordedPosition): boolean {
  if ((position.place ?? false) !== (place ?? false)) return false;
  const now = positionNow(state, table, position);
  if (!now || now.from === null || now.to === null || range === null) return now?.from === null && range === null;
  if (now.from === now.to || range.from === range.to) return range.from <= now.to && now.from <= range.to;
  return now.from < range.to && range.from < now.to;
}
