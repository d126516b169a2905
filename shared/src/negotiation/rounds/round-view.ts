import { conversationsThen } from '../comments/conversations-then.ts';
import type { Take } from '../decisions/take.ts';
import type { Negotiation } from '../negotiation.ts';
import { openDraft } from '../open-draft.ts';
import type { TabledWording, VersionOf } from '../tabling/tabled-wording.ts';
import type { FormerTable } from './former-table.ts';

/**
 * The negotiation as everybody can read it of the round of this draft: while it is open as it is now; after that with the table as it was
 * when the round ended, and the decisions that came out with the next draft in `takes`. Its rolling text, brackets and positions are those
 * of `tableNow`. Throws a RangeError where there is no such draft.
 */
export function roundView(negotiation: Negotiation, draft: number): Negotiation {
  if (draft === openDraft(negotiation).number) return negotiation;
  const table = negotiation.formerTables.find((former) => former.draft === draft);
  if (!table) throw new RangeError(`Negotiation ${negotiation.id} has no round of draft ${draft} that is over`);
  const known = views.get(table);
  // A round that is over never changes, but the names of those who took part may.
  const same = known?.of.parties === negotiation.parties && known.of.members === negotiation.members;
  // What was said in it may be taken back, and a reader may have left those among whom it was said.
  if (known && same && known.of.comments === negotiation.comments) return known.view;
  const view: Negotiation = {
    ...negotiation,
    drafts: negotiation.drafts.filter(({ number }) => number <= draft),
    wordings: versionsNamed(negotiation, table.wordings),
    bases: versionsNamed(negotiation, table.bases),
    positions: negotiation.formerPositions.filter((position) => position.draft === draft),
    states: negotiation.formerStates.filter((state) => state.draft === draft),
    reopenRequests: [],
    comments: conversationsThen(negotiation.comments, draft),
    pending: [],
    live: [],
    tablingAsTyped: [],
    takes: decisionsOf(negotiation, draft),
    takenMoves: negotiation.formerMoves.filter((move) => move.draft === draft),
    announced: null,
    takenUp: null,
    closed: true,
  };
  views.set(table, { of: negotiation, view });
  return view;
}

const views = new WeakMap<FormerTable, { readonly of: Negotiation; readonly view: Negotiation }>();

/** The decisions of a round that is over, in the order in which they were made. */
export function decisionsOf({ decisions }: Negotiation, draft: number): readonly Take[] {
  return decisions.filter((take) => take.draft === draft);
}

function versionsNamed({ record }: Negotiation, names: readonly VersionOf[]): TabledWording[] {
  const byName = new Map(record.map((version) => [nameOf(version), version]));
  return names.flatMap((name) => byName.get(nameOf(name)) ?? []);
}

const nameOf = ({ party, paragraph, version }: VersionOf): string => `${party} ${paragraph} ${version}`;
